//! Paper: the style of what is printed, and the browser's own dialogue.

use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::CssStyleSheet;

thread_local! {
    /// Whether the page has the style already.
    static STYLED: Cell<bool> = const { Cell::new(false) };
}

/// Gives the page the style of its papers, once.
///
/// It comes with whoever prints, not with the first visit, as one rule of a style sheet that is
/// there: the content policy allows no other way.
pub fn style(css: &str) {
    if STYLED.get() {
        return;
    }
    let sheet = super::page::document().and_then(|document| document.style_sheets().get(0));
    let Some(sheet) = sheet else { return };
    let rule = format!("@media all{{{css}}}");
    STYLED.set(sheet.unchecked_ref::<CssStyleSheet>().insert_rule(&rule).is_ok());
}

/// Opens the browser's dialogue for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
