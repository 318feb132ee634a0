//! Rows of 附件2 whose last figures slid under other headings, as copies of printed tables have them.
//!
//! Blank cells are lost or doubled when copying, so the two totals of a row and its remark are left or right
//! of their columns. They keep their order: person-months, those with two years, remark.

use super::segments::Segment;
use crate::document::{AttendanceField, WorkerField};
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::{Holds, half_width, is_presence, tick};
use crate::number::Decimal;
use crate::scoring::Quantity;

/// The columns of the last figures of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Totals {
    /// 人员到岗小计.
    pub(crate) person_months: usize,
    /// 符合从业2年以上的社工到岗小计, where the table has it.
    pub(crate) two_years: Option<usize>,
    /// 备注, if a text follows them.
    pub(crate) remark: Option<usize>,
}

/// The amount of a cell; `None` for words, ticks, blanks and what no input could hold.
pub(crate) fn amount(text: &str) -> Option<Decimal> {
    let text: String = text.chars().map(half_width).filter(|of| !of.is_whitespace()).collect();
    let starts = text.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let amount = text.replace(',', "").parse().ok().filter(|_| starts);
    amount.filter(|amount| *amount <= Quantity::LARGEST)
}

/// The last figures of a row, in whichever columns: as many side by side as the table has totals.
pub(crate) fn last_figures(grid: &Grid, row: usize, segment: &Segment) -> Option<Totals> {
    segment.column_of(Holds::PersonMonths)?;
    let mut figures = grid.filled(row).rev().skip_while(|(_, text)| amount(text).is_none());
    let (last, _) = figures.next()?;
    let remark = grid.filled(row).map(|(column, _)| column).find(|column| *column > last);
    if segment.column_of(Holds::TwoYears).is_none() {
        return Some(Totals { person_months: last, two_years: None, remark });
    }
    let (before, text) = figures.next()?;
    if before + 1 != last || amount(text).is_none() {
        return None;
    }
    Some(Totals { person_months: before, two_years: Some(last), remark })
}

impl Segment {
    /// The column that holds something; the first of several.
    pub(crate) fn column_of(&self, wanted: Holds) -> Option<usize> {
        let mut columns = self.columns.iter();
        columns.find(|(_, holds)| *holds == Some(wanted)).map(|(column, _)| *column)
    }

    fn held_in(&self, column: usize) -> Option<Holds> {
        self.columns.iter().find(|(of, _)| *of == column).and_then(|(_, holds)| *holds)
    }

    /// The columns as they hold for one row of a worker: with its last figures where they slid to.
    pub(crate) fn as_slid(&self, grid: &Grid, row: usize) -> Option<Segment> {
        let totals = last_figures(grid, row, self).filter(|of| self.is_slid(grid, row, *of))?;
        let remarks = Holds::Worker(WorkerField::Remarks);
        let mut columns: Vec<(usize, Option<Holds>)> = Vec::new();
        for (column, holds) in &self.columns {
            let moved = match *column {
                at if at == totals.person_months => Some(Holds::PersonMonths),
                at if Some(at) == totals.two_years => Some(Holds::TwoYears),
                at if Some(at) == totals.remark && self.column_of(remarks).is_some() => {
                    Some(remarks)
                }
                _ => match *holds {
                    Some(Holds::PersonMonths | Holds::TwoYears) => Some(Holds::Nothing),
                    Some(of) if of == remarks && totals.remark.is_some() => Some(Holds::Nothing),
                    holds => holds,
                },
            };
            columns.push((*column, moved));
        }
        Some(Segment { columns, label_columns: self.label_columns.clone(), ..*self })
    }

    /// The columns as they hold for a row of sums that lost its blanks: as many figures side by side as
    /// there are months, in their order.
    pub(crate) fn as_closed_up(&self, grid: &Grid, row: usize) -> Option<Segment> {
        let presence = |(column, holds): &(usize, Option<Holds>)| match holds {
            Some(Holds::Month(month, AttendanceField::Presence)) => Some((*column, *month)),
            _ => None,
        };
        let months: Vec<_> = self.columns.iter().filter_map(presence).collect();
        let figures = grid.filled(row).filter(|(_, text)| amount(text).is_some());
        let figures: Vec<usize> = figures.map(|(column, _)| column).collect();
        let is_in_place =
            |at: &usize| months.binary_search_by_key(at, |(column, _)| *column).is_ok();
        let side_by_side =
            figures.iter().zip(figures.iter().skip(1)).all(|(one, of)| one + 1 == *of);
        let same = months.len() > 1 && figures.len() == months.len() && side_by_side;
        if !same || figures.iter().all(is_in_place) {
            return None;
        }
        let first = *figures.first()?;
        let mut columns: Vec<(usize, Option<Holds>)> = Vec::new();
        for (column, _) in &self.columns {
            let at = column.checked_sub(first);
            let month = at.and_then(|at| months.get(at)).map(|(_, month)| *month);
            let holds = month.map(|month| Holds::Month(month, AttendanceField::Presence));
            columns.push((*column, holds));
        }
        Some(Segment { columns, label_columns: self.label_columns.clone(), ..*self })
    }

    fn is_slid(&self, grid: &Grid, row: usize, totals: Totals) -> bool {
        let (Some(own), last) =
            (self.column_of(Holds::PersonMonths), totals.two_years.unwrap_or(totals.person_months))
        else {
            return false;
        };
        let own_last = self.column_of(Holds::TwoYears).unwrap_or(own);
        if totals.person_months == own {
            return false;
        }
        // A figure in its own column has not slid, whatever follows it.
        let in_place = |column: usize| amount(grid.text(row, column)).is_some();
        if in_place(own) && in_place(own_last) {
            return false;
        }
        let free = |column: usize| match self.held_in(column) {
            None | Some(Holds::PersonMonths | Holds::TwoYears | Holds::Nothing) => true,
            Some(holds) => holds == Holds::Worker(WorkerField::Remarks),
        };
        let ends = [totals.person_months, last];
        if last > own_last {
            return ends.into_iter().all(free);
        }
        !ends.into_iter().all(|column| self.is_at_home(grid, row, column))
    }

    /// Whether a figure left of its column can be what the heading above it says.
    fn is_at_home(&self, grid: &Grid, row: usize, column: usize) -> bool {
        match self.held_in(column) {
            Some(Holds::Month(_, AttendanceField::Presence)) => is_presence(grid.text(row, column)),
            Some(Holds::Month(..)) => tick(grid.text(row, column)).is_some(),
            _ => true,
        }
    }
}
