//! What a number is called from further away: by the words before a colon or outside its bracket, and by the time that its
//! sentence names.

use super::amount::Amount;
use super::letters::Words;
use super::parties::is_named;
use super::words::{TARGET, Unit, begins, holds};

/// Marks that end what is said of a number.
pub(super) fn is_mark(char: char) -> bool {
    matches!(
        char,
        '，' | '。' | '；' | '：' | '（' | '）' | '！' | '？' | ',' | '=' | '+' | '×' | '÷' | '/'
    )
}

/// 甲村：小组 8 个；乙村：小组 7 个: what each part is about, where two of them say so.
pub(super) fn labels(chars: &[char]) -> Vec<(usize, String)> {
    let mut labels = Vec::new();
    for (part, said) in chars.split(|char| *char == '；').enumerate() {
        let colon = said.iter().take(12).position(|char| *char == '：');
        let label: String = said.get(..colon.unwrap_or(0)).unwrap_or_default().iter().collect();
        if !label.is_empty() && !holds(&label, &TARGET) && !holds(&label, &["完成", "实"]) {
            labels.push((part, label));
        }
    }
    if labels.len() < 2 { Vec::new() } else { labels }
}

/// 榆关站：社工 5 人，…；双井站：社工 6 人，…: the station or the place that each part is of.
pub(super) fn stations(chars: &[char]) -> Vec<(usize, String)> {
    let mut stations = Vec::new();
    for (part, said) in chars.split(|char| *char == '；').enumerate() {
        let colon = said.iter().take(12).position(|char| *char == '：').unwrap_or(0);
        let label: String = said.get(..colon).unwrap_or_default().iter().collect();
        let suffix =
            ["站", "社区", "村", "镇", "街道"].iter().find_map(|of| label.strip_suffix(of));
        let name = suffix.unwrap_or_default();
        let name = name.strip_suffix("社工").unwrap_or(name);
        let one = !["全", "各", "每", "本", "我"].iter().any(|word| name.holds(word));
        if one && name.chars().count() >= 2 && !label.chars().any(is_mark) {
            stations.push((part, label));
        }
    }
    stations
}

/// 年末结余：2.58 is called by what stands before the colon.
pub(super) fn label(chars: &[char], start: usize) -> String {
    let Some(end) = start.checked_sub(1).filter(|at| chars.get(*at) == Some(&'：')) else {
        return String::new();
    };
    let before = chars.get(end.saturating_sub(8)..end).unwrap_or_default();
    let cut = before.iter().rposition(|char| is_mark(*char)).map_or(0, |at| at + 1);
    before.get(cut..).unwrap_or_default().iter().collect()
}

/// 目标：讲座 30 场 has its role before the colon.
pub(super) fn labelled(chars: &[char], amount: &Amount) -> bool {
    let start = amount.start.saturating_sub(amount.before.chars().count());
    let Some(label) = start.checked_sub(1).filter(|at| chars.get(*at) == Some(&'：')) else {
        return false;
    };
    let before = chars.get(label.saturating_sub(6)..label).unwrap_or_default();
    let cut = before.iter().rposition(|char| is_mark(*char)).map_or(0, |at| at + 1);
    let label: String = before.get(cut..).unwrap_or_default().iter().collect();
    holds(&label, &TARGET) && !holds(&label, &["完成", "实"])
}

/// 个案（目标 40 例）: what stands before the bracket that a number opens.
pub(super) fn outside(chars: &[char], amount: &Amount) -> String {
    let start = amount.start.checked_sub(amount.before.chars().count() + 1);
    let Some(start) = start.filter(|at| chars.get(*at) == Some(&'（')) else {
        return String::new();
    };
    let before = chars.get(start.saturating_sub(12)..start).unwrap_or_default();
    let cut = before.iter().rposition(|char| is_mark(*char) || char.is_ascii_digit());
    let name = before.get(cut.map_or(0, |at| at + 1)..).unwrap_or_default();
    let counted = super::words::unit(name).is_some();
    if counted { String::new() } else { name.iter().collect() }
}

/// 个案服务：目标 24 个，完成 25 个 is about what stands before its first colon.
pub(super) fn lead(chars: &[char]) -> String {
    let colon = chars.iter().take(8).position(|char| *char == '：');
    let said: String = chars.get(..colon.unwrap_or(0)).unwrap_or_default().iter().collect();
    let empty = ["如下", "情况", "成效", "主要", "具体", "说明", "备注", "其中", "分别", "数据"];
    if said.chars().any(is_mark) || holds(&said, &empty) { String::new() } else { said }
}

/// 服务总人次为 12680 has its unit before it, and so has 人次：目标 10000，实际 11472.
pub(super) fn unit_by_name(amount: &Amount, lead: &str) -> Unit {
    let named = |word: &str| amount.before.holds(word) || lead.ends_with(word);
    match amount.unit {
        Unit::None if named("人次") => Unit::Times,
        Unit::None if named("人数") => Unit::Persons,
        Unit::None if named("户数") => Unit::Households,
        Unit::None if is_score(amount) => Unit::Points,
        unit => unit,
    }
}

/// 监督方 9.1；市督导中心 15.6（满分 15）: numbers right behind a party, and what they can be at most.
fn is_score(amount: &Amount) -> bool {
    let before = amount.before.trim_end_matches([' ', '：', '为']);
    let scored = ["满分", "得分", "总分"].iter().any(|word| before.ends_with(word));
    let named = scored || is_named(before);
    named && !amount.about && amount.value.millionths() <= 100_000_000
}

/// Where a sentence names a time that lasts until another is named.
pub(super) fn lasting(chars: &[char]) -> Vec<(usize, &'static str)> {
    const WORDS: [&str; 15] = [
        "拟定",
        "下年度",
        "来年",
        "上半年",
        "下半年",
        "上学期",
        "下学期",
        "季度",
        "本月",
        "去年",
        "上年",
        "中期",
        "明年",
        "下一年",
        "往年",
    ];
    let word = |at: usize| {
        let rest = chars.get(at..).unwrap_or_default();
        WORDS.iter().find(|word| begins(rest, word)).map(|word| (at, *word))
    };
    (0..chars.len()).filter_map(word).collect()
}
