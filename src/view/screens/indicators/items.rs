//! The ways to the sheets of areas and indicators, and what adds to the lists.

use crate::document::{
    AreaPart, Field, Indicator, IndicatorPart, List, StationIndicator, StationPart,
};
use crate::editor::{Action, Item};
use crate::scoring::IndicatorEntry;
use crate::texts::IndicatorText;
use crate::view::Sheet;
use crate::view::focusing::focus_soon;
use crate::view::store::Store;

/// The input that names an item of a list of this room.
fn naming(list: List, at: usize) -> Option<Field> {
    match list {
        List::Areas => Some(Field::Area(at, AreaPart::Name)),
        List::Indicators => Some(Field::Indicator(at, IndicatorPart::Name)),
        List::StationIndicators => Some(Field::Station(at, StationPart::Name)),
        List::Workers | List::Scenarios | List::Comments => None,
    }
}

/// Opens the sheet of an item.
pub(super) fn open_item(store: Store, list: List, at: usize) {
    store.item.set_if_changed(naming(list, at));
    store.open_sheet(Sheet::Item);
}

/// Opens the list of all areas with their numbers.
pub(super) fn open_areas(store: Store) {
    store.open_sheet(Sheet::Areas);
}

/// Adds an area behind the last.
pub(super) fn add_area(store: Store) {
    let language = store.settings.language.get_untracked();
    let (at, area) = store.with_editor(|editor| {
        let at = editor.document().areas.len();
        let name = IndicatorText::new_area(at + 1, language);
        (at, editor.document().blank_area(&name))
    });
    added(store, Action::Insert(at, Item::Area(area)), List::Areas, at);
}

/// Adds an indicator of the areas behind the last.
pub(super) fn add_indicator(store: Store) {
    let (at, key, areas) = store.with_editor(|editor| {
        let document = editor.document();
        (document.indicators.len(), document.free_key(), document.areas.len())
    });
    let language = store.settings.language.get_untracked();
    let name = IndicatorText::NewIndicator.words(language).to_owned();
    let indicator = Indicator { key, group: String::new(), name, unit: String::new() };
    let item = Item::Indicator(indicator, vec![IndicatorEntry::default(); areas]);
    added(store, Action::Insert(at, item), List::Indicators, at);
}

/// Adds an indicator of the station behind the last of its kind.
pub(super) fn add_station_indicator(store: Store, overall: bool) {
    let at = store.with_editor(|editor| {
        let document = editor.document();
        if overall { document.overall_count() } else { document.station.len() }
    });
    let language = store.settings.language.get_untracked();
    let name = IndicatorText::NewIndicator.words(language).to_owned();
    let indicator = StationIndicator { overall, name, ..StationIndicator::default() };
    let action = Action::Insert(at, Item::StationIndicator(indicator));
    added(store, action, List::StationIndicators, at);
}

/// Carries out an addition, and opens the new item to be named.
fn added(store: Store, action: Action, list: List, at: usize) {
    if !store.dispatch(action) {
        return;
    }
    open_item(store, list, at);
    let name = naming(list, at).map(|field| store.hook(field)).unwrap_or_default();
    // The sheet is drawn at once, or with the part of the program that draws it.
    store.fetch(crate::view::Chunk::Indicators, move |_| {
        focus_soon(format!(".drawer [data-field=\"{name}\"]"));
    });
}
