//! Completion bars: rates on a scale that ends at 200 %.

use crate::number::Percent;

/// The rate at the right end of the picture; longer bars are cut there and marked.
pub const SCALE: Percent = Percent::from_hundredths(20_000);

/// The position of the 100 % line.
pub const FULL: Percent = Percent::from_hundredths(5_000);

/// How long the bar of a rate is, in percent of the picture, and whether it is cut.
pub fn length(rate: Percent) -> (Percent, bool) {
    let cut = rate > SCALE;
    let shown = if cut { SCALE } else { rate };
    (Percent::from_hundredths(shown.hundredths() / 2), cut)
}
