//! The way from the name of an indicator to its input.

use crate::document::{Field, Side, StationPart};
use crate::scoring::ChaseRow;
use crate::view::Screen;
use crate::view::controls::{El, button};
use crate::view::navigation;
use crate::view::store::Store;

/// The name of a row, which leads to its input; that of a total to its first area's.
pub(super) fn row_link(store: Store, row: ChaseRow, name: String) -> El {
    let field = match row {
        ChaseRow::Area(area, at) => Field::Entry(area, at, Side::Completed),
        ChaseRow::Total(at) => Field::Entry(0, at, Side::Completed),
        ChaseRow::Station(at) => Field::Station(at, StationPart::Completed),
    };
    button(name, move || lead_to(store, field)).class("link")
}

fn lead_to(store: Store, field: Field) {
    navigation::lead(store, Screen::Indicators, format!("[data-field=\"{}\"]", store.hook(field)));
}
