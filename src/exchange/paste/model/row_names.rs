//! What a name contains in addition to the name itself: brackets, words for totals, amounts.

use super::holds::{Amount, Rows};
use super::words::{bare_name, plain, word};
use crate::exchange::cell_name::half_width;
use std::collections::{BTreeMap, BTreeSet};

/// Letters and words of units: 个, 人次, 场/年, 单位：份.
const UNITS: &str = "个份节次人月名户场支项篇条件家对组年季天小时课元万期例宗队台套单位总数";
const UNIT_WORDS: &str = "times persons people cases hours sessions groups events files visits items no number unit \
    units person-times total per year month";

/// The text in brackets, half-width.
pub(crate) fn inside(text: &str) -> Option<String> {
    let text: String = text.chars().map(half_width).collect();
    let (_, rest) = text.split_once(['(', '['])?;
    Some(rest.trim_end_matches([')', ']']).trim().to_lowercase())
}

/// Whether the brackets of a name say which one it is, and not only what is counted.
pub(crate) fn is_distinctive(name: &str) -> bool {
    let Some(inside) = inside(name) else { return false };
    let is_unit = |letter: char| UNITS.contains(letter) || !letter.is_alphabetic();
    let mut words = inside.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    let in_units = inside.chars().any(char::is_alphabetic) && inside.chars().all(is_unit);
    let in_words = words.all(|word| UNIT_WORDS.split_whitespace().any(|unit| unit == word));
    !inside.is_empty() && !in_units && !in_words
}

/// Names that differ only in the text in brackets.
#[derive(Default)]
pub(crate) struct Alike {
    /// The whole names by the kind of row and the name without brackets.
    whole: BTreeMap<(u8, String), BTreeSet<String>>,
}

impl Alike {
    /// Whether no name was taken in yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// Takes the name of a row in.
    pub(crate) fn add(&mut self, rows: Rows, name: &str) {
        let whole = bare_name(name);
        if !whole.is_empty() {
            self.whole.entry((kind(rows), plain(name))).or_default().insert(whole);
        }
    }

    /// Whether several names differ only in their brackets.
    pub(crate) fn are_several(&self, rows: Rows, name: &str) -> bool {
        self.whole.get(&(kind(rows), plain(name))).is_some_and(|whole| whole.len() > 1)
    }
}

/// Kinds of rows within which a name must be unique.
const fn kind(rows: Rows) -> u8 {
    match rows {
        Rows::Areas => 0,
        Rows::Station { .. } => 1,
        Rows::Workers => 2,
        Rows::Numbers => 3,
        Rows::Parties => 4,
    }
}

/// Whether a name has a letter that every total has: most rows are none.
fn may_be_total(name: &str) -> bool {
    name.contains(['计', 't', 'T', 'Ｔ', 'ｔ'])
}

/// Whether a row is called a total, however long its name is.
pub(crate) fn is_total(name: &str) -> bool {
    if !may_be_total(name) {
        return false;
    }
    let plain = plain(name);
    let ends = ["小计", "合计", "总计", "共计", "subtotal", "total"];
    let begins = ["小计", "合计", "总计", "共计", "subtotal", "grandtotal"];
    ends.iter().any(|end| plain.ends_with(end)) || begins.iter().any(|of| plain.starts_with(of))
}

/// Whether a row is called the total of a part: 小计, 北片小计, Subtotal north.
pub(crate) fn is_subtotal(name: &str) -> bool {
    if !may_be_total(name) {
        return false;
    }
    let plain = plain(name);
    plain.contains("subtotal") || plain.ends_with("小计") || plain.starts_with("小计")
}

/// Whether a row is called a mean.
pub(crate) fn is_average(name: &str) -> bool {
    name.contains(['均', 'm', 'M', 'v', 'V'])
        && matches!(
            plain(name).as_str(),
            "平均" | "平均值" | "平均数" | "均值" | "average" | "mean"
        )
}

/// What a total adds up, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// 小计, 北片小计: the rows since the last one.
    Rows,
    /// 北片合计, 合计（北片）: rows, or totals of rows.
    Part,
    /// 总计, 全站合计.
    Whole,
    /// 合计: everything, if it is the first or last row of the table.
    Open,
}

/// What a total adds up, by its name.
pub(crate) fn scope(name: &str) -> Scope {
    const WHOLE: &str =
        "总 全站 全部 所有 各片区 片区 全街 全镇 街道 本站 社工站 以上 grand overall";
    const NAMES: [&str; 6] = ["合计", "总计", "共计", "总数", "total", "sum"];
    let plain = plain(name);
    let ends = NAMES.iter().find_map(|word| plain.strip_suffix(word));
    let rest = ends.or_else(|| NAMES.iter().find_map(|word| plain.strip_prefix(word)));
    match rest {
        _ if is_subtotal(name) => Scope::Rows,
        Some("") if is_distinctive(name) => Scope::Part,
        Some("") if plain == "总计" => Scope::Whole,
        Some("") | None => Scope::Open,
        Some(rest) if WHOLE.split_whitespace().any(|whole| whole == rest) => Scope::Whole,
        Some(_) => Scope::Part,
    }
}

/// Words in front of an amount that belong to the amount and name no area or indicator: 实际完成量.
const OF_THE_AMOUNT: &str =
    "实际 已 应 服务 指标 协议 合同 年度 累计 本期 任务 目标 计划 要求 情况 完成";

/// The amount that a whole text names, and nothing else with it.
pub(crate) fn amount(text: &str) -> Option<Amount> {
    if begins_amount(text) { word(text)?.amount() } else { None }
}

/// A text in two parts, a name followed by an amount: 片区1协议量, 电访（完成率）.
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
        let is_name = !name.is_empty() && !OF_THE_AMOUNT.split(' ').any(|of| of == name);
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
    let begins = |word: &&str| {
        let mut letters = text.chars();
        word.chars()
            .all(|of| letters.next().is_some_and(|letter| letter.to_ascii_lowercase() == of))
    };
    BEGINS.iter().any(begins)
}
