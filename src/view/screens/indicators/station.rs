//! The indicators of the whole station: overall ones, then station-specific ones, in two columns of small
//! tables that end at about the same height; where only some rows are shown, one kind in each column.

use super::cells::Drawing;
use super::items::add_station_indicator;
use super::names::head;
use crate::document::{Field, List, StationPart};
use crate::scoring::Figure;
use crate::texts::{IndicatorText, Phrase};
use crate::view::controls::{El, Key, button, col_head, el, keyed, keys, problem_row, row_head};
use crate::view::store::Store;
use std::ops::Range;

/// The section.
pub(super) fn station(drawing: &Drawing) -> El {
    let (store, tables, filter) = (drawing.store, drawing.clone(), drawing.clone());
    let nothing = move || filter.choices.hides_all(List::StationIndicators).then(String::new);
    let add = adding(store, false).class("adds");
    let title = el("h3").text(store.text(IndicatorText::StationIndicators));
    el("section")
        .class("card of-station")
        .live("hidden", nothing)
        .child(el("div").class("card-head").child(title).child(add))
        .child(el("div").class("pair").changing(move || both(&tables)))
}

/// What adds an indicator of a kind behind the last.
fn adding(store: Store, overall: bool) -> El {
    let name = match overall {
        true => IndicatorText::AddOverall,
        false => IndicatorText::AddStationSpecific,
    };
    // Named without the sign before its words.
    button(store.text(name), move || add_station_indicator(store, overall))
        .attr("aria-label", store.text(name))
}

/// How many overall indicators there are, and how many of both kinds.
fn places(store: Store) -> (usize, usize) {
    store.with_editor(|editor| {
        let document = editor.document();
        (document.overall_count(), document.station.len())
    })
}

/// Both columns. A specific indicator more or less moves the end of the first column, so the tables are
/// drawn again where their ranges change, and else row by row.
fn both(drawing: &Drawing) -> Vec<El> {
    let store = drawing.store;
    store.rows(List::StationIndicators);
    let (overall, all) = places(store);
    // Both columns end at about the same height; a heading weighs as much as two rows.
    let balanced = overall + all.saturating_sub(2 * overall + 2) / 2;
    let is_shown = |at: &usize| !drawing.choices.hides(List::StationIndicators, *at);
    let count = |range: Range<usize>| range.filter(is_shown).count();
    let (of_overall, of_specific) = (count(0..overall), count(overall..all));
    let cut = match drawing.choices.short.with(Option::is_some) {
        _ if store.settings.narrow.get() => all,
        false => balanced,
        true if of_overall > 0 => overall,
        true => all,
    };
    let table = |title, range: Range<usize>, shown| {
        (count(range.clone()) > 0).then(|| table(drawing, title, range, shown))
    };
    let add = adding(store, true).class("adds link");
    let first = [
        Some(el("div").class("overall").child(add).child(table(
            IndicatorText::Overall,
            0..overall,
            Some(of_overall),
        ))),
        table(IndicatorText::StationSpecific, overall..cut, Some(of_specific)),
    ];
    let title = match cut > overall {
        true => IndicatorText::Continued,
        false => IndicatorText::StationSpecific,
    };
    let second = table(title, cut..all, (cut == overall).then_some(of_specific));
    let column = |tables: Vec<Option<El>>| el("div").children(tables.into_iter().flatten());
    vec![column(first.into()), column(vec![second])]
}

fn table(drawing: &Drawing, title: Phrase, range: Range<usize>, count: Option<usize>) -> El {
    let store = drawing.store;
    let count = count.map(|count| el("small").class("tag").text(count.to_string()));
    let heads = drawing.thirds().into_iter();
    let name = col_head().text(store.text(IndicatorText::Indicator));
    let (rows, shown) = (drawing.clone(), range.clone());
    let in_range = move || {
        let keys = keys(store, List::StationIndicators).into_iter();
        let keys = keys.filter(|key| shown.contains(&key.at));
        keys.map(|key| Key { is_last: false, ..key }).collect()
    };
    let row = move |key: Key| vec![row(&rows, key.at), problems(store, key.at)];
    el("table")
        .class("small-table")
        .child(el("caption").child(el("span").text(store.text(title))).child(count))
        .child(el("thead").child(el("tr").child(name).children(heads)))
        .child(el("tbody").child(keyed(in_range, row)))
}

fn row(drawing: &Drawing, at: usize) -> El {
    let (store, choices) = (drawing.store, drawing.choices.clone());
    let hook = format!("station/{}/rate", at + 1);
    let hidden = move || choices.hides(List::StationIndicators, at).then(String::new);
    el("tr")
        .live("hidden", hidden)
        .child(row_head().child(head(store, List::StationIndicators, at)))
        .child(drawing.amount(Field::Station(at, StationPart::Target)).class("agreed"))
        .child(drawing.amount(Field::Station(at, StationPart::Completed)))
        .child(drawing.rate(hook, Figure::StationRate(at)))
}

/// What is wrong in the row above.
fn problems(store: Store, at: usize) -> El {
    problem_row(
        store,
        || 4,
        move |field| matches!(field, Field::Station(of, StationPart::Target | StationPart::Completed) if of == at),
    )
}
