//! 核对: a report's text, and what is found in it. It stands in the place of a room and has an address.

mod findings;
mod input;
mod marked;
mod out;
mod state;

use crate::texts::CheckText;
use crate::view::controls::{El, el, note};
use crate::view::screens::addressed::addressed;
use crate::view::store::Store;
use state::State;

/// The page.
pub(in crate::view) fn check(store: Store) -> El {
    let state = State::get();
    addressed(store, "check", [CheckText::Title, CheckText::Back, CheckText::Lead])
        .child(input::input(store, state))
        .child(el("div").class("check-body").changing(move || drawn(store, state)))
}

/// What is found, and the text with its numbers marked.
fn drawn(store: Store, state: &'static State) -> Vec<El> {
    let checked = state.checked.with(|checked| match checked {
        Some(Ok(checked)) if !checked.is_empty() => Some(checked.clone()),
        _ => None,
    });
    let Some(checked) = checked else { return Vec::new() };
    let (done, all) = checked.report.coverage();
    let coverage = el("p")
        .class("check-coverage")
        .attr("data-figure", "check/coverage")
        .text(CheckText::coverage(done, all, store.language()));
    let found = checked.clone();
    vec![
        coverage,
        note(store.text(CheckText::NotOfficial)),
        out::out(store, state, &checked),
        el("div")
            .class("check-columns")
            .child(
                el("section")
                    .class("check-findings")
                    .attr("aria-labelledby", "check-findings")
                    .changing(move || findings::findings(store, state, &found)),
            )
            .child(marked::marked(store, &checked)),
    ]
}
