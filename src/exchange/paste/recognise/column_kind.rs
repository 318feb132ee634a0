//! What the texts of one column without a heading look like.

use super::recognised::Recognised;
use crate::exchange::appendix::Printed;
use crate::exchange::paste::model::{
    Word, day, differs, half_width, level, period, tick, word, worker_kind,
};
use crate::number::{Decimal, Percent, Ratio, read_typed};
use std::collections::BTreeSet;
use std::ops::Range;

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It is empty.
    Empty,
    /// Amounts, "/" among them, none above 1.
    Presence,
    /// Amounts, "/" among them.
    Amounts,
    /// Only "/" or dashes.
    NotAgreed,
    /// Percentages.
    Rates,
    /// Levels of qualification.
    Levels,
    /// 持证 or 非持证.
    WorkerKinds,
    /// Two days in each cell.
    Contracts,
    /// A day in each cell.
    Days,
    /// A month with its year in each cell.
    Months,
    /// Ticks, with amounts of presence among them.
    Ticks,
    /// Other words.
    Words,
}

impl Kind {
    pub(crate) const fn is_amounts(self) -> bool {
        matches!(self, Kind::Amounts | Kind::Presence | Kind::NotAgreed | Kind::Empty)
    }

    pub(crate) const fn is_figures(self) -> bool {
        matches!(self, Kind::Amounts | Kind::Presence | Kind::NotAgreed | Kind::Rates)
    }

    pub(crate) const fn may_be_rates(self) -> bool {
        self.is_amounts() || matches!(self, Kind::Rates)
    }

    pub(crate) const fn is_presence(self) -> bool {
        matches!(self, Kind::Presence | Kind::Ticks)
    }

    /// Whether only tables of workers have such columns.
    pub(crate) const fn is_of_workers(self) -> bool {
        matches!(
            self,
            Kind::Levels
                | Kind::WorkerKinds
                | Kind::Contracts
                | Kind::Days
                | Kind::Months
                | Kind::Ticks
        )
    }
}

impl Recognised<'_> {
    /// What a column is in these rows.
    pub(crate) fn kind_of_column(&self, column: usize, rows: &[usize]) -> Kind {
        let texts =
            || rows.iter().map(|row| self.grid.text(*row, column)).filter(|of| !of.is_empty());
        let all = |is: fn(&str) -> bool| texts().all(is);
        let is_nothing = |text: &str| matches!(text, "/" | "／" | "—" | "——" | "-");
        let is_rate = |text: &str| text.ends_with(['%', '％']) || is_nothing(text);
        match () {
            () if texts().next().is_none() => Kind::Empty,
            () if texts().all(is_nothing) => Kind::NotAgreed,
            () if texts().all(is_rate) => Kind::Rates,
            () if all(is_part) => Kind::Presence,
            () if texts().all(|text| is_nothing(text) || is_amount(text)) => Kind::Amounts,
            () if all(|text| worker_kind(text).is_some()) => Kind::WorkerKinds,
            () if all(|text| is_part(text) || tick(text).is_some()) => Kind::Ticks,
            () if all(|text| period(text).is_some()) => Kind::Contracts,
            () if all(|text| day(text).is_some()) => Kind::Days,
            () if all(|text| matches!(word(text), Some(Word::Month(_)))) => Kind::Months,
            () if all(|text| level(text).is_some()) => Kind::Levels,
            // A sign of what is not known or not there among amounts.
            () if texts().any(is_amount) && !texts().any(is_word) => Kind::Amounts,
            () => Kind::Words,
        }
    }
}

/// Whether a text is what a month counts: 0, 0.5 or 1.
fn is_part(text: &str) -> bool {
    amount(text).is_some_and(|of| matches!(of.hundredths(), 0 | 50 | 100))
}

fn is_amount(text: &str) -> bool {
    let begin: String = text.chars().take_while(|letter| !letter.is_alphabetic()).collect();
    amount(text).is_some() || !is_word(text) && amount(&begin).is_some()
}

fn amount(text: &str) -> Option<Decimal> {
    read_typed(text).ok()?.number
}

/// Whether a printed rate is that of a target and a completed amount; `None` where they have none.
pub(crate) fn rate_fits(target: &str, completed: &str, rate: &str) -> Option<bool> {
    let is_number = rate.chars().any(|letter| half_width(letter).is_ascii_digit());
    let ratio = Ratio::of(amount(completed)?, amount(target)?)?;
    is_number.then(|| !differs(rate, &Printed::Percent(Percent::of(ratio))))
}

impl Recognised<'_> {
    /// Whether a column numbers the rows from 1, with a different word next to each number.
    pub(crate) fn are_row_numbers(&self, column: usize, rows: Range<usize>) -> bool {
        let is_item = |row: &usize| {
            let name = self.grid.text(*row, column + 1);
            !name.is_empty() && word(name) != Some(Word::Sum)
        };
        let mut names = BTreeSet::new();
        let mut count = 0;
        for row in rows.filter(is_item) {
            count += 1;
            let (number, name) = (self.grid.text(row, column), self.grid.text(row, column + 1));
            if number.parse() != Ok(count) || !is_word(name) || !names.insert(name) {
                return false;
            }
        }
        count > 0
    }
}

/// Whether a text is a word and no amount with its unit (12个), no tick, no date and no sign that
/// nothing is there.
pub(crate) fn is_word(text: &str) -> bool {
    const NOTHING: [&str; 8] = ["无", "暂无", "没有", "不适用", "未定", "n/a", "na", "nil"];
    let text: String = text.trim().chars().map(half_width).flat_map(char::to_lowercase).collect();
    let is_figure = |letter: char| letter.is_numeric() || ".,%/-".contains(letter);
    let rest = text.trim_start_matches(is_figure);
    let is_date = rest.len() < text.len() && rest.starts_with(['年', '月']);
    rest.chars().any(char::is_alphabetic)
        && (rest == text || rest.chars().count() > 2)
        && !is_date
        && !NOTHING.contains(&text.as_str())
        && tick(&text).is_none()
}
