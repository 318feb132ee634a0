//! The parts of a total that stand in the sentence or the lines above it.

use super::amount::{Amount, Numbered, Role, sum_of};
use super::found::All;
use super::letters::Words;
use super::words::Unit;

/// Lines above a total that are looked at.
const MOST: usize = 20;

/// The parts of a total that are not said of its own kind right before it: lines, the sentence above, bare numbers.
pub(super) fn elsewhere<'a>(
    all: &'a All,
    sentence: usize,
    total: &Amount,
    before: &[Numbered<'a>],
) -> Vec<Numbered<'a>> {
    let lines = lines_above(all, sentence, total);
    let above = if lines.is_empty() { listed_above(all, sentence, total) } else { lines };
    if above.is_empty() { bare_list(before) } else { above }
}

/// 甲站小组 8 个，乙站小组 7 个。合计 15 个: all the amounts of the sentence above, where they are of one unit and near the total.
fn listed_above<'a>(all: &'a All, sentence: usize, total: &Amount) -> Vec<Numbered<'a>> {
    if total.before.holds("其中") {
        return Vec::new();
    }
    let above = all.above(sentence, 1).into_iter();
    let parts: Vec<Numbered> = above.filter(|(_, one)| one.unit == total.unit).collect();
    let counted = |one: &Amount| last_two(&one.key);
    let first = parts.first().map(|(_, first)| counted(first)).unwrap_or_default();
    let named = total.key.is_empty() || last_two(&total.key) == first;
    let plain = named
        && parts
            .iter()
            .all(|(_, one)| one.role == Role::Done && !one.about && counted(one) == first);
    let near = total.value.is_near(sum_of(&parts), 5);
    if parts.len() >= 2 && plain && near { parts } else { Vec::new() }
}

/// 1.工资 20 元；2.活动 5 元；以上两项合计 25 元: the first amount of its unit in each of as many lines above.
fn lines_above<'a>(all: &'a All, sentence: usize, total: &Amount) -> Vec<Numbered<'a>> {
    // 三项合计 begins a line of its own.
    let said = all.between(sentence, total.start.saturating_sub(8), total.start);
    let said = said.rsplit(['，', '。', '；']).next().unwrap_or_default();
    let counted = said.holds("以上") || said.chars().nth(1) == Some('项');
    let said = said.split(['以', '上']).next_back().unwrap_or_default();
    let count = said.chars().next().and_then(|char| "一二三四五六七八九十".find(char));
    // Each of these characters takes three bytes.
    let of = |at: usize| all.of(at).into_iter().find(|(_, one)| one.unit == total.unit);
    // 合计 5 次，共 12 小时: below lines with one amount of hours each.
    let line = all.between(sentence, 0, total.start);
    let begins = ["合计", "总计", "共计"].iter().any(|word| line.starts_with(word));
    let lines = (0..sentence)
        .rev()
        .take(MOST)
        .take_while(|at| all.of(*at).iter().filter(|(_, one)| one.unit == total.unit).count() == 1);
    let lines = lines.count();
    let count = count.map(|at| at / 3 + 1).filter(|_| counted);
    let near = matches!(total.unit, Unit::Hours | Unit::Money) && begins && lines >= 3;
    let Some(count) = count.or(near.then_some(lines)) else {
        return Vec::new();
    };
    let lines: Vec<Numbered> = (sentence.saturating_sub(count)..sentence).filter_map(of).collect();
    let plain = lines.iter().all(|(_, one)| one.role == Role::Done && !one.about);
    if lines.len() == count && plain { lines } else { Vec::new() }
}

/// The last two characters of what an amount counts.
pub(super) fn last_two(key: &str) -> String {
    let last: Vec<char> = key.chars().rev().take(2).collect();
    last.into_iter().rev().collect()
}

/// 1 月 205、2 月 168、3 月 243，合计 616 人次: numbers without a unit in a row right before the total.
fn bare_list<'a>(before: &[Numbered<'a>]) -> Vec<Numbered<'a>> {
    let before = before.iter().rev();
    // 各月在岗人数：8、8、7 is of persons, and none of the numbers says so.
    let digits =
        |one: &Amount| one.printed.chars().all(|char| char.is_ascii_digit() || char == ',');
    let bare = before.take_while(|(_, one)| digits(one) && one.role == Role::Done);
    let mut parts: Vec<Numbered<'a>> = bare.copied().collect();
    parts.reverse();
    // ：8、8、7 has its first number read as that of a list.
    let whole = parts.first().is_some_and(|(_, one)| !one.before.ends_with('、'));
    if parts.len() >= 3 && whole && parts.iter().all(|(_, one)| !one.about) {
        parts
    } else {
        Vec::new()
    }
}

/// The parts that a second 其中 names, in the next sentence.
pub(super) fn next_parts<'a>(
    all: &'a All,
    sentence: usize,
    part: &Amount,
    at_end: bool,
) -> Vec<Numbered<'a>> {
    let next = all.of(sentence + 1);
    let begins = next.first().is_some_and(|(_, first)| first.before.starts_with("其中"));
    if !at_end || !begins {
        return Vec::new();
    }
    next.into_iter().take_while(|(_, amount)| amount.unit == part.unit).collect()
}
