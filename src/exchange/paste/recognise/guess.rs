//! Guesses what a range holds: by the headings above it, otherwise by the names in it. The user corrects the
//! rest.

use super::by_month::month_tables;
use super::comment_rows::comment_table;
use super::recognised::Recognised;
use super::sections::{Section, sections};
use super::segments::Segment;
use super::turned::names_amounts;
use crate::document::Document;
use crate::exchange::closed::Closed;
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::{
    CellRange, Holds, Known, Mapping, Names, Rows, fact_places, half_width,
};
use std::ops::Range;

/// How many rows are examined to decide what a column holds.
pub(crate) const LOOKED_AT: usize = 200;

/// Whether a grid has recognised headings or a sentence of numbers.
pub fn is_recognised(grid: &Grid) -> bool {
    let closed = Closed::of(grid);
    let grid = closed.grid();
    !sections(grid).is_empty()
        || !fact_places(grid).is_empty()
        || names_amounts(grid)
        || has_months(grid)
        || comment_table(grid).is_some()
}

/// Whether a grid has a table of completed amounts by months.
pub(crate) fn has_months(grid: &Grid) -> bool {
    !month_tables(grid).is_empty()
}

impl CellRange {
    /// The cells of the first table of a grid: those that are recognised, or else all from the
    /// first row of figures on.
    pub fn first(grid: &Grid, document: &Document, names: &Names) -> CellRange {
        let closed = Closed::of(grid);
        let range = CellRange::first_seen(closed.grid(), document, names);
        let [rows, columns] = closed.original_ranges([range.rows, range.columns]);
        CellRange {
            rows,
            columns: columns.start..columns.end.min(columns.start + CellRange::MOST_COLUMNS),
        }
    }

    /// The same of a grid without hidden rows and columns.
    fn first_seen(grid: &Grid, document: &Document, names: &Names) -> CellRange {
        let recognised = Recognised::new(grid, Known::new(document, names), document);
        let found = sections(grid).into_iter().find_map(|section| {
            let segments = recognised.segments(&section);
            let mut begins = segments.iter().filter_map(|segment| segment.every_column().min());
            let (rows, first) = (section.rows.clone(), begins.next()?);
            let end = begins.next().unwrap_or_else(|| taken_columns(grid, &rows).end);
            Some(CellRange { rows, columns: first..end.max(first + 1) })
        });
        let range = found.unwrap_or_else(|| {
            let rows = first_figures(grid)..end_of_figures(grid);
            CellRange { columns: taken_columns(grid, &rows), rows }
        });
        let end = range.columns.end.min(range.columns.start + CellRange::MOST_COLUMNS);
        CellRange { columns: range.columns.start..end, ..range }
    }
}

impl Mapping {
    /// What a range probably holds; `rows` where the person has said what its rows are.
    pub fn guess(
        grid: &Grid,
        range: CellRange,
        rows: Option<Rows>,
        document: &Document,
        names: &Names,
    ) -> Mapping {
        let closed = Closed::of(grid);
        let [of_rows, of_columns] =
            closed.closed_ranges([range.rows.clone(), range.columns.clone()]);
        let seen = CellRange { rows: of_rows, columns: of_columns };
        let guessed = Mapping::guess_seen(closed.grid(), seen, rows, document, names);
        let mut held = guessed.columns.into_iter();
        let mut hold = |column| match closed.has_column(column) {
            true => held.next().unwrap_or(Holds::Nothing),
            false => Holds::Nothing,
        };
        let columns = range.columns.clone().map(&mut hold).collect();
        Mapping { range, columns, ..guessed }
    }

    /// The same of a grid without hidden rows and columns.
    fn guess_seen(
        grid: &Grid,
        range: CellRange,
        rows: Option<Rows>,
        document: &Document,
        names: &Names,
    ) -> Mapping {
        let recognised = Recognised::new(grid, Known::new(document, names), document);
        let section = Section::above(grid, &range.rows);
        if !has_headings(grid, section.first..range.rows.start)
            && let Some((rows, columns)) = recognised.shaped(&range, rows)
        {
            let by_order = !columns.contains(&Holds::Name) && rows.have_order();
            return Mapping { range, rows, by_order, columns };
        }
        let segments = recognised.segments(&section);
        let inside = |segment: &&Segment| {
            let mut columns = segment.every_column();
            columns.any(|column| range.columns.contains(&column))
        };
        let by_heading = segments.iter().find(inside).map(|segment| segment.rows);
        let rows = rows.or(by_heading).unwrap_or_else(|| recognised.rows_by_names(&range));
        let of_rows = segments.iter().find(|segment| segment.rows == rows && inside(segment));
        let mut columns: Vec<Holds> = Vec::new();
        for column in range.columns.clone() {
            let holds = match of_rows {
                Some(segment) => segment.holds(column),
                None => recognised.held(&section.path(grid, column), rows),
            };
            let holds = holds.filter(|holds| !columns.contains(holds));
            columns.push(holds.unwrap_or(Holds::Nothing));
        }
        if !columns.contains(&Holds::Name)
            && let Some(at) = recognised.named_column(&range, rows)
            && let Some(holds) = columns.get_mut(at - range.columns.start)
        {
            *holds = Holds::Name;
        }
        let by_order = !columns.contains(&Holds::Name) && rows.have_order();
        Mapping { range, rows, by_order, columns }
    }
}

impl Segment {
    fn holds(&self, column: usize) -> Option<Holds> {
        if let Some((at, holds)) = self.names
            && at == column
        {
            return Some(holds);
        }
        self.columns.iter().find(|(at, _)| *at == column).and_then(|(_, holds)| *holds)
    }
}

impl Recognised<'_> {
    /// What the rows of a range are, by the names in it; areas where none is known.
    fn rows_by_names(&self, range: &CellRange) -> Rows {
        let named = |rows: &Rows| self.named_column(range, *rows).is_some();
        Rows::ALL.into_iter().find(named).unwrap_or(Rows::Areas)
    }

    /// The first column of a range with the name of something that such rows can be.
    pub(crate) fn named_column(&self, range: &CellRange, rows: Rows) -> Option<usize> {
        let places = || range.rows.clone().take(LOOKED_AT);
        range.columns.clone().find(|column| {
            places().any(|row| {
                let text = self.grid.text(row, *column);
                // Workers may be called by numbers: a figure is no name.
                !text.is_empty() && !is_figure(text) && self.has_name(text, rows)
            })
        })
    }
}

/// Whether a row says something of columns: a title is a single cell.
fn has_headings(grid: &Grid, rows: Range<usize>) -> bool {
    rows.into_iter().any(|row| grid.filled(row).nth(1).is_some())
}

/// The first row with more figures than words; the first of all where there is none.
fn first_figures(grid: &Grid) -> usize {
    let is_table_row = |row: &usize| {
        let all = grid.filled(*row).count();
        let figures = grid.filled(*row).filter(|(_, text)| is_figure(text)).count();
        all >= 2 && 2 * figures + 1 >= all && figures > 0
    };
    (0..grid.rows().len()).find(is_table_row).unwrap_or(0)
}

/// The row after the last one with a figure: below it there are only signatures.
fn end_of_figures(grid: &Grid) -> usize {
    let rows = 0..grid.rows().len();
    let has_figure = |row: &usize| grid.filled(*row).any(|(_, text)| is_figure(text));
    rows.clone().rev().find(has_figure).map_or(rows.end, |last| last + 1)
}

fn is_figure(text: &str) -> bool {
    let mut letters = text.chars().map(half_width);
    letters.all(|letter| letter.is_ascii_digit() || ".,%/-+".contains(letter))
        || matches!(text, "√" | "✓" | "✔" | "×")
}

/// The columns from the first to the last with anything in them.
fn taken_columns(grid: &Grid, rows: &Range<usize>) -> Range<usize> {
    let taken = rows.clone().filter_map(|row| {
        let mut taken = grid.filled(row).map(|(column, _)| column);
        let first = taken.next()?;
        Some((first, taken.next_back().unwrap_or(first)))
    });
    let ends = taken.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
    ends.map_or(0..0, |(first, last)| first..last + 1)
}
