//! A fixed-point number with two decimals.

use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;

/// A number counted in hundredths: 86.75 is `Decimal::from_hundredths(8675)`.
///
/// Every amount, score and cap of the product is one. It passes every door as text, in its
/// shortest form (`"86.75"`, `"177.5"`, `"312"`), never as a JSON number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

/// The text is not a plain decimal number with at most two decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADecimal;

/// Digits that fit an `i64` of hundredths with room for every sum in the product.
const MOST_INTEGER_DIGITS: usize = 13;

impl Decimal {
    /// 0.
    pub const ZERO: Decimal = Decimal(0);

    /// The number of `hundredths` hundredths.
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Decimal(hundredths)
    }

    /// A whole number.
    pub const fn whole(number: i64) -> Self {
        Decimal(number * 100)
    }

    /// How many hundredths the number is.
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// The number with exactly `decimals` decimals (0, 1 or 2), as points are printed: `20.00`.
    ///
    /// Shows more decimals rather than dropping any that are not zero.
    pub fn fixed(self, decimals: u8) -> String {
        let magnitude = self.0.unsigned_abs();
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (magnitude / 100, magnitude % 100);
        match decimals {
            0 if part == 0 => format!("{sign}{whole}"),
            0 | 1 if part % 10 == 0 => format!("{sign}{whole}.{}", part / 10),
            _ => format!("{sign}{whole}.{part:02}"),
        }
    }
}

impl fmt::Display for Decimal {
    /// The shortest form.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.fixed(0))
    }
}

impl FromStr for Decimal {
    type Err = NotADecimal;

    /// Reads the plain form that [`Decimal`] writes: ASCII digits, one point, an optional minus.
    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let too_long = whole.len() > MOST_INTEGER_DIGITS || part.len() > 2;
        if whole.is_empty() || too_long || !plain(whole) || !plain(part) || digits.ends_with('.') {
            return Err(NotADecimal);
        }
        let number = |text: &str| text.parse::<i64>().unwrap_or(0);
        let part = if part.len() == 1 { number(part) * 10 } else { number(part) };
        Ok(Decimal(sign * (number(whole) * 100 + part)))
    }
}

impl fmt::Display for NotADecimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a decimal number with at most two decimals")
    }
}

impl Add for Decimal {
    type Output = Decimal;
    fn add(self, other: Decimal) -> Decimal {
        Decimal(self.0 + other.0)
    }
}

impl Sub for Decimal {
    type Output = Decimal;
    fn sub(self, other: Decimal) -> Decimal {
        Decimal(self.0 - other.0)
    }
}

impl std::iter::Sum for Decimal {
    fn sum<I: Iterator<Item = Decimal>>(numbers: I) -> Decimal {
        numbers.fold(Decimal::ZERO, Add::add)
    }
}
