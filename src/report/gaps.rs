//! Points between a score and a line: 总分 87.65 分，距优秀线 90 分还差 2.35 分; and what was taken off a cap: 扣分合计 9.3 分，得 45.7
//! 分.

use super::amount::{Amount, Numbered};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::parties::cap_of;
use super::words::{Unit, holds};
use crate::number::Printed;
use crate::scoring::{GradeBand, Scheme};

/// How many amounts above are looked at.
const ABOVE: usize = 24;
/// What a score is called that a line is compared with.
const TOTALS: [&str; 8] =
    ["总分", "总得分", "总成绩", "综合得分", "合计", "加起来", "相加", "得分"];
/// What says that points are away from a line.
const AWAY: [&str; 6] = ["差", "低", "高出", "高", "超出", "多"];

pub(super) fn judge(all: &All, scheme: &Scheme, found: &mut Found) {
    for (at, amount) in all.amounts.iter().enumerate() {
        if amount.unit == Unit::Points && !amount.about && !found.is_checked(at) {
            to_line(all, scheme, (at, amount), found);
        }
    }
    for (at, amount) in all.amounts.iter().enumerate() {
        scaled(all, (at, amount), found);
    }
    for (party, at) in found.scores.clone() {
        let cap = cap_of(party, scheme);
        if let (Some(cap), Some(score)) = (cap, all.get(at)) {
            taken_off(all, (at, score), cap, found);
        }
    }
}

/// 距优秀线 90 分还差 2.35 分: of the last total above; where the text does not say it, the line is that of the scheme.
fn to_line(all: &All, scheme: &Scheme, (at, step): Numbered, found: &mut Found) {
    let Some(sentence) = step.sentence else { return };
    let clause = all.between(sentence, step.start.saturating_sub(20), step.start);
    let clause = clause.rsplit(['。', '；']).next().unwrap_or_default();
    let named = holds(clause, &["线", "优秀", "良好", "合格"]);
    let away = AWAY.iter().any(|word| clause.trim_end_matches('了').ends_with(word));
    if !named || !away {
        return;
    }
    let line = at.checked_sub(1).and_then(|at| Some((at, all.get(at)?)));
    let line = line.filter(|(_, one)| one.sentence == step.sentence && one.unit == Unit::Points);
    // 四方相加为 86.05 分，距优秀线还差 3.95 分: a line is whole.
    let is_line = |one: &Amount| one.value.is_whole() || !clause.has('线');
    let line = line.filter(|(_, one)| one.end + 20 > step.start && is_line(one));
    let called = |band: &&GradeBand| clause.holds(&[&band.name.zh_cn, "线"].concat());
    let of_scheme = || {
        let bound = scheme.bands.iter().find(called)?.lower?;
        Some(Printed::from_hundredths(bound.value.hundredths()))
    };
    let stands = line.map(|(_, line)| line.value);
    let Some(least) = stands.or_else(of_scheme) else { return };
    let first = line.map_or(at, |(at, _)| at);
    let above = (first.saturating_sub(ABOVE)..first).rev();
    let mut above = above.filter_map(|at| Some((at, all.get(at)?)));
    let is_total = |(_, one): &Numbered| {
        let other = holds(&one.before, &["去年", "上年", "上一", "中期", "线", "距"]);
        let told = one.unit == Unit::Points && holds(&one.before, &TOTALS) && !other;
        told && one.time.is_empty() && one.value.millionths() != least.millionths()
    };
    let cell = || all.cells().find(|(_, one)| holds(&one.key, &["总分", "总得分"]));
    let total = above.find(is_total).or_else(cell);
    let Some((total_at, total)) = total.filter(|(at, _)| !found.is_told(*at)) else { return };
    let right = least.minus(total.value).magnitude();
    let off = right.minus(step.value).magnitude().millionths();
    if off == 0 {
        found.agree(&[at, total_at]);
    } else if off <= right.millionths().max(step.value.millionths()) {
        let from = line.map_or_else(|| least.to_string(), |(_, line)| line.printed.clone());
        let working = Working::Difference { from, less: total.printed.clone() };
        let places: Vec<usize> = std::iter::once(total_at).chain(line.map(|(at, _)| at)).collect();
        found.report(all, Class::Inconsistent, (at, &places), step.like(right), working);
    }
}

/// 每题 1 至 5 分……回应速度 5.2: what lines below a scale have, by the most that it has.
fn scaled(all: &All, (cap_at, cap): Numbered, found: &mut Found) {
    let Some(sentence) = cap.sentence else { return };
    let said = all.between(sentence, 0, cap.start);
    let scale = cap.after.starts_with('制') || holds(&said, &["每题", "每项", "量表"]);
    if cap.unit != Unit::Points || !scale || !cap.value.is_whole() {
        return;
    }
    let below = all.amounts.iter().enumerate().skip(cap_at + 1).take(ABOVE);
    for (at, one) in below.filter(|(_, one)| all.section(one) == all.section(cap)) {
        let scored = one.value.decimals() > 0 && matches!(one.unit, Unit::None | Unit::Points);
        let (value, most) = (one.value.millionths(), cap.value.millionths());
        if scored && one.sentence > cap.sentence && value > most && value < 2 * most {
            let working = Working::Cap { cap: cap.printed.clone() };
            found.report(all, Class::Impossible, (at, &[cap_at]), cap.plain(), working);
        }
    }
}

/// What a party gave against its cap and what the text says was taken off.
fn taken_off(all: &All, (at, score): Numbered, cap: Printed, found: &mut Found) {
    let off = |one: &Amount| {
        let words = ["扣分合计", "共扣", "合计扣", "累计扣", "扣分"];
        let cell = one.sentence.is_none() && one.key.holds("扣");
        cell || (one.unit == Unit::Points && holds(&one.before, &words))
    };
    let near = |one: &Amount| match one.sentence.zip(score.sentence) {
        Some((of, own)) => of.abs_diff(own) <= 2,
        None => true,
    };
    let lost = all.amounts.iter().enumerate().filter(|(_, one)| off(one) && near(one));
    let lost: Vec<Numbered> = lost.take(ABOVE).collect();
    let left = |of: &Amount| cap.minus(of.value);
    if let Some((other, _)) =
        lost.iter().find(|(_, of)| left(of).millionths() == score.value.millionths())
    {
        return found.agree(&[at, *other]);
    }
    let slip = |(_, of): &&Numbered| {
        let away = left(of).minus(score.value).magnitude().millionths();
        away <= Printed::whole(1).millionths() && of.value.millionths() * 3 > away
    };
    let Some((other, of)) = lost.iter().find(slip).filter(|_| !found.is_told(at)) else { return };
    let right = left(of);
    let working = Working::Difference { from: format!("{cap}"), less: of.printed.clone() };
    found.report(all, Class::Inconsistent, (at, &[*other]), score.like(right), working);
}
