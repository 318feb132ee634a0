//! 进度: an indicator against the pace line, and where it would end.

use super::{IndicatorEntry, Months, Quantity};
use crate::number::{Decimal, Ratio};
use std::cmp::Ordering;

/// What can be said of an indicator's pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// The assessed months or those of the service year are not filled in.
    NoMonths,
    /// Target or completed amount is blank.
    ToFill,
    /// No target was agreed, or it is 0: there is no line to be on.
    NotAgreed,
    /// Everything is known.
    Known(Course),
}

/// An indicator's course through the service year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// Behind the pace line, on it or ahead, by the fractions: 22/24 is on 11/12.
    pub standing: Ordering,
    /// The amount at the end of the year at the present rate: completed × n ÷ m.
    pub forecast: Ratio,
    /// That amount ÷ target.
    pub forecast_rate: Ratio,
    /// What the rest of the year asks for.
    pub demand: Demand,
}

/// What the months that are left ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// The target is reached already.
    Reached,
    /// This many whole units in each remaining month reach the target; one less in each does not.
    PerMonth {
        /// Whole units a month.
        units: i64,
        /// Months left.
        months: i64,
    },
    /// The year is over, and this much is missing.
    NoMonthsLeft {
        /// Target − completed.
        short: Decimal,
    },
}

impl Pace {
    /// The pace of an indicator.
    pub fn of(entry: IndicatorEntry, months: Option<Months>) -> Pace {
        let target = match entry.target {
            Quantity::Blank => return Pace::ToFill,
            Quantity::NotAgreed | Quantity::Amount(Decimal::ZERO) => return Pace::NotAgreed,
            Quantity::Amount(target) => target,
        };
        let completed = match entry.completed {
            Quantity::Blank => return Pace::ToFill,
            Quantity::NotAgreed => return Pace::NotAgreed,
            Quantity::Amount(completed) => completed,
        };
        let course = months.and_then(|months| Course::of(target, completed, months));
        course.map_or(Pace::NoMonths, Pace::Known)
    }
}

impl Course {
    fn of(target: Decimal, completed: Decimal, months: Months) -> Option<Course> {
        let at_the_end = completed.hundredths() * months.service_year();
        Some(Course {
            standing: months.compare(completed, target),
            forecast: Ratio::new(at_the_end, 100 * months.assessed())?,
            forecast_rate: Ratio::new(at_the_end, target.hundredths() * months.assessed())?,
            demand: Demand::of(target - completed, months.left()),
        })
    }
}

impl Demand {
    fn of(short: Decimal, months: i64) -> Demand {
        if short <= Decimal::ZERO {
            Demand::Reached
        } else if months <= 0 {
            Demand::NoMonthsLeft { short }
        } else {
            let units = -(-short.hundredths()).div_euclid(100 * months);
            Demand::PerMonth { units, months }
        }
    }
}
