//! What areas and indicators are called, and the heads of rows and columns, which lead to their sheets.

use super::items::open_item;
use crate::document::{AreaPart, Field, List};
use crate::texts::{IndicatorText, indicator_name, station_indicator_name};
use crate::view::controls::{El, button, el};
use crate::view::store::Store;

/// The name of an area; tracked.
pub(super) fn area_name(store: Store, area: usize) -> String {
    store.names.track();
    store.with_editor(|editor| {
        editor.document().areas.get(area).map(|area| area.name.clone()).unwrap_or_default()
    })
}

/// Group and name of an indicator in the language of the page; tracked.
pub(super) fn names(store: Store, list: List, at: usize) -> (String, String) {
    store.names.track();
    let language = store.language();
    store.with_editor(|editor| {
        let document = editor.document();
        if list == List::StationIndicators {
            let found = document.station.get(at);
            let name = found.map(|found| station_indicator_name(&found.name, language));
            return (String::new(), name.unwrap_or_default());
        }
        let found = document.indicators.get(at);
        found.map(|found| indicator_name(found, language)).unwrap_or_default()
    })
}

/// What an item of a list is called; tracked.
pub(super) fn item_name(store: Store, list: List, at: usize) -> String {
    if list == List::Areas {
        return area_name(store, at);
    }
    let (group, name) = names(store, list, at);
    if group.is_empty() { name } else { format!("{group} {name}") }
}

/// The name of an item, which opens its sheet.
pub(super) fn head(store: Store, list: List, at: usize) -> El {
    let title = move || Some(item_name(store, list, at));
    let open = button("", move || open_item(store, list, at))
        .class("head")
        .attr("lang", "zh-CN")
        .attr("aria-haspopup", "dialog")
        .live("title", title);
    if list == List::Areas {
        return open.live_text(move || area_name(store, at));
    }
    // The gap is heard, and is part of the name above.
    let group = move || {
        let group = names(store, list, at).0;
        if group.is_empty() { group } else { group + " " }
    };
    let name = move || names(store, list, at).1;
    open.live("aria-label", move || Some(item_name(store, list, at)))
        .child(el("em").live_text(group))
        .child(el("span").live_text(name))
}

/// How many workers an area has, once that is filled in.
pub(super) fn workers(store: Store, area: usize) -> El {
    let field = store.field(Field::Area(area, AreaPart::SocialWorkers));
    el("small").class("workers").live_text(move || {
        let count = field.with(|shown| shown.text.clone());
        if count.is_empty() { count } else { IndicatorText::workers(count, store.language()) }
    })
}

/// The item whose sheet is open: its list and its place; tracked.
pub(super) fn naming_of_sheet(store: Store) -> Option<(List, usize)> {
    store.item.get().and_then(Field::item)
}

/// What the item is called whose sheet is open; tracked.
pub(in crate::view) fn open_item_name(store: Store) -> String {
    naming_of_sheet(store).map(|(list, at)| item_name(store, list, at)).unwrap_or_default()
}
