//! The step of areas and targets: the areas by name, and what was agreed, indicator by indicator.

use crate::document::{AreaPart, Field, Side, StationPart};
use crate::editor::{Action, Item, List};
use crate::texts::{FrameText, IndicatorText, indicator_name, station_indicator_name};
use crate::view::controls::{
    El, Key, button, col_head, col_heads, el, keyed, keys, named_table, number_input, problems_of,
    row_head, scroller, text_input,
};
use crate::view::focusing::focus_soon;
use crate::view::store::Store;

/// The areas, and the table of targets below them.
pub(super) fn areas(store: Store) -> Vec<El> {
    let add = button(store.text(IndicatorText::AddArea), move || add_area(store));
    let list = el("ol")
        .class("start-areas")
        .child(keyed(move || area_keys(store), move |key| vec![area(store, key)]));
    vec![list, el("p").child(add), el("div").changing(move || table(store))]
}

/// A row stays whether or not another one follows it, but for the only one, which cannot go.
fn area_keys(store: Store) -> Vec<Key> {
    let keys = keys(store, List::Areas);
    let is_only = keys.len() == 1;
    keys.into_iter().map(|key| Key { is_last: is_only, ..key }).collect()
}

fn area(store: Store, Key { at, is_last: is_only, .. }: Key) -> El {
    let field = Field::Area(at, AreaPart::Name);
    let name = move || {
        store.names.track();
        store.canonical(field)
    };
    let remove = (!is_only).then(|| {
        button("✕", move || {
            store.dispatch(Action::Remove(List::Areas, at));
        })
        .class("small")
        .live("aria-label", move || Some(FrameText::remove(name(), store.language())))
    });
    el("li")
        .child(text_input(store, field).attr("lang", "zh-CN"))
        .children(remove)
        .child(problems_of(store, move |listed| listed == field))
}

fn add_area(store: Store) {
    let (at, area) = store.with_editor(|editor| {
        let at = editor.document().areas.len();
        let name = IndicatorText::new_area(at + 1, store.settings.language.get_untracked());
        (at, editor.document().blank_area(&name))
    });
    if store.dispatch(Action::Insert(at, Item::Area(area))) {
        let hook = store.hook(Field::Area(at, AreaPart::Name));
        focus_soon(format!("[data-field=\"{hook}\"]"));
    }
}

/// Indicators are rows, areas are columns; the station's own indicators follow.
fn table(store: Store) -> El {
    let areas = store.rows(List::Areas).len();
    let (columns, station) =
        (store.rows(List::Indicators).len(), store.rows(List::StationIndicators).len());
    let heads = (0..areas).map(|at| {
        let name = Field::Area(at, AreaPart::Name);
        col_head().attr("lang", "zh-CN").live_text(move || {
            store.names.track();
            store.canonical(name)
        })
    });
    let heads = col_heads(store, &[IndicatorText::Indicator]).into_iter().chain(heads);
    let rows = (0..columns).map(|of| {
        let cells = (0..areas).map(|area| cell(store, Field::Entry(area, of, Side::Target)));
        el("tr").child(name_of(store, of)).children(cells.collect::<Vec<El>>())
    });
    let own = (0..station).map(|at| {
        let name = store.canonical(Field::Station(at, StationPart::Name));
        let name = station_indicator_name(&name, store.language());
        let cell = cell(store, Field::Station(at, StationPart::Target))
            .attr("colspan", areas.max(1).to_string());
        el("tr").child(row_head().attr("lang", "zh-CN").text(name)).child(cell)
    });
    let is_here = |field: Field| match field {
        Field::Entry(_, _, side) => side == Side::Target,
        Field::Station(_, part) => part == StationPart::Target,
        _ => false,
    };
    let name = store.text(IndicatorText::TargetHead);
    let table = named_table(name, heads.collect::<Vec<El>>())
        .class("start-targets")
        .child(el("tbody").children(rows.chain(own).collect::<Vec<El>>()));
    el("div").child(scroller(name, table)).child(el("div").child(problems_of(store, is_here)))
}

fn name_of(store: Store, of: usize) -> El {
    let language = store.language();
    let (group, name) = store.with_editor(|editor| {
        let indicator = editor.document().indicators.get(of);
        indicator.map(|of| indicator_name(of, language)).unwrap_or_default()
    });
    let words = match group.is_empty() {
        true => name,
        false => format!("{group} {name}"),
    };
    row_head().attr("lang", "zh-CN").text(words)
}

fn cell(store: Store, field: Field) -> El {
    el("td").child(number_input(store, field))
}
