//! Which inputs are blank.

use super::{
    Conclusion, Formula, Grounds, Input, Line, Number, OperandValue, Source, Subject, Working,
};
use crate::number::Decimal;
use crate::scoring::{AreaNumber, IndicatorEntry, Quantity};

impl Grounds<'_> {
    pub(super) fn still_to_fill(&self) -> Working {
        let mut working = Working::new(Subject::StillToFill, Formula::StillToFill, &[10, 5]);
        for (at, party) in self.evaluation.parties.iter().enumerate() {
            working.blank(Input::Score(at), party.points.is_none());
        }
        for (area, entries) in self.entries.areas.iter().enumerate() {
            for (at, entry) in entries.indicators.iter().enumerate() {
                let inputs = [Input::AreaTarget(area, at), Input::AreaCompleted(area, at)];
                working.blanks(inputs, *entry);
            }
        }
        for (at, entry) in self.entries.station.iter().enumerate() {
            let inputs = [Input::StationTarget(at), Input::StationCompleted(at)];
            working.blanks(inputs, *entry);
        }
        for (area, entries) in self.entries.areas.iter().enumerate() {
            let workers = Input::Area(AreaNumber::SocialWorkers, area);
            working.blank(workers, entries.social_workers().is_blank());
        }
        let found = self.evaluation.still_to_fill;
        let number = |count: u32| Decimal::whole(i64::from(count));
        let parts = [found.scores, found.indicators, found.social_workers];
        let line = Line::sum(parts.map(|count| Number::Amount(number(count))));
        working.equation(None, line, Number::Amount(number(found.all())));
        working.conclusion = Conclusion::Amount(number(found.all()));
        working
    }
}

impl Working {
    fn blank(&mut self, input: Input, is_blank: bool) {
        if is_blank {
            self.operand(Source::Input(input), OperandValue::Quantity(Quantity::Blank));
        }
    }

    /// A completed amount is not asked for where no target was agreed.
    fn blanks(&mut self, [target, completed]: [Input; 2], entry: IndicatorEntry) {
        if entry.still_to_fill() > 0 {
            self.blank(target, entry.target.is_blank());
            self.blank(completed, entry.completed.is_blank());
        }
    }
}
