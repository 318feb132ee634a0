//! Styles that come with a screen instead of with the first visit.

use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, StyleSheet};

thread_local! {
    /// The styles that the page has already.
    static STYLED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// Gives the page a further style, once; it stands behind those that are there.
///
/// It goes in as one rule of a style sheet that the page has: the content policy allows no other
/// way.
pub fn style(css: &'static str) {
    let is_new = STYLED.with_borrow(|styled| !styled.contains(&css));
    if is_new && insert(css).is_some() {
        STYLED.with_borrow_mut(|styled| styled.push(css));
    }
}

fn insert(css: &str) -> Option<()> {
    let sheets = super::page::document()?.style_sheets();
    let last: StyleSheet = sheets.get(sheets.length().checked_sub(1)?)?;
    let last: CssStyleSheet = last.unchecked_into();
    let end = last.css_rules().ok()?.length();
    last.insert_rule_with_index(&format!("@media all{{{css}}}"), end).ok().map(drop)
}
