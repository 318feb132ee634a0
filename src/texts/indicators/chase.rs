//! The words of 还差什么.

use crate::document::Document;
use crate::scoring::{Chase, ChaseRow, Goal, Missing};
use crate::texts::{
    IndicatorText, Language, indicator_name, phrase::words, station_indicator_name,
};

words! {
    /// Said of what is missing.
    ChaseText {
        Title = "还差什么" | "What is missing";
        Goal = "补到哪里" | "Up to where";
        ToFull = "补到 100%" | "To 100%";
        ToPace = "补到进度线" | "To the pace line";
        NoPaceLine =
            "还没有进度线：先填服务年度和评估时段的日期。"
            | "No pace line yet: fill in the dates of service year and assessed period.";
        chase_counts(reached, not_agreed, to_fill) =
            "已达到 {reached} 处 · 未约定 {not_agreed} 处 · 没填齐 {to_fill} 处"
            | "{reached} reached · {not_agreed} not agreed · {to_fill} not filled in";
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
        first(count, units) = "头 {count} 处加起来只差 {units}。" | "The first {count} lack only {units} together.";
        missing(units, unit) = "差 {units}{unit}" | "{units} to go";
        others(count) = "另外 {count} 处" | "{count?one more:# more}";
        others_of(count, name) = "另外 {count} 处，都是{name}" | "{count?one more:# more}, all {name}";
        with_total(area) = "{area}和合计" | "{area} and the total";
        OnLine = "正好在进度线" | "exactly on the line";
        Behind = "落后于进度线" | "behind the line";
    }
}

/// How many of the least efforts are shown before the rest is folded.
pub const FIRST_MISSING: usize = 4;

/// 头 3 处加起来只差 4: what the least efforts come to; nothing where there are but one or two.
pub fn first_missing_words(missing: &[Missing], language: Language) -> Option<String> {
    const SUMMED: usize = 3;
    let first = missing.get(..SUMMED)?;
    let units: i64 = first.iter().map(|of| of.units).sum();
    Some(ChaseText::first(SUMMED, units, language))
}

/// 差 3 节: how many whole units are missing; in English without the unit, which is a Chinese word.
pub fn missing_words(units: &str, unit: &str, language: Language) -> String {
    let unit = if unit.is_empty() { String::new() } else { [" ", unit].concat() };
    ChaseText::missing(units, unit, language)
}

/// 另外 4 处，都是节数: how many more there are, and of what if all are of one name.
pub fn other_missing_words(others: &[Missing], document: &Document, language: Language) -> String {
    let name = |row: ChaseRow| match row {
        ChaseRow::Area(_, at) | ChaseRow::Total(at) => {
            document.indicators.get(at).map(|of| indicator_name(of, language).1)
        }
        ChaseRow::Station(_) => None,
    };
    let first = others.first().and_then(|of| name(of.row));
    match first.filter(|first| others.iter().all(|of| name(of.row).as_ref() == Some(first))) {
        Some(name) if others.len() > 1 => ChaseText::others_of(others.len(), name, language),
        _ => ChaseText::others(others.len(), language),
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

/// Where a row stands, 片区2, and what it is called there, 专业个案 结案.
pub fn chase_place_words(
    row: ChaseRow,
    document: &Document,
    language: Language,
) -> (String, String) {
    let indicator = |at: usize| {
        let found = document.indicators.get(at).map(|found| indicator_name(found, language));
        let (group, name) = found.unwrap_or_default();
        if group.is_empty() { name } else { format!("{group} {name}") }
    };
    match row {
        ChaseRow::Area(area, at) => {
            let area = document.areas.get(area).map(|area| area.name.clone());
            (area.unwrap_or_default(), indicator(at))
        }
        ChaseRow::Total(at) => (IndicatorText::Sum.words(language).to_owned(), indicator(at)),
        ChaseRow::Station(at) => {
            let found = document.station.get(at);
            let name = found.map(|found| station_indicator_name(&found.name, language));
            (String::new(), name.unwrap_or_default())
        }
    }
}

/// The same where the line stands in a list under the count of rates below 100 %: the total of a single area
/// counts there and has no line of its own, so the area's line names it.
pub fn chase_line_words(
    row: ChaseRow,
    document: &Document,
    language: Language,
) -> (String, String) {
    let (place, name) = chase_place_words(row, document, language);
    match row {
        ChaseRow::Area(..) if document.areas.len() == 1 => {
            (ChaseText::with_total(place, language), name)
        }
        _ => (place, name),
    }
}

/// The name of an indicator in its place: 片区1 专业个案 节数.
pub fn chase_row_name(row: ChaseRow, document: &Document, language: Language) -> String {
    let (place, name) = chase_place_words(row, document, language);
    if place.is_empty() { name } else { format!("{place} {name}") }
}

/// How many rates are not in the list, and why: 处 as in the list, since an indicator has a rate in each area.
pub fn chase_counts(chase: &Chase, language: Language) -> String {
    let Chase { reached, not_agreed, to_fill, .. } = chase;
    ChaseText::chase_counts(reached, not_agreed, to_fill, language)
}
