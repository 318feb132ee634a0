//! 补短板: the fewest whole units that bring each indicator to 100 % or to the pace line.

use super::{Entries, Figure, IndicatorEntry, Months, Quantity};
use crate::number::{Decimal, Ratio, sort_by_key};

/// What an indicator is to be brought to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The whole target.
    Full,
    /// The pace line m/n of the assessed months.
    Pace,
}

/// Which indicator; places are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChaseRow {
    /// (Area, indicator).
    Area(usize, usize),
    /// 合计 of an area indicator.
    Total(usize),
    /// An indicator of the station, overall ones first.
    Station(usize),
}

/// An indicator that is short of the goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Which one.
    pub row: ChaseRow,
    /// The fewest whole units more that reach the goal.
    pub units: i64,
    /// What was agreed and done.
    pub entry: IndicatorEntry,
}

/// Everything that is short of a goal, the least effort first, and how many indicators are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chase {
    /// The indicators that are short; equal efforts in the order of the tables.
    pub missing: Vec<Missing>,
    /// How many have reached it.
    pub reached: usize,
    /// How many have no target: nothing can be missing.
    pub not_agreed: usize,
    /// How many are not filled in and therefore unknown.
    pub to_fill: usize,
}

/// What an indicator lacks.
pub(super) enum Lack {
    Nothing,
    Units(i64),
    NotAgreed,
    ToFill,
}

impl Goal {
    /// The part of the target that it asks for; `None` for the pace line without assessed months.
    pub(super) fn share(self, months: Option<Months>) -> Option<Ratio> {
        match self {
            Goal::Full => Ratio::new(1, 1),
            Goal::Pace => months?.pace(),
        }
    }
}

impl ChaseRow {
    /// The completion rate of the same row.
    pub const fn rate(self) -> Figure {
        match self {
            ChaseRow::Area(area, at) => Figure::AreaRate(area, at),
            ChaseRow::Total(at) => Figure::ColumnRate(at),
            ChaseRow::Station(at) => Figure::StationRate(at),
        }
    }
}

impl Entries<'_> {
    /// The entry of a row, the two sums for a total; `None` if there is no such row.
    pub fn row(&self, row: ChaseRow) -> Option<IndicatorEntry> {
        match row {
            ChaseRow::Area(area, at) => self.areas.get(area)?.indicators.get(at).copied(),
            ChaseRow::Total(at) => (at < self.columns).then(|| self.sums(at)),
            ChaseRow::Station(at) => self.station.get(at).copied(),
        }
    }

    /// Every row: the areas', the totals, the station's.
    pub fn rows(&self) -> Vec<ChaseRow> {
        let columns = self.columns;
        let areas = (0..self.areas.len())
            .flat_map(|area| (0..columns).map(move |at| ChaseRow::Area(area, at)));
        let totals = (0..columns).map(ChaseRow::Total);
        areas.chain(totals).chain((0..self.station.len()).map(ChaseRow::Station)).collect()
    }
}

impl Chase {
    /// What is short of a goal; `None` for the pace line without assessed months.
    ///
    /// The total row is left out where there is but one area, whose doubles it would be.
    pub fn of(entries: &Entries<'_>, goal: Goal) -> Option<Chase> {
        let share = goal.share(entries.months)?;
        let mut chase = Chase::default();
        for (at, area) in entries.areas.iter().enumerate() {
            for (indicator, entry) in area.indicators.iter().enumerate() {
                chase.take(ChaseRow::Area(at, indicator), *entry, share);
            }
        }
        if entries.areas.len() > 1 {
            for indicator in 0..entries.columns {
                chase.take(ChaseRow::Total(indicator), entries.sums(indicator), share);
            }
        }
        for (at, entry) in entries.station.iter().enumerate() {
            chase.take(ChaseRow::Station(at), *entry, share);
        }
        sort_by_key(&mut chase.missing, |missing| missing.units);
        Some(chase)
    }

    fn take(&mut self, row: ChaseRow, entry: IndicatorEntry, share: Ratio) {
        match entry.lack(share) {
            Lack::Nothing => self.reached += 1,
            Lack::NotAgreed => self.not_agreed += 1,
            Lack::ToFill => self.to_fill += 1,
            Lack::Units(units) => self.missing.push(Missing { row, units, entry }),
        }
    }
}

impl IndicatorEntry {
    /// The least u with (completed + u) ÷ target ≥ share, in whole units:
    /// ⌈target × share − completed⌉.
    pub(super) fn lack(self, share: Ratio) -> Lack {
        let target = match self.target {
            Quantity::Blank => return Lack::ToFill,
            Quantity::NotAgreed | Quantity::Amount(Decimal::ZERO) => return Lack::NotAgreed,
            Quantity::Amount(target) => target.hundredths(),
        };
        let completed = match self.completed {
            Quantity::Blank => return Lack::ToFill,
            Quantity::NotAgreed => return Lack::NotAgreed,
            Quantity::Amount(completed) => completed.hundredths(),
        };
        let (part, whole) = (share.numerator(), share.denominator());
        let short = target * part - completed * whole;
        if short <= 0 { Lack::Nothing } else { Lack::Units(-(-short).div_euclid(100 * whole)) }
    }
}
