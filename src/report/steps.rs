//! What one amount is beyond another: 88 分，较中期的 83 分提高 5 分; and what is there at the end of a time: 季初 23 个, 新开 14
//! 个, 结案 17 个, 季末 20 个.

use super::amount::{Amount, Numbered, difference_of, printed_of, sum_of};
use super::averages::{mean, shown};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::words::{Unit, holds};
use crate::number::{Fit, Printed};

/// What a step from one amount to another is called.
const STEP: [&str; 23] = [
    "省了", "节省", "节约", "提高", "提升", "增加", "增长", "上升", "上涨", "净增", "扩大", "超前",
    "下降", "减少", "降低", "回落", "下滑", "滞后", "落后", "相差", "高出", "多出", "缩小",
];
/// The same in one character, right before the number.
const SHORT_STEP: [char; 7] = ['高', '低', '多', '少', '增', '减', '差'];
/// What says that the amount behind it is compared with.
const AGAINST: [&str; 12] =
    ["较", "比", "同期", "去年", "上年", "上一", "上次", "上期", "上轮", "中期", "初评", "由"];
const BEGINS: [&str; 8] =
    ["上年度结转", "上年转入", "季初", "年初", "期初", "月初", "上年结转", "上期结转"];
const ENDS: [&str; 6] = ["季末", "年末", "期末", "月末", "年底", "结转下"];

/// Judges the steps and the stocks of every sentence.
pub(super) fn judge(all: &All, found: &mut Found) {
    for sentence in 0..all.spans.len() {
        let amounts = all.of(sentence);
        for (order, step) in amounts.iter().enumerate().skip(2) {
            let before = amounts.get(..order).unwrap_or_default();
            judge_step(all, before, *step, found);
        }
        for (order, pair) in amounts.windows(2).enumerate() {
            if let [old, step] = pair
                && (order == 0 || step.1.printed.holds("百分点"))
            {
                since(all, *old, *step, found);
            }
        }
        for three in amounts.windows(3) {
            if let [base, more, all_of] = three {
                reached(all, [*base, *more, *all_of], found);
            }
        }
        for (order, one) in amounts.iter().enumerate() {
            rests(all, *one, found);
            valid(all, sentence, amounts.get(..=order).unwrap_or_default(), found);
            if one.1.unit == Unit::Points {
                mean(all, *one, amounts.get(..order).unwrap_or_default(), found);
            }
        }
    }
}

/// Judges the stocks of every sentence: before three of the four are taken for an income and its rest.
pub(super) fn stocks(all: &All, found: &mut Found) {
    for sentence in 0..all.spans.len() {
        // 离职 3 人（其中 1 人考取公务员）: what a bracket tells of one of them is no step.
        let inside = |(_, one): &Numbered| {
            let before = all.between(sentence, 0, one.start);
            before.matches('（').count() > before.matches('）').count()
        };
        let steps: Vec<Numbered> =
            all.of(sentence).into_iter().filter(|one| !inside(one)).collect();
        for window in steps.windows(4) {
            if let [first, more, less, last] = window {
                stock(all, [*first, *more, *less, *last], found);
                stock(all, [*first, *less, *more, *last], found);
                // 全年开案 16 个，上年结转 5 个.
                stock(all, [*more, *first, *less, *last], found);
            }
        }
    }
}

/// How far a value is from what it is computed as: nothing, a slip, or more than that.
fn away(printed: Printed, computed: Printed, spread: i64) -> Option<bool> {
    if matches!(printed.fit(computed, spread), Fit::Same | Fit::AtDigits) {
        return Some(true);
    }
    let away = printed.minus(computed).magnitude().millionths();
    let least = printed.millionths().min(computed.millionths());
    (away <= least).then_some(false)
}

/// A step behind what it is from and to: the last amount before it, and the nearest of that unit before which it comes
/// out, averages aside.
fn judge_step(all: &All, before: &[Numbered], step: Numbered, found: &mut Found) {
    let Some((two, others)) = before.split_last() else { return };
    // 总分越过 90 分 is a line, and no amount that something grew from.
    let plain = |(_, one): &&Numbered| {
        one.unit == two.1.unit && !holds(&one.before, &["均", "越过", "优秀线", "良好线"])
    };
    let near: Vec<Numbered> = others.iter().rev().filter(plain).take(3).copied().collect();
    let right = near.iter().find(|(_, one)| {
        let away = one.value.minus(two.1.value).magnitude();
        away.millionths() == step.1.value.millionths()
    });
    if let Some(one) = right.or(near.first()) {
        of_two(all, [*one, *two], step, found);
    }
}

/// 本年度总分 92.1 分。去年总分 88.7 分，今年提高 3.4 分: the total is in a sentence above.
fn since(all: &All, (old_at, old): Numbered, (at, step): Numbered, found: &mut Found) {
    if step.printed.holds("百分点") {
        return since_rate(all, (old_at, old), (at, step), found);
    }
    let points = old.unit == Unit::Points && step.unit == Unit::Points;
    let of_last = holds(&old.before, &["去年", "上年", "上一年", "中期"]);
    let exact = !old.about && !step.about && !found.is_checked(at);
    if !points || !of_last || !holds(&step.before, &STEP) || !exact {
        return;
    }
    let above = all.above(step.sentence.unwrap_or_default(), 2).into_iter().rev();
    let total = |(_, one): &Numbered| {
        let said = holds(&one.before, &["总分", "总得分", "得分", "综合"]);
        let line = holds(&one.before, &["越过", "优秀线", "良好线"]);
        one.unit == Unit::Points && said && one.time.is_empty() && !one.about && !line
    };
    let Some((now_at, now)) = above.into_iter().find(total) else { return };
    // A total that is told as wrong has been told.
    let is_told = found.is_told(now_at);
    let right = now.value.minus(old.value).magnitude();
    match away(step.value, right, 0) {
        Some(true) => found.agree(&[at, now_at, old_at]),
        Some(false) if is_told => {}
        Some(false) if !right.is_zero() => {
            let working = difference_of(now, old);
            let places = [now_at, old_at];
            found.report(all, Class::Inconsistent, (at, &places), step.like(right), working);
        }
        _ => {}
    }
}

/// 原有 9 个服务点的基础上再增设 2 个，届时将达到 11 个.
fn reached(all: &All, [base, more, all_of]: [Numbered; 3], found: &mut Found) {
    let alike =
        |one: &Amount| one.unit == base.1.unit && one.counted() == base.1.counted() && !one.about;
    let from = holds(&base.1.before, &["原有", "现有", "原来"])
        || base.1.after.holds("的基础上")
        || more.1.before.holds("基础上");
    let adds = holds(&more.1.before, &["增设", "新增", "再增", "增加", "新设", "添置"]);
    let ends = holds(&all_of.1.before, &["达到", "增至", "增加到", "增加至"]);
    let plain = alike(base.1) && alike(more.1) && alike(all_of.1);
    if !plain || !from || !adds || !ends || found.is_checked(all_of.0) {
        return;
    }
    let right = Printed::sum([base.1.value, more.1.value]);
    match away(all_of.1.value, right, 0) {
        Some(true) => found.agree(&[base.0, more.0, all_of.0]),
        Some(false) => {
            let working = Working::Sum { parts: printed_of(&[base, more]) };
            let places = [base.0, more.0];
            let computed = all_of.1.like(right);
            found.report(all, Class::Inconsistent, (all_of.0, &places), computed, working);
        }
        None => {}
    }
}

/// 完成率 95%；上年度完成率 85%，本年度提高 10 个百分点: this year's rate stands right before last year's.
fn since_rate(all: &All, (old_at, old): Numbered, (at, step): Numbered, found: &mut Found) {
    let of_last = holds(&old.before, &["去年", "上年", "上一年", "中期"]);
    let now = old_at.checked_sub(1).and_then(|at| Some((at, all.get(at)?)));
    let rates = |one: &Amount| one.unit == Unit::Percent && !one.about;
    let Some((now_at, now)) = now.filter(|(_, now)| rates(now) && rates(old) && of_last) else {
        return;
    };
    let near = now.sentence.zip(old.sentence).is_some_and(|(one, two)| two - one <= 1);
    let right = now.value.minus(old.value).magnitude();
    if !near || found.is_checked(at) || !holds(&step.before, &STEP) {
        return;
    }
    match away(step.value, right, now.value.half_step() + old.value.half_step()) {
        Some(true) => found.agree(&[at]),
        Some(false) => {
            let working = difference_of(now, old);
            let places = [now_at, old_at];
            found.report(all, Class::Inconsistent, (at, &places), shown(step, right), working);
        }
        None => {}
    }
}

fn of_two(all: &All, [one, two]: [Numbered; 2], (at, step): Numbered, found: &mut Found) {
    let (from, to) = (one.1, two.1);
    let counted = from.unit == to.unit && !from.about && !to.about && !step.about;
    let of_rates = to.unit == Unit::Percent && step.printed.holds("百分点");
    let alike = of_rates || (step.unit == to.unit && step.unit != Unit::Percent);
    // 本年新增 60 人 says nothing of those who left.
    let new = holds(&step.before, &["新增", "新加", "新招"]);
    let stepped = !new
        && (holds(&step.before, &STEP) || step.before.trim_end_matches('了').ends_with(SHORT_STEP));
    if !counted || !alike || !stepped || found.is_checked(at) {
        return;
    }
    let sentence = step.sentence.unwrap_or_default();
    let mut between = all.between(sentence, from.end, to.start);
    for word in ["比赛", "比例", "自由", "理由"] {
        between = between.without(word);
    }
    let before = all.between(sentence, from.start.saturating_sub(6), from.start);
    let after = all.between(sentence, to.end, step.start);
    let compared = holds(&between, &AGAINST) && !between.has('；');
    // 今年 42 万元，明年申请 46.2 万元，增加 4.2 万元: both say of which year they are.
    let of_years = [from, to].iter().all(|one| {
        let words = ["今年", "明年", "去年", "本年", "上年", "下年"];
        holds(&all.between(sentence, one.start.saturating_sub(16), one.start), &words)
    });
    let compared = compared || (of_years && !between.has('；'));
    let turned = holds(&before, &AGAINST) && holds(&between, &["到", "至", "为", "，"]);
    // 提高到 is no step, and a comparison of its own is of something else, but 较第一季度增加 names one of the two.
    let other = holds(&after, &["比", "较", "同期", "；", "到", "至", "每", "均"]);
    let named = after.split(['较', '比']).nth(1).is_some_and(|named| {
        let named: String = named.chars().take_while(|char| !"增减提下上降".has(*char)).collect();
        named.chars().count() >= 3 && all.between(sentence, 0, from.start).holds(&named)
    });
    if !(named || ((compared || turned) && !other)) {
        return;
    }
    let right = from.value.minus(to.value).magnitude();
    // Two rates were rounded, each by itself.
    let spread = if of_rates {
        from.value.half_step() + to.value.half_step()
    } else {
        from.spread() + to.spread()
    };
    match away(step.value, right, spread) {
        Some(true) => found.agree(&[at, one.0, two.0]),
        Some(false) if !right.is_zero() => {
            let (larger, smaller) = match from.value.millionths() > to.value.millionths() {
                true => (from.printed.clone(), to.printed.clone()),
                false => (to.printed.clone(), from.printed.clone()),
            };
            let computed = step.like(right);
            let working = Working::Difference { from: larger, less: smaller };
            found.report(all, Class::Inconsistent, (at, &[one.0, two.0]), computed, working);
        }
        _ => {}
    }
}

/// 季初在案 23 个，新开 14 个，结案 17 个，季末在案 20 个.
fn stock(all: &All, [first, more, less, last]: [Numbered; 4], found: &mut Found) {
    let same = [more, less, last].iter().all(|(_, one)| one.unit == first.1.unit && !one.about);
    let comes =
        holds(&more.1.before, &["新", "增", "收", "入", "拨", "补", "招", "开案", "接案", "接"]);
    let goes = holds(&less.1.before, &["结", "减", "出", "退", "销", "支", "离", "辞", "调离"]);
    let named = holds(&first.1.before, &BEGINS) && holds(&last.1.before, &ENDS);
    if !same || !comes || !goes || !named || found.is_checked(last.0) {
        return;
    }
    let all_of = Printed::sum([first.1.value, more.1.value]);
    let right = all_of.minus(less.1.value);
    let places = [first.0, more.0, less.0];
    match away(last.1.value, right, 0) {
        Some(true) => found.agree(&[last.0, first.0, more.0, less.0]),
        Some(false) => {
            let computed = last.1.like(right);
            let from = format!("{} + {}", first.1.printed, more.1.printed);
            let working = Working::Difference { from, less: less.1.printed.clone() };
            found.report(all, Class::Inconsistent, (last.0, &places), computed, working);
        }
        None => {}
    }
}

/// 收回 138 份。剔除空白 6 份，有效 132 份: what is left of the amount before, in the sentence or right above it.
fn valid(all: &All, sentence: usize, amounts: &[Numbered], found: &mut Found) {
    let [.., out, (at, left)] = amounts else { return };
    let taken = holds(&out.1.before, &["剔除", "扣除", "除去", "作废", "无效"]);
    let is_rest = holds(&left.before, &["有效", "余", "剩", "实际"]);
    let same = |one: &Amount| one.unit == left.unit && one.counted() == left.counted();
    if !taken || !is_rest || !same(out.1) || found.is_checked(*at) || left.about {
        return;
    }
    let above = all.above(sentence, 1);
    let before = amounts.get(..amounts.len().saturating_sub(2)).unwrap_or_default();
    let Some(of) = above.iter().chain(before).rev().find(|(_, one)| same(one)) else { return };
    let right = of.1.value.minus(out.1.value);
    match away(left.value, right, 0) {
        Some(true) => found.agree(&[*at, of.0, out.0]),
        Some(false) => {
            let computed = left.like(right);
            let working = difference_of(of.1, out.1);
            found.report(all, Class::Inconsistent, (*at, &[of.0, out.0]), computed, working);
        }
        None => {}
    }
}

/// 收入合计：29.35 … 本年支出：26.87 … 年末结余：2.48, in lines of one section, where it has one of each.
fn rests(all: &All, (at, rest): Numbered, found: &mut Found) {
    let other = holds(&rest.before, &["账户", "专户", "对账"]);
    let left = !other && holds(&rest.before, &["结余", "余额", "结存"]);
    let counted = matches!(rest.unit, Unit::Money | Unit::None) && !rest.about;
    if !left || !counted || found.is_checked(at) {
        return;
    }
    let near = all.amounts.iter().enumerate().take(at).skip(at.saturating_sub(14));
    let of_one = |one: &Amount| one.unit == rest.unit && all.section(one) == all.section(rest);
    let alike: Vec<Numbered> = near.filter(|(_, one)| of_one(one)).collect();
    let called = |words: &[&str]| -> Vec<Numbered> {
        alike.iter().filter(|(_, one)| holds(&one.before, words)).copied().collect()
    };
    // 对账单余额 of another account.
    if alike.iter().any(|(_, one)| holds(&one.before, &["结余", "余额", "结存"])) {
        return;
    }
    let comes = called(&["收入", "到账", "拨款", "资金", "预算", "总经费", "合同", "服务经费"]);
    let goes = called(&["支出", "使用", "支付", "花费"]);
    let away_of = |of: &Numbered, by: &Numbered| of.1.value.minus(by.1.value);
    let right = comes.iter().find_map(|of| {
        let by = goes.iter().find(|by| away_of(of, by).millionths() == rest.value.millionths())?;
        Some([of.0, by.0])
    });
    if let Some([of, by]) = right {
        return found.agree(&[at, of, by]);
    }
    // 合同 40 万元，到账 32 万元……到账结余 is of what it names.
    let words = ["到账", "合同", "预算", "拨款"];
    let named = comes.iter().filter(|(_, one)| {
        words.iter().any(|word| rest.before.holds(word) && one.before.holds(word))
    });
    let named: Vec<Numbered> = named.copied().collect();
    let of = only(&comes).or_else(|| only(&named));
    let (Some(of), Some(by)) = (of, only(&goes)) else { return };
    let left = away_of(&of, &by);
    if away(rest.value, left, of.1.spread() + by.1.spread()) != Some(false) {
        return;
    }
    let computed = rest.like(left);
    let working = difference_of(of.1, by.1);
    found.report(all, Class::Inconsistent, (at, &[of.0, by.0]), computed, working);
}

/// The one of some amounts, or the one of them that is a total.
fn only<'a>(of: &[Numbered<'a>]) -> Option<Numbered<'a>> {
    let total = |(_, one): &&Numbered| holds(&one.before, &["合计", "总", "共", "本年", "全年"]);
    let totals: Vec<Numbered<'a>> = of.iter().filter(total).copied().collect();
    let named = |(_, one): &&Numbered| holds(&one.before, &["合计", "总", "共"]);
    let named: Vec<Numbered<'a>> = totals.iter().filter(named).copied().collect();
    match (of, totals.as_slice(), named.as_slice()) {
        ([one], ..) | (_, [one], _) | (.., [one]) => Some(*one),
        // 到账 38.60 万元，3 月 23.16 万元，9 月 15.44 万元: the first is what the others come to.
        ([first, others @ ..], ..) => {
            let sum = sum_of(others);
            (sum.millionths() == first.1.value.millionths()).then_some(*first)
        }
        _ => None,
    }
}
