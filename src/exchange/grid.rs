//! Cells in rows and columns, as they were copied or stand in a file.

/// The most cells of one table.
pub const MOST_CELLS: usize = 200_000;

/// The most columns of one table.
pub const MOST_COLUMNS: usize = 10_000;

/// Why cells cannot be taken over. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridProblem {
    /// There is no cell with anything in it.
    Empty,
    /// More than [`MOST_CELLS`].
    TooManyCells,
    /// More than [`MOST_COLUMNS`].
    TooManyColumns,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridCell {
    /// Its text; "" where it belongs to a merged cell that begins elsewhere.
    pub text: String,
    /// Where the merged cell begins that covers it: row and column.
    pub begins: Option<(usize, usize)>,
}

/// A table of cells; rows may differ in length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    rows: Vec<Vec<GridCell>>,
    cells: usize,
    /// Whether merged cells are marked as such. Text parted by tabs does not tell.
    merges_told: bool,
}

impl Grid {
    /// No cells yet; `merges_told` says whether merged cells will be marked.
    pub const fn new(merges_told: bool) -> Grid {
        Grid { rows: Vec::new(), cells: 0, merges_told }
    }

    /// Puts a cell at a place that is free; cells before it are added, empty.
    ///
    /// # Errors
    /// Above the limits, with the cell left out.
    pub fn put(&mut self, row: usize, column: usize, cell: GridCell) -> Result<(), GridProblem> {
        if column >= MOST_COLUMNS {
            return Err(GridProblem::TooManyColumns);
        }
        let length = self.rows.get(row).map_or(0, Vec::len);
        let added = (column + 1).saturating_sub(length) + row.saturating_sub(self.rows.len());
        if self.cells.saturating_add(added) > MOST_CELLS {
            return Err(GridProblem::TooManyCells);
        }
        self.cells += added;
        while self.rows.len() <= row {
            self.rows.push(Vec::new());
        }
        if let Some(cells) = self.rows.get_mut(row) {
            while cells.len() <= column {
                cells.push(GridCell::default());
            }
            if let Some(slot) = cells.get_mut(column) {
                *slot = cell;
            }
        }
        Ok(())
    }

    /// The rows.
    pub fn rows(&self) -> &[Vec<GridCell>] {
        &self.rows
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().flatten().all(|cell| cell.text.trim().is_empty())
    }

    /// How many columns the longest row has.
    pub fn columns(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// How many cells there are, empty ones included.
    pub const fn cells(&self) -> usize {
        self.cells
    }

    /// The text of a cell without what is left and right of it; "" where there is none.
    pub fn text(&self, row: usize, column: usize) -> &str {
        self.cell(row, column).map_or("", |cell| cell.text.trim())
    }

    /// Whether a cell is there and taken: by text, or by a merged cell.
    pub fn is_taken(&self, row: usize, column: usize) -> bool {
        self.cell(row, column).is_some_and(|cell| cell.begins.is_some() || !cell.text.is_empty())
    }

    /// Whether merged cells are marked.
    pub const fn merges_told(&self) -> bool {
        self.merges_told
    }

    /// Where the merged cell begins that covers this one; the place itself where none does.
    pub fn begins(&self, row: usize, column: usize) -> (usize, usize) {
        self.cell(row, column).and_then(|cell| cell.begins).unwrap_or((row, column))
    }

    fn cell(&self, row: usize, column: usize) -> Option<&GridCell> {
        self.rows.get(row)?.get(column)
    }

    /// The grid, if there is anything in it; empty rows at its end are dropped.
    pub(super) fn finished(mut self) -> Result<Grid, GridProblem> {
        let empty = |row: &Vec<GridCell>| row.iter().all(|cell| cell.text.trim().is_empty());
        while self.rows.last().is_some_and(empty) {
            self.rows.pop();
        }
        if self.rows.is_empty() { Err(GridProblem::Empty) } else { Ok(self) }
    }
}
