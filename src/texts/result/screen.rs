//! The words of the result and of the screen of the scores.

use crate::document::Date;
use crate::scoring::Scheme;
use crate::texts::{Language, phrase::words};

words! {
    /// Said of total, grade and scores.
    ResultText {
        Result = "评估结果" | "Result";
        Total = "总分" | "Total";
        PointsUnit = "分" | "points";
        Grade = "等级" | "Grade";
        BestGrade = "已是最高等级" | "Already the best grade";
        Estimated =
            "仅为测算，以评估方公布的结果为准。"
            | "An estimate: the evaluators' own result is the official one.";
        announced(day) =
            "各方得分都已公布，最后一方在 {day}。"
            | "All scores are announced, the last one on {day}.";
        StillToFill = "待填" | "To fill in";
        Points = "得分" | "points";
        RawMark = "百分制分数" | "mark of 100";
        ScoreMode = "计分方式" | "entered as";
        ModePoints = "按得分" | "Points of the cap";
        ModeRawMark = "按百分制" | "Mark of 0–100";
        Share = "占满分" | "Share of cap";
        Slider = "滑块" | "slider";
        AnnouncedOn = "公布日期" | "announced on";
        Numerals = "一 二 三 四 五 六 七 八" | "One Two Three Four Five Six Seven Eight";
        scores_of(count) = "{count}方得分" | "{count} scores";
        OneScore = "得分" | "Score";
        laid(count) = "{count}条接起来，就是总分" | "End to end they make the total";
        LaidAlone = "这一条就是总分" | "This one makes the total";
        from_actual(actual) = "{actual} →" | "{actual} →";
        lacks(points) = "差 {points}" | "{points} short";
        FullScore = "满分" | "full";
        ModeAnnounced = "已公布" | "Announced";
        ModeNotAnnounced = "还没公布" | "Not announced yet";
        ExampleHint = "示例，随便改 · " | "An example, change anything · ";
        PurpleHint = "紫色是改过的" | "Purple is what was changed";
        WhatIf = "如果……" | "What if…";
        WhatIfNote =
            "打开“试算”，哪一间都可以随便改，实际的数不动。改好的存成情景，在这里比。"
            | "While you try, change anything in any room; the actual figures stay. Keep it as a scenario and compare here.";
        StartTrial = "开始试算" | "Start trying";
        NotYetScored = "未评分" | "Not scored";
        Counted = "计入" | "counts";
        was(points) = "原 {points}" | "was {points}";
        NothingThere = "空" | "blank";
        to_grade(grade) = "距{grade}" | "To {grade}";
        above_grade(grade) = "高出{grade}下限" | "Above lower end of {grade}";
        scheme_without_year(name) = "评分方案：{name}，年份不明" | "Scheme: {name}, year unknown";
        scheme_with_year(name, year) = "评分方案：{name}，{year} 年" | "Scheme: {name}, {year}";
        unrounded(total, grade) =
            "注意：不逐方取两位小数时，总分是 {total}，等级会是“{grade}”。"
            | "Note: without rounding party by party the total is {total}, which would be {grade}.";
        no_grade(total) =
            "总分 {total} 不在任何等级区间内。"
            | "A total of {total} lies in no grade band.";
        two_grades(total) =
            "总分 {total} 同时落在两个等级区间内。"
            | "A total of {total} lies in two grade bands at once.";
        out_of(points, cap) = "{points} / {cap} 分" | "{points} of {cap}";
        closing_without_year(name) =
            "按《{name}》测算，只供参考；正式结果以评估方公布的为准。"
            | "Computed under {name}, for reference only; the official result is the one the evaluators publish. ";
        closing_announced(name, official) = "按《{name}》；{official}" | "Under {name}. {official} ";
        closing_with_year(name, year) =
            "按《{name}》（{year} 年）测算，只供参考；正式结果以评估方公布的为准。"
            | "Computed under {name} ({year}), for reference only; the official result is the one the evaluators publish. ";
    }
}

/// Whether a result is somebody's estimate or made of announced scores, given
/// [`Document::announced`](crate::document::Document::announced).
pub fn official_words(announced: Option<Date>, language: Language) -> String {
    match announced {
        Some(day) => ResultText::announced(day, language),
        None => ResultText::Estimated.words(language).to_owned(),
    }
}

/// A number of parties as a word; beyond eight its digits.
fn numeral(count: usize, language: Language) -> String {
    let numerals = ResultText::Numerals.words(language);
    let found = numerals.split(' ').nth(count.saturating_sub(1));
    found.map_or_else(|| count.to_string(), str::to_owned)
}

/// The heading of the scores: 四方得分.
pub fn scores_title(parties: usize, language: Language) -> String {
    match parties {
        1 => ResultText::OneScore.words(language).to_owned(),
        count => ResultText::scores_of(numeral(count, language), language),
    }
}

/// What the bars come to, end to end.
pub fn laid_words(parties: usize, language: Language) -> String {
    match parties {
        1 => ResultText::LaidAlone.words(language).to_owned(),
        count => ResultText::laid(numeral(count, language), language),
    }
}

/// The scheme in force and its year.
pub fn scheme_of_year(scheme: &Scheme, language: Language) -> String {
    let name = language.name(&scheme.name);
    match scheme.year {
        0 => ResultText::scheme_without_year(name, language),
        year => ResultText::scheme_with_year(name, year, language),
    }
}

/// The line that ends every room: the scheme, its year, and that the official result is another
/// until every score is announced.
pub fn closing_words(scheme: &Scheme, announced: Option<Date>, language: Language) -> String {
    let name = language.name(&scheme.name);
    match scheme.year {
        _ if announced.is_some() => {
            let official = official_words(announced, language);
            ResultText::closing_announced(name, official, language)
        }
        0 => ResultText::closing_without_year(name, language),
        year => ResultText::closing_with_year(name, year, language),
    }
}
