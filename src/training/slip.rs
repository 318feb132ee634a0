//! Wrong rules that people follow, each with a name.

use crate::scoring::keyed;

keyed! {
    /// A wrong rule. A wrong answer that one of them leads to is told by its name. The place of each is its number in
    /// result codes and never changes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Slip {
        /// Rounded within the calculation, not at its end.
        RoundedEarly = "rounded-early",
        /// Cut off, not rounded.
        Truncated = "truncated",
        /// An exact half went to the even neighbour.
        HalfEven = "half-even",
        /// The mean of the rates, not the ratio of the sums.
        MeanOfRates = "mean-of-rates",
        /// "/" counted as 0.
        SlashAsZero = "slash-as-zero",
        /// A blank counted as 0.
        BlankAsZero = "blank-as-zero",
        /// Divided by a target of 0, or by one that is not there.
        ZeroDivided = "zero-divided",
        /// Cut at 100 %.
        Capped = "capped",
        /// The mark was taken for points, or the marks for their mean.
        NotWeighted = "not-weighted",
        /// Points were weighted once more.
        WeightedTwice = "weighted-twice",
        /// The line itself was not counted as reached.
        BoundaryLeftOut = "boundary-left-out",
        /// A party that has not scored counted as 0.
        UnknownAsZero = "unknown-as-zero",
        /// A party that has not scored counted with its full points.
        UnknownAsFull = "unknown-as-full",
        /// Divided by the workers who are there, not by those agreed.
        ActualHeadCount = "actual-head-count",
        /// Half a month counted as a whole one.
        HalfAsOne = "half-as-one",
        /// The twelve months of the year, not those assessed.
        MonthsOfYear = "months-of-year",
        /// Points of a percentage taken for a percentage, or the other way round.
        PercentPoints = "percent-points",
        /// Added first and rounded only then.
        RoundedLate = "rounded-late",
        /// Whole units rounded to the nearest instead of upwards.
        RoundedToNearest = "rounded-to-nearest",
        /// Divided the wrong way round.
        TurnedOver = "turned-over",
        /// Divided by what was agreed, not by what there was.
        AgreedAsWhole = "agreed-as-whole",
        /// Half a month counted as none.
        HalfAsNone = "half-as-none",
        /// A part of something that only comes whole.
        PartOfOne = "part-of-one",
    }
}

impl Slip {
    /// Its number in result codes, from 1; 0 is none.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The slip of a number.
    pub fn of_number(number: u8) -> Option<Slip> {
        Slip::ALL.into_iter().find(|slip| slip.number() == number)
    }
}
