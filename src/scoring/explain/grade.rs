//! The grade, its warning, and the distances.

use super::points::{exact_points, weighed};
use super::{
    Absence, Caption, Conclusion, Formula, Grounds, Line, Number, OperandValue, Remark, Sign,
    Source, Subject, Working,
};
use crate::number::{Decimal, Ratio};
use crate::scoring::{Bound, GradeBand, Grading, ScoreMode, Unrounded};

impl Grounds<'_> {
    pub(super) fn grade(&self) -> Working {
        let mut working = Working::new(Subject::Grade, Formula::Grade, &[2]);
        self.graded(&mut working);
        working
    }

    /// The grade of the total, or of both ends of its range.
    fn graded(&self, working: &mut Working) {
        let outcome = &self.evaluation.outcome;
        self.total_operand(working);
        for at in 0..self.scheme.bands.len() {
            working.operand(Source::Band(at), OperandValue::Band);
        }
        self.bands_of(working, Number::Points(outcome.lowest), outcome.lowest_grading);
        if !outcome.is_settled() {
            self.bands_of(working, Number::Points(outcome.highest), outcome.highest_grading);
            working.cite(5);
        }
        working.conclusion = Conclusion::Grades(outcome.lowest_grading, outcome.highest_grading);
    }

    pub(super) fn total_operand(&self, working: &mut Working) {
        let outcome = &self.evaluation.outcome;
        let total = OperandValue::Range(outcome.lowest, outcome.highest);
        working.operand(Source::Figure(Subject::Total), total);
    }

    /// One line for each band that holds the total; in a gap, one for each that does not.
    fn bands_of(&self, working: &mut Working, total: Number, grading: Grading) {
        let exact = match total {
            Number::Points(points) => Ratio::new(points.hundredths(), 100),
            Number::Exact(exact) => Some(exact),
            _ => None,
        };
        let Some(exact) = exact else { return };
        if grading.band().is_none() {
            working.cite(21);
        }
        for (at, band) in self.scheme.bands.iter().enumerate() {
            let line = match grading {
                Grading::Gap => outside(band, total, exact),
                Grading::Band(one) => (one == at).then(|| inside(band, total)),
                Grading::Overlap(one, other) => {
                    (one == at || other == at).then(|| inside(band, total))
                }
            };
            if let Some(line) = line {
                working.step(Some(Caption::Band(at)), line);
            }
        }
    }

    /// The warning shown with the grade; `None` if there is none.
    pub(super) fn grade_warning(&self) -> Option<Working> {
        let outcome = &self.evaluation.outcome;
        if let Some(unrounded) = outcome.unrounded {
            return Some(self.graded_unrounded(unrounded));
        }
        if !outcome.is_settled() || outcome.lowest_grading.band().is_some() {
            return None;
        }
        let mut working = Working::new(Subject::GradeWarning, Formula::UnclearGrade, &[21]);
        self.graded(&mut working);
        Some(working)
    }

    /// The sum without rounding party by party, and both grades.
    fn graded_unrounded(&self, unrounded: Unrounded) -> Working {
        let mut working = Working::new(Subject::GradeWarning, Formula::UnroundedGrade, &[4]);
        let mut parts = Vec::new();
        for (at, score) in self.entries.scores.iter().enumerate() {
            self.typed_score(at, *score, &mut working);
            let Some(cap) = self.scheme.parties.get(at).map(|party| party.cap) else { continue };
            let Some(exact) = exact_points(*score, cap) else { continue };
            parts.push(Number::Exact(exact));
            if let Some(mark) = score.raw_mark.filter(|_| score.mode == ScoreMode::RawMark) {
                let line = weighed(mark, cap).then(Sign::Equals, Number::Exact(exact));
                working.step(Some(Caption::Party(at)), line);
            }
        }
        self.adjustments(&mut working);
        self.total_operand(&mut working);
        let total = Number::Exact(unrounded.total);
        parts.extend(self.entries.bonus.map(Number::Points));
        let sum = Line::sum(parts);
        let sum = match self.entries.deduction {
            Some(taken) => sum.then(Sign::Minus, Number::Points(taken)),
            None => sum,
        };
        working.equation(Some(Caption::Unrounded), sum, total);
        self.bands_of(&mut working, total, unrounded.grading);
        let outcome = &self.evaluation.outcome;
        self.bands_of(&mut working, Number::Points(outcome.lowest), outcome.lowest_grading);
        working.conclusion = Conclusion::Unrounded(unrounded.grading);
        working
    }

    pub(super) fn up(&self) -> Working {
        let mut working = self.distance(Subject::Up, Formula::Up);
        let Some(step) = self.evaluation.outcome.up else {
            return working.without(Absence::NoBetterGrade);
        };
        let lowest = Number::Points(self.evaluation.outcome.lowest);
        if let Some(entrance) = self.entrance(step.band, &mut working) {
            let line = Line::of(Number::Points(entrance)).then(Sign::Minus, lowest);
            working.equation(None, line, Number::Points(step.points));
        }
        working.conclusion = Conclusion::MorePoints(step.points);
        working
    }

    pub(super) fn down(&self) -> Working {
        let mut working = self.distance(Subject::Down, Formula::Down);
        let outcome = &self.evaluation.outcome;
        let Some(step) = outcome.cushion else {
            let unclear = outcome.lowest_grading.band().is_none();
            let absence = if unclear { Absence::NoSingleBand } else { Absence::OpenLowerEnd };
            return working.without(absence);
        };
        if let Some(entrance) = self.entrance(step.band, &mut working) {
            let line = Line::of(Number::Points(outcome.lowest));
            let line = line.then(Sign::Minus, Number::Points(entrance));
            working.equation(None, line, Number::Points(step.points));
        }
        working.conclusion = Conclusion::Points(step.points);
        working
    }

    fn distance(&self, subject: Subject, formula: Formula) -> Working {
        let mut working = Working::new(subject, formula, &[2]);
        self.total_operand(&mut working);
        if !self.evaluation.outcome.is_settled() {
            working.cite(5);
            working.remark(Remark::FromKnown);
        }
        working
    }

    /// The lowest total of a band, worked out where the end itself does not belong to it.
    fn entrance(&self, at: usize, working: &mut Working) -> Option<Decimal> {
        working.operand(Source::Band(at), OperandValue::Band);
        self.entrance_step(at, working)
    }

    /// The same without naming the band, which is named already.
    pub(super) fn entrance_step(&self, at: usize, working: &mut Working) -> Option<Decimal> {
        let band = self.scheme.bands.get(at)?;
        let (rounding, end) = (self.scheme.rounding, band.lower?);
        let entrance = band.entrance(rounding)?;
        if !end.inclusive {
            let line = Line::of(Number::Points(end.value));
            let line = line.then(Sign::Plus, Number::Amount(rounding.step()));
            let line = line.then(Sign::Equals, Number::Points(entrance));
            working.step(Some(Caption::Entrance(at)), line);
        }
        Some(entrance)
    }
}

/// The total between the ends of its band: `80 ≤ 86.75 < 90`.
pub(super) fn inside(band: &GradeBand, total: Number) -> Line {
    let sign = |end: Bound| if end.inclusive { Sign::AtMost } else { Sign::Below };
    let line = match band.lower {
        Some(end) => Line::of(Number::Amount(end.value)).then(sign(end), total),
        None => Line::of(total),
    };
    match band.upper {
        Some(end) => line.then(sign(end), Number::Amount(end.value)),
        None => line,
    }
}

/// The end of a band beyond which the total lies: `89.5 < 90`.
pub(super) fn outside(band: &GradeBand, total: Number, exact: Ratio) -> Option<Line> {
    let end = |bound: Bound| Ratio::new(bound.value.hundredths(), 100);
    let line = |sign, bound: Bound| Line::of(total).then(sign, Number::Amount(bound.value));
    if let Some(lower) = band.lower.filter(|lower| end(*lower).is_some_and(|end| exact <= end)) {
        return Some(line(if lower.inclusive { Sign::Below } else { Sign::AtMost }, lower));
    }
    let upper = band.upper?;
    Some(line(if upper.inclusive { Sign::Above } else { Sign::AtLeast }, upper))
}
