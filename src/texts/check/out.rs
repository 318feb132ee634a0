//! 核对: its findings as a text to copy, and as the table of a workbook.

use super::{CheckText, checked_grade, checked_rule, checked_words, checked_working, class_name};
use crate::exchange::StatedTable;
use crate::exchange::workbook::{PlainCell, PlainTable};
use crate::report::{Class, Doubt, Finding, Report};
use crate::texts::{Language, Phrase, phrase::words};

words! {
    /// The findings as they go out.
    CheckOutText {
        Copy = "复制发现" | "Copy the findings";
        Copied = "已复制，可以粘贴到 Word、WPS 或微信。" | "Copied; paste it into Word, WPS or WeChat.";
        NotCopied = "这里复制不了，请用系统浏览器打开本页。" | "Copying is not possible here; open this page in the browser of the system.";
        Print = "打印" | "Print";
        Workbook = "下载 Excel" | "Download Excel";
        Saved = "已交给浏览器下载。" | "Handed to the browser for download.";
        ByHand = "复制不了的时候，选中这些文字自己复制" | "Where copying does nothing, select this text and copy it";
        TakeOver = "把读到的数收进一个站" | "Take what was read into a station";
        TakeOverNote = "先看预览，同意了才改。" | "It is previewed first; nothing changes before you agree.";
        stated(count) =
            "正文里有 {count} 个数，是哪个指标、哪个片区都写明了，可以一起收。"
            | "{count?One figure of the text says:# figures of the text say} of which indicator and area it is, and can be taken along.";
        doubts(count) = "正文里有 {count} 个数没有收" | "{count?One figure of the text is:# figures of the text are} left out";
        doubt(what, printed, why) = "{what} {printed}：{why}" | "{what} {printed}: {why}";
        StatedAreas = "正文里的片区指标" | "Areas, from the text";
        StatedStation = "正文里的全站指标" | "Station, from the text";
        StatedScores = "正文里的评分" | "Scores, from the text";
        table(number) = "表 {number}" | "Table {number}";
        Sheet = "发现" | "Findings";
        Number = "序号" | "No.";
        Kind = "类别" | "Class";
        Printed = "印的" | "Printed";
        Computed = "算得的或另一处" | "Computed, or elsewhere";
        Working = "算式" | "Working";
        Rule = "规则" | "Rule";
        Grade = "等级" | "Grade";
        Where = "原文" | "In the text";
        Other = "另一处" | "The other place";
        Explained = "已说明" | "Explained";
        Yes = "是" | "yes";
    }
    fn why(Doubt) -> Phrase {
        TwoValues = "正文里有两个不同的值" | "the text has two values for it";
        Disagrees = "和前后的数对不上" | "it does not agree with the figures around it";
        NoPlace = "没有写明是哪个片区" | "it does not say of which area it is";
        NoIndicator = "这个站没有这个指标" | "the station has no such indicator";
    }
}

/// Why an amount of the text is left out.
pub const fn doubt_words(doubt: Doubt) -> Phrase {
    CheckOutText::why(doubt)
}

/// What a table of what the sentences state is called.
pub const fn stated_table_name(table: StatedTable) -> Phrase {
    match table {
        StatedTable::Areas => CheckOutText::StatedAreas,
        StatedTable::Station => CheckOutText::StatedStation,
        StatedTable::Scores => CheckOutText::StatedScores,
    }
}

/// How much of the text stands beside a finding.
const AROUND: usize = 14;
/// So many findings go out: a workbook's table has no more rows.
const MOST: usize = 900;

/// What stands at a place of a text and around it, in one line.
fn around(chars: &[char], from: usize, to: usize) -> String {
    let from = from.saturating_sub(AROUND);
    let to = to.saturating_add(AROUND).min(chars.len());
    let text: String = chars.get(from..to).unwrap_or_default().iter().collect();
    text.replace(['\n', '\t', '\r'], " ")
}

/// The findings that go out: those to be looked at again, then those that were explained; last what was not checked.
fn ordered<'a>(report: &'a Report, explained: &[String]) -> Vec<(&'a Finding, bool)> {
    let of = |finding: &'a Finding| (finding, explained.contains(&finding.digest()));
    let all: Vec<(&Finding, bool)> = report.findings.iter().map(of).collect();
    let found = |is_explained: bool| {
        let kept = move |(finding, is): &&(&Finding, bool)| {
            finding.class != Class::Unchecked && *is == is_explained
        };
        all.iter().filter(kept).copied()
    };
    let unchecked = all.iter().filter(|(finding, _)| finding.class == Class::Unchecked);
    found(false).chain(found(true)).chain(unchecked.copied()).take(MOST).collect()
}

fn title(report: &Report, language: Language) -> String {
    let (checked, all) = report.coverage();
    let title = CheckText::Title.words(language);
    [title, " · ", &CheckText::coverage(checked, all, language)].concat()
}

/// The findings as a text: a line for each with its working, then what was not checked.
pub fn checked_text(
    report: &Report,
    chars: &[char],
    explained: &[String],
    language: Language,
) -> String {
    let words = |phrase: Phrase| phrase.words(language);
    let mut lines = vec![title(report, language), words(CheckText::NotOfficial).to_owned()];
    for (at, (finding, is_explained)) in ordered(report, explained).into_iter().enumerate() {
        let (working, rule) = checked_working(finding, language);
        let mark = if is_explained { words(CheckOutText::Explained) } else { "" };
        let grade = match finding.grade {
            true => checked_grade(finding, language),
            false => "",
        };
        let place = around(chars, finding.place.from, finding.place.to);
        let rule = [rule, checked_rule(finding, language).unwrap_or_default()];
        let parts = [
            words(class_name(finding.class)),
            &checked_words(finding, language),
            &working,
            &rule[0],
            &rule[1],
            grade,
            mark,
            &["“…", &place, "…”"].concat(),
        ];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        lines.push(format!("{}. {}", at + 1, parts.join(" · ")));
    }
    lines.join("\n") + "\n"
}

/// The findings as a table.
pub fn checked_table(
    report: &Report,
    chars: &[char],
    explained: &[String],
    language: Language,
) -> PlainTable {
    let words = |phrase: Phrase| phrase.words(language).to_owned();
    let rows = ordered(report, explained).into_iter().enumerate();
    let rows = rows.map(|(at, (finding, is_explained))| {
        let (working, rule) = checked_working(finding, language);
        let rules = [Some(rule).filter(|rule| !rule.is_empty()), checked_rule(finding, language)];
        let other = finding.others.first();
        let mark = if is_explained { words(CheckOutText::Yes) } else { String::new() };
        let grade = match finding.class {
            Class::Unchecked => "",
            _ => checked_grade(finding, language),
        };
        let beside = finding.beside.clone().unwrap_or_default();
        let other = other.map_or(beside, |place| around(chars, place.from, place.to));
        let texts = [
            words(class_name(finding.class)),
            finding.printed.clone(),
            finding.computed.clone(),
            working,
            rules.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            grade.to_owned(),
            around(chars, finding.place.from, finding.place.to),
            other,
            mark,
        ];
        let number = PlainCell::Count(u32::try_from(at + 1).unwrap_or(u32::MAX));
        [number].into_iter().chain(texts.map(PlainCell::Text)).collect()
    });
    PlainTable {
        sheet: words(CheckOutText::Sheet),
        title: title(report, language),
        heads: [
            CheckOutText::Number,
            CheckOutText::Kind,
            CheckOutText::Printed,
            CheckOutText::Computed,
            CheckOutText::Working,
            CheckOutText::Rule,
            CheckOutText::Grade,
            CheckOutText::Where,
            CheckOutText::Other,
            CheckOutText::Explained,
        ]
        .map(words)
        .to_vec(),
        rows: rows.collect(),
        notes: vec![words(CheckText::NotOfficial)],
    }
}
