//! Target and completed amount → completion rate.

use super::Quantity;
use crate::number::{Decimal, Percent, Ratio};
use std::cmp::Ordering;

/// A completed amount above this multiple of its target is worth a look.
const FAR_ABOVE: i64 = 10;

/// One indicator of one area, or of the whole station: what was agreed and what was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IndicatorEntry {
    /// 协议量: the agreed amount.
    pub target: Quantity,
    /// 完成量: the completed amount.
    pub completed: Quantity,
}

/// The assessed months of a service year, the pace line of R-13.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Months {
    assessed: i64,
    service_year: i64,
}

/// 完成率: what a target and a completed amount say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completion {
    /// One of the two is blank: no rate yet.
    ToFill,
    /// "/": no target was agreed, or it is 0, or the indicator does not apply.
    NotAgreed,
    /// Work done where no target was agreed: shown as extra work, without a rate.
    Extra(Decimal),
    /// A rate; it may be far above 100 % and is never capped.
    Rate {
        /// As printed: two decimals, half-up.
        percent: Percent,
        /// Whether the completed amount reaches the target, by the fraction itself.
        reached: bool,
        /// Against the pace line, by the fractions; `None` without assessed months.
        pace: Option<Ordering>,
    },
}

impl Months {
    /// `assessed` months of a year of `service_year` months; `None` unless 0 < assessed ≤ year.
    pub fn new(assessed: i64, service_year: i64) -> Option<Months> {
        (0 < assessed && assessed <= service_year).then_some(Months { assessed, service_year })
    }

    /// The pace line as a fraction: 11/12.
    pub fn pace(self) -> Option<Ratio> {
        Ratio::new(self.assessed, self.service_year)
    }

    /// The assessed months.
    pub const fn assessed(self) -> i64 {
        self.assessed
    }

    /// The months of the service year.
    pub const fn service_year(self) -> i64 {
        self.service_year
    }

    /// The months of the service year that are left.
    pub const fn left(self) -> i64 {
        self.service_year - self.assessed
    }

    /// A completed amount against the sum of the assessed months' targets.
    pub(super) fn compare_with(self, completed: Decimal, due: Decimal) -> Ordering {
        (completed.hundredths() * self.service_year).cmp(&due.hundredths())
    }

    pub(super) fn compare(self, completed: Decimal, target: Decimal) -> Ordering {
        let due = Decimal::from_hundredths(target.hundredths() * self.assessed);
        self.compare_with(completed, due)
    }
}

impl IndicatorEntry {
    /// The completion rate (R-7 … R-11), compared with the pace of `months`.
    pub fn completion(self, months: Option<Months>) -> Completion {
        let target = match self.target {
            Quantity::Blank => return Completion::ToFill,
            Quantity::NotAgreed | Quantity::Amount(Decimal::ZERO) => return self.without_target(),
            Quantity::Amount(target) => target,
        };
        let completed = match self.completed {
            Quantity::Blank => return Completion::ToFill,
            Quantity::NotAgreed => return Completion::NotAgreed,
            Quantity::Amount(completed) => completed,
        };
        Ratio::of(completed, target).map_or(Completion::NotAgreed, |ratio| Completion::Rate {
            percent: Percent::of(ratio),
            reached: ratio.at_least_one(),
            pace: months.map(|months| months.compare(completed, target)),
        })
    }

    /// Whether the rate is worth a look: above 1000 %, by the fraction itself.
    pub fn is_far_above(self) -> bool {
        let amounts = self.completed.amount().zip(self.target.amount());
        amounts.is_some_and(|(completed, target)| {
            target > Decimal::ZERO && completed.hundredths() > FAR_ABOVE * target.hundredths()
        })
    }

    /// How many of the two cells a person still has to fill: a completed amount is not asked for
    /// where no target was agreed.
    pub fn still_to_fill(self) -> u32 {
        match self.target {
            Quantity::NotAgreed | Quantity::Amount(Decimal::ZERO) => 0,
            Quantity::Blank | Quantity::Amount(_) => {
                u32::from(self.target.is_blank()) + u32::from(self.completed.is_blank())
            }
        }
    }

    fn without_target(self) -> Completion {
        match self.completed {
            Quantity::Amount(work) if work > Decimal::ZERO => Completion::Extra(work),
            _ => Completion::NotAgreed,
        }
    }
}
