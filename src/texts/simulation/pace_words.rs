//! The words of the pace.

use super::pick;
use crate::number::{Percent, Rounding};
use crate::scoring::{Course, Demand, Months, Pace};
use crate::texts::Language;
use std::cmp::Ordering;

/// A fixed text of the pace.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaceText {
    Title,
    Note,
    Standing,
    Forecast,
    Demand,
    Behind,
    OnPace,
    Ahead,
    Reached,
    NotAgreed,
    ToFill,
    NoMonths,
    Place,
    Whole,
}

impl PaceText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::Title => ("进度", "Pace"),
            Self::Note => (
                "参考线为已评估月数 ÷ 服务年度月数，直接比较分数，不比较取整后的百分比。只是参考，不是要求（R-13）。",
                "The line is assessed months ÷ months of the service year; the fractions are compared, not rounded percentages. A reference, never a requirement (R-13).",
            ),
            Self::Standing => ("与进度线相比", "Against the pace line"),
            Self::Forecast => ("照此速度，年末", "At this rate, at year end"),
            Self::Demand => ("今后每月至少", "At least, in each month left"),
            Self::Behind => ("◁ 落后", "◁ behind"),
            Self::OnPace => ("＝ 正好持平", "= exactly on pace"),
            Self::Ahead => ("▷ 超前", "▷ ahead"),
            Self::Reached => ("协议量已完成", "target reached"),
            Self::NotAgreed => {
                ("/ 未约定协议量，没有进度", "/ no target was agreed, so there is no pace")
            }
            Self::ToFill => {
                ("— 协议量或完成量还没填", "— target or completed amount not filled in")
            }
            Self::Place => ("看哪里", "Where"),
            Self::Whole => ("全站（合计）", "Whole station"),
            Self::NoMonths => (
                "请先在“基本信息”中填写服务年度和评估时段的日期。",
                "First fill in the dates of service year and assessed period under Particulars.",
            ),
        };
        pick(language, chinese, english)
    }
}

/// The line itself: `进度线 11/12（91.67%）`.
pub fn pace_line_words(months: Months, language: Language) -> String {
    let (assessed, year) = (months.assessed(), months.service_year());
    let share = months.pace().map(Percent::of).unwrap_or_default();
    match (months.left(), language) {
        (left, Language::ZhCn) => {
            format!("进度线：{assessed} ÷ {year} = {share}，还剩 {left} 个月。")
        }
        (1, Language::En) => format!("Pace line: {assessed} ÷ {year} = {share}, one month left."),
        (left, Language::En) => {
            format!("Pace line: {assessed} ÷ {year} = {share}, {left} months left.")
        }
    }
}

/// Where an indicator stands, or why that cannot be said.
pub const fn pace_words(pace: Pace, language: Language) -> &'static str {
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
    match language {
        Language::ZhCn => format!("{amount}（{rate}）"),
        Language::En => format!("{amount} ({rate})"),
    }
}

/// What the rest of the year asks for; `unit` is the indicator's own.
pub fn demand_words(demand: Demand, unit: &str, language: Language) -> String {
    match (demand, language) {
        (Demand::Reached, _) => PaceText::Reached.words(language).to_owned(),
        (Demand::PerMonth { units, months }, Language::ZhCn) => {
            let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
            format!("每月 {units}{unit}，还有 {months} 个月")
        }
        (Demand::PerMonth { units, months: 1 }, Language::En) => {
            format!("{units} in the one month left")
        }
        (Demand::PerMonth { units, months }, Language::En) => {
            format!("{units} in each of the {months} months left")
        }
        (Demand::NoMonthsLeft { short }, Language::ZhCn) => {
            format!("服务年度已结束，还差 {short} {unit}")
        }
        (Demand::NoMonthsLeft { short }, Language::En) => {
            format!("the service year is over, {short} short")
        }
    }
}
