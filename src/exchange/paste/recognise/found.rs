//! What the titles of a table say of the station: its name, and the assessed period, which the
//! headings of months say too.

use super::recognised::Recognised;
use super::sections::{Section, sections};
use super::staffing_heads::{dated, month_heads};
use crate::document::{Date, Field, Particular, Value};
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::{Word, half_width, word};
use crate::scoring::Month;

/// A period that a table names, and the cell that names it (its first month where months do).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundPeriod {
    /// The row of the cell.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Whether only months are named, so that days are the first and the last of them.
    pub by_months: bool,
}

/// The name of a station in a title, and its cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundName {
    /// The row of the cell.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// The name, without city and district.
    pub name: String,
}

impl Recognised<'_> {
    /// What titles and the headings of months say that the station lacks: the assessed period, its
    /// name. It is taken over like any cell, and months are known by it.
    pub(crate) fn find_particulars(&mut self, sections: &[Section]) {
        let period = period_among(self.grid, sections);
        if let Some(FoundPeriod { row, column, from, to, .. }) = period {
            let ends = [(Particular::AssessedFrom, from), (Particular::AssessedTo, to)];
            if ends.iter().all(|(line, _)| self.roomy.particulars.text(*line).is_empty()) {
                for (line, day) in ends {
                    self.find(row, column, line, Value::Date(Some(day)));
                }
            }
        }
        let is_unnamed = self.roomy.particulars.text(Particular::Station).is_empty();
        if let Some(FoundName { row, column, name }) =
            name_among(self.grid, sections).filter(|_| is_unnamed)
        {
            self.find(row, column, Particular::Station, Value::Text(name));
        }
    }

    fn find(&mut self, row: usize, column: usize, line: Particular, value: Value) {
        self.roomy.particulars.replace(line, value.clone());
        self.found.push((row, column, Field::Particular(line), value));
    }
}

/// The period that is assessed: in a title, else from the first to the last month of headings.
pub fn found_period(grid: &Grid) -> Option<FoundPeriod> {
    period_among(grid, &sections(grid))
}

/// The same where the sections are known.
fn period_among(grid: &Grid, sections: &[Section]) -> Option<FoundPeriod> {
    let titles = || titles(grid, sections).filter(|(.., text)| !is_other_period(text));
    let in_title = |(row, column, text): (usize, usize, &str)| {
        let (from, to, by_months) = period_in(text)?;
        Some(FoundPeriod { row, column, from, to, by_months })
    };
    let assessed = titles().filter(|(.., text)| text.contains("评估"));
    let in_titles = assessed.chain(titles()).find_map(in_title);
    in_titles.or_else(|| sections.iter().find_map(|section| of_months(grid, section)))
}

/// The station that a title names.
pub fn found_station_name(grid: &Grid) -> Option<FoundName> {
    name_among(grid, &sections(grid))
}

/// The same where the sections are known.
fn name_among(grid: &Grid, sections: &[Section]) -> Option<FoundName> {
    titles(grid, sections).find_map(|(row, column, text)| {
        let name = station_in(text)?;
        Some(FoundName { row, column, name })
    })
}

/// The longest title; a longer cell is a sentence.
const LONGEST_TITLE: usize = 80;

/// The cells that can be titles: none below headings, unless alone in its row, and none after a label.
fn titles<'a>(
    grid: &'a Grid,
    sections: &'a [Section],
) -> impl Iterator<Item = (usize, usize, &'a str)> {
    // Sections follow each other: one walk, for there can be as many as rows.
    let mut following = sections.iter().peekable();
    let mut in_table = move |row: usize| {
        while following.next_if(|section| section.rows.end <= row).is_some() {}
        following.peek().is_some_and(|section| section.rows.contains(&row))
    };
    let is_alone = |row: usize| {
        let cells = grid.rows().get(row).into_iter().flatten();
        cells.filter(|cell| !cell.text.trim().is_empty()).nth(1).is_none()
    };
    let rows = (0..grid.rows().len()).filter(move |row| !in_table(*row) || is_alone(*row));
    let cells = rows.flat_map(move |row| {
        grid.columns_of(row).map(move |column| (row, column, grid.text(row, column)))
    });
    cells.filter(|(row, column, text)| {
        let left = column.checked_sub(1).and_then(|left| word(grid.text(*row, left)));
        let is_labelled = matches!(left, Some(Word::Station | Word::Period));
        !text.is_empty() && !is_labelled && text.chars().count() <= LONGEST_TITLE
    })
}

/// Periods of another kind than the assessed one.
fn is_other_period(text: &str) -> bool {
    const OTHER: [&str; 6] = ["合同", "协议期", "服务期", "服务年度", "项目期", "有效期"];
    OTHER.iter().any(|other| text.contains(other))
}

fn of_months(grid: &Grid, section: &Section) -> Option<FoundPeriod> {
    let heads = month_heads(grid, section);
    let months = dated(&heads, &[]);
    let named = heads.iter().zip(&months).filter_map(|(head, month)| Some((head, (*month)?)));
    let (head, _) = named.clone().next()?;
    let first = named.clone().map(|(_, month)| month).min()?;
    let last = named.map(|(_, month)| month).max()?;
    let (from, to) = (first_day(first)?, last_day(last)?);
    Some(FoundPeriod { row: head.row, column: head.column, from, to, by_months: true })
}

fn first_day(month: Month) -> Option<Date> {
    Date::new(month.year(), month.month(), 1)
}

fn last_day(month: Month) -> Option<Date> {
    (28..=31).rev().find_map(|day| Date::new(month.year(), month.month(), day))
}

/// A day or a month in a text.
#[derive(Clone, Copy)]
struct Named {
    /// Where it begins and ends, in letters.
    at: (usize, usize),
    year: Option<u16>,
    month: u8,
    day: Option<u8>,
}

/// The two days of a period in a text, and whether only months are named:
/// `(2023年9月10日至2024年7月31日)`, `2023.9.10-2024.7.31`, `2023年9月—2024年7月`.
fn period_in(text: &str) -> Option<(Date, Date, bool)> {
    let letters: Vec<char> = text.chars().map(half_width).collect();
    let mut named: Vec<Named> = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        match named_at(&letters, at) {
            Some(found) => {
                at = found.at.1.max(at + 1);
                named.push(found);
            }
            None => at = after_digits(&letters, at),
        }
    }
    let pairs = named.iter().zip(named.iter().skip(1));
    pairs.into_iter().find_map(|(first, last)| {
        let between: String = letters.get(first.at.1..last.at.0)?.iter().collect();
        let between: String = between.chars().filter(|letter| !letter.is_whitespace()).collect();
        let joins = ["至", "到", "-", "—", "–", "~", "−", "——", "--", "起至", "日至"];
        if !joins.contains(&between.as_str()) {
            return None;
        }
        let year = first.year?;
        let (from, to) = (Month::new(year, first.month)?, last.year.unwrap_or(year));
        let from = first
            .day
            .map_or_else(|| first_day(from), |day| Date::new(from.year(), from.month(), day))?;
        let to = match last.day {
            Some(day) => Date::new(to, last.month, day)?,
            None => last_day(Month::new(to, last.month)?)?,
        };
        (from <= to).then_some((from, to, first.day.is_none() && last.day.is_none()))
    })
}

/// Behind the digits that begin at a place, so that no number is read from its middle.
fn after_digits(letters: &[char], at: usize) -> usize {
    let digits = letters.iter().skip(at).take_while(|letter| letter.is_ascii_digit()).count();
    at + digits.max(1)
}

/// The number of at most `most` digits at a position, and where it ends.
fn number_at(letters: &[char], at: usize, most: usize) -> Option<(u16, usize)> {
    let digits: String = letters.iter().skip(at).take_while(|of| of.is_ascii_digit()).collect();
    if digits.is_empty() || digits.len() > most {
        return None;
    }
    Some((digits.parse().ok()?, at + digits.len()))
}

fn named_at(letters: &[char], at: usize) -> Option<Named> {
    let (first, after) = number_at(letters, at, 4)?;
    let sign = *letters.get(after)?;
    if !(1900..=2999).contains(&first) {
        // A month or a day of the year that was named before.
        let (month, end) = (u8::try_from(first).ok().filter(|_| sign == '月')?, after + 1);
        let (day, end) = day_at(letters, end, None);
        return (1..=12).contains(&month).then_some(Named {
            at: (at, end),
            year: None,
            month,
            day,
        });
    }
    if !matches!(sign, '年' | '.' | '-' | '/') {
        return None;
    }
    let (month, end) = number_at(letters, after + 1, 2)?;
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    let (day, end) = match (sign, letters.get(end)) {
        (_, Some('月')) => day_at(letters, end + 1, None),
        ('年', _) => return None,
        (sign, Some(next)) if *next == sign => day_at(letters, end, Some(sign)),
        _ => (None, end),
    };
    Some(Named { at: (at, end), year: Some(first), month, day })
}

/// A day after its month, separated by a sign or followed by 日, and where it ends.
fn day_at(letters: &[char], at: usize, sign: Option<char>) -> (Option<u8>, usize) {
    let from = at + usize::from(sign.is_some());
    let day = number_at(letters, from, 2).and_then(|(day, end)| {
        let named = matches!(letters.get(end), Some('日' | '号'));
        let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
        (named || sign.is_some()).then_some((Some(day), end + usize::from(named)))
    });
    day.unwrap_or((None, at))
}

/// The name of a station in a title: 广州市白鹤洞街社工站购买服务项目… → 白鹤洞街社工站.
fn station_in(text: &str) -> Option<String> {
    const KINDS: [&str; 4] = ["社会工作服务站", "社工服务站", "社会工作站", "社工站"];
    const TITLES: [&str; 6] = ["表", "统计", "情况", "报告", "评估", "汇总"];
    const NOBODY: [&str; 5] = ["街道", "镇街", "街镇", "乡镇", "所在"];
    let (at, kind) = KINDS.iter().find_map(|kind| Some((text.find(kind)?, kind)))?;
    let (before, rest) = (text.get(..at)?, text.get(at + kind.len()..)?);
    if !TITLES.iter().any(|title| rest.contains(title)) {
        return None;
    }
    // Numbers, signs and spaces end what belongs to the name.
    let is_sign = |letter: char| !letter.is_alphabetic();
    let before = before.rsplit(is_sign).next().unwrap_or_default();
    let before =
        ["年度", "年", "月"].iter().find_map(|year| before.strip_prefix(year)).unwrap_or(before);
    let place = without_city(before);
    let is_city = place.ends_with(['省', '市', '县', '区']);
    let is_sentence = place.starts_with(['由', '各', '本', '该', '我']);
    let is_place =
        place.chars().count() >= 2 && !is_city && !is_sentence && !NOBODY.contains(&place);
    is_place.then(|| format!("{place}{kind}"))
}

/// The part of a place behind its city, district or county; 社区 and 片区 are none of them.
fn without_city(place: &str) -> &str {
    let mut from = 0;
    let mut before = ' ';
    for (at, letter) in place.char_indices() {
        let is_end = match letter {
            '省' | '市' | '县' => true,
            '区' => !matches!(before, '社' | '片' | '小' | '园' | '山'),
            _ => false,
        };
        let end = at + letter.len_utf8();
        if is_end && end < place.len() && at > from {
            from = end;
        }
        before = letter;
    }
    place.get(from..).unwrap_or(place)
}
