//! Leaving hidden rows and columns of a grid out, and counting how much of them says something.

use super::grid::{Grid, GridCell, Hidden, HiddenCounts};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

impl Grid {
    /// Leaves hidden rows and columns out.
    #[must_use]
    pub fn hiding(self, rows: &[Range<usize>], columns: &[Range<usize>]) -> Grid {
        let masks = [mask(rows, self.rows.len()), mask(columns, self.columns())];
        if masks.iter().flatten().any(|hidden| *hidden) {
            let whole = self.clone();
            self.leaving_out(masks, 0, whole)
        } else {
            self
        }
    }

    /// The same if this many cells were left out before; `whole` still has them.
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
        let seen_elsewhere = self.move_into_shown_cells(&rows, &columns);
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
        // Hidden cells without content need not be kept, only their rows and columns.
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
    fn move_into_shown_cells(
        &mut self,
        rows: &[bool],
        columns: &[bool],
    ) -> BTreeSet<(usize, usize)> {
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
}

/// Which of the first `length` places are in any of the ranges.
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
