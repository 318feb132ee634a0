//! One signal for each input on screen.

use super::registry::Registry;
use super::{Store, Watched};
use crate::document::Field;
use crate::editor::Problem;
use crate::number::Decimal;
use crate::scoring::ScoreMode;
use std::rc::Rc;

/// What an input shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldText {
    /// The text in it: as typed while it is being typed or refused, else as the document writes it.
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
            let signal = Rc::new(Watched::new(self.shown(field)));
            self.fields.borrow_mut().insert(field, signal.clone());
            signal
        })
    }

    fn shown(self, field: Field) -> FieldText {
        let session = self.session.borrow();
        match session.draft(field) {
            Some(draft) => FieldText { text: draft.text.clone(), problem: draft.problem },
            None => FieldText { text: session.canonical(field), problem: None },
        }
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
        self.with_editor(|editor| editor.document().entries(editor.scheme()).adjustment())
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
}
