//! A transposed table: its columns are rows.

use crate::exchange::grid::{Grid, GridCell};
use crate::exchange::paste::model::{amount, named_amount};

/// Whether a grid can be such a table: as many rows and columns as there are items, which are few.
pub(crate) fn is_small(grid: &Grid) -> bool {
    const MOST: usize = 2_000;
    const MOST_CELLS: usize = 30_000;
    grid.rows().len() <= MOST && grid.columns() <= MOST && grid.cells() <= MOST_CELLS
}

/// The leftmost columns that may hold the amounts naming the rows.
pub(crate) const MOST_NAME_COLUMNS: usize = 6;

/// The same cells with rows and columns exchanged; `None` where that makes no table.
pub(crate) fn turned(grid: &Grid) -> Option<Grid> {
    if !is_small(grid) {
        return None;
    }
    let mut turned = Grid::new(grid.marks_merges());
    for (row, cells) in grid.rows().iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let begins = cell.begins.map(|(row, column)| (column, row));
            if begins.is_some() || !cell.text.trim().is_empty() {
                let cell = GridCell { text: cell.text.clone(), begins };
                turned.put(column, row, cell).ok()?;
            }
        }
    }
    Some(turned)
}

/// Whether a grid names amounts where no plain table does: in one of its first columns, or together
/// with something else in one row of headings.
pub(crate) fn names_amounts(grid: &Grid) -> bool {
    if !is_small(grid) {
        return false;
    }
    let rows = 0..grid.rows().len();
    let columns = 0..grid.columns().min(MOST_NAME_COLUMNS);
    let in_column = |column: usize| rows.clone().map(move |row| grid.text(row, column));
    let in_row = |row: usize| grid.filled(row).map(|(_, text)| text);
    let whole = |column: usize| in_column(column).filter_map(amount).nth(1).is_some();
    columns.clone().any(whole)
        || columns.into_iter().any(|column| names_some(in_column(column)))
        || rows.clone().any(|row| names_some(in_row(row)) || is_amount_alone(in_row(row)))
}

/// Whether the only text of a row is an amount: the title of a table of that amount.
fn is_amount_alone<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let mut filled = texts.filter(|text| !text.is_empty());
    filled.next().and_then(amount).is_some() && filled.next().is_none()
}

/// Whether two texts name something with its amount.
fn names_some<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    texts.filter_map(named_amount).nth(1).is_some()
}
