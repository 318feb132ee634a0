//! Where a handle is on its bar ↔ the value that it stands for.

use crate::number::Decimal;

/// A place on a bar, in ten-thousandths of its width.
const WHOLE: i64 = 10_000;

/// The value at a place of a bar that ends at `most`: the nearest multiple of `step`, in hundredths. Beyond
/// its ends it is 0 and `most`, also where that is no multiple.
pub fn value_at(place: i64, most: Decimal, step: i64) -> Decimal {
    let (most, step) = (most.hundredths(), step.max(1));
    if place >= WHOLE {
        return Decimal::from_hundredths(most);
    }
    let exact = place.max(0) * most;
    let steps = (2 * exact + WHOLE * step).div_euclid(2 * WHOLE * step);
    Decimal::from_hundredths((steps * step).min(most))
}

/// The place of a value on a bar that ends at `most`.
pub fn place_of(value: Decimal, most: Decimal) -> i64 {
    (value.hundredths() * WHOLE).checked_div(most.hundredths()).unwrap_or(0).clamp(0, WHOLE)
}
