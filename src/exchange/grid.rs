//! Cells in rows and columns, as they were copied or stand in a file, and what of them is hidden there.
//!
//! Invariant: a grid holds what a person sees. Hidden rows and columns keep their places, so that cells keep
//! the names they have in the original sheet, but their cells are blank; [`Hidden`] holds the whole table.

use super::grid_facts::{Damage, HiddenCounts};
use std::collections::{BTreeMap, BTreeSet};
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

/// What is hidden in a table and therefore left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    rows: Vec<usize>,
    columns: Vec<usize>,
    counts: HiddenCounts,
    whole: Grid,
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
    rows: Vec<Vec<GridCell>>,
    cells: usize,
    /// Whether merged cells are marked as such. Text parted by tabs does not tell.
    merges_told: bool,
    hidden: Option<Box<Hidden>>,
    on_hidden_sheet: bool,
    damage: Option<Damage>,
}

impl PartialEq for Grid {
    /// Whether the same cells are seen and hidden. How many were counted while they came in is no part of
    /// it: a row that was left out at first counts once more.
    fn eq(&self, other: &Grid) -> bool {
        let Grid { rows, cells: _, merges_told, hidden, on_hidden_sheet, damage } = self;
        *rows == other.rows
            && *merges_told == other.merges_told
            && *hidden == other.hidden
            && *on_hidden_sheet == other.on_hidden_sheet
            && *damage == other.damage
    }
}

impl Eq for Grid {}

impl Grid {
    /// No cells yet; `merges_told` says whether merged cells will be marked.
    pub const fn new(merges_told: bool) -> Grid {
        Grid {
            rows: Vec::new(),
            cells: 0,
            merges_told,
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

    /// Whether a person need not be told anything of it: nothing is hidden, nothing is damaged.
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
    pub(super) fn of_hidden_sheet(self) -> Grid {
        Grid { on_hidden_sheet: true, ..self }
    }

    /// Leaves hidden rows and columns out.
    pub(super) fn hiding(self, rows: &[Range<usize>], columns: &[Range<usize>]) -> Grid {
        let masks = [mask(rows, self.rows.len()), mask(columns, self.columns())];
        if masks.iter().flatten().any(|hidden| *hidden) {
            let whole = self.clone();
            self.leaving_out(masks, 0, whole)
        } else {
            self
        }
    }

    /// The same where cells were left out already: so many, and the whole table has them.
    pub(super) fn hiding_of(
        self,
        rows: &[Range<usize>],
        columns: &[Range<usize>],
        cells: usize,
        whole: Grid,
    ) -> Grid {
        let [most_rows, most_columns] = [whole.rows.len(), whole.columns()];
        let masks = [
            mask(rows, most_rows.max(self.rows.len())),
            mask(columns, most_columns.max(self.columns())),
        ];
        self.leaving_out(masks, cells, whole)
    }

    fn leaving_out(mut self, [rows, columns]: [Vec<bool>; 2], cells: usize, whole: Grid) -> Grid {
        let seen_elsewhere = self.begin_in_sight(&rows, &columns);
        let says = |row: usize, column: usize| {
            !whole.text(row, column).is_empty() && !seen_elsewhere.contains(&(row, column))
        };
        let (mut of_rows, mut of_columns) = (0, vec![false; columns.len()]);
        for row in 0..rows.len() {
            if is_set(&rows, row) {
                let mut places = 0..whole.rows.get(row).map_or(0, Vec::len);
                of_rows += usize::from(places.any(|column| says(row, column)));
                continue;
            }
            for (column, (hidden, of_column)) in columns.iter().zip(&mut of_columns).enumerate() {
                *of_column |= *hidden && says(row, column);
            }
        }
        self.blank(&rows, &columns);
        let of_columns = of_columns.into_iter().filter(|says| *says).count();
        let counts = HiddenCounts { rows: of_rows, columns: of_columns, cells };
        // What says nothing need not be kept, only that it takes no place in sight.
        let whole = if counts.is_none() { Grid::default() } else { whole };
        let (rows, columns) = (places(&rows), places(&columns));
        let any = !rows.is_empty() || !columns.is_empty() || !counts.is_none();
        self.hidden = any.then(|| Box::new(Hidden { rows, columns, counts, whole }));
        self
    }

    fn blank(&mut self, rows: &[bool], columns: &[bool]) {
        for (row, cells) in self.rows.iter_mut().enumerate() {
            let hidden = |column| is_set(rows, row) || is_set(columns, column);
            for (_, cell) in cells.iter_mut().enumerate().filter(|(column, _)| hidden(*column)) {
                *cell = GridCell::default();
            }
        }
    }

    /// A merged cell that begins in a hidden row or column is seen from its first shown place on; where such
    /// cells begin.
    fn begin_in_sight(&mut self, rows: &[bool], columns: &[bool]) -> BTreeSet<(usize, usize)> {
        let is_hidden = |(row, column)| is_set(rows, row) || is_set(columns, column);
        let mut moved: BTreeMap<(usize, usize), (usize, usize)> = BTreeMap::new();
        let mut texts = Vec::new();
        for (row, cells) in self.rows.iter_mut().enumerate() {
            for (column, cell) in cells.iter_mut().enumerate() {
                let Some(begins) = cell.begins.filter(|begins| is_hidden(*begins)) else {
                    continue;
                };
                if is_hidden((row, column)) {
                    continue;
                }
                match moved.get(&begins) {
                    Some(seen) => cell.begins = Some(*seen),
                    None => {
                        cell.begins = None;
                        moved.insert(begins, (row, column));
                        texts.push((begins, (row, column)));
                    }
                }
            }
        }
        for (from, to) in &texts {
            let (from, to) = (*from, *to);
            let text = self.cell_mut(from).map(|cell| std::mem::take(&mut cell.text));
            if let (Some(text), Some(cell)) = (text, self.cell_mut(to)) {
                cell.text = text;
            }
        }
        texts.into_iter().map(|(from, _)| from).collect()
    }

    fn cell_mut(&mut self, (row, column): (usize, usize)) -> Option<&mut GridCell> {
        self.rows.get_mut(row)?.get_mut(column)
    }

    fn cell(&self, row: usize, column: usize) -> Option<&GridCell> {
        self.rows.get(row)?.get(column)
    }

    /// Empties the last cell that says something, unless it is the only one.
    pub(super) fn drop_last_text(&mut self) {
        let mut cells = self.rows.iter_mut().flatten().rev().filter(|cell| cell.says_something());
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
    fn says_something(&self) -> bool {
        !self.text.trim().is_empty()
    }
}

/// Which of so many places lie in any of the ranges.
fn mask(ranges: &[Range<usize>], length: usize) -> Vec<bool> {
    let mut mask = vec![false; length];
    for range in ranges {
        let within = range.start.min(length)..range.end.min(length);
        mask.get_mut(within).into_iter().flatten().for_each(|hidden| *hidden = true);
    }
    mask
}

fn is_set(mask: &[bool], at: usize) -> bool {
    mask.get(at).copied().unwrap_or(false)
}

fn places(mask: &[bool]) -> Vec<usize> {
    mask.iter().enumerate().filter(|(_, hidden)| **hidden).map(|(at, _)| at).collect()
}
