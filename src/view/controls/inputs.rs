//! Inputs, each with its hook and the name a person would say.

use super::live::bound;
use crate::document::Field;
use crate::texts::field_label;
use crate::view::store::Store;
use leptos::prelude::*;

/// The name of an input in the language of the page.
pub(in crate::view) fn label(store: Store, field: Field) -> String {
    let language = store.settings.language.get_untracked();
    store.with_editor(|editor| field_label(field, editor.document(), editor.scheme(), language))
}

/// An input for a number.
pub(in crate::view) fn number_input(store: Store, field: Field) -> impl IntoView {
    view! {
        <input
            class="number"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            data-field=store.hook(field)
            aria-label=label(store, field)
            use:bound=(store, field)
        />
    }
}

/// An input for a text.
pub(in crate::view) fn text_input(store: Store, field: Field) -> impl IntoView {
    view! {
        <input
            class="text"
            type="text"
            autocomplete="off"
            data-field=store.hook(field)
            aria-label=label(store, field)
            use:bound=(store, field)
        />
    }
}

/// An input for a day.
pub(in crate::view) fn date_input(store: Store, field: Field) -> impl IntoView {
    view! {
        <input
            class="date"
            type="date"
            min="1900-01-01"
            max="2999-12-31"
            data-field=store.hook(field)
            aria-label=label(store, field)
            use:bound=(store, field)
        />
    }
}
