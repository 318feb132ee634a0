//! 进度: every indicator against the pace line, and what the rest of the year asks for.

use super::cells::{figure, note, row_head, table, words, written};
use super::choices::Choices;
use super::places::row_link;
use crate::document::Document;
use crate::scoring::{ChaseRow, Course, IndicatorEntry, Months, Pace, Quantity};
use crate::texts::{
    ChaseText, Language, PaceText, PartText, demand_words, forecast_words, indicator_name,
    pace_line_words, pace_words, station_indicator_name,
};
use crate::view::controls::{El, el, follow};
use crate::view::store::{Store, Watched};
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// The part.
pub(super) fn pace(store: Store, choices: &Rc<Choices>, section: El) -> El {
    let language = store.language();
    let months = Rc::new(Watched::new(months_of(store)));
    let (shown, chosen) = (months.clone(), choices.clone());
    section
        .child(note(PaceText::Note.words(language)))
        .child(places(store, choices))
        .changing(move || match shown.get() {
            Some(months) => vec![
                el("p").text(pace_line_words(months, language)),
                rows(store, chosen.place.get()),
            ],
            None => vec![el("p").class("warning").text(PaceText::NoMonths.words(language))],
        })
        .with(move |_| {
            follow(move || {
                store.edits.track();
                months.set_if_changed(months_of(store));
            });
        })
}

fn months_of(store: Store) -> Option<Months> {
    store.with_editor(|editor| editor.document().particulars.months())
}

/// The choice of an area, or of the whole station.
fn places(store: Store, choices: &Rc<Choices>) -> El {
    let language = store.language();
    let areas = store.with_editor(|editor| {
        let areas = editor.document().areas.iter();
        areas.map(|area| area.name.clone()).collect::<Vec<String>>()
    });
    let option = |(at, name): (usize, String)| {
        let chosen = choices.clone();
        el("option")
            .attr("value", (at + 1).to_string())
            .text(name)
            .selected(move || chosen.place.get() == Some(at))
    };
    let whole = el("option").attr("value", "0").text(PaceText::Whole.words(language));
    let choose = choices.clone();
    let select = el("select")
        .attr("aria-label", PaceText::Place.words(language))
        .child(whole)
        .children(areas.into_iter().enumerate().map(option))
        .on("change", move |event| {
            let number = event_target_value(&event).parse::<usize>().unwrap_or_default();
            choose.place.set_if_changed(number.checked_sub(1));
        });
    let name = el("span").text(PaceText::Place.words(language));
    el("div").class("toolbar").child(el("label").class("switch").child(name).child(select))
}

fn rows(store: Store, place: Option<usize>) -> El {
    let language = store.language();
    let rows = store.with_editor(|editor| rows_of(editor.document(), place));
    let heads = [
        words(store, PartText::Indicator),
        ChaseText::Done.words(language),
        ChaseText::Agreed.words(language),
        PaceText::Standing.words(language),
        PaceText::Forecast.words(language),
        PaceText::Demand.words(language),
    ];
    let rows = rows.into_iter().map(|of| row(store, of)).collect();
    table(PaceText::Title.words(language), heads, rows)
}

/// The rows of an area, or the totals and the station's own.
fn rows_of(document: &Document, place: Option<usize>) -> Vec<ChaseRow> {
    let columns = 0..document.indicators.len();
    match place {
        Some(area) => columns.map(|at| ChaseRow::Area(area, at)).collect(),
        None => {
            let station = (0..document.station.len()).map(ChaseRow::Station);
            columns.map(ChaseRow::Total).chain(station).collect()
        }
    }
}

fn row(store: Store, of: ChaseRow) -> El {
    let language = store.language();
    let (hook, name, unit) = store.with_editor(|editor| {
        let document = editor.document();
        (document.row_hook(of), row_name(of, document, language), document.row_unit(of).to_owned())
    });
    let known = move |words: &dyn Fn(Course) -> String| match pace_of(store, of) {
        Pace::Known(course) => words(course),
        _ => "—".to_owned(),
    };
    let hook = |what: &str| format!("pace/{hook}/{what}");
    el("tr")
        .child(row_head().child(row_link(store, of, name)))
        .child(written(el("td"), move || amount(store, of, |entry| entry.completed)))
        .child(written(el("td"), move || amount(store, of, |entry| entry.target)))
        .child(figure(el("td").class("sentence"), hook("standing"), move || {
            pace_words(pace_of(store, of), language).to_owned()
        }))
        .child(figure(el("td"), hook("forecast"), move || {
            known(&|course| forecast_words(course, language))
        }))
        .child(figure(el("td").class("sentence"), hook("per_month"), move || {
            known(&|course| demand_words(course.demand, &unit, language))
        }))
}

fn row_name(of: ChaseRow, document: &Document, language: Language) -> String {
    let found = match of {
        ChaseRow::Area(_, at) | ChaseRow::Total(at) => {
            document.indicators.get(at).map(|found| indicator_name(found, language))
        }
        ChaseRow::Station(at) => {
            let name = document.station.get(at);
            name.map(|found| (String::new(), station_indicator_name(&found.name, language)))
        }
    };
    let (group, name) = found.unwrap_or_default();
    if group.is_empty() { name } else { format!("{group} {name}") }
}

/// The pace of a row; tracked.
fn pace_of(store: Store, of: ChaseRow) -> Pace {
    store.edits.track();
    store.with_editor(|editor| {
        let document = editor.document();
        let entry = document.entries(editor.scheme()).row(of).unwrap_or_default();
        Pace::of(entry, document.particulars.months())
    })
}

fn amount(store: Store, of: ChaseRow, which: fn(IndicatorEntry) -> Quantity) -> String {
    store.edits.track();
    store.with_editor(|editor| {
        let entries = editor.document().entries(editor.scheme());
        let amount = which(entries.row(of).unwrap_or_default());
        if amount.is_blank() { "—".to_owned() } else { amount.text() }
    })
}
