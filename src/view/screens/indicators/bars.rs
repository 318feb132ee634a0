//! Completion bars: every indicator on one scale, with the 100 % line and the pace line.

use super::columns::columns;
use super::station;
use crate::chart::{FULL, length};
use crate::number::Percent;
use crate::scoring::{Completion, Figure, FigureValue, Months};
use crate::texts::IndicatorText;
use crate::view::controls::{El, el};
use crate::view::store::Store;

/// The picture: the sums of the areas, then the station's indicators.
pub(in crate::view) fn bars(store: Store) -> Vec<El> {
    let areas = columns(store).into_iter().map(|column| {
        let hook = format!("areas/{}/rate", column.key);
        bar(store, column.full_name(), hook, Figure::ColumnRate(column.at))
    });
    let (_, all) = station::places(store);
    let station = (0..all).map(|at| {
        let (name, _) = station::name(store, at);
        bar(store, name, format!("station/{}/rate", at + 1), Figure::StationRate(at))
    });
    let title =
        format!("{} · {}", store.text(IndicatorText::AreaTable), store.text(IndicatorText::Sum));
    vec![
        el("h3").text(title),
        el("ul").class("bars").children(areas),
        el("h3").text(store.text(IndicatorText::StationIndicators)),
        el("ul").class("bars").children(station),
    ]
}

fn bar(store: Store, name: String, hook: String, figure: Figure) -> El {
    let signal = store.figure(figure);
    let for_look = signal.clone();
    let width = move || {
        let rate = rate(signal.get()).map(|(percent, _)| percent).unwrap_or_default();
        length(rate).0.to_string()
    };
    let look = move || {
        let (percent, reached) = rate(for_look.get())?;
        let (_, cut) = length(percent);
        Some(
            if cut {
                "cut"
            } else if reached {
                "reached"
            } else {
                "short"
            }
            .to_owned(),
        )
    };
    let track = el("span")
        .class("bar-track")
        .child(el("span").class("bar-fill").live("data-look", look).style("width", width))
        .child(el("span").class("bar-full").style("left", || FULL.to_string()))
        .changing(move || pace_mark(store));
    el("li")
        .child(el("span").class("bar-name").attr("lang", "zh-CN").text(name))
        .child(track)
        .child(el("span").class("rate").child(el("span").figure(store, hook, figure)))
}

const fn rate(value: FigureValue) -> Option<(Percent, bool)> {
    match value {
        FigureValue::Completion(Completion::Rate { percent, reached, .. }) => {
            Some((percent, reached))
        }
        _ => None,
    }
}

/// Where the pace line stands, while it is shown and known.
fn pace_mark(store: Store) -> Option<El> {
    let months = store.with_editor(|editor| editor.document().particulars.months());
    let line = months.and_then(Months::pace).map(Percent::of);
    let shown = store.settings.pace_line.get();
    let (place, _) = length(line.filter(|_| shown)?);
    Some(el("span").class("bar-pace").style("left", move || place.to_string()))
}
