//! Cells in rows and columns, copied or from a file, and which of them are hidden there.
//!
//! Invariant: a grid holds what a person sees. Hidden rows and columns keep their places, so that cells keep
//! the names they have in the original sheet, but their cells are blank; [`Hidden`] holds the whole table.

use std::ops::Range;

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

/// What of a source did not come in, because the source itself is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// HTML ends within a table.
    BrokenOff,
    /// A text ends within its last character, which is left out.
    LastCharacter,
}

/// How much of a table is hidden and says something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HiddenCounts {
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Cells and parts of cells in rows and columns that are shown.
    pub cells: usize,
}

impl HiddenCounts {
    /// Whether nothing is hidden.
    pub const fn is_none(self) -> bool {
        self.rows == 0 && self.columns == 0 && self.cells == 0
    }
}

/// What is hidden in a table and left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    pub(super) rows: Vec<usize>,
    pub(super) columns: Vec<usize>,
    pub(super) counts: HiddenCounts,
    pub(super) whole: Grid,
}

impl Hidden {
    /// Hidden rows and columns of a grid, in ascending order; `None` where they are not.
    pub(super) fn new(
        rows: Vec<usize>,
        columns: Vec<usize>,
        counts: HiddenCounts,
        whole: Grid,
    ) -> Option<Hidden> {
        let ascending = |places: &[usize]| places.is_sorted_by(|one, other| one < other);
        let fits = ascending(&rows) && ascending(&columns);
        fits.then_some(Hidden { rows, columns, counts, whole })
    }

    /// The hidden rows, in ascending order.
    pub fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// The hidden columns, in ascending order.
    pub fn columns(&self) -> &[usize] {
        &self.columns
    }

    /// How much of it says something.
    pub const fn counts(&self) -> HiddenCounts {
        self.counts
    }

    /// The table with everything that is hidden in it; blank where nothing hidden says something.
    pub const fn whole(&self) -> &Grid {
        &self.whole
    }
}

/// A table of cells; rows may differ in length.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    pub(super) rows: Vec<Vec<GridCell>>,
    cells: usize,
    /// Whether merged cells are marked as such. Tab-separated text does not mark them.
    marks_merges: bool,
    pub(super) hidden: Option<Box<Hidden>>,
    on_hidden_sheet: bool,
    damage: Option<Damage>,
}

impl PartialEq for Grid {
    /// Whether the same cells are seen and hidden. How many were counted while they came in is no part of
    /// it: a row that was left out at first counts once more.
    fn eq(&self, other: &Grid) -> bool {
        let Grid { rows, cells: _, marks_merges, hidden, on_hidden_sheet, damage } = self;
        *rows == other.rows
            && *marks_merges == other.marks_merges
            && *hidden == other.hidden
            && *on_hidden_sheet == other.on_hidden_sheet
            && *damage == other.damage
    }
}

impl Eq for Grid {}

impl Grid {
    /// No cells yet; `marks_merges` says whether merged cells will be marked.
    pub const fn new(marks_merges: bool) -> Grid {
        Grid {
            rows: Vec::new(),
            cells: 0,
            marks_merges,
            hidden: None,
            on_hidden_sheet: false,
            damage: None,
        }
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

    /// The columns of a row.
    pub fn columns_of(&self, row: usize) -> Range<usize> {
        0..self.rows.get(row).map_or(0, Vec::len)
    }

    /// The cells of a row that are not empty: column and text.
    pub fn filled(&self, row: usize) -> impl DoubleEndedIterator<Item = (usize, &str)> {
        let texts = self.columns_of(row).map(move |column| (column, self.text(row, column)));
        texts.filter(|(_, text)| !text.is_empty())
    }

    /// The only cell of a row that is not empty: column and text.
    pub fn only_filled(&self, row: usize) -> Option<(usize, &str)> {
        let mut filled = self.filled(row);
        filled.next().filter(|_| filled.next().is_none())
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
    pub const fn marks_merges(&self) -> bool {
        self.marks_merges
    }

    /// Where the merged cell begins that covers this one; the place itself where none does.
    pub fn begins(&self, row: usize, column: usize) -> (usize, usize) {
        self.cell(row, column).and_then(|cell| cell.begins).unwrap_or((row, column))
    }

    /// What is hidden in it.
    pub fn hidden(&self) -> Option<&Hidden> {
        self.hidden.as_deref()
    }

    /// How much is hidden in it and says something.
    pub fn hidden_counts(&self) -> HiddenCounts {
        self.hidden().map(Hidden::counts).unwrap_or_default()
    }

    /// Whether its whole sheet is hidden.
    pub const fn on_hidden_sheet(&self) -> bool {
        self.on_hidden_sheet
    }

    /// What did not come in because the source is damaged.
    pub const fn damage(&self) -> Option<Damage> {
        self.damage
    }

    /// Whether there is nothing to report: nothing is hidden, nothing is damaged.
    pub fn is_plain(&self) -> bool {
        self.hidden_counts().is_none() && !self.on_hidden_sheet && self.damage.is_none()
    }

    /// The table with what is hidden in it; itself where nothing hidden says something.
    pub fn whole(&self) -> &Grid {
        self.hidden().filter(|of| !of.counts.is_none()).map_or(self, Hidden::whole)
    }

    /// The same with what is hidden taken along.
    #[must_use]
    pub fn with_hidden(&self) -> Grid {
        let (on_hidden_sheet, damage) = (self.on_hidden_sheet, self.damage);
        Grid { on_hidden_sheet, damage, ..self.whole().clone() }
    }

    /// The same with what is hidden in it, as it was sent.
    pub(super) fn with_facts(
        self,
        hidden: Option<Hidden>,
        on_hidden_sheet: bool,
        damage: Option<Damage>,
    ) -> Grid {
        Grid { hidden: hidden.map(Box::new), on_hidden_sheet, damage, ..self }
    }

    /// The same, marked as damaged.
    pub(super) fn damaged(self, damage: Option<Damage>) -> Grid {
        Grid { damage: self.damage.or(damage), ..self }
    }

    /// The same on a hidden sheet.
    #[must_use]
    pub fn of_hidden_sheet(self) -> Grid {
        Grid { on_hidden_sheet: true, ..self }
    }

    pub(super) fn cell_mut(&mut self, (row, column): (usize, usize)) -> Option<&mut GridCell> {
        self.rows.get_mut(row)?.get_mut(column)
    }

    fn cell(&self, row: usize, column: usize) -> Option<&GridCell> {
        self.rows.get(row)?.get(column)
    }

    /// Empties the last cell that says something, unless it is the only one.
    pub(super) fn drop_last_text(&mut self) {
        let mut cells = self.rows.iter_mut().flatten().rev().filter(|cell| cell.has_content());
        if let (Some(last), Some(_)) = (cells.next(), cells.next()) {
            last.text.clear();
        }
    }

    /// The grid, if there is anything in it; empty rows at its end are dropped.
    pub(super) fn finished(mut self) -> Result<Grid, GridProblem> {
        let empty = |row: &Vec<GridCell>| row.iter().all(|cell| cell.text.trim().is_empty());
        while self.rows.last().is_some_and(empty) {
            self.rows.pop();
        }
        let is_empty = self.rows.is_empty() && self.hidden_counts().is_none();
        if is_empty { Err(GridProblem::Empty) } else { Ok(self) }
    }
}

impl GridCell {
    fn has_content(&self) -> bool {
        !self.text.trim().is_empty()
    }
}
