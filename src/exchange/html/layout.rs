//! The layout of HTML tables: the positions of cells, where merged cells shift those to their right and below, the
//! columns announced before the first row, and the text of a cell.

use crate::exchange::grid::{Grid, GridCell, GridProblem, MOST_COLUMNS};
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

/// Which columns are hidden.
#[derive(Default)]
pub(super) struct Columns {
    hidden: Vec<bool>,
    /// The group that is open: whether it is hidden, and how many columns it has if it names none.
    group: Option<(bool, usize)>,
}

impl Columns {
    /// Adds `count` columns of one element.
    pub(super) fn push_one(&mut self, hidden: bool, count: usize) {
        let group = self.group.take().is_some_and(|(hidden, _)| hidden);
        self.push(hidden || group, count);
        // The next one of the group is hidden with it too.
        self.group = group.then_some((true, 0));
    }

    /// Begins a group, which has `count` columns if it names none.
    pub(super) fn begin_group(&mut self, hidden: bool, count: usize) {
        self.end_group();
        self.group = Some((hidden, count));
    }

    /// Ends the group that is open.
    pub(super) fn end_group(&mut self) {
        if let Some((hidden, count)) = self.group.take() {
            self.push(hidden, count);
        }
    }

    fn push(&mut self, hidden: bool, count: usize) {
        let length = (self.hidden.len() + count).min(MOST_COLUMNS);
        self.hidden.resize(length, hidden);
    }

    /// Whether a column is hidden.
    pub(super) fn is_hidden(&self, column: usize) -> bool {
        self.hidden.get(column) == Some(&true)
    }

    /// Whether any is.
    pub(super) fn any_hidden(&self) -> bool {
        self.hidden.contains(&true)
    }

    /// How many of those that were announced are shown.
    pub(super) fn count_shown(&self) -> usize {
        self.hidden.iter().filter(|hidden| !**hidden).count()
    }

    /// The hidden ones, each as a range.
    pub(super) fn hidden(&self) -> Vec<Range<usize>> {
        let all = self.hidden.iter().enumerate();
        all.filter(|(_, hidden)| **hidden).map(|(at, _)| at..at + 1).collect()
    }
}

/// A text that grows.
#[derive(Default)]
pub(super) struct CellText {
    text: String,
    /// White space that waits for the next letter, and whether a line of the source ends in it.
    space: Option<bool>,
}

impl CellText {
    /// Adds letters. Runs of white space become one space, or nothing where the source was only broken
    /// between two Chinese letters.
    pub(super) fn push(&mut self, text: &str) {
        for letter in text.chars() {
            if letter.is_whitespace() && letter != '\u{A0}' {
                let breaks = matches!(letter, '\n' | '\r');
                self.space = Some(breaks || self.space == Some(true));
                continue;
            }
            self.push_space(letter);
            self.text.push(if letter == '\u{A0}' { ' ' } else { letter });
        }
    }

    fn push_space(&mut self, next: char) {
        let Some(breaks) = self.space.take() else { return };
        let before = self.text.chars().next_back();
        match before {
            None | Some('\n') => {}
            Some(before) if breaks && is_chinese(before) && is_chinese(next) => {}
            Some(_) => self.text.push(' '),
        }
    }

    /// Begins a new line, if there is anything on the one before.
    pub(super) fn break_line(&mut self) {
        self.space = None;
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// Whether the next letter begins a line.
    pub(super) fn ends_line(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }

    /// The text, without empty lines at its end.
    pub(super) fn finished(&self) -> &str {
        self.text.trim_end_matches('\n')
    }
}

/// Whether a letter or sign is written without spaces around it: Chinese, and full-width signs of Chinese
/// text.
fn is_chinese(letter: char) -> bool {
    matches!(letter,
        '\u{2E80}'..='\u{2FDF}' | '\u{3001}'..='\u{312F}' | '\u{31A0}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF01}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}' | '\u{20000}'..='\u{3FFFF}'
        | '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}
