//! Where in a grid the headings stand, and which rows belong to them.

use super::words::{Word, half_width, word};
use crate::exchange::grid::Grid;
use std::ops::Range;

/// How many rows of headings can stand above each other.
const MOST_HEADS: usize = 6;

/// Rows with the same headings.
pub(super) struct Section {
    /// The rows below the headings.
    pub(super) rows: Range<usize>,
    /// The uppermost row of headings.
    pub(super) first: usize,
    /// For each row of headings and each column: where the heading stands that holds there.
    sources: Vec<Vec<(usize, usize)>>,
}

/// All sections, from the top; what stands outside them says nothing.
pub(super) fn sections(grid: &Grid) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut from = 0;
    while let Some(leaf) = (from..grid.rows().len()).find(|row| is_leaf(grid, *row)) {
        // Months stand above what is asked of each of them.
        let leaf = if is_parts(grid, leaf + 1) { leaf + 1 } else { leaf };
        let heads = first_head(grid, from, leaf)..leaf + 1;
        let end = (leaf + 1..grid.rows().len()).find(|row| ends(grid, *row));
        let rows = leaf + 1..end.unwrap_or(grid.rows().len());
        from = rows.end.max(leaf + 1);
        sections.push(Section::new(grid, heads, rows));
    }
    sections
}

/// The words of a row, each merged cell once.
fn words(grid: &Grid, row: usize) -> Vec<Word> {
    let columns = 0..grid.rows().get(row).map_or(0, Vec::len);
    columns.filter_map(|column| word(grid.text(row, column))).collect()
}

/// Whether a row says what its columns are. A row with figures does not, whatever its words say:
/// an indicator may be called 满意度指标, and a remark may speak of wages.
fn is_leaf(grid: &Grid, row: usize) -> bool {
    let words = words(grid, row);
    let has = |word: Word| words.contains(&word);
    let months = words.iter().filter(|word| is_month(**word)).count();
    let leads = has(Word::Target) && has(Word::Completed)
        || has(Word::Item) && has(Word::Value)
        || has(Word::Party) && has(Word::Points)
        || months >= 1 && (has(Word::Person) || has(Word::Number))
        || months >= 2 && 2 * words.len() >= filled(grid, row)
        || has(Word::Person) && (has(Word::Level) || has(Word::Kind) || has(Word::Contract))
        || words.iter().any(|word| matches!(word, Word::Part(_)));
    leads && !holds_figures(grid, row)
}

/// Whether a row holds an amount, a percentage or the sign for none; a year is none of these.
fn holds_figures(grid: &Grid, row: usize) -> bool {
    let cells = grid.rows().get(row).into_iter().flatten();
    cells.into_iter().any(|cell| is_figure(&cell.text))
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

fn filled(grid: &Grid, row: usize) -> usize {
    let cells = grid.rows().get(row).into_iter().flatten();
    cells.filter(|cell| !cell.text.trim().is_empty()).count()
}

const fn is_month(word: Word) -> bool {
    matches!(word, Word::Month(_) | Word::MonthOfYear(_))
}

fn is_parts(grid: &Grid, row: usize) -> bool {
    let says = words(grid, row).iter().any(|word| matches!(word, Word::Part(_)));
    says && !holds_figures(grid, row)
}

/// The uppermost row of headings that belongs to the lowest one.
fn first_head(grid: &Grid, from: usize, leaf: usize) -> usize {
    let lowest = leaf.saturating_sub(MOST_HEADS - 1).max(from);
    let above = (lowest..leaf).rev().take_while(|row| !is_empty(grid, *row));
    above.last().unwrap_or(leaf)
}

fn is_empty(grid: &Grid, row: usize) -> bool {
    grid.rows().get(row).is_none_or(|cells| cells.iter().all(|cell| cell.text.trim().is_empty()))
}

/// Whether a row below headings belongs to them no more: nothing stands in it, or it is the first
/// of other headings.
fn ends(grid: &Grid, row: usize) -> bool {
    is_empty(grid, row) || is_leaf(grid, row) || is_above_leaf(grid, row)
}

/// Whether a row of words for headings stands above one that says what its columns are.
fn is_above_leaf(grid: &Grid, row: usize) -> bool {
    let words = words(grid, row);
    let heads = words.iter().filter(|word| !is_data(**word)).count();
    let names = [Word::Area, Word::Indicator, Word::Person, Word::Item, Word::Number];
    if heads < 2 && !words.iter().any(|word| names.contains(word)) {
        return false;
    }
    let below = (row..grid.rows().len()).take(MOST_HEADS);
    let mut below = below.take_while(|row| !is_empty(grid, *row) && !holds_figures(grid, *row));
    below.any(|row| is_leaf(grid, row))
}

/// Words that name rows, and months, which also stand in columns of dates.
const fn is_data(word: Word) -> bool {
    matches!(
        word,
        Word::Sum
            | Word::Totals(_)
            | Word::GroupMonths(_)
            | Word::Month(_)
            | Word::MonthOfYear(_)
            | Word::Rate
            | Word::PersonMonths
    )
}

impl Section {
    /// The headings that hold for some rows: those of the section they stand in, or else what
    /// stands right above them.
    pub(super) fn above(grid: &Grid, rows: &Range<usize>) -> Section {
        let mut found = sections(grid).into_iter();
        if let Some(section) = found.find(|section| section.rows.contains(&rows.start)) {
            return section;
        }
        let lowest = rows.start.saturating_sub(MOST_HEADS);
        let above = (lowest..rows.start).rev().take_while(|row| !is_empty(grid, *row));
        let first = above.last().unwrap_or(rows.start);
        Section::new(grid, first..rows.start, rows.clone())
    }

    fn new(grid: &Grid, heads: Range<usize>, rows: Range<usize>) -> Section {
        // As wide as its own rows: beside one wide row, thousands of short tables stay small.
        let own = grid.rows().get(heads.start..rows.end).unwrap_or_default();
        let columns = own.iter().map(Vec::len).max().unwrap_or(0);
        let mut sources: Vec<Vec<(usize, usize)>> = Vec::new();
        for row in heads.clone() {
            let told = grid.merges_told() || row + 1 == heads.end;
            let of_row = match sources.last() {
                _ if told => (0..columns).map(|column| grid.begins(row, column)).collect(),
                above => reaching(grid, row, columns, above),
            };
            sources.push(of_row);
        }
        Section { rows, first: heads.start, sources }
    }

    /// How many columns its rows have.
    pub(super) fn columns(&self) -> usize {
        self.sources.first().map_or(0, Vec::len)
    }

    /// Where the heading of a column stands that says what is counted: the lowest but for "agreed"
    /// and "done". `None` where there is none.
    pub(super) fn place(&self, grid: &Grid, column: usize) -> Option<(usize, usize)> {
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
    /// None where merged cells are not marked and no heading stands in the column itself: one that
    /// reaches so far may end before.
    pub(super) fn path<'a>(&self, grid: &'a Grid, column: usize) -> Vec<&'a str> {
        let mut places: Vec<(usize, usize)> =
            self.sources.iter().filter_map(|row| row.get(column).copied()).collect();
        // A cell merged over several rows of headings counts once.
        places.dedup();
        let own = |(row, of): &(usize, usize)| *of == column && !grid.text(*row, *of).is_empty();
        if !grid.merges_told() && !places.iter().any(own) {
            return Vec::new();
        }
        let texts = places.into_iter().map(|(row, column)| grid.text(row, column));
        texts.filter(|text| !text.is_empty()).collect()
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
