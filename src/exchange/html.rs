//! HTML as spreadsheets, text processors and pages put it on the clipboard → cells.
//!
//! It reads tables and nothing else, forgiving what browsers forgive: missing end tags, unknown
//! elements, comments of any sort. Crates that read all of HTML weigh ten times the page's budget.

use super::grid::{Grid, GridCell, GridProblem};
use super::html_pieces::{Piece, Pieces, attribute};

/// The widest merged cell, as browsers limit it.
const WIDEST: usize = 1_000;

/// Reads the cells of all tables, below each other with an empty row between.
///
/// # Errors
/// Above the limits of a grid, or without any cell of a table.
pub(super) fn read(html: &str) -> Result<Grid, GridProblem> {
    let mut tables = Tables {
        grid: Grid::new(true),
        row: 0,
        column: 0,
        spans: Vec::new(),
        open: None,
        depth: 0,
        in_row: false,
        hidden: false,
    };
    for piece in Pieces::of(html) {
        match piece {
            Piece::Begin(name, attributes) => tables.begin(name, attributes)?,
            Piece::End(name) => tables.end(name)?,
            Piece::Text(text) => tables.text(&text),
        }
    }
    tables.close_cell()?;
    tables.grid.finished()
}

/// A cell being read.
struct Open {
    text: String,
    columns: usize,
    rows: usize,
    /// A space waits for the next letter.
    space: bool,
}

/// A merged cell that goes on in the rows below.
struct Span {
    from: usize,
    to: usize,
    /// How many rows it still covers.
    rows: usize,
    begins: (usize, usize),
}

struct Tables {
    grid: Grid,
    /// The next row; the present one is the one before.
    row: usize,
    column: usize,
    spans: Vec<Span>,
    open: Option<Open>,
    /// Whether a row was begun in the present table.
    in_row: bool,
    /// How many tables are open within each other.
    depth: usize,
    /// The present row is one that nobody sees, as Excel adds for widths.
    hidden: bool,
}

impl Tables {
    fn begin(&mut self, name: &str, attributes: &str) -> Result<(), GridProblem> {
        let is = |of: &str| name.eq_ignore_ascii_case(of);
        if is("table") {
            self.depth += 1;
            if self.depth == 1 {
                self.new_table();
            }
        } else if self.depth > 1 {
            self.break_line();
        } else if is("tr") {
            self.close_cell()?;
            self.new_row(attributes)?;
        } else if is("td") || is("th") {
            self.close_cell()?;
            if !self.in_row {
                self.new_row("")?;
            }
            self.open_cell(attributes);
        } else if is("br") || is("p") || is("div") || is("li") {
            self.break_line();
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), GridProblem> {
        let is = |of: &str| name.eq_ignore_ascii_case(of);
        if is("table") {
            self.depth = self.depth.saturating_sub(1);
            if self.depth == 0 {
                self.close_cell()?;
            }
        } else if self.depth <= 1 && (is("td") || is("th") || is("tr")) {
            self.close_cell()?;
        }
        Ok(())
    }

    /// An empty row parts a table from the one above.
    fn new_table(&mut self) {
        if self.row > 0 {
            self.row += 1;
        }
        self.spans.clear();
        self.in_row = false;
    }

    fn new_row(&mut self, attributes: &str) -> Result<(), GridProblem> {
        if !self.hidden {
            self.row += 1;
        }
        let style = attribute(attributes, "style").unwrap_or_default();
        let style: String = style.chars().filter(|letter| !letter.is_whitespace()).collect();
        self.hidden = style.to_ascii_lowercase().contains("display:none");
        (self.column, self.in_row) = (0, true);
        self.spans.retain(|span| span.rows > 0);
        if self.hidden {
            return Ok(());
        }
        let row = self.row - 1;
        for span in &mut self.spans {
            span.rows -= 1;
            for column in span.from..span.to {
                let begins = Some(span.begins);
                self.grid.put(row, column, GridCell { text: String::new(), begins })?;
            }
        }
        Ok(())
    }

    fn open_cell(&mut self, attributes: &str) {
        let span = |name: &str| {
            let number = attribute(attributes, name).and_then(|text| text.trim().parse().ok());
            number.unwrap_or(1_usize).max(1)
        };
        let (columns, rows) = (span("colspan").min(WIDEST), span("rowspan"));
        self.open = Some(Open { text: String::new(), columns, rows, space: false });
    }

    fn text(&mut self, text: &str) {
        let Some(open) = &mut self.open else { return };
        for letter in text.chars() {
            if letter.is_whitespace() && letter != '\u{A0}' {
                open.space = true;
                continue;
            }
            if open.space && !open.text.is_empty() && !open.text.ends_with('\n') {
                open.text.push(' ');
            }
            open.space = false;
            open.text.push(if letter == '\u{A0}' { ' ' } else { letter });
        }
    }

    fn break_line(&mut self) {
        if let Some(open) = &mut self.open {
            open.space = false;
            if !open.text.is_empty() {
                open.text.push('\n');
            }
        }
    }

    fn close_cell(&mut self) -> Result<(), GridProblem> {
        let Some(open) = self.open.take() else { return Ok(()) };
        let Some(row) = self.row.checked_sub(1).filter(|_| !self.hidden) else { return Ok(()) };
        while self.grid.is_taken(row, self.column) {
            self.column += 1;
        }
        let (from, to) = (self.column, self.column + open.columns);
        let begins = (row, from);
        for column in from..to {
            let first = column == from;
            let text =
                if first { open.text.trim_end_matches('\n').to_owned() } else { String::new() };
            let begins = (!first).then_some(begins);
            self.grid.put(row, column, GridCell { text, begins })?;
        }
        if open.rows > 1 {
            self.spans.push(Span { from, to, rows: open.rows - 1, begins });
        }
        self.column = to;
        Ok(())
    }
}
