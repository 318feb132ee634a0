//! Points between a total and a grade.

use crate::number::Decimal;

/// A number of points to or from a grade band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The band, counted from the best.
    pub band: usize,
    /// The points.
    pub points: Decimal,
}
