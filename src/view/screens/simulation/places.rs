//! Where an indicator stands in the tables: its hook, its name, and the way to its input.

use crate::browser::page;
use crate::document::{Document, Field};
use crate::scoring::{ChaseRow, Entries, IndicatorEntry};
use crate::view::Screen;
use crate::view::controls::{El, button};
use crate::view::store::Store;
use leptos::prelude::request_animation_frame;

/// The row in hooks: `area/1/case_session`, `areas/case_session`, `station/3`.
pub(super) fn row_hook(row: ChaseRow, document: &Document) -> String {
    let key = |at: usize| document.indicators.get(at).map_or("", |found| found.key.as_str());
    match row {
        ChaseRow::Area(area, at) => format!("area/{}/{}", area + 1, key(at)),
        ChaseRow::Total(at) => format!("areas/{}", key(at)),
        ChaseRow::Station(at) => format!("station/{}", at + 1),
    }
}

/// What a row's indicator counts.
pub(super) fn row_unit(row: ChaseRow, document: &Document) -> String {
    match row {
        ChaseRow::Area(_, at) | ChaseRow::Total(at) => {
            document.indicators.get(at).map(|found| found.unit.clone()).unwrap_or_default()
        }
        ChaseRow::Station(at) => {
            document.station.get(at).map(|found| found.unit.clone()).unwrap_or_default()
        }
    }
}

/// What stands in a row.
pub(super) fn row_entry(row: ChaseRow, entries: &Entries<'_>) -> Option<IndicatorEntry> {
    match row {
        ChaseRow::Area(area, at) => entries.areas.get(area)?.indicators.get(at).copied(),
        ChaseRow::Total(at) => Some(entries.sums(at)),
        ChaseRow::Station(at) => entries.station.get(at).copied(),
    }
}

/// The name of a row, which leads to its input; that of a total to its first area's.
pub(super) fn row_link(store: Store, row: ChaseRow, name: String) -> El {
    let field = match row {
        ChaseRow::Area(area, at) => Field::AreaCompleted(area, at),
        ChaseRow::Total(at) => Field::AreaCompleted(0, at),
        ChaseRow::Station(at) => Field::StationCompleted(at),
    };
    button(name, move || lead_to(store, field)).class("link")
}

fn lead_to(store: Store, field: Field) {
    page::go_to(Screen::Indicators.fragment());
    store.settings.screen.set_if_changed(Screen::Indicators);
    request_animation_frame(move || {
        page::focus_on(&format!("[data-field=\"{}\"]", store.hook(field)));
    });
}
