//! What the parts of the screen are written with: its words and its tables.

use crate::texts::Phrase;
use crate::view::controls::{El, col_head, el, named_table, scroller};
use crate::view::store::Store;

/// The words of this screen.
pub(super) fn words(store: Store, text: Phrase) -> &'static str {
    text.words(store.language())
}

/// A table with its name, which scrolls by itself where the page is narrower.
pub(super) fn table<const N: usize>(
    name: &'static str,
    heads: [&'static str; N],
    rows: Vec<El>,
) -> El {
    let heads: Vec<El> = heads.into_iter().map(|text| col_head().text(text)).collect();
    scroller(name, named_table(name, heads).child(el("tbody").children(rows)))
}

/// A quiet line.
pub(super) fn note(text: &'static str) -> El {
    el("p").class("note").text(text)
}
