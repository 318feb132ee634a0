//! 工作量: who carries most, folded, and every kind of work in a sheet of its own.

use super::folds::{folded_live, worked_out};
use super::names::area_name;
use crate::document::{AreaPart, Field};
use crate::scoring::{Load, LoadKind};
use crate::texts::{
    LoadText, area_load_words, average_words, load_detail_words, load_kind_name, load_summary_words,
};
use crate::view::Sheet;
use crate::view::controls::{
    El, button, col_head, el, named_table, note, row_head, scroller, watch_station,
};
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// The fold of the panel.
pub(super) fn fold(store: Store) -> El {
    let found = worked_out(store, || (), move || loads(store));
    let summary = move || {
        let name = |area| area_name(store, area);
        found.with(|loads| load_summary_words(loads, name, store.language()))
    };
    folded_live(summary, move || {
        let open = button(store.text(LoadText::Table), move || store.open_sheet(Sheet::Load));
        vec![note(store.text(LoadText::Note)), open.class("link")]
    })
}

/// The loads of every kind, in the order of [`LoadKind::ALL`].
fn loads(store: Store) -> Vec<Load> {
    store.with_editor(|editor| LoadKind::ALL.map(|kind| editor.document().load(kind)).to_vec())
}

/// The sheet: kinds of work × areas, worked out once after an edit.
pub(in crate::view) fn load_sheet(store: Store) -> Vec<El> {
    store.track_lists();
    let board = watch_station(store, move || loads(store));
    let areas = store.with_editor(|editor| editor.document().areas.len());
    let names = (0..areas)
        .map(|at| col_head().attr("lang", "zh-CN").live_text(move || area_name(store, at)));
    let name = store.text(LoadText::Title);
    let mut heads = vec![col_head().text(name)];
    heads.extend(names);
    heads.push(col_head().text(store.text(LoadText::Average)));
    let rows = LoadKind::ALL.iter().enumerate().map(|(place, kind)| {
        let cells = (0..areas).map(|at| cell(store, &board, place, *kind, at));
        let average = board.clone();
        let average = el("td").class("sum").live_text(move || {
            let average = average.with(|loads| loads.get(place).and_then(|load| load.average));
            average_words(average, store.language())
        });
        let name = row_head().text(load_kind_name(*kind, store.language()));
        el("tr").child(name).children(cells).child(average)
    });
    let table =
        named_table(name, heads).class("small-table loads").child(el("tbody").children(rows));
    vec![note(store.text(LoadText::Note)), scroller(name, table)]
}

/// What a worker of an area carries, and how that comes about.
fn cell(
    store: Store,
    board: &Rc<Watched<Vec<Load>>>,
    place: usize,
    kind: LoadKind,
    at: usize,
) -> El {
    let (value, detail) = (board.clone(), board.clone());
    let hook = format!("load/{}/{}", at + 1, kind.key());
    let value = el("strong").attr("data-figure", hook).live_text(move || {
        value.with(|loads| {
            let load = loads.get(place).and_then(|load| load.areas.get(at));
            load.map(|load| area_load_words(load, store.language())).unwrap_or_default()
        })
    });
    let detail = el("small").live_text(move || {
        let workers = store.canonical(Field::Area(at, AreaPart::SocialWorkers));
        detail.with(|loads| {
            let load = loads.get(place).and_then(|load| load.areas.get(at));
            load.map(|load| load_detail_words(load, &workers, store.language())).unwrap_or_default()
        })
    });
    el("td").class("load-cell").child(value).child(detail)
}
