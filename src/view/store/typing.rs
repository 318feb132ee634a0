//! Gestures in, changed signals out: carries out what [`Session`](crate::desk::Session) decides.

use super::{Cells, Store, modes};
use crate::browser::page;
use crate::desk::{
    Composed, Gesture, Notice, OtherTab, Refresh, Request, Stepping, Telling, Undo, tell,
};
use crate::document::{Field, Value};
use crate::editor::{Action, Direction, List, Relocation, neighbour};
use crate::number::Decimal;
use crate::scoring::Quantity;

impl Store {
    /// Has a gesture carried out; whether it was not rejected. What carries it out follows the first
    /// paint: until it is there, the gesture waits.
    fn act(self, gesture: Gesture) -> bool {
        let Some(rest) = self.rest() else {
            self.once_here(true, move || {
                self.act(gesture);
            });
            return true;
        };
        (rest.edit)(self, gesture)
    }

    /// The same for what the first sight can ask for: the gesture is made once what carries it out is here, so
    /// that the first load knows no other.
    fn act_once_here(self, gesture: impl FnOnce() -> Gesture + 'static) {
        self.once_here(true, move || {
            if let Some(rest) = self.rest() {
                (rest.edit)(self, gesture());
            }
        });
    }

    /// Carries out a gesture; a step back or forth is told, but for refused text that gives way.
    pub(in crate::view) fn carry_out_gesture(self, gesture: Gesture) -> bool {
        let stepping = self.with_editor(|editor| match gesture {
            Gesture::Undone => Some(Stepping::Undone(Box::new(editor.next_undo()?.clone()))),
            Gesture::Redone => Some(Stepping::Redone(Box::new(editor.next_redo()?.clone()))),
            _ => None,
        });
        let is_step = match &gesture {
            Gesture::Did(action) => !matches!(action, Action::Set(..)),
            Gesture::DidToMany(..) | Gesture::Undone | Gesture::Redone => true,
            _ => false,
        };
        let refreshes = self.session.borrow_mut().update(gesture);
        let stepped = stepping.filter(|_| refreshes.contains(&Refresh::StepBack));
        let done = self.refresh(refreshes);
        if is_step {
            // Whoever acts next finds what the band and the lists offer now; only keys and drags do not wait.
            self.look_over();
        }
        if let Some(stepping) = stepped {
            self.tell_later(stepping);
        }
        done
    }

    /// Shows again what changed; whether nothing was rejected.
    ///
    /// Redrawing an input can report its text again, which comes in here as a gesture of its own: the
    /// session is borrowed only while it decides.
    pub(super) fn refresh(self, refreshes: Vec<Refresh>) -> bool {
        let mut done = true;
        for refresh in refreshes {
            match refresh {
                Refresh::Field(field) => self.show(field),
                Refresh::Fields => self.show_document(),
                Refresh::Problems => {
                    let problems = self.session.borrow().problems();
                    self.problems.set_if_changed(problems);
                }
                Refresh::DroppedUnit => {
                    let unit = self.session.borrow().dropped_unit();
                    // Also where it is the same unit: the number beside it is another one.
                    if unit.is_some() || self.dropped_unit.with_untracked(Option::is_some) {
                        self.dropped_unit.set(unit);
                    }
                }
                Refresh::Document(relocation) => self.after_change(relocation),
                Refresh::Keep => self.save_soon(),
                Refresh::Names => self.names.update(|count| *count += 1),
                Refresh::NewStep => self.hear_of(Telling::NewStep),
                Refresh::StepBack => self.hear_of(Telling::TakenBack),
                Refresh::Trial => self.trial.set_if_changed(self.session.borrow().trial()),
                Refresh::Station => {
                    let outcome = self.with_station(|station| station.evaluate().outcome);
                    self.actual_outcome.set_if_changed(outcome);
                }
                Refresh::Rejected(rejected) => {
                    done = false;
                    self.tell(Notice::Rejected(rejected));
                }
            }
        }
        done
    }

    /// Brings figures, history and lists up to the document.
    fn after_change(self, relocation: Relocation) {
        let new = self.with_editor(|editor| editor.evaluate());
        self.evaluation.replace(new);
        if relocation == Relocation::All {
            // Made again when they are shown.
            drop((self.figures.take(), self.fields.take()));
        } else {
            self.show_figures();
        }
        self.show_summary();
        self.edits.update(|count| *count += 1);
        self.show_rows(relocation);
    }

    /// Lists have other items, or the document is another one.
    fn show_rows(self, relocation: Relocation) {
        if relocation == Relocation::None {
            return;
        }
        if relocation == Relocation::All {
            self.show_all_rows();
            return self.structure.update(|count| *count += 1);
        }
        self.forget_fields();
        self.show_document();
        let item = self.item.get_untracked().and_then(|field| relocation.follow(field));
        self.item.set_if_changed(item);
        // The focus stays in its input, which has another address now.
        if let Some(field) = self.session.borrow().focused() {
            page::readdress_focus(&self.hook(field));
        }
        let rows = self.all_rows();
        self.rows.iter().zip(rows).for_each(|(shown, rows)| shown.set_if_changed(rows));
    }

    /// Everything is drawn again, so nobody has to be woken for a list.
    pub(super) fn show_all_rows(self) {
        self.rows.iter().zip(self.all_rows()).for_each(|(shown, rows)| shown.replace(rows));
    }

    fn all_rows(self) -> [Vec<u32>; 6] {
        List::ALL.map(|list| self.session.borrow().rows(list).to_vec())
    }

    pub(super) fn show_summary(self) {
        // Copied out first: whoever is woken may want to read the evaluation.
        let (outcome, still_to_fill, short, parties) = {
            let evaluation = self.evaluation.borrow();
            let parties = evaluation.parties.clone();
            (evaluation.outcome, evaluation.still_to_fill, evaluation.below_full(), parties)
        };
        // First, because it words all the others.
        let scheme = self.with_editor(|editor| editor.document().schemes.in_force.clone());
        self.scheme.set_if_changed(scheme);
        self.outcome.set_if_changed(outcome);
        if self.session.borrow().trial().is_none() {
            self.actual_outcome.set_if_changed(outcome);
        }
        self.still_to_fill.set_if_changed(still_to_fill);
        self.short.set_if_changed(short);
        self.parties.set_if_changed(parties);
        self.modes.set_if_changed(self.with_editor(modes));
        self.announced.set_if_changed(self.when_announced());
        let history =
            self.with_editor(|editor| (editor.next_undo().is_some(), editor.next_redo().is_some()));
        self.history.set_if_changed(history);
    }

    /// Carries out an action; whether it was, a rejection is shown as a notice.
    pub fn dispatch(self, action: Action) -> bool {
        // What a scenario or a worker held is told by what deletes it.
        let is_told = |list| matches!(list, List::Scenarios | List::Workers);
        let deletes = matches!(action, Action::Remove(list, _) if !is_told(list));
        let done = self.act(Gesture::Did(action));
        if done && deletes {
            self.tell_later(Stepping::Deleted);
        }
        done
    }

    fn tell_later(self, stepping: Stepping) {
        self.ask(Request::Stepped(stepping, self.edits.get_untracked()));
    }

    /// Carries out an action that changes many inputs at once.
    pub fn dispatch_to_many(self, action: Action) {
        self.dispatch_over(action, Vec::new());
    }

    /// The same, and what was half-typed in these inputs gives way.
    pub fn dispatch_over(self, action: Action, over: Vec<Field>) -> bool {
        self.act(Gesture::DidToMany(action, over))
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.act_once_here(|| Gesture::Undone);
    }

    /// Takes the last undo back.
    pub fn redo(self) {
        self.act_once_here(|| Gesture::Redone);
    }

    /// The input got the focus.
    pub fn enter(self, field: Field) {
        if self.composing.borrow().is_left_by(field) {
            self.end_composing(None, String::new());
        }
        self.act(Gesture::Entered(field));
    }

    /// The text in the input changed.
    pub fn type_in(self, field: Field, text: String) {
        self.act(Gesture::Typed(field, text));
    }

    /// The input lost the focus.
    pub fn leave(self, field: Field) {
        self.act(Gesture::Left(field));
    }

    /// Esc in an input; whether there was something to restore.
    pub fn restore(self, field: Field) -> bool {
        let some = self.session.borrow().is_restorable(field);
        self.act(Gesture::Restored(field));
        some
    }

    /// The next character typed begins a new step, in an input that is none of the document's.
    pub fn end_typing(self) {
        self.act_once_here(|| Gesture::TypingEnded);
    }

    /// A slider was moved to so many hundredths of a point.
    pub fn slide(self, field: Field, hundredths: i64) {
        self.act_once_here(move || {
            let amount = Quantity::Amount(Decimal::from_hundredths(hundredths));
            Gesture::Did(Action::Set(field, Value::Quantity(amount)))
        });
    }

    /// The input beside this one.
    pub fn beside(self, field: Field, direction: Direction) -> Option<Field> {
        self.with_editor(|editor| {
            neighbour(field, direction, self.lie.get(), editor.document(), editor.scheme())
        })
    }

    /// Cells were pasted onto an input.
    pub fn paste(self, field: Field, text: String, html: Option<String>) {
        let cells =
            Cells { text, html, field: Some(field), lie: self.lie.get(), with_hidden: false };
        self.ask(Request::Pasted(cells, self.edits.get_untracked()));
    }

    /// The input with the focus.
    pub fn focused(self) -> Option<Field> {
        self.session.borrow().focused()
    }

    /// The input with a hook.
    pub fn field_of(self, hook: &str) -> Option<Field> {
        self.with_editor(|editor| Field::from_hook(hook, editor.document(), editor.scheme()))
    }

    /// An input method begins.
    pub fn begin_composing(self, field: Option<Field>) {
        self.composing.borrow_mut().begin(field);
    }

    /// Whether an input method is at work.
    pub(super) fn is_composing(self) -> bool {
        self.composing.borrow().is_under_way(page::is_focus_free())
    }

    /// The input method has ended, by putting its text in place or by leaving the field.
    pub fn end_composing(self, field: Option<Field>, typed: String) {
        let next = self.composing.borrow_mut().end(field, typed);
        if let Some(next) = next {
            self.after_composing(next);
        }
    }

    /// Keeps a change of another tab for later while an input method is at work; whether it is kept.
    pub(super) fn hear_later(self, change: &OtherTab) -> bool {
        let later = self.is_composing();
        if later {
            self.composing.borrow_mut().hear_later(change.clone());
        }
        later
    }

    pub(super) fn after_composing(self, next: Composed) {
        match next {
            Composed::Type(field, text) => self.type_in(field, text),
            Composed::Ask(request) => self.ask(request),
            Composed::Hear(change) => self.hear(change),
        }
    }

    /// Tells something; the same thing is told once.
    pub fn tell(self, notice: Notice) {
        self.hear_of(Telling::Tell(notice));
    }

    /// The person has closed a notice.
    pub fn close(self, notice: &Notice) {
        self.hear_of(Telling::Close(notice.clone()));
    }

    /// Tells what was done, in a toast.
    pub fn toast(self, words: String, undo: Option<Undo>) {
        self.tell(Notice::Done { words, undo });
    }

    pub(super) fn hear_of(self, telling: Telling) {
        self.notices.update_if(|notices| tell(notices, telling));
    }
}
