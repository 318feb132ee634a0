//! What the parts of the page share: headings, figures under their hooks, names, and what only paper shows.

use super::state::State;
use crate::district::District;
use crate::texts::{Phrase, shown_name};
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
    let shown = shown_name(of, store.language());
    el("span").attr("lang", "zh-CN").text(shown)
}

/// What stands on the screen, and beside it what stands in its place on paper. That is drawn when somebody prints,
/// and told whether ranks are shown.
pub(super) fn on_screen_and_paper(
    state: &'static State,
    screen: impl Fn(bool) -> El + 'static,
    paper: impl Fn(bool) -> Vec<El> + 'static,
) -> El {
    let screen = el("div").class("on-screen").changing(move || screen(state.ranked.get()));
    let paper =
        el("div").class("district-paper").attr("aria-hidden", "true").changing(move || match state
            .paper
            .get()
        {
            true => paper(state.ranked.get()),
            false => Vec::new(),
        });
    el("div")
        .live("data-on-paper", move || state.paper.get().then(String::new))
        .child(screen)
        .child(paper)
}
