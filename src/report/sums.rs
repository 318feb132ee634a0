//! Parts against their whole, and what is beyond or short of a target.

use super::amount::{Amount, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::words::{Unit, key};
use crate::number::{Fit, Printed};

type Numbered<'a> = (usize, &'a Amount);

/// What a total is announced with.
const TOTAL: [&str; 8] = ["共计", "合计", "总计", "总共", "一共", "累计", "合共", "共"];
/// What parts are announced with.
const PARTS: [&str; 6] = ["其中", "分别为", "分别是", "分为", "包括", "包含"];

/// Judges every sentence.
pub(super) fn judge(all: &All, found: &mut Found) {
    for sentence in 0..all.spans.len() {
        let amounts: Vec<Numbered> = all
            .of(sentence)
            .into_iter()
            .filter(|(_, amount)| amount.unit != Unit::Percent && amount.unit != Unit::Points)
            .collect();
        surplus(all, &amounts, found);
        totals(all, &amounts, found);
        parts(all, sentence, &amounts, found);
        kinds(all, sentence, &amounts, found);
        averages(&amounts, found);
    }
}

/// 共 820 人。男性 395 人，女性 425 人: two kinds that leave nothing out, without a word between.
fn kinds(all: &All, sentence: usize, amounts: &[Numbered], found: &mut Found) {
    for (order, pair) in amounts.windows(2).enumerate() {
        let [one, two] = pair else { continue };
        if !opposites(pair) || one.1.unit != two.1.unit || found.is_checked(one.0) {
            continue;
        }
        let before = amounts.get(..order).unwrap_or_default().iter().rev().copied();
        let above = sentence.checked_sub(1).map(|above| all.of(above)).unwrap_or_default();
        let sum = one.1.value.millionths() + two.1.value.millionths();
        let near = |(_, whole): &Numbered| {
            let value = whole.value.millionths();
            whole.unit == one.1.unit && !whole.about && value * 5 >= sum * 4 && value * 5 <= sum * 6
        };
        if let Some(whole) = before.chain(above.into_iter().rev()).find(near) {
            conclude(all, whole, pair, found);
        }
    }
}

/// 1920 人次，平均每节 12 人次, of two amounts before it.
fn averages(amounts: &[Numbered], found: &mut Found) {
    for (order, (at, average)) in amounts.iter().enumerate() {
        let words = ["平均", "人均", "场均", "节均", "月均", "日均", "户均"];
        if average.about || !words.iter().any(|word| average.before.contains(word)) {
            continue;
        }
        let before: Vec<&Numbered> = amounts.iter().take(order).rev().take(8).collect();
        let of_unit = before.iter().filter(|(_, whole)| whole.unit == average.unit);
        for (whole, sum) in of_unit {
            let by = before.iter().find(|(_, count)| {
                count.unit != average.unit
                    && Printed::percent_of(sum.value, count.value, 5).is_some_and(|percent| {
                        let away = percent.millionths() - average.value.millionths() * 100;
                        away.abs() * 2 <= average.value.half_step() * 200
                    })
            });
            if let Some((by, _)) = by {
                found.agree(&[*at, *whole, *by]);
            }
        }
    }
}

/// 应到岗 110 人次，实到岗 177.5 人次，超配 67.5 人次.
fn surplus(all: &All, amounts: &[Numbered], found: &mut Found) {
    for window in amounts.windows(3) {
        let Some((at, amount)) =
            window.iter().skip(1).find(|(_, one)| matches!(one.role, Role::Over | Role::Short))
        else {
            continue;
        };
        let over = amount.role == Role::Over;
        // A target behind it stands in a bracket of its own.
        let turned = window.get(2).filter(|(_, last)| last.role == Role::Target);
        let near = |last: &Amount| {
            last.sentence
                .is_some_and(|of| all.between(of, amount.end, last.start).starts_with('（'))
        };
        if turned.is_some_and(|(_, last)| !near(last)) {
            continue;
        }
        let by_role = |role: Role| window.iter().find(|(_, one)| one.role == role);
        let (Some(target), Some(done)) = (by_role(Role::Target), by_role(Role::Done)) else {
            continue;
        };
        let same = target.1.unit == amount.unit && done.1.unit == amount.unit;
        if !same || amount.about || target.1.about || done.1.about {
            continue;
        }
        let away = done.1.value.minus(target.1.value);
        let signed = if over { away } else { target.1.value.minus(done.1.value) };
        // 超额完成 36 个 may be all that was done.
        let whole = amount.before.contains("完成") && amount.value == done.1.value;
        if amount.value.millionths() == signed.millionths() || whole {
            found.agree(&[*at, target.0, done.0]);
            continue;
        }
        let working = Working::Surplus {
            done: done.1.printed.clone(),
            target: target.1.printed.clone(),
            away: amount.like(away),
        };
        // On the side that its word says it has no sign, on the other its own.
        let told = if signed.millionths() > 0 { signed } else { away };
        let places = [target.0, done.0];
        found.report(all, Class::Inconsistent, (*at, &places), amount.like(told), working);
    }
}

/// 持证 16 名，非持证 6 名，共计 22 名.
fn totals(all: &All, amounts: &[Numbered], found: &mut Found) {
    for (order, (at, total)) in amounts.iter().enumerate() {
        let Some(word) = TOTAL.iter().find(|word| total.before.contains(*word)) else { continue };
        let said = total.before.rsplit(word).next().unwrap_or_default();
        let noun = key(said);
        let plain = !said.contains("其中");
        if !plain || total.about || total.role != Role::Done {
            continue;
        }
        let before = amounts.get(..order).unwrap_or_default().iter().rev();
        let same: Vec<&Numbered> = before
            .take_while(|(_, amount)| !TOTAL.iter().any(|word| amount.before.ends_with(word)))
            .filter(|(_, amount)| amount.unit == total.unit && amount.role == Role::Done)
            .collect();
        let last: Vec<char> = noun.chars().rev().take(2).collect();
        let last: String = last.into_iter().rev().collect();
        let other = |(_, amount): &&Numbered| !amount.key.ends_with(&last);
        if !noun.is_empty() && same.iter().any(other) {
            continue;
        }
        if same.len() < 2 || same.iter().any(|(_, amount)| amount.about) {
            continue;
        }
        // A total of what is said right before it; what stands further away may be of something else.
        let fits = (2..=same.len()).find(|count| {
            let parts = same.iter().take(*count).map(|(_, amount)| amount.value);
            Printed::sum(parts).millionths() == total.value.millionths()
        });
        let taken = fits.unwrap_or(same.len());
        let parts: Vec<Numbered> = same.iter().take(taken).rev().map(|one| **one).collect();
        conclude(all, (*at, total), &parts, found);
    }
}

/// 共 22 名，其中持证 16 名，非持证 6 名.
fn parts(all: &All, sentence: usize, amounts: &[Numbered], found: &mut Found) {
    let mut begin = 0;
    while let Some(at) =
        amounts.iter().skip(begin).position(|(_, amount)| announces(&amount.before))
    {
        let first = begin + at;
        begin = first + 1;
        let Some((_, part)) = amounts.get(first) else { return };
        let before = amounts.get(..first).unwrap_or_default().iter().rev().take(4);
        let whole = before.copied().find(|(_, amount)| amount.unit == part.unit);
        // 其中 may begin a sentence of its own.
        let opens = part.before.trim_start().starts_with("其中") && first == 0;
        let whole = whole.or_else(|| {
            let above = sentence.checked_sub(1).filter(|_| opens)?;
            let above = all.of(above).into_iter().filter(|(_, amount)| amount.unit == part.unit);
            above.max_by_key(|(_, amount)| amount.value.millionths())
        });
        let Some((whole, of)) = whole else { continue };
        let rest = amounts.get(first..).unwrap_or_default();
        // One list goes on while the unit stays; the next 其中 may go on with the same whole.
        let listed: Vec<Numbered> = rest
            .iter()
            .enumerate()
            .take_while(|(order, (_, amount))| {
                *order == 0
                    || (amount.unit == part.unit
                        && !TOTAL.iter().any(|word| amount.before.starts_with(word)))
            })
            .map(|(_, one)| *one)
            .collect();
        if of.about || listed.iter().any(|(_, amount)| amount.about || amount.role != Role::Done) {
            continue;
        }
        begin = first + listed.len();
        // Behind `；` something else may begin.
        let whole_list = (2..=listed.len()).find(|count| {
            let sum = Printed::sum(listed.iter().take(*count).map(|(_, amount)| amount.value));
            sum.millionths() == of.value.millionths()
        });
        if let Some(count) = whole_list {
            conclude(all, (whole, of), listed.get(..count).unwrap_or_default(), found);
            continue;
        }
        let near = listed.iter().filter(|(_, amount)| amount.part == part.part).count();
        let listed: Vec<Numbered> = match near >= 2 {
            true => listed.iter().take(near).copied().collect(),
            false => listed,
        };
        let more = next_parts(all, sentence, part, begin >= amounts.len());
        let sum = Printed::sum(listed.iter().map(|(_, amount)| amount.value));
        if listed.len() >= 2 && sum.millionths() != of.value.millionths() && !more.is_empty() {
            let longer: Vec<Numbered> = listed.iter().copied().chain(more).collect();
            let longer_sum = Printed::sum(longer.iter().map(|(_, amount)| amount.value));
            if longer_sum.millionths() == of.value.millionths() {
                conclude(all, (whole, of), &longer, found);
                continue;
            }
        }
        if let [(one, part)] = listed.as_slice() {
            if part.value.millionths() > of.value.millionths() {
                let working = Working::PartOfWhole { whole: of.printed.clone() };
                found.report(all, Class::Impossible, (*one, &[whole]), String::new(), working);
            }
            continue;
        }
        // Parts of less than four fifths of the whole are some of them.
        let most = of.value.millionths();
        let near = sum.millionths() * 5 >= most * 4 && sum.millionths() * 5 <= most * 6;
        if near || opposites(&listed) {
            conclude(all, (whole, of), &listed, found);
        }
    }
}

/// 其中 announces parts wherever it stands, other words only where they begin.
fn announces(before: &str) -> bool {
    let names = before.contains('、');
    before.contains("其中") || (!names && PARTS.iter().any(|word| before.starts_with(word)))
}

/// Kinds that leave nothing out.
fn opposites(parts: &[Numbered]) -> bool {
    let pairs = [
        ("持", "非持"),
        ("持", "未持"),
        ("男", "女"),
        ("线上", "线下"),
        ("户籍", "非户籍"),
        ("新", "老"),
    ];
    let said = |part: &Numbered, word: &str| part.1.key.starts_with(word);
    let [one, two] = parts else { return false };
    pairs.iter().any(|(a, b)| (said(one, a) && said(two, b)) || (said(one, b) && said(two, a)))
}

/// The parts that a second 其中 names, in the next sentence.
fn next_parts<'a>(all: &'a All, sentence: usize, part: &Amount, at_end: bool) -> Vec<Numbered<'a>> {
    let next = all.of(sentence + 1);
    let begins = next.first().is_some_and(|(_, first)| first.before.starts_with("其中"));
    if !at_end || !begins {
        return Vec::new();
    }
    next.into_iter().take_while(|(_, amount)| amount.unit == part.unit).collect()
}

fn conclude(all: &All, (at, whole): Numbered, parts: &[Numbered], found: &mut Found) {
    let sum = Printed::sum(parts.iter().map(|(_, amount)| amount.value));
    let spread = parts.iter().map(|(_, amount)| amount.spread()).sum();
    let places: Vec<usize> = parts.iter().map(|(at, _)| *at).collect();
    let class = match whole.value.fit(sum, spread) {
        Fit::Same => {
            found.agree(&places);
            return found.agree(&[at]);
        }
        Fit::AtDigits => Class::Rounded,
        Fit::Truncated => Class::Truncated,
        Fit::Differs => Class::Inconsistent,
    };
    let listed = parts.iter().map(|(_, amount)| amount.printed.clone()).collect();
    found.report(all, class, (at, &places), whole.like(sum), Working::Sum { parts: listed });
}
