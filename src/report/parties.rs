//! The parties that score, as texts call them.

use super::amount::{Amount, Numbered};
use super::averages::shown;
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::words::{Unit, holds};
use crate::number::Printed;
use crate::scoring::Scheme;

/// Words of parties: the one that schemes call each, then what texts call them.
const PARTIES: [&[&str]; 4] = [
    &["监督方", "主管部门", "主管单位", "民政局", "民政部门", "监管方"],
    &["购买方", "采购方", "购买单位", "街道办", "镇政府"],
    &["督导"],
    &["第三方", "评估机构"],
];
/// The party that is named last.
pub(super) fn party(said: &str) -> Option<&'static str> {
    let last = |words: &[&str]| words.iter().filter_map(|word| said.last_place_of(word)).max();
    let named = PARTIES.iter().filter_map(|words| Some((last(words)?, words)));
    named.max_by_key(|(at, _)| *at).and_then(|(_, words)| words.first().copied())
}

/// Whether a text ends with what a party is called.
pub(super) fn is_named(said: &str) -> bool {
    PARTIES
        .iter()
        .copied()
        .flatten()
        .chain(&["督导中心"])
        .any(|word| word.chars().count() >= 3 && said.ends_with(word))
}

/// The place of a party in a scheme, by any of its words.
pub(super) fn in_scheme(party: &str, scheme: &Scheme) -> Option<usize> {
    let words = PARTIES.iter().find(|words| words.contains(&party))?;
    scheme.parties.iter().position(|of| holds(&of.name.zh_cn, words))
}

/// The most points that a party can give by a scheme.
pub(super) fn cap_of(party: &str, scheme: &Scheme) -> Option<Printed> {
    let party = scheme.parties.get(in_scheme(party, scheme)?)?;
    Some(Printed::from_hundredths(party.cap.hundredths()))
}

/// A party's score against the scheme's cap.
pub(super) fn of_party(
    all: &All,
    (at, score): (usize, &Amount),
    party: &str,
    scheme: &Scheme,
    found: &mut Found,
) {
    let Some(cap) = cap_of(party, scheme) else { return };
    // 第三方 84.6 分，折算后 42.3 分 has weights of its own; 督导 18 分（满分 20 分） a cap of its own.
    let sentence = score.sentence.and_then(|at| all.sentences.get(at));
    let said: String = sentence.map(|one| one.chars.iter().collect()).unwrap_or_default();
    let behind: String = said.chars().skip(score.end).take(3).collect();
    if said.holds("折算") || behind == "（满分" {
        return;
    }
    // A raw mark of a hundred is none of its points.
    let most = (2 * cap.millionths()).min(cap.millionths() + Printed::whole(20).millionths());
    let raw = score.value.millionths() > most;
    if score.value.millionths() <= cap.millionths() || raw {
        return;
    }
    let working = Working::Cap { cap: cap.to_string() };
    found.report(all, Class::Impossible, (at, &[]), cap.to_string(), working);
}

/// 购买方打分 88 分，折算 17.6 分: a mark of a hundred by the points of the scheme; far from it, the text has weights of its
/// own.
pub(super) fn converted(
    all: &All,
    (mark_at, mark): Numbered,
    (at, score): Numbered,
    party: &str,
    scheme: &Scheme,
    found: &mut Found,
) {
    let Some(cap) = cap_of(party, scheme) else { return };
    let right = mark.value.times(cap).over_tens(2);
    let away = right.minus(score.value).magnitude().millionths();
    if away <= score.value.half_step() {
        return found.agree(&[at, mark_at]);
    }
    if score.value.is_near(right, 20) {
        let working = Working::Product { count: mark.printed.clone(), each: format!("{cap}%") };
        let computed = shown(score, right);
        found.report(all, Class::Inconsistent, (at, &[mark_at]), computed, working);
    }
}

/// 监督方 10 分、购买方 20 分、督导中心 15 分、第三方 55 分: whole points of three parties or more that come to the full
/// score say what can be had.
pub(super) fn only_caps(
    all: &All,
    amounts: &[(usize, &Amount)],
    full: Printed,
) -> Option<Vec<usize>> {
    let points = amounts
        .iter()
        .filter(|(_, one)| one.unit == Unit::Points && one.value.millionths() != full.millionths());
    let caps: Vec<&(usize, &Amount)> = points.take(12).collect();
    let own = |(_, one): &&&(usize, &Amount)| {
        let before = all.between(one.sentence.unwrap_or_default(), 0, one.start);
        let near = before.rsplit(|char: char| char.is_ascii_digit()).next().unwrap_or_default();
        party(near).is_some()
    };
    let four = caps.get(..4.min(caps.len())).unwrap_or_default();
    let sum = Printed::sum(four.iter().map(|(_, one)| one.value));
    let plain = four.iter().all(|(_, one)| one.value.decimals() == 0)
        && !four.iter().any(|(_, one)| one.before.has('得'));
    let in_turn = four.first().is_some_and(|(_, one)| {
        let before = all.between(one.sentence.unwrap_or_default(), 0, one.start);
        holds(&before, &["依次", "分别"]) && party(&before).is_some()
    });
    let named = in_turn || four.iter().filter(own).count() >= 3;
    let all_caps = plain && named && sum.millionths() == full.millionths() && caps.len() == 4;
    all_caps.then(|| caps.iter().map(|(at, _)| *at).collect())
}

/// What says that points are those of another time, or a difference of two.
const OTHER: [&str; 25] = [
    "上一评",
    "上一周",
    "上年",
    "上一年",
    "去年",
    "往年",
    "前年",
    "中期",
    "上期",
    "平均",
    "提高",
    "提升",
    "上升",
    "下降",
    "回落",
    "增加",
    "减少",
    "降低",
    "相差",
    "高出",
    "高于",
    "扣",
    "失分",
    "丢分",
    "第一年度",
];

/// 上年度总分 81.77 分, 提高 2.25 分, 由 47.9 分升至, 第三方 55 分中: points that are no score of this time.
pub(super) fn is_other(said: &str, points: &Amount) -> bool {
    points.after.starts_with('中')
        || points.after.starts_with("的构成")
        || holds(said, &OTHER)
        || said.ends_with(['由', '从', '升', '降'])
}

/// Whether a name is that of a party.
pub(super) fn is_party(name: &str) -> bool {
    PARTIES.iter().any(|words| words.first() == Some(&name))
}
