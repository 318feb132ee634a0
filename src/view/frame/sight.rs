//! Remembers what the band shows of a kept station, for the first moment of the next visit.

use crate::browser::sight::{Sight, forget};
use crate::desk::Folder;
use crate::texts::{AtRest, band_at_rest, city_and_rest};
use crate::view::controls::follow;
use crate::view::store::{SaveState, Store};
use leptos::prelude::*;

/// From now on remembers it whenever everything is kept.
pub(in crate::view) fn keep_sight(store: Store) {
    let owner = Owner::new();
    owner.with(|| {
        follow(move || {
            store.station.track();
            // Another document takes the place of the open one after its id does.
            store.structure.track();
            // And what is new is kept without having been anything else than saved.
            store.shelf_changes.track();
            store.example.track();
            store.checklist.track();
            store.settings.language.track();
            if store.saved.get() == SaveState::Saved && store.trial.with(Option::is_none) {
                keep(store);
            }
        });
    });
    // It goes on as long as the page.
    std::mem::forget(owner);
}

fn keep(store: Store) {
    let id = store.station.get_untracked();
    let Some(kept) = store.kept_text(Folder::Station, &id) else { return forget() };
    if !store.is_in_step(&id) {
        return;
    }
    let (language, name) = (store.settings.language.get_untracked(), store.station_name());
    let is_changed_example = store.is_changed_example();
    let shown = store.with_station(|station| {
        band_at_rest(&AtRest {
            outcome: &station.evaluate().outcome,
            scheme: station.scheme(),
            is_announced: station.document().announced(station.scheme()).is_some(),
            is_changed_example,
            to_fill: store.checklist.with_untracked(|list| list.reminders()),
            language,
        })
    });
    let rank = |rank: Option<u8>| rank.map(|rank| rank.to_string()).unwrap_or_default();
    let ruler: Vec<[String; 5]> = shown
        .ruler
        .iter()
        .map(|part| {
            let here = if part.is_here { "here" } else { "" };
            let span = [part.span.from, part.span.length].map(|percent| percent.to_string());
            let [from, length] = span;
            [part.class.to_owned(), rank(part.rank), here.to_owned(), from, length]
        })
        .collect();
    let rows: Vec<[&str; 5]> = ruler.iter().map(|row| row.each_ref().map(String::as_str)).collect();
    let (city, rest) = city_and_rest(&name);
    let (mut long, leads_on, short) = shown.sentence;
    if leads_on {
        long.push_str(" ›");
    }
    Sight::of(&id, &kept)
        .text("language", language.code())
        .texts("name", &[city, rest])
        .text("estimate", &shown.estimate)
        .text("total", &shown.total)
        .text("after", &shown.after)
        .text("grade", &shown.grade)
        .text("rank", &rank(shown.rank))
        .texts("sentence", &[&long, &short])
        .rows("ruler", &rows)
        .keep();
}
