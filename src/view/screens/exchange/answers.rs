//! 要交给谁？ Four answers; the chosen one opens below, and stays chosen while the page is open.

use super::frame::real_figures;
use super::{back_up, hand_in, link, report};
use crate::browser::page;
use crate::texts::{InOutText, Phrase};
use crate::view::controls::{El, el};
use crate::view::store::{Sharing, Store};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// The card below the answers.
const PANEL: &str = "share-panel";

/// What an answer is called, what it gives, and its picture in a square of 24.
struct Answer {
    of: Sharing,
    /// The ids of its button and of its name.
    ids: [&'static str; 2],
    name: Phrase,
    hint: Phrase,
    picture: &'static str,
}

const ANSWERS: [Answer; 4] = [
    Answer {
        of: Sharing::ToGroup,
        ids: ["share-group", "share-group-name"],
        name: InOutText::ToGroup,
        hint: InOutText::ToGroupHint,
        picture: "M4 5h7v7H4zM13 5h7v7h-7zM4 14h7v6H4zM14 15h2v2h-2zM18 18h2v2h-2z",
    },
    Answer {
        of: Sharing::HandIn,
        ids: ["share-tables", "share-tables-name"],
        name: InOutText::HandIn,
        hint: InOutText::HandInHint,
        picture: "M4 4h16v16H4zM4 9h16M4 14.5h16M10 4v16",
    },
    Answer {
        of: Sharing::WriteUp,
        ids: ["share-report", "share-report-name"],
        name: InOutText::WriteUp,
        hint: InOutText::WriteUpHint,
        picture: "M6 3h9l4 4v14H6zM9.5 11h6M9.5 14.5h6M9.5 18h4",
    },
    Answer {
        of: Sharing::BackUp,
        ids: ["share-backup", "share-backup-name"],
        name: InOutText::BackUp,
        hint: InOutText::BackUpHint,
        picture: "M3.5 4h17v5h-17zM5 9v11h14V9M10 13h4",
    },
];

/// The answers as a row of tabs.
pub(super) fn answers(store: Store) -> El {
    el("div")
        .class("asks")
        .attr("role", "tablist")
        .attr("aria-labelledby", "share-question")
        .children(ANSWERS.iter().map(|answer| tab(store, answer)))
        .on("keydown", move |event| move_on(store, &event))
}

fn tab(store: Store, answer: &'static Answer) -> El {
    let of = answer.of;
    let [id, name] = answer.ids;
    let is_chosen = move || store.sharing.with(|chosen| *chosen == of);
    el("button")
        .class("ask")
        .attr("type", "button")
        .attr("role", "tab")
        .attr("id", id)
        .attr("aria-controls", PANEL)
        .live("aria-selected", move || Some(is_chosen().to_string()))
        // Arrows go from one to the next; Tab goes on to what is chosen.
        .live("tabindex", move || Some(if is_chosen() { "0" } else { "-1" }.to_owned()))
        .child(picture(answer.picture))
        .child(el("b").attr("id", name).text(store.text(answer.name)))
        .child(el("small").text(store.text(answer.hint)))
        .on("click", move |_| store.sharing.set_if_changed(of))
}

fn picture(path: &str) -> El {
    let drawn = format!(r#"<svg viewBox="0 0 24 24"><path d="{path}"/></svg>"#);
    el("span")
        .class("ask-picture")
        .attr("aria-hidden", "true")
        .with(move |element| element.set_inner_html(&drawn))
}

/// Goes to another answer by the arrow keys.
fn move_on(store: Store, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else { return };
    let chosen = store.sharing.get_untracked();
    let at = ANSWERS.iter().position(|answer| answer.of == chosen).unwrap_or(0);
    let last = ANSWERS.len() - 1;
    let to = match key.as_str() {
        "ArrowRight" | "ArrowDown" => (at + 1) % ANSWERS.len(),
        "ArrowLeft" | "ArrowUp" => at.checked_sub(1).unwrap_or(last),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    let Some(answer) = ANSWERS.get(to) else { return };
    event.prevent_default();
    event.stop_propagation();
    store.sharing.set_if_changed(answer.of);
    let [id, _] = answer.ids;
    page::focus_on(&["#", id].concat());
}

/// The card of the chosen answer, and what comes of it.
pub(super) fn offered(store: Store) -> Vec<El> {
    let chosen = store.sharing.get();
    let Some(answer) = ANSWERS.iter().find(|answer| answer.of == chosen) else {
        return Vec::new();
    };
    let offered = match answer.of {
        Sharing::ToGroup => link::link(store),
        Sharing::HandIn => hand_in::hand_in(store),
        Sharing::WriteUp => report::report(store),
        Sharing::BackUp => back_up::back_up(store),
    };
    let [_, name] = answer.ids;
    let card = el("section")
        .class("card share-card")
        .attr("id", PANEL)
        .attr("role", "tabpanel")
        .attr("aria-labelledby", name)
        .child(el("h3").text(store.text(answer.name)))
        .changing(move || real_figures(store))
        .children(offered.options);
    let shown = el("section")
        .class("share-shown")
        .attr("aria-label", store.text(InOutText::SeenFirst))
        .child(offered.shown);
    vec![card, shown]
}
