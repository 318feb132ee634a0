//! What a person typed, as the rules need it.

use super::{
    AreaNumber, AreaNumbers, IndicatorEntry, Month, Months, PartyScore, Quantity, Scheme, Tally,
};
use crate::number::{Decimal, Ratio};

/// What a person typed for one service area 片区.
#[derive(Clone, Copy, Debug)]
pub struct AreaEntries<'a> {
    /// 投入社工人数 and what else is counted.
    pub numbers: AreaNumbers,
    /// One entry for each area indicator, in the order of the columns.
    pub indicators: &'a [IndicatorEntry],
}

impl AreaEntries<'_> {
    /// 投入社工人数.
    pub fn social_workers(&self) -> Quantity {
        self.numbers.get(AreaNumber::SocialWorkers)
    }
}

/// A completed amount that is kept by months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthParts {
    /// The area whose amount it is; `None` for one of the station.
    pub area: Option<usize>,
    /// The place of the indicator.
    pub indicator: usize,
    /// What is counted and filled in: what was done before, and months.
    pub counted: Vec<Quantity>,
    /// Every month of the assessed period, blank ones too.
    pub assessed: Vec<Quantity>,
    /// How many months are filled in and not counted.
    pub outside: usize,
}

/// The targets of an indicator before the one in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierTargets {
    /// The area whose target it is; `None` for one of the station.
    pub area: Option<usize>,
    /// The place of the indicator.
    pub indicator: usize,
    /// The first month of the assessed period, from which its months are counted.
    pub first: Month,
    /// Each in order, with the month from which the next one was in force.
    pub amounts: Vec<(Quantity, Month)>,
}

/// What a person typed, as the rules need it: without names.
#[derive(Clone, Debug, Default)]
pub struct Entries<'a> {
    /// One score for each party, in the order of the scheme.
    pub scores: Vec<PartyScore>,
    /// How many area indicators there are.
    pub columns: usize,
    /// The service areas.
    pub areas: Vec<AreaEntries<'a>>,
    /// The indicators of the whole station.
    pub station: Vec<IndicatorEntry>,
    /// The completed amounts that are kept by months.
    pub monthly: Vec<MonthParts>,
    /// The targets before those in force, where one changed.
    pub earlier: Vec<EarlierTargets>,
    /// The assessed months, where they are known.
    pub months: Option<Months>,
    /// 加分, where the scheme has it and something was added.
    pub bonus: Option<Decimal>,
    /// 扣分, where the scheme has it and something was taken.
    pub deduction: Option<Decimal>,
}

impl Entries<'_> {
    /// What bonus and deduction come to together, below zero where more is taken: what is blank
    /// adds and takes nothing.
    pub fn adjustment(&self) -> Decimal {
        let [bonus, deduction] =
            [self.bonus, self.deduction].map(|points| points.unwrap_or(Decimal::ZERO));
        bonus - deduction
    }

    /// The total that the parties' points come to; nothing can be taken from nothing.
    pub(super) fn adjusted(&self, points: Decimal) -> Decimal {
        (points + self.adjustment()).max(Decimal::ZERO)
    }

    /// The sums of one column's targets and completed amounts, "/" where every filled cell is "/".
    pub fn sums(&self, column: usize) -> IndicatorEntry {
        let cells = self.areas.iter().filter_map(|area| area.indicators.get(column));
        let (mut targets, mut completed) = (Tally::default(), Tally::default());
        for cell in cells {
            targets.add(cell.target);
            completed.add(cell.completed);
        }
        IndicatorEntry { target: targets.total(), completed: completed.total() }
    }

    /// The total without rounding party by party; `None` until every party has scored.
    pub fn exact_total(&self, scheme: &Scheme) -> Option<Ratio> {
        let exact = scheme.parties.iter().zip(&self.scores);
        let millionths: Option<i64> =
            exact.map(|(party, score)| score.unrounded_millionths(party.cap)).sum();
        let adjustment = self.adjustment().hundredths() * 10_000;
        Ratio::new((millionths? + adjustment).max(0), 1_000_000)
    }
}
