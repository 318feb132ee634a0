//! The only code that rounds.

use super::{Decimal, Fraction, Natural, Percent, Ratio};

/// How a digit is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A half goes up, as every printed figure shows: 165.625 becomes 165.63.
    HalfUp,
    /// The other digits are cut off: 165.629 becomes 165.62. For schemes made by hand.
    Down,
}

/// How many decimals a scheme keeps, and how the others are dropped. At most two decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounding {
    decimals: u8,
    mode: Mode,
}

impl Rounding {
    /// Two decimals, half-up: the printed rule of percentages and points.
    pub const PRINTED: Rounding = Rounding { decimals: 2, mode: Mode::HalfUp };

    /// This many decimals (0, 1 or 2), the others dropped in that way.
    pub const fn new(decimals: u8, mode: Mode) -> Option<Rounding> {
        if decimals <= 2 { Some(Rounding { decimals, mode }) } else { None }
    }

    /// How many decimals are kept: 0, 1 or 2.
    pub const fn decimals(self) -> u8 {
        self.decimals
    }

    /// How the others are dropped.
    pub const fn mode(self) -> Mode {
        self.mode
    }

    /// The smallest step between two results: 0.01 with two decimals.
    pub fn step(self) -> Decimal {
        Decimal::from_hundredths(self.unit())
    }

    /// The fraction rounded to this many decimals.
    pub fn round(self, ratio: Ratio) -> Decimal {
        let unit = self.unit();
        let steps = match self.mode {
            Mode::HalfUp => half_up(ratio, 100 / unit),
            Mode::Down => (ratio.numerator() * (100 / unit)).div_euclid(ratio.denominator()),
        };
        Decimal::from_hundredths(steps * unit)
    }

    /// The first digit that is dropped, which decides alone whether a half-up rounding goes up;
    /// `None` where nothing is dropped.
    pub fn deciding_digit(self, ratio: Ratio) -> Option<u8> {
        let rest = ratio.numerator() * (100 / self.unit()) % ratio.denominator();
        let digit = rest * 10 / ratio.denominator();
        u8::try_from(digit).ok().filter(|_| rest != 0)
    }

    /// The same for a fraction of any size; `None` where the result is too large to hold.
    pub fn round_fraction(self, fraction: &Fraction) -> Option<Decimal> {
        let unit = self.unit();
        let scale = u32::try_from(100 / unit).ok()?;
        let steps = match self.mode {
            Mode::HalfUp => half_up_large(fraction.numerator(), fraction.denominator(), scale)?,
            Mode::Down => down_large(fraction.numerator(), fraction.denominator(), scale)?,
        };
        steps.checked_mul(unit).map(Decimal::from_hundredths)
    }

    fn unit(self) -> i64 {
        match self.decimals {
            0 => 100,
            1 => 10,
            _ => 1,
        }
    }
}

impl Percent {
    /// The fraction as a percentage with two decimals, half-up.
    pub fn of(ratio: Ratio) -> Percent {
        Percent::from_hundredths(half_up(ratio, 10_000))
    }

    /// The same for a fraction of any size; `None` where the percentage itself is too large to hold.
    pub fn of_fraction(fraction: &Fraction) -> Option<Percent> {
        half_up_large(fraction.numerator(), fraction.denominator(), 10_000)
            .map(Percent::from_hundredths)
    }

    /// The same for a part of a whole; `None` also where the whole is 0.
    pub fn of_part(part: &Natural, whole: &Natural) -> Option<Percent> {
        half_up_large(part, whole, 10_000).map(Percent::from_hundredths)
    }
}

/// `ratio × scale`, to the nearest whole number, a half upwards.
///
/// Holds for numerators up to 4 × 10^14, which is a thousand times the largest sum a document
/// can contain.
fn half_up(ratio: Ratio, scale: i64) -> i64 {
    (2 * ratio.numerator() * scale + ratio.denominator()) / (2 * ratio.denominator())
}

/// `part ÷ whole × scale`, to the nearest whole number, a half upwards.
fn half_up_large(part: &Natural, whole: &Natural, scale: u32) -> Option<i64> {
    let doubled = part.times(scale).times(2).plus(whole);
    let (quotient, _) = doubled.divided_by(&whole.times(2))?;
    quotient.to_u64()?.try_into().ok()
}

/// `part ÷ whole × scale`, to the whole number at or below it.
fn down_large(part: &Natural, whole: &Natural, scale: u32) -> Option<i64> {
    let (quotient, _) = part.times(scale).divided_by(whole)?;
    quotient.to_u64()?.try_into().ok()
}
