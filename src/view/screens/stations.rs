//! 我的评估: the kept stations, the deleted ones, and what was set aside.

use crate::browser::clock;
use crate::browser::shelf::Place;
use crate::document::VERSION;
use crate::scoring::{Outcome, Scheme};
use crate::texts::{Message, Text, grading_text, total_text};
use crate::view::controls::{El, button, el};
use crate::view::store::{EXAMPLE, Kept, KeptState, Store};
use leptos::prelude::*;

/// The screen.
pub(in crate::view) fn stations(store: Store) -> El {
    let start = el("div")
        .class("toolbar")
        .child(
            button(store.text(Text::StartEmpty), move || store.start_station(false))
                .class("primary"),
        )
        .child(button(store.text(Text::StartCopy), move || store.start_station(true)));
    el("section")
        .class("screen")
        .child(el("h2").text(store.text(Text::Stations)))
        .child(el("p").class("note").text(store.text(Text::StationsNote)))
        .child(start)
        .changing(move || lists(store))
}

/// Everything kept, read anew whenever the shelf changes.
fn lists(store: Store) -> Vec<El> {
    store.shelf_changes.track();
    store.station.track();
    [example_row(store), kept_list(store)]
        .into_iter()
        .chain(deleted_list(store))
        .chain(set_aside_list(store))
        .collect()
}

fn example_row(store: Store) -> El {
    let row =
        el("div").class("toolbar").child(el("span").class("badge").text(store.text(Text::Example)));
    if store.station.get_untracked() == EXAMPLE {
        row.child(el("span").text(store.text(Text::CurrentStation)))
            .child(button(store.text(Text::RestoreExample), move || store.restore_example()))
    } else {
        row.child(button(store.text(Text::OpenExample), move || store.open_station(EXAMPLE)))
    }
}

fn kept_list(store: Store) -> El {
    let kept = store.kept(Place::Station).into_iter().filter(|kept| kept.id != EXAMPLE);
    let kept: Vec<Kept> = kept.collect();
    if kept.is_empty() {
        return el("p").class("empty").text(store.text(Text::NoStations));
    }
    let scheme = store.scheme();
    el("ul").class("stations").children(kept.into_iter().map(|kept| kept_row(store, kept, &scheme)))
}

fn shown_name(store: Store, name: &str) -> String {
    if name.is_empty() { store.text(Text::Unnamed).to_owned() } else { name.to_owned() }
}

fn kept_row(store: Store, kept: Kept, scheme: &Scheme) -> El {
    let current = store.station.get_untracked() == kept.id;
    let readable = matches!(kept.state, KeptState::Readable(_));
    let moment = clock::local_text(&kept.saved_at, store.language().code());
    let moment =
        (!moment.is_empty()).then(|| el("span").text(store.message(&Message::SavedAt(moment))));
    let name = if readable {
        rename_input(store, &kept)
    } else {
        el("strong").attr("lang", "zh-CN").text(shown_name(store, &kept.name))
    };
    let state = el("p")
        .class("station-state")
        .child(el("span").text(state(store, &kept, scheme)))
        .child(moment);
    let row = el("li").child(name).child(state).child(actions(store, &kept, current, readable));
    if current { row.attr("aria-current", "true") } else { row }
}

/// The result of a readable station; else why it is not readable.
fn state(store: Store, kept: &Kept, scheme: &Scheme) -> String {
    let station = shown_name(store, &kept.name);
    match &kept.state {
        KeptState::Readable(outcome) => result(store, outcome, scheme),
        KeptState::Damaged => store.message(&Message::Damaged { station, lost: 1 }),
        KeptState::Newer(version) => {
            store.message(&Message::Newer { station, version: *version, known: VERSION })
        }
    }
}

fn result(store: Store, outcome: &Outcome, scheme: &Scheme) -> String {
    let total = format!("{} {}", total_text(outcome, scheme), store.text(Text::PointsUnit));
    if !outcome.is_settled() {
        return total;
    }
    format!("{total} {}", grading_text(outcome.lowest_grading, scheme, store.language()))
}

fn actions(store: Store, kept: &Kept, current: bool, readable: bool) -> El {
    let name = shown_name(store, &kept.name);
    let act = |word, message: fn(String) -> Message, act| {
        action(store, word, &message(name.clone()), &kept.id, act)
    };
    let open = if current {
        el("span").class("badge").text(store.text(Text::CurrentStation))
    } else {
        act(Text::OpenAction, Message::Open, Store::open_station)
    };
    let duplicate = || act(Text::DuplicateAction, Message::Duplicate, Store::duplicate_station);
    el("div").class("station-actions").child(open).child(readable.then(duplicate)).child(act(
        Text::DeleteAction,
        Message::Delete,
        Store::delete_station,
    ))
}

/// Renames a station in place; takes effect when the input is left.
fn rename_input(store: Store, kept: &Kept) -> El {
    let id = kept.id.clone();
    el("input")
        .class("text station-name")
        .attr("type", "text")
        .attr("maxlength", "200")
        .attr("autocomplete", "off")
        .attr("lang", "zh-CN")
        .attr("value", kept.name.clone())
        .attr("placeholder", store.text(Text::Unnamed))
        .attr("aria-label", store.message(&Message::Rename(shown_name(store, &kept.name))))
        .on("change", move |event| {
            store.rename_station(&id, event_target_value(&event).trim().to_owned());
        })
}

fn action(store: Store, word: Text, name: &Message, id: &str, act: fn(Store, &str)) -> El {
    let id = id.to_owned();
    button(store.text(word), move || act(store, &id)).attr("aria-label", store.message(name))
}

fn deleted_list(store: Store) -> Vec<El> {
    let rows: Vec<El> = store
        .kept(Place::Deleted)
        .into_iter()
        .map(|kept| {
            let name = shown_name(store, &kept.name);
            let bring_back = Message::BringBack(name.clone());
            let forget = |store: Store, id: &str| store.forget(Place::Deleted, id);
            let actions = el("div")
                .class("station-actions")
                .child(action(
                    store,
                    Text::BringBackAction,
                    &bring_back,
                    &kept.id,
                    Store::bring_back,
                ))
                .child(action(
                    store,
                    Text::DeleteForGood,
                    &Message::DeleteForGood(name.clone()),
                    &kept.id,
                    forget,
                ));
            el("li").child(el("strong").attr("lang", "zh-CN").text(name)).child(actions)
        })
        .collect();
    titled_list(store, Text::RecentlyDeleted, None, rows)
}

/// Damaged texts as they were found.
fn set_aside_list(store: Store) -> Vec<El> {
    let rows: Vec<El> = store
        .set_aside()
        .into_iter()
        .map(|id| {
            let text = store.kept_text(Place::SetAside, &id).unwrap_or_default();
            let raw = el("textarea")
                .attr("readonly", "")
                .attr("rows", "6")
                .attr("aria-label", store.text(Text::ShowText))
                .text(text);
            let details =
                el("details").child(el("summary").text(store.text(Text::ShowText))).child(raw);
            let forget = |store: Store, id: &str| store.forget(Place::SetAside, id);
            let delete = Message::DeleteForGood(id.clone());
            let actions = el("div").class("station-actions").child(action(
                store,
                Text::DeleteForGood,
                &delete,
                &id,
                forget,
            ));
            el("li").child(el("strong").text(id)).child(details).child(actions)
        })
        .collect();
    titled_list(store, Text::SetAside, Some(Text::SetAsideNote), rows)
}

/// A list under its title; nothing where it is empty.
fn titled_list(store: Store, title: Text, note: Option<Text>, rows: Vec<El>) -> Vec<El> {
    if rows.is_empty() {
        return Vec::new();
    }
    let note = note.map(|note| el("p").class("note").text(store.text(note)));
    let mut parts = vec![el("h3").text(store.text(title))];
    parts.extend(note);
    parts.push(el("ul").class("stations").children(rows));
    parts
}
