//! An exact fraction of two whole numbers.

use super::Decimal;
use std::cmp::Ordering;

/// A fraction that is never negative, its denominator above zero.
///
/// It is not reduced: it carries the two numbers a person typed, so that its working can show
/// them. Equality and order are those of the value: 22/24 equals 11/12.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    numerator: i64,
    denominator: i64,
}

impl Ratio {
    /// 0.
    pub const ZERO: Ratio = Ratio { numerator: 0, denominator: 1 };

    /// `numerator / denominator`; `None` unless 0 ≤ numerator and 0 < denominator.
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        (numerator >= 0 && denominator > 0).then_some(Ratio { numerator, denominator })
    }

    /// The quotient of two amounts; `None` where the divisor is not above zero.
    pub fn of(part: Decimal, whole: Decimal) -> Option<Self> {
        Ratio::new(part.hundredths(), whole.hundredths())
    }

    /// The upper number.
    pub const fn numerator(self) -> i64 {
        self.numerator
    }

    /// The lower number, above zero.
    pub const fn denominator(self) -> i64 {
        self.denominator
    }

    /// Whether the fraction is at least one.
    pub const fn at_least_one(self) -> bool {
        self.numerator >= self.denominator
    }

    /// The same value in the smallest whole numbers: 1867/1400 for 186700/140000.
    pub fn reduced(self) -> Ratio {
        let (mut divisor, mut rest) = (self.denominator, self.numerator);
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        Ratio { numerator: self.numerator / divisor, denominator: self.denominator / divisor }
    }

    /// A multiple of the value; exact for products up to 9 × 10^18.
    pub const fn times(self, number: u32) -> Ratio {
        Ratio { numerator: self.numerator * number as i64, ..self }
    }

    /// The whole part and the first `places` decimal digits, the rest dropped: 0.655844 for 101/154.
    pub fn first_digits(self, places: u8) -> String {
        self.digits(places, false).0
    }

    /// The value in decimal digits if they end within `most` places, otherwise `None`: 89.991.
    pub fn exact_decimals(self, most: u8) -> Option<String> {
        let (text, rest) = self.digits(most, true);
        (rest == 0).then_some(text)
    }

    /// The first decimal digits, up to their end where it is asked for, and what is left of the numerator.
    fn digits(self, places: u8, to_end: bool) -> (String, i64) {
        let mut rest = self.numerator % self.denominator;
        let mut text = (self.numerator / self.denominator).to_string();
        for place in 0..places {
            if to_end && rest == 0 {
                break;
            }
            if place == 0 {
                text.push('.');
            }
            rest *= 10;
            text.push_str(&(rest / self.denominator).to_string());
            rest %= self.denominator;
        }
        (text, rest)
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Ratio) -> Ordering {
        let left = i128::from(self.numerator) * i128::from(other.denominator);
        let right = i128::from(other.numerator) * i128::from(self.denominator);
        left.cmp(&right)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Ratio) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}
