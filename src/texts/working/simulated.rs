//! What to chase, pace and load in workings: names, sentences, and formulas in words.

use crate::number::{Decimal, Percent};
use crate::scoring::explain::{Absence, CourseFigure};
use crate::scoring::{AreaLoad, ChaseRow, Course, Goal, LoadKind, Pace};
use crate::texts::{
    Language, Naming, Phrase, area_load_words, demand_words, forecast_words, join, load_kind_name,
    pace_words, phrase::words,
};

words! {
    /// What to chase, pace and load in workings.
    SimulatedText {
        Full = "还差" | "missing to 100%";
        Pace = "离进度线还差" | "missing to the pace line";
        Standing = "与进度线相比" | "against the pace line";
        Forecast = "年末预计" | "at year end";
        ForecastRate = "年末预计完成率" | "rate at year end";
        Recent = "照近三个月，年末预计" | "at year end by the last three months";
        PerMonth = "今后每月" | "in each month left";
        Load = "每名社工" | "for each worker";
        FullMeaning =
            "至少再做多少个整数单位，完成量才达到协议量。"
            | "How many whole units more, at least, reach the target.";
        PaceMeaning =
            "至少再做多少个整数单位，才赶上进度参考线。"
            | "How many whole units more, at least, reach the pace line.";
        FullFormula =
            "还差 = 协议量 − 完成量，往上取到整数"
            | "missing = target − completed, raised to whole units";
        PaceFormula =
            "还差 = 协议量 × 评估月数 ÷ 服务年度月数 − 完成量，往上取到整数"
            | "missing = target × assessed months ÷ months of the service year − completed, raised to whole units";
        PaceByMonthFormula =
            "还差 = 评估各月当月协议量之和 ÷ 服务年度月数 − 完成量，往上取到整数"
            | "missing = sum of the assessed months' own targets ÷ months of the service year − completed, raised to whole units";
        StandingMeaning =
            "完成的进度与时间的进度相比。"
            | "How far the work has come, against how far the year has come.";
        ForecastMeaning =
            "照现在的速度做下去，服务年度结束时的完成量。"
            | "The amount at the end of the service year if it goes on so.";
        ForecastRateMeaning =
            "照现在的速度做下去，服务年度结束时的完成率。"
            | "The completion rate at the end of the service year if it goes on so.";
        RecentMeaning =
            "剩下的每个月都做到最近三个月的平均，服务年度结束时的完成量。"
            | "The amount at the end of the service year if each month left brings the average of the last three.";
        PerMonthMeaning =
            "剩下的每个月至少要做多少个整数单位，才达到协议量。"
            | "How many whole units each month left asks for, at least, to reach the target.";
        StandingFormula =
            "比较 完成量 ÷ 协议量 与 评估月数 ÷ 服务年度月数"
            | "compare completed ÷ target with assessed months ÷ months of the service year";
        ForecastFormula =
            "年末完成量 = 完成量 × 服务年度月数 ÷ 评估月数（括号里是它占协议量的百分比）"
            | "amount at year end = completed × months of the service year ÷ assessed months (in brackets: as a share of the target)";
        ForecastRateFormula =
            "年末完成率 = 完成量 × 服务年度月数 ÷ 评估月数 ÷ 协议量 × 100%"
            | "rate at year end = completed × months of the service year ÷ assessed months ÷ target × 100%";
        RecentFormula =
            "年末完成量 = 最近三个月之和 × 剩余月数 ÷ 3 + 完成量"
            | "amount at year end = sum of the last three months × months left ÷ 3 + completed";
        PerMonthFormula =
            "每月 =（协议量 − 完成量）÷ 剩余月数，往上取到整数"
            | "each month = (target − completed) ÷ months left, raised to whole units";
        LoadMeaning =
            "这个片区平均每名社工完成的这类工作。"
            | "This kind of work done in the area, for each of its social workers.";
        LoadFormula =
            "每名社工 = 片区完成量 ÷ 片区投入社工人数"
            | "each worker = completed in the area ÷ social workers of the area";
    }
}

/// What a lack is.
pub(in crate::texts) const fn chase_sentence(goal: Goal) -> Phrase {
    match goal {
        Goal::Full => SimulatedText::FullMeaning,
        Goal::Pace => SimulatedText::PaceMeaning,
    }
}

/// Its formula.
pub(in crate::texts) const fn chase_formula(goal: Goal) -> Phrase {
    match goal {
        Goal::Full => SimulatedText::FullFormula,
        Goal::Pace => SimulatedText::PaceFormula,
    }
}

/// What a figure of a course is.
pub(in crate::texts) const fn course_sentence(figure: CourseFigure) -> Phrase {
    match figure {
        CourseFigure::Standing => SimulatedText::StandingMeaning,
        CourseFigure::Forecast => SimulatedText::ForecastMeaning,
        CourseFigure::ForecastRate => SimulatedText::ForecastRateMeaning,
        CourseFigure::Recent => SimulatedText::RecentMeaning,
        CourseFigure::PerMonth => SimulatedText::PerMonthMeaning,
    }
}

/// Its formula.
pub(in crate::texts) const fn course_formula(figure: CourseFigure) -> Phrase {
    match figure {
        CourseFigure::Standing => SimulatedText::StandingFormula,
        CourseFigure::Forecast => SimulatedText::ForecastFormula,
        CourseFigure::ForecastRate => SimulatedText::ForecastRateFormula,
        CourseFigure::Recent => SimulatedText::RecentFormula,
        CourseFigure::PerMonth => SimulatedText::PerMonthFormula,
    }
}

/// What the screen shows of a course; `unit` is the indicator's own.
pub(in crate::texts) fn course_text(
    figure: CourseFigure,
    course: Course,
    unit: &str,
    language: Language,
) -> String {
    match figure {
        CourseFigure::Standing => pace_words(Pace::Known(course), language).to_owned(),
        // Its conclusion is an amount of its own.
        CourseFigure::Recent => String::new(),
        CourseFigure::Forecast => forecast_words(course, language),
        CourseFigure::ForecastRate => Percent::of(course.forecast_rate).to_string(),
        CourseFigure::PerMonth => demand_words(course.demand, unit, language),
    }
}

/// What the screen shows of work that cannot be divided.
pub(in crate::texts) fn undivided_text(
    amount: Decimal,
    absence: Absence,
    language: Language,
) -> String {
    let load = match absence {
        Absence::NoWorkers => AreaLoad::NoWorkers(amount),
        _ => AreaLoad::WorkersToFill(amount),
    };
    area_load_words(&load, language)
}

impl Naming<'_> {
    /// 片区1 专业个案 节数 还差.
    pub(in crate::texts) fn chase(self, row: ChaseRow, goal: Goal) -> String {
        let words = match goal {
            Goal::Full => SimulatedText::Full.words(self.language),
            Goal::Pace => SimulatedText::Pace.words(self.language),
        };
        self.figure(row.rate(), words)
    }

    /// 片区1 专业个案 节数 年末预计.
    pub(in crate::texts) fn course(self, row: ChaseRow, figure: CourseFigure) -> String {
        let words = match figure {
            CourseFigure::Standing => SimulatedText::Standing.words(self.language),
            CourseFigure::Forecast => SimulatedText::Forecast.words(self.language),
            CourseFigure::ForecastRate => SimulatedText::ForecastRate.words(self.language),
            CourseFigure::Recent => SimulatedText::Recent.words(self.language),
            CourseFigure::PerMonth => SimulatedText::PerMonth.words(self.language),
        };
        self.figure(row.rate(), words)
    }

    /// 片区1 个案 每名社工.
    pub(in crate::texts) fn load(self, area: usize, kind: LoadKind) -> String {
        let kind = load_kind_name(kind, self.language).to_owned();
        join(&[self.area(area), kind, SimulatedText::Load.words(self.language).to_owned()])
    }
}
