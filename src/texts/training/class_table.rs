//! The table of a class as a workbook, in words and counts.

use super::codes::time_class_words;
use super::questions::question_title;
use super::slips::slip_name;
use crate::exchange::workbook::{PlainCell, PlainTable};
use crate::texts::{Language, Phrase, phrase::words};
use crate::training::{Slip, Tally};

words! {
    /// The table of a class.
    ClassTableText {
        Sheet = "课堂结果" | "Class results";
        title(code) = "课堂 {code} 的结果" | "Results of class {code}";
        Number = "题号" | "No.";
        Question = "题目" | "Question";
        Right = "一次做对" | "Right at first";
        Corrected = "改后做对" | "Right after correction";
        Wrong = "没做对" | "Not right";
        Commonest = "最常见的错" | "Commonest error";
        slip(name, count) = "{name}（{count} 人）" | "{name} ({count})";
        people(count) = "一共 {count} 份结果。" | "{count?1 result:# results} in all.";
        took(class, count) = "用时{class}：{count} 份。" | "Time {class}: {count}.";
        NoNames = "结果码不带姓名。" | "Result codes have no names.";
    }
}

/// The table of a class: its questions, how many had each right, and the commonest error.
pub fn class_table(tally: &Tally, language: Language) -> PlainTable {
    let code = tally.class();
    let count = |count: usize| PlainCell::Count(u32::try_from(count).unwrap_or(u32::MAX));
    let rows =
        code.sheet().into_iter().zip(tally.rows()).enumerate().map(|(at, (question, row))| {
            vec![
                count(at + 1),
                PlainCell::Text(question_title(&question, language)),
                count(row.right),
                count(row.corrected),
                count(row.wrong),
                PlainCell::Text(commonest_words(row.commonest, language)),
            ]
        });
    let words = |phrase: Phrase| phrase.words(language).to_owned();
    let mut notes = vec![ClassTableText::people(tally.results().len(), language)];
    let times = tally.times().into_iter().filter(|(_, count)| *count > 0);
    notes.extend(times.map(|(class, count)| {
        ClassTableText::took(time_class_words(class, language), count, language)
    }));
    notes.push(words(ClassTableText::NoNames));
    PlainTable {
        sheet: words(ClassTableText::Sheet),
        title: ClassTableText::title(code, language),
        heads: [
            ClassTableText::Number,
            ClassTableText::Question,
            ClassTableText::Right,
            ClassTableText::Corrected,
            ClassTableText::Wrong,
            ClassTableText::Commonest,
        ]
        .map(words)
        .to_vec(),
        rows: rows.collect(),
        notes,
    }
}

/// The commonest error of a question, and how many made it; "" where nobody made one that has a name.
pub fn commonest_words(commonest: Option<(Slip, usize)>, language: Language) -> String {
    commonest.map_or_else(String::new, |(slip, count)| {
        ClassTableText::slip(slip_name(slip, language), count, language)
    })
}
