//! Actions in, changed signals out.

use super::{Notice, Store, modes};
use crate::document::Field;
use crate::editor::{Action, Relocation};

impl Store {
    /// Carries out an action: the one way in which a document changes.
    ///
    /// Returns whether it was carried out; a rejection is shown as a notice.
    pub fn dispatch(self, action: Action) -> bool {
        let relocation = Relocation::of(&action);
        let of_dates = matches!(&action, Action::Set(Field::Particular(_), _));
        let renames = matches!(&action, Action::Set(field, _) if field.is_shown_elsewhere());
        let done = self.editor.borrow_mut().dispatch(action);
        match done {
            Ok(()) => {
                // Undo would now take back this step, not what was told before it.
                self.forget_undoable();
                self.after_change(relocation);
                if of_dates {
                    self.show_months();
                }
                if renames {
                    self.names.update(|count| *count += 1);
                }
                true
            }
            Err(rejected) => {
                self.tell(Notice::Rejected(rejected));
                false
            }
        }
    }

    /// Carries out an action that changes many inputs at once.
    pub fn dispatch_to_many(self, action: Action) {
        if self.dispatch(action) {
            self.show_document();
        }
    }

    /// Takes the last step back. An unreadable text in the focused input goes first.
    pub fn undo(self) {
        if self.drop_focused_problem() {
            return;
        }
        let relocation = self.editor.borrow_mut().undo();
        self.after_step(relocation);
    }

    /// Takes the last undo back.
    pub fn redo(self) {
        let relocation = self.editor.borrow_mut().redo();
        self.after_step(relocation);
    }

    fn after_step(self, relocation: Option<Relocation>) {
        let Some(relocation) = relocation else { return };
        self.forget_done();
        // The focus stays where it is: what stands there now is what a refusal brings back.
        let focused = self.before.borrow_mut().take().map(|(field, _)| field);
        if let Some(field) = focused.and_then(|field| relocation.follow(field)) {
            self.enter(field);
        }
        self.after_change(relocation);
        self.show_document();
        self.names.update(|count| *count += 1);
    }

    /// Brings figures, history and storage up to the document.
    pub(super) fn after_change(self, relocation: Relocation) {
        let new = self.with_editor(|editor| editor.evaluate());
        self.evaluation.replace(new);
        if relocation == Relocation::None {
            self.show_figures();
        } else {
            self.dropped_unit.set_if_changed(None);
            self.forget_figures();
            self.relocate_fields(relocation);
        }
        self.show_summary();
        self.edits.update(|count| *count += 1);
        if relocation != Relocation::None {
            self.structure.update(|count| *count += 1);
        }
        self.save_soon();
    }

    fn show_summary(self) {
        // Copied out first: whoever is woken may want to read the evaluation.
        let (outcome, still_to_fill, short, parties) = {
            let evaluation = self.evaluation.borrow();
            let parties = evaluation.parties.clone();
            (evaluation.outcome, evaluation.still_to_fill, evaluation.below_full(), parties)
        };
        // First, for it words all the others.
        let scheme = self.with_editor(|editor| editor.document().schemes.in_force.clone());
        self.scheme.set_if_changed(scheme);
        self.outcome.set_if_changed(outcome);
        self.still_to_fill.set_if_changed(still_to_fill);
        self.short.set_if_changed(short);
        self.parties.set_if_changed(parties);
        self.modes.set_if_changed(self.with_editor(modes));
        let history =
            self.with_editor(|editor| (editor.next_undo().is_some(), editor.next_redo().is_some()));
        self.history.set_if_changed(history);
    }
}
