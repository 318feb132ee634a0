//! The area table: a row for each area; target, completed amount and rate for each indicator.

use super::blocks::blocks;
use super::columns::{Column, area_name, columns, groups, numbers};
use crate::browser::page;
use crate::document::{AreaPart, Field, Room, Side};
use crate::editor::List;
use crate::scoring::{AreaNumber, Figure};
use crate::texts::{FrameText, IndicatorText, Phrase};
use crate::view::controls::{
    El, el, follow, label, number_input, problem_row, rows_of, text_input,
};
use crate::view::store::Store;
use std::cell::Cell;

/// All blocks of the table; those below the first one wait until the first sight stands.
pub(super) fn area_tables(store: Store) -> El {
    let mut tables = blocks(&columns(store))
        .into_iter()
        .enumerate()
        .map(move |(at, columns)| Block { store, columns, first: at == 0 });
    let first = tables.next().map(|block| block.table());
    let rest: Vec<Block> = tables.collect();
    relabel(store);
    el("div")
        .class("tables")
        .child(el("h3").text(store.text(IndicatorText::AreaTable)))
        .child(first)
        .child(once_settled(store, move || rest.iter().map(Block::table).collect()))
}

/// One block of the table; the first one has the areas' names and social workers as inputs.
#[derive(Clone)]
struct Block {
    store: Store,
    columns: Vec<Column>,
    first: bool,
}

impl Block {
    /// The numbers of areas, which stand in the first block.
    fn numbers(&self) -> impl Iterator<Item = (AreaPart, Phrase, AreaNumber)> {
        numbers().into_iter().filter(|_| self.first)
    }

    fn table(&self) -> El {
        let store = self.store;
        let names: Vec<&str> = self.columns.iter().map(|column| column.name.as_str()).collect();
        let block = self.clone();
        let rows =
            rows_of(store, List::Areas, move |area| vec![block.row(area), block.problems(area)]);
        let table = el("table")
            .class("area-table")
            .child(el("caption").class("unseen").text(store.text(IndicatorText::AreaTable)))
            .child(self.head())
            .child(el("tbody").child(rows))
            .child(self.sums());
        el("div")
            .class("scroller")
            .attr("role", "group")
            .attr("tabindex", "0")
            .attr("aria-label", names.join(store.text(FrameText::ListSeparator)))
            .child(table)
    }

    fn head(&self) -> El {
        let store = self.store;
        let top = groups(&self.columns).into_iter().map(|group| match group {
            [column] if column.group.is_empty() => {
                heading(column).attr("colspan", "3").attr("rowspan", "2")
            }
            group => {
                let title = group.first().map(|column| column.group.clone()).unwrap_or_default();
                let span = (3 * group.len()).to_string();
                el("th").attr("scope", "colgroup").attr("colspan", span).text(title)
            }
        });
        let grouped = self.columns.iter().filter(|column| !column.group.is_empty());
        let names = grouped.map(|column| heading(column).attr("colspan", "3"));
        let thirds = self.columns.iter().flat_map(|_| {
            let third = |text| el("th").attr("scope", "col").text(store.text(text));
            let rate = third(IndicatorText::RateHead).class("rate-head");
            [third(IndicatorText::TargetHead), third(IndicatorText::CompletedHead), rate]
        });
        let tall = |text| el("th").attr("scope", "col").attr("rowspan", "3").text(store.text(text));
        let top = el("tr")
            .child(tall(IndicatorText::Area).class("area-head"))
            .children(self.numbers().map(|(_, name, _)| tall(name).class("workers-head")))
            .children(top);
        el("thead").child(top).child(el("tr").children(names)).child(el("tr").children(thirds))
    }

    fn row(&self, area: usize) -> El {
        let store = self.store;
        let head = el("th").attr("scope", "row").attr("lang", "zh-CN");
        let head = if self.first {
            head.child(text_input(store, Field::Area(area, AreaPart::Name)))
        } else {
            head.live_text(move || {
                store.names.track();
                area_name(store, area)
            })
        };
        let numbers = self
            .numbers()
            .map(|(part, ..)| el("td").child(number_input(store, Field::Area(area, part))));
        let cells = self.columns.iter().flat_map(|column| {
            let hook = format!("area/{}/{}/rate", area + 1, column.key);
            let rate = el("span").figure(store, hook, Figure::AreaRate(area, column.at));
            [
                el("td").child(number_input(store, Field::Entry(area, column.at, Side::Target))),
                el("td").child(number_input(store, Field::Entry(area, column.at, Side::Completed))),
                el("td").class("rate").child(rate),
            ]
        });
        el("tr").child(head).children(numbers).children(cells)
    }

    /// What is wrong in the row above.
    fn problems(&self, area: usize) -> El {
        let first = self.first;
        let mine: Vec<usize> = self.columns.iter().map(|column| column.at).collect();
        let width = 1 + self.numbers().count() + 3 * mine.len();
        problem_row(self.store, width, move |field| match field {
            Field::Entry(row, at, _) => row == area && mine.contains(&at),
            Field::Area(row, _) => first && row == area && field.room() == Room::Indicators,
            _ => false,
        })
    }

    /// 合计: the sums and the rate of the sums.
    fn sums(&self) -> El {
        let store = self.store;
        let sum = |hook: String, figure| {
            el("td").class("sum").child(el("span").figure(store, hook, figure))
        };
        let cells = self.columns.iter().flat_map(|column| {
            let hook = |what: &str| format!("areas/{}/{what}", column.key);
            [
                sum(hook("target"), Figure::ColumnTarget(column.at)),
                sum(hook("completed"), Figure::ColumnCompleted(column.at)),
                sum(hook("rate"), Figure::ColumnRate(column.at)).class("rate"),
            ]
        });
        let numbers = self
            .numbers()
            .map(|(.., number)| sum(format!("areas/{}", number.key()), Figure::Sum(number)));
        let head = el("th").attr("scope", "row").text(store.text(IndicatorText::Sum));
        el("tfoot").child(el("tr").child(head).children(numbers).children(cells))
    }
}

/// The heading of an indicator: its name and unit.
fn heading(column: &Column) -> El {
    let unit = (!column.unit.is_empty())
        .then(|| el("small").attr("lang", "zh-CN").text(format!(" ({})", column.unit)));
    el("th").attr("scope", "colgroup").child(el("span").text(column.name.clone())).child(unit)
}

/// After an area was renamed, its inputs are called by the new name. One effect for the whole
/// table instead of one for each of its thousands of inputs.
pub(super) fn relabel(store: Store) {
    let drawn = Cell::new(false);
    follow(move || {
        store.names.track();
        if drawn.replace(true) {
            page::relabel("#content [data-field][aria-label]", |hook| {
                store.field_of(hook).map(|field| label(store, field))
            });
        }
    });
}

/// What lies below the first sight: drawn as soon as that stands.
pub(super) fn once_settled(store: Store, parts: impl Fn() -> Vec<El> + 'static) -> El {
    el("div").changing(move || if store.settled.get() { parts() } else { Vec::new() })
}
