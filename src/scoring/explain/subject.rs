//! What a working is about, and where its numbers come from.

use crate::scoring::keyed;
use crate::scoring::{
    AreaNumber, ChaseRow, Figure, Goal, Level, LoadKind, StaffingFigure, WorkerKind,
};

/// A derived figure. Places are counted from 0; hooks on the page count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A figure of the tables.
    Figure(Figure),
    /// The points that a party's score counts for.
    Points(usize),
    /// The total, or its range.
    Total,
    /// The grade, or its range.
    Grade,
    /// The warning shown with the grade.
    GradeWarning,
    /// Points to the next better grade.
    Up,
    /// Points above the lower end of the grade.
    Down,
    /// How many inputs are blank.
    StillToFill,
    /// How many completion rates are below 100 %.
    BelowFull,
    /// The pace line.
    PaceLine,
    /// A completion rate against the pace line.
    Pace(Figure),
    /// A figure of 附件2.
    Staffing(StaffingFigure),
    /// A figure of the path to a grade band, counted from the best.
    Path(usize, PathFigure),
    /// Whole units that bring an indicator to a goal.
    Chase(ChaseRow, Goal),
    /// An indicator's course through the service year.
    Course(ChaseRow, CourseFigure),
    /// What each worker of an area carries of a kind of work.
    Load(usize, LoadKind),
    /// A scenario's total − the station's.
    Difference,
    /// What a scenario has in an input − what the station has.
    Changed(Input),
}

keyed! {
    /// A figure of 进度.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum CourseFigure {
        /// Against the pace line.
        Standing = "standing",
        /// The amount at the end of the year at the present rate.
        Forecast = "forecast",
        /// That amount ÷ target.
        ForecastRate = "forecast_rate",
        /// The amount at the end of the year at the rate of the last three months.
        Recent = "recent",
        /// What each month left asks for.
        PerMonth = "per_month",
    }
}

/// A figure of 达标路径. Parties are counted from 0 in the scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFigure {
    /// The points still needed.
    Needed,
    /// What a party would have to give while the others stay as they are.
    Alone(usize),
    /// What a party has to give even with full marks from all others.
    Least(usize),
    /// What a party may take away before the total leaves the band.
    Loss(usize),
    /// What several parties have to give together, by their bits as in
    /// [`Combination::members`](crate::scoring::Combination::members).
    Together(u8),
}

/// An input that a figure rests on. Months are counted from 0 in the assessed period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A party's score.
    Score(usize),
    /// Points added to the parties' scores.
    Bonus,
    /// Points deducted from them.
    Deduction,
    /// A number of an area.
    Area(AreaNumber, usize),
    /// The target of (area, indicator).
    AreaTarget(usize, usize),
    /// The completed amount of (area, indicator).
    AreaCompleted(usize, usize),
    /// A station indicator's target.
    StationTarget(usize),
    /// A station indicator's completed amount.
    StationCompleted(usize),
    /// 评估月数.
    AssessedMonths,
    /// 服务年度月数.
    ServiceYearMonths,
    /// The first day of the assessed period.
    AssessedFrom,
    /// The last day of the assessed period.
    AssessedTo,
    /// The agreed head count of all workers.
    RequiredAll,
    /// The agreed head count of certified workers.
    RequiredCertified,
    /// Workers continuously in post.
    Continuous,
    /// A worker's presence in a month.
    Presence(usize, usize),
    /// From which month on a worker has two years of experience.
    TwoYearsFrom(usize),
    /// Person-months of a kind in a month.
    SubtotalMonth(WorkerKind, usize),
    /// Person-months of a kind with two years of experience.
    SubtotalTwoYears(WorkerKind),
    /// The head count of a level in the final month.
    SubtotalLevel(Level),
}

/// Where a number of a working comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A person typed it.
    Input(Input),
    /// It is a figure with a working of its own.
    Figure(Subject),
    /// The station has it there, while the working is a scenario's.
    ActualInput(Input),
    /// It is a figure of the station, while the working is a scenario's.
    ActualFigure(Subject),
    /// The most a party can give, from the scheme.
    Cap(usize),
    /// The highest raw mark, 100.
    FullMark,
    /// A grade band of the scheme, counted from the best.
    Band(usize),
    /// How many months the assessed period has.
    MonthCount,
}
