//! What a party might give, as a person supposes it.

use super::Scheme;
use crate::number::Decimal;

/// A party's points: one value, or a range in the scheme's step with a weight for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// Surely this.
    Fixed(Decimal),
    /// Any of these, each as likely as the other.
    Even {
        /// The lowest.
        low: Decimal,
        /// The highest.
        high: Decimal,
    },
    /// Any of these, most likely the one in between.
    ///
    /// With L steps from one below the lowest to the likeliest and R from the likeliest to one
    /// above the highest, the k-th value from the left (k = 1 … L) weighs k × R and the k-th from
    /// the right (k = 1 … R) weighs k × L, so that the likeliest weighs L × R from either side:
    /// the weights rise and fall by equal steps and would be 0 just outside the range.
    Peaked {
        /// The lowest.
        low: Decimal,
        /// The one with the greatest weight.
        likeliest: Decimal,
        /// The highest.
        high: Decimal,
    },
}

/// Why a spread cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpreadProblem {
    /// The lowest is above the likeliest or the highest, or the likeliest above the highest.
    Reversed,
    /// Below 0 or above the party's cap.
    OutsideCap,
    /// The range is no whole number of the scheme's steps.
    NotInSteps,
    /// All ranges together have more totals than are counted ([`Spread::MOST_TOTALS`]).
    TooWide,
}

impl Spread {
    /// The most different totals that are counted: eight parties of 1000 points have fewer.
    pub const MOST_TOTALS: i64 = 1_000_000;

    /// The lowest value.
    pub const fn low(self) -> Decimal {
        match self {
            Spread::Fixed(value) => value,
            Spread::Even { low, .. } | Spread::Peaked { low, .. } => low,
        }
    }

    /// The highest value.
    pub const fn high(self) -> Decimal {
        match self {
            Spread::Fixed(value) => value,
            Spread::Even { high, .. } | Spread::Peaked { high, .. } => high,
        }
    }

    /// Whether the spread fits a party of a scheme.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(self, scheme: &Scheme, party: usize) -> Result<(), SpreadProblem> {
        let step = scheme.rounding.step().hundredths();
        let middle = match self {
            Spread::Fixed(value) => value,
            Spread::Even { high, .. } => high,
            Spread::Peaked { likeliest, .. } => likeliest,
        };
        let (low, high) = (self.low(), self.high());
        let cap = scheme.parties.get(party).map_or(Decimal::ZERO, |party| party.cap);
        let steps = |from: Decimal, to: Decimal| (to - from).hundredths() % step == 0;
        if low > middle || middle > high {
            Err(SpreadProblem::Reversed)
        } else if low < Decimal::ZERO || high > cap {
            Err(SpreadProblem::OutsideCap)
        } else if !steps(low, middle) || !steps(middle, high) {
            Err(SpreadProblem::NotInSteps)
        } else {
            Ok(())
        }
    }

    /// Six times the mean, in hundredths. The mean of a peaked spread is that of its three
    /// numbers, as in a triangle: the weights beside the ends are 0.
    pub(super) fn six_means(self) -> i64 {
        match self {
            Spread::Fixed(value) => 6 * value.hundredths(),
            Spread::Even { low, high } => 3 * (low + high).hundredths(),
            Spread::Peaked { low, likeliest, high } => 2 * (low + likeliest + high).hundredths(),
        }
    }
}
