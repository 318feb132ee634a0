//! One signal for each input and each table figure on screen.

use super::registry::FieldText;
use super::{Store, Watched};
use crate::document::Field;
use crate::number::Decimal;
use crate::scoring::{Completion, Figure, FigureValue, ScoreMode};
use std::rc::Rc;

impl Store {
    /// The signal of an input.
    pub fn field(self, field: Field) -> Rc<Watched<FieldText>> {
        let known = self.fields.borrow().get(field);
        known.unwrap_or_else(|| {
            let signal = Rc::new(Watched::new(self.shown(field)));
            self.fields.borrow_mut().insert(field, signal.clone());
            signal
        })
    }

    /// What the station has in an input where the trial has something else; tracked.
    pub fn original(self, field: Field) -> Option<String> {
        self.field(field).with(|shown| shown.original.clone())
    }

    /// What an input had before something else was tried there, in words; tracked.
    pub fn original_words(self, field: Field, original: &str) -> String {
        self.rest().map_or_else(String::new, |rest| (rest.original)(self, field, original))
    }

    /// What an input with an error is called, and what stays in force there; tracked.
    pub fn wrong_words(self, field: Field) -> [String; 2] {
        self.rest().map(|rest| (rest.wrong)(self, field)).unwrap_or_default()
    }

    /// The text of an input as the document writes it.
    pub fn canonical(self, field: Field) -> String {
        self.session.borrow().canonical(field)
    }

    /// How a party's score is typed.
    pub fn score_mode(self, party: usize) -> ScoreMode {
        self.session.borrow().score_mode(party)
    }

    /// What bonus and deduction come to beside the parties' points.
    pub fn adjustment(self) -> Decimal {
        self.with_editor(|editor| editor.document().score_entries(editor.scheme()).adjustment())
    }

    /// What is added and what is taken beside the parties' scores.
    pub fn adjustments(self) -> [Option<Decimal>; 2] {
        self.with_editor(|editor| {
            let entries = editor.document().score_entries(editor.scheme());
            [entries.bonus, entries.deduction]
        })
    }

    /// Shows again what an input holds.
    pub(super) fn show(self, field: Field) {
        self.field(field).set_if_changed(self.shown(field));
    }

    /// Forgets inputs that the document no longer has.
    pub(super) fn forget_fields(self) {
        let session = self.session.borrow();
        self.fields.borrow_mut().retain(|field| session.editor().value(field).is_some());
    }

    /// Shows again what every input holds.
    pub(super) fn show_document(self) {
        let fields: Vec<Field> = self.fields.borrow().iter().map(|(field, _)| *field).collect();
        fields.into_iter().for_each(|field| self.show(field));
    }

    /// The signal of a figure.
    pub fn figure(self, figure: Figure) -> Rc<Watched<FigureValue>> {
        let known = self.figures.borrow().get(figure);
        known.unwrap_or_else(|| {
            let value = self.evaluation.borrow().figure(figure);
            let blank = FigureValue::Completion(Completion::ToFill);
            let signal = Rc::new(Watched::new(value.unwrap_or(blank)));
            self.figures.borrow_mut().insert(figure, signal.clone());
            signal
        })
    }

    /// Sets the signals of the figures that are other ones now.
    pub(super) fn show_figures(self) {
        let changed: Vec<(Rc<Watched<FigureValue>>, FigureValue)> = {
            let evaluation = self.evaluation.borrow();
            let figures = self.figures.borrow();
            let changed = figures.iter().filter_map(|(figure, signal)| {
                let value = evaluation.figure(*figure)?;
                let differs = signal.with_untracked(|shown| *shown != value);
                differs.then(|| (signal.clone(), value))
            });
            changed.collect()
        };
        for (signal, value) in changed {
            signal.set(value);
        }
    }
}
