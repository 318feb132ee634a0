//! One thing counted twice by its own name: 轮值志愿者 19 人 and further on 16 名轮值志愿者年龄偏大.
//!
//! The name stands before one of the numbers and behind the other, so neither reads like the other. It has to be the only
//! number of that name so far, and the second has to speak of all of them.

use super::amount::{Amount, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::words::{Unit, holds, key};
use std::collections::HashMap;

/// What may stand before the number of all of them.
const ALL: [&str; 12] =
    ["", "全年", "共", "这", "上述", "以上", "该", "全部", "全站", "本年度", "的", "对"];
/// Names of whom there are many numbers.
const WHOM: [&str; 7] = ["社工", "志愿者", "居民", "员工", "长者", "老人", "儿童"];
/// Below ten a text speaks of some of them.
const LEAST: i128 = 10_000_000;

pub(super) fn judge(all: &All, found: &mut Found) {
    // The number of each name, and whether there is one only.
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut several: Vec<usize> = Vec::new();
    for (at, amount) in all.amounts.iter().enumerate().filter(|(_, one)| counts(one)) {
        if let Some((first, name)) = named_behind(all, &known, amount) {
            let of = all.get(first);
            let is_slip = of.is_some_and(|of| of.value != amount.value && is_near(of, amount));
            if is_slip && !several.contains(&first) && !found.is_checked(at) {
                let computed = of.map(Amount::plain).unwrap_or_default();
                let working = Working::Same { what: name };
                found.report(all, Class::Contradiction, (at, &[first]), computed, working);
            }
            continue;
        }
        let name = key(&amount.before);
        // 内部培训 16 次均有签到表.
        if amount.after.starts_with(['均', '都'])
            && let Some(first) = known.get(&name).copied()
            && let Some(of) = all.get(first)
            && (of.unit, of.sentence != amount.sentence) == (amount.unit, true)
            && of.value != amount.value
            && is_near(of, amount)
            && !several.contains(&first)
            && !found.is_checked(at)
        {
            let working = Working::Same { what: name };
            found.report(all, Class::Contradiction, (at, &[first]), of.plain(), working);
            continue;
        }
        if name.chars().count() < 2 || !amount.own || amount.value.millionths() < LEAST {
            continue;
        }
        let first = *known.entry(name).or_insert(at);
        if all.get(first).is_some_and(|of| of.value != amount.value) {
            several.push(first);
        }
    }
}

fn counts(amount: &Amount) -> bool {
    let counted = matches!(
        amount.unit,
        Unit::Things | Unit::Persons | Unit::Households | Unit::Sessions | Unit::Times
    );
    counted
        && amount.role == Role::Done
        && !amount.about
        && amount.sentence.is_some()
        && amount.time.is_empty()
}

/// The number that a name behind this one had before.
fn named_behind(
    all: &All,
    known: &HashMap<String, usize>,
    amount: &Amount,
) -> Option<(usize, String)> {
    let sentence = amount.sentence?;
    let lead = amount.before.trim_start_matches(['，', '。', '；']);
    let chars = &all.sentences.get(sentence)?.chars;
    let behind: Vec<char> = chars.iter().skip(amount.end).take(10).copied().collect();
    let behind = behind.strip_prefix(&['的']).unwrap_or(&behind);
    if !ALL.contains(&lead) || amount.value.millionths() < LEAST {
        return None;
    }
    let names = (2..=behind.len())
        .rev()
        .map(|length| key(&behind.get(..length).unwrap_or_default().iter().collect::<String>()));
    let mut names =
        names.filter(|name| name.chars().count() >= 2 && !WHOM.contains(&name.as_str()));
    let (first, name) = names.find_map(|name| Some((*known.get(&name)?, name)))?;
    let of = all.get(first)?;
    let same = of.unit == amount.unit && of.area == amount.area && of.sentence != amount.sentence;
    let counted = of.unit != Unit::Things || of.counted() == amount.counted();
    let some =
        |of: &Amount| of.sentence.is_some_and(|at| holds(&all.between(at, 0, of.start), &["其中"]));
    (same && counted && !some(of) && !some(amount)).then_some((first, name))
}

/// Whether one is no more than a fifth away from the other.
fn is_near(one: &Amount, two: &Amount) -> bool {
    let away = one.value.minus(two.value).magnitude().millionths();
    away * 5 <= one.value.millionths().max(two.value.millionths())
}
