//! 按月: the completed amounts that are kept by months, one a row, with their sum.
//!
//! Below them the targets that changed, each under the month from which it is agreed. What is counted stands in front of the sum, months outside the assessed period behind it.

use super::{Cell, Content, Head, Table};
use crate::document::{Amount, AreaPart, Document, Field, Since, StationPart, When};
use crate::scoring::{Month, Quantity};

/// The columns that say whose amount it is.
const NAMES: usize = 3;

/// The table; `None` where no amount is kept by months and no target changed.
pub(super) fn table(document: &Document) -> Option<Table> {
    let mut rows = if document.monthly.is_empty() { Vec::new() } else { done(document) };
    if !document.agreements.is_empty() {
        if !rows.is_empty() {
            // What is read again ends at a row without anything.
            rows.push(vec![Cell::new(Content::Nothing)]);
        }
        rows.extend(agreed(document));
    }
    let columns = rows.iter().map(Vec::len).max()?;
    Some(Table { head_rows: 2, columns, rows })
}

/// The completed amounts, with title and headings.
fn done(document: &Document) -> Vec<Vec<Cell>> {
    let (counted, outside) = months(document);
    let parts = 1 + counted.len();
    let columns = NAMES + parts + 1 + outside.len();
    let mut heads =
        [Head::Area, Head::Group, Head::Indicator, Head::Before].map(Cell::head).to_vec();
    heads.extend(counted.iter().map(|month| Cell::head(Head::Month(*month))));
    heads.push(Cell::head(Head::Sum));
    heads.extend(outside.iter().map(|month| Cell::head(Head::NotCounted(*month))));
    let mut rows = vec![vec![Cell::head(Head::ByMonthTitle).over(columns, 1)], heads];
    for (amount, _) in document.monthly.iter() {
        let part = |when| Cell::input(Field::Monthly(*amount, when));
        let mut row = names(*amount, document).to_vec();
        row.push(part(When::Before));
        row.extend(counted.iter().map(|month| part(When::In(*month))));
        row.push(Cell::new(Content::SumOfMonths(*amount)));
        row.extend(outside.iter().map(|month| part(When::In(*month))));
        rows.push(row);
    }
    rows
}

/// The targets that changed, with title and headings: what was agreed first, and under each month in which one
/// changed what is agreed from it on. A blank target in force is said in words, for the month of an empty cell is lost.
fn agreed(document: &Document) -> Vec<Vec<Cell>> {
    let changes = document.agreements.iter().flat_map(|(_, earlier)| earlier.iter());
    let mut months: Vec<Month> = changes.map(|(month, _)| *month).collect();
    months.sort_unstable();
    months.dedup();
    let mut heads =
        [Head::Area, Head::Group, Head::Indicator, Head::FirstTarget].map(Cell::head).to_vec();
    heads.extend(months.iter().map(|month| Cell::head(Head::Month(*month))));
    let title = Cell::head(Head::AgreementsTitle).over(heads.len(), 1);
    let mut rows = vec![vec![title], heads];
    for (amount, _) in document.agreements.iter() {
        let terms = document.terms(*amount).unwrap_or_default();
        let cell = |since| match terms.get(since) {
            Some(Quantity::Blank) => Cell::head(Head::ToFill),
            Some(_) => Cell::input(Field::Agreed(*amount, since)),
            None => Cell::new(Content::Nothing),
        };
        let mut row = names(*amount, document).to_vec();
        row.push(cell(Since::First));
        row.extend(months.iter().map(|month| cell(Since::From(*month))));
        rows.push(row);
    }
    rows
}

/// The months that count, and those that are filled in and do not. Without a period all count.
fn months(document: &Document) -> (Vec<Month>, Vec<Month>) {
    let assessed = document.assessed_months();
    let kept = document.monthly.iter().flat_map(|(_, monthly)| monthly.months.iter());
    let mut others: Vec<Month> =
        kept.map(|(month, _)| *month).filter(|month| !assessed.contains(month)).collect();
    others.sort_unstable();
    others.dedup();
    if assessed.is_empty() { (others, Vec::new()) } else { (assessed, others) }
}

fn names(amount: Amount, document: &Document) -> [Cell; NAMES] {
    match amount {
        Amount::Area(area, at) => [
            Cell::input(Field::Area(area, AreaPart::Name)),
            Cell::head(Head::IndicatorGroup(at)),
            Cell::head(Head::IndicatorName(at)),
        ],
        Amount::Station(at) => {
            let is_overall = document.station.get(at).is_some_and(|of| of.overall);
            let (group, name) = match is_overall {
                true => (Head::Overall, Cell::head(Head::OverallName(at))),
                false => (Head::Specific, Cell::input(Field::Station(at, StationPart::Name))),
            };
            [Cell::head(Head::WholeStation), Cell::head(group), name]
        }
    }
}
