//! A day of the calendar.

use crate::scoring::Month;
use std::fmt;
use std::str::FromStr;

/// A day that exists, from year 1900 to 2999, written `2024-07-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, if it exists.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let exists =
            (1900..=2999).contains(&year) && (1..=days_of_month(year, month)).contains(&day);
        exists.then_some(Date { year, month, day })
    }
}

impl Date {
    /// The month it lies in.
    pub fn month(self) -> Option<Month> {
        Month::new(self.year, self.month)
    }

    /// The day of its month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The number of its month, so that differences count months.
    pub(super) fn month_number(self) -> i64 {
        i64::from(self.year) * 12 + i64::from(self.month)
    }

    pub(super) const fn first_of_month(self) -> Date {
        Date { day: 1, ..self }
    }

    /// The last day of its month.
    pub fn last_of_month(self) -> Date {
        Date { day: days_of_month(self.year, self.month), ..self }
    }

    /// The day after; `None` after the last one there is.
    pub(super) fn next(self) -> Option<Date> {
        let next = Date { day: self.day + 1, ..self };
        if self < self.last_of_month() {
            return Some(next);
        }
        let month = self.month()?.next()?;
        Date::new(month.year(), month.month(), 1)
    }

    /// The day before; `None` before the first one there is.
    pub(super) fn before(self) -> Option<Date> {
        if self.day > 1 {
            return Some(Date { day: self.day - 1, ..self });
        }
        let (year, month) = match self.month {
            1 => (self.year.checked_sub(1)?, 12),
            month => (self.year, month - 1),
        };
        Date::new(year, month, days_of_month(year, month))
    }

    /// The first day of a period, a year later: a year from 29 February ends on 28 February, so that the next
    /// one begins on 1 March. `None` after the last year there is.
    pub(super) fn a_year_on(self) -> Option<Date> {
        let year = self.year + 1;
        Date::new(year, self.month, self.day).or_else(|| Date::new(year, self.month + 1, 1))
    }

    /// The last day of a period, a year later: the last day of a month stays the last of its month.
    pub(super) fn end_a_year_on(self) -> Option<Date> {
        let first = Date::new(self.year + 1, self.month, 1)?;
        let last = first.last_of_month();
        match self == self.last_of_month() {
            true => Some(last),
            false => Some(Date { day: self.day.min(last.day), ..first }),
        }
    }

    /// How many days it comes after the last day of 1899.
    pub fn number(self) -> u32 {
        let leap_days = |last: u32| last / 4 - last / 100 + last / 400;
        let last = u32::from(self.year) - 1;
        let days = (last - 1899) * 365 + leap_days(last) - leap_days(1899);
        let months = (1..self.month).map(|month| u32::from(days_of_month(self.year, month)));
        days + months.sum::<u32>() + u32::from(self.day)
    }
}

impl FromStr for Date {
    type Err = ();

    /// Reads `YYYY-MM-DD`, the form of date inputs and of saved documents.
    fn from_str(text: &str) -> Result<Date, ()> {
        let mut parts = text.splitn(3, '-').map(str::parse::<u16>);
        let mut next = || parts.next().and_then(Result::ok).ok_or(());
        let (year, month, day) = (next()?, next()?, next()?);
        let small = |number: u16| u8::try_from(number).map_err(|_| ());
        Date::new(year, small(month)?, small(day)?).ok_or(())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn days_of_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => 0,
    }
}
