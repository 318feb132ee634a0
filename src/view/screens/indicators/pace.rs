//! 进度: whether anything is behind the pace line, folded, and every indicator in a sheet of its own.

use super::choices::{Choices, choices};
use super::folds::{folded_live, jump, worked_out};
use crate::document::Document;
use crate::number::{Percent, Rounding};
use crate::scoring::{
    Chase, ChaseRow, Course, Goal, IndicatorEntry, Months, Pace, Quantity, at_recent_rate,
};
use crate::texts::{
    ChaseText, PaceText, Phrase, chase_place_words, demand_words, forecast_words, pace_line_words,
    pace_summary, pace_words,
};
use crate::view::Sheet;
use crate::view::controls::{
    El, button, el, group, in_tongues, note, sentence, switch, tick, watch_station,
};
use crate::view::store::Store;
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// The fold of the panel.
pub(super) fn fold(store: Store, choices: &Rc<Choices>) -> El {
    let choices = choices.clone();
    let behind = move || {
        let chase = store.with_editor(|editor| {
            Chase::of(&editor.document().entries(editor.scheme()), Goal::Pace)
        });
        chase.map(|chase| chase.missing.len())
    };
    let behind = worked_out(store, || (), behind);
    let summary = move || match store.settings.pace_line.get() {
        true => pace_summary(behind.get(), store.language()),
        false => store.text(PaceText::Off).to_owned(),
    };
    folded_live(summary, move || {
        let line = move || {
            store.edits.track();
            let months = months_of(store).filter(|_| store.settings.pace_line.get());
            months.map(|months| {
                let share = months.pace().map(Percent::of).unwrap_or_default().to_string();
                let words = pace_line_words(months, store.language());
                el("p").class("note").children(sentence(&words, &share, "pace_line"))
            })
        };
        let open = button(store.text(PaceText::Full), move || store.open_sheet(Sheet::Pace));
        vec![
            pace_switch(store),
            el("div").changing(line),
            note(store.text(PaceText::Note)),
            goals(store, &choices),
            open.class("link"),
        ]
    })
}

/// Whether the line is shown.
fn pace_switch(store: Store) -> El {
    let is_on = move || store.settings.pace_line.get();
    let tick = tick(false, move |is_on| store.settings.show_pace_line(is_on)).ticked(is_on);
    switch(tick.attr("role", "switch"), store.text(PaceText::Line))
}

/// To 100 % or to the pace line.
fn goals(store: Store, choices: &Rc<Choices>) -> El {
    let goals = [(Goal::Full, ChaseText::ToFull), (Goal::Pace, ChaseText::ToPace)];
    let one = |(goal, name): (Goal, Phrase)| {
        let (choose, chosen) = (choices.clone(), choices.clone());
        button(store.text(name), move || choose.goal.set_if_changed(goal))
            .pressed(move || chosen.goal.get() == goal)
    };
    group("choice", store.text(ChaseText::Goal), goals.map(one))
}

fn months_of(store: Store) -> Option<Months> {
    store.with_editor(|editor| editor.document().particulars.months())
}

/// The sheet with every indicator of an area, or of the whole station.
pub(in crate::view) fn pace_sheet(store: Store) -> Vec<El> {
    store.track_lists();
    let choices = choices(store);
    let months = watch_station(store, move || months_of(store));
    let chosen = choices.clone();
    let body = move || match months.get() {
        Some(months) => vec![
            el("p").text(pace_line_words(months, store.language())),
            rows(store, chosen.place.get()),
        ],
        None => vec![el("p").class("warning").text(store.text(PaceText::NoMonths))],
    };
    let body = el("div").changing(body);
    vec![note(store.text(PaceText::Note)), places(store, &choices), body]
}

/// The choice of an area, or of the whole station.
fn places(store: Store, choices: &Rc<Choices>) -> El {
    let areas = store.with_editor(|editor| {
        let areas = editor.document().areas.iter();
        areas.map(|area| area.name.clone()).collect::<Vec<String>>()
    });
    let option = |(at, name): (usize, String)| {
        let chosen = choices.clone();
        el("option")
            .attr("value", (at + 1).to_string())
            .attr("lang", "zh-CN")
            .text(name)
            .selected(move || chosen.place.get() == Some(at))
    };
    let whole = el("option").attr("value", "0").text(store.text(PaceText::Whole));
    let choose = choices.clone();
    let select = el("select")
        .attr("aria-label", store.text(PaceText::Place))
        .child(whole)
        .children(areas.into_iter().enumerate().map(option))
        .on("change", move |event| {
            let number = event_target_value(&event).parse::<usize>().unwrap_or_default();
            choose.place.set_if_changed(number.checked_sub(1));
        });
    let name = el("span").text(store.text(PaceText::Place));
    el("label").class("switch").child(name).child(select)
}

/// One block for each indicator: its figures, where it stands, and what the rest of the year asks for.
fn rows(store: Store, place: Option<usize>) -> El {
    let rows = store.with_editor(|editor| rows_of(editor.document(), place));
    el("ul").class("paces").children(rows.into_iter().map(|of| row(store, of)))
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
        let (_, name) = chase_place_words(of, document, language);
        (document.row_hook(of), name, document.row_unit(of).to_owned())
    });
    let known = move |words: &dyn Fn(Course) -> String| match pace_of(store, of) {
        Pace::Known(course) => words(course),
        _ => "—".to_owned(),
    };
    let figure = |what: &str, text: Box<dyn Fn() -> String>| {
        // In English the unit stays Chinese.
        el("dd")
            .attr("data-figure", format!("pace/{hook}/{what}"))
            .changing(move || in_tongues(&text()))
    };
    let recent_hook = format!("pace/{hook}/recent");
    let pair = move |name: Phrase, value: El| {
        el("div").child(el("dt").text(store.text(name))).child(value)
    };
    let amounts = move || {
        [amount(store, of, |entry| entry.completed), amount(store, of, |entry| entry.target)]
            .join(" / ")
    };
    let named = move || match recent_of(store, of) {
        Some(_) => PaceText::ByYear,
        None => PaceText::Forecast,
    };
    let recent = move || {
        recent_of(store, of).map(|amount| {
            pair(PaceText::Recent, el("dd").attr("data-figure", recent_hook.clone()).text(amount))
        })
    };
    let facts = el("dl")
        .child(pair(
            PaceText::Standing,
            figure(
                "standing",
                Box::new(move || pace_words(pace_of(store, of), language).to_owned()),
            ),
        ))
        .child(el("div").child(el("dt").live_text(move || store.text(named()).to_owned())).child(
            figure("forecast", Box::new(move || known(&|course| forecast_words(course, language)))),
        ))
        .changing(recent)
        .child(pair(
            PaceText::Demand,
            figure(
                "per_month",
                Box::new(move || known(&|course| demand_words(course.demand, &unit, language))),
            ),
        ));
    let way = button("", move || jump(store, of)).class("link").children(in_tongues(&name));
    let head = el("p").child(way).child(el("small").live_text(amounts));
    el("li").child(head).child(facts)
}

/// The pace of a row; tracked.
fn pace_of(store: Store, of: ChaseRow) -> Pace {
    store.edits.track();
    store.with_editor(|editor| editor.document().entries(editor.scheme()).pace(of))
}

/// What the last three months lead to, where they are known; tracked.
fn recent_of(store: Store, of: ChaseRow) -> Option<String> {
    store.edits.track();
    store.with_editor(|editor| {
        let document = editor.document();
        let entries = document.entries_with_months_of(editor.scheme(), of.rate());
        let entry = entries.row(of)?;
        let Pace::Known(_) = Pace::of(entry, entries.months) else { return None };
        let last = entries.last_three(of.rate())?;
        let exact = at_recent_rate(entry.completed.amount()?, last, entries.months?)?;
        Some(Rounding::PRINTED.round(exact).to_string())
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
