//! How many completion rates are below 100 %: by the fraction, not by the printed rate.

use super::{
    Caption, Conclusion, Formula, Grounds, Line, Number, OperandValue, Sign, Source, Subject,
    Working,
};
use crate::number::Decimal;
use crate::scoring::{Completion, FigureValue};

impl Grounds<'_> {
    pub(super) fn below_full(&self) -> Working {
        let mut working = Working::new(Subject::BelowFull, Formula::BelowFull, &[7, 8]);
        for figure in self.rates() {
            let Some(FigureValue::Completion(Completion::Rate { percent, reached: false, .. })) =
                self.evaluation.figure(figure)
            else {
                continue;
            };
            let Some(entry) = self.entry(figure) else { continue };
            let amounts = entry.completed.amount().zip(entry.target.amount());
            let Some((completed, target)) = amounts else { continue };
            let figure = Subject::Figure(figure);
            working.operand(Source::Figure(figure), OperandValue::Percent(percent));
            let line = Line::of(Number::Amount(completed));
            let line = line.then(Sign::Below, Number::Amount(target));
            working.step(Some(Caption::Figure(figure)), line);
        }
        let count = self.evaluation.below_full();
        working.values = Some(Line::of(Number::count(count)));
        working.conclusion =
            Conclusion::Amount(Decimal::whole(i64::try_from(count).unwrap_or_default()));
        working
    }
}
