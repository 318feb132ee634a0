//! The sheets of a workbook while they are read, within the limits of a grid.

use crate::exchange::grid::{Grid, GridCell, GridProblem, MOST_CELLS};
use crate::exchange::workbook::{MOST_UNPACKED, Sheet, WorkbookProblem};
use std::ops::Range;

/// A merged cell: its first place and its last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Merged {
    /// Row and column of its upper left corner.
    pub(super) from: (usize, usize),
    /// Row and column of its lower right one.
    pub(super) to: (usize, usize),
}

/// The sheets read so far. The shown ones share the limit of cells, and so do the hidden ones: these are left
/// out where there is no room for them.
#[derive(Default)]
pub(super) struct Sheets {
    sheets: Vec<Sheet>,
    shown: Room,
    hidden: Room,
}

/// How much room sheets take.
#[derive(Clone, Copy, Default)]
struct Room {
    cells: usize,
    letters: u64,
}

impl Room {
    const fn plus(self, other: Room) -> Room {
        let cells = self.cells.saturating_add(other.cells);
        Room { cells, letters: self.letters.saturating_add(other.letters) }
    }
}

/// A sheet being read.
pub(super) struct Page {
    name: String,
    grid: Grid,
    /// How many rows and columns there are up to the last text.
    rows: usize,
    columns: usize,
    /// How many bytes its texts have: one text can be in many cells.
    letters: u64,
}

impl Page {
    pub(super) fn new(name: &str) -> Page {
        Page { name: name.to_owned(), grid: Grid::new(true), rows: 0, columns: 0, letters: 0 }
    }

    /// Puts a text at its place; an empty one takes no room.
    ///
    /// # Errors
    /// Above the limits of a grid.
    pub(super) fn put(
        &mut self,
        row: usize,
        column: usize,
        text: String,
    ) -> Result<(), WorkbookProblem> {
        if text.is_empty() {
            return Ok(());
        }
        self.letters += u64::try_from(text.len()).unwrap_or(u64::MAX);
        if self.letters > MOST_UNPACKED {
            return Err(WorkbookProblem::UnpackedTooLarge);
        }
        let put = self.grid.put(row, column, GridCell { text, begins: None });
        put.map_err(|problem| self.refused(problem))?;
        self.rows = self.rows.max(row + 1);
        self.columns = self.columns.max(column + 1);
        Ok(())
    }

    /// Marks the places that merged cells cover, up to the last row and column with text: text under a
    /// merged cell is invisible and dropped.
    ///
    /// # Errors
    /// Above the limits of a grid.
    pub(super) fn merge(
        &mut self,
        merged: impl IntoIterator<Item = Merged>,
    ) -> Result<(), WorkbookProblem> {
        // Merged cells do not overlap, so a table has no more places under them than it has in all.
        let mut left = MOST_CELLS;
        for Merged { from, to } in merged {
            for row in from.0..(to.0.saturating_add(1)).min(self.rows) {
                for column in from.1..(to.1.saturating_add(1)).min(self.columns) {
                    if (row, column) == from {
                        continue;
                    }
                    left = left.checked_sub(1).ok_or_else(|| self.too_many())?;
                    let cell = GridCell { text: String::new(), begins: Some(from) };
                    let put = self.grid.put(row, column, cell);
                    put.map_err(|problem| self.refused(problem))?;
                }
            }
        }
        Ok(())
    }

    /// Leaves hidden rows and columns out.
    pub(super) fn hide(&mut self, rows: &[Range<usize>], columns: &[Range<usize>]) {
        self.grid = std::mem::take(&mut self.grid).hiding(rows, columns);
    }

    /// What a formula without a result is refused with.
    pub(super) fn no_result(&self, row: usize, column: usize) -> WorkbookProblem {
        WorkbookProblem::NoResult { sheet: self.name.clone(), row, column }
    }

    /// What more than the most cells are refused with.
    pub(super) fn too_many(&self) -> WorkbookProblem {
        self.refused(GridProblem::TooManyCells)
    }

    const fn room(&self) -> Room {
        Room { cells: self.grid.cells(), letters: self.letters }
    }

    fn refused(&self, problem: GridProblem) -> WorkbookProblem {
        WorkbookProblem::Sheet { name: self.name.clone(), problem }
    }
}

impl Sheets {
    /// Takes a sheet that was read; one without any text is left out.
    ///
    /// # Errors
    /// Where all sheets together are above the limit of one.
    pub(super) fn take(&mut self, page: Page) -> Result<(), WorkbookProblem> {
        self.shown = self.shown.plus(page.room());
        if self.shown.cells > MOST_CELLS {
            return Err(page.too_many());
        }
        if self.shown.letters > MOST_UNPACKED {
            return Err(WorkbookProblem::UnpackedTooLarge);
        }
        let Page { name, grid, .. } = page;
        match grid.finished() {
            Ok(grid) => self.sheets.push(Sheet { name, grid }),
            Err(GridProblem::Empty) => {}
            Err(problem) => return Err(WorkbookProblem::Sheet { name, problem }),
        }
        Ok(())
    }

    /// Takes a hidden sheet. What is wrong with it does not keep anybody from those that are shown.
    pub(super) fn take_hidden(&mut self, page: Result<Page, WorkbookProblem>) {
        let Ok(page) = page else { return };
        let sum = self.hidden.plus(page.room());
        if sum.cells > MOST_CELLS || sum.letters > MOST_UNPACKED {
            return;
        }
        let Page { name, grid, .. } = page;
        if let Ok(grid) = grid.finished() {
            self.hidden = sum;
            self.sheets.push(Sheet { name, grid: grid.of_hidden_sheet() });
        }
    }

    /// The sheets.
    ///
    /// # Errors
    /// Where there is none.
    pub(super) fn finished(mut self) -> Result<Vec<Sheet>, WorkbookProblem> {
        let all = self.shown.plus(self.hidden);
        if all.cells > MOST_CELLS || all.letters > MOST_UNPACKED {
            self.sheets.retain(|sheet| !sheet.grid.on_hidden_sheet());
        }
        if self.sheets.is_empty() { Err(WorkbookProblem::NoSheet) } else { Ok(self.sheets) }
    }
}

/// A yes or no as spreadsheets print it.
pub(super) const fn truth(yes: bool) -> &'static str {
    if yes { "TRUE" } else { "FALSE" }
}
