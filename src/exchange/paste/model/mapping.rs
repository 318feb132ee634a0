//! A table whose columns the user chooses: a range of a sheet, what its rows are, what each column holds. It
//! leads to the same preview as recognised headings.

use super::holds::{Holds, Rows};
use super::range::CellRange;
use crate::document::Document;
use crate::exchange::closed::Closed;
use crate::exchange::grid::Grid;

/// What a person says a range holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// Its cells: the rows below the headings, a row of totals among them.
    pub range: CellRange,
    /// What its rows are.
    pub rows: Rows,
    /// Whether the rows are the document's items in their order, and not those of the same name.
    pub by_order: bool,
    /// What each column of the range holds, from the left.
    pub columns: Vec<Holds>,
}

/// Why a mapping leads to nothing. Columns are counted from 0, from the left of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MappingProblem {
    /// No column holds anything except names.
    NothingChosen,
    /// Rows are to be found by their names, and no column has them.
    NoNames,
    /// Two columns hold the same.
    Twice(usize, usize),
}

impl Mapping {
    /// What leads to nothing in it.
    pub fn problem(&self) -> Option<MappingProblem> {
        let says = |holds: &Holds| !matches!(holds, Holds::Nothing);
        for (at, holds) in self.columns.iter().enumerate().filter(|(_, holds)| says(holds)) {
            let before = self.columns.iter().position(|of| of == holds).filter(|of| *of < at);
            if let Some(before) = before {
                let first = self.range.columns.start;
                return Some(MappingProblem::Twice(first + before, first + at));
            }
        }
        let figures = |holds: &Holds| says(holds) && *holds != Holds::Name;
        match () {
            () if !self.columns.iter().any(figures) => Some(MappingProblem::NothingChosen),
            () if self.names().is_none() && !self.by_order() => Some(MappingProblem::NoNames),
            () => None,
        }
    }

    pub(crate) fn by_order(&self) -> bool {
        self.by_order && self.rows.have_order()
    }

    pub(crate) fn names(&self) -> Option<usize> {
        let at = self.columns.iter().position(|holds| *holds == Holds::Name)?;
        Some(self.range.columns.start + at)
    }

    /// The same without hidden rows and columns.
    pub(in crate::exchange) fn closed(&self, closed: &Closed<'_>) -> Mapping {
        let CellRange { rows, columns } = self.range.clone();
        let told = columns.clone().zip(&self.columns);
        let told = told.filter(|(column, _)| closed.has_column(*column));
        let held = told.map(|(_, holds)| *holds).collect();
        let [rows, columns] = closed.closed_ranges([rows, columns]);
        Mapping { range: CellRange { rows, columns }, columns: held, ..self.clone() }
    }
}

impl Mapping {
    /// The same with what follows in order to the right of one of its columns, in the steps that
    /// lead to it from the column before: after 协议量 and 完成量 of one indicator those of the next,
    /// after two months the others. A percentage is expected only where there are some, and
    /// nothing in an empty column.
    #[must_use]
    pub fn filled_right(&self, from: usize, grid: &Grid, document: &Document) -> Mapping {
        let all = Holds::all(self.rows, document);
        let place = |at: usize| {
            let holds = self.columns.get(at).filter(|holds| **holds != Holds::Nothing)?;
            all.iter().position(|of| of == holds)
        };
        let mut filled = self.clone();
        let Some(mut next) = place(from) else { return filled };
        let alike = |at: &usize| {
            let kind = |at: usize| self.columns.get(at).map(std::mem::discriminant);
            kind(*at) == kind(from)
        };
        let before = from.checked_sub(1).filter(alike).and_then(place);
        let step = before.and_then(|before| next.checked_sub(before)).filter(|step| *step > 0);
        let step = step.unwrap_or(1);
        let columns = self.range.columns.clone().zip(&mut filled.columns).skip(from + 1);
        for (column, holds) in columns {
            let (mut any, mut percent) = (false, false);
            for row in self.range.rows.clone() {
                let text = grid.text(row, column);
                any |= !text.is_empty();
                percent |= text.ends_with(['%', '％']);
            }
            *holds = Holds::Nothing;
            if any {
                let is_rate = |at: usize| all.get(at).is_some_and(|holds| holds.is_rate());
                next += step;
                if is_rate(next) && !percent {
                    next += step;
                }
                *holds = all.get(next).copied().unwrap_or(Holds::Nothing);
            }
        }
        filled
    }
}
