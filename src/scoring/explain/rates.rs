//! Completion rates: 完成量 ÷ 协议量 (R-7 … R-11).

use super::{
    Absence, Caption, Formula, Grounds, Input, Line, Number, OperandValue, Remark, Sign, Source,
    Subject, Working,
};
use crate::number::{Decimal, Percent};
use crate::scoring::{Completion, Figure, FigureValue, IndicatorEntry, Quantity};

impl Grounds<'_> {
    pub(super) fn rate(&self, figure: Figure) -> Option<Working> {
        let FigureValue::Completion(completion) = self.evaluation.figure(figure)? else {
            return None;
        };
        let entry = self.entry(figure)?;
        let of_sums = matches!(figure, Figure::ColumnRate(_));
        let (formula, rules): (_, &[u8]) =
            if of_sums { (Formula::SumRate, &[8, 7]) } else { (Formula::Rate, &[7]) };
        let mut working = Working::new(Subject::Figure(figure), formula, rules);
        self.pair(figure, &mut working);
        let Completion::Rate { percent, .. } = completion else {
            return Some(without_rate(working, entry, completion, of_sums));
        };
        self.months_of(figure, entry.completed, &mut working);
        self.tell_targets(figure.row()?, &mut working);
        let (completed, target) = (entry.completed.amount()?, entry.target.amount()?);
        working.amounts_as_percentage(completed, target, percent);
        if of_sums {
            working.remark(Remark::NotTheMean);
        }
        if percent > Percent::from_hundredths(10_000) {
            working.cite(11);
            working.remark(Remark::NeverCapped);
        }
        if entry.is_far_above() {
            working.cite(23);
            working.remark(Remark::WorthALook);
        }
        Some(working)
    }

    /// How the completed amount is the sum of its months.
    fn months_of(&self, rate: Figure, completed: Quantity, working: &mut Working) {
        let Some(parts) = self.entries.parts(rate) else { return };
        working.cite(25);
        let mut amounts = parts.counted.iter().filter_map(|part| part.amount()).peekable();
        if amounts.peek().is_some()
            && let Some(sum) = completed.amount()
        {
            let line = Line::sum(amounts.map(Number::Amount));
            working.step(Some(Caption::SumOfMonths), line.then(Sign::Equals, Number::Amount(sum)));
        }
        if parts.outside > 0 {
            working.remark(Remark::MonthsOutside(parts.outside));
        }
    }

    /// The two operands of a rate.
    pub(super) fn pair(&self, figure: Figure, working: &mut Working) {
        let (completed, target) = match figure {
            Figure::AreaRate(area, at) => (
                Source::Input(Input::AreaCompleted(area, at)),
                Source::Input(Input::AreaTarget(area, at)),
            ),
            Figure::StationRate(at) => (
                Source::Input(Input::StationCompleted(at)),
                Source::Input(Input::StationTarget(at)),
            ),
            Figure::ColumnRate(at) => (
                Source::Figure(Subject::Figure(Figure::ColumnCompleted(at))),
                Source::Figure(Subject::Figure(Figure::ColumnTarget(at))),
            ),
            _ => return,
        };
        let Some(shown) = self.shown(figure) else { return };
        working.operand(completed, OperandValue::Quantity(shown.completed));
        working.operand(target, OperandValue::Quantity(shown.target));
    }

    /// The two cells as the page shows them: the total row has 0 for a column of "/".
    fn shown(&self, figure: Figure) -> Option<IndicatorEntry> {
        let Figure::ColumnRate(at) = figure else { return self.entry(figure) };
        let sums = self.evaluation.columns.get(at)?;
        Some(IndicatorEntry { target: sums.target, completed: sums.completed })
    }
}

/// Why there is no rate, and the work done all the same.
pub(super) fn without_rate(
    mut working: Working,
    entry: IndicatorEntry,
    completion: Completion,
    of_sums: bool,
) -> Working {
    let absence = match (completion, entry.target) {
        (Completion::ToFill, _) => Absence::ToFill,
        (_, Quantity::Amount(Decimal::ZERO)) => Absence::ZeroTarget,
        (_, Quantity::NotAgreed) if of_sums => Absence::NowhereAgreed,
        (_, Quantity::NotAgreed) => Absence::NotAgreed,
        _ => Absence::NotApplicable,
    };
    let printed =
        matches!(absence, Absence::NotAgreed | Absence::NowhereAgreed | Absence::NotApplicable);
    working.cite(if printed { 9 } else { 10 });
    if let Completion::Extra(work) = completion {
        working.cite(10);
        working.remark(Remark::Extra(work));
    }
    working.without(absence)
}
