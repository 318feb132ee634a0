//! The positions of the cells of HTML tables: merged cells shift those to their right and below.

use super::grid::{Grid, GridCell, GridProblem};
use std::ops::Range;

/// A cell to place.
pub(super) struct Laid {
    /// Its text.
    pub(super) text: String,
    /// How many rows it covers.
    pub(super) rows: usize,
    /// Whether what it covers is one merged cell, and not a text that runs over empty ones.
    pub(super) merged: bool,
}

/// A merged cell that continues in the rows below.
struct Span {
    columns: Range<usize>,
    /// How many rows it still covers.
    rows: usize,
    begins: (usize, usize),
}

/// A grid that is filled row by row.
pub(super) struct Layout {
    pub(super) grid: Grid,
    column: usize,
    spans: Vec<Span>,
    /// How many columns the widest row has.
    pub(super) widest: usize,
}

impl Layout {
    /// Nothing yet.
    pub(super) const fn new() -> Layout {
        Layout { grid: Grid::new(true), column: 0, spans: Vec::new(), widest: 0 }
    }

    /// No merged cell reaches from one table into the next.
    pub(super) fn new_table(&mut self) {
        self.spans.clear();
    }

    /// Begins a row with what reaches into it from above.
    pub(super) fn new_row(&mut self, row: usize) -> Result<(), GridProblem> {
        self.column = 0;
        self.spans.retain(|span| span.rows > 0);
        for span in &mut self.spans {
            span.rows -= 1;
            for column in span.columns.clone() {
                let begins = Some(span.begins);
                self.grid.put(row, column, GridCell { text: String::new(), begins })?;
            }
        }
        Ok(())
    }

    /// The next columns that a cell of a width covers, not counting those that `skips`.
    pub(super) fn next(
        &self,
        row: usize,
        width: usize,
        skips: impl Fn(usize) -> bool,
    ) -> Range<usize> {
        let mut from = self.column;
        while self.grid.is_taken(row, from) || skips(from) {
            from += 1;
        }
        let (mut to, mut left) = (from, width);
        while left > 0 {
            left -= usize::from(!skips(to));
            to += 1;
        }
        from..to
    }

    /// Places a cell and continues after it.
    pub(super) fn lay(
        &mut self,
        row: usize,
        columns: Range<usize>,
        cell: Laid,
    ) -> Result<(), GridProblem> {
        self.column = columns.end;
        self.lay_aside(row, columns, cell)
    }

    /// Places a cell without moving the position of the next one.
    pub(super) fn lay_aside(
        &mut self,
        row: usize,
        columns: Range<usize>,
        cell: Laid,
    ) -> Result<(), GridProblem> {
        self.widest = self.widest.max(columns.end);
        let begins = (row, columns.start);
        let mut text = Some(cell.text);
        for column in columns.clone() {
            let text = text.take();
            let begins = (text.is_none() && cell.merged).then_some(begins);
            self.grid.put(row, column, GridCell { text: text.unwrap_or_default(), begins })?;
        }
        if cell.rows > 1 {
            self.spans.push(Span { columns, rows: cell.rows - 1, begins });
        }
        Ok(())
    }
}
