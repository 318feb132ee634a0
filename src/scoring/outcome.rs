//! The parties' points → total, grade and distances.

use super::{Entries, Grading, Outlook, PartyResult, Scheme, Step};
use crate::number::{Decimal, Ratio};

/// The total before rounding party by party, where it would be graded otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unrounded {
    /// The exact sum.
    pub total: Ratio,
    /// The grade it would have.
    pub grading: Grading,
}

/// 加权总分 and grade. While a party is unknown both are ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The points known so far: the total if every unknown party gave nothing.
    pub lowest: Decimal,
    /// The total if every unknown party gave its cap.
    pub highest: Decimal,
    /// The grade of the lowest total.
    pub lowest_grading: Grading,
    /// The grade of the highest total.
    pub highest_grading: Grading,
    /// Points from the lowest total to the next band above it; `None` in the best band.
    pub up: Option<Step>,
    /// Points of the lowest total above the lower end of its band; `None` where that is open.
    pub cushion: Option<Step>,
    /// The warning of R-4, where it applies.
    pub unrounded: Option<Unrounded>,
    /// What the points say of the grades.
    pub outlook: Outlook,
}

impl Outcome {
    /// Whether every party has scored.
    pub fn is_settled(&self) -> bool {
        self.lowest == self.highest
    }

    pub(super) fn of(scheme: &Scheme, entries: &Entries<'_>, parties: &[PartyResult]) -> Outcome {
        let known: Decimal = parties.iter().filter_map(|party| party.points).sum();
        let most: Decimal = parties.iter().map(|party| party.points.unwrap_or(party.cap)).sum();
        let (lowest, highest) = (entries.adjusted(known), entries.adjusted(most));
        let lowest_grading = scheme.grading_of_points(lowest);
        let unrounded =
            unrounded(scheme, entries).filter(|unrounded| unrounded.grading != lowest_grading);
        let (adjustment, is_rounded) = (entries.adjustment(), unrounded.is_some());
        Outcome {
            lowest,
            highest,
            lowest_grading,
            highest_grading: scheme.grading_of_points(highest),
            up: up(scheme, lowest, lowest_grading),
            cushion: cushion(scheme, lowest, lowest_grading),
            unrounded,
            outlook: Outlook::of(scheme, parties, adjustment, lowest_grading, is_rounded),
        }
    }
}

/// The nearest better band above the total.
fn up(scheme: &Scheme, total: Decimal, grading: Grading) -> Option<Step> {
    let better = grading.band().unwrap_or(scheme.bands.len());
    let entrances = (0..better).zip(&scheme.bands).filter_map(|(band, at)| {
        let entrance = at.entrance(scheme.rounding)?;
        (entrance > total).then_some(Step { band, points: entrance - total })
    });
    entrances.min_by_key(|step| step.points)
}

fn cushion(scheme: &Scheme, total: Decimal, grading: Grading) -> Option<Step> {
    let band = grading.band()?;
    let entrance = scheme.bands.get(band)?.entrance(scheme.rounding)?;
    Some(Step { band, points: total - entrance })
}

/// The exact sum, and its grade.
fn unrounded(scheme: &Scheme, entries: &Entries<'_>) -> Option<Unrounded> {
    let total = entries.exact_total(scheme)?;
    Some(Unrounded { total, grading: scheme.grading(total) })
}
