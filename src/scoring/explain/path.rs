//! 达标路径: what a grade would take.
//!
//! Every figure is a difference: the lowest total of the band minus what the others give. If no points
//! suffice, the steps contain the line that proves it.

use super::grade::{inside, outside};
use super::{
    Absence, Caption, Conclusion, Formula, Grounds, Line, Number, OperandValue, PathFigure,
    RaisingStep, Remark, Sign, Source, Subject, Working,
};
use crate::number::{Decimal, Ratio};
use crate::scoring::goal_seek::{Others, Seeker};
use crate::scoring::{Grading, Need, Path, Quantity, Standing};

/// The numbers of one answer: what stays as it is, the full marks of others that are open, and the most
/// that those who give can give.
#[derive(Default)]
struct Sides {
    stay: Vec<Decimal>,
    open: Vec<Decimal>,
    full: Vec<Decimal>,
}

impl Sides {
    fn need(&self, seeker: &Seeker) -> Need {
        let sum = |points: &[Decimal]| points.iter().copied().sum::<Decimal>();
        let low = sum(&self.stay);
        seeker.need(Others { low, high: low + sum(&self.open) }, sum(&self.full))
    }

    /// What the others give at most.
    fn others(&self) -> Vec<Decimal> {
        [self.stay.as_slice(), &self.open].concat()
    }
}

impl Grounds<'_> {
    /// Every figure of the paths to all bands.
    pub(super) fn paths(&self) -> Vec<Subject> {
        let points = self.counted_points();
        let bands = 0..self.scheme.bands.len();
        let paths = bands
            .filter_map(|band| Path::to(self.scheme, band, &points, self.entries.adjustment()));
        let figures = paths.flat_map(|path| {
            let parties = (0..path.parties.len()).flat_map(|at| {
                [PathFigure::Alone(at), PathFigure::Least(at), PathFigure::Loss(at)]
            });
            let sets = path.combinations.iter().filter(|set| set.len() > 1);
            let sets = sets.map(|set| PathFigure::Together(set.members()));
            let all = [PathFigure::Needed].into_iter().chain(parties).chain(sets);
            all.map(|figure| Subject::Path(path.band, figure)).collect::<Vec<_>>()
        });
        figures.collect()
    }

    /// The points that count, one for each party.
    fn counted_points(&self) -> Vec<Option<Decimal>> {
        self.evaluation.parties.iter().map(|party| party.points).collect()
    }

    pub(super) fn path(&self, band: usize, figure: PathFigure) -> Option<Working> {
        let points = self.counted_points();
        let seeker = Seeker::of(self.scheme, band, &points, self.entries.adjustment())?;
        let path = Path::to(self.scheme, band, &points, self.entries.adjustment())?;
        let subject = Subject::Path(band, figure);
        let mut working = Working::new(subject, Formula::Path(figure), &[2, 1]);
        working.operand(Source::Band(band), OperandValue::Band);
        if matches!(path.grading, Grading::Overlap(..)) {
            working.cite(21);
            working.remark(Remark::AlsoInAnother);
        }
        match figure {
            PathFigure::Needed => Some(self.needed(working, &path, &seeker)),
            PathFigure::Alone(at) => self.party(working, &seeker, at),
            PathFigure::Least(at) => self.least(working, &seeker, at),
            PathFigure::Loss(at) => self.loss(working, &path, at),
            PathFigure::Together(members) => {
                let set = path.combinations.iter().find(|set| set.members() == members)?;
                Some(self.giving(working, &seeker, |at| set.has(at)))
            }
        }
    }

    fn needed(&self, mut working: Working, path: &Path, seeker: &Seeker) -> Working {
        if path.is_settled() {
            self.total_operand(&mut working);
        }
        let total = Number::Points(path.known);
        match path.standing {
            Standing::Short { needed } => {
                self.missing_points(&mut working, path.band, &[path.known], needed);
                working.conclusion = Conclusion::MorePoints(needed);
            }
            Standing::Reached { .. } => {
                working.step(None, inside(&seeker.band, total));
                working.conclusion = Conclusion::Points(Decimal::ZERO);
            }
            Standing::Passed => {
                if let Some(line) =
                    exact(path.known).and_then(|at| outside(&seeker.band, total, at))
                {
                    working.step(None, line);
                }
                working = working.without(Absence::PassedBand);
            }
            Standing::Sure | Standing::Open(_) => {
                working = self.giving(working, seeker, |at| seeker.is_open(at));
                if let Conclusion::Points(needed) = working.conclusion
                    && needed > Decimal::ZERO
                {
                    working.conclusion = Conclusion::MorePoints(needed);
                }
            }
            Standing::Never { .. } => working = self.giving(working, seeker, |_| true),
        }
        working
    }

    fn party(&self, working: Working, seeker: &Seeker, at: usize) -> Option<Working> {
        seeker.parties.get(at)?;
        Some(self.giving(working, seeker, |party| party == at))
    }

    /// What some parties have to give while the scores of the others stay, and open ones are open.
    fn giving(
        &self,
        mut working: Working,
        seeker: &Seeker,
        gives: impl Fn(usize) -> bool,
    ) -> Working {
        let mut sides = Sides::default();
        for (at, party) in seeker.parties.iter().enumerate() {
            if gives(at) {
                working.full_mark(at, party.most);
                sides.full.push(party.most);
                continue;
            }
            match party.points {
                Some(points) => {
                    self.counted(at, &mut working);
                    sides.stay.push(points);
                }
                None => {
                    working.full_mark(at, party.most);
                    sides.open.push(party.most);
                }
            }
        }
        if seeker.parties.iter().any(|party| party.points.is_none()) {
            working.cite(5);
        }
        if !sides.open.is_empty() {
            working.remark(Remark::OpenCanGiveAll);
        }
        self.beside(&mut working, &mut sides);
        self.answer(working, seeker, &sides)
    }

    /// Bonus and deduction stay as they are too.
    fn beside(&self, working: &mut Working, sides: &mut Sides) {
        self.adjustments(working);
        sides.stay.extend(self.entries.bonus);
        sides.stay.extend(self.entries.deduction.map(|taken| Decimal::ZERO - taken));
    }

    /// What a party has to give with full marks from all others.
    fn least(&self, mut working: Working, seeker: &Seeker, at: usize) -> Option<Working> {
        let mut sides = Sides::default();
        for (other, party) in seeker.parties.iter().enumerate() {
            working.full_mark(other, party.most);
            let side = if other == at { &mut sides.full } else { &mut sides.stay };
            side.push(party.most);
        }
        seeker.parties.get(at)?;
        self.beside(&mut working, &mut sides);
        let mut working = self.answer(working, seeker, &sides);
        // The others may give less than everything, so a total above the band asks for nothing.
        if working.conclusion == Conclusion::None(Absence::AboveBand) {
            working.conclusion = Conclusion::Points(Decimal::ZERO);
        }
        Some(working)
    }

    fn loss(&self, mut working: Working, path: &Path, at: usize) -> Option<Working> {
        let party = path.parties.get(at)?;
        self.counted(at, &mut working);
        let Some(points) = party.points else {
            working.cite(5);
            return Some(working.without(Absence::NotScored));
        };
        if let (Some(loss), Need::Give { least, .. }) = (party.may_take_away(), party.alone) {
            let alone = Subject::Path(path.band, PathFigure::Alone(at));
            working.operand(Source::Figure(alone), OperandValue::Points(Some(least)));
            let line = Line::of(Number::Points(points)).then(Sign::Minus, Number::Points(least));
            working.equation(None, line, Number::Points(loss));
            working.conclusion = Conclusion::Points(loss);
            return Some(working);
        }
        self.total_operand(&mut working);
        let band = self.scheme.bands.get(path.band)?;
        let line = outside(band, Number::Points(path.known), exact(path.known)?);
        if let Some(line) = line {
            working.step(None, line);
        }
        Some(working.without(Absence::OutsideBand))
    }

    /// The least that leads into the band, or the line that proves that nothing does.
    fn answer(&self, mut working: Working, seeker: &Seeker, sides: &Sides) -> Working {
        let (lower, upper) = (seeker.band.lower, seeker.band.upper);
        let Subject::Path(band, _) = working.subject else { return working };
        let others = sides.others();
        match sides.need(seeker) {
            Need::Give { least: Decimal::ZERO, .. } => {
                let Some(end) = lower else {
                    working.remark(Remark::NoLowerEnd);
                    working.conclusion = Conclusion::Points(Decimal::ZERO);
                    return working;
                };
                let sign = if end.inclusive { Sign::AtLeast } else { Sign::Above };
                let line = sum_line(&others).then(sign, Number::Amount(end.value));
                let all_stay = sides.open.is_empty();
                let caption = if all_stay { Caption::Others } else { Caption::OthersInFull };
                working.step(Some(caption), line);
                working.conclusion = Conclusion::Points(Decimal::ZERO);
                working
            }
            Need::Give { least, .. } => {
                self.missing_points(&mut working, band, &others, least);
                working.conclusion = Conclusion::Points(least);
                working
            }
            Need::TooLittle { .. } => {
                let line = sum_line(&[others.as_slice(), &sides.full].concat());
                if let Some(end) = lower {
                    let sign = if end.inclusive { Sign::Below } else { Sign::AtMost };
                    let line = line.then(sign, Number::Amount(end.value));
                    working.step(Some(Caption::FullMarks), line);
                }
                working.without(Absence::OutOfReach)
            }
            Need::TooMuch { .. } => {
                if let Some(end) = upper {
                    let sign = if end.inclusive { Sign::Above } else { Sign::AtLeast };
                    let line = sum_line(&sides.stay).then(sign, Number::Amount(end.value));
                    working.step(Some(Caption::NoMarks), line);
                }
                working.without(Absence::AboveBand)
            }
            Need::Missed => working.without(Absence::SteppedOver),
        }
    }

    /// Lowest total − what stays = `least`; raised to the scheme's step where it lies between two.
    fn missing_points(&self, working: &mut Working, at: usize, stay: &[Decimal], least: Decimal) {
        let Some(band) = self.scheme.bands.get(at) else { return };
        let rounding = self.scheme.rounding;
        let Some((end, entrance)) = band.lower.zip(band.entrance(rounding)) else { return };
        let given: Decimal = stay.iter().copied().sum();
        let fits = entrance - given == least;
        if fits && !end.inclusive {
            self.entrance_step(at, working);
        }
        let from = if fits { entrance } else { end.value };
        let mut line = Line::of(Number::Points(from));
        for points in stay {
            line = less(line, *points);
        }
        let lack = from - given;
        working.equation(None, line, Number::Points(lack));
        if !fits {
            working.raising = Some(RaisingStep {
                exact: Number::Points(lack),
                step: rounding.step(),
                raised: Number::Points(least),
                is_raised: true,
            });
        }
    }
}

impl Working {
    /// The most a party can give.
    fn full_mark(&mut self, at: usize, most: Decimal) {
        self.operand(Source::Cap(at), OperandValue::Quantity(Quantity::Amount(most)));
    }
}

fn exact(points: Decimal) -> Option<Ratio> {
    Ratio::new(points.hundredths(), 100)
}

/// `20.00 + 13.00 = 33.00`, or the one number. What is taken comes last.
fn sum_line(points: &[Decimal]) -> Line {
    let total = Number::Points(points.iter().copied().sum());
    let (taken, given): (Vec<Decimal>, Vec<Decimal>) =
        points.iter().partition(|points| **points < Decimal::ZERO);
    match [given, taken].concat().as_slice() {
        [] | [_] => Line::of(total),
        [first, rest @ ..] => {
            let line = rest.iter().fold(Line::of(Number::Points(*first)), |line, points| {
                less(line, Decimal::ZERO - *points)
            });
            line.then(Sign::Equals, total)
        }
    }
}

/// The line with points taken, or added where they are below zero.
fn less(line: Line, points: Decimal) -> Line {
    if points < Decimal::ZERO {
        line.then(Sign::Plus, Number::Points(Decimal::ZERO - points))
    } else {
        line.then(Sign::Minus, Number::Points(points))
    }
}
