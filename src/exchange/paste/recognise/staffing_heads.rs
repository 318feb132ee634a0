//! The headings of months in 附件2: which columns belong to a month, and which year it is of.

use super::sections::Section;
use crate::document::{AttendanceField, Date};
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::{Word, day, half_width, word};
use crate::scoring::Month;

/// A heading that names a month, and the columns below it.
#[derive(Clone, Debug)]
pub(crate) struct MonthHead {
    /// Its row.
    pub(crate) row: usize,
    /// Its first column.
    pub(crate) column: usize,
    /// How many columns it holds for: up to the next heading of its row.
    pub(crate) span: usize,
    /// Its number in the year.
    number: u8,
    /// Its year, if the heading or one above it names it.
    year: Option<u16>,
}

/// The headings of months of a section, from the left: those of the row that has most of them.
pub(crate) fn month_heads(grid: &Grid, section: &Section) -> Vec<MonthHead> {
    let rows = (section.first..section.rows.start).map(|row| heads_of_row(grid, section, row));
    // The upper one of two rows with as many.
    rows.rev().max_by_key(Vec::len).unwrap_or_default()
}

fn heads_of_row(grid: &Grid, section: &Section, row: usize) -> Vec<MonthHead> {
    let columns = section.columns();
    let mut heads: Vec<MonthHead> = Vec::new();
    for column in 0..columns {
        let text = grid.text(row, column);
        let (number, year) = match months(&[text]).next() {
            Some(Word::Month(month)) => (month.month(), Some(month.year())),
            Some(Word::MonthOfYear(number)) => (number, year_above(grid, section, row, column)),
            _ => continue,
        };
        let free =
            |of: &usize| grid.text(row, *of).is_empty() && begins_here(grid, row, *of, column);
        let span = 1 + (column + 1..columns).take_while(free).count();
        heads.push(MonthHead { row, column, span, number, year });
    }
    heads
}

/// Whether a cell belongs to a merged one that begins at a column, or to none.
fn begins_here(grid: &Grid, row: usize, of: usize, column: usize) -> bool {
    let begins = grid.begins(row, of);
    begins == (row, column) || begins == (row, of)
}

/// The most columns of a year: three a month.
const LONGEST_YEAR: usize = 36;

/// The year above a month: 2023年 over 9月 to 12月.
fn year_above(grid: &Grid, section: &Section, row: usize, column: usize) -> Option<u16> {
    let above = (section.first..row).rev();
    above.into_iter().find_map(|row| {
        let reach = column.saturating_sub(LONGEST_YEAR)..=column;
        let mut texts = reach.rev().map(|column| grid.text(row, column));
        let text: String = texts.find(|text| !text.is_empty())?.chars().map(half_width).collect();
        let year = text.trim_end_matches('度').trim_end_matches('年');
        year.parse().ok().filter(|year| (1900..=2999).contains(year))
    })
}

/// The months that headings name, with the years derived from headings with a year, from their neighbours,
/// or from the assessed months if the whole row fits these in only one way.
pub(crate) fn dated(heads: &[MonthHead], assessed: &[Month]) -> Vec<Option<Month>> {
    let mut years: Vec<Option<i32>> = heads.iter().map(|head| head.year.map(i32::from)).collect();
    if years.iter().all(Option::is_none) {
        years = by_assessed(heads, assessed);
    }
    for at in 1..heads.len() {
        let step = step(heads, at);
        // 9月 right behind 2022年9月 is of another year.
        let before = years.get(at - 1).copied().flatten().filter(|_| !is_again(heads, at));
        if let Some(year) = years.get_mut(at) {
            *year = year.or(before.map(|before| before + step));
        }
    }
    for at in (1..heads.len()).rev() {
        let step = step(heads, at);
        let after = years.get(at).copied().flatten().filter(|_| !is_again(heads, at));
        if let Some(year) = years.get_mut(at - 1) {
            *year = year.or(after.map(|after| after - step));
        }
    }
    let month = |(head, year): (&MonthHead, Option<i32>)| {
        let year = year.or_else(|| only_year(head.number, assessed))?;
        Month::new(u16::try_from(year).ok()?, head.number)
    };
    heads.iter().zip(years).map(month).collect()
}

/// By how many years a month is later than the one before it: one if the numbers start again.
fn step(heads: &[MonthHead], at: usize) -> i32 {
    let number = |at: usize| heads.get(at).map_or(0, |head| head.number);
    i32::from(number(at) < number(at.saturating_sub(1)))
}

/// Whether a heading names the month before it again, of which one has a year and one has none.
fn is_again(heads: &[MonthHead], at: usize) -> bool {
    let Some((one, other)) = at.checked_sub(1).and_then(|of| heads.get(of)).zip(heads.get(at))
    else {
        return false;
    };
    one.number == other.number && one.year.is_some() != other.year.is_some()
}

/// Years by the assessed months: a row of headings that fits them in one way, or each month alone.
fn by_assessed(heads: &[MonthHead], assessed: &[Month]) -> Vec<Option<i32>> {
    let Some(first) = heads.first() else { return Vec::new() };
    let from = |start: &Month| {
        let mut year = i32::from(start.year());
        let years = (0..heads.len()).map(|at| {
            if at > 0 {
                year += step(heads, at);
            }
            Some(year)
        });
        years.collect::<Vec<Option<i32>>>()
    };
    let fits = |years: &Vec<Option<i32>>| {
        heads.iter().zip(years).all(|(head, year)| {
            assessed
                .iter()
                .any(|of| of.month() == head.number && Some(i32::from(of.year())) == *year)
        })
    };
    let starts = assessed.iter().filter(|month| month.month() == first.number);
    let mut ways = starts.map(from).filter(fits);
    match (ways.next(), ways.next()) {
        (Some(years), None) => years,
        _ => heads.iter().map(|head| only_year(head.number, assessed)).collect(),
    }
}

/// The year of a month that the assessed period has once.
fn only_year(number: u8, assessed: &[Month]) -> Option<i32> {
    let mut found = assessed.iter().filter(|month| month.month() == number);
    found.next().filter(|_| found.next().is_none()).map(|month| i32::from(month.year()))
}

/// The month and the part of it that a column holds: by the heading below the month, or by its
/// place where there are three columns a month.
pub(crate) fn of_column(
    grid: &Grid,
    section: &Section,
    heads: &[MonthHead],
    column: usize,
) -> Option<(usize, Option<AttendanceField>)> {
    let at = heads.partition_point(|head| head.column <= column).checked_sub(1)?;
    let head = heads.get(at).filter(|head| column < head.column + head.span)?;
    let below = (head.row + 1..section.rows.start).rev().map(|row| word(grid.text(row, column)));
    let told = below.into_iter().flatten().next();
    let offset = column - head.column;
    let part = match told {
        Some(Word::Part(part)) => Some(part),
        Some(_) => None,
        None if offset == 0 => Some(AttendanceField::Presence),
        // The last month may have empty columns behind it.
        None if head.span == 3 || at + 1 == heads.len() && head.span > 3 => {
            AttendanceField::ALL.get(offset).copied()
        }
        None => None,
    };
    Some((at, part))
}

/// The months that headings name, the lowest first. The first day of a month is one too: many
/// spreadsheets keep it and show the month alone.
pub(crate) fn months<'a>(path: &'a [&str]) -> impl Iterator<Item = Word> + 'a {
    path.iter().rev().filter_map(|head| {
        let first = day(head).filter(|day| day.day() == 1).and_then(Date::month);
        let named = word(head).filter(|word| matches!(word, Word::Month(_) | Word::MonthOfYear(_)));
        named.or(first.map(Word::Month))
    })
}
