//! What the parts of the page share: headings, figures under their hooks, names.

use crate::district::District;
use crate::texts::{Phrase, row_name};
use crate::view::controls::{El, el};
use crate::view::store::Store;

/// A heading with a remark below it.
pub(super) fn head(store: Store, title: Phrase, note: Option<Phrase>) -> Vec<El> {
    let note = note.map(|note| el("p").class("note").text(store.text(note)));
    std::iter::once(el("h3").text(store.text(title))).chain(note).collect()
}

/// A figure under its hook.
pub(super) fn figure(hook: String, text: String) -> El {
    el("span").attr("data-figure", hook).text(text)
}

/// The hook of a figure of a station.
pub(super) fn of_row(row: usize, what: &str) -> String {
    format!("district/{}/{what}", row + 1)
}

/// The name of a station; it is Chinese in every language.
pub(super) fn name(store: Store, district: &District, row: usize) -> El {
    let of = district.rows.get(row).map_or("", |row| row.name.as_str());
    let shown = row_name(of, store.language());
    el("span").attr("lang", "zh-CN").text(shown)
}
