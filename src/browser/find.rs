//! Finding elements of the page, and telling what they are.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// The document of the page.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The first element a selector finds.
pub fn find(selector: &str) -> Option<HtmlElement> {
    let element: Element = document()?.query_selector(selector).ok()??;
    element.dyn_into().ok()
}

/// The element around an event, itself included, that a selector describes.
pub fn around(event: &Event, selector: &str) -> Option<HtmlElement> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest(selector).ok()??.dyn_into().ok()
}

/// Whether a key belongs to an input method. Old engines say so only by the code 229.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// Whether an input holds typed text, so that it has a caret.
pub fn is_text(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "text" | "search" | "tel" | "url")
}
