//! What a text reckons before the eyes: 20 个×300 元=6000 元; 12+36+10+6+3=67.

use super::amount::{Amount, Numbered};
use super::averages::shown;
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::words::Unit;
use crate::number::Printed;

/// Terms of a formula.
const TERMS: usize = 12;
/// What goes on with a formula whose beginning is not read.
const REST: [char; 14] = ['÷', '/', '-', '－', '−', '—', '（', '(', '）', ')', '×', '+', '＋', '%'];

/// Judges every sentence.
pub(super) fn judge(all: &All, found: &mut Found) {
    for sentence in 0..all.spans.len() {
        let amounts = all.of(sentence);
        for (order, total) in amounts.iter().enumerate() {
            reckoned(all, amounts.get(..order).unwrap_or_default(), *total, found);
        }
    }
}

/// What stands between two amounts, without spaces.
fn between(all: &All, one: &Amount, two: &Amount) -> String {
    let said = all.between(one.sentence.unwrap_or_default(), one.end, two.start);
    said.chars().filter(|char| !char.is_whitespace()).collect()
}

/// A formula that ends with `=` and a number: factors first, then what is added. One with another sign, a bracket, a
/// percentage or too many terms is read as a whole or not at all.
fn reckoned(all: &All, before: &[Numbered], (at, total): Numbered, found: &mut Found) {
    let percent = |one: &Amount| one.unit == Unit::Percent || one.about;
    let mut next = total;
    let mut sign = '=';
    // Each sum with its factors, the last one first.
    let mut parts: Vec<(Printed, String)> = Vec::new();
    let mut places: Vec<usize> = Vec::new();
    for (of, one) in before.iter().rev() {
        let said = match between(all, one, next).as_str() {
            "=" | "＝" => '=',
            "×" | "*" | "x" | "X" => '×',
            "+" | "＋" => '+',
            other if other.ends_with(REST) => return,
            _ => break,
        };
        let ends = (said == '=') == places.is_empty();
        if !ends || percent(one) || percent(next) || places.len() == TERMS {
            return;
        }
        match parts.last_mut().filter(|_| said == '×') {
            Some((value, text)) => {
                *value = value.times(one.value);
                *text = [&one.printed, "×", text.as_str()].concat();
            }
            None => parts.push((one.value, one.printed.clone())),
        }
        places.push(*of);
        (next, sign) = (one, said);
    }
    if places.len() < 2 || sign == '=' || found.is_checked(at) {
        return;
    }
    let right = Printed::sum(parts.iter().map(|(value, _)| *value));
    let away = right.minus(total.value).magnitude().millionths();
    if away <= total.value.half_step() {
        found.agree(&[at]);
        found.agree(&places);
    } else if total.value.is_near(right, 2) {
        let parts = parts.into_iter().rev().map(|(_, text)| text).collect();
        let working = Working::Sum { parts };
        found.report(all, Class::Inconsistent, (at, &places), shown(total, right), working);
    }
}
