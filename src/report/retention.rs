//! How many stayed: 期初 8 人，期内离职 2 人，期初人员留任率为 75.0%.

use super::amount::{Amount, Numbered, Role};
use super::finding::Working;
use super::found::{All, Found};
use super::letters::Words;
use super::quotient::conclude;
use super::words::{Unit, holds};
use crate::number::Printed;

/// What the number of those that were there at first is called.
const BEGINS: [&str; 5] = ["年初", "期初", "起初", "初期", "启动时"];
/// How many sentences above a rate are looked at.
const ABOVE: usize = 3;
/// How many amounts above a rate are looked at for how many were agreed.
const AGREED: usize = 40;

/// 协议约定社工 18 名，连续在岗 16 名，稳岗率 88.89%: those that stayed of all that were agreed.
pub(super) fn steady(all: &All, (at, rate): Numbered, found: &mut Found) -> bool {
    let Some(sentence) = rate.sentence else { return false };
    // 稳岗率按持续在岗人数除以协议约定人数计算，为 75.00%.
    let said = all.between(sentence, rate.start.saturating_sub(36), rate.start);
    let said = said.rsplit(['%', '。', '；']).next().unwrap_or_default();
    let clause = said.rsplit('，').next().unwrap_or_default();
    let named = clause.holds("稳岗率") || (said.holds("稳岗率") && clause.ends_with('为'));
    if !named {
        return false;
    }
    let section = all.section(rate);
    let near = all.amounts.iter().enumerate().take(at).skip(at.saturating_sub(AGREED));
    let persons =
        |one: &Amount| one.unit == Unit::Persons && one.is_exact() && one.sentence.is_some();
    let near: Vec<Numbered> =
        near.filter(|(_, one)| persons(one) && all.section(one) == section).collect();
    let said = |one: &Amount, words: &[&str]| {
        holds(&one.before, words) || words.iter().any(|word| one.after.holds(word))
    };
    let stayed = near.iter().rev().find(|(_, one)| {
        let apart = sentence - one.sentence.unwrap_or_default();
        apart <= 1
            && said(one, &["持续在岗", "连续在岗", "稳定在岗", "未变动", "没有离开", "一直在岗"])
    });
    let agreed = near.iter().rev().filter(|(at, _)| stayed.is_none_or(|(of, _)| of != at));
    let agreed = agreed.into_iter().find(|(_, one)| {
        let of_all = !holds(&one.before, &["持证", "不少于", "不低于"]);
        of_all && said(one, &["协议", "要求配备", "须配备", "约定", "应配", "配置"])
    });
    let (Some(&(part_at, part)), Some(&(of_at, of))) = (stayed, agreed) else { return false };
    let working = super::amount::quotient_of(part, of);
    let values = (rate.value, part.value, of.value);
    conclude(all, (at, &[part_at, of_at]), values, false, working, found);
    true
}

/// A rate of those that stayed, or that left, of those that were there at first, where none of the text counts them.
pub(super) fn stayed(all: &All, (at, rate): Numbered, found: &mut Found) -> bool {
    let stays = holds(&rate.before, &["留任率", "保留率", "留存率"]);
    let leaves = holds(&rate.before, &["流失率", "离职率"]);
    let Some(sentence) = rate.sentence.filter(|_| stays || leaves) else { return false };
    let above = all.above(sentence, ABOVE);
    let here = all.of(sentence).into_iter().take_while(|(other, _)| *other < at);
    let near: Vec<Numbered> = above.into_iter().chain(here).collect();
    let persons = |one: &Amount| {
        one.unit == Unit::Persons && one.role == Role::Done && !one.about && one.is_exact()
    };
    let one = |words: &[&str]| {
        let said = |one: &Amount| {
            holds(&one.before, words) || words.iter().any(|word| one.after.starts_with(word))
        };
        let mut named = near.iter().filter(|(_, one)| persons(one) && said(one));
        let first = named.next().copied()?;
        named.all(|(_, other)| other.value == first.1.value).then_some(first)
    };
    let words = ["仍在", "留任", "留下", "留在"];
    let stay = near.iter().any(|(_, one)| holds(&one.before, &words) || holds(&one.after, &words));
    // 启动时的 5 名社工全部留任，留任率 100%.
    let every = near.last().filter(|(_, one)| one.after.holds("全部") && stay);
    if let Some((every, _)) = every.filter(|_| rate.value == Printed::whole(100)) {
        found.agree(&[at, *every]);
        return true;
    }
    let (Some((of_at, of)), Some((less_at, less))) = (one(&BEGINS), one(&["离职", "流失", "辞职"]))
    else {
        return false;
    };
    if (stay && stays) || less.value.millionths() >= of.value.millionths() {
        return false;
    }
    let part = if stays { of.value.minus(less.value) } else { less.value };
    let named = match stays {
        true => format!("{} − {}", of.printed, less.printed),
        false => less.printed.clone(),
    };
    let working = Working::Quotient { part: named, whole: of.printed.clone() };
    conclude(all, (at, &[less_at, of_at]), (rate.value, part, of.value), false, working, found);
    true
}
