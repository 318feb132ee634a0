//! 进度: an indicator against the pace line, the forecast, and what each month left asks for.

use super::pace::compare;
use super::rates::without_rate;
use super::{
    Absence, Caption, Conclusion, CourseFigure, Formula, Grounds, Line, Number, OperandValue,
    Remark, RoundingStep, Sign, Source, Subject, Working,
};
use crate::number::{Decimal, Percent, Ratio, Rounding};
use crate::scoring::{ChaseRow, Course, Demand, IndicatorEntry, Months, Pace, at_recent_rate};

/// What a course is worked out from.
#[derive(Clone, Copy)]
struct Known {
    course: Course,
    completed: Decimal,
    target: Decimal,
    months: Months,
}

impl Known {
    /// completed × n ÷ m.
    fn at_the_end(self) -> Line {
        Line::of(Number::Amount(self.completed))
            .then(Sign::Times, Number::whole(self.months.service_year()))
            .then(Sign::Over, Number::whole(self.months.assessed()))
    }
}

impl Grounds<'_> {
    pub(super) fn course(&self, row: ChaseRow, figure: CourseFigure) -> Option<Working> {
        let entry = self.entries.row(row)?;
        let subject = Subject::Course(row, figure);
        let rules: &[u8] = if figure == CourseFigure::Recent { &[25, 13] } else { &[13] };
        let mut working = Working::new(subject, Formula::Course(figure), rules);
        if matches!(row, ChaseRow::Total(_)) {
            working.cite(8);
        }
        self.pair(row.rate(), &mut working);
        if figure == CourseFigure::Standing {
            working.remark(Remark::ReferenceOnly);
        }
        let course = match self.entries.pace(row) {
            Pace::Known(course) => course,
            Pace::NoMonths => {
                self.months(&mut working);
                return Some(working.without(Absence::NoPaceLine));
            }
            Pace::ToFill | Pace::NotAgreed => {
                return Some(self.no_course(working, row, entry, figure));
            }
        };
        let line = self.months(&mut working)?;
        let (completed, target) = (entry.completed.amount()?, entry.target.amount()?);
        let known = Known { course, completed, target, months: self.entries.months? };
        match figure {
            CourseFigure::Standing => match self.due(row, &mut working) {
                Some(due) => {
                    self.compare_with_due(&mut working, completed, due, course.standing)?;
                }
                None => compare(&mut working, [completed, target], line, course.standing),
            },
            CourseFigure::Forecast => forecast(&mut working, row, known),
            CourseFigure::ForecastRate => {
                let quotient = known.at_the_end().then(Sign::Over, Number::Amount(target));
                let rate = course.forecast_rate;
                working.percentage_of(quotient, rate, Percent::of(rate));
            }
            CourseFigure::Recent => {
                let Some(last) = self.entries.last_three(row.rate()) else {
                    return Some(working.without(Absence::NoThreeMonths));
                };
                let exact = at_recent_rate(known.completed, last, known.months)?;
                recent(&mut working, known, last, exact);
                working.conclusion = Conclusion::Amount(Rounding::PRINTED.round(exact));
                return Some(working);
            }
            CourseFigure::PerMonth => per_month(&mut working, known),
        }
        working.conclusion = Conclusion::Course(figure, course);
        Some(working)
    }

    /// The standing says why; the others stay blank.
    fn no_course(
        &self,
        working: Working,
        row: ChaseRow,
        entry: IndicatorEntry,
        figure: CourseFigure,
    ) -> Working {
        if figure != CourseFigure::Standing {
            return working.without(Absence::NoRate);
        }
        let of_sums = matches!(row, ChaseRow::Total(_));
        without_rate(working, entry, entry.completion(self.entries.months), of_sums)
    }
}

fn forecast(working: &mut Working, row: ChaseRow, known: Known) {
    let (exact, rate) = (known.course.forecast, known.course.forecast_rate);
    let share = Subject::Course(row, CourseFigure::ForecastRate);
    working.operand(Source::Figure(share), OperandValue::Percent(Percent::of(rate)));
    working.values = Some(known.at_the_end());
    working.step(None, known.at_the_end().equals_exactly(exact));
    working.round_printed(exact);
}

/// The last three months, the months left, and the amount that they lead to.
fn recent(working: &mut Working, known: Known, last: [Decimal; 3], exact: Ratio) {
    let amount = Number::Amount;
    let sum = last.into_iter().sum();
    let months = Line::sum(last.into_iter().map(amount)).then(Sign::Equals, amount(sum));
    working.step(Some(Caption::LastThree), months);
    let left = known.months.left();
    working.months_left(known.months, left);
    let line = Line::of(amount(sum)).then(Sign::Times, Number::whole(left));
    let line = line.then(Sign::Over, Number::whole(3)).then(Sign::Plus, amount(known.completed));
    working.step(None, line.equals_exactly(exact));
    working.round_printed(exact);
}

impl Working {
    /// How many months of the service year are left.
    fn months_left(&mut self, months: Months, left: i64) {
        let line = Line::of(Number::whole(months.service_year()));
        let line = line.then(Sign::Minus, Number::whole(months.assessed()));
        self.step(Some(Caption::MonthsLeft), line.then(Sign::Equals, Number::whole(left)));
    }

    /// An amount as a report prints it.
    fn round_printed(&mut self, exact: Ratio) {
        let rounded = Number::Amount(Rounding::PRINTED.round(exact));
        self.rounding = Some(RoundingStep::of(exact, Rounding::PRINTED, rounded));
    }
}

fn per_month(working: &mut Working, known: Known) {
    let Known { course, completed, target, months } = known;
    let amount = Number::Amount;
    let lacking = Line::of(amount(target)).then(Sign::Minus, amount(completed));
    match course.demand {
        Demand::Reached => {
            working.step(None, Line::of(amount(completed)).then(Sign::AtLeast, amount(target)));
        }
        Demand::NoMonthsLeft { short } => working.equation(None, lacking, amount(short)),
        Demand::PerMonth { units, months: left } => {
            let short = target - completed;
            let Some(exact) = Ratio::new(short.hundredths(), 100 * left) else { return };
            let line = lacking.then(Sign::Equals, amount(short));
            working.step(Some(Caption::Lacking), line);
            working.months_left(months, left);
            let line = Line::of(amount(short)).then(Sign::Over, Number::whole(left));
            working.values = Some(line.clone());
            working.step(None, line.equals_exactly(exact));
            working.raise_to_units(exact, units);
        }
    }
}
