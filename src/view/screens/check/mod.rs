//! 核对: a report's text, and what is found in it. It stands in the place of a room and has an address.

mod findings;
mod input;
mod marked;
mod out;
mod state;

use crate::browser::{history, page};
use crate::texts::CheckText;
use crate::view::Screen;
use crate::view::controls::{El, button, el};
use crate::view::store::Store;
use leptos::prelude::{on_cleanup, request_animation_frame};
use state::State;
use std::rc::Rc;

/// The page.
pub(in crate::view) fn check(store: Store) -> El {
    let state = State::get();
    request_animation_frame(move || store.settings.screen.set_if_changed(Screen::Share));
    page::show_paper(Some("check"));
    on_cleanup(|| page::show_paper(None));
    let body = state.clone();
    let back = button(store.text(CheckText::Back), || history::go_to(Screen::Share.fragment()));
    el("section")
        .class("screen check")
        .child(el("div").class("check-head").child(title(store)).child(back))
        .child(el("p").class("note lead").text(store.text(CheckText::Lead)))
        .child(input::input(store, &state))
        .child(el("div").class("check-body").changing(move || drawn(store, &body)))
}

fn title(store: Store) -> El {
    el("h2")
        .attr("id", "aside-title")
        .attr("tabindex", "-1")
        .text(store.text(CheckText::Title))
        .with(|_| {
            request_animation_frame(|| {
                if page::is_focus_free() {
                    page::focus_on("#aside-title");
                }
            });
        })
}

/// What is found, and the text with its numbers marked.
fn drawn(store: Store, state: &Rc<State>) -> Vec<El> {
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
    let (list, found) = (state.clone(), checked.clone());
    vec![
        coverage,
        el("p").class("note").text(store.text(CheckText::NotOfficial)),
        out::out(store, state, &checked),
        el("div")
            .class("check-columns")
            .child(
                el("section")
                    .class("check-findings")
                    .attr("aria-labelledby", "check-findings")
                    .changing(move || findings::findings(store, &list, &found)),
            )
            .child(marked::marked(store, &checked)),
    ]
}
