//! Two digits that changed places between two mentions of one thing: 热线接听 1263 次, 1236 次热线来电.
//!
//! Wherever two numbers of three digits or more, of no two areas and times, have the same digits in another order and stand
//! beside the same words, one of them is a slip, whatever else their sentences say.

use super::amount::{Amount, plain};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::{Words, signature};
use super::words::key;
use crate::number::Places;

/// How far the words of a number reach on each side.
const BESIDE: usize = 12;
/// Words that stand beside numbers of anything.
const COMMON: [&str; 4] = ["社工", "人次", "平均", "参与"];
/// Numbers of fewer digits are often the same ones by chance.
const LEAST: usize = 3;
/// Numbers of one set of digits that are compared.
const MOST: usize = 12;

pub(super) fn judge(all: &All, found: &mut Found) {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut by_digits: Places = Places::default();
    for (at, amount) in all.amounts.iter().enumerate() {
        let digits = digits(&amount.printed);
        let counted = amount.unit.is_addable() && !amount.about && amount.sentence.is_some();
        if counted && digits.chars().count() >= LEAST && amount.value.decimals() <= 2 {
            let group = *by_digits.entry(digits).or_insert(groups.len());
            if group == groups.len() {
                groups.push(Vec::new());
            }
            if let Some(group) = groups.get_mut(group).filter(|group| group.len() < MOST) {
                group.push(at);
            }
        }
    }
    for group in groups {
        for (order, at) in group.iter().enumerate().skip(1) {
            let first = group.iter().take(order).find(|first| is_slip(all, **first, *at));
            let Some((first, other)) = first.and_then(|at| Some((*at, all.get(*at)?))) else {
                continue;
            };
            let place = all.get(*at).map(|one| one.place);
            if found.findings.iter().any(|one| one.class.is_alarm() && Some(one.place) == place) {
                continue;
            }
            let what = words(all, other).into_iter().next().unwrap_or_default();
            let working = Working::Same { what };
            found.report(all, Class::Contradiction, (*at, &[first]), other.plain(), working);
        }
    }
}

/// The digits of a printed number in order.
fn digits(printed: &str) -> String {
    signature(plain(printed).chars().filter(|char| char.is_alphanumeric()))
}

/// Whether two printed numbers of [`LEAST`] digits or more have the same ones in another order.
pub(super) fn turned(one: &str, two: &str) -> bool {
    let same = digits(one);
    plain(one) != plain(two) && same.chars().count() >= LEAST && same == digits(two)
}

/// Whether two amounts differ and stand beside the same words, in two sentences.
fn is_slip(all: &All, one: usize, two: usize) -> bool {
    let (Some(one), Some(two)) = (all.get(one), all.get(two)) else { return false };
    let other = one.value != two.value && one.sentence != two.sentence && one.unit == two.unit;
    // What is said of an area and what is said of none: a part has no such digits by chance.
    let area = one.area == two.area || one.area.is_empty() || two.area.is_empty();
    let of_one = area && one.role == two.role && one.time == two.time;
    let shared = words(all, one);
    other && of_one && words(all, two).iter().any(|word| shared.contains(word))
}

/// The words beside an amount, two characters each.
fn words(all: &All, amount: &Amount) -> Vec<String> {
    let sentence = amount.sentence.unwrap_or_default();
    let before = all.between(sentence, amount.start.saturating_sub(BESIDE), amount.start);
    let before = before.rsplit(['，', '；', '。']).next().unwrap_or_default().to_owned();
    let end = all.sentences.get(sentence).map_or(amount.end, |one| one.chars.len());
    let behind = all.between(sentence, amount.end, (amount.end + BESIDE).min(end));
    let behind = behind.split(['，', '；', '。', '、']).next().unwrap_or_default();
    let mut words = Vec::new();
    for text in [key(&before), key(behind)] {
        let chars: Vec<char> = text.chars().collect();
        for pair in chars.windows(2) {
            let word: String = pair.iter().collect();
            let han = pair.iter().all(|char| char.is_alphabetic() && !char.is_ascii());
            if han
                && !COMMON.contains(&word.as_str())
                && !"的了有在".has(word.chars().next().unwrap_or('的'))
            {
                words.push(word);
            }
        }
    }
    words
}
