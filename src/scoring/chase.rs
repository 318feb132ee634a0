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

/// What a goal asks of an indicator.
#[derive(Clone, Copy)]
pub(super) enum Asked {
    /// This part of its target.
    Share(Ratio),
    /// This over so many months, where the target changed.
    Due(Decimal, i64),
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

    /// What a goal asks of a row; `None` for the pace line without assessed months.
    pub(super) fn asked(&self, row: ChaseRow, goal: Goal) -> Option<Asked> {
        let share = Asked::Share(goal.share(self.months)?);
        let due = self.due(row).zip(self.months).filter(|_| goal == Goal::Pace);
        Some(due.map_or(share, |(due, months)| Asked::Due(due, months.service_year())))
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
        goal.share(entries.months)?;
        let mut chase = Chase::default();
        for row in entries.rows() {
            if !matches!(row, ChaseRow::Total(_)) || entries.areas.len() > 1 {
                chase.take(entries, row, goal);
            }
        }
        sort_by_key(&mut chase.missing, |missing| missing.units);
        Some(chase)
    }

    fn take(&mut self, entries: &Entries<'_>, row: ChaseRow, goal: Goal) {
        let Some((entry, asked)) = entries.row(row).zip(entries.asked(row, goal)) else { return };
        match entry.lack(asked) {
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
    pub(super) fn lack(self, asked: Asked) -> Lack {
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
        let (needed, whole) = match asked {
            Asked::Share(share) => (target * share.numerator(), share.denominator()),
            Asked::Due(due, year) => (due.hundredths(), year),
        };
        let short = needed - completed * whole;
        if short <= 0 { Lack::Nothing } else { Lack::Units(-(-short).div_euclid(100 * whole)) }
    }
}
