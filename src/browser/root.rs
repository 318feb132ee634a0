//! What stands on the root of the document: language, title, appearance, and what the styles make room for.

use super::preferences::Theme;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Tells the page's language to browser and screen reader.
pub fn set_language(code: &str) {
    if let Some(document) = document() {
        set_root_attribute(&document, "lang", Some(code));
    }
}

/// Names the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Tells tests, and whoever drives the page, that the first room takes input.
pub fn tell_ready() {
    if let Some(document) = document() {
        set_root_attribute(&document, "data-ready", Some(""));
    }
}

/// Tells the styles whether a keyboard is on the screen.
pub fn tell_keyboard(is_up: bool) {
    if let Some(document) = document() {
        set_root_attribute(&document, "data-keyboard", is_up.then_some(""));
    }
}

/// Makes the page light, dark or as the system wishes.
pub fn set_theme(theme: Theme) {
    let value = match theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    if let Some(document) = document() {
        set_root_attribute(&document, "data-theme", value);
    }
}

/// Makes room below what has the focus, for notices stand over the foot of the page.
pub fn leave_room_for_notices(some: bool) {
    if let Some(document) = document() {
        set_root_attribute(&document, "data-notices", some.then_some(""));
    }
}

/// Makes room beside or below the page for what is open there.
pub fn make_room_beside(some: bool) {
    if let Some(document) = document() {
        set_root_attribute(&document, "data-beside", some.then_some(""));
    }
}

/// Keeps the page from scrolling behind what lies over it. What a scroll bar takes is left free meanwhile, so that
/// nothing moves aside.
pub fn hold_still(held: bool) {
    const FREED: &str = "--freed";
    let Some(window) = web_sys::window() else { return };
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    if held == root.has_attribute("data-held") {
        return;
    }
    let root: HtmlElement = root.unchecked_into();
    if held {
        let whole = window.inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default();
        // In whole pixels: writing a fraction is eleven kilobytes of program.
        let freed = whole.round() as i32 - root.client_width();
        let _ = root.style().set_property(FREED, &format!("{freed}px"));
    } else {
        let _ = root.style().remove_property(FREED);
    }
    if let Some(document) = document() {
        set_root_attribute(&document, "data-held", held.then_some(""));
    }
}

/// Prints only the paper that is shown, of that kind, and not the page around it.
pub fn show_paper(kind: Option<&str>) {
    if let Some(document) = document() {
        set_root_attribute(&document, "data-paper", kind);
    }
}

fn set_root_attribute(document: &Document, name: &str, value: Option<&str>) {
    let Some(root) = document.document_element() else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}
