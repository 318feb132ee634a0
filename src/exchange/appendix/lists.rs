//! 附件1: the list of station-specific indicators.

use super::{Cell, Head, Table};
use crate::document::{Document, Field, StationPart};
use crate::scoring::Figure;

/// The list; `None` where there are none.
pub(super) fn station_specific(document: &Document) -> Option<Table> {
    let heads = [
        Head::Indicator,
        Head::Unit,
        Head::StationTarget,
        Head::StationCompleted,
        Head::StationRate,
    ];
    let specific = document.overall_count()..document.station.len();
    if specific.is_empty() {
        return None;
    }
    let columns = heads.len();
    let mut rows = vec![vec![Cell::head(Head::StationTitle).over(columns, 1)]];
    rows.push(heads.map(Cell::head).to_vec());
    for at in specific {
        rows.push(vec![
            Cell::input(Field::Station(at, StationPart::Name)),
            Cell::input(Field::Station(at, StationPart::Unit)),
            Cell::input(Field::Station(at, StationPart::Target)),
            Cell::input(Field::Station(at, StationPart::Completed)),
            Cell::figure(Figure::StationRate(at)),
        ]);
    }
    Some(Table { head_rows: 2, columns, rows })
}
