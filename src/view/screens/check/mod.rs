//! 核对: a report's text, and what is found in it. It stands in the place of a room and has an address.

mod findings;
mod marked;
mod state;

use crate::browser::page;
use crate::report::LONGEST;
use crate::texts::CheckText;
use crate::view::Screen;
use crate::view::controls::{El, button, el};
use crate::view::store::Store;
use leptos::prelude::{event_target_value, on_cleanup, request_animation_frame, set_timeout};
use state::{Checked, State};
use std::rc::Rc;
use std::time::Duration;

/// Where the text is pasted.
const BOX: &str = "#check-box";
/// How long nobody types before the text is checked.
const PAUSE: Duration = Duration::from_millis(250);

/// The page.
pub(in crate::view) fn check(store: Store) -> El {
    let state = State::get();
    request_animation_frame(move || store.settings.screen.set_if_changed(Screen::Share));
    page::show_paper(Some("check"));
    on_cleanup(|| page::show_paper(None));
    let body = state.clone();
    el("section")
        .class("screen check")
        .child(title(store))
        .child(el("p").class("note lead").text(store.text(CheckText::Lead)))
        .child(pasting(store, &state))
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

/// The box, and what stands below it.
fn pasting(store: Store, state: &Rc<State>) -> El {
    let (typed, cleared, told) = (state.clone(), state.clone(), state.clone());
    let text = state.text.with_untracked(String::clone);
    let area = el("textarea")
        .attr("id", &BOX[1..])
        .attr("rows", "7")
        .attr("lang", "zh-CN")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .text(text)
        .on("input", move |event| {
            let number = typed.typed(event_target_value(&event));
            let state = typed.clone();
            // Only what was typed last is checked.
            set_timeout(
                move || {
                    if state.is_last(number) {
                        state.check(store);
                    }
                },
                PAUSE,
            );
        });
    let clear = button(store.text(CheckText::Clear), move || {
        cleared.typed(String::new());
        cleared.check(store);
        page::clear_text(BOX);
        page::focus_on(BOX);
    });
    let status = move || {
        told.checked.with(|checked| match checked {
            Some(Ok(checked)) => status(store, checked),
            Some(Err(count)) => CheckText::too_long(count, LONGEST, store.language()),
            None => String::new(),
        })
    };
    el("div")
        .class("check-in")
        .child(
            el("label")
                .class("block")
                .child(el("span").text(store.text(CheckText::Box)))
                .child(area),
        )
        .child(el("div").class("toolbar").child(clear).child(beside(store, state)))
        .child(el("p").class("outcome").attr("role", "status").live_text(status))
}

/// Whether the tables of the open station are held against it; asked for where the text names it, else on a wish.
fn beside(store: Store, state: &Rc<State>) -> El {
    let name = store.with_station(|editor| editor.document().particulars.name());
    let chosen = state.clone();
    let ticked = state.beside.get_untracked();
    let input = el("input")
        .attr("type", "checkbox")
        .attr("id", "check-beside")
        .flagged("checked", ticked)
        .on("change", move |event| {
            chosen.beside.set_if_changed(page::is_ticked(&event));
            chosen.check(store);
        });
    let words = move || CheckText::beside(&name, store.language());
    el("label").class("check-beside").child(input).child(el("span").live_text(words))
}

fn status(store: Store, checked: &Checked) -> String {
    let alarms = checked.alarms();
    if checked.report.marks.is_empty() && checked.report.findings.is_empty() {
        return store.text(CheckText::NoNumbers).to_owned();
    }
    match alarms {
        0 => store.text(CheckText::NoAlarms).to_owned(),
        count => CheckText::alarms(count, store.language()),
    }
}

/// What is found, and the text with its numbers marked.
fn drawn(store: Store, state: &Rc<State>) -> Vec<El> {
    let checked = state.checked.with(|checked| match checked {
        Some(Ok(checked)) if !checked.report.marks.is_empty() || checked.alarms() > 0 => {
            Some(checked.clone())
        }
        _ => None,
    });
    let Some(checked) = checked else { return Vec::new() };
    let (done, all) = checked.report.coverage();
    let coverage = el("p")
        .class("check-coverage")
        .attr("data-figure", "check/coverage")
        .text(CheckText::coverage(done, all, store.language()));
    vec![
        coverage,
        el("p").class("note").text(store.text(CheckText::NotOfficial)),
        el("div")
            .class("check-columns")
            .child(findings::findings(store, &checked))
            .child(marked::marked(store, &checked)),
    ]
}
