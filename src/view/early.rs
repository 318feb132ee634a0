//! What inputs and figures are told before the chunk that understands it is here: it waits, in its order.
//!
//! What a person sees at once is done here: the first click selects a number, Enter and the arrows go on to
//! the next one.

use super::controls::El;
use super::store::Store;
use crate::browser::page;
use web_sys::Event;

/// The events of inputs and figures.
const KINDS: [&str; 9] = [
    "input",
    "change",
    "compositionstart",
    "compositionend",
    "focusin",
    "focusout",
    "paste",
    "keydown",
    "click",
];

/// Listens to all inputs and figures in an element.
pub(super) fn listening(store: Store, element: El) -> El {
    let pressing = element
        .on("mousedown", move |event| pressed(store, &event))
        .on("click", move |event| select_number(store, &event));
    KINDS
        .into_iter()
        .fold(pressing, |element, kind| element.on(kind, move |event| hear(store, event)))
}

fn hear(store: Store, event: Event) {
    if let Some(rest) = store.rest() {
        return (rest.hear)(store, &event);
    }
    if page::moves_on(&event) {
        return;
    }
    let edits = matches!(event.type_().as_str(), "input" | "change" | "compositionend");
    store.once_here(edits, move || {
        if let Some(rest) = store.rest() {
            (rest.hear)(store, &event);
        }
    });
}

/// A press on a number that is not being typed in yet: the click that follows selects it.
fn pressed(store: Store, event: &Event) {
    let number = page::number_under(event).filter(|number| !page::has_focus(number));
    *store.pressed.borrow_mut() = number;
}

/// The first click or tap in a number selects it, so that the next digit replaces it; one that ends
/// the selecting of a part leaves that, and a second one sets the caret.
///
/// On the click and not on the focus: browsers set the caret when the button is released.
fn select_number(store: Store, event: &Event) {
    let pressed = store.pressed.borrow().clone();
    let Some(number) = pressed.filter(|number| page::is_target(event, number)) else { return };
    store.pressed.take();
    if page::is_caret(&number) {
        number.select();
    }
}
