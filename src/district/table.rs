//! The stations that are counted together, in the order of their names, with every figure of each.

use super::column::{Column, columns};
use super::rank::{Others, Rank, ranks};
use super::{Border, Counted, Member};
use crate::document::{Date, Document};
use crate::number::{Decimal, Ratio, sort_by_key};
use crate::scoring::{Evaluation, Scheme, Staffing, evaluate};
use std::sync::Arc;

/// A station of the district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name; that of its file too where another station has the same name.
    pub name: String,
    /// Its file; "" for a station that is kept here.
    pub file: String,
    /// The station.
    pub document: Arc<Document>,
    /// Its figures.
    pub evaluation: Evaluation,
    /// Those of 附件2.
    pub staffing: Staffing,
    /// Whether it does not say which period it is about.
    pub without_period: bool,
    /// The line between two grades that it is near.
    pub border: Option<Border>,
}

/// The stations of a district that are counted together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// Their scheme.
    pub scheme: Arc<Scheme>,
    /// Their period; `None` where none of them names one.
    pub period: Option<(Date, Date)>,
    /// The stations by name.
    pub rows: Vec<Row>,
    /// The indicators.
    pub columns: Vec<Column>,
    /// The rank of each station by its total.
    pub ranks: Vec<Option<Rank>>,
}

impl District {
    /// Works out the stations that are counted; `None` where there are none.
    pub fn of(all: &[Member], counted: &Counted) -> Option<District> {
        let group = counted.group()?;
        let mut rows: Vec<Row> =
            counted.members.iter().filter_map(|at| Some(row(all.get(*at)?))).collect();
        sort_by_key(&mut rows, |row| (row.name.clone(), row.file.clone()));
        name_apart(&mut rows);
        let stations: Vec<_> =
            rows.iter().map(|row| (row.document.as_ref(), &row.evaluation)).collect();
        let columns = columns(&stations);
        let totals: Vec<Option<(Decimal, Decimal)>> = rows.iter().map(Row::range).collect();
        let (scheme, period) = (group.name.scheme.clone(), group.name.period);
        Some(District { scheme, period, ranks: ranks(&totals), rows, columns })
    }

    /// The rank of each station by its rate of an indicator; a rate is no range.
    pub fn ranks_of(&self, column: &Column) -> Vec<Option<Rank>> {
        ranks(&rates(column))
    }

    /// Which stations decide the rank of one by its total; `None` where it has none.
    pub fn others(&self, row: usize) -> Option<Others> {
        Others::of(&self.totals(), row)
    }

    /// Which stations decide the rank of one by its rate of an indicator.
    pub fn others_of(&self, column: &Column, row: usize) -> Option<Others> {
        Others::of(&rates(column), row)
    }

    fn totals(&self) -> Vec<Option<(Decimal, Decimal)>> {
        self.rows.iter().map(Row::range).collect()
    }
}

fn rates(column: &Column) -> Vec<Option<(Ratio, Ratio)>> {
    let rates = column.cells.iter().map(|cell| {
        let ratio = cell.as_ref()?.ratio()?;
        Some((ratio, ratio))
    });
    rates.collect()
}

impl Row {
    /// What its total can be; none while no party has scored.
    pub fn range(&self) -> Option<(Decimal, Decimal)> {
        let outcome = &self.evaluation.outcome;
        let is_scored = self.evaluation.parties.iter().any(|party| party.points.is_some());
        is_scored.then_some((outcome.lowest, outcome.highest))
    }
}

fn row(member: &Member) -> Row {
    let document = member.document.clone();
    let scheme = document.scheme();
    let evaluation = evaluate(scheme, &document.entries(scheme));
    Row {
        name: member.name(),
        file: member.file.clone(),
        staffing: Staffing::of(&document.staffing_entries()),
        without_period: member.period().is_none(),
        border: Border::of(&evaluation.outcome, scheme),
        evaluation,
        document,
    }
}

/// Different stations of one name are told apart by their files.
fn name_apart(rows: &mut [Row]) {
    let names: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
    for row in rows {
        let same = names.iter().filter(|name| **name == row.name).count();
        if same > 1 && !row.file.is_empty() {
            row.name = format!("{} · {}", row.name, row.file);
        }
    }
}
