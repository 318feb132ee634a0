//! The same inputs on a phone: a card for each indicator, area by area.

use super::columns::{Column, area_count, area_name, columns, numbers};
use super::station;
use super::table::{once_settled, relabel};
use crate::browser::page;
use crate::document::{AreaPart, Field, Room, Side, StationPart};
use crate::scoring::Figure;
use crate::texts::{IndicatorText, Phrase};
use crate::view::controls::{El, button, el, number_input, problems_of, text_input};
use crate::view::store::Store;

/// Areas, sums and the station's indicators.
pub(super) fn cards(store: Store) -> Vec<El> {
    let columns = columns(store);
    let areas = area_count(store);
    let (overall, all) = station::places(store);
    relabel(store);
    let jumps = el("nav")
        .class("jumps")
        .attr("aria-label", store.text(IndicatorText::JumpToArea))
        .children((0..areas).map(|area| jump(store, area)));
    let first = (areas > 0).then(|| area_section(store, 0, &columns));
    let rest = move || {
        let mut parts: Vec<El> =
            (1..areas).map(|area| area_section(store, area, &columns)).collect();
        parts.push(sums(store, &columns));
        if overall > 0 {
            parts.push(station_section(store, IndicatorText::Overall, 0, overall));
        }
        if all > overall {
            parts.push(station_section(store, IndicatorText::StationSpecific, overall, all));
        }
        parts
    };
    let mut parts = vec![jumps];
    parts.extend(first);
    parts.push(once_settled(store, rest));
    parts
}

/// A way down to one area; the address of the page stays that of the screen.
fn jump(store: Store, area: usize) -> El {
    let hook = store.hook(Field::Area(area, AreaPart::Name));
    let go = move || {
        page::focus_on(&format!("[data-field=\"{hook}\"]"));
    };
    button("", go).live_text(move || {
        store.names.track();
        area_name(store, area)
    })
}

fn area_section(store: Store, area: usize, columns: &[Column]) -> El {
    let cards = columns.iter().map(|column| {
        card(
            store,
            &column.full_name(),
            &column.unit,
            [
                Field::Entry(area, column.at, Side::Target),
                Field::Entry(area, column.at, Side::Completed),
            ],
            (format!("area/{}/{}/rate", area + 1, column.key), Figure::AreaRate(area, column.at)),
        )
    });
    let numbers = numbers().into_iter().map(|(part, name, _)| {
        el("p")
            .class("card-workers")
            .child(el("span").attr("aria-hidden", "true").text(store.text(name)))
            .child(number_input(store, Field::Area(area, part)))
    });
    let problems = problems_of(store, move |field| match field {
        Field::Area(row, _) => row == area && field.room() == Room::Indicators,
        _ => false,
    });
    el("section")
        .class("card-section")
        .child(
            el("h3").class("card-head").child(text_input(store, Field::Area(area, AreaPart::Name))),
        )
        .children(numbers)
        .child(problems)
        .child(el("ul").class("cards").children(cards))
}

/// One indicator: target, completed amount, rate.
fn card(
    store: Store,
    name: &str,
    unit: &str,
    [target, completed]: [Field; 2],
    (hook, figure): (String, Figure),
) -> El {
    let problems = problems_of(store, move |field| field == target || field == completed);
    let caption = |text| el("span").attr("aria-hidden", "true").text(store.text(text));
    let entry = el("div")
        .class("card-entry")
        .child(caption(IndicatorText::TargetHead))
        .child(number_input(store, target))
        .child(caption(IndicatorText::CompletedHead))
        .child(number_input(store, completed))
        .child(el("span").class("rate").child(el("span").figure(store, hook, figure)));
    el("li").class("card").child(title(name, unit)).child(entry).child(problems)
}

fn title(name: &str, unit: &str) -> El {
    let unit = (!unit.is_empty()).then(|| el("small").text(format!(" ({unit})")));
    el("h4").attr("lang", "zh-CN").child(el("span").text(name.to_owned())).child(unit)
}

fn sums(store: Store, columns: &[Column]) -> El {
    let sum = |hook: String, figure| el("span").class("sum").figure(store, hook, figure);
    let cards = columns.iter().map(|column| {
        let hook = |what: &str| format!("areas/{}/{what}", column.key);
        let rate = el("span").figure(store, hook("rate"), Figure::ColumnRate(column.at));
        let entry = el("div")
            .class("card-entry")
            .child(el("span").text(store.text(IndicatorText::TargetHead)))
            .child(sum(hook("target"), Figure::ColumnTarget(column.at)))
            .child(el("span").text(store.text(IndicatorText::CompletedHead)))
            .child(sum(hook("completed"), Figure::ColumnCompleted(column.at)))
            .child(el("span").class("rate").child(rate));
        el("li").class("card").child(title(&column.full_name(), &column.unit)).child(entry)
    });
    let numbers = numbers().into_iter().map(|(_, name, number)| {
        el("p")
            .class("card-workers")
            .child(el("span").text(store.text(name)))
            .child(sum(format!("areas/{}", number.key()), Figure::Sum(number)))
    });
    el("section")
        .class("card-section")
        .child(el("h3").text(store.text(IndicatorText::Sum)))
        .children(numbers)
        .child(el("ul").class("cards").children(cards))
}

fn station_section(store: Store, title: Phrase, from: usize, to: usize) -> El {
    let cards = (from..to).map(|at| {
        let (name, unit) = station::name(store, at);
        let fields =
            [Field::Station(at, StationPart::Target), Field::Station(at, StationPart::Completed)];
        let figure = (format!("station/{}/rate", at + 1), Figure::StationRate(at));
        card(store, &name, &unit, fields, figure)
    });
    el("section")
        .class("card-section")
        .child(el("h3").text(store.text(title)))
        .child(el("ul").class("cards").children(cards))
}
