//! 按月: completed amounts that are kept month by month.
//!
//! Months outside the assessed period stay and are not counted; without a period all are. `summing.rs` keeps the
//! completed amounts equal to these sums.

use super::area::Side;
use super::by_amount::ByAmount;
use super::input::Spec;
use super::staffing::ByMonth;
use crate::scoring::{Month, Quantity, Tally};

/// A part of a completed amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// 此前累计: what was done before months were kept, in one number.
    Before,
    /// What was done in a month.
    In(Month),
}

/// The parts of one completed amount.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Monthly {
    /// What was done before months were kept; it counts.
    pub before: Quantity,
    /// The months, in order; a blank one is not kept.
    pub months: ByMonth<Quantity>,
}

/// The amounts that are kept by months.
pub type Monthlies = ByAmount<Monthly>;

/// Why there is no month with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSuchMonth {
    /// The assessed period has no first or no last day, or they are reversed.
    NoPeriod,
    /// The period has only so many months.
    Outside {
        /// How many.
        months: usize,
    },
    /// It is no number of a month.
    NotAMonth,
}

impl When {
    /// What holds for the input.
    pub const fn spec(self) -> Spec {
        Side::Completed.spec().optional()
    }
}

impl Monthly {
    /// A single number, put in one place.
    pub fn with(when: When, quantity: Quantity) -> Monthly {
        let mut monthly = Monthly::default();
        monthly.put(when, quantity);
        monthly
    }

    /// The quantity of a part.
    pub fn get(&self, when: When) -> Quantity {
        match when {
            When::Before => self.before,
            When::In(month) => self.months.get(month),
        }
    }

    /// Puts the quantity of a part.
    pub fn put(&mut self, when: When, quantity: Quantity) {
        match when {
            When::Before => self.before = quantity,
            When::In(month) => drop(self.months.replace(month, quantity)),
        }
    }

    /// Every part that is filled in.
    pub fn parts(&self) -> impl Iterator<Item = (When, Quantity)> {
        let before = (!self.before.is_blank()).then_some((When::Before, self.before));
        before.into_iter().chain(self.months.iter().map(|(month, of)| (When::In(*month), *of)))
    }

    /// The completed amount: what was done before, and the months of the period. Without a period every
    /// month counts.
    pub fn sum(&self, period: &[Month]) -> Quantity {
        let counts = |when: When| match when {
            When::Before => true,
            When::In(month) => period.is_empty() || period.contains(&month),
        };
        let counted = self.parts().filter(|(when, _)| counts(*when));
        counted.map(|(_, quantity)| quantity).collect::<Tally>().total()
    }
}

impl Monthlies {
    /// Leaves out the amounts in which nothing is filled in.
    pub fn without_blank(mut self) -> Monthlies {
        self.retain(|monthly| monthly.parts().next().is_some());
        self
    }
}
