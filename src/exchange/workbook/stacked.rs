//! The sheets of a workbook that hold known tables, below each other: one preview shows all of them.

use super::Sheet;
use crate::exchange::grid::{Grid, GridCell, GridProblem};
use crate::exchange::paste::has_headings;

/// Sheets below each other with an empty row between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stacked {
    /// All cells.
    pub grid: Grid,
    /// The place of each sheet among those given, and the row of the grid that is its first.
    starts: Vec<(usize, usize)>,
}

impl Stacked {
    /// The sheets whose headings are known; `None` where there is no such sheet.
    ///
    /// # Errors
    /// Above the limits of a grid.
    pub fn of(sheets: &[Sheet]) -> Result<Option<Stacked>, GridProblem> {
        let told = sheets.iter().all(|sheet| sheet.grid.merges_told());
        let mut stacked = Stacked { grid: Grid::new(told), starts: Vec::new() };
        for (at, sheet) in sheets.iter().enumerate() {
            if has_headings(&sheet.grid) {
                stacked.add(at, &sheet.grid)?;
            }
        }
        Ok((!stacked.starts.is_empty()).then_some(stacked))
    }

    fn add(&mut self, at: usize, grid: &Grid) -> Result<(), GridProblem> {
        let rows = self.grid.rows().len();
        let first = if rows == 0 { 0 } else { rows + 1 };
        self.starts.push((at, first));
        for (row, cells) in grid.rows().iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let begins = cell.begins.map(|(row, column)| (first + row, column));
                let cell = GridCell { text: cell.text.clone(), begins };
                self.grid.put(first + row, column, cell)?;
            }
        }
        Ok(())
    }

    /// The sheet, by its place among those given, and its row, that a row of the grid is.
    pub fn place(&self, row: usize) -> (usize, usize) {
        let start = self.starts.iter().rev().find(|(_, first)| *first <= row);
        start.map_or((0, row), |(sheet, first)| (*sheet, row - first))
    }
}
