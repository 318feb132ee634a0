//! Inputs, each with its hook and the name a person would say.

use super::element::El;
use super::live::field_input;
use crate::document::Field;
use crate::texts::field_label;
use crate::view::store::Store;

/// The name of an input in the language of the page.
pub(in crate::view) fn label(store: Store, field: Field) -> String {
    let language = store.settings.language.get_untracked();
    store.with_editor(|editor| field_label(field, editor.document(), editor.scheme(), language))
}

/// An input for a number.
pub(in crate::view) fn number_input(store: Store, field: Field) -> El {
    field_input(store, field)
        .class("number")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("size", "4")
}

/// An input for a text.
pub(in crate::view) fn text_input(store: Store, field: Field) -> El {
    field_input(store, field).class("text").attr("type", "text")
}

/// An input for a day.
pub(in crate::view) fn date_input(store: Store, field: Field) -> El {
    field_input(store, field)
        .class("date")
        .attr("type", "date")
        .attr("min", "1900-01-01")
        .attr("max", "2999-12-31")
}
