//! The words of what to chase.

use crate::document::Document;
use crate::scoring::{Chase, ChaseRow, Goal};
use crate::texts::{
    IndicatorText, Language, indicator_name, phrase::words, station_indicator_name,
};

words! {
    /// Said of what to chase.
    ChaseText {
        Title = "补短板" | "What to chase";
        Note =
            "按整数个单位计算，差得最少的排在最前。合计行的差额可以由任何一个片区补上。"
            | "Counted in whole units, the least effort first. What a total lacks can be done in any area.";
        Goal = "补到哪里" | "Up to where";
        Units = "还差" | "Missing";
        Done = "完成量" | "Completed";
        Agreed = "协议量" | "Target";
        ToFull = "补到 100%" | "To 100%";
        ToPace = "补到进度线" | "To the pace line";
        NoPaceLine =
            "没有进度线：请先在“基本信息”中填写服务年度和评估时段的日期。"
            | "There is no pace line yet: fill in the months under Particulars.";
        chase_counts(reached, not_agreed, to_fill) =
            "已达到 {reached} 项；未约定协议量 {not_agreed} 项；还没填齐 {to_fill} 项。"
            | "{reached} reached; {not_agreed} without a target; {to_fill} not filled in.";
        Full = "不足 100% 的" | "below 100%";
        Pace = "落后于进度线的" | "behind the pace line";
        NothingAgreed =
            "没有约定协议量的指标，也就没有要补的。"
            | "No indicator has a target, so nothing is missing.";
        NothingFilledIn =
            "还没有填齐的指标，暂时看不出差多少。"
            | "No indicator is filled in yet, so nobody can tell what is missing.";
        no_indicator(short) = "没有{short}指标。" | "No indicator is {short}.";
        none_of_filled(short, blank) =
            "已填齐的指标里没有{short}；还有 {blank} 项没填齐。"
            | "None of the indicators filled in is {short}; not filled in yet: {blank}.";
    }
}

/// What is said where nothing is missing. What is not filled in is unknown, not reached.
pub fn nothing_to_chase(chase: &Chase, goal: Goal, language: Language) -> String {
    let short = match goal {
        Goal::Full => ChaseText::Full.words(language),
        Goal::Pace => ChaseText::Pace.words(language),
    };
    match (chase.reached, chase.to_fill) {
        (0, 0) => ChaseText::NothingAgreed.words(language).to_owned(),
        (0, _) => ChaseText::NothingFilledIn.words(language).to_owned(),
        (_, 0) => ChaseText::no_indicator(short, language),
        (_, blank) => ChaseText::none_of_filled(short, blank, language),
    }
}

/// The name of an indicator in its place: 片区1 专业个案 节数.
pub fn chase_row_name(row: ChaseRow, document: &Document, language: Language) -> String {
    let indicator = |at: usize| {
        let found = document.indicators.get(at).map(|found| indicator_name(found, language));
        let (group, name) = found.unwrap_or_default();
        if group.is_empty() { name } else { format!("{group} {name}") }
    };
    match row {
        ChaseRow::Area(area, at) => {
            let area = document.areas.get(area).map_or("", |area| &area.name);
            format!("{area} {}", indicator(at))
        }
        ChaseRow::Total(at) => format!("{} {}", IndicatorText::Sum.words(language), indicator(at)),
        ChaseRow::Station(at) => {
            let found = document.station.get(at);
            found.map(|found| station_indicator_name(&found.name, language)).unwrap_or_default()
        }
    }
}

/// How many indicators are not in the list, and why.
pub fn chase_counts(chase: &Chase, language: Language) -> String {
    let Chase { reached, not_agreed, to_fill, .. } = chase;
    ChaseText::chase_counts(reached, not_agreed, to_fill, language)
}
