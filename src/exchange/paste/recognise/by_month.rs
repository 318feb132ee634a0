//! Tables of completed amounts by months: 片区, 类别, 指标, 此前累计, then the months.
//!
//! Where 最初 stands in the place of 此前累计, the amounts are targets that changed, each agreed from its month on.
//! The first two cells of such headings tell them from a list of workers, whose headings are months too.

use super::across_heads::is_figure;
use super::recognised::Recognised;
use super::staffing_heads::months;
use crate::document::{Amount, AreaPart, Field, Monthly, Side, Since, Terms, Value, When};
use crate::editor::{Action, apply};
use crate::exchange::appendix::Content;
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::{Sign, Why, Word, bare, bare_name, plain, sign, word};
use crate::scoring::{Month, Quantity, Tally};
use std::ops::Range;

/// A table, by its headings.
pub(crate) struct MonthTable {
    /// The row of the headings.
    head: usize,
    /// The rows below them.
    rows: Range<usize>,
    /// The column of the areas.
    area: usize,
    /// The column of the indicators.
    name: usize,
    /// The column of their groups.
    group: Option<usize>,
    /// Whether its amounts are targets, each agreed from its month on.
    agreed: bool,
}

/// What a column behind the names holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    /// A part of the completed amount.
    Part(When),
    /// The sum of the parts, which is only compared.
    Sum,
    /// Nothing that is known.
    Unknown(Why),
    /// Nothing at all.
    Nothing,
}

/// How many filled cells of a row are looked at for 片区.
const LOOKED_AT: usize = 3;

/// The tables of months in a grid, from the top.
pub(crate) fn month_tables(grid: &Grid) -> Vec<MonthTable> {
    let mut tables = Vec::new();
    let mut from = 0;
    while let Some(mut table) = (from..grid.rows().len()).find_map(|row| headed(grid, row)) {
        let is_end =
            |row: &usize| grid.filled(*row).next().is_none() || headed(grid, *row).is_some();
        let end = (table.head + 1..grid.rows().len()).find(is_end);
        table.rows = table.head + 1..end.unwrap_or(grid.rows().len());
        from = table.rows.end.max(table.head + 1);
        tables.push(table);
    }
    tables
}

/// The table whose headings a row is.
fn headed(grid: &Grid, row: usize) -> Option<MonthTable> {
    let of_area = |(_, text): &(usize, &str)| word(text) == Some(Word::Area);
    let (area, _) = grid.filled(row).take(LOOKED_AT).find(of_area)?;
    let mut behind = grid.filled(row).filter(|(column, _)| *column > area);
    let (name, _) = behind.find(|(_, text)| word(text) == Some(Word::Indicator))?;
    let agreed = grid.filled(row).any(|(_, text)| is_first(text));
    let is_part = |(_, text): (usize, &str)| is_before(text) || month_of(text).is_some();
    // Columns of agreed and completed amounts make a table of areas.
    let is_amount = |(_, text): (usize, &str)| {
        matches!(word(text), Some(Word::Target | Word::Completed | Word::Points))
    };
    // An area may be called like a heading.
    let is_data = |(_, text): (usize, &str)| is_figure(text) && month_of(text).is_none();
    let is_other = grid.filled(row).any(is_amount) || grid.filled(row).any(is_data);
    if !grid.filled(row).any(is_part) || !agreed && is_other {
        return None;
    }
    let group = (area + 1..name).find(|column| !grid.text(row, *column).is_empty());
    Some(MonthTable { head: row, rows: 0..0, area, name, group, agreed })
}

/// Whether a heading says what was done before months were kept.
fn is_before(text: &str) -> bool {
    let text = plain(text);
    text.starts_with("此前") || text == "before"
}

/// Whether a heading says what was agreed before a target changed.
fn is_first(text: &str) -> bool {
    matches!(plain(text).as_str(), "最初" | "最初协议量" | "atfirst")
}

/// The month that a heading names, with or without its year.
fn month_of(text: &str) -> Option<Word> {
    // 2024年8月（不计入） is not counted, and a month all the same.
    let text = text.split(['（', '(']).next().unwrap_or(text).trim();
    months(&[text]).next()
}

/// Whether a cell says that the amount is that of the whole station.
fn is_station(text: &str) -> bool {
    matches!(bare(text).as_str(), "全站" | "本站" | "总体" | "wholestation" | "station")
}

impl MonthTable {
    /// Its rows with the headings.
    pub(crate) fn with_head(&self) -> Range<usize> {
        self.head..self.rows.end
    }
}

impl Recognised<'_> {
    /// Recognises a table of months.
    pub(crate) fn by_month(&mut self, table: &MonthTable) {
        let columns: Vec<(usize, Holds)> = (table.name + 1..self.grid.columns())
            .map(|column| (column, self.held_by_month(table, column)))
            .collect();
        for (column, holds) in &columns {
            match holds {
                Holds::Unknown(why) => self.unrecognised(table.head, *column, *why),
                _ => self.ignore(table.head, *column, Why::Words),
            }
        }
        (0..=table.name).for_each(|column| self.ignore(table.head, column, Why::Words));
        let mut named: Option<(usize, usize)> = None;
        let mut areas = Vec::new();
        for row in table.rows.clone() {
            // The name of an area may stand once for several rows.
            named = if self.grid.text(row, table.area).is_empty() {
                named
            } else {
                Some((row, table.area))
            };
            let area = named.map_or("", |(row, column)| self.grid.text(row, column)).to_owned();
            areas.push((row, area));
        }
        let pasted = areas.iter().map(|(_, area)| bare_name(area)).collect();
        let mut free = self.free_areas(pasted);
        let mut seen = Vec::new();
        for (row, area) in areas {
            self.row_by_month(row, &area, table, &columns, (&mut free, &mut seen));
        }
    }

    fn held_by_month(&self, table: &MonthTable, column: usize) -> Holds {
        let text = self.grid.text(table.head, column);
        let other = Holds::Unknown(Why::UnknownHeading);
        match month_of(text) {
            _ if text.is_empty() => Holds::Nothing,
            _ if is_before(text) && !table.agreed => Holds::Part(When::Before),
            _ if is_first(text) => Holds::Part(When::Before),
            Some(Word::Month(month)) => Holds::Part(When::In(month)),
            Some(word) => {
                let month = self.month(word).map(|month| Holds::Part(When::In(month)));
                month.unwrap_or(Holds::Unknown(Why::OtherMonth))
            }
            None => match word(text) {
                Some(Word::Sum) => Holds::Sum,
                Some(Word::Unit | Word::Remarks | Word::Number) => Holds::Nothing,
                _ => other,
            },
        }
    }

    fn row_by_month(
        &mut self,
        row: usize,
        area: &str,
        table: &MonthTable,
        columns: &[(usize, Holds)],
        (free, seen): (&mut Vec<usize>, &mut Vec<Amount>),
    ) {
        let text = |column| self.grid.text(row, column);
        let parts: Vec<(usize, When)> = columns
            .iter()
            .filter_map(|(column, holds)| match holds {
                Holds::Part(when) if !text(*column).is_empty() => Some((*column, *when)),
                _ => None,
            })
            .collect();
        let is_sum = [table.area, table.name].map(|of| word(text(of)) == Some(Word::Sum));
        if is_sum.contains(&true) {
            return self.ignore_row(row, Why::Sum);
        }
        // A row in which no month is filled in says nothing of its amount, and what was agreed first no change.
        let is_month = |(_, when): &(usize, When)| matches!(when, When::In(_));
        if parts.is_empty() || table.agreed && !parts.iter().any(is_month) {
            return self.ignore_row(row, Why::Words);
        }
        let amount = match self.amount_by_month(row, area, table, free) {
            Ok(amount) if seen.contains(&amount) => return self.lost_row(row, table, Why::Twice),
            Ok(amount) => amount,
            Err(why) => return self.lost_row(row, table, why),
        };
        let is_kept = match table.agreed {
            true => self.changes_target(amount, row, &parts),
            false => self.keeps_by_months(amount, row, &parts),
        };
        if !is_kept {
            return self.lost_row(row, table, Why::NoPeriod);
        }
        if let Amount::Area(at, _) = amount
            && !seen.iter().any(|of| matches!(of, Amount::Area(other, _) if *other == at))
        {
            self.is(row, table.area, Content::Input(Field::Area(at, AreaPart::Name)));
        } else {
            self.ignore(row, table.area, Why::Words);
        }
        (table.area + 1..=table.name).for_each(|column| self.ignore(row, column, Why::Words));
        seen.push(amount);
        let period = self.roomy.assessed_months();
        let last = if table.agreed { self.pending(row, &parts) } else { None };
        for (column, when) in parts {
            if last == Some(column) {
                self.ignore(row, column, Why::Words);
                continue;
            }
            if table.agreed {
                let field = Field::Agreed(amount, since(when));
                self.is(row, column, Content::Input(field));
                continue;
            }
            self.is(row, column, Content::Input(Field::Monthly(amount, when)));
            if matches!(when, When::In(month) if !period.contains(&month)) {
                self.outside.push((row, column));
            }
        }
        for (column, holds) in columns {
            match holds {
                Holds::Sum => self.is(row, *column, Content::SumOfMonths(amount)),
                Holds::Nothing | Holds::Unknown(_) => {
                    self.ignore(row, *column, Why::UnknownHeading)
                }
                Holds::Part(_) => {}
            }
        }
    }

    /// The amount of a row; new areas and indicators of the station come in where there is none of their name.
    fn amount_by_month(
        &mut self,
        row: usize,
        area: &str,
        table: &MonthTable,
        free: &mut Vec<usize>,
    ) -> Result<Amount, Why> {
        let grid = self.grid;
        let name = grid.text(row, table.name);
        let group = table.group.map_or("", |column| grid.text(row, column));
        if name.is_empty() || area.is_empty() {
            return Err(Why::UnknownRow);
        }
        if is_station(area) {
            let overall = word(group) == Some(Word::Overall) || word(area) == Some(Word::Overall);
            return self.station_indicator(name, overall).map(Amount::Station);
        }
        let at = self.known.indicator(&[group, name]).ok_or(Why::UnknownRow)?;
        Ok(Amount::Area(self.area(area, free)?, at))
    }

    /// Lets an amount be kept by months; whether it is. A number that is there already, and is not what the months
    /// of the row add up to, stays as what was done before.
    fn keeps_by_months(&mut self, amount: Amount, row: usize, parts: &[(usize, When)]) -> bool {
        if self.roomy.monthly.get(amount).is_some() {
            return true;
        }
        let period = self.roomy.assessed_months();
        let single = self.roomy.entry_of(amount).map_or(Quantity::Blank, |entry| entry.completed);
        let counts = |when: &When| matches!(when, When::Before) || is_within(*when, &period);
        let counted = parts.iter().filter(|(_, when)| counts(when));
        let texts = counted.map(|(column, _)| self.grid.text(row, *column));
        let sum = texts.filter_map(Quantity::from_text).collect::<Tally>().total();
        let monthly =
            if sum == single { Monthly::default() } else { Monthly::with(When::Before, single) };
        let turn = Action::KeepByMonths(amount, Some(monthly), Quantity::Blank);
        let is_kept = apply(&mut self.roomy, turn.clone()).is_ok();
        if is_kept {
            self.kept.push((amount, turn));
        }
        is_kept
    }

    /// The cell of the last month of a row, where it says that the amount in force is not known yet (待填).
    fn pending(&self, row: usize, parts: &[(usize, When)]) -> Option<usize> {
        let (column, _) = parts.iter().max_by_key(|(_, when)| since(*when))?;
        (sign(self.grid.text(row, *column)) == Some(Sign::Later)).then_some(*column)
    }

    /// Lets a target change in the months of a row; whether it does. What cannot be read is told by its cell. Where the
    /// row does not know the amount in force, that of the document stays, blank or not.
    fn changes_target(&mut self, amount: Amount, row: usize, parts: &[(usize, When)]) -> bool {
        let Some(present) = self.roomy.terms(amount) else { return false };
        let is_there = parts.iter().all(|(_, when)| present.get(since(*when)).is_some());
        if present.is_changed() && is_there && present.iter().count() == parts.len() {
            return true;
        }
        let pending = self.pending(row, parts);
        let in_force = present.target();
        let first = present.get(Since::First).filter(|first| !first.is_blank());
        let first = Terms::unchanged(first.unwrap_or(Quantity::NotAgreed));
        let terms = parts.iter().fold(first, |terms, (column, when)| {
            let typed = Quantity::from_text(self.grid.text(row, *column));
            let typed = if pending == Some(*column) { Some(in_force) } else { typed };
            let typed = typed.filter(|amount| !amount.is_blank());
            terms.with(since(*when), typed.unwrap_or(Quantity::NotAgreed))
        });
        let blank = Action::Set(amount.side(Side::Target), Value::Quantity(Quantity::Blank));
        // Nobody agrees to a blank, so it is blank only afterwards.
        let blank = (pending.is_some() && in_force.is_blank()).then_some(blank);
        let turns = [Some(Action::Agree(amount, terms)), blank];
        turns.into_iter().flatten().all(|turn| {
            let is_kept = apply(&mut self.roomy, turn.clone()).is_ok();
            if is_kept {
                self.kept.push((amount, turn));
            }
            is_kept
        })
    }

    /// A row whose amount is not known: its name says why, and its figures are left out.
    fn lost_row(&mut self, row: usize, table: &MonthTable, why: Why) {
        let named = [table.name, table.area].into_iter();
        let place = named.into_iter().find(|column| !self.grid.text(row, *column).is_empty());
        let filled: Vec<usize> = self.grid.filled(row).map(|(column, _)| column).collect();
        let place = place.or(filled.first().copied());
        for column in filled {
            if Some(column) == place {
                self.unrecognised(row, column, why);
            } else {
                self.ignore(row, column, why);
            }
        }
    }
}

const fn since(when: When) -> Since {
    match when {
        When::Before => Since::First,
        When::In(month) => Since::From(month),
    }
}

fn is_within(when: When, period: &[Month]) -> bool {
    matches!(when, When::In(month) if period.contains(&month))
}
