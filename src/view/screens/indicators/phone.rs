//! The area table on a phone: one area at a time, its rows below each other.

use super::cells::Drawing;
use super::choices::MOST_ACROSS;
use super::items::{open_areas, open_item};
use super::names::{area_name, head, workers};
use super::places::Places;
use super::table::follow_width;
use crate::document::{Field, List};
use crate::texts::IndicatorText;
use crate::view::controls::{
    El, button, col_heads, el, keys, named_table, problem_row, row_head, rows_of,
};
use std::rc::Rc;

/// The choice of an area and its table.
pub(super) fn one_area(drawing: &Drawing) -> Vec<El> {
    let (table, link) = (drawing.clone(), drawing.clone());
    let shown = drawing.clone();
    vec![
        el("div").changing(move || choice(&shown)),
        el("div").class("card one-area").changing(move || {
            let area = table.choices.shown_area(table.store);
            area_table(&table, area)
        }),
        el("p").class("of-area").changing(move || sheet_of_area(&link)),
    ]
}

/// All areas and 合计, which comes last.
fn choice(drawing: &Drawing) -> El {
    let (store, choices, chosen) =
        (drawing.store, drawing.choices.clone(), drawing.choices.clone());
    let areas = keys(store, List::Areas).len();
    let area = move |at| (at < areas).then_some(at);
    let places = Places {
        count: areas + 1,
        are_many: areas > MOST_ACROSS,
        name: Rc::new(move |at| match area(at) {
            Some(area) => area_name(store, area),
            None => store.text(IndicatorText::Sum).to_owned(),
        }),
        is_chosen: Rc::new(move |at| chosen.shown_area(store) == area(at)),
        choose: Rc::new(move |at| choices.area.set_if_changed(area(at))),
    };
    places.choice(store.text(IndicatorText::ChooseArea))
}

fn area_table(drawing: &Drawing, area: Option<usize>) -> El {
    let (store, rows) = (drawing.store, drawing.clone());
    let mut heads = col_heads(store, &[IndicatorText::Indicator]);
    heads.extend(drawing.thirds());
    let row = move |at| {
        let choices = rows.choices.clone();
        let hidden = move || choices.hides(List::Indicators, at).then(String::new);
        let cells = match area {
            Some(area) => rows.entry(area, at),
            None => rows.sums(at),
        };
        let tr = el("tr")
            .live("hidden", hidden)
            .child(row_head().child(head(store, List::Indicators, at)))
            .children(cells);
        let problems = problem_row(
            store,
            || 4,
            move |field| matches!(field, Field::Entry(of, row, _) if Some(of) == area && row == at),
        );
        vec![tr, problems]
    };
    named_table(store.text(IndicatorText::AreaTable), heads)
        .with(follow_width)
        .class("areas-grid")
        .child(el("tbody").child(rows_of(store, List::Indicators, row)))
}

/// The way to the sheet of the area that is shown, or to the list of all.
fn sheet_of_area(drawing: &Drawing) -> Vec<El> {
    let store = drawing.store;
    match drawing.choices.shown_area(store) {
        Some(area) => {
            let open = move || open_item(store, List::Areas, area);
            let name = move || [&area_name(store, area), " ›"].concat();
            vec![button("", open).class("link").live_text(name), workers(store, area)]
        }
        None => {
            let name = [store.text(IndicatorText::AreaList), " ›"].concat();
            vec![button(name, move || open_areas(store)).class("link")]
        }
    }
}
