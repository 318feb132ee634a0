//! The words of the pace.

use crate::number::{Percent, Rounding};
use crate::scoring::{Course, Demand, Months, Pace};
use crate::texts::{ChaseText, Language, phrase::words};
use std::cmp::Ordering;

words! {
    /// Said of the pace.
    PaceText {
        Title = "进度" | "Pace";
        Note =
            "参考线只作参考，不是要求：没找到依据。"
            | "A reference line, not a requirement: no basis found.";
        Line = "参考线" | "Reference line";
        Full = "完整列表 ›" | "The full list ›";
        Off = "进度：参考线没打开" | "Pace: the reference line is off";
        Unknown = "进度：还没有进度线" | "Pace: no pace line yet";
        NoneBehind = "进度：没有一项落后" | "Pace: nothing is behind";
        behind(count) = "进度：落后 {count} 处" | "Pace: {count} behind";
        Standing = "与进度线相比" | "Against the pace line";
        Forecast = "照此速度，年末" | "At this rate, at year end";
        ByYear = "照全年平均，年末" | "By the year's average, at year end";
        Recent = "照近三个月，年末" | "By the last three months, at year end";
        Demand = "今后每月至少" | "At least, in each month left";
        Behind = "◁ 落后" | "◁ behind";
        OnPace = "＝ 正好持平" | "= exactly on pace";
        Ahead = "▷ 超前" | "▷ ahead";
        Reached = "协议量已完成" | "target reached";
        NotAgreed = "/ 未约定协议量，没有进度" | "/ no target was agreed, so there is no pace";
        ToFill = "— 协议量或完成量还没填" | "— target or completed amount not filled in";
        Place = "看哪里" | "Where";
        Whole = "全站（合计）" | "Whole station";
        NoMonths =
            "请先在“基本信息”中填写服务年度和评估时段的日期。"
            | "First fill in the dates of service year and assessed period under Particulars.";
        forecast(amount, rate) = "{amount}（{rate}）" | "{amount} ({rate})";
        over(short, unit) = "服务年度已结束，还差 {short} {unit}" | "the service year is over, {short} short";
        line(assessed, year, share, left) =
            "进度线：{assessed} ÷ {year} = {share}，还剩 {left} 个月。"
            | "Pace line: {assessed} ÷ {year} = {share}, {left?one month:# months} left.";
        per_month(units, unit, months) =
            "每月 {units}{unit}，还有 {months} 个月"
            | "{units} in {months?the one month:each of the # months} left";
    }
}

/// The line itself: `进度线 11/12（91.67%）`.
pub fn pace_line_words(months: Months, language: Language) -> String {
    let share = months.pace().map(Percent::of).unwrap_or_default();
    PaceText::line(months.assessed(), months.service_year(), share, months.left(), language)
}

/// What is said of the pace beside an amount that is missing: nothing of one that is ahead.
pub fn pace_note_words(pace: Pace, language: Language) -> Option<&'static str> {
    let Pace::Known(course) = pace else { return None };
    match course.standing {
        Ordering::Less => Some(ChaseText::Behind.words(language)),
        Ordering::Equal => Some(ChaseText::OnLine.words(language)),
        Ordering::Greater => None,
    }
}

/// What the folded pace says: how many rates are behind the line, once it is known.
pub fn pace_summary(behind: Option<usize>, language: Language) -> String {
    match behind {
        None => PaceText::Unknown.words(language).to_owned(),
        Some(0) => PaceText::NoneBehind.words(language).to_owned(),
        Some(count) => PaceText::behind(count, language),
    }
}

/// Where an indicator stands, or why that cannot be said.
pub fn pace_words(pace: Pace, language: Language) -> &'static str {
    let text = match pace {
        Pace::NoMonths => PaceText::NoMonths,
        Pace::ToFill => PaceText::ToFill,
        Pace::NotAgreed => PaceText::NotAgreed,
        Pace::Known(Course { standing: Ordering::Less, .. }) => PaceText::Behind,
        Pace::Known(Course { standing: Ordering::Equal, .. }) => PaceText::OnPace,
        Pace::Known(Course { standing: Ordering::Greater, .. }) => PaceText::Ahead,
    };
    text.words(language)
}

/// The forecast: `190.91（106.06%）`.
pub fn forecast_words(course: Course, language: Language) -> String {
    let amount = Rounding::PRINTED.round(course.forecast);
    let rate = Percent::of(course.forecast_rate);
    PaceText::forecast(amount, rate, language)
}

/// What the rest of the year asks for; `unit` is the indicator's own.
pub fn demand_words(demand: Demand, unit: &str, language: Language) -> String {
    match demand {
        Demand::Reached => PaceText::Reached.words(language).to_owned(),
        Demand::PerMonth { units, months } => {
            let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
            PaceText::per_month(units, unit, months, language)
        }
        Demand::NoMonthsLeft { short } => PaceText::over(short, unit, language),
    }
}
