//! Wrong rules that people follow, each with a name.

/// A wrong rule. A wrong answer that one of them leads to is told by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slip {
    /// Rounded within the calculation, not at its end.
    RoundedEarly,
    /// Cut off, not rounded.
    Truncated,
    /// An exact half went to the even neighbour.
    HalfEven,
    /// The mean of the rates, not the ratio of the sums.
    MeanOfRates,
    /// "/" counted as 0.
    SlashAsZero,
    /// A blank counted as 0.
    BlankAsZero,
    /// Divided by a target of 0, or by one that is not there.
    ZeroDivided,
    /// Cut at 100 %.
    Capped,
    /// The mark was taken for points, or the marks for their mean.
    NotWeighted,
    /// Points were weighted once more.
    WeightedTwice,
    /// The line itself was not counted as reached.
    BoundaryLeftOut,
    /// A party that has not scored counted as 0.
    UnknownAsZero,
    /// A party that has not scored counted with its full points.
    UnknownAsFull,
    /// Divided by the workers who are there, not by those agreed.
    ActualHeadCount,
    /// Half a month counted as a whole one.
    HalfAsOne,
    /// The twelve months of the year, not those assessed.
    MonthsOfYear,
    /// Points of a percentage taken for a percentage, or the other way round.
    PercentPoints,
    /// Added first and rounded only then.
    RoundedLate,
    /// Whole units rounded to the nearest instead of upwards.
    RoundedToNearest,
    /// Divided the wrong way round.
    TurnedOver,
    /// Divided by what was agreed, not by what there was.
    AgreedAsWhole,
    /// Half a month counted as none.
    HalfAsNone,
    /// A part of something that only comes whole.
    PartOfOne,
}

impl Slip {
    /// Every slip; the place of each is its number in result codes and never changes.
    pub const ALL: [Slip; 23] = [
        Slip::RoundedEarly,
        Slip::Truncated,
        Slip::HalfEven,
        Slip::MeanOfRates,
        Slip::SlashAsZero,
        Slip::BlankAsZero,
        Slip::ZeroDivided,
        Slip::Capped,
        Slip::NotWeighted,
        Slip::WeightedTwice,
        Slip::BoundaryLeftOut,
        Slip::UnknownAsZero,
        Slip::UnknownAsFull,
        Slip::ActualHeadCount,
        Slip::HalfAsOne,
        Slip::MonthsOfYear,
        Slip::PercentPoints,
        Slip::RoundedLate,
        Slip::RoundedToNearest,
        Slip::TurnedOver,
        Slip::AgreedAsWhole,
        Slip::HalfAsNone,
        Slip::PartOfOne,
    ];

    /// The name in hooks.
    pub const fn key(self) -> &'static str {
        match self {
            Slip::RoundedEarly => "rounded-early",
            Slip::Truncated => "truncated",
            Slip::HalfEven => "half-even",
            Slip::MeanOfRates => "mean-of-rates",
            Slip::SlashAsZero => "slash-as-zero",
            Slip::BlankAsZero => "blank-as-zero",
            Slip::ZeroDivided => "zero-divided",
            Slip::Capped => "capped",
            Slip::NotWeighted => "not-weighted",
            Slip::WeightedTwice => "weighted-twice",
            Slip::BoundaryLeftOut => "boundary-left-out",
            Slip::UnknownAsZero => "unknown-as-zero",
            Slip::UnknownAsFull => "unknown-as-full",
            Slip::ActualHeadCount => "actual-head-count",
            Slip::HalfAsOne => "half-as-one",
            Slip::MonthsOfYear => "months-of-year",
            Slip::PercentPoints => "percent-points",
            Slip::RoundedLate => "rounded-late",
            Slip::RoundedToNearest => "rounded-to-nearest",
            Slip::TurnedOver => "turned-over",
            Slip::AgreedAsWhole => "agreed-as-whole",
            Slip::HalfAsNone => "half-as-none",
            Slip::PartOfOne => "part-of-one",
        }
    }

    /// Its number in result codes, from 1; 0 is none.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The slip of a number.
    pub fn of_number(number: u8) -> Option<Slip> {
        Slip::ALL.into_iter().find(|slip| slip.number() == number)
    }
}
