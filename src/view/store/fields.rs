//! One signal for each input on screen.

use super::registry::Registry;
use super::{Store, Watched};
use crate::document::{Field, Particular};
use crate::editor::{Problem, Relocation};
use crate::number::Decimal;
use crate::scoring::ScoreMode;
use crate::texts::points;
use std::rc::Rc;

/// What an input shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldText {
    /// The text in it: as typed while it is being typed or unreadable, else as the document
    /// writes it.
    pub text: String,
    /// What is wrong with the text; the document then still holds the last good value.
    pub problem: Option<Problem>,
}

/// The signals by input, made when an input is first shown.
pub(super) type Fields = Registry<Field, FieldText>;

impl Store {
    /// The signal of an input.
    pub fn field(self, field: Field) -> Rc<Watched<FieldText>> {
        let known = self.fields.borrow().get(field);
        known.unwrap_or_else(|| {
            let text = self.canonical(field);
            let signal = Rc::new(Watched::new(FieldText { text, problem: None }));
            self.fields.borrow_mut().insert(field, signal.clone());
            signal
        })
    }

    /// The text of an input as the document writes it; points as they are printed, 20.00.
    pub fn canonical(self, field: Field) -> String {
        self.with_editor(|editor| {
            let value = editor.value(field);
            let amount = value.as_ref().and_then(|value| value.quantity()?.amount());
            match (field, amount) {
                (Field::Bonus | Field::Deduction, Some(amount)) => points(amount, editor.scheme()),
                (Field::Score(at), Some(amount)) if self.score_mode(at) == ScoreMode::Points => {
                    points(amount, editor.scheme())
                }
                // A blank number of months is what the dates say.
                (Field::Particular(line), _) => editor.document().particulars.shown(line),
                _ => value.map(|value| value.text()).unwrap_or_default(),
            }
        })
    }

    /// Shows the numbers of months again after a date has changed, but not in the input being typed in.
    pub(super) fn show_months(self) {
        let typing = self.before.borrow().as_ref().map(|(field, _)| *field);
        for line in [Particular::ServiceYearMonths, Particular::AssessedMonths] {
            let field = Field::Particular(line);
            let sound = self.field(field).with_untracked(|shown| shown.problem.is_none());
            if sound && typing != Some(field) {
                self.show(field, self.canonical(field), None);
            }
        }
    }

    /// How a party's score is typed.
    pub fn score_mode(self, party: usize) -> ScoreMode {
        self.with_editor(|editor| {
            let party = editor.scheme().parties.get(party);
            party.map(|party| editor.document().score(&party.id).mode).unwrap_or_default()
        })
    }

    /// What bonus and deduction come to beside the parties' points.
    pub fn adjustment(self) -> Decimal {
        self.with_editor(|editor| editor.document().entries(editor.scheme()).adjustment())
    }

    /// Shows a text in an input, with what is wrong with it.
    pub(super) fn show(self, field: Field, text: String, problem: Option<Problem>) {
        let signal = self.field(field);
        let had_problem = signal.with_untracked(|shown| shown.problem);
        let shown = FieldText { text, problem };
        if signal.with_untracked(|present| *present != shown) {
            signal.set(shown);
        }
        if had_problem != problem {
            self.list_problem(field, problem);
        }
    }

    /// Shows what the document holds in every input that has no problem.
    pub(super) fn show_document(self) {
        let fields: Vec<Field> = {
            let fields = self.fields.borrow();
            let sound = fields
                .iter()
                .filter(|(_, signal)| signal.with_untracked(|shown| shown.problem.is_none()));
            sound.map(|(field, _)| *field).collect()
        };
        for field in fields {
            self.show(field, self.canonical(field), None);
        }
    }

    /// After a change of lists: unreadable texts follow their inputs, all others are made anew.
    pub(super) fn relocate_fields(self, relocation: Relocation) {
        let old = self.fields.take();
        for (field, signal) in old.iter() {
            let has_problem = signal.with_untracked(|shown| shown.problem.is_some());
            if let Some(field) = relocation.follow(*field).filter(|_| has_problem) {
                self.fields.borrow_mut().insert(field, signal.clone());
            }
        }
        let problems = self.problems.with_untracked(|problems| {
            let followed = problems.iter().filter_map(|(field, problem)| {
                relocation.follow(*field).map(|field| (field, *problem))
            });
            followed.collect()
        });
        self.problems.set_if_changed(problems);
    }

    fn list_problem(self, field: Field, problem: Option<Problem>) {
        self.problems.update(|problems| {
            let at = problems.iter().position(|(listed, _)| *listed == field);
            match (at, problem) {
                (Some(at), Some(problem)) => {
                    if let Some(slot) = problems.get_mut(at) {
                        slot.1 = problem;
                    }
                }
                (Some(at), None) => drop(problems.remove(at)),
                (None, Some(problem)) => problems.push((field, problem)),
                (None, None) => {}
            }
        });
    }
}
