//! A rectangle of cells, by its corners or as people type it: A3:H12.

use crate::exchange::cell_name::half_width;
use crate::exchange::cell_name::{cell_name, named_cell};
use crate::exchange::grid::Grid;
use std::ops::Range;

/// A rectangle of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellRange {
    /// Its rows, counted from 0.
    pub rows: Range<usize>,
    /// Its columns, counted from 0.
    pub columns: Range<usize>,
}

/// Which corner of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    /// The upper left one.
    From,
    /// The lower right one.
    To,
}

/// Why what was typed is no range of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeProblem {
    /// A corner is not the name of a cell.
    NotACell(Corner),
    /// A corner is outside the sheet, whose last cell is at this row and column.
    Outside(Corner, usize, usize),
    /// It has more than [`CellRange::MOST_COLUMNS`], namely this many.
    TooWide(usize),
}

impl CellRange {
    /// The most columns that can be assigned by hand: a year of presence, insurance and wages.
    pub const MOST_COLUMNS: usize = 60;

    /// Reads the two corners of a range, whichever way round they were typed.
    ///
    /// # Errors
    /// [`RangeProblem`].
    pub fn read(from: &str, to: &str, grid: &Grid) -> Result<CellRange, RangeProblem> {
        let first = corner(from, Corner::From, grid)?;
        let last = corner(to, Corner::To, grid)?;
        let between = |one: usize, other: usize| one.min(other)..one.max(other) + 1;
        let range = CellRange { rows: between(first.0, last.0), columns: between(first.1, last.1) };
        match range.columns.len() {
            wide if wide > CellRange::MOST_COLUMNS => Err(RangeProblem::TooWide(wide)),
            _ => Ok(range),
        }
    }

    /// The names of its corners.
    pub fn corners(&self) -> [String; 2] {
        let last = |range: &Range<usize>| range.end.saturating_sub(1);
        [
            cell_name(self.rows.start, self.columns.start),
            cell_name(last(&self.rows), last(&self.columns)),
        ]
    }

    /// The two corners of a whole range that was typed or pasted as one: A3:H12.
    pub fn parted(text: &str) -> Option<[String; 2]> {
        let text: String = text.chars().map(half_width).collect();
        let (from, to) = text.split_once([':', '-', '~', '至', '到'])?;
        let part = |text: &str| text.trim().to_owned();
        named_cell(from).and(named_cell(to))?;
        Some([part(from), part(to)])
    }
}

fn corner(text: &str, corner: Corner, grid: &Grid) -> Result<(usize, usize), RangeProblem> {
    let (row, column) = named_cell(text).ok_or(RangeProblem::NotACell(corner))?;
    let (rows, columns) = (grid.rows().len(), grid.columns());
    if row >= rows || column >= columns {
        let (row, column) = (rows.saturating_sub(1), columns.saturating_sub(1));
        return Err(RangeProblem::Outside(corner, row, column));
    }
    Ok((row, column))
}
