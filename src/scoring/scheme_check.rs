//! What can be wrong with a scheme. It is reported, never fixed silently.

use super::{GradeBand, Scheme};
use crate::number::Decimal;

/// A fault of a scheme; bands are counted from the best, which is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeProblem {
    /// Not 1–8 parties.
    PartyCount(usize),
    /// Not 2–6 grade bands.
    BandCount(usize),
    /// The full score is neither 100 nor 1000.
    FullScore(Decimal),
    /// The caps do not add up to the full score.
    CapsDoNotAddUp {
        /// What they add up to.
        sum: Decimal,
    },
    /// Totals from `first` to `last` lie in no band.
    Gap {
        /// The lowest total without a band.
        first: Decimal,
        /// The highest total without a band.
        last: Decimal,
    },
    /// Totals from `first` to `last` lie in two bands.
    Overlap {
        /// The lowest total with two bands.
        first: Decimal,
        /// The highest total with two bands.
        last: Decimal,
    },
}

impl Scheme {
    /// The faults of the scheme itself: caps that do not add up, gaps, overlaps.
    pub fn problems(&self) -> Vec<SchemeProblem> {
        let mut problems = Vec::new();
        if !(1..=8).contains(&self.parties.len()) {
            problems.push(SchemeProblem::PartyCount(self.parties.len()));
        }
        if !(2..=6).contains(&self.bands.len()) {
            problems.push(SchemeProblem::BandCount(self.bands.len()));
        }
        if ![Decimal::whole(100), Decimal::whole(1000)].contains(&self.full_score) {
            problems.push(SchemeProblem::FullScore(self.full_score));
        }
        let sum = self.parties.iter().map(|party| party.cap).sum();
        if sum != self.full_score {
            problems.push(SchemeProblem::CapsDoNotAddUp { sum });
        }
        problems.extend(self.bands.windows(2).filter_map(|pair| seam(self, pair)));
        problems.extend(open_end(self));
        problems
    }
}

/// Where two neighbouring bands do not meet. Totals move in the scheme's step, so 899 and 900
/// meet where points are whole numbers, and do not where they have two decimals.
fn seam(scheme: &Scheme, pair: &[GradeBand]) -> Option<SchemeProblem> {
    let [better, worse] = pair else { return None };
    let step = scheme.rounding.step();
    let lowest = better.entrance(scheme.rounding).unwrap_or(Decimal::ZERO);
    let highest = worse.exit(scheme.rounding).unwrap_or(scheme.full_score);
    if highest >= lowest {
        Some(SchemeProblem::Overlap { first: lowest, last: highest })
    } else if lowest - highest > step {
        Some(SchemeProblem::Gap { first: highest + step, last: lowest - step })
    } else {
        None
    }
}

/// Totals below the worst band, or above the best one.
fn open_end(scheme: &Scheme) -> Vec<SchemeProblem> {
    let step = scheme.rounding.step();
    let floor = scheme.bands.last().and_then(|worst| worst.entrance(scheme.rounding));
    let ceiling = scheme.bands.first().and_then(|best| best.exit(scheme.rounding));
    let below = floor
        .filter(|floor| *floor > Decimal::ZERO)
        .map(|floor| SchemeProblem::Gap { first: Decimal::ZERO, last: floor - step });
    let above = ceiling
        .filter(|ceiling| *ceiling < scheme.full_score)
        .map(|ceiling| SchemeProblem::Gap { first: ceiling + step, last: scheme.full_score });
    below.into_iter().chain(above).collect()
}
