//! A number as a text prints it: it stands for everything it may have been rounded from.

use std::fmt;

/// A printed number and the worth of its last digit, both in millionths: 18.5万 is 185,000 with a step of 1,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    value: i64,
    step: i64,
}

/// How a computed value stands to the number that is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// They are the same.
    Same,
    /// Rounded half-up to the digits printed they are the same.
    AtDigits,
    /// Only with the other digits cut off they are the same.
    Truncated,
    /// They are not.
    Differs,
}

/// Millionths in one.
const ONE: i64 = 1_000_000;
/// The largest number read, 10^12: nine times as much stays within what an `i64` holds, and products of two within what
/// an `i128` holds.
const MOST: i64 = 1_000_000_000_000 * ONE;

impl Printed {
    /// A number of `digits` with the last `decimals` of them behind the point, times a power of ten (万 is 4);
    /// `None` beyond 10^12 and for more than five decimals.
    pub fn new(digits: i64, decimals: u32, tens: u32) -> Option<Printed> {
        let step = ONE / 10_i64.checked_pow(decimals)?;
        let step = step.checked_mul(10_i64.checked_pow(tens)?)?;
        let value = digits.checked_mul(step)?;
        (decimals <= 5 && value.abs() <= MOST).then_some(Printed { value, step })
    }

    /// A whole number.
    pub fn whole(number: usize) -> Printed {
        Printed { value: (number as i64).min(MOST / ONE) * ONE, step: ONE }
    }

    /// Hundredths of something, exactly.
    pub const fn from_hundredths(hundredths: i64) -> Printed {
        Printed { value: hundredths * (ONE / 100), step: ONE / 100 }
    }

    /// The value in millionths.
    pub const fn millionths(self) -> i64 {
        self.value
    }

    /// The value in hundredths, where it has no finer digits and is small enough.
    pub fn hundredths(self) -> Option<i64> {
        let fine = self.value % (ONE / 100) == 0;
        fine.then_some(self.value / (ONE / 100))
    }

    /// How many decimals are printed.
    pub fn decimals(self) -> u32 {
        (0..6).find(|decimals| self.step >= ONE / 10_i64.pow(*decimals)).unwrap_or(6)
    }

    /// Whether it is a whole number.
    pub const fn is_whole(self) -> bool {
        self.value % ONE == 0
    }

    /// Whether it is 0.
    pub const fn is_zero(self) -> bool {
        self.value == 0
    }

    /// The exact sum of the values.
    pub fn sum(of: impl IntoIterator<Item = Printed>) -> Printed {
        let none = Printed { value: 0, step: MOST };
        let sum = of.into_iter().fold(none, |sum, number| Printed {
            value: (sum.value + number.value).clamp(-MOST, MOST),
            step: sum.step.min(number.step),
        });
        Printed { step: if sum.step == MOST { ONE } else { sum.step }, ..sum }
    }

    /// The exact difference of the values.
    pub fn minus(self, other: Printed) -> Printed {
        let value = (self.value - other.value).clamp(-MOST, MOST);
        Printed { value, step: self.step.min(other.step) }
    }

    /// The product of the values, to the millionth.
    pub fn times(self, other: Printed) -> Printed {
        let step = (self.step.min(ONE) * other.step.min(ONE) / ONE).max(1);
        let product = i128::from(self.value) * i128::from(other.value) / WIDE_ONE;
        Printed { value: narrow(product), step }
    }

    /// Divided by a power of ten, where that leaves no digits behind.
    pub fn over_tens(self, tens: u32) -> Printed {
        let by = 10_i64.pow(tens.min(8));
        Printed { value: self.value / by, step: (self.step / by).max(1) }
    }

    /// Without its sign.
    pub fn magnitude(self) -> Printed {
        Printed { value: self.value.abs(), ..self }
    }

    /// Whether it is away from another by no more than one of so many parts of that one: a slip, not something else.
    pub fn is_near(self, other: Printed, parts: i64) -> bool {
        // Divided and not multiplied, for that stays within what an `i64` holds.
        self.minus(other).magnitude().value <= other.value.div_euclid(parts.max(1))
    }

    /// How a sum or difference stands to this number. `spread` is half a step of everything that went into it and
    /// was rounded itself.
    pub fn fit(self, computed: Printed, spread: i64) -> Fit {
        let away = (self.value - computed.value).abs();
        match away {
            0 => Fit::Same,
            _ if 2 * away <= self.step && self.step > computed.step => Fit::AtDigits,
            _ if spread > 0 && 2 * away <= self.step + 2 * spread => Fit::AtDigits,
            _ => Fit::Differs,
        }
    }

    /// Half a step: how far the value may lie from what it was rounded from.
    pub const fn half_step(self) -> i64 {
        self.step / 2
    }

    /// How `part ÷ whole`, in per cent, stands to this percentage. Where one of them was rounded itself (`loose`),
    /// any quotient of what they may have been counts.
    pub fn fit_percent(self, part: Printed, whole: Printed, loose: bool) -> Fit {
        if whole.value <= 0 {
            return Fit::Differs;
        }
        let [(value, step), (part, part_step), (whole, whole_step)] =
            [self, part, whole].map(Printed::wide);
        let over = part * 100 * WIDE_ONE;
        if over == value * whole {
            return Fit::Same;
        }
        let steps = (2 * over + whole * step).div_euclid(2 * whole * step);
        if steps * step == value {
            return Fit::AtDigits;
        }
        if loose {
            let (least, most) = (2 * part - part_step, 2 * part + part_step);
            let (thin, thick) = (2 * whole - whole_step, 2 * whole + whole_step);
            let (low, high) = (2 * value - step, 2 * value + step);
            let unit = 200 * WIDE_ONE;
            if thin > 0 && least * unit <= high * thick && most * unit >= low * thin {
                return Fit::AtDigits;
            }
        }
        let cut = over.div_euclid(whole * step) * step;
        if cut == value { Fit::Truncated } else { Fit::Differs }
    }

    /// `part ÷ whole` in per cent with so many decimals, half-up; `None` for a whole that is not above 0,
    /// and beyond 10^12.
    pub fn percent_of(part: Printed, whole: Printed, decimals: u32) -> Option<Printed> {
        let step = ONE / 10_i64.checked_pow(decimals.min(5))?;
        let (part, _) = part.wide();
        let (under, _) = whole.wide();
        let under = (under > 0).then_some(under * i128::from(step))?;
        let steps = (2 * part * 100 * WIDE_ONE + under).div_euclid(2 * under);
        let value = i64::try_from(steps * i128::from(step)).ok()?;
        (value.abs() <= MOST).then_some(Printed { value, step })
    }

    /// The whole numbers right below and above this percentage of `whole`, and whether one of all whole numbers gives
    /// it, rounded or cut off: 84.2 % of 63 is between 53 and 54, and none gives it.
    pub fn whole_parts(self, whole: Printed) -> (i64, i64, bool) {
        let (value, step) = self.wide();
        let (count, unit) = (i128::from(whole.value.div_euclid(ONE)), 200 * WIDE_ONE);
        let least = -(-(2 * value - step) * count).div_euclid(unit);
        let gives = least * unit < (2 * value + 2 * step) * count;
        let below = narrow((2 * value * count).div_euclid(unit));
        (below, below + 1, gives)
    }

    /// Whether some whole number is what `part` is this percentage of: 993 is 413.75 % of 240.
    pub fn has_whole(self, part: Printed) -> bool {
        let (value, step) = self.wide();
        let (low, high) = (2 * value - step, 2 * value + 2 * step);
        if low <= 0 || part.value <= 0 {
            return true;
        }
        let over = i128::from(part.value) * 200;
        over.div_euclid(low) >= -(-over).div_euclid(high)
    }

    /// Value and step, for products.
    fn wide(self) -> (i128, i128) {
        (i128::from(self.value), i128::from(self.step))
    }
}

/// Millionths in one, for products.
const WIDE_ONE: i128 = ONE as i128;

/// A result within what is read.
fn narrow(wide: i128) -> i64 {
    let most = i128::from(MOST);
    i64::try_from(wide.clamp(-most, most)).unwrap_or(MOST)
}

impl fmt::Display for Printed {
    /// With the digits of its step, and no fewer than it has: `65.58`, `95.00`, `185000`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.value < 0 { "-" } else { "" };
        let (whole, part) = (self.value.abs() / ONE, self.value.abs() % ONE);
        let digits = part.to_string();
        let padded = ["000000".get(digits.len()..).unwrap_or(""), &digits].concat();
        let shown = padded.trim_end_matches('0').len().max(self.decimals() as usize);
        match padded.get(..shown) {
            Some(decimals) if shown > 0 => write!(formatter, "{sign}{whole}.{decimals}"),
            _ => write!(formatter, "{sign}{whole}"),
        }
    }
}
