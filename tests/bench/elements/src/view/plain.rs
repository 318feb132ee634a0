//! The cards as plain data.

#[cfg(feature = "section")]
use super::controls::element::button;
use super::controls::element::{El, changing, el};
use crate::state::{PARTIES, State};
use leptos::prelude::*;

pub(crate) fn show(state: State) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let owner = Owner::new();
    let made = owner.with(|| page(state).make(&document));
    if let (Some(body), Some(made)) = (document.body(), made) {
        let _ = body.append_child(&made);
    }
    std::mem::forget(owner);
}

fn page(state: State) -> El {
    let cards = PARTIES.iter().enumerate().map(|(at, (name, cap))| card(state, at, name, *cap));
    let page = el("section").child(el("h2").text("Scores")).child(el("ul").children(cards));
    #[cfg(feature = "section")]
    let page = page.child(section(state));
    page
}

fn card(state: State, at: usize, name: &'static str, cap: u32) -> El {
    let (Some(score), Some(raw)) = (state.scores.get(at).copied(), state.raw.get(at).copied())
    else {
        return el("li");
    };
    let most = move || if raw.get() { 100 } else { cap };
    let input = el("input")
        .class("number score")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("aria-label", name)
        .live("value", move || Some(score.get()))
        .on("input", move |event| score.set(event_target_value(&event)));
    let modes =
        [("points", "points", false), ("raw_mark", "raw mark", true)].map(|(key, words, is)| {
            el("option").attr("value", key).text(words).selected(move || raw.get() == is)
        });
    let mode = el("select")
        .attr("aria-label", name)
        .children(modes)
        .on("change", move |event| raw.set(event_target_value(&event) == "raw_mark"));
    let entry = el("div")
        .class("party-entry")
        .child(input)
        .child(el("span").class("unit").live_text(move || ["/ ", &most().to_string()].concat()))
        .child(mode);
    let slider = el("input")
        .attr("type", "range")
        .attr("min", "0")
        .attr("aria-label", name)
        .live("max", move || Some(most().to_string()))
        .live("aria-valuetext", move || Some(score.get()))
        .on("input", move |event| score.set(event_target_value(&event)));
    let counted =
        changing(move || state.counted(at).map(|words| el("span").class("counted").text(words)));
    let share = el("p")
        .class("party-share")
        .child(el("span").class("caption").text("Share"))
        .child(el("strong").live_text(move || score.get()))
        .child(counted);
    el("li").class("party").child(el("h3").text(name)).child(entry).child(slider).child(share)
}

#[cfg(feature = "section")]
fn section(state: State) -> El {
    let rows = PARTIES.iter().map(|(name, cap)| {
        el("tr")
            .child(el("th").attr("scope", "row").text(*name))
            .child(el("td").text(cap.to_string()))
    });
    el("section")
        .child(el("h3").text("Caps"))
        .child(el("p").class("note").text("What each party can give."))
        .child(el("table").child(el("tbody").children(rows)))
        .child(button("Clear", move || {
            state.scores.iter().for_each(|score| score.set(String::new()))
        }))
        .child(el("label").child(el("input").attr("type", "checkbox").on("change", move |event| {
            state.more.set(event_target_checked(&event));
        })))
        .changing(move || state.more.get().then(|| el("p").text("More about it.")))
        .child(el("a").attr("href", "#rules").text("The rules"))
}
