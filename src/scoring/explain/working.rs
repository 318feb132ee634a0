//! A working as plain data; `texts` words it.

use super::{Absence, CourseFigure, Line, Number, PathFigure, Rule, Sign, Source, Subject, Term};
use crate::number::{Decimal, Mode, Percent, Ratio, Rounding};
use crate::scoring::{AreaNumber, Course, Goal, Grading, Month, Quantity, WorkerKind};
use std::cmp::Ordering;

/// How a figure comes about, from its inputs to what the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Working {
    /// Which figure it is.
    pub subject: Subject,
    /// What kind of figure it is, which gives the sentence and the formula in words.
    pub formula: Formula,
    /// The rules it rests on, the nearest first.
    pub rules: Vec<Rule>,
    /// Where its numbers come from.
    pub operands: Vec<Operand>,
    /// The formula with the values; `None` where there is no figure, or several lines make it.
    pub values: Option<Line>,
    /// Each step, an exact equation or a comparison. Empty where one number is the whole formula.
    pub steps: Vec<Step>,
    /// The last step of a figure that is printed with fixed decimals.
    pub rounding: Option<RoundingStep>,
    /// The last step of a figure that comes in whole steps: the exact value, raised.
    pub raising: Option<RaisingStep>,
    /// What else has to be known.
    pub remarks: Vec<Remark>,
    /// What the page shows.
    pub conclusion: Conclusion,
}

/// What a figure is, in general.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    /// Completed ÷ target.
    Rate,
    /// Sum of completed ÷ sum of targets.
    SumRate,
    /// The sum of a column's targets.
    TargetSum,
    /// The sum of a column's completed amounts.
    CompletedSum,
    /// The sum of 投入社工人数.
    NumberSum(AreaNumber),
    /// Points ÷ cap.
    Share,
    /// Points as they were typed.
    TypedPoints,
    /// Raw mark × weight.
    WeighedMark,
    /// The parties' points added.
    Total,
    /// The parties' points and the bonus added, the deduction taken.
    AdjustedTotal,
    /// The band that holds the total.
    Grade,
    /// The sum before rounding, graded.
    UnroundedGrade,
    /// No band, or two, hold the total.
    UnclearGrade,
    /// Lower end of the better band − total.
    Up,
    /// Total − lower end of its band.
    Down,
    /// Blank inputs counted.
    StillToFill,
    /// Rates below 100 % counted.
    BelowFull,
    /// Assessed months ÷ months of the service year.
    PaceLine,
    /// The rate's fraction against the pace line's.
    Pace,
    /// The completed amount against the sum of the months' own targets.
    PaceByMonth,
    /// Presence and totals of a month added.
    MonthSum,
    /// The months added.
    Actual,
    /// Agreed head count × months.
    Required,
    /// Actual − required.
    Surplus,
    /// Workers present in the final month, and those of the totals.
    HeadCount,
    /// The same at one level.
    LevelCount,
    /// Person-months with two years of experience added.
    TwoYears,
    /// Their share.
    TwoYearShare,
    /// Continuously in post ÷ agreed head count.
    Retention,
    /// Lowest total of the band − what the others give.
    Path(PathFigure),
    /// Target × share − completed, in whole units.
    Chase(Goal),
    /// The months' own targets ÷ months of the year − completed, in whole units.
    ChaseByMonth,
    /// Completed × months of the year ÷ assessed months, and what is asked of it.
    Course(CourseFigure),
    /// Completed ÷ workers.
    Load,
    /// A scenario's number − the station's.
    Difference,
}

/// A number of the working, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operand {
    /// Where it comes from.
    pub source: Source,
    /// Its value.
    pub value: OperandValue,
}

/// The value of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperandValue {
    /// A cell: an amount, "/" or blank.
    Quantity(Quantity),
    /// Points with the scheme's decimals; `None` while unknown.
    Points(Option<Decimal>),
    /// A total, or its range.
    Range(Decimal, Decimal),
    /// A rate or share.
    Percent(Percent),
    /// A month, or none yet.
    Month(Option<Month>),
    /// The ends of the band.
    Band,
    /// Any text in the field that the rules cannot use.
    AsTyped,
}

/// One line, with a caption if there are several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the line is about.
    pub caption: Option<Caption>,
    /// The line.
    pub line: Line,
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caption {
    /// A party, before its points are rounded.
    Party(usize),
    /// A grade band.
    Band(usize),
    /// A worker.
    Worker(usize),
    /// Another figure.
    Figure(Subject),
    /// Workers of the list.
    Listed,
    /// What a total leaves for workers who are not listed.
    NotListed(WorkerKind),
    /// The total if every unknown party gave nothing.
    Lowest,
    /// The total if every unknown party gave its cap.
    Highest,
    /// The sum without rounding.
    Unrounded,
    /// The lowest total of a band whose end does not belong to it.
    Entrance(usize),
    /// The total with full marks from those who can still give.
    FullMarks,
    /// The total even if they give nothing.
    NoMarks,
    /// The total of those who stay as they are.
    Others,
    /// The others reach the band if the open ones give full marks.
    OthersInFull,
    /// Target − completed.
    Lacking,
    /// The parts of a completed amount that is kept by months.
    SumOfMonths,
    /// Each target × the assessed months in which it was in force, added.
    TargetsByMonth,
    /// What was done in the last three months.
    LastThree,
    /// Months of the service year that are left.
    MonthsLeft,
    /// Completed amounts that make up a kind of work.
    Work,
    /// The work of all areas ÷ their workers.
    Average,
    /// How many times the average it is.
    TimesAverage,
}

/// The step from an exact value to the printed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundingStep {
    /// The exact value.
    pub exact: Number,
    /// How it is rounded.
    pub rounding: Rounding,
    /// The first digit dropped, which decides; `None` where nothing is dropped.
    pub digit: Option<u8>,
    /// What is printed.
    pub rounded: Number,
}

impl RaisingStep {
    /// `4.5 < 5`, or `5 = 5` where nothing is raised.
    pub fn line(&self) -> Line {
        let sign = if self.is_raised { Sign::Below } else { Sign::Equals };
        Line { first: self.exact, rest: vec![Term { sign, number: self.raised }] }
    }
}

impl RoundingStep {
    /// The step from an exact value to the number that is shown for it.
    pub fn of(exact: Ratio, rounding: Rounding, rounded: Number) -> RoundingStep {
        let digit = rounding.deciding_digit(exact);
        RoundingStep { exact: Number::Exact(exact), rounding, digit, rounded }
    }

    /// `165.625% ≈ 165.63%`, or `95% = 95.00%` where nothing is dropped.
    pub fn line(&self) -> Line {
        let sign = if self.digit.is_some() { Sign::Rounds } else { Sign::Equals };
        Line { first: self.exact, rest: vec![Term { sign, number: self.rounded }] }
    }

    /// Whether the last digit kept goes up: a half does, unless the rest is cut off.
    pub const fn goes_up(&self) -> bool {
        matches!((self.rounding.mode(), self.digit), (Mode::HalfUp, Some(5..)))
    }
}

/// The step from an exact value to the smallest multiple of a step that is not below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RaisingStep {
    /// The exact value.
    pub exact: Number,
    /// Results are multiples of this.
    pub step: Decimal,
    /// The result.
    pub raised: Number,
    /// Whether the exact value is no multiple, so that the result is above it.
    pub is_raised: bool,
}

/// What else has to be known of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// This many blank inputs are left out of the sum.
    BlankLeftOut(usize),
    /// This many "/" are left out of the sum.
    NotAgreedLeftOut(usize),
    /// Above 100 % and never capped.
    NeverCapped,
    /// Above 1000 %, so that a slip of the finger is likely.
    WorthALook,
    /// The ratio of sums, not the mean of the areas' rates.
    NotTheMean,
    /// Every area has "/", and the report prints 0.
    PrintedAsZero,
    /// Work done without a target.
    Extra(Decimal),
    /// Reckoned from the points known so far.
    FromKnown,
    /// This many parties have not scored.
    Unscored(usize),
    /// A reference line only.
    ReferenceOnly,
    /// Actual person-months are fewer than required.
    Shortfall,
    /// The listed workers of a kind have more than its total says, so it adds nothing.
    ListedAboveTotal(WorkerKind),
    /// The band has no lower end, so nothing is needed for it.
    NoLowerEnd,
    /// Other parties that have not scored can give anything: their full marks are the limit.
    OpenCanGiveAll,
    /// The lowest total of the band lies in a second one too.
    AlsoInAnother,
    /// This many months are outside the assessed period and not counted.
    MonthsOutside(usize),
    /// This many areas are left out of the average.
    AreasLeftOut(usize),
    /// What was agreed first, in force in so many assessed months.
    FirstTarget(Decimal, i64),
    /// What is agreed from a month on, in force in so many assessed months.
    TargetFrom(Month, Decimal, i64),
}

/// What the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conclusion {
    /// A percentage.
    Percent(Percent),
    /// An amount or count in its shortest form.
    Amount(Decimal),
    /// The same with its sign.
    Signed(Decimal),
    /// An amount with two decimals.
    Fixed(Decimal),
    /// Points.
    Points(Decimal),
    /// Points that are missing.
    MorePoints(Decimal),
    /// A total that is still a range.
    Range(Decimal, Decimal),
    /// The grades of the lowest and of the highest total.
    Grades(Grading, Grading),
    /// The grade of the unrounded sum.
    Unrounded(Grading),
    /// Against the pace line.
    Pace(Ordering),
    /// What is asked of a course through the year.
    Course(CourseFigure, Course),
    /// Work that cannot be divided, and why.
    Undivided(Decimal, Absence),
    /// No figure.
    None(Absence),
}

impl Conclusion {
    /// Why there is no figure.
    pub const fn absence(self) -> Option<Absence> {
        match self {
            Conclusion::None(absence) | Conclusion::Undivided(_, absence) => Some(absence),
            _ => None,
        }
    }
}
