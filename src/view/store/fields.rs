//! One signal for each input on screen.

use super::{Store, set_if_changed};
use crate::document::Field;
use crate::editor::{Problem, Relocation};
use crate::scoring::ScoreMode;
use crate::texts::points;
use leptos::prelude::*;
use std::collections::HashMap;

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
#[derive(Default)]
pub(super) struct Fields {
    signals: HashMap<Field, ArcRwSignal<FieldText>>,
}

impl Store {
    /// The signal of an input.
    pub fn field(self, field: Field) -> ArcRwSignal<FieldText> {
        let known = self.with(|inner| inner.fields.borrow().signals.get(&field).cloned());
        known.unwrap_or_else(|| {
            let text = self.canonical(field);
            let signal = ArcRwSignal::new(FieldText { text, problem: None });
            self.with(|inner| inner.fields.borrow_mut().signals.insert(field, signal.clone()));
            signal
        })
    }

    /// The text of an input as the document writes it; points as they are printed, 20.00.
    pub fn canonical(self, field: Field) -> String {
        self.with_editor(|editor| {
            let value = editor.value(field);
            let amount = value.as_ref().and_then(|value| value.quantity()?.amount());
            match (field, amount) {
                (Field::Score(at), Some(amount)) if self.score_mode(at) == ScoreMode::Points => {
                    points(amount, editor.scheme())
                }
                _ => value.map(|value| value.text()).unwrap_or_default(),
            }
        })
    }

    /// How a party's score is typed.
    pub fn score_mode(self, party: usize) -> ScoreMode {
        self.with_editor(|editor| {
            let party = editor.scheme().parties.get(party);
            party.map(|party| editor.document().score(&party.id).mode).unwrap_or_default()
        })
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
        let fields: Vec<Field> = self.with(|inner| {
            let fields = inner.fields.borrow();
            let sound = fields.signals.iter().filter(|(_, signal)| {
                signal.with_untracked(|shown| shown.problem.is_none())
            });
            sound.map(|(field, _)| *field).collect()
        });
        for field in fields {
            self.show(field, self.canonical(field), None);
        }
    }

    /// After a change of lists: unreadable texts follow their inputs, all others are made anew.
    pub(super) fn relocate_fields(self, relocation: Relocation) {
        self.with(|inner| {
            let mut fields = inner.fields.borrow_mut();
            let old = std::mem::take(&mut fields.signals);
            let kept = old.into_iter().filter_map(|(field, signal)| {
                let problem = signal.with_untracked(|shown| shown.problem.is_some());
                problem.then(|| relocation.follow(field).map(|field| (field, signal))).flatten()
            });
            fields.signals = kept.collect();
        });
        let problems = self.problems.with_untracked(|problems| {
            let followed = problems.iter().filter_map(|(field, problem)| {
                relocation.follow(*field).map(|field| (field, *problem))
            });
            followed.collect()
        });
        set_if_changed(self.problems, problems);
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
