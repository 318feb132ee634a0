//! What is left of a whole when a part of it is told: 抽查 20 份，合格 14 份，不合格 6 份.

use super::amount::{Amount, Numbered, Role, difference_of};
use super::finding::Class;
use super::found::{All, Found};
use super::quotient::class;
use super::words::Unit;
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
    let left = ["其余", "余下", "剩余", "剩下", "还有", "还剩"];
    let left = left.iter().any(|word| said.starts_with(word) || said.ends_with(word));
    if !left || last.1.unit != Unit::Percent || found.is_checked(at) || other.about {
        return;
    }
    let part = amounts.iter().rev().find(|(order, _)| *order + 1 == last.0);
    let Some((part_at, one)) = part.filter(|(_, one)| one.unit == other.unit) else { return };
    let alike = |of: &Amount| {
        let same = of.unit == one.unit && of.counted() == one.counted() && !of.about;
        // 一年 220 万 is money too.
        let same = same || (one.unit == Unit::Money && of.printed.ends_with('万'));
        let class = class(last.1.value, one.value, of.value, false);
        same && class.is_none_or(|class| !class.is_alarm())
    };
    let mut above = (part_at.saturating_sub(2 * ABOVE)..*part_at).rev();
    let Some(whole_at) = above.find(|at| all.get(*at).is_some_and(alike)) else { return };
    let Some(of) = all.get(whole_at) else { return };
    let right = of.value.minus(one.value);
    let away = right.minus(other.value).magnitude().millionths();
    if away == 0 {
        found.agree(&[at, *part_at, whole_at]);
    } else if other.value.is_near(right, 2) || right.is_near(other.value, 2) {
        let working = difference_of(of, one);
        let places = [whole_at, *part_at];
        found.report(all, Class::Inconsistent, (at, &places), other.like(right), working);
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
        || named.contains(&first)
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
    let right = of.value.minus(one.value);
    let away = right.minus(other.value).magnitude().millionths();
    if away == 0 {
        found.agree(&[whole_at, part_at, at]);
    } else if (other.value.is_near(right, 2) || right.is_near(other.value, 2))
        && !found.is_checked(at)
    {
        let working = difference_of(of, one);
        let places = [whole_at, part_at];
        found.report(all, Class::Inconsistent, (at, &places), other.like(right), working);
    }
}
