//! A month of the calendar.

use std::fmt;
use std::str::FromStr;

/// A month from year 1900 to 2999, written `2024-07`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: u16,
    month: u8,
}

impl Month {
    /// The first month there is.
    pub const FIRST: Month = Month { year: 1900, month: 1 };

    /// The month, if it exists.
    pub fn new(year: u16, month: u8) -> Option<Month> {
        let exists = (1900..=2999).contains(&year) && (1..=12).contains(&month);
        exists.then_some(Month { year, month })
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month of the year, from 1.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The month after; `None` after the last one.
    pub fn next(self) -> Option<Month> {
        match self.month {
            12 => Month::new(self.year + 1, 1),
            month => Month::new(self.year, month + 1),
        }
    }

    /// How many months it is after another one, below zero where it is before it.
    pub fn since(self, other: Month) -> i64 {
        let number = |month: Month| i64::from(month.year) * 12 + i64::from(month.month);
        number(self) - number(other)
    }

    /// The months from one to another, both included; at most `most`, none where they are reversed.
    pub fn between(first: Month, last: Month, most: usize) -> Vec<Month> {
        let months = std::iter::successors(Some(first), |month| month.next());
        months.take_while(|month| *month <= last).take(most).collect()
    }
}

impl FromStr for Month {
    type Err = ();

    /// Reads `YYYY-MM`, the form of saved documents.
    fn from_str(text: &str) -> Result<Month, ()> {
        let (year, month) = text.split_once('-').ok_or(())?;
        let digits = |part: &str, length: usize| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(year, 4) || !digits(month, 2) {
            return Err(());
        }
        let (year, month) = (year.parse().map_err(|_| ())?, month.parse().map_err(|_| ())?);
        Month::new(year, month).ok_or(())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year, self.month)
    }
}
