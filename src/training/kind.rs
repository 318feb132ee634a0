//! The kinds of question.

use super::Topic;
use crate::scoring::listed;

/// How hard a question is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difficulty {
    /// Round numbers, few of them.
    Easy,
    /// A station's numbers.
    #[default]
    Usual,
    /// Numbers at the edge of a rule.
    Hard,
}

impl Difficulty {
    /// Each, the easy one first; the place of each is its number in codes and never changes.
    pub const ALL: [Difficulty; 3] = [Difficulty::Easy, Difficulty::Usual, Difficulty::Hard];
}

listed! {
    /// A kind of question. The place of each is its number in codes and never changes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Kind {
        /// Four parties' points: what is the total?
        Total,
        /// Four parties' points: which grade?
        Grade,
        /// Three parties' points and a grade: what must the fourth give?
        PartyNeeds,
        /// One or two parties have not scored: how high can the total be?
        HighestTotal,
        /// One or two parties have not scored: from which grade to which?
        GradeRange,
        /// Two parties have not scored: what must one give at least, whatever the other gives?
        LeastOf,
        /// A mark out of 100: how many points?
        MarkToPoints,
        /// Four marks: what is the total?
        MarkedTotal,
        /// Four marks: which grade?
        MarkedGrade,
        /// Agreed and done: what is the rate?
        Rate,
        /// A rate said of things that only come whole: can it be?
        IsPossible,
        /// An entry with "/", a blank, a 0 or more than agreed: what does its rate say?
        RowSays,
        /// A column with gaps: what is the rate of the total row?
        SumWithGaps,
        /// A column: what is the rate of the total row?
        SumRate,
        /// A column with its total row: which total is wrong?
        WrongTotal,
        /// Workers and months: how many person-months?
        PersonMonths,
        /// Person-months against those agreed: how many more or fewer?
        Surplus,
        /// Person-months with two years of experience: which share?
        TwoYearShare,
        /// Continuously in post: what is the retention?
        Retention,
        /// Workers and months, and the agreed head count: which month is short?
        ShortMonth,
        /// Months assessed and of the year, agreed and done: behind the line, on it or ahead?
        AgainstLine,
        /// What is left to do, and the months for it: how many a month?
        PerMonth,
        /// Agreed and done: how many more for the whole target?
        UnitsMissing,
        /// Agreed and done: how many more to be on the reference line?
        UnitsToLine,
        /// Points known so far: can the grade still be reached?
        CanReach,
    }
}

impl Kind {
    /// The topics that it practises, the nearest first.
    pub const fn topics(self) -> &'static [Topic] {
        match self {
            Kind::Total | Kind::Grade | Kind::PartyNeeds => &[Topic::Points],
            Kind::HighestTotal | Kind::GradeRange => &[Topic::NotScored],
            Kind::LeastOf => &[Topic::NotScored, Topic::Pace],
            Kind::MarkToPoints => &[Topic::Marks],
            Kind::MarkedTotal | Kind::MarkedGrade => &[Topic::Marks, Topic::Points],
            Kind::Rate | Kind::IsPossible => &[Topic::Rates],
            Kind::RowSays => &[Topic::Blanks],
            Kind::SumWithGaps => &[Topic::Sums, Topic::Blanks],
            Kind::SumRate | Kind::WrongTotal => &[Topic::Sums, Topic::Rates],
            Kind::TwoYearShare => &[Topic::Staffing, Topic::Rates],
            Kind::PersonMonths | Kind::Surplus | Kind::Retention | Kind::ShortMonth => {
                &[Topic::Staffing]
            }
            Kind::AgainstLine
            | Kind::PerMonth
            | Kind::UnitsMissing
            | Kind::UnitsToLine
            | Kind::CanReach => &[Topic::Pace],
        }
    }

    /// The kinds that practise a topic first of all.
    pub fn of_topic(topic: Topic) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(move |kind| kind.topics().first() == Some(&topic))
    }
}
