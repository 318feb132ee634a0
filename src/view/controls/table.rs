//! Tables, their heads, and the frame in which a table that is wider than the page scrolls by itself.

use super::element::{El, Part, Say, el};
use crate::texts::Phrase;
use crate::view::store::Store;

/// The head of a column.
pub(in crate::view) fn col_head() -> El {
    el("th").attr("scope", "col")
}

/// Heads of columns, each with its words.
pub(in crate::view) fn col_heads(store: Store, words: &[Phrase]) -> Vec<El> {
    words.iter().map(|words| col_head().text(store.text(*words))).collect()
}

/// The head of a row.
pub(in crate::view) fn row_head() -> El {
    el("th").attr("scope", "row")
}

/// A table with its row of heads; its body follows.
pub(in crate::view) fn headed_table(heads: impl Part) -> El {
    el("table").child(el("thead").child(el("tr").child(heads)))
}

/// The same under a name that only screen readers are told.
pub(in crate::view) fn named_table(name: impl Say, heads: impl Part) -> El {
    let name = el("caption").class("unseen").text(name);
    el("table").child(name).child(el("thead").child(el("tr").child(heads)))
}

/// A table of rows under its name, in its frame.
pub(in crate::view) fn scrolling_table(
    store: Store,
    name: Phrase,
    heads: &[Phrase],
    rows: Vec<El>,
) -> El {
    let name = store.text(name);
    let table = named_table(name, col_heads(store, heads));
    scroller(name, table.child(el("tbody").children(rows)))
}

/// The frame of a table, which the keyboard reaches to scroll it.
pub(in crate::view) fn scroller(name: impl Say, table: impl Part) -> El {
    el("div")
        .class("scroller")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", name)
        .child(table)
}
