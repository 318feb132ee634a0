//! The words of the result and of the screen of the scores.

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
        Simulates =
            "仅为模拟测算，以评估方公布的结果为准。"
            | "This only simulates: the evaluators' own result is the official one.";
        StillToFill = "待填" | "To fill in";
        Points = "得分" | "points";
        RawMark = "百分制分数" | "mark of 100";
        ScoreMode = "计分方式" | "entered as";
        ModePoints = "按得分" | "Points of the cap";
        ModeRawMark = "按百分制" | "Mark of 0–100";
        Share = "占满分" | "Share of cap";
        Slider = "滑块" | "slider";
        NotYetScored = "未评分" | "Not scored yet";
        Counted = "计入" | "counts";
        PartyBar = "各方得分与满分" | "Points against caps";
        Ruler = "等级标尺" | "Grade ruler";
        ScoresNote =
            "各方得分相加就是总分（R-1、R-3）。还没有评分的一方请留空：留空表示未知，不是 0 分（R-5）。"
            | "The parties' points add up to the total (R-1, R-3). Leave a party blank until it has scored: blank means unknown, not zero (R-5).";
        NoFormula =
            "指标完成率与各方得分之间的换算办法：未找到依据（R-14），因此完成率不会自动改变得分。"
            | "How completion rates would turn into points: no basis was found (R-14), so they never change the scores.";
        was(points) = "原 {points}" | "was {points}";
        NothingThere = "空" | "blank";
        to_grade(grade) = "距{grade}" | "To {grade}";
        above_grade(grade) = "高出{grade}下限" | "Above lower end of {grade}";
        scheme_without_year(name) = "评分方案：{name}，年份不明" | "Scheme: {name}, year unknown";
        scheme_with_year(name, year) = "评分方案：{name}，{year} 年" | "Scheme: {name}, {year}";
        unrounded(total, grade) =
            "注意：不逐方取两位小数时，总分是 {total}，等级会是“{grade}”（R-4）。"
            | "Note: without rounding party by party the total is {total}, which would be {grade} (R-4).";
        no_grade(total) =
            "总分 {total} 不在任何等级区间内（R-21）。"
            | "A total of {total} lies in no grade band (R-21).";
        two_grades(total) =
            "总分 {total} 同时落在两个等级区间内（R-21）。"
            | "A total of {total} lies in two grade bands at once (R-21).";
        out_of(points, cap) = "{points} / {cap} 分" | "{points} of {cap}";
        closing_without_year(name) =
            "按《{name}》测算，只供参考；正式结果以评估方公布的为准。"
            | "Computed under {name}, for reference only; the official result is the one the evaluators publish. ";
        closing_with_year(name, year) =
            "按《{name}》（{year} 年）测算，只供参考；正式结果以评估方公布的为准。"
            | "Computed under {name} ({year}), for reference only; the official result is the one the evaluators publish. ";
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

/// The line that ends every room: the scheme, its year, and that the official result is another.
pub fn closing_words(scheme: &Scheme, language: Language) -> String {
    let name = language.name(&scheme.name);
    match scheme.year {
        0 => ResultText::closing_without_year(name, language),
        year => ResultText::closing_with_year(name, year, language),
    }
}
