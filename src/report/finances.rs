//! A budget, what was spent of it, what is left and the rate of spending, wherever they stand in a section: two of them
//! that come out say which amounts are meant, and judge the third.

use super::amount::{Amount, Numbered, difference_of};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::quotient::{class, conclude};
use super::words::{Unit, holds};
use crate::number::Fit;

/// How many amounts before one are looked at.
const ABOVE: usize = 24;
/// What a rate of spending is called.
const RATE: [&str; 5] = ["执行率", "支出率", "使用率", "开支率", "执行进度"];
/// What is left.
const REST: [&str; 4] = ["结余", "余额", "结存", "剩余"];
/// What of it was spent.
const SPENT: [&str; 5] = ["支出", "使用", "花费", "合计", "开支"];

/// Judges every rate of spending and every rest of the text.
pub(super) fn judge(all: &All, found: &mut Found) {
    for (at, amount) in all.amounts.iter().enumerate() {
        if amount.sentence.is_none() || amount.about {
            continue;
        }
        alone(all, (at, amount), found);
        let spends = amount.unit == Unit::Percent && holds(&amount.before, &RATE);
        // 执行率 96.1%，结余 1.76 万元: the rest stands right beside the rate.
        let rest = [at + 1, at.wrapping_sub(1)].into_iter().find_map(|at| Some((at, all.get(at)?)));
        let rest = rest.filter(|(_, rest)| {
            let beside = rest.sentence == amount.sentence && rest.unit == Unit::Money;
            beside && holds(&rest.before, &REST) && !rest.about
        });
        // 执行率 94.5%。分科目：…。结余 2.87 万元: the next one that is called so.
        let further = || {
            let next = all.amounts.iter().enumerate().skip(at + 1).take(ABOVE);
            let mut next = next.take_while(|(_, one)| {
                one.sentence.is_some_and(|of| !all.between(of, 0, one.start).holds("执行率"))
                    || one.sentence == amount.sentence
            });
            next.find(|(_, one)| one.unit == Unit::Money && !one.about && holds(&one.before, &REST))
        };
        let rest = rest.or_else(|| further().filter(|_| spends));
        if let Some(rest) = rest.filter(|_| spends) {
            three(all, (at, amount), rest, found);
        }
    }
}

/// 可用资金合计 636,634.1 元，四类共 495,546.7 元。季末结余 141,087.4 元: of two totals above, where its digits are theirs but for a
/// slip.
fn alone(all: &All, (at, rest): Numbered, found: &mut Found) {
    let named = rest.unit == Unit::Money && holds(&rest.before, &REST);
    if !named || rest.value.decimals() == 0 || found.is_checked(at) {
        return;
    }
    let total = |(_, one): &Numbered| {
        one.unit == Unit::Money && !one.about && holds(&one.before, &["合计", "共", "总"])
    };
    let above = all.amounts.iter().enumerate().take(at).skip(at.saturating_sub(ABOVE));
    let totals: Vec<Numbered> = above.filter(total).collect();
    let [(from_at, from), (less_at, less)] = totals.as_slice() else { return };
    let right = from.value.minus(less.value);
    let places = [*from_at, *less_at];
    let computed = rest.like(right);
    if right.millionths() == rest.value.millionths() {
        found.agree(&[at, *from_at, *less_at]);
    } else if super::turned::turned(&rest.printed, &computed) {
        let working = difference_of(from, less);
        found.report(all, Class::Inconsistent, (at, &places), computed, working);
    }
}

/// Whether an amount and another come out as a budget and what was spent of it.
fn three(all: &All, rate: Numbered, rest: Numbered, found: &mut Found) {
    if found.is_checked(rate.0) && found.is_checked(rest.0) {
        return;
    }
    let section = |one: &Amount| all.sentences.get(one.sentence?).map(|of| of.section);
    let first = rate.0.min(rest.0);
    let before = all.amounts.iter().enumerate().take(first).skip(first.saturating_sub(ABOVE));
    let near: Vec<Numbered> = before
        .filter(|(_, one)| one.unit == Unit::Money && !one.about)
        .filter(|(_, one)| section(one) == section(rate.1))
        .collect();
    let spent = |one: &Amount| holds(&one.before, &SPENT);
    let mut pairs = Vec::new();
    for by in near.iter().rev().filter(|(_, one)| spent(one)) {
        for of in near.iter().filter(|of| of.0 < by.0) {
            let left = of.1.value.minus(by.1.value);
            let fits = rest.1.value.fit(left, 0) == Fit::Same && !left.is_zero();
            let class = class(rate.1.value, by.1.value, of.1.value, false);
            let rated = rate.1.value.decimals() > 0 && class.is_none_or(|of| !of.is_alarm());
            pairs.push((*of, *by, fits, rated));
        }
    }
    if pairs.iter().any(|(.., fits, rated)| *fits && *rated) {
        let both = pairs.iter().find(|(.., fits, rated)| *fits && *rated);
        if let Some((of, by, ..)) = both {
            found.agree(&[rate.0, rest.0, of.0, by.0]);
        }
    } else if let Some((of, by, ..)) = pairs.iter().find(|(.., fits, _)| *fits)
        && !found.is_checked(rate.0)
    {
        // What is left comes out to its last digit, so none of the three was rounded.
        let (part, whole) = (by.1.printed.clone(), of.1.printed.clone());
        let values = (rate.1.value, by.1.value, of.1.value);
        let working = Working::Quotient { part, whole };
        conclude(all, (rate.0, &[by.0, of.0]), values, false, working, found);
    } else if let Some((of, by, ..)) = pairs.iter().find(|(.., rated)| *rated)
        && !found.is_checked(rest.0)
    {
        let left = of.1.value.minus(by.1.value);
        let away = left.minus(rest.1.value).magnitude().millionths();
        // What is left of another account is far from it.
        if away <= left.millionths() {
            let working = difference_of(of.1, by.1);
            let computed = rest.1.like(left);
            found.report(all, Class::Inconsistent, (rest.0, &[of.0, by.0]), computed, working);
        }
    }
}
