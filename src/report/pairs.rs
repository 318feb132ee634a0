//! Which two stated amounts a percentage is of: an amount and its target, wherever they stand around it.

use super::amount::{Amount, Numbered, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::quotient::{class, conclude};
use super::words::{Unit, holds};
use crate::number::Printed;

fn counts(amount: &Amount) -> bool {
    let other = matches!(
        amount.unit,
        Unit::Percent | Unit::Points | Unit::Months | Unit::Days | Unit::Years
    );
    !other && !amount.about
}

/// 建档 63 户，完成目标 80 户的 84.2%: what stands right before 的 is the whole.
pub(super) fn of_whole(all: &All, rate: &Amount, near: &[Numbered]) -> Option<(usize, usize)> {
    let (whole, of) = near.last().filter(|(_, of)| counts(of))?;
    let said = all.between(of.sentence?, of.end, rate.start);
    // 完成协议量（400 份）的 210.5%: the whole stands in a bracket of its own.
    let alone = said == "）的" && all.between(of.sentence?, 0, of.start).ends_with('（');
    if !alone && !matches!(said.as_str(), "的" | "任务的" | "指标的" | "目标的") {
        return None;
    }
    let mut others = near.iter().rev().skip(1);
    let (part, _) = others.find(|(_, one)| one.unit == of.unit && counts(one))?;
    Some((*part, *whole))
}

/// 完成率 84.2%（目标 80 户，完成 63 户）.
pub(super) fn behind(rate: &Amount, after: &[Numbered]) -> Option<(usize, usize)> {
    let near =
        after.iter().take_while(|(_, one)| one.unit != Unit::Percent && one.part == rate.part);
    let near: Vec<&Numbered> = near.take(3).filter(|(_, one)| counts(one)).collect();
    if near.first().is_none_or(|(_, one)| one.start > rate.end + 8) {
        return None;
    }
    let (whole, of) = near.iter().find(|(_, one)| one.role == Role::Target)?;
    let (part, _) = near.iter().find(|(_, one)| one.role == Role::Done && one.unit == of.unit)?;
    Some((*part, *whole))
}

/// 建档 80 户，完成 63 户，完成率 84.2%: both are stated, and the rate is of these two. The amount that is the target
/// may not say so, and may stand in the sentence before.
pub(super) fn both_stated(
    all: &All,
    rate: &Amount,
    near: &[Numbered],
    (part, done): Numbered,
) -> Option<(usize, usize)> {
    let alike = |(at, one): &&Numbered| {
        let plain = matches!(one.role, Role::Done | Role::Target);
        *at != part && one.unit == done.unit && counts(one) && one.area == done.area && plain
    };
    let same = |one: &Amount| one.key.holds(&done.key) || !done.own;
    let other = near.iter().rev().find(alike);
    if let Some((other, one)) = other {
        let fits = |part: &Amount, whole: &Amount| {
            // What is cut off is of the two as well.
            let class = class(rate.value, part.value, whole.value, false);
            class.is_none_or(|class| !class.is_alarm() || class == Class::Truncated)
        };
        if fits(done, one) {
            return Some((part, *other));
        }
        if fits(one, done) {
            return Some((*other, part));
        }
        // What neither way gives is of the two only where they are one quantity.
        let turned = holds(&one.before, &["完成", "实际", "已"])
            && !holds(&done.before, &["完成", "实际", "已"]);
        let (part, whole) = if turned { (*other, part) } else { (part, *other) };
        return same(one).then_some((part, whole));
    }
    let above = done.sentence?.checked_sub(1)?;
    let paragraph = |sentence: usize| all.sentences.get(sentence).map(|of| of.paragraph);
    if paragraph(above) != paragraph(above + 1) {
        return None;
    }
    let target = |(_, one): &Numbered| one.role == Role::Target && one.unit == done.unit;
    let targets: Vec<Numbered> = all.of(above).into_iter().filter(target).collect();
    let (whole, of) = targets.last().filter(|(_, of)| counts(of))?;
    (same(of) && (targets.len() == 1 || of.key == done.key)).then_some((part, *whole))
}

/// 80 名，76 名满意，3 名一般，1 名不满意，满意率 95%: the kind that the rate is called by, where the kinds come to their
/// whole.
pub(super) fn of_kind(near: &[Numbered], called: &str) -> Option<(usize, usize)> {
    let (last, _) = near.split_last()?;
    let unit = last.1.unit;
    let alike: Vec<&Numbered> = near.iter().filter(|(_, one)| one.unit == unit).collect();
    let ((whole, of), kinds) = alike.split_first().map(|(whole, kinds)| (**whole, kinds))?;
    let sum = Printed::sum(kinds.iter().map(|(_, one)| one.value));
    let is_called = |(_, one): &&&Numbered| {
        let said = [one.before.as_str(), one.key.as_str(), one.after.as_str()].concat();
        said.holds(called) && !said.holds(&["不", called].concat())
    };
    let mut named = kinds.iter().filter(is_called);
    let (part, _) = named.next()?;
    let whole = (sum == of.value && !of.about).then_some(whole)?;
    named.next().is_none().then_some((*part, whole))
}

/// 稳岗率为 92.3%，即 13 名社工中有 12 名在岗.
pub(super) fn spelled_out(all: &All, rate: &Amount, after: &[Numbered]) -> Option<(usize, usize)> {
    let [(whole, of), (part, one), ..] = after else { return None };
    let sentence = rate.sentence?;
    let said = all.between(sentence, rate.end, of.start);
    let among = all.between(sentence, of.end, one.start);
    let leads = said.starts_with("，即") || said.starts_with("（") || said.starts_with("，也就是");
    let short = said.chars().count() <= 12 && among.chars().count() <= 10;
    (leads && short && among.has('中') && of.unit == one.unit && counts(of) && counts(one))
        .then_some((*part, *whole))
}

/// 18 个站，优秀 5 个、良好 9 个……优良率 77.78%: both kinds together, of what stands before them.
pub(super) fn good_ones(
    all: &All,
    (at, rate): Numbered,
    before: &[Numbered],
    found: &mut Found,
) -> bool {
    let named =
        |word: &str| before.iter().find(|(_, one)| one.before.ends_with(word) && counts(one));
    let Some((one, two)) = named("优秀").zip(named("良好")).filter(|_| rate.before.holds("优良率"))
    else {
        return false;
    };
    let sum = Printed::sum([one.1.value, two.1.value]);
    let above = all.above(rate.sentence.unwrap_or_default(), 1);
    let mut wholes = before.iter().take_while(|(other, _)| *other < one.0).chain(&above);
    let whole = wholes.find(|(_, of)| {
        of.counted() == one.1.counted() && counts(of) && of.value.millionths() >= sum.millionths()
    });
    let Some((whole, of)) = whole else { return false };
    let part = format!("{} + {}", one.1.printed, two.1.printed);
    let working = Working::Quotient { part, whole: of.printed.clone() };
    let values = (rate.value, sum, of.value);
    conclude(all, (at, &[one.0, two.0, *whole]), values, false, working, found);
    true
}

/// 40 户里头，加装扶手的占百分之八十五，也就是 34 户; 出席率 91.67%（实到 66 人次，应到 72 人次）.
pub(super) fn in_other_words(
    all: &All,
    rate: &Amount,
    before: &[Numbered],
    after: &[Numbered],
) -> Option<(usize, usize)> {
    let sentence = rate.sentence?;
    let (part, one) = after.first().filter(|(_, one)| counts(one))?;
    let said = all.between(sentence, rate.end, one.start);
    let wholes = || before.iter().filter(|(_, of)| of.unit == one.unit && counts(of));
    if ["，也就是", "，即", "，就是"].contains(&said.as_str()) && rate.before.has('占') {
        let whole = wholes().find(|(_, of)| of.value.millionths() > one.value.millionths())?;
        return Some((*part, whole.0));
    }
    let (whole, of) = after.get(1).filter(|(_, of)| of.unit == one.unit && counts(of))?;
    let pair = one.before.ends_with("实到") && of.before.ends_with("应到");
    (said.starts_with('（') && pair).then_some((*part, *whole))
}

/// 很满意 61 份、满意 24 份……满意率 94.44%: of both kinds together, of the amount before them.
pub(super) fn satisfied(
    all: &All,
    (at, rate): Numbered,
    before: &[Numbered],
    found: &mut Found,
) -> bool {
    // “非常满意”的 88 份 is named in quotes.
    let named = |one: &Amount| {
        let marks = ['“', '”', '的', '，', '、', '选', '择'];
        one.before.trim_matches(marks).to_owned()
    };
    let very =
        |(_, one): &Numbered| ["很满意", "非常满意"].iter().any(|word| named(one).ends_with(word));
    let Some(first) = before.iter().rposition(very) else { return false };
    let [(many, one), (more, two), ..] = before.get(first..).unwrap_or_default() else {
        return false;
    };
    let whole = before.get(..first).unwrap_or_default().iter().rev();
    let above = all.above(rate.sentence.unwrap_or_default(), 1);
    let mut whole = whole.chain(above.iter().rev()).filter(|(_, of)| {
        of.counted() == one.counted() && of.value.millionths() >= one.value.millionths()
    });
    let Some((whole, of)) = whole.next().filter(|_| named(two) == "满意") else { return false };
    // 满意率（很满意加满意）95%: what stands in the bracket is no name of its own.
    let called = before.last().is_some_and(|(_, last)| {
        let said = all.between(rate.sentence.unwrap_or_default(), last.end, rate.start);
        last.unit != Unit::Percent && last.sentence == rate.sentence && said.holds("满意率")
    });
    if !called || one.about || two.about || of.about {
        return false;
    }
    let sum = Printed::sum([one.value, two.value]);
    let part = format!("{} + {}", one.printed, two.printed);
    let working = Working::Quotient { part, whole: of.printed.clone() };
    let values = (rate.value, sum, of.value);
    conclude(all, (at, &[*many, *more, *whole]), values, false, working, found);
    true
}
