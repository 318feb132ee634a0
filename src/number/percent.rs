//! A percentage as it is printed.

use std::fmt;

/// A percentage rounded to two decimals, counted in hundredths of a percent: 165.63% is 16563.
///
/// For display only. Decisions (reached or not, on pace or not) compare the exact fractions: 9,999.99 of
/// 10,000 is printed as 100.00% and is not reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(i64);

impl Percent {
    /// The percentage of `hundredths` hundredths of a percent.
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Percent(hundredths)
    }

    /// How many hundredths of a percent it is.
    pub const fn hundredths(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Percent {
    /// Two decimals and the sign: `165.63%`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0.div_euclid(100), self.0.rem_euclid(100));
        write!(formatter, "{whole}.{part:02}%")
    }
}
