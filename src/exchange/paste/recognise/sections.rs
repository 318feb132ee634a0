//! Where the headings of a grid are, and which rows belong to them.

use crate::exchange::grid::{Grid, GridCell};
use crate::exchange::paste::model::{Word, half_width, word};
use std::collections::HashMap;
use std::ops::Range;

/// The most rows of headings.
const MOST_HEADS: usize = 6;

/// Rows with the same headings.
pub(crate) struct Section {
    /// The rows below the headings.
    pub(crate) rows: Range<usize>,
    /// The uppermost row of headings.
    pub(crate) first: usize,
    /// For each row of headings and each column: the cell of the heading that applies.
    sources: Vec<Vec<(usize, usize)>>,
}

/// The words of each row, read once: the same headings may be repeated above thousands of tables.
struct Lines<'a> {
    grid: &'a Grid,
    lines: Vec<Line>,
}

/// What a row says.
struct Line {
    /// Its words, each merged cell once.
    words: Vec<Word>,
    /// Whether it holds an amount, a percentage or the sign for none; a year is none of these.
    holds_figures: bool,
    /// How many of its cells are not empty.
    filled: usize,
}

impl<'a> Lines<'a> {
    fn of(grid: &'a Grid) -> Lines<'a> {
        let mut known: HashMap<&str, Option<Word>> = HashMap::new();
        let line = |cells: &'a Vec<GridCell>| {
            let texts = || cells.iter().map(|cell| cell.text.trim()).filter(|of| !of.is_empty());
            let mut read = |text: &'a str| *known.entry(text).or_insert_with(|| word(text));
            let words = texts().filter_map(&mut read).collect();
            Line { words, holds_figures: texts().any(is_figure), filled: texts().count() }
        };
        Lines { grid, lines: grid.rows().iter().map(line).collect() }
    }

    fn words(&self, row: usize) -> &[Word] {
        self.lines.get(row).map_or(&[], |line| &line.words)
    }

    fn is_empty(&self, row: usize) -> bool {
        self.lines.get(row).is_none_or(|line| line.filled == 0)
    }

    fn holds_figures(&self, row: usize) -> bool {
        self.lines.get(row).is_some_and(|line| line.holds_figures)
    }
}

/// All sections, from the top; rows outside them have no meaning.
pub(crate) fn sections(grid: &Grid) -> Vec<Section> {
    let lines = Lines::of(grid);
    let mut sections = Vec::new();
    let mut from = 0;
    while let Some(leaf) = (from..grid.rows().len()).find(|row| lines.is_leaf(*row)) {
        // Months are above the headings of their parts.
        let leaf = if lines.is_parts(leaf + 1) { leaf + 1 } else { leaf };
        let heads = lines.first_head(from, leaf)..leaf + 1;
        let end = (leaf + 1..grid.rows().len()).find(|row| lines.ends(*row));
        let rows = leaf + 1..end.unwrap_or(grid.rows().len());
        from = rows.end.max(leaf + 1);
        sections.push(Section::new(&lines, heads, rows));
    }
    sections
}

impl Lines<'_> {
    /// Whether a row says what its columns are. A row with figures does not, whatever its words say:
    /// an indicator may be called 满意度指标, and a remark may speak of wages.
    fn is_leaf(&self, row: usize) -> bool {
        let words = self.words(row);
        if words.is_empty() || self.holds_figures(row) {
            return false;
        }
        let has = |word: Word| words.contains(&word);
        let months = words.iter().filter(|word| is_month(**word)).count();
        has(Word::Target) && has(Word::Completed)
            || has(Word::Item) && has(Word::Value)
            || has(Word::Party) && has(Word::Points)
            || months >= 1 && (has(Word::Person) || has(Word::Number))
            || months >= 2 && 2 * words.len() >= self.filled(row)
            || has(Word::Person) && (has(Word::Level) || has(Word::Kind) || has(Word::Contract))
            || words.iter().any(|word| matches!(word, Word::Part(_)))
    }

    fn filled(&self, row: usize) -> usize {
        self.lines.get(row).map_or(0, |line| line.filled)
    }

    fn is_parts(&self, row: usize) -> bool {
        let says = self.words(row).iter().any(|word| matches!(word, Word::Part(_)));
        says && !self.holds_figures(row)
    }

    /// The uppermost row of headings that belongs to the lowest one.
    fn first_head(&self, from: usize, leaf: usize) -> usize {
        let lowest = leaf.saturating_sub(MOST_HEADS - 1).max(from);
        let above = (lowest..leaf).rev().take_while(|row| !self.is_empty(*row));
        above.last().unwrap_or(leaf)
    }

    /// The title lines among rows of headings, which do not describe the columns unless one is 总体服务:
    /// those above the row with the heading of the names, if there is text above that very heading or the
    /// line looks like a note (填表日期：…).
    fn titles(&self, heads: &Range<usize>) -> Range<usize> {
        let is_name = |word: Word| {
            use Word::{Area, Indicator, Item, Number, Party, Person};
            matches!(word, Area | Indicator | Person | Number | Item | Party)
        };
        let names = |row: &usize| self.words(*row).iter().any(|word| is_name(*word));
        let Some(named) = heads.clone().find(names) else { return heads.start..heads.start };
        let mut columns = self.grid.columns_of(named);
        let column =
            columns.find(|column| word(self.grid.text(named, *column)).is_some_and(is_name));
        let is_note = |text: &str| text.contains(['：', ':', '年']);
        let is_title = |row: &usize| {
            let mut cells = self.grid.rows().get(*row).into_iter().flatten();
            column.is_some_and(|column| !self.grid.text(*row, column).is_empty())
                || cells.any(|cell| is_note(&cell.text))
        };
        let last = (heads.start..named).rev().find(is_title);
        heads.start..last.map_or(heads.start, |last| last + 1)
    }

    /// Whether a row ends a section: it is empty or the first of other headings.
    fn ends(&self, row: usize) -> bool {
        self.is_empty(row) || self.is_leaf(row) || self.is_above_leaf(row)
    }

    /// Whether a row of headings is above the lowest row of headings.
    fn is_above_leaf(&self, row: usize) -> bool {
        let words = self.words(row);
        let heads = words.iter().filter(|word| !is_data(**word)).count();
        let names = [Word::Area, Word::Indicator, Word::Person, Word::Item, Word::Number];
        if heads < 2 && !words.iter().any(|word| names.contains(word)) {
            return false;
        }
        let below = (row..self.lines.len()).take(MOST_HEADS);
        let mut below = below.take_while(|row| !self.is_empty(*row) && !self.holds_figures(*row));
        below.any(|row| self.is_leaf(row))
    }
}

fn is_figure(text: &str) -> bool {
    const YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;
    let text: String = text.trim().chars().map(half_width).collect();
    let number = text.trim_end_matches('%').replace(',', "");
    let is_number = number.bytes().any(|byte| byte.is_ascii_digit())
        && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let is_year = text.parse().is_ok_and(|year| YEARS.contains(&year));
    is_number && !is_year || text == "/"
}

const fn is_month(word: Word) -> bool {
    matches!(word, Word::Month(_) | Word::MonthOfYear(_))
}

/// Words that name rows, and months, which also occur in columns of dates.
const fn is_data(word: Word) -> bool {
    matches!(
        word,
        Word::Sum
            | Word::Totals(..)
            | Word::GroupMonths(_)
            | Word::Month(_)
            | Word::MonthOfYear(_)
            | Word::Rate
            | Word::PersonMonths
    )
}

impl Section {
    /// The headings of some rows: those of their section, otherwise the rows right above them.
    pub(crate) fn above(grid: &Grid, rows: &Range<usize>) -> Section {
        let lines = Lines::of(grid);
        let mut found = sections(grid).into_iter();
        if let Some(section) = found.find(|section| section.rows.contains(&rows.start)) {
            return section;
        }
        let lowest = rows.start.saturating_sub(MOST_HEADS);
        let above = (lowest..rows.start).rev().take_while(|row| !lines.is_empty(*row));
        let first = above.last().unwrap_or(rows.start);
        Section::new(&lines, first..rows.start, rows.clone())
    }

    fn new(lines: &Lines, heads: Range<usize>, rows: Range<usize>) -> Section {
        let grid = lines.grid;
        // As wide as its own rows: one wide row must not widen thousands of short tables.
        let own = grid.rows().get(heads.start..rows.end).unwrap_or_default();
        let columns = own.iter().map(Vec::len).max().unwrap_or(0);
        let mut sources: Vec<Vec<(usize, usize)>> = Vec::new();
        let titles = lines.titles(&heads);
        let says_overall = |row: usize| lines.words(row).contains(&Word::Overall);
        for row in heads.clone().filter(|row| !titles.contains(row) || says_overall(*row)) {
            let told = grid.marks_merges() || row + 1 == heads.end;
            // A cell of a title line ends no heading below it.
            let above = sources.last().filter(|_| row > titles.end);
            let of_row = match above {
                _ if told => (0..columns).map(|column| grid.begins(row, column)).collect(),
                above => reaching(grid, row, columns, above),
            };
            sources.push(of_row);
        }
        Section { rows, first: heads.start, sources }
    }

    /// How many columns its rows have.
    pub(crate) fn columns(&self) -> usize {
        self.sources.first().map_or(0, Vec::len)
    }

    /// The cell of the heading that says what a column counts: the lowest one except "agreed" and "done".
    /// `None` if there is none.
    pub(crate) fn place(&self, grid: &Grid, column: usize) -> Option<(usize, usize)> {
        if self.path(grid, column).is_empty() {
            return None;
        }
        let places = self.sources.iter().rev().filter_map(|row| row.get(column).copied());
        let mut places = places.filter(|(row, column)| !grid.text(*row, *column).is_empty());
        let lowest = places.next()?;
        match word(grid.text(lowest.0, lowest.1)) {
            Some(Word::Target | Word::Completed | Word::Rate) => places.next().or(Some(lowest)),
            _ => Some(lowest),
        }
    }

    /// The headings above a column, the uppermost first, without empty ones.
    ///
    /// Empty if merged cells are not marked and the column itself has no heading: one that reaches so far
    /// may end before it.
    pub(crate) fn path<'a>(&self, grid: &'a Grid, column: usize) -> Vec<&'a str> {
        let places = self.places(grid, column);
        places.into_iter().map(|(row, column)| grid.text(row, column)).collect()
    }

    /// The cells of these headings.
    pub(crate) fn places(&self, grid: &Grid, column: usize) -> Vec<(usize, usize)> {
        let mut places: Vec<(usize, usize)> =
            self.sources.iter().filter_map(|row| row.get(column).copied()).collect();
        // A cell merged over several rows of headings counts once.
        places.dedup();
        places.retain(|(row, column)| !grid.text(*row, *column).is_empty());
        if !grid.marks_merges() && !places.iter().any(|(_, of)| *of == column) {
            return Vec::new();
        }
        places
    }
}

/// Where merged cells are not marked, a heading reaches to the right up to the next one in its row,
/// as long as the heading above it is the same.
fn reaching(
    grid: &Grid,
    row: usize,
    columns: usize,
    above: Option<&Vec<(usize, usize)>>,
) -> Vec<(usize, usize)> {
    let mut nearest = None;
    let same =
        |one: usize, other: usize| above.is_none_or(|above| above.get(one) == above.get(other));
    let places = (0..columns).map(|column| {
        if !grid.text(row, column).is_empty() {
            nearest = Some(column);
        }
        (row, nearest.filter(|from| same(*from, column)).unwrap_or(column))
    });
    places.collect()
}
