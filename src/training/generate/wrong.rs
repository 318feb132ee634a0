//! What wrong rules of rounding and dividing give.

use crate::number::{Decimal, Percent, Ratio};

/// The percentage, cut off after two decimals.
pub(super) fn truncated(part: Decimal, whole: Decimal) -> Option<Decimal> {
    let whole = whole.hundredths();
    (whole > 0).then(|| Decimal::from_hundredths((part.hundredths() * 10_000).div_euclid(whole)))
}

/// The percentage, an exact half rounded to the even neighbour.
pub(super) fn half_even(part: Decimal, whole: Decimal) -> Option<Decimal> {
    divided_half_even(part.hundredths() * 10_000, whole.hundredths())
}

/// A quotient in hundredths, an exact half rounded to the even neighbour.
pub(super) fn divided_half_even(part: i64, whole: i64) -> Option<Decimal> {
    let down = part.checked_div_euclid(whole)?;
    let twice = 2 * (part - down * whole);
    let up = twice > whole || (twice == whole && down % 2 != 0);
    Some(Decimal::from_hundredths(down + i64::from(up)))
}

/// The quotient rounded to two decimals before it is made a percentage.
pub(super) fn rounded_early(part: Decimal, whole: Decimal) -> Option<Decimal> {
    let quotient = crate::number::Rounding::PRINTED.round(Ratio::of(part, whole)?);
    Some(Decimal::from_hundredths(quotient.hundredths() * 100))
}

/// The percentage.
pub(super) fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    Ratio::of(part, whole).map(|ratio| Decimal::from_hundredths(Percent::of(ratio).hundredths()))
}

/// The percentage, and 100 where it is more.
pub(super) fn capped(part: Decimal, whole: Decimal) -> Option<Decimal> {
    percent(part, whole).filter(|rate| *rate > Decimal::whole(100)).map(|_| Decimal::whole(100))
}

/// The mean of numbers, rounded to two decimals.
pub(super) fn mean(numbers: &[Decimal]) -> Option<Decimal> {
    let sum: i64 = numbers.iter().map(|number| number.hundredths()).sum();
    let count = i64::try_from(numbers.len()).ok()?;
    let ratio = Ratio::new(sum, count.checked_mul(100)?)?;
    Some(crate::number::Rounding::PRINTED.round(ratio))
}
