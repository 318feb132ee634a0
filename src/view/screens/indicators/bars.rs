//! Completion bars: every indicator on one scale, with the 100 % line and the pace line.

use super::columns::columns;
use super::station;
use crate::chart::{FULL, length};
use crate::number::Percent;
use crate::scoring::{Completion, Figure, FigureValue, Months};
use crate::texts::{Text, figure_text};
use crate::view::store::Store;
use leptos::prelude::*;

/// The picture: the sums of the areas, then the station's indicators.
pub(super) fn bars(store: Store) -> impl IntoView {
    let areas = columns(store).into_iter().map(|column| {
        let hook = format!("areas/{}/rate", column.key);
        bar(store, column.full_name(), hook, Figure::ColumnRate(column.at))
    });
    let areas = areas.collect_view();
    let (_, all) = station::places(store);
    let station = (0..all).map(|at| {
        let (name, _) = station::name(store, at);
        bar(store, name, format!("station/{}/rate", at + 1), Figure::StationRate(at))
    });
    let station = station.collect_view();
    view! {
        <h3>{store.text(Text::AreaTable)} " · " {store.text(Text::Sum)}</h3>
        <ul class="bars">{areas}</ul>
        <h3>{store.text(Text::StationIndicators)}</h3>
        <ul class="bars">{station}</ul>
    }
}

fn bar(store: Store, name: String, hook: String, figure: Figure) -> impl IntoView {
    let signal = store.figure(figure);
    let (for_width, for_look) = (signal.clone(), signal.clone());
    let rate = |value: FigureValue| match value {
        FigureValue::Completion(Completion::Rate { percent, reached, .. }) => Some((percent, reached)),
        _ => None,
    };
    let width = move || {
        let (length, _) = rate(for_width.get()).map(|(rate, _)| length(rate)).unwrap_or_default();
        length.to_string()
    };
    let look = move || {
        let (percent, reached) = rate(for_look.get())?;
        let (_, cut) = length(percent);
        Some(if cut { "cut" } else if reached { "reached" } else { "short" })
    };
    view! {
        <li>
            <span class="bar-name" lang="zh-CN">{name}</span>
            <span class="bar-track">
                <span class="bar-fill" data-look=look style:width=width></span>
                <span class="bar-full" style:left=FULL.to_string()></span>
                {pace_mark(store)}
            </span>
            <span class="rate"><span data-figure=hook>{move || figure_text(signal.get())}</span></span>
        </li>
    }
}

/// Where the pace line stands, while it is shown and known.
fn pace_mark(store: Store) -> impl IntoView {
    move || {
        let line = store.with_editor(|editor| editor.document().particulars.months());
        let line = line.and_then(Months::pace).map(Percent::of);
        let shown = store.settings.pace_line.get();
        line.filter(|_| shown).map(|line| {
            let (place, _) = length(line);
            view! { <span class="bar-pace" style:left=place.to_string()></span> }
        })
    }
}
