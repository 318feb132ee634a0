//! One party's score: what it gives, and the points that counts for.

use crate::number::{Decimal, Percent, Ratio, Rounding};

/// How a party's score is typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ScoreMode {
    /// 得分: points of the party's cap, as the report prints them.
    #[default]
    Points,
    /// 百分制: a raw mark of 0–100, multiplied by the party's weight.
    RawMark,
}

/// A party's score as typed, in one of two modes.
///
/// Only the value of the mode in force counts. The other one is what was typed before the
/// switch, so that switching back loses nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartyScore {
    /// The mode in force.
    pub mode: ScoreMode,
    /// Points of the cap; `None` is "not yet scored".
    pub points: Option<Decimal>,
    /// The raw mark of 0–100; `None` is "not yet scored".
    pub raw_mark: Option<Decimal>,
}

/// What one party contributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartyResult {
    /// The most it can give.
    pub cap: Decimal,
    /// Its points; `None` is unknown, never zero.
    pub points: Option<Decimal>,
    /// Its points ÷ cap × 100 %.
    pub share: Option<Percent>,
}

impl PartyScore {
    /// The highest raw mark.
    pub const FULL_MARK: Decimal = Decimal::whole(100);

    /// The value typed in the mode in force.
    pub const fn typed(self) -> Option<Decimal> {
        match self.mode {
            ScoreMode::Points => self.points,
            ScoreMode::RawMark => self.raw_mark,
        }
    }

    /// The same score with another value typed in the mode in force.
    pub fn with_typed(self, typed: Option<Decimal>) -> PartyScore {
        match self.mode {
            ScoreMode::Points => PartyScore { points: typed, ..self },
            ScoreMode::RawMark => PartyScore { raw_mark: typed, ..self },
        }
    }

    /// The most that can be typed in the mode in force.
    pub const fn most(self, cap: Decimal) -> Decimal {
        match self.mode {
            ScoreMode::Points => cap,
            ScoreMode::RawMark => Self::FULL_MARK,
        }
    }

    /// The points it counts for: a raw mark times the weight, rounded.
    pub fn counted(self, cap: Decimal, rounding: Rounding) -> Option<Decimal> {
        match self.mode {
            ScoreMode::Points => self.points,
            ScoreMode::RawMark => self.raw_mark.and_then(|mark| weigh(mark, cap, rounding)),
        }
    }

    /// The points before rounding, in millionths.
    pub fn unrounded_millionths(self, cap: Decimal) -> Option<i64> {
        match self.mode {
            ScoreMode::Points => self.points.map(|points| points.hundredths() * 10_000),
            ScoreMode::RawMark => self.raw_mark.map(|mark| mark.hundredths() * cap.hundredths()),
        }
    }

    /// The same score, typed in the other mode, worth the same points.
    ///
    /// What was typed there before comes back if it still is worth these points; else the other
    /// value is computed. With caps up to 100 a raw mark of two decimals always exists for it.
    pub fn switched(self, mode: ScoreMode, cap: Decimal, rounding: Rounding) -> PartyScore {
        let counted = self.counted(cap, rounding);
        let switched = PartyScore { mode, ..self };
        if mode == self.mode || switched.counted(cap, rounding) == counted {
            return switched;
        }
        switched.with_typed(match mode {
            ScoreMode::Points => counted,
            ScoreMode::RawMark => counted.and_then(|points| {
                let mark = Ratio::new(points.hundredths() * 100, cap.hundredths())?;
                Some(Rounding::PRINTED.round(mark))
            }),
        })
    }

    /// What the score contributes under a cap.
    pub(super) fn result(self, cap: Decimal, rounding: Rounding) -> PartyResult {
        let points = self.counted(cap, rounding);
        let share = points.and_then(|points| Ratio::of(points, cap)).map(Percent::of);
        PartyResult { cap, points, share }
    }
}

fn weigh(mark: Decimal, cap: Decimal, rounding: Rounding) -> Option<Decimal> {
    let exact = Ratio::new(mark.hundredths() * cap.hundredths(), 1_000_000)?;
    Some(rounding.round(exact))
}
