//! 按月: the completed amounts that are kept by months, one a row, with their sum.
//!
//! What is counted stands in front of the sum, months outside the assessed period behind it.

use super::{Cell, Content, Head, Table};
use crate::document::{Amount, AreaPart, Document, Field, StationPart, When};
use crate::scoring::Month;

/// The columns that say whose amount it is.
const NAMES: usize = 3;

/// The table; `None` where no amount is kept by months.
pub(super) fn table(document: &Document) -> Option<Table> {
    if document.monthly.is_empty() {
        return None;
    }
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
    Some(Table { head_rows: 2, columns, rows })
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
