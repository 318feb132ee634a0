//! The figures of 附件2 (R-15 … R-19).

use super::{
    Absence, Caption, Conclusion, Formula, Grounds, Input, Line, Number, OperandValue, Remark,
    Sign, Source, Subject, Working,
};
use crate::number::Decimal;
use crate::scoring::{
    Group, Level, Quantity, StaffingFigure, SubtotalEntries, SubtotalScope, WorkerEntries,
};

impl Grounds<'_> {
    pub(super) fn of_staffing(&self, figure: StaffingFigure) -> Option<Working> {
        use StaffingFigure as F;
        let (formula, rules): (_, &[u8]) = match figure {
            F::Month(..) => (Formula::MonthSum, &[19, 15]),
            F::Actual(_) => (Formula::Actual, &[19]),
            F::Required(_) => (Formula::Required, &[16]),
            F::Surplus(_) => (Formula::Surplus, &[16]),
            F::HeadCount(_) => (Formula::HeadCount, &[15]),
            F::LevelCount(_) => (Formula::LevelCount, &[15]),
            F::TwoYears => (Formula::TwoYears, &[17]),
            F::TwoYearShare => (Formula::TwoYearShare, &[17]),
            F::Retention => (Formula::Retention, &[18]),
        };
        let working = Working::new(Subject::Staffing(figure), formula, rules);
        match figure {
            F::Month(group, month) => self.month_sum(working, group, month),
            F::Actual(group) => Some(self.actual(working, group)),
            F::Required(group) => Some(self.required(working, group)),
            F::Surplus(group) => Some(self.surplus(working, group)),
            F::HeadCount(group) => Some(self.head_count(working, group)),
            F::LevelCount(level) => self.level_count(working, level),
            F::TwoYears => Some(self.two_years(working)),
            F::TwoYearShare => Some(self.two_year_share(working)),
            F::Retention => Some(self.retention(working)),
        }
    }

    /// The workers of a group, with their places in the list.
    fn workers(&self, group: Group) -> impl Iterator<Item = (usize, &WorkerEntries)> {
        let workers = self.attendance.workers.iter().enumerate();
        workers.filter(move |(_, worker)| group.has(worker.kind))
    }

    fn month_sum(&self, mut working: Working, group: Group, month: usize) -> Option<Working> {
        let total = *self.staffing.group(group).months.get(month)?;
        let single = self.workers(group).map(|(at, worker)| {
            (Source::Input(Input::Presence(at, month)), worker.presence_in(month))
        });
        let mut cells: Vec<(Source, Quantity)> = single.collect();
        let mut amounts: Vec<Decimal> =
            cells.iter().filter_map(|(_, cell)| cell.amount()).collect();
        for sum in self.attendance.subtotals.iter().filter(|sum| group.has(sum.kind)) {
            let cell = sum.months.get(month).copied().unwrap_or_default();
            cells.push((Source::Input(Input::SubtotalMonth(sum.kind, month)), cell));
            let listed = self.attendance.listed(sum.kind, month);
            amounts.extend(working.not_listed(sum, cell, listed));
        }
        working.add_up_amounts(cells, amounts, total);
        Some(working)
    }

    fn actual(&self, mut working: Working, group: Group) -> Working {
        let figures = self.staffing.group(group);
        let months = figures.months.iter().enumerate().map(|(at, month)| {
            (Source::Figure(Subject::Staffing(StaffingFigure::Month(group, at))), *month)
        });
        working.add_up(months.collect(), figures.actual);
        if figures.months.is_empty() { working.without(Absence::NoPeriod) } else { working }
    }

    fn required(&self, mut working: Working, group: Group) -> Working {
        let (input, agreed) = match group {
            Group::All => (Input::RequiredAll, self.attendance.required_all),
            Group::Certified => (Input::RequiredCertified, self.attendance.required_certified),
            Group::NonCertified => return working.without(Absence::NothingAgreedForKind),
        };
        working.operand(Source::Input(input), OperandValue::Quantity(agreed));
        for input in [Input::AssessedFrom, Input::AssessedTo] {
            working.operand(Source::Input(input), OperandValue::AsTyped);
        }
        let Some(agreed) = agreed.amount() else { return working.without(Absence::NoAgreedCount) };
        let Some(required) = self.staffing.group(group).required else {
            return working.without(Absence::NoPeriod);
        };
        let Some(months) = self.attendance.counted_months() else {
            return working.without(Absence::NoPeriod);
        };
        // Another number than the period has columns was typed, or is that of the service year.
        let columns = i64::try_from(self.attendance.months.len()).unwrap_or(i64::MAX);
        let source = match months == columns {
            true => Source::MonthCount,
            false => Source::Input(Input::AssessedMonths),
        };
        let count = Decimal::whole(months);
        working.operand(source, OperandValue::Quantity(Quantity::Amount(count)));
        if months != columns {
            working.cite(24);
        }
        let count = Number::Amount(count);
        let line = Line::of(Number::Amount(agreed)).then(Sign::Times, count);
        working.equation(None, line, Number::Amount(required));
        working.conclusion = Conclusion::Amount(required);
        working
    }

    fn surplus(&self, mut working: Working, group: Group) -> Working {
        let figures = self.staffing.group(group);
        if group == Group::NonCertified {
            return working.without(Absence::NothingAgreedForKind);
        }
        self.figure(&mut working, StaffingFigure::Actual(group), figures.actual);
        let required = figures.required.map_or(Quantity::Blank, Quantity::Amount);
        self.figure(&mut working, StaffingFigure::Required(group), required);
        let Some(required) = figures.required else {
            let period = !self.attendance.months.is_empty();
            let absence = if period { Absence::NoAgreedCount } else { Absence::NoPeriod };
            return working.without(absence);
        };
        let Some((actual, surplus)) = figures.actual.amount().zip(figures.surplus) else {
            return working.without(Absence::NoActual);
        };
        let line = Line::of(Number::Amount(actual)).then(Sign::Minus, Number::Amount(required));
        working.equation(None, line, Number::Amount(surplus));
        if surplus < Decimal::ZERO {
            working.remark(Remark::Shortfall);
        }
        working.conclusion = Conclusion::Signed(surplus);
        working
    }

    fn figure(&self, working: &mut Working, figure: StaffingFigure, value: Quantity) {
        let source = Source::Figure(Subject::Staffing(figure));
        working.operand(source, OperandValue::Quantity(value));
    }

    /// Tells the presence of workers in the final month; how many of them are there.
    fn present(&self, working: &mut Working, counts: &dyn Fn(&WorkerEntries) -> bool) -> usize {
        let Some(last) = self.attendance.final_month() else { return 0 };
        let mut present = 0;
        for (at, worker) in self.workers(Group::All).filter(|(_, worker)| counts(worker)) {
            let presence = OperandValue::Quantity(worker.presence_in(last));
            working.operand(Source::Input(Input::Presence(at, last)), presence);
            present += usize::from(worker.is_present_in(last));
        }
        present
    }

    fn head_count(&self, mut working: Working, group: Group) -> Working {
        let present = self.present(&mut working, &|worker| group.has(worker.kind));
        let subtotals = self.attendance.subtotals.iter().filter(|sum| group.has(sum.kind));
        let levels = subtotals.flat_map(|sum| &sum.levels).copied().collect();
        working.count(present, levels, self.staffing.group(group).head_count);
        working
    }

    fn level_count(&self, mut working: Working, level: Level) -> Option<Working> {
        let present = self.present(&mut working, &|worker| worker.level == Some(level));
        let levels = self.attendance.subtotals.iter().flat_map(|sum| &sum.levels);
        let levels = levels.copied().filter(|(of, _)| *of == level).collect();
        working.count(present, levels, *self.staffing.levels.get(level as usize)?);
        Some(working)
    }

    fn two_years(&self, mut working: Working) -> Working {
        let mut parts = Vec::new();
        for (at, worker) in self.workers(Group::All) {
            let from = OperandValue::Month(worker.two_years_from);
            working.operand(Source::Input(Input::TwoYearsFrom(at)), from);
            let mut presence = Vec::new();
            for (month, _) in (0..)
                .zip(&self.attendance.months)
                .filter(|(_, month)| worker.is_experienced_in(**month))
            {
                let cell = worker.presence_in(month);
                let value = OperandValue::Quantity(cell);
                working.operand(Source::Input(Input::Presence(at, month)), value);
                presence.extend(cell.amount());
            }
            if presence.is_empty() {
                continue;
            }
            let sum = Number::Amount(presence.iter().copied().sum());
            let line = Line::sum(presence.into_iter().map(Number::Amount));
            if !line.is_single() {
                working.step(Some(Caption::Worker(at)), line.then(Sign::Equals, sum));
            }
            parts.push(sum);
        }
        for subtotal in &self.attendance.subtotals {
            let source = Source::Input(Input::SubtotalTwoYears(subtotal.kind));
            working.operand(source, OperandValue::Quantity(subtotal.two_years));
            let listed = self.attendance.listed_two_years(subtotal.kind);
            let left = working.not_listed(subtotal, subtotal.two_years, listed);
            parts.extend(left.map(Number::Amount));
        }
        let Some(total) = self.staffing.two_years.amount() else {
            return working.without(Absence::NoTwoYears);
        };
        working.equation(None, Line::sum(parts), Number::Amount(total));
        working.conclusion = Conclusion::Amount(total);
        working
    }

    fn two_year_share(&self, mut working: Working) -> Working {
        let actual = self.staffing.group(Group::All).actual;
        self.figure(&mut working, StaffingFigure::TwoYears, self.staffing.two_years);
        self.figure(&mut working, StaffingFigure::Actual(Group::All), actual);
        match (self.staffing.two_years.amount(), actual.amount(), self.staffing.two_year_share) {
            (Some(part), Some(whole), Some(share)) => {
                working.amounts_as_percentage(part, whole, share);
                working
            }
            (_, None, _) => working.without(Absence::NoActual),
            (None, ..) => working.without(Absence::NoTwoYears),
            _ => working.without(Absence::ZeroActual),
        }
    }

    fn retention(&self, mut working: Working) -> Working {
        let (continuous, agreed) = (self.attendance.continuous, self.attendance.required_all);
        let quantity = OperandValue::Quantity;
        working.operand(Source::Input(Input::Continuous), quantity(continuous));
        working.operand(Source::Input(Input::RequiredAll), quantity(agreed));
        match (continuous.amount(), agreed.amount(), self.staffing.retention) {
            (Some(part), Some(whole), Some(share)) => {
                working.amounts_as_percentage(part, whole, share);
                working
            }
            (_, None, _) => working.without(Absence::NoAgreedCount),
            (None, ..) => working.without(Absence::NoContinuous),
            _ => working.without(Absence::ZeroAgreedCount),
        }
    }
}

impl Working {
    /// What a total adds to the listed workers: all of it, or what is left of it where it counts
    /// them too.
    fn not_listed(
        &mut self,
        subtotal: &SubtotalEntries,
        total: Quantity,
        listed: Quantity,
    ) -> Option<Decimal> {
        let (total, listed) = (total.amount()?, listed.amount().unwrap_or_default());
        if subtotal.scope == SubtotalScope::NotListed || listed == Decimal::ZERO {
            return Some(total);
        }
        if listed > total {
            self.remark(Remark::ListedAboveTotal(subtotal.kind));
            return None;
        }
        let left = total - listed;
        let line = Line::of(Number::Amount(total)).then(Sign::Minus, Number::Amount(listed));
        let line = line.then(Sign::Equals, Number::Amount(left));
        self.step(Some(Caption::NotListed(subtotal.kind)), line);
        Some(left)
    }

    /// Heads: one for each listed worker who is present, and those of the totals.
    fn count(&mut self, present: usize, levels: Vec<(Level, Quantity)>, total: Quantity) {
        let mut parts = Vec::new();
        if present > 0 {
            let listed = Line::of(Number::count(present));
            let listed = listed.then(Sign::Times, Number::count(1));
            self.step(Some(Caption::Listed), listed.then(Sign::Equals, Number::count(present)));
            parts.push(Number::count(present));
        }
        for (level, count) in levels {
            let source = Source::Input(Input::SubtotalLevel(level));
            self.operand(source, OperandValue::Quantity(count));
            parts.extend(count.amount().map(Number::Amount));
        }
        let Some(total) = total.amount() else {
            self.conclusion = Conclusion::None(Absence::NobodyCounted);
            return;
        };
        self.equation(None, Line::sum(parts), Number::Amount(total));
        self.conclusion = Conclusion::Amount(total);
    }
}
