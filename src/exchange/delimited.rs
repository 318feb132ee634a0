//! Text with cells separated by tabs, commas or semicolons, both ways.
//!
//! Quotes follow RFC 4180 as Excel and WPS apply it: a cell that begins with a quote ends at the
//! closing one, a doubled quote is one. A quote that is never closed is a letter like any other.
//! The `csv` crate would add 7 kB to what is fetched and does not read an open quote this way.

use super::grid::{Grid, GridCell, GridProblem};

/// What a text must not begin with where spreadsheets read formulas, in both widths, and the sign
/// that prevents it, which has to be protected as well.
const READ_AS_FORMULA: [char; 11] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\''];

/// A text as a cell that no spreadsheet reads as a formula: after an apostrophe if necessary.
pub fn protected(text: &str) -> String {
    if text.starts_with(READ_AS_FORMULA) { format!("'{text}") } else { text.to_owned() }
}

/// The original text of a protected cell.
pub fn unprotected(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(READ_AS_FORMULA) => rest,
        _ => text,
    }
}

/// Adds a cell to a row that is being written.
pub(super) fn push_cell(out: &mut String, text: &str, delimiter: char, first: bool) {
    if !first {
        out.push(delimiter);
    }
    let at_edge =
        |text: &str| text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    if text.contains([delimiter, '"', '\n', '\r']) || at_edge(text) {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(text);
    }
}

/// Reads cells.
///
/// # Errors
/// Above the limits of a grid, or without any text.
pub(super) fn read(text: &str, delimiter: char) -> Result<Grid, GridProblem> {
    let mut reader = Reader { rest: text };
    let mut grid = Grid::new(false);
    let (mut row, mut column) = (0, 0);
    while !reader.rest.is_empty() {
        let cell = reader.cell(delimiter);
        let text = unprotected(&cell).to_owned();
        // An empty cell takes room too, so that a text of nothing but tabs has its limit.
        grid.put(row, column, GridCell { text, begins: None })?;
        if let Some(rest) = reader.rest.strip_prefix(delimiter) {
            reader.rest = rest;
            column += 1;
        } else {
            reader.end_line();
            (row, column) = (row + 1, 0);
        }
    }
    grid.finished()
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    /// The cell that begins here; what ends it is left.
    fn cell(&mut self, delimiter: char) -> String {
        let mut cell = self.quoted().unwrap_or_default();
        let end = self.rest.find([delimiter, '\n', '\r']).unwrap_or(self.rest.len());
        let (plain, rest) = self.rest.split_at(end);
        cell.push_str(plain);
        self.rest = rest;
        cell
    }

    /// The quoted text here; `None`, and nothing read, if there is none.
    fn quoted(&mut self) -> Option<String> {
        let inner = self.rest.strip_prefix('"')?;
        // One that is searched in vain is the last that begins a cell, so none is searched twice.
        let end = closing_quote(inner)?;
        self.rest = inner.get(end + 1..)?;
        Some(inner.get(..end)?.replace("\"\"", "\""))
    }

    fn end_line(&mut self) {
        let rest = self.rest.strip_prefix('\r').unwrap_or(self.rest);
        self.rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
}

/// The place of the first quote that is not doubled.
fn closing_quote(text: &str) -> Option<usize> {
    let mut end = text.find('"')?;
    while text.get(end + 1..)?.starts_with('"') {
        end = end + 2 + text.get(end + 2..)?.find('"')?;
    }
    Some(end)
}
