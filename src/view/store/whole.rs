//! The whole document in the place of its first sight.
//!
//! A first visit sees of the example its name and its scores, so the first load holds no more of it, nor what
//! reads any other input. Every chunk that draws or does more than that brings the rest, before it does anything.

use super::{FieldText, Store, Whole};
use crate::desk::{Session, score_text};
use crate::document::{Document, Field, example};
use crate::editor::Editor;

/// Only chunks may name it.
static WHOLE: Whole = Whole {
    shown: Store::shown_of_any,
    hook: |store, field| store.with_editor(|editor| field.hook(editor.document(), editor.scheme())),
};

impl Store {
    /// Puts the whole example in the place of its first sight, where that is still shown. Only chunks may name
    /// this.
    pub(in crate::view) fn complete(self) {
        if self.whole.get().is_none()
            && let Some(example) = example()
        {
            self.stand_on(example);
        }
    }

    /// Shows a whole document where nothing but a first sight was drawn. Only chunks may name this.
    pub(super) fn stand_on(self, document: Document) {
        self.whole.set(Some(&WHOLE));
        self.session.replace(Session::new(document));
        self.evaluation.replace(self.with_editor(Editor::evaluate));
        self.show_summary();
        self.show_all_rows();
    }

    /// What an input shows. In a first sight that is a party's score, and nothing beside it.
    pub(super) fn shown(self, field: Field) -> FieldText {
        match (self.whole.get(), field) {
            (Some(whole), _) => (whole.shown)(self, field),
            (None, Field::Score(party)) => {
                let text = self.with_editor(|editor| score_text(editor.document(), party));
                FieldText { text, ..FieldText::default() }
            }
            (None, _) => FieldText::default(),
        }
    }

    fn shown_of_any(self, field: Field) -> FieldText {
        let session = self.session.borrow();
        let original = session.original(field);
        match session.draft(field) {
            Some(draft) => FieldText { text: draft.text.clone(), problem: draft.problem, original },
            None => FieldText { text: session.canonical(field), problem: None, original },
        }
    }

    /// The hook of an input.
    pub fn hook(self, field: Field) -> String {
        let of_party = self.with_editor(|editor| field.party_hook(editor.scheme()));
        of_party.unwrap_or_else(|| {
            self.whole.get().map_or_else(String::new, |whole| (whole.hook)(self, field))
        })
    }
}
