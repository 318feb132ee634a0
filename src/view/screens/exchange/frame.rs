//! What the parts of the screen share: its sections, and the way back from what stands in its place.

use crate::browser::page;
use crate::document::Field;
use crate::texts::{InOutText, Phrase};
use crate::view::controls::{El, button, el, note};
use crate::view::store::{Book, Store};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Where the focus goes back to on the screen itself: to the box to paste into.
pub(super) const PASTE_BOX: &str = "#paste-box";
/// The same: to the choice of a file.
pub(super) const FILE_INPUT: &str = "#file-input";
/// The same: to the button of the workbook.
pub(super) const WORKBOOK: &str = "#workbook";

/// What the chosen answer offers, and beside it what comes of it.
pub(super) struct Offered {
    /// What stands in the card.
    pub(super) options: Vec<El>,
    /// What is shown beside it, and what that is called.
    pub(super) shown: El,
}

/// A way under its name.
pub(super) fn way(store: Store, name: Phrase, buttons: impl IntoIterator<Item = El>) -> El {
    el("div")
        .class("way")
        .child(el("h4").text(store.text(name)))
        .child(el("div").class("toolbar").children(buttons))
}

/// Said while something is tried: what goes out are the real figures.
pub(super) fn real_figures(store: Store) -> Option<El> {
    let told = || note(store.text(InOutText::RealFigures)).attr("data-figure", "share/real");
    store.is_trying().then(told)
}

/// The button that prints; in WeChat, which neither prints nor keeps files, a note instead.
pub(in crate::view::screens) fn print_or_note(
    store: Store,
    print: Phrase,
) -> (Option<El>, Option<El>) {
    match page::is_in_wechat() {
        true => (None, Some(note(store.text(InOutText::InWechat)))),
        false => {
            let print = button(store.text(print), || {
                page::print();
            });
            (Some(print), None)
        }
    }
}

/// The button that goes back without doing anything.
pub(super) fn back(store: Store, text: Phrase, selector: String) -> El {
    button(store.text(text), move || leave(store, &selector))
}

/// Where the focus goes back to for what was pasted onto an input.
pub(super) fn field_selector(store: Store, field: Field) -> String {
    format!("[data-field=\"{}\"]", store.hook(field))
}

/// Where the focus goes back to: a table that was pasted has no file.
pub(super) fn came_from(store: Store, book: &Book) -> String {
    match book.field {
        Some(field) => field_selector(store, field),
        None if book.file.is_empty() => PASTE_BOX.to_owned(),
        None => FILE_INPUT.to_owned(),
    }
}

/// Shows the screen again and puts the focus where it was.
pub(super) fn leave(store: Store, selector: &str) {
    store.aside.set(None);
    page::focus_on(selector);
}

/// Leaves by the Esc key.
pub(super) fn leaving_by_escape(store: Store, event: &Event, selector: &str) {
    let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
    if key.as_deref() == Some("Escape") {
        leave(store, selector);
    }
}
