//! What the parts of the screen are written with: its words and its tables.

use crate::texts::Phrase;
use crate::view::controls::{El, el};
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
    let head = |text: &'static str| el("th").attr("scope", "col").text(text);
    let heads: Vec<El> = heads.into_iter().map(head).collect();
    bare_table(name, heads, el("tbody").children(rows))
}

/// The same around a head and a body of one's own.
pub(super) fn bare_table(name: &'static str, heads: Vec<El>, body: El) -> El {
    let table = el("table")
        .child(el("caption").class("unseen").text(name))
        .child(el("thead").child(el("tr").children(heads)))
        .child(body);
    el("div")
        .class("scroller")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", name)
        .child(table)
}

/// The head of a row.
pub(super) fn row_head() -> El {
    el("th").attr("scope", "row")
}

/// A quiet line.
pub(super) fn note(text: &'static str) -> El {
    el("p").class("note").text(text)
}
