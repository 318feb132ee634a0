//! The pace line, and a rate against it: fractions, not rounded rates.

use super::{
    Absence, Conclusion, Formula, Grounds, Input, Line, Number, OperandValue, Remark, Sign, Source,
    Subject, Working,
};
use crate::number::{Decimal, Percent, Ratio};
use crate::scoring::{Completion, Figure, FigureValue, Months, Quantity};
use std::cmp::Ordering;

impl Grounds<'_> {
    /// The two inputs of the pace line, and the line.
    pub(super) fn months(&self, working: &mut Working) -> Option<Ratio> {
        let line = self.entries.months.and_then(Months::pace);
        let whole = |number| OperandValue::Quantity(Quantity::Amount(Decimal::whole(number)));
        let months = line.map_or([OperandValue::AsTyped; 2], |line| {
            [line.numerator(), line.denominator()].map(whole)
        });
        for (input, value) in
            [Input::AssessedMonths, Input::ServiceYearMonths].into_iter().zip(months)
        {
            working.operand(Source::Input(input), value);
        }
        line
    }

    pub(super) fn pace_line(&self) -> Working {
        let mut working = Working::new(Subject::PaceLine, Formula::PaceLine, &[13, 24]);
        working.remark(Remark::ReferenceOnly);
        let Some(line) = self.months(&mut working) else {
            return working.without(Absence::NoPaceLine);
        };
        let (assessed, year) = numbers(line);
        working.amounts_as_percentage(assessed, year, Percent::of(line));
        working
    }

    pub(super) fn pace(&self, figure: Figure) -> Option<Working> {
        let FigureValue::Completion(completion) = self.evaluation.figure(figure)? else {
            return None;
        };
        let entry = self.entry(figure)?;
        let mut working = Working::new(Subject::Pace(figure), Formula::Pace, &[13]);
        self.pair(figure, &mut working);
        working.remark(Remark::ReferenceOnly);
        let Completion::Rate { pace, .. } = completion else {
            return Some(working.without(Absence::NoRate));
        };
        let Some((line, order)) = self.months(&mut working).zip(pace) else {
            return Some(working.without(Absence::NoPaceLine));
        };
        let completed = entry.completed.amount()?;
        match self.due(figure.row()?, &mut working) {
            Some(due) => self.compare_with_due(&mut working, completed, due, order)?,
            None => compare(&mut working, [completed, entry.target.amount()?], line, order),
        }
        working.conclusion = Conclusion::Pace(order);
        Some(working)
    }
}

fn numbers(line: Ratio) -> (Decimal, Decimal) {
    (Decimal::whole(line.numerator()), Decimal::whole(line.denominator()))
}

/// Both fractions over the same divisor: 22 × 12 against 24 × 11.
pub(super) fn compare(
    working: &mut Working,
    [done, target]: [Decimal; 2],
    line: Ratio,
    order: Ordering,
) {
    let sign = Sign::between(order);
    let (assessed, year) = numbers(line);
    let amount = Number::Amount;
    let fractions = Line::of(amount(done)).then(Sign::Over, amount(target));
    let fractions = fractions.then(sign, amount(assessed)).then(Sign::Over, amount(year));
    working.values = Some(fractions);
    let times = |number: Decimal, months: i64| {
        Number::Amount(Decimal::from_hundredths(number.hundredths() * months))
    };
    let (left, right) = (times(done, line.denominator()), times(target, line.numerator()));
    for (number, months, product) in [(done, year, left), (target, assessed, right)] {
        let product_of = Line::of(amount(number)).then(Sign::Times, amount(months));
        working.step(None, product_of.then(Sign::Equals, product));
    }
    working.step(None, Line::of(left).then(sign, right));
}
