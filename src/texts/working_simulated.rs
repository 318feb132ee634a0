//! What to chase, pace and load in workings: names, sentences, and formulas in words.

use super::Language;
use super::labels::join;
use super::simulation::{
    area_load_words, demand_words, forecast_words, load_kind_name, pace_words,
};
use super::working_names::Naming;
use super::working_words::conclusion_text;
use crate::number::{Decimal, Percent};
use crate::scoring::explain::{Absence, Conclusion, CourseFigure, Subject, Working};
use crate::scoring::{AreaLoad, ChaseRow, Course, Goal, LoadKind, Pace};

/// What a lack is, in both languages.
pub(super) const fn chase_sentence(goal: Goal) -> (&'static str, &'static str) {
    match goal {
        Goal::Full => (
            "至少再做多少个整数单位，完成量才达到协议量。",
            "How many whole units more, at least, reach the target.",
        ),
        Goal::Pace => (
            "至少再做多少个整数单位，才赶上进度参考线。",
            "How many whole units more, at least, reach the pace line.",
        ),
    }
}

/// Its formula, in both languages.
pub(super) const fn chase_words(goal: Goal) -> (&'static str, &'static str) {
    match goal {
        Goal::Full => (
            "还差 = 协议量 − 完成量，往上取到整数",
            "missing = target − completed, raised to whole units",
        ),
        Goal::Pace => (
            "还差 = 协议量 × 评估月数 ÷ 服务年度月数 − 完成量，往上取到整数",
            "missing = target × assessed months ÷ months of the service year − completed, raised to whole units",
        ),
    }
}

/// What a figure of a course is, in both languages.
pub(super) const fn course_sentence(figure: CourseFigure) -> (&'static str, &'static str) {
    match figure {
        CourseFigure::Standing => (
            "完成的进度与时间的进度相比。",
            "How far the work has come, against how far the year has come.",
        ),
        CourseFigure::Forecast => (
            "照现在的速度做下去，服务年度结束时的完成量。",
            "The amount at the end of the service year if it goes on so.",
        ),
        CourseFigure::ForecastRate => (
            "照现在的速度做下去，服务年度结束时的完成率。",
            "The completion rate at the end of the service year if it goes on so.",
        ),
        CourseFigure::PerMonth => (
            "剩下的每个月至少要做多少个整数单位，才达到协议量。",
            "How many whole units each month left asks for, at least, to reach the target.",
        ),
    }
}

/// Its formula, in both languages.
pub(super) const fn course_words(figure: CourseFigure) -> (&'static str, &'static str) {
    match figure {
        CourseFigure::Standing => (
            "比较 完成量 ÷ 协议量 与 评估月数 ÷ 服务年度月数",
            "compare completed ÷ target with assessed months ÷ months of the service year",
        ),
        CourseFigure::Forecast => (
            "年末完成量 = 完成量 × 服务年度月数 ÷ 评估月数（括号里是它占协议量的百分比）",
            "amount at year end = completed × months of the service year ÷ assessed months (in brackets: as a share of the target)",
        ),
        CourseFigure::ForecastRate => (
            "年末完成率 = 完成量 × 服务年度月数 ÷ 评估月数 ÷ 协议量 × 100%",
            "rate at year end = completed × months of the service year ÷ assessed months ÷ target × 100%",
        ),
        CourseFigure::PerMonth => (
            "每月 =（协议量 − 完成量）÷ 剩余月数，往上取到整数",
            "each month = (target − completed) ÷ months left, raised to whole units",
        ),
    }
}

/// What a load is, in both languages.
pub(super) const fn load_sentence() -> (&'static str, &'static str) {
    (
        "这个片区平均每名社工完成的这类工作。",
        "This kind of work done in the area, for each of its social workers.",
    )
}

/// Its formula, in both languages.
pub(super) const fn load_words() -> (&'static str, &'static str) {
    (
        "每名社工 = 片区完成量 ÷ 片区投入社工人数",
        "each worker = completed in the area ÷ social workers of the area",
    )
}

/// What the screen shows of a course; `unit` is the indicator's own.
pub(super) fn course_text(
    figure: CourseFigure,
    course: Course,
    unit: &str,
    language: Language,
) -> String {
    match figure {
        CourseFigure::Standing => pace_words(Pace::Known(course), language).to_owned(),
        CourseFigure::Forecast => forecast_words(course, language),
        CourseFigure::ForecastRate => Percent::of(course.forecast_rate).to_string(),
        CourseFigure::PerMonth => demand_words(course.demand, unit, language),
    }
}

/// What the screen shows of work that cannot be divided.
pub(super) fn undivided_text(amount: Decimal, absence: Absence, language: Language) -> String {
    let load = match absence {
        Absence::NoWorkers => AreaLoad::NoWorkers(amount),
        _ => AreaLoad::WorkersToFill(amount),
    };
    area_load_words(&load, language)
}

impl Naming<'_> {
    /// What the page shows, with the unit of an indicator where it names it.
    pub(super) fn figure_of(self, working: &Working) -> String {
        match (working.conclusion, working.subject) {
            (Conclusion::Course(figure, course), Subject::Course(row, _)) => {
                course_text(figure, course, self.document.row_unit(row), self.language)
            }
            (conclusion, _) => conclusion_text(conclusion, self.scheme, self.language),
        }
    }

    /// 片区1 专业个案 节数 还差.
    pub(super) fn chase(self, row: ChaseRow, goal: Goal) -> String {
        let words = match goal {
            Goal::Full => self.pick("还差", "missing to 100%"),
            Goal::Pace => self.pick("离进度线还差", "missing to the pace line"),
        };
        self.figure(row.rate(), words)
    }

    /// 片区1 专业个案 节数 年末预计.
    pub(super) fn course(self, row: ChaseRow, figure: CourseFigure) -> String {
        let words = match figure {
            CourseFigure::Standing => self.pick("与进度线相比", "against the pace line"),
            CourseFigure::Forecast => self.pick("年末预计", "at year end"),
            CourseFigure::ForecastRate => self.pick("年末预计完成率", "rate at year end"),
            CourseFigure::PerMonth => self.pick("今后每月", "in each month left"),
        };
        self.figure(row.rate(), words)
    }

    /// 片区1 个案 每名社工.
    pub(super) fn load(self, area: usize, kind: LoadKind) -> String {
        let kind = load_kind_name(kind, self.language).to_owned();
        join(&[self.area(area), kind, self.pick("每名社工", "for each worker").to_owned()])
    }
}
