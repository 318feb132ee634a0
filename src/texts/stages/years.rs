//! The words of the years of a station, and of beginning the next one.

use crate::document::{Break, Date, NextYear, YearsEnd};
use crate::scoring::Quantity;
use crate::texts::{Language, phrase::words};

words! {
    /// Said of the years of a station.
    YearText {
        Title = "年度" | "Years";
        RowHint =
            "同名的评估，一年一份，按服务年度排成一行。"
            | "Stations of the same name, one for each service year, in a row.";
        Alone =
            "只有这一年。从这一年开始下一年，或打开同名的往年评估，就排成一行。"
            | "Only this year so far. Start next year from it, or open earlier years under the same name, and they form a row.";
        NoPeriod =
            "这一份的服务年度还没有填，排不进年度。"
            | "The service year of this one is not filled in yet, so it cannot be put in a row of years.";
        NoName =
            "这份评估还没有名称，找不到同名的其他年度。"
            | "This station has no name yet, by which other years of it could be found.";
        NextTitle = "从这一年开始下一年" | "Start next year from this one";
        Takes =
            "带去：名称、片区、协议量、协议人数、评分方案、还没有整改的需要关注。不带：完成量、得分、到岗、依据、情景和留下的阶段。"
            | "Taken along: names, areas, targets, agreed heads, the scheme and what still needs attention. Left behind: completed amounts, scores, attendance, evidence, scenarios and kept stages.";
        dates(first, last) = "下一年：{first} 至 {last}。" | "Next year: {first} to {last}.";
        NoDates =
            "服务年度还没有填，所以日期不带去。"
            | "The service year is not filled in, so no dates are taken along.";
        cut(end) =
            "项目周期到 {end} 为止，下一年也到这一天。"
            | "The project period ends on {end}, so next year ends there as well.";
        over(end) =
            "项目周期在 {end} 已经结束：下一年的项目周期留空，请按新协议填。"
            | "The project period ended on {end}: next year's is left blank, fill it in from the new agreement.";
        DateLeft = "评估日期留空。" | "The date of assessment is left blank.";
        ask_workers(count) = "社工名单（{count} 人）要带去吗？只带姓名、岗位和合同，不带到岗。" | "Take the list of workers along ({count})? Names, posts and contracts only, no attendance.";
        WithWorkers = "带上社工名单，开始" | "Start, with the workers";
        WithoutWorkers = "不带社工，开始" | "Start, without workers";
        Start = "开始下一年" | "Start next year";
        started(name) = "下一年已开始，是“{name}”的另一份评估。" | "Next year has begun, as another station called “{name}”.";
        span(first, last) = "{first}–{last}" | "{first}–{last}";
        This = "这一份" | "this one";
        Indicator = "指标" | "Indicator";
        Line = "走势" | "Course";
        target(target) = "协议量 {target}" | "target {target}";
        TargetChanged = "协议量变了" | "another target";
        SchemeChanged = "方案变了" | "another scheme";
        BothChanged = "协议量和方案都变了" | "another target and scheme";
        BreakNote =
            "协议量或评分方案变了的地方有标记，线在那里断开：前后不能直接比。"
            | "Where a target or the scheme has changed it is marked and the line breaks: the years before and after cannot be compared directly.";
        beside(names) =
            "同一服务年度还有 {names} 份同名的，没有列出。"
            | "{names?One more station:# more stations} of the same name and year, not shown.";
        of_year(year) =
            "这是 {year} 年度那份评估的数。"
            | "This is a figure of the station for {year}.";
        line_of(name, values) = "{name}：{values}" | "{name}: {values}";
    }
}

/// A service year: `2023–2024`, `2024` where it begins and ends in one.
pub fn year_name(days: (Date, Date), language: Language) -> String {
    let year = |day: Date| day.month().map(|month| month.year()).unwrap_or_default();
    let (first, last) = (year(days.0), year(days.1));
    if first == last { first.to_string() } else { YearText::span(first, last, language) }
}

/// What becomes of the dates of the next year, sentence by sentence.
pub fn next_year_words(next: &NextYear, language: Language) -> Vec<String> {
    let mut sentences = match next.year {
        Some((first, last)) => vec![YearText::dates(first, last, language)],
        None => vec![YearText::NoDates.words(language).to_owned()],
    };
    match next.end {
        YearsEnd::CutAt(end) => sentences.push(YearText::cut(end, language)),
        YearsEnd::Over(end) => sentences.push(YearText::over(end, language)),
        YearsEnd::Unknown | YearsEnd::Within => {}
    }
    sentences.push(YearText::DateLeft.words(language).to_owned());
    sentences
}

/// The targets of a year in their order, the one in force last.
pub fn targets_words(targets: &[Quantity], language: Language) -> String {
    let texts: Vec<String> = targets.iter().map(|target| target.text()).collect();
    YearText::target(texts.join(" → "), language)
}

/// Why a line is broken.
pub fn break_words(broken: Break, language: Language) -> &'static str {
    let text = match broken {
        Break::Target => YearText::TargetChanged,
        Break::Scheme => YearText::SchemeChanged,
        Break::Both => YearText::BothChanged,
    };
    text.words(language)
}
