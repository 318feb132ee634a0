//! The sheet of an area or of an indicator: its inputs, its place, and its removal. And the list of all areas
//! with their numbers.

use super::by_month::by_month;
use super::choices::choices;
use super::items::{add_area, add_indicator, add_station_indicator};
use super::names::{item_name, naming_of_sheet};
use super::turning::is_by_months;
use crate::document::{
    About, AreaPart, CommentPlace, Field, IndicatorPart, List, Side, StationPart, Value,
};
use crate::editor::Action;
use crate::scoring::{AreaNumber, Figure, Quantity};
use crate::texts::{EvidenceText, IndicatorText, Phrase, area_part_name};
use crate::view::controls::{
    El, button, col_heads, el, named_table, number_input, problem_row, problems_of, row_head,
    rows_of, step, switch, text_input, tick,
};
use crate::view::navigation::lead_to_comments;
use crate::view::piece::{Piece, piece};
use crate::view::store::Store;

/// The sheet of the item that was opened last.
pub(in crate::view) fn item_sheet(store: Store) -> Vec<El> {
    vec![el("div").class("item").changing(move || match naming_of_sheet(store) {
        Some((list, at)) if at < store.rows(list).len() => of_item(store, list, at),
        _ => Vec::new(),
    })]
}

/// The inputs of an item, the first of which names it.
fn fields(list: List, at: usize) -> Vec<(Field, Phrase)> {
    match list {
        List::Areas => {
            let parts =
                [AreaPart::Name, AreaPart::Communities, AreaPart::SocialWorkers, AreaPart::Clients];
            parts.map(|part| (Field::Area(at, part), area_part_name(part))).into()
        }
        List::Indicators => vec![
            (Field::Indicator(at, IndicatorPart::Name), IndicatorText::IndicatorName),
            (Field::Indicator(at, IndicatorPart::Group), IndicatorText::IndicatorGroup),
            (Field::Indicator(at, IndicatorPart::Unit), IndicatorText::Unit),
        ],
        List::StationIndicators => vec![
            (Field::Station(at, StationPart::Name), IndicatorText::IndicatorName),
            (Field::Station(at, StationPart::Unit), IndicatorText::Unit),
        ],
        List::Workers | List::Scenarios | List::Comments => Vec::new(),
    }
}

fn of_item(store: Store, list: List, at: usize) -> Vec<El> {
    let fields = fields(list, at);
    let mine: Vec<Field> = fields.iter().map(|(field, _)| *field).collect();
    let lines = fields.into_iter().map(|(field, caption)| {
        let is_number = matches!(field, Field::Area(_, part) if part.number().is_some());
        let input = if is_number { number_input(store, field) } else { text_input(store, field) };
        let caption = el("span").attr("aria-hidden", "true").text(store.text(caption));
        el("div").class("line").child(el("label").child(caption).child(input))
    });
    let length = store.rows(list).len();
    let (before, after) = match list {
        List::Areas => (IndicatorText::ToLeft, IndicatorText::ToRight),
        _ => (IndicatorText::Up, IndicatorText::Down),
    };
    let moved = move |name: Phrase, to| {
        step(store.text(name), to, move |to| {
            store.dispatch(Action::Move(list, at, to));
        })
    };
    let steps = el("div")
        .class("actions")
        .child(moved(before, at.checked_sub(1)))
        .child(moved(after, Some(at + 1).filter(|to| *to < length)))
        .child(
            button(store.text(IndicatorText::Remove), move || remove(store, list, at))
                .class("removal"),
        );
    let more = match list {
        List::Areas => button(store.text(IndicatorText::AddArea), move || add_area(store)),
        List::Indicators => {
            button(store.text(IndicatorText::AddIndicator), move || add_indicator(store))
        }
        _ => button(store.text(IndicatorText::AddStationSpecific), move || {
            add_station_indicator(store, false);
        }),
    };
    let mut parts: Vec<El> = lines.collect();
    parts.push(el("div").changing(move || agreement(store, list, at)));
    parts.push(el("div").child(problems_of(store, move |field| mine.contains(&field))));
    parts.push(el("div").changing(move || said(store)));
    parts.extend(by_month(store, list, at));
    parts.extend([steps, more.class("link")]);
    parts
}

/// 未约定, for the area that a phone shows, or for an indicator of the station.
fn agreement(store: Store, list: List, at: usize) -> Option<El> {
    if !store.settings.narrow.get() {
        return None;
    }
    let (target, completed, of) = match list {
        List::Indicators => {
            let area = choices(store).shown_area(store)?;
            let field = |side| Field::Entry(area, at, side);
            (field(Side::Target), field(Side::Completed), item_name(store, List::Areas, area))
        }
        List::StationIndicators => {
            let field = |part| Field::Station(at, part);
            (field(StationPart::Target), field(StationPart::Completed), String::new())
        }
        _ => return None,
    };
    let signal = store.field(target);
    let is_off = move || signal.with(|shown| shown.text == "/");
    let tick = tick(false, move |is_off| {
        let quantity = if is_off { Quantity::NotAgreed } else { Quantity::Blank };
        let set = |field| Action::Set(field, Value::Quantity(quantity));
        // Work done without an agreement stays.
        let amount = store.with_editor(|editor| editor.value(completed)?.quantity()?.amount());
        // A sum of months is not typed.
        let is_typed = amount.is_none() && !is_by_months(store, completed);
        let sides = std::iter::once(target).chain(is_typed.then_some(completed));
        let fields: Vec<Field> = sides.collect();
        let action = Action::Several(fields.iter().copied().map(set).collect());
        store.dispatch_over(action, fields);
    })
    .ticked(is_off);
    let name = [of.as_str(), store.text(IndicatorText::NotAgreed)].join(" ");
    Some(switch(tick.attr("role", "switch"), name.trim().to_owned()))
}

/// What was said of the item, where something was; of an indicator also the way to its 依据.
fn said(store: Store) -> Vec<El> {
    let Some(about) = store.item.get().and_then(About::of_field) else { return Vec::new() };
    let _ = store.rows(List::Comments);
    let is_said = store.with_station(|of| !of.document().comments_about(about).is_empty());
    let mut parts = if is_said { piece(store, Piece::SaidOfItem) } else { Vec::new() };
    if matches!(about, About::Indicator(_) | About::Station(_)) {
        let way = button(store.text(EvidenceText::Write), move || {
            let place = CommentPlace::evidence_of(about);
            lead_to_comments(store, &store.with_station(|of| place.hook(of.document())));
        });
        parts.push(way.class("link"));
    }
    parts
}

/// Removes an item at once; what it held is told, with the way back.
fn remove(store: Store, list: List, at: usize) {
    store.close_layer();
    store.dispatch(Action::Remove(list, at));
}

/// All areas with their numbers, and the sums.
pub(in crate::view) fn areas_sheet(store: Store) -> Vec<El> {
    let numbers = [
        (AreaPart::SocialWorkers, AreaNumber::SocialWorkers),
        (AreaPart::Clients, AreaNumber::Clients),
    ];
    let mut heads = vec![IndicatorText::Area];
    heads.extend(numbers.map(|(part, _)| area_part_name(part)));
    let row = move |at| {
        let name = text_input(store, Field::Area(at, AreaPart::Name));
        let cells =
            numbers.map(|(part, _)| el("td").child(number_input(store, Field::Area(at, part))));
        let tr = el("tr").child(row_head().attr("lang", "zh-CN").child(name)).children(cells);
        let problems = problem_row(
            store,
            || 3,
            move |field| matches!(field, Field::Area(of, part) if of == at && part != AreaPart::Communities),
        );
        vec![tr, problems]
    };
    let sums = numbers.map(|(_, of)| {
        let hook = format!("areas/{}", of.key());
        el("td").class("sum").child(el("span").figure(store, hook, Figure::Sum(of)))
    });
    let sum = row_head().text(store.text(IndicatorText::Sum));
    let table = named_table(store.text(IndicatorText::AreaList), col_heads(store, &heads))
        .class("small-table")
        .child(el("tbody").child(rows_of(store, List::Areas, row)))
        .child(el("tfoot").child(el("tr").child(sum).children(sums)));
    let add = button(store.text(IndicatorText::AddArea), move || add_area(store)).class("link");
    vec![table, add]
}
