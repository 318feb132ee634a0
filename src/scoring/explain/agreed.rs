//! A target that changed: which amount from which month, and the pace against each month's own.

use super::{Caption, Formula, Grounds, Line, Number, Remark, Sign, Working};
use crate::number::{Decimal, Ratio};
use crate::scoring::{Agreed, ChaseRow, Figure};
use std::cmp::Ordering;

impl Grounds<'_> {
    /// Tells which amount was in force from which month, where the target of a row changed.
    pub(super) fn tell_targets(&self, row: ChaseRow, working: &mut Working) {
        for Agreed { from, months, target } in self.entries.agreed(row).unwrap_or_default() {
            working.cite(26);
            working.remark(match from {
                None => Remark::FirstTarget(target, months),
                Some(month) => Remark::TargetFrom(month, target, months),
            });
        }
    }

    /// The targets of the assessed months, added; `None` where the target never changed.
    pub(super) fn due(&self, row: ChaseRow, working: &mut Working) -> Option<Decimal> {
        let agreed = self.entries.agreed(row)?;
        let due = self.entries.due(row)?;
        self.tell_targets(row, working);
        let line = agreed.iter().filter(|of| of.months > 0).fold(None, |line, of| {
            let target = Number::Amount(of.target);
            let line = match line {
                None => Line::of(target),
                Some(line) => Line::then(line, Sign::Plus, target),
            };
            Some(line.then(Sign::Times, Number::whole(of.months)))
        })?;
        working.step(Some(Caption::TargetsByMonth), line.then(Sign::Equals, Number::Amount(due)));
        Some(due)
    }

    /// A completed amount against the months' own targets: completed × n against their sum.
    pub(super) fn compare_with_due(
        &self,
        working: &mut Working,
        completed: Decimal,
        due: Decimal,
        order: Ordering,
    ) -> Option<()> {
        let sign = Sign::between(order);
        working.formula = Formula::PaceByMonth;
        let year = self.entries.months?.service_year();
        let product = Decimal::from_hundredths(completed.hundredths() * year);
        let times = Line::of(Number::Amount(completed));
        let times = times.then(Sign::Times, Number::whole(year));
        working.values = Some(times.clone().then(sign, Number::Amount(due)));
        working.step(None, times.then(Sign::Equals, Number::Amount(product)));
        working.step(None, Line::of(Number::Amount(product)).then(sign, Number::Amount(due)));
        Some(())
    }

    /// The whole units that lead to the pace line: what is due ÷ n − completed, raised.
    pub(super) fn lacking_of_due(
        &self,
        working: &mut Working,
        completed: Decimal,
        due: Decimal,
        units: i64,
    ) -> Option<()> {
        working.formula = Formula::ChaseByMonth;
        let year = self.entries.months?.service_year();
        let share = Line::of(Number::Amount(due));
        let share = share.then(Sign::Over, Number::whole(year));
        if units == 0 {
            let line = Line::of(Number::Amount(completed)).then(Sign::AtLeast, Number::Amount(due));
            working.step(None, line.then(Sign::Over, Number::whole(year)));
            return Some(());
        }
        let exact = Ratio::new(due.hundredths() - completed.hundredths() * year, 100 * year)?;
        let line = share.then(Sign::Minus, Number::Amount(completed));
        working.values = Some(line.clone());
        working.step(None, line.equals_exactly(exact));
        working.raise_to_units(exact, units);
        Some(())
    }
}

impl Figure {
    /// The row whose rate it is.
    pub const fn row(self) -> Option<ChaseRow> {
        match self {
            Figure::AreaRate(area, at) => Some(ChaseRow::Area(area, at)),
            Figure::ColumnRate(at) => Some(ChaseRow::Total(at)),
            Figure::StationRate(at) => Some(ChaseRow::Station(at)),
            _ => None,
        }
    }
}
