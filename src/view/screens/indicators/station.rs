//! The indicators of the whole station: overall ones, then station-specific ones.

use crate::document::{Field, List, Room, StationPart};
use crate::scoring::Figure;
use crate::texts::{IndicatorText, Phrase, station_indicator_name};
use crate::view::controls::{El, el, number_input, problem_row};
use crate::view::store::Store;

/// Both tables.
pub(super) fn station_tables(store: Store) -> El {
    let (overall, all) = places(store);
    el("div")
        .class("station-tables")
        .child((overall > 0).then(|| table(store, IndicatorText::Overall, 0, overall)))
        .child((all > overall).then(|| table(store, IndicatorText::StationSpecific, overall, all)))
}

/// How many overall indicators there are, and how many of both kinds.
pub(super) fn places(store: Store) -> (usize, usize) {
    store.with_editor(|editor| {
        let document = editor.document();
        (document.overall_count(), document.station.len())
    })
}

/// The name of an indicator and its unit.
pub(super) fn name(store: Store, at: usize) -> (String, String) {
    let language = store.settings.language.get_untracked();
    store.with_editor(|editor| {
        let indicator = editor.document().station.get(at);
        indicator
            .map(|found| (station_indicator_name(&found.name, language), found.unit.clone()))
            .unwrap_or_default()
    })
}

fn table(store: Store, title: Phrase, from: usize, to: usize) -> El {
    let head = |text| el("th").attr("scope", "col").text(store.text(text));
    let head = el("tr")
        .child(head(IndicatorText::Indicator))
        .child(head(IndicatorText::TargetHead))
        .child(head(IndicatorText::CompletedHead))
        .child(head(IndicatorText::RateHead).class("rate-head"));
    let rows = (from..to).flat_map(|at| [row(store, at), problems(store, at)]);
    el("table")
        .class("station-table")
        .child(el("caption").text(store.text(title)))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows))
}

fn row(store: Store, at: usize) -> El {
    let name = move || {
        store.names.track();
        let (name, unit) = name(store, at);
        if unit.is_empty() { name } else { format!("{name} ({unit})") }
    };
    let hook = format!("station/{}/rate", at + 1);
    let rate = el("span").figure(store, hook, Figure::StationRate(at));
    el("tr")
        .child(el("th").attr("scope", "row").attr("lang", "zh-CN").live_text(name))
        .child(el("td").child(number_input(store, Field::Station(at, StationPart::Target))))
        .child(el("td").child(number_input(store, Field::Station(at, StationPart::Completed))))
        .child(el("td").class("rate").child(rate))
}

/// What is wrong in the row above.
fn problems(store: Store, at: usize) -> El {
    problem_row(store, 4, move |field| {
        field.room() == Room::Indicators && field.item() == Some((List::StationIndicators, at))
    })
}
