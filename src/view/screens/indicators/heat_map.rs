//! The heat map: area × indicator, each cell with its rate, its colour and its sign.

use super::columns::{Column, area_count, area_name, columns};
use crate::chart::Heat;
use crate::scoring::{Figure, FigureValue};
use crate::texts::IndicatorText;
use crate::view::controls::{El, el};
use crate::view::store::Store;

/// The picture: indicators down, areas across, so that it fits a phone.
pub(in crate::view) fn heat_map(store: Store) -> El {
    let areas = area_count(store);
    let head = |text: String| el("th").attr("scope", "col").text(text);
    let names = (0..areas).map(|area| head(area_name(store, area)).attr("lang", "zh-CN"));
    let head = el("tr")
        .child(head(store.text(IndicatorText::Indicator).to_owned()))
        .children(names)
        .child(head(store.text(IndicatorText::Sum).to_owned()));
    let columns = columns(store);
    let rows = columns.iter().map(|column| row(store, column, areas));
    let table = el("table")
        .class("heat-map")
        .child(el("caption").class("unseen").text(store.text(IndicatorText::ViewHeatMap)))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows));
    el("div")
        .class("scroller")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", store.text(IndicatorText::ViewHeatMap))
        .child(table)
}

fn row(store: Store, column: &Column, areas: usize) -> El {
    let cells = (0..areas).map(|area| {
        let hook = format!("area/{}/{}/rate", area + 1, column.key);
        cell(store, hook, Figure::AreaRate(area, column.at))
    });
    let sum = cell(store, format!("areas/{}/rate", column.key), Figure::ColumnRate(column.at));
    let name = el("th").attr("scope", "row").attr("lang", "zh-CN").text(column.full_name());
    el("tr").child(name).children(cells).child(sum)
}

fn cell(store: Store, hook: String, figure: Figure) -> El {
    let signal = store.figure(figure);
    let heat = move || {
        let heat = match signal.get() {
            FigureValue::Completion(completion) => Heat::of(completion),
            FigureValue::Sum(_) | FigureValue::Share(_) => Heat::None,
        };
        Some(heat.name().to_owned())
    };
    el("td").live("data-heat", heat).child(el("span").figure(store, hook, figure))
}
