//! Numbers read from a text, with what stands around them.

use super::finding::{Place, Working};
use super::letters::Words;
use super::words::Unit;
use crate::number::Printed;

/// What an amount is in its sentence or row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Role {
    /// What was done, or simply is.
    Done,
    /// What was agreed.
    Target,
    /// What was done beyond the target.
    Over,
    /// What is short of the target.
    Short,
    /// A percentage.
    Rate,
    /// The most a score can be.
    Cap,
}

/// A number of the text.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    pub place: Place,
    /// As it is printed, with its unit.
    pub printed: String,
    pub value: Printed,
    pub unit: Unit,
    /// Only about so many, a bound or one end of a range.
    pub about: bool,
    /// Its sentence; none for a cell.
    pub sentence: Option<usize>,
    /// Its part of the sentence, between `；`.
    pub part: usize,
    /// Where it begins and ends in its sentence.
    pub start: usize,
    pub end: usize,
    /// What stands before and behind it, up to the next number or mark.
    pub before: String,
    pub after: String,
    pub role: Role,
    /// Which quantity it is, in few words.
    pub key: String,
    /// Of which area; empty for the whole.
    pub area: String,
    /// Of which time; empty for the year of the report.
    pub time: String,
    /// Divided by the next number: 19/20.
    pub over_next: bool,
    /// Whether it says which quantity it is itself.
    pub own: bool,
}

/// An amount with where it stands among all of them.
pub(super) type Numbered<'a> = (usize, &'a Amount);

/// What some amounts come to. One function for all: written where it is asked for, it weighs a kilobyte more.
#[inline(never)]
pub(super) fn sum_of(amounts: &[Numbered]) -> Printed {
    Printed::sum(amounts.iter().map(|(_, one)| one.value))
}

/// Some amounts as they are printed.
#[inline(never)]
pub(super) fn printed_of(amounts: &[Numbered]) -> Vec<String> {
    amounts.iter().map(|(_, one)| one.printed.clone()).collect()
}

/// The working of a part of a whole.
#[inline(never)]
pub(super) fn quotient_of(part: &Amount, whole: &Amount) -> Working {
    Working::Quotient { part: part.printed.clone(), whole: whole.printed.clone() }
}

/// The working of what grew.
#[inline(never)]
pub(super) fn growth_of(before: &Amount, now: &Amount) -> Working {
    Working::Growth { before: before.printed.clone(), now: now.printed.clone() }
}

/// The working of a mean.
#[inline(never)]
pub(super) fn average_of(sum: &Amount, count: &Amount) -> Working {
    Working::Average { sum: sum.printed.clone(), count: count.printed.clone() }
}

/// The working of so many times so much.
#[inline(never)]
pub(super) fn product_of(count: &Amount, each: &Amount) -> Working {
    Working::Product { count: count.printed.clone(), each: each.printed.clone() }
}

/// The working of what is left.
#[inline(never)]
pub(super) fn difference_of(from: &Amount, less: &Amount) -> Working {
    Working::Difference { from: from.printed.clone(), less: less.printed.clone() }
}

impl Amount {
    /// Whether it is exactly what it says.
    pub(super) fn is_exact(&self) -> bool {
        !self.about && self.unit.is_whole()
    }

    /// The word that it is counted with, as its last letter: 名 of 12 名, 次 of 人次.
    pub(super) fn counted(&self) -> Option<char> {
        self.printed.chars().rev().find(|char| char.is_alphabetic())
    }

    /// Whether a cell holds a percentage.
    pub(super) fn value_is_percent(&self) -> bool {
        self.printed.ends_with(['%', '％'])
    }

    /// Half a step for what was rounded itself.
    pub(super) fn spread(&self) -> i64 {
        let rounded = matches!(self.unit, Unit::Money | Unit::Hours) || self.printed.has('万');
        if rounded { self.value.half_step() } else { 0 }
    }
}

/// A number as it is printed, without its unit.
pub(super) fn plain(printed: &str) -> String {
    let counts =
        |char: &char| char.is_ascii_digit() || ",.%％万亿一二三四五六七八九十两百千零〇".has(*char);
    if printed.starts_with("百分之") {
        return printed.to_owned();
    }
    printed.chars().take_while(counts).collect()
}

impl Amount {
    /// As it is printed, without its unit.
    pub(super) fn plain(&self) -> String {
        plain(&self.printed)
    }

    /// A value written as this one is: 18.5万 for one printed in 万.
    pub(super) fn like(&self, value: Printed) -> String {
        let tens = if self.printed.has('亿') {
            8
        } else if self.plain().ends_with('万') {
            4
        } else {
            0
        };
        let sign = if tens == 8 {
            "亿"
        } else if tens == 4 {
            "万"
        } else {
            ""
        };
        format!("{}{sign}", value.over_tens(tens))
    }
}

/// A day of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub place: Place,
    pub printed: String,
    pub year: i64,
    pub month: i64,
    pub day: i64,
    pub sentence: usize,
    pub start: usize,
    pub end: usize,
}

impl Day {
    /// Whether the calendar has it.
    pub(super) fn exists(&self) -> bool {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        let days = match self.month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => 0,
        };
        (1..=days).contains(&self.day)
    }

    /// Days and months in order.
    pub(super) fn order(&self) -> (i64, i64, i64) {
        (self.year, self.month, self.day)
    }
}
