//! How far a total lies above the lower end of its grade, and what takes it below.

use super::{Grading, Outcome, PartyResult, Scheme};
use crate::number::Decimal;

/// How safe a grade is, when every party has scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steady {
    /// The grade, counted from the best.
    pub band: usize,
    /// The points above its lower end.
    pub margin: Decimal,
    /// The fewest points that lead below it.
    pub loss: Decimal,
    /// What the total would be graded then.
    pub falls_to: Grading,
    /// Whether some party has so many points to lose.
    pub by_one: bool,
}

/// How safe the grade is; `None` while a party is open, in the lowest grade, and where no single grade
/// holds the total.
pub fn steady(outcome: &Outcome, parties: &[PartyResult], scheme: &Scheme) -> Option<Steady> {
    let cushion = outcome.cushion.filter(|_| outcome.is_settled())?;
    let loss = cushion.points + scheme.rounding.step();
    let falls_to = scheme.grading_of_points(outcome.lowest - loss);
    let mut points = parties.iter().filter_map(|party| party.points);
    Some(Steady {
        band: cushion.band,
        margin: cushion.points,
        loss,
        falls_to,
        by_one: points.any(|points| points >= loss),
    })
}
