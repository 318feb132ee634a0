//! An exact fraction of any size, in lowest terms.

use super::Natural;
use std::fmt;

/// A fraction that is never negative, reduced: equal values are equal fractions.
///
/// [`super::Ratio`] is its small brother for what a person typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fraction {
    numerator: Natural,
    denominator: Natural,
}

impl Fraction {
    /// `part ÷ whole` in lowest terms; `None` where the whole is 0.
    pub fn of(part: &Natural, whole: &Natural) -> Option<Fraction> {
        let divisor = part.common_divisor(whole);
        let (numerator, denominator) =
            (part.divided_by(&divisor)?.0, whole.divided_by(&divisor)?.0);
        (!denominator.is_zero()).then_some(Fraction { numerator, denominator })
    }

    /// The upper number.
    pub const fn numerator(&self) -> &Natural {
        &self.numerator
    }

    /// The lower number, above zero.
    pub const fn denominator(&self) -> &Natural {
        &self.denominator
    }

    /// Whether it is 0.
    pub const fn is_zero(&self) -> bool {
        self.numerator.is_zero()
    }

    /// Whether it is 1.
    pub fn is_one(&self) -> bool {
        self.numerator == self.denominator
    }
}

impl fmt::Display for Fraction {
    /// `1145743/3902293`; 0 and 1 without a denominator.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_zero() || self.is_one() {
            return write!(formatter, "{}", self.numerator);
        }
        write!(formatter, "{}/{}", self.numerator, self.denominator)
    }
}
