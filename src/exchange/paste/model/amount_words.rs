//! What says in a heading or in the name of a row that a target, a completed amount or a rate is meant.

use super::holds::Amount;
use super::words::{Word, half_width, word};

/// Words in front of an amount that belong to the amount and name no area or indicator: 实际完成量.
const OF_THE_AMOUNT: [&str; 16] = [
    "实际", "已", "应", "服务", "指标", "协议", "合同", "年度", "累计", "本期", "任务", "目标",
    "计划", "要求", "情况", "完成",
];

/// The amount that a whole text names, and nothing else with it.
pub(crate) fn amount(text: &str) -> Option<Amount> {
    if !begins_amount(text) {
        return None;
    }
    match word(text)? {
        Word::Target => Some(Amount::Target),
        Word::Completed => Some(Amount::Completed),
        Word::Rate => Some(Amount::Rate),
        _ => None,
    }
}

/// A text in two parts, a name and an amount behind it: 片区1协议量, 电访（完成率）.
pub(crate) fn named_amount(text: &str) -> Option<(String, Amount)> {
    const BETWEEN: &str = "([{-_:/、·|的";
    const CLOSES: &str = ")]}";
    const LONGEST: usize = 60;
    let is_figure = |letter: char| letter.is_ascii_digit() || ".,%/-".contains(letter);
    if text.chars().count() > LONGEST || text.chars().all(is_figure) {
        return None;
    }
    let is_between = |letter: char| letter.is_whitespace() || BETWEEN.contains(half_width(letter));
    let closes = |letter: char| letter.is_whitespace() || CLOSES.contains(half_width(letter));
    let (text, places) = (text.trim(), text.trim().char_indices().skip(1));
    places.into_iter().find_map(|(at, _)| {
        let (name, rest) = text.split_at_checked(at)?;
        let name = name.trim_end_matches(is_between);
        let rest = rest.trim_start_matches(is_between).trim_end_matches(closes);
        let rest: String = rest.chars().map(half_width).collect();
        let is_name = !name.is_empty() && !OF_THE_AMOUNT.contains(&name);
        amount(&rest).filter(|_| is_name).map(|of| (name.to_owned(), of))
    })
}

/// Whether a text begins like an amount, so that no part of a name is taken along: longer headings
/// such as 电访协议量 are amounts too.
fn begins_amount(text: &str) -> bool {
    const BEGINS: [&str; 24] = [
        "协议",
        "完成",
        "实际",
        "已完成",
        "指标",
        "目标",
        "任务",
        "要求",
        "应完成",
        "合同",
        "百分比",
        "比例",
        "达成",
        "%",
        "target",
        "agreed",
        "required",
        "done",
        "completed",
        "rate",
        "achieved",
        "actual",
        "completion",
        "percent",
    ];
    let begins = |word: &str| {
        let mut letters = text.chars();
        word.chars()
            .all(|of| letters.next().is_some_and(|letter| letter.to_ascii_lowercase() == of))
    };
    BEGINS.iter().any(|word| begins(word))
}
