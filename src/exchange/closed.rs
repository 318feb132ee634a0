//! A grid without the places of its hidden rows and columns, as it is seen, and the way back to the names
//! that cells have in the original sheet.

use super::grid::{Grid, GridCell};
use std::borrow::Cow;
use std::ops::Range;

/// A grid whose hidden rows and columns take no place.
pub(super) struct Closed<'a> {
    grid: Cow<'a, Grid>,
    /// The original place of each row and column; `None` where they are the same.
    places: Option<[Vec<usize>; 2]>,
}

impl<'a> Closed<'a> {
    /// Closes the gaps of a grid.
    pub(super) fn of(grid: &'a Grid) -> Closed<'a> {
        let Some(hidden) = grid.hidden() else {
            return Closed { grid: Cow::Borrowed(grid), places: None };
        };
        let rows = shown(grid.rows().len(), hidden.rows());
        let columns = shown(grid.columns(), hidden.columns());
        let mut closed = Grid::new(grid.marks_merges());
        for (row, from) in rows.iter().enumerate() {
            let cells = grid.rows().get(*from).map_or(&[][..], Vec::as_slice);
            for (column, from) in columns.iter().enumerate() {
                let Some(cell) = cells.get(*from) else { break };
                let begins = cell.begins.map(|(row, column)| {
                    (
                        rows.partition_point(|of| *of < row),
                        columns.partition_point(|of| *of < column),
                    )
                });
                // It has fewer cells than the one that was within the limits.
                let _ = closed.put(row, column, GridCell { text: cell.text.clone(), begins });
            }
        }
        Closed { grid: Cow::Owned(closed), places: Some([rows, columns]) }
    }

    /// The grid.
    pub(super) fn grid(&self) -> &Grid {
        &self.grid
    }

    /// The place of a cell in the original sheet.
    pub(super) fn original(&self, (row, column): (usize, usize)) -> (usize, usize) {
        match &self.places {
            None => (row, column),
            Some([rows, columns]) => (original(rows, row), original(columns, column)),
        }
    }

    /// The original ranges of rows and columns.
    pub(super) fn original_ranges(&self, [rows, columns]: [Range<usize>; 2]) -> [Range<usize>; 2] {
        let first = self.original((rows.start, columns.start));
        if rows.is_empty() || columns.is_empty() {
            return [first.0..first.0 + rows.len(), first.1..first.1 + columns.len()];
        }
        let last = self.original((rows.end - 1, columns.end - 1));
        [first.0..last.0 + 1, first.1..last.1 + 1]
    }

    /// Ranges of the original sheet as ranges of this grid.
    pub(super) fn closed_ranges(&self, [rows, columns]: [Range<usize>; 2]) -> [Range<usize>; 2] {
        let Some(places) = &self.places else { return [rows, columns] };
        let within = |places: &[usize], range: Range<usize>| {
            let before = |end: usize| places.partition_point(|of| *of < end);
            before(range.start)..before(range.end)
        };
        let [of_rows, of_columns] = places;
        [within(of_rows, rows), within(of_columns, columns)]
    }

    /// Whether a column of the original sheet is shown.
    pub(super) fn has_column(&self, column: usize) -> bool {
        self.places.as_ref().is_none_or(|[_, columns]| columns.binary_search(&column).is_ok())
    }
}

/// The places below a length that are not hidden.
fn shown(length: usize, hidden: &[usize]) -> Vec<usize> {
    (0..length).filter(|at| hidden.binary_search(at).is_err()).collect()
}

/// Beyond the last one the places go on.
fn original(places: &[usize], at: usize) -> usize {
    let beyond = || places.last().map_or(at, |last| last + 1 + at.saturating_sub(places.len()));
    places.get(at).copied().unwrap_or_else(beyond)
}
