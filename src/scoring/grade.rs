//! Grade bands: a total → its grade.

use super::{Bound, GradeBand, Scheme};
use crate::number::{Decimal, Ratio, Rounding};
use std::cmp::Ordering;

/// What a band table says of a total; bands are counted from the best, which is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grading {
    /// The one band that holds the total.
    Band(usize),
    /// No band holds it: 深圳 2021 has none for 89.5. Reported, never resolved.
    Gap,
    /// Two bands hold it: 安庆 2022 has two for 950. Reported, never resolved.
    Overlap(usize, usize),
}

impl GradeBand {
    /// Whether the total lies in the band.
    pub fn holds(&self, total: Ratio) -> bool {
        let clears = |bound: &Option<Bound>, side: Ordering| match bound {
            None => true,
            Some(bound) => Ratio::new(bound.value.hundredths(), 100).is_some_and(|end| {
                let order = total.cmp(&end);
                order == side || (bound.inclusive && order == Ordering::Equal)
            }),
        };
        clears(&self.lower, Ordering::Greater) && clears(&self.upper, Ordering::Less)
    }

    /// How many of the scheme's steps lead from a total into the band: the fewest and the most,
    /// below zero where they lead down; `None` where that end is open.
    ///
    /// The fewest are ⌈(end − start) ÷ step⌉ where the lower end is inclusive, else
    /// ⌊(end − start) ÷ step⌋ + 1; the most mirror them.
    pub fn steps_from(&self, start: Decimal, rounding: Rounding) -> (Option<i64>, Option<i64>) {
        let step = rounding.step().hundredths();
        let away = |end: Bound| (end.value - start).hundredths();
        let fewest = self.lower.map(|end| match end.inclusive {
            true => -(-away(end)).div_euclid(step),
            false => away(end).div_euclid(step) + 1,
        });
        let most = self.upper.map(|end| match end.inclusive {
            true => away(end).div_euclid(step),
            false => -(-away(end)).div_euclid(step) - 1,
        });
        (fewest, most)
    }

    /// The lowest total of the band, at the scheme's step; `None` where the lower end is open.
    pub fn entrance(&self, rounding: Rounding) -> Option<Decimal> {
        self.lower.map(|end| if end.inclusive { end.value } else { end.value + rounding.step() })
    }

    /// The highest total of the band, at the scheme's step; `None` where the upper end is open.
    pub fn exit(&self, rounding: Rounding) -> Option<Decimal> {
        self.upper.map(|end| if end.inclusive { end.value } else { end.value - rounding.step() })
    }
}

impl Grading {
    /// The band, where exactly one holds the total.
    pub const fn band(self) -> Option<usize> {
        match self {
            Grading::Band(band) => Some(band),
            Grading::Gap | Grading::Overlap(..) => None,
        }
    }
}

impl Scheme {
    /// The grade of an exact total.
    pub fn grading(&self, total: Ratio) -> Grading {
        let mut holding = (0..).zip(&self.bands).filter(|(_, band)| band.holds(total));
        match (holding.next(), holding.next()) {
            (None, _) => Grading::Gap,
            (Some((band, _)), None) => Grading::Band(band),
            (Some((band, _)), Some((other, _))) => Grading::Overlap(band, other),
        }
    }

    /// The grade of a total in points.
    pub fn grading_of_points(&self, total: Decimal) -> Grading {
        Ratio::new(total.hundredths(), 100).map_or(Grading::Gap, |total| self.grading(total))
    }
}
