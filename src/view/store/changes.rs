//! Actions in, changed signals out.

use super::{Notice, Store, modes, set_if_changed};
use crate::document::Field;
use crate::editor::{Action, Relocation};
use crate::scoring::Evaluation;
use leptos::prelude::*;

impl Store {
    /// Carries out an action: the one way in which a document changes.
    ///
    /// Returns whether it was carried out; a rejection is shown as a notice.
    pub fn dispatch(self, action: Action) -> bool {
        let relocation = Relocation::of(&action);
        let renames = matches!(&action, Action::Set(field, _) if is_name(*field));
        let done = self.with(|inner| inner.editor.borrow_mut().dispatch(action));
        match done {
            Ok(()) => {
                self.after_change(relocation);
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

    /// Takes the last step back. An unreadable text in the focused input goes first.
    pub fn undo(self) {
        if self.drop_focused_problem() {
            return;
        }
        let relocation = self.with(|inner| inner.editor.borrow_mut().undo());
        self.after_step(relocation);
    }

    /// Takes the last undo back.
    pub fn redo(self) {
        let relocation = self.with(|inner| inner.editor.borrow_mut().redo());
        self.after_step(relocation);
    }

    fn after_step(self, relocation: Option<Relocation>) {
        let Some(relocation) = relocation else { return };
        self.with(|inner| *inner.before.borrow_mut() = None);
        self.after_change(relocation);
        self.show_document();
        self.names.update(|count| *count += 1);
    }

    /// Brings figures, history and storage up to the document.
    pub(super) fn after_change(self, relocation: Relocation) {
        let new = self.with_editor(|editor| editor.evaluate());
        let last = self.with(|inner| inner.evaluation.replace(new.clone()));
        if relocation == Relocation::None {
            self.show_figures(&last, &new);
        } else {
            self.forget_figures();
            self.relocate_fields(relocation);
        }
        self.show_summary(new);
        if relocation != Relocation::None {
            self.structure.update(|count| *count += 1);
        }
        self.save_soon();
    }

    fn show_summary(self, evaluation: Evaluation) {
        set_if_changed(self.outcome, evaluation.outcome);
        set_if_changed(self.still_to_fill, evaluation.still_to_fill);
        set_if_changed(self.short, evaluation.below_full());
        set_if_changed(self.parties, evaluation.parties);
        set_if_changed(self.modes, self.with_editor(modes));
        let history = self.with_editor(|editor| {
            (editor.next_undo().is_some(), editor.next_redo().is_some())
        });
        set_if_changed(self.history, history);
    }
}

const fn is_name(field: Field) -> bool {
    matches!(
        field,
        Field::AreaName(_)
            | Field::IndicatorName(_)
            | Field::IndicatorGroup(_)
            | Field::IndicatorUnit(_)
            | Field::StationName(_)
            | Field::StationUnit(_)
            | Field::Particular(_)
    )
}
