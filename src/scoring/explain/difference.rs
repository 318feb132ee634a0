//! By how much a scenario is above or below the actual station.

use super::{
    Absence, Conclusion, Formula, Grounds, Input, Line, Number, OperandValue, Remark, Sign, Source,
    Subject, Working,
};
use crate::number::Decimal;
use crate::scoring::{Level, Quantity, WorkerKind};

impl Grounds<'_> {
    /// The totals' difference; `None` where nothing is compared.
    pub(super) fn difference(&self) -> Option<Working> {
        let station = self.station?;
        let mut working = Working::new(Subject::Difference, Formula::Difference, &[1]);
        self.total_operand(&mut working);
        let (own, actual) = (&self.evaluation.outcome, &station.evaluation.outcome);
        let total = OperandValue::Range(actual.lowest, actual.highest);
        working.operand(Source::ActualFigure(Subject::Total), total);
        if !own.is_settled() || !actual.is_settled() {
            working.cite(5);
            working.remark(Remark::FromKnown);
        }
        working.subtract([own.lowest, actual.lowest], Number::Points);
        Some(working)
    }

    /// The difference in one input; `None` where nothing is compared or there is no such input.
    pub(super) fn changed(&self, input: Input) -> Option<Working> {
        let station = self.station?;
        let (own, actual) = (self.quantity(input)?, station.quantity(input)?);
        let subject = Subject::Changed(input);
        let is_score = matches!(input, Input::Score(_));
        let rules: &[u8] = if is_score { &[3] } else { &[12] };
        let mut working = Working::new(subject, Formula::Difference, rules);
        let value = |quantity: Quantity| match is_score {
            true => OperandValue::Points(quantity.amount()),
            false => OperandValue::Quantity(quantity),
        };
        working.operand(Source::Input(input), value(own));
        working.operand(Source::ActualInput(input), value(actual));
        let Some((own, actual)) = own.amount().zip(actual.amount()) else {
            return Some(working.without(Absence::NotBothAmounts));
        };
        let number = if is_score { Number::Points } else { Number::Amount };
        working.subtract([own, actual], number);
        Some(working)
    }

    /// The value of an input, a score in the points it counts for; `None` if there is none.
    fn quantity(&self, input: Input) -> Option<Quantity> {
        let (entries, staff) = (self.entries, self.attendance);
        let cell = |area: usize, at: usize| entries.areas.get(area)?.indicators.get(at);
        let subtotal =
            |kind: WorkerKind| staff.subtotals.iter().find(|subtotal| subtotal.kind == kind);
        let level = |level: Level| {
            let all = staff.subtotals.iter().flat_map(|subtotal| &subtotal.levels);
            all.copied().find(|(of, _)| *of == level).map(|(_, count)| count)
        };
        Some(match input {
            Input::Score(at) => {
                let points = self.evaluation.parties.get(at)?.points;
                points.map_or(Quantity::Blank, Quantity::Amount)
            }
            Input::Bonus => entries.bonus.map_or(Quantity::Blank, Quantity::Amount),
            Input::Deduction => entries.deduction.map_or(Quantity::Blank, Quantity::Amount),
            Input::Area(of, area) => entries.areas.get(area)?.numbers.get(of),
            Input::AreaTarget(area, at) => cell(area, at)?.target,
            Input::AreaCompleted(area, at) => cell(area, at)?.completed,
            Input::StationTarget(at) => entries.station.get(at)?.target,
            Input::StationCompleted(at) => entries.station.get(at)?.completed,
            Input::RequiredAll => staff.required_all,
            Input::RequiredCertified => staff.required_certified,
            Input::Continuous => staff.continuous,
            Input::Presence(worker, month) => staff.workers.get(worker)?.presence_in(month),
            Input::SubtotalMonth(kind, month) => *subtotal(kind)?.months.get(month)?,
            Input::SubtotalTwoYears(kind) => subtotal(kind)?.two_years,
            Input::SubtotalLevel(of) => level(of)?,
            // A scenario cannot change the months.
            Input::AssessedMonths
            | Input::ServiceYearMonths
            | Input::AssessedFrom
            | Input::AssessedTo
            | Input::TwoYearsFrom(_) => return None,
        })
    }
}

impl Working {
    fn subtract(&mut self, [own, actual]: [Decimal; 2], number: fn(Decimal) -> Number) {
        let line = Line::of(number(own)).then(Sign::Minus, number(actual));
        self.equation(None, line, Number::Amount(own - actual));
        self.conclusion = Conclusion::Signed(own - actual);
    }
}
