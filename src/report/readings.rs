//! Before a number is told as wrong: whether two others beside it, that a reader may mean as well, make it right.
//!
//! What a sentence divides or adds is read from its words, and words can be read in two ways. A number that comes out
//! to its last digit by another pair of the amounts around it is taken as that.

use super::amount::{Amount, Numbered};
use super::finding::{Class, Finding, Place, Working};
use super::found::{All, Found};
use super::kinds::paired;
use super::letters::Words;
use super::neighbours::names_whole;
use super::words::{Unit, holds};
use crate::number::{Fit, Printed};

/// How many amounts on each side are looked at.
const NEAR: usize = 9;
/// The longest run of amounts that is added.
const RUN: usize = 6;

/// Takes back what another reading explains.
pub(super) fn judge(all: &All, found: &mut Found) {
    let mut explained: Vec<(usize, Vec<usize>, Vec<Place>)> = Vec::new();
    found.findings.retain(|finding| {
        let of_two = matches!(
            finding.working,
            Working::Quotient { .. }
                | Working::Growth { .. }
                | Working::NoWhole { .. }
                | Working::NoTarget { .. }
        );
        let of_parts = matches!(finding.working, Working::Sum { .. });
        if !matches!(finding.class, Class::Inconsistent | Class::Impossible | Class::Truncated) {
            return true;
        }
        let Some((at, around)) = beside(all, finding) else { return true };
        // 占回收问卷的 91.4% says which of the two it is of, and so does 12 人中 9 人.
        let Some(amount) = all.get(at).filter(|one| !names_whole(one)) else { return true };
        let sentence = amount.sentence.unwrap_or_default();
        let said = all.between(sentence, amount.start.saturating_sub(36), amount.start);
        let retained =
            holds(&amount.before, &["稳岗率", "留任率", "保留率", "留存率", "流失率", "离职率"])
                || (amount.before.ends_with('为') && said.holds("稳岗率"));
        if of_two && (retained || is_among(all, finding)) {
            return true;
        }
        let reading = match (of_two, of_parts) {
            (true, _) if amount.unit == Unit::Percent => {
                rate(amount, &around, finding).or_else(|| of_cell(all, at, amount, &around))
            }
            (_, true) => sum(at, amount, &around, finding),
            _ => None,
        };
        let Some(others) = reading else { return true };
        let parts = if of_parts { finding.others.clone() } else { Vec::new() };
        explained.push((at, others, parts));
        false
    });
    for (at, others, parts) in explained {
        found.clear(at);
        found.agree(&[at]);
        found.agree(&others);
        other_of_two(all, at, &parts, found);
    }
}

/// 学员 34 名：甲班 12 名，乙班 15 名，丙班 7 名。男生 18 名，女生 17 名: two kinds that leave nothing out are not what the whole is
/// borne out to be by others. The second is told, with what the first leaves.
fn other_of_two(all: &All, at: usize, parts: &[Place], found: &mut Found) {
    let of = |place: &Place| all.at_place(*place);
    let [one, two] = parts else { return };
    let (Some(whole), Some(one), Some(two)) = (all.get(at), of(one), of(two)) else { return };
    if paired(&[one, two]) {
        super::rest::is_left(all, (at, whole), one, two, found);
    }
}

/// The amount that a finding is about, and those around it: of its sentence, and before it of the two above in
/// the same paragraph.
fn beside<'a>(all: &'a All, finding: &Finding) -> Option<(usize, Vec<Numbered<'a>>)> {
    // Those of the sentences come first, in the order of the text.
    let before = |one: &Amount| one.sentence.is_some() && one.place < finding.place;
    let at = all.amounts.partition_point(before);
    let amount = all.get(at).filter(|one| one.place == finding.place)?;
    let sentence = amount.sentence?;
    let mut around = all.above(sentence, 2);
    around.extend(all.of(sentence));
    let mine = around.iter().position(|(one, _)| *one == at)?;
    let exact = |(_, one): &&Numbered| !one.about;
    let before = around.iter().take(mine).rev().filter(exact).take(2 * NEAR);
    let mut near: Vec<Numbered> = before.copied().collect();
    near.reverse();
    near.extend(around.iter().skip(mine + 1).filter(exact).take(NEAR));
    Some((at, near))
}

/// Whether a finding rests on two of which the second is said to be among the first, right behind it.
fn is_among(all: &All, finding: &Finding) -> bool {
    let [part, whole] = finding.others.as_slice() else { return false };
    let both = all.at_place(*part).zip(all.at_place(*whole));
    let both = both.filter(|((part, _), (whole, _))| whole + 1 == *part);
    let both = both.map(|((_, part), (_, whole))| (part, whole));
    both.is_some_and(|(part, whole)| {
        let same = part.sentence.filter(|_| part.sentence == whole.sentence);
        same.is_some_and(|at| all.between(at, whole.end, part.start).starts_with('中'))
    })
}

/// The amounts that give a percentage: of two, of one and a run that it is in, of a run and its whole, or the growth
/// from one to the other where the words say so.
fn rate(rate: &Amount, around: &[Numbered], told: &Finding) -> Option<Vec<usize>> {
    let fits = |part: Printed, whole: Printed| match rate.value.fit_percent(part, whole, false) {
        Fit::Same => true,
        // Of a whole per cent too many pairs come near.
        Fit::AtDigits => rate.value.decimals() > 0,
        Fit::Truncated | Fit::Differs => false,
    };
    let counted: Vec<&Numbered> =
        around.iter().filter(|(_, one)| one.unit != Unit::Percent).collect();
    let words = ["增", "升", "涨", "超", "多", "高出", "提高", "降", "减", "少", "下滑", "缩"];
    let said = [rate.before.as_str(), rate.after.as_str()].concat();
    let grows = holds(&said, &words) || rate.before == "的" || rate.before.is_empty();
    let none = |one: &Amount| one.unit == Unit::None;
    // 52 份 of an inquiry are persons.
    let sheets =
        |one: &Amount, two: &Amount| one.unit == Unit::Persons && two.printed.ends_with('份');
    let alike = |one: &Amount, two: &Amount| {
        one.unit == two.unit || none(one) || none(two) || sheets(one, two)
    };
    for (at, (part, one)) in counted.iter().enumerate() {
        for (whole, of) in counted.iter().enumerate().filter(|(other, _)| *other != at) {
            let (whole, of) = (of.0, (whole, of.1));
            if !alike(one, of.1) {
                continue;
            }
            // The growth of the two that it was told of is not of the later one.
            let places = &told.others;
            let same = places.contains(&one.place) && places.contains(&of.1.place);
            // Of a whole per cent only two that stand side by side.
            let apart = whole.abs_diff(*part) > 1 && rate.value.decimals() == 0;
            let later =
                matches!(&told.working, Working::Growth { now, .. } if *now == of.1.printed);
            // 由 26 人增加到 78 人，增长 300% took the one over the other for the growth.
            let over = rate.value.millionths() > 100_000_000;
            let over = over && same && matches!(told.working, Working::Growth { .. });
            if apart || later || over {
                continue;
            }
            let away = one.value.minus(of.1.value).magnitude();
            if fits(one.value, of.1.value) || (grows && !same && fits(away, of.1.value)) {
                return Some(vec![*part, whole]);
            }
        }
    }
    for (from, run) in runs(&counted) {
        let sum = Printed::sum(run.iter().map(|(_, one)| one.value));
        let ends = from + run.len();
        // A whole among its own parts is no run.
        if run.iter().any(|(_, one)| one.value.millionths() * 2 == sum.millionths()) {
            continue;
        }
        // The step of a growth over what it grew to is the slip that is told.
        let grown = matches!(told.working, Working::Growth { .. });
        let inside = run.iter().find(|(_, one)| !grown && fits(one.value, sum));
        let whole = counted.iter().enumerate().find(|(at, (_, of))| {
            !(from..ends).contains(at)
                && run.first().is_some_and(|(_, one)| alike(one, of))
                && fits(sum, of.value)
        });
        let whole = whole.map(|(_, (whole, _))| *whole);
        if inside.is_some() || whole.is_some() {
            return Some(run.iter().map(|(at, _)| *at).chain(whole).collect());
        }
    }
    None
}

/// 合计 250 in a table, and further on 目标 245 个，完成率 102.0%: one of the two last before the rate, and a cell.
fn of_cell(all: &All, at: usize, rate: &Amount, around: &[Numbered]) -> Option<Vec<usize>> {
    let before = around.iter().rev().filter(|(one, of)| *one < at && of.unit != Unit::Percent);
    let near: Vec<&Numbered> = before.take(2).collect();
    let fits = |part: Printed, whole: Printed| {
        let fit = rate.value.fit_percent(part, whole, false);
        matches!(fit, Fit::Same | Fit::AtDigits) && rate.value.decimals() > 0
    };
    all.cells().find_map(|(cell, of)| {
        let one =
            near.iter().find(|(_, one)| fits(of.value, one.value) || fits(one.value, of.value));
        one.map(|(one, _)| vec![*one, cell])
    })
}

/// The run of amounts that comes to a total.
fn sum(at: usize, total: &Amount, around: &[Numbered], told: &Finding) -> Option<Vec<usize>> {
    let alike = around.iter().filter(|(other, one)| {
        one.unit == total.unit && one.sentence == total.sentence && *other != at
    });
    let alike: Vec<&Numbered> = alike.collect();
    // A run of other things is none of its parts.
    let next = alike.iter().position(|(one, _)| *one > at).unwrap_or(alike.len());
    let run = runs(&alike).filter(|(from, run)| {
        let beside = from + run.len() == next || *from == next;
        beside || run.iter().any(|(_, one)| told.others.contains(&one.place))
    });
    // 个案档案 8 份，合格 7 份；小组档案 6 份，合格 5 份；合计 14 份: one of each part.
    let apart = |one: &&Numbered, two: &&Numbered| one.1.part != two.1.part && one.0 < two.0;
    let before: Vec<&Numbered> = alike.iter().filter(|(one, _)| *one < at).copied().collect();
    for (order, one) in before.iter().enumerate() {
        let two = before.iter().skip(order + 1).find(|two| {
            let sum = Printed::sum([one.1.value, two.1.value]).millionths();
            apart(one, two) && sum == total.value.millionths()
        });
        if let Some(two) = two {
            return Some(vec![one.0, two.0]);
        }
    }
    let mut runs = run;
    let run = runs.find(|(_, run)| {
        let sum = Printed::sum(run.iter().map(|(_, one)| one.value));
        // 比去年的 49 人多 9 人 is a step to the total and no list.
        let steps = ["多", "少", "增加", "减少", "增长"];
        if run.iter().any(|(_, one)| steps.iter().any(|word| one.before.ends_with(word))) {
            return false;
        }
        let side = run.iter().all(|(one, _)| *one < at) || run.iter().all(|(one, _)| *one > at);
        side && sum.millionths() == total.value.millionths()
    });
    run.map(|(_, run)| run.iter().map(|(at, _)| *at).collect())
}

/// Every run of two to [`RUN`] amounts of one unit, with where it begins.
fn runs<'a, 'b>(
    of: &'b [&'b Numbered<'a>],
) -> impl Iterator<Item = (usize, &'b [&'b Numbered<'a>])> {
    (0..of.len()).flat_map(move |from| {
        (2..=RUN).filter_map(move |length| {
            let run = of.get(from..from + length)?;
            let unit = run.first().map(|(_, one)| one.unit);
            run.iter().all(|(_, one)| Some(one.unit) == unit).then_some((from, run))
        })
    })
}
