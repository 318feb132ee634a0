//! What a working is made from.

use super::{
    Absence, Caption, Conclusion, CourseFigure, Formula, Line, Number, Operand, OperandValue,
    Remark, RoundingStep, Rule, Sign, Source, Step, Subject, Working,
};
use crate::number::{Decimal, Percent, Ratio, Rounding};
use crate::scoring::{
    AreaNumber, Entries, Evaluation, Figure, Goal, IndicatorEntry, LoadKind, Scheme, Staffing,
    StaffingEntries, Work,
};

/// Everything typed, and every figure that came of it.
#[derive(Clone, Copy, Debug)]
pub struct Grounds<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// What was typed of scores and indicators.
    pub entries: &'a Entries<'a>,
    /// Its figures.
    pub evaluation: &'a Evaluation,
    /// What was typed of 附件2.
    pub attendance: &'a StaffingEntries,
    /// Its figures.
    pub staffing: &'a Staffing,
    /// What each kind of work adds up, in the order of [`LoadKind::ALL`].
    pub work: &'a [Work],
    /// The actual station, if these are the grounds of a scenario.
    pub station: Option<&'a Grounds<'a>>,
}

impl Grounds<'_> {
    /// The working of a figure; `None` where there is no such figure.
    pub fn explain(&self, subject: Subject) -> Option<Working> {
        let mut working = self.made(subject)?;
        Rule::under(self.scheme, &mut working.rules);
        Some(working)
    }

    fn made(&self, subject: Subject) -> Option<Working> {
        match subject {
            Subject::Figure(figure) => self.table(figure),
            Subject::Points(at) => self.points(at),
            Subject::Total => Some(self.total()),
            Subject::Grade => Some(self.grade()),
            Subject::GradeWarning => self.grade_warning(),
            Subject::Up => Some(self.up()),
            Subject::Down => Some(self.down()),
            Subject::StillToFill => Some(self.still_to_fill()),
            Subject::BelowFull => Some(self.below_full()),
            Subject::PaceLine => Some(self.pace_line()),
            Subject::Pace(figure) => self.pace(figure),
            Subject::Staffing(figure) => self.of_staffing(figure),
            Subject::Path(band, figure) => self.path(band, figure),
            Subject::Chase(row, goal) => self.chase(row, goal),
            Subject::Course(row, figure) => self.course(row, figure),
            Subject::Load(area, kind) => self.load(area, kind),
            Subject::Difference => self.difference(),
            Subject::Changed(input) => self.changed(input),
        }
    }

    fn table(&self, figure: Figure) -> Option<Working> {
        match figure {
            Figure::Share(at) => self.share(at),
            Figure::AreaRate(..) | Figure::ColumnRate(_) | Figure::StationRate(_) => {
                self.rate(figure)
            }
            Figure::ColumnTarget(_) | Figure::ColumnCompleted(_) | Figure::Sum(_) => {
                self.sum(figure)
            }
        }
    }

    /// Every figure that has a working, in the order of the screens.
    pub fn subjects(&self) -> Vec<Subject> {
        let mut subjects = vec![Subject::Total, Subject::Grade, Subject::Up, Subject::Down];
        if self.grade_warning().is_some() {
            subjects.push(Subject::GradeWarning);
        }
        subjects.push(Subject::StillToFill);
        for at in 0..self.evaluation.parties.len() {
            subjects.extend([Subject::Points(at), Subject::Figure(Figure::Share(at))]);
        }
        for figure in self.rates() {
            subjects.extend([Subject::Figure(figure), Subject::Pace(figure)]);
        }
        let sums = (0..self.evaluation.columns.len())
            .flat_map(|at| [Figure::ColumnTarget(at), Figure::ColumnCompleted(at)]);
        subjects.extend(sums.map(Subject::Figure));
        subjects.extend(AreaNumber::ALL.map(|of| Subject::Figure(Figure::Sum(of))));
        subjects.extend([Subject::BelowFull, Subject::PaceLine]);
        let staffing = crate::scoring::StaffingFigure::all(self.attendance.months.len());
        subjects.extend(staffing.into_iter().map(Subject::Staffing));
        subjects.extend(self.paths());
        for row in self.entries.rows() {
            subjects.extend([Goal::Full, Goal::Pace].map(|goal| Subject::Chase(row, goal)));
            subjects.extend(CourseFigure::ALL.map(|figure| Subject::Course(row, figure)));
        }
        for area in 0..self.entries.areas.len() {
            subjects.extend(LoadKind::ALL.map(|kind| Subject::Load(area, kind)));
        }
        subjects
    }

    /// The completion rates of the areas, of the total row and of the station.
    pub(super) fn rates(&self) -> Vec<Figure> {
        let columns = self.evaluation.columns.len();
        let areas = 0..self.entries.areas.len();
        let cells = areas.flat_map(|area| (0..columns).map(move |at| Figure::AreaRate(area, at)));
        let sums = (0..columns).map(Figure::ColumnRate);
        let station = (0..self.evaluation.station.len()).map(Figure::StationRate);
        cells.chain(sums).chain(station).collect()
    }

    /// What was typed for a rate, or its two sums.
    pub(super) fn entry(&self, figure: Figure) -> Option<IndicatorEntry> {
        self.entries.row(figure.row()?)
    }
}

impl Working {
    /// A working that has no figure as long as nothing else is said.
    pub(super) fn new(subject: Subject, formula: Formula, rules: &[u8]) -> Working {
        Working {
            subject,
            formula,
            rules: rules.iter().map(|number| Rule::of(*number)).collect(),
            operands: Vec::new(),
            values: None,
            steps: Vec::new(),
            rounding: None,
            raising: None,
            remarks: Vec::new(),
            conclusion: Conclusion::None(Absence::ToFill),
        }
    }

    pub(super) fn operand(&mut self, source: Source, value: OperandValue) {
        self.operands.push(Operand { source, value });
    }

    pub(super) fn remark(&mut self, remark: Remark) {
        self.remarks.push(remark);
    }

    pub(super) fn step(&mut self, caption: Option<Caption>, line: Line) {
        self.steps.push(Step { caption, line });
    }

    pub(super) fn without(mut self, absence: Absence) -> Working {
        self.conclusion = Conclusion::None(absence);
        self
    }

    /// The formula with the values, and its result as a step unless it is one number already.
    pub(super) fn equation(&mut self, caption: Option<Caption>, values: Line, result: Number) {
        if !values.is_single() {
            self.step(caption, values.clone().then(Sign::Equals, result));
        }
        self.values = Some(values);
    }

    /// A part of a whole as a percentage with two decimals: quotient, percentage, rounding.
    pub(super) fn percentage(&mut self, [part, whole]: [Number; 2], exact: Ratio, shown: Percent) {
        self.percentage_of(Line::of(part).then(Sign::Over, whole), exact, shown);
    }

    /// The same for a quotient of one's own.
    pub(super) fn percentage_of(&mut self, quotient: Line, exact: Ratio, shown: Percent) {
        self.values = Some(quotient.clone().then(Sign::Times, Number::Full));
        self.step(None, quotient.equals_exactly(exact));
        let hundredfold = Line::of(Number::Exact(exact)).then(Sign::Times, Number::Full);
        self.step(None, hundredfold.then(Sign::Equals, Number::ExactPercent(exact)));
        self.rounding = Some(RoundingStep {
            exact: Number::ExactPercent(exact),
            rounding: Rounding::PRINTED,
            digit: Rounding::PRINTED.deciding_digit(exact.times(100)),
            rounded: Number::Percent(shown),
        });
        self.conclusion = Conclusion::Percent(shown);
    }

    /// The same for two amounts; without a figure where the whole is not above zero.
    pub(super) fn amounts_as_percentage(&mut self, part: Decimal, whole: Decimal, shown: Percent) {
        if let Some(exact) = Ratio::of(part, whole) {
            self.percentage([Number::Amount(part), Number::Amount(whole)], exact, shown);
        }
    }
}
