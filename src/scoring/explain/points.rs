//! A party's points and share, and the total (R-1, R-3 … R-5).

use super::{
    Absence, Caption, Conclusion, Formula, Grounds, Input, Line, Number, OperandValue, Remark,
    RoundingStep, Sign, Source, Subject, Working,
};
use crate::number::{Decimal, Ratio};
use crate::scoring::{Figure, PartyScore, Quantity, ScoreMode};

impl Grounds<'_> {
    pub(super) fn points(&self, at: usize) -> Option<Working> {
        let (score, result) = (self.entries.scores.get(at)?, self.evaluation.parties.get(at)?);
        let (formula, rules): (_, &[u8]) = match score.mode {
            ScoreMode::Points => (Formula::TypedPoints, &[3, 6]),
            ScoreMode::RawMark => (Formula::WeighedMark, &[4]),
        };
        let mut working = Working::new(Subject::Points(at), formula, rules);
        self.typed_score(at, *score, &mut working);
        let Some(points) = result.points else {
            working.cite(5);
            return Some(working.without(Absence::NotScored));
        };
        match score.raw_mark.filter(|_| score.mode == ScoreMode::RawMark) {
            None => working.values = Some(Line::of(Number::Points(points))),
            Some(mark) => self.weigh(&mut working, [mark, result.cap, points], *score),
        }
        working.conclusion = Conclusion::Points(points);
        Some(working)
    }

    /// The score as it was typed, and what a raw mark is multiplied by.
    pub(super) fn typed_score(&self, at: usize, score: PartyScore, working: &mut Working) {
        working.operand(Source::Input(Input::Score(at)), typed(score));
        if score.mode == ScoreMode::RawMark {
            let full = Quantity::Amount(PartyScore::FULL_MARK);
            working.operand(Source::FullMark, OperandValue::Quantity(full));
            self.cap(at, working);
        }
    }

    fn weigh(&self, working: &mut Working, [mark, cap, points]: [Decimal; 3], score: PartyScore) {
        let Some(exact) = exact_points(score, cap) else { return };
        working.equation(None, weighed(mark, cap), Number::Exact(exact));
        let rounding = self.scheme.rounding;
        working.rounding = Some(RoundingStep::of(exact, rounding, Number::Points(points)));
    }

    pub(super) fn cap(&self, at: usize, working: &mut Working) {
        let cap = self.evaluation.parties.get(at).map(|party| party.cap).unwrap_or_default();
        working.operand(Source::Cap(at), OperandValue::Quantity(Quantity::Amount(cap)));
    }

    pub(super) fn share(&self, at: usize) -> Option<Working> {
        let result = self.evaluation.parties.get(at)?;
        let figure = Subject::Figure(Figure::Share(at));
        let mut working = Working::new(figure, Formula::Share, &[1, 3]);
        self.counted(at, &mut working);
        self.cap(at, &mut working);
        match (result.points, result.share) {
            (Some(points), Some(share)) => {
                let numbers = [Number::Points(points), Number::Amount(result.cap)];
                working.percentage(numbers, Ratio::of(points, result.cap)?, share);
                Some(working)
            }
            _ => {
                working.cite(5);
                Some(working.without(Absence::NotScored))
            }
        }
    }

    /// The points a party counts for: typed, or a figure of its own.
    pub(super) fn counted(&self, at: usize, working: &mut Working) {
        let score = self.entries.scores.get(at).copied().unwrap_or_default();
        let points = self.evaluation.parties.get(at).and_then(|party| party.points);
        if score.mode == ScoreMode::RawMark && points.is_some() {
            let source = Source::Figure(Subject::Points(at));
            working.operand(source, OperandValue::Points(points));
        } else {
            working.operand(Source::Input(Input::Score(at)), typed(score));
        }
    }

    pub(super) fn total(&self) -> Working {
        let adjusted = self.scheme.bonus.is_some() || self.scheme.deduction.is_some();
        let formula = if adjusted { Formula::AdjustedTotal } else { Formula::Total };
        let mut working = Working::new(Subject::Total, formula, &[1, 3]);
        let (parties, outcome) = (&self.evaluation.parties, &self.evaluation.outcome);
        for (at, party) in parties.iter().enumerate() {
            self.counted(at, &mut working);
            if party.points.is_none() {
                self.cap(at, &mut working);
            }
        }
        let known = self.adjusted(parties.iter().filter_map(|party| party.points).collect());
        self.adjustments(&mut working);
        if outcome.is_settled() {
            working.equation(None, known, Number::Points(outcome.lowest));
            working.conclusion = Conclusion::Points(outcome.lowest);
            return working;
        }
        let all =
            self.adjusted(parties.iter().map(|party| party.points.unwrap_or(party.cap)).collect());
        let unscored = parties.iter().filter(|party| party.points.is_none()).count();
        let ends =
            [(Caption::Lowest, known, outcome.lowest), (Caption::Highest, all, outcome.highest)];
        for (caption, line, total) in ends {
            let single = line.is_single();
            let equation = line.clone().then(Sign::Equals, Number::Points(total));
            working.step(Some(caption), if single { line } else { equation });
        }
        working.cite(5);
        working.remark(Remark::Unscored(unscored));
        working.conclusion = Conclusion::Range(outcome.lowest, outcome.highest);
        working
    }
}

impl Grounds<'_> {
    /// Bonus and deduction where the scheme has them; what is blank adds and takes nothing.
    pub(super) fn adjustments(&self, working: &mut Working) {
        let inputs = [
            (Input::Bonus, self.scheme.bonus, self.entries.bonus),
            (Input::Deduction, self.scheme.deduction, self.entries.deduction),
        ];
        for (input, _, points) in inputs.into_iter().filter(|(_, in_scheme, _)| in_scheme.is_some())
        {
            working.operand(Source::Input(input), OperandValue::Points(points));
            working.cite(21);
        }
    }

    /// The parties' points plus bonus minus deduction, but not below zero.
    fn adjusted(&self, points: Vec<Decimal>) -> Line {
        let bonus = self.entries.bonus;
        let added: Decimal = points.iter().copied().chain(bonus).sum();
        let line = Line::sum(points.into_iter().chain(bonus).map(Number::Points));
        match self.entries.deduction {
            Some(taken) => line.then(Sign::Minus, Number::Points(taken.min(added))),
            None => line,
        }
    }
}

/// What was typed for a party, as its input shows it.
fn typed(score: PartyScore) -> OperandValue {
    match score.mode {
        ScoreMode::Points => OperandValue::Points(score.typed()),
        ScoreMode::RawMark => {
            OperandValue::Quantity(score.typed().map_or(Quantity::Blank, Quantity::Amount))
        }
    }
}

/// A party's points before rounding.
pub(super) fn exact_points(score: PartyScore, cap: Decimal) -> Option<Ratio> {
    Ratio::new(score.unrounded_millionths(cap)?, 1_000_000)
}

/// A raw mark times the weight, which is the cap ÷ 100.
pub(super) fn weighed(mark: Decimal, cap: Decimal) -> Line {
    Line::of(Number::Amount(mark))
        .then(Sign::Over, Number::Amount(PartyScore::FULL_MARK))
        .then(Sign::Times, Number::Amount(cap))
}
