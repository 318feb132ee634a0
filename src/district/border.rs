//! Which stations are near the line between two grades.

use crate::number::{Decimal, Ratio};
use crate::scoring::{Outcome, Scheme};

/// The line that a total is near.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Border {
    /// So many points are missing to a better band.
    Below {
        /// The better band.
        band: usize,
        /// The points.
        points: Decimal,
    },
    /// So many points above the least total of its own band, below which another one lies.
    Above {
        /// Its own band.
        band: usize,
        /// The points.
        points: Decimal,
    },
}

impl Border {
    /// Near is a hundredth of the full score: 1 point of 100.
    pub fn near(scheme: &Scheme) -> Decimal {
        let hundredth = Ratio::new(scheme.full_score.hundredths(), 10_000);
        hundredth.map_or(Decimal::whole(1), |of| scheme.rounding.round(of))
    }

    /// The line that a total is near; none while a party is unknown. Of two the nearer one is told, of two as
    /// near the one above.
    pub fn of(outcome: &Outcome, scheme: &Scheme) -> Option<Border> {
        if !outcome.is_settled() {
            return None;
        }
        let near = Border::near(scheme);
        let up = outcome.up.filter(|step| step.points <= near);
        let lowest = scheme.bands.len().saturating_sub(1);
        let down = outcome.cushion.filter(|step| step.points <= near && step.band < lowest);
        match (up, down) {
            (Some(up), Some(down)) if down.points < up.points => {
                Some(Border::Above { band: down.band, points: down.points })
            }
            (Some(up), _) => Some(Border::Below { band: up.band, points: up.points }),
            (None, Some(down)) => Some(Border::Above { band: down.band, points: down.points }),
            (None, None) => None,
        }
    }
}
