//! 工作量: the load of each worker of an area, compared with the average of the station (R-8 … R-10).

use super::{
    Absence, Caption, Conclusion, Formula, Grounds, Input, Line, Number, OperandValue, Remark,
    RoundingStep, Sign, Source, Subject, Working,
};
use crate::number::{Decimal, Fraction, Natural, Ratio, Rounding};
use crate::scoring::{AreaLoad, AreaNumber, Figure, FigureValue, Load, LoadKind, Quantity, Work};

impl Grounds<'_> {
    pub(super) fn load(&self, area: usize, kind: LoadKind) -> Option<Working> {
        let place = LoadKind::ALL.iter().position(|of| *of == kind)?;
        let work = self.work.get(place)?;
        let load = Load::of(&self.entries.areas, work);
        let mut working = Working::new(Subject::Load(area, kind), Formula::Load, &[8]);
        self.work_of(&mut working, area, work);
        let workers = self.entries.areas.get(area)?.social_workers();
        let source = Source::Input(Input::Area(AreaNumber::SocialWorkers, area));
        working.operand(source, OperandValue::Quantity(workers));
        let (absence, undivided) = match load.areas.get(area)? {
            AreaLoad::Carried { amount, each, times } => {
                working.shared(*amount, workers.amount()?, *each);
                self.beside_the_average(&mut working, &load, work, *each, times.as_ref());
                return Some(working);
            }
            AreaLoad::ToFill => (Absence::NoWork, None),
            AreaLoad::NotAgreed => (Absence::OnlyNotAgreed, None),
            AreaLoad::WorkersToFill(amount) => (Absence::NoWorkerCount, Some(*amount)),
            AreaLoad::NoWorkers(amount) => (Absence::NoWorkers, Some(*amount)),
        };
        working.cite(if absence == Absence::OnlyNotAgreed { 9 } else { 10 });
        working.conclusion = match undivided {
            Some(amount) => Conclusion::Undivided(amount, absence),
            None => Conclusion::None(absence),
        };
        Some(working)
    }

    /// The work of an area, added where it is several amounts.
    fn work_of(&self, working: &mut Working, area: usize, work: &Work) {
        let Some(entries) = self.entries.areas.get(area) else { return };
        let parts: Vec<(Input, Quantity)> = match work {
            Work::Completed(columns) => {
                let cell = |at: &usize| {
                    let entry = entries.indicators.get(*at)?;
                    Some((Input::AreaCompleted(area, *at), entry.completed))
                };
                columns.iter().filter_map(cell).collect()
            }
            Work::Number(of) => vec![(Input::Area(*of, area), entries.numbers.get(*of))],
        };
        let mut amounts = Vec::new();
        for (input, part) in parts {
            working.operand(Source::Input(input), OperandValue::Quantity(part));
            amounts.extend(part.amount());
        }
        let sum = Number::Amount(amounts.iter().copied().sum());
        let line = Line::sum(amounts.into_iter().map(Number::Amount));
        if !line.is_single() {
            working.step(Some(Caption::Work), line.then(Sign::Equals, sum));
        }
    }

    /// The average of all areas that are filled in, and how many times that is.
    fn beside_the_average(
        &self,
        working: &mut Working,
        load: &Load,
        work: &Work,
        each: Ratio,
        times: Option<&Fraction>,
    ) {
        let mut sums = match work {
            Work::Completed(columns) => {
                columns.iter().map(|at| Figure::ColumnCompleted(*at)).collect()
            }
            Work::Number(of) => vec![Figure::Sum(*of)],
        };
        sums.push(Figure::Sum(AreaNumber::SocialWorkers));
        for figure in sums {
            let sum = match self.evaluation.figure(figure) {
                Some(FigureValue::Sum(sum)) => sum,
                _ => Quantity::Blank,
            };
            working.operand(Source::Figure(Subject::Figure(figure)), OperandValue::Quantity(sum));
        }
        let filled =
            |area: &&AreaLoad| matches!(area, AreaLoad::Carried { .. } | AreaLoad::NoWorkers(_));
        let left_out = load.areas.len() - load.areas.iter().filter(filled).count();
        if left_out > 0 {
            working.cite(10);
            working.remark(Remark::AreasLeftOut(left_out));
        }
        let Some(average) = load.average else { return };
        let line = Line::of(Number::Amount(load.amount));
        let line = line.then(Sign::Over, Number::Amount(load.workers)).equals_exactly(average);
        working.step(Some(Caption::Average), line);
        if let Some(times) = times.and_then(small) {
            let line = Line::of(Number::Exact(each)).then(Sign::Over, Number::Amount(load.amount));
            let line = line.then(Sign::Times, Number::Amount(load.workers));
            working.step(Some(Caption::TimesAverage), line.equals_exactly(times));
        }
    }
}

impl Working {
    /// Work ÷ workers, with two decimals.
    fn shared(&mut self, amount: Decimal, workers: Decimal, each: Ratio) {
        let line = Line::of(Number::Amount(amount)).then(Sign::Over, Number::Amount(workers));
        self.values = Some(line.clone());
        self.step(None, line.equals_exactly(each));
        let shown = Rounding::PRINTED.round(each);
        self.rounding = Some(RoundingStep::of(each, Rounding::PRINTED, Number::Fixed(shown)));
        self.conclusion = Conclusion::Fixed(shown);
    }
}

/// The fraction, where its numbers are those of a line.
fn small(fraction: &Fraction) -> Option<Ratio> {
    // The digits are found by multiplying the remainder by ten.
    let number = |of: &Natural| i64::try_from(of.to_u64()?).ok().filter(|of| *of < i64::MAX / 100);
    Ratio::new(number(fraction.numerator())?, number(fraction.denominator())?)
}
