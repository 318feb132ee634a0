//! What is left of a whole when a part of it is told: 抽查 20 份，合格 14 份，不合格 6 份.

use super::amount::{Amount, Numbered, Role, difference_of};
use super::finding::Class;
use super::found::{All, Found};
use super::letters::Words;
use super::quotient::class;
use super::words::{Unit, holds};
use crate::number::Printed;

/// What begins the name of all the others.
const OTHERS: [&str; 8] = ["没", "不", "未", "非", "其余", "剩余", "余下", "另外"];
/// What begins with one of these and is no name of the others.
const NO_OTHERS: [&str; 8] = ["不足", "不少", "不低", "不超", "不含", "不包", "未来", "不同"];

/// How many amounts above are looked at for what three are the parts of.
const ABOVE: usize = 24;

/// Judges every sentence.
pub(super) fn judge(all: &All, found: &mut Found) {
    for sentence in 0..all.spans.len() {
        let amounts = all.of(sentence);
        let plain: Vec<&Numbered> =
            amounts.iter().filter(|(_, one)| one.unit != Unit::Percent).collect();
        for pair in amounts.windows(2) {
            if let [last, rest] = pair {
                of_above(all, &amounts, *last, *rest, found);
            }
        }
        for one in &amounts {
            if !found.is_checked(one.0) && !others(all, &amounts, *one, found) {
                denied(all, *one, found);
            }
        }
        for (order, three) in plain.windows(3).enumerate() {
            let [whole, part, rest] = three else { continue };
            // 求助 324 通、情绪支持 259 通，其余 130 通 are parts of what stands before them.
            let mut before = plain.iter().take(order);
            if !before.any(|(_, one)| one.counted() == whole.1.counted()) {
                left(all, **whole, **part, **rest, found);
            }
        }
    }
}

/// 受理 31 宗。已办结 27 宗，办结率 87.10%；其余 4 宗仍在办理: the whole that the rate is of stands above.
fn of_above(all: &All, amounts: &[Numbered], last: Numbered, rest: Numbered, found: &mut Found) {
    let (at, other) = rest;
    let said = other.before.trim_start_matches(['，', '；', '、']);
    let left = [
        "其余", "余下", "剩余", "剩下", "还有", "还剩", "尚有", "尚余", "尚在", "仍有", "仍在",
        "结余",
    ];
    let left = left.iter().any(|word| said.starts_with(word) || said.ends_with(word));
    if !left || last.1.unit != Unit::Percent || found.is_checked(at) || other.about {
        return;
    }
    let part = amounts.iter().rev().find(|(order, _)| *order + 1 == last.0);
    let Some((part_at, one)) = part.filter(|(_, one)| one.unit == other.unit) else { return };
    let alike = |of: &Amount| {
        let same = of.unit == one.unit && of.counted() == one.counted() && !of.about;
        // 一年 220 万 is money too.
        let same = same
            || (one.unit == Unit::Money && (of.unit == Unit::Money || of.printed.ends_with('万')));
        let class = class(last.1.value, one.value, of.value, false);
        same && class.is_none_or(|class| !class.is_alarm() || class == Class::Truncated)
    };
    let mut above = (part_at.saturating_sub(2 * ABOVE)..*part_at).rev();
    let Some(whole_at) = above.find(|at| all.get(*at).is_some_and(alike)) else { return };
    let Some(of) = all.get(whole_at) else { return };
    is_left(all, (whole_at, of), (*part_at, one), (at, other), found);
}

/// 共 35 位……至少一项偏高的 14 位，其余 21 位正常: what is left of what its paragraph counts together.
fn others(all: &All, amounts: &[Numbered], (at, rest): Numbered, found: &mut Found) -> bool {
    let said = rest.before.trim_start_matches(['，', '；', '、']);
    let part = amounts.iter().rev().find(|(other, _)| *other < at);
    let Some((part_at, part)) = part.filter(|_| said.starts_with("其余") && !rest.about) else {
        return false;
    };
    let same =
        |one: &Amount| one.unit == rest.unit && one.counted() == rest.counted() && one.is_exact();
    let sentence = rest.sentence.unwrap_or_default();
    let above = all.above(sentence, ABOVE).into_iter();
    let mut wholes = above.filter(|(_, one)| same(one) && holds(&one.before, &["共", "合计"]));
    let (Some((whole_at, whole)), None) = (wholes.next(), wholes.next()) else { return false };
    let listed = amounts.iter().filter(|(_, one)| same(one)).count();
    if listed == 2 && same(part) && part.sentence == rest.sentence {
        is_left(all, (whole_at, whole), (*part_at, part), (at, rest), found);
    }
    true
}

/// 来电 412 通，接通 389 通，接通率 94.42%。未接 23 通: the rate has said of what the part is.
fn denied(all: &All, (at, rest): Numbered, found: &mut Found) {
    let before = |by: usize| at.checked_sub(by).and_then(|at| Some((at, all.get(at)?)));
    let (Some(whole), Some(part), Some(rate)) = (before(3), before(2), before(1)) else { return };
    let said = rest.before.trim_start_matches(['，', '；', '、', '。']);
    let kind = said.strip_prefix(['未', '没', '不', '非']).unwrap_or_default();
    let named = kind.chars().next().is_some_and(|char| part.1.before.has(char));
    let counted =
        |one: &Amount| one.is_exact() && one.unit == rest.unit && one.counted() == rest.counted();
    let near =
        |one: &Amount| one.sentence.zip(rest.sentence).is_some_and(|(one, two)| two - one <= 1);
    let is_rate = rate.1.unit == Unit::Percent
        && rate.1.value.decimals() > 0
        && class(rate.1.value, part.1.value, whole.1.value, false).is_none();
    if named
        && kind.chars().count() <= 4
        && is_rate
        && near(whole.1)
        && [whole.1, part.1, rest].into_iter().all(counted)
    {
        is_left(all, whole, part, (at, rest), found);
    }
}

/// Holds what is left against its whole and the other part.
pub(super) fn is_left(
    all: &All,
    (whole_at, whole): Numbered,
    (part_at, part): Numbered,
    (at, rest): Numbered,
    found: &mut Found,
) {
    let right = whole.value.minus(part.value);
    if right.millionths() == rest.value.millionths() {
        found.agree(&[whole_at, part_at, at]);
    } else if rest.value.is_near(right, 2) || right.is_near(rest.value, 2) {
        let working = difference_of(whole, part);
        let places = [whole_at, part_at];
        found.report(all, Class::Inconsistent, (at, &places), rest.like(right), working);
    }
}

fn left(all: &All, whole: Numbered, part: Numbered, rest: Numbered, found: &mut Found) {
    let ((whole_at, of), (part_at, one), (at, other)) = (whole, part, rest);
    let alike = |amount: &Amount| {
        let same = amount.unit == of.unit && amount.counted() == of.counted();
        same && amount.is_exact() && amount.role == Role::Done && amount.area == of.area
    };
    let said =
        |amount: &Amount| amount.before.trim_start_matches(['，', '、', '；', ' ']).to_owned();
    let (named, rest_named) = (said(one), said(other));
    let others = OTHERS.iter().any(|word| rest_named.starts_with(word))
        && !NO_OTHERS.iter().any(|word| rest_named.starts_with(word));
    // 合格 and 不合格, 已结 and 未结, or what is left of any.
    let first: String = rest_named.chars().skip(1).take(2).collect();
    let denies = rest_named.starts_with(['其', '剩', '余', '另'])
        || named.holds(&first)
        || (rest_named.starts_with('未') && named.starts_with('已'));
    let smaller = one.value.millionths() < of.value.millionths();
    let parts = named.chars().count() <= 8 && rest_named.chars().count() <= 10;
    if !alike(of) || !alike(one) || !alike(other) || !others || !denies || !smaller || !parts {
        return;
    }
    // 分别是 22 个和 15 个，其余 11 个: all three are parts of what is told above.
    let sum = Printed::sum([of.value, one.value, other.value]);
    let mut above = all.amounts.iter().take(whole_at).skip(whole_at.saturating_sub(ABOVE));
    if above.any(|above| above.unit == of.unit && above.value.millionths() == sum.millionths()) {
        return found.agree(&[whole_at, part_at, at]);
    }
    let right = of.value.minus(one.value).millionths() == other.value.millionths();
    if right || !found.is_checked(at) {
        is_left(all, whole, part, rest, found);
    }
}
