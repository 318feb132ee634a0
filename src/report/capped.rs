//! The scores of a table against what each can be at most: a column of it, or the bracket behind the name of the row.

use super::amount::Amount;
use super::cell_number::number;
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::tables::Row;
use super::words::holds;
use crate::number::Printed;

/// What a column of caps is called.
const CAPS: [&str; 7] = ["权重分", "满分", "分值", "最高分", "标准分", "配分", "上限"];
/// What a column of scores is called, and what holds such a word and is none.
const SCORES: [&str; 3] = ["得", "评", "分"];
const OTHERS: [&str; 10] = ["率", "扣", "失", "加", "折", "占", "差", "权", "百分制", "意见"];

/// Tells every score above its cap, in the columns that keep within it in most rows.
pub(super) fn capped(all: &All, block: &[Row], found: &mut Found) {
    let Some(first) = block.first() else { return };
    let head = |column: usize| {
        let (group, own) = first.head(column);
        if own.is_empty() { group } else { own }
    };
    let scores = |column: &usize| is_score(head(*column));
    let caps =
        |column: &usize| holds(head(*column), &CAPS) && !head(*column).contains(['得', '评']);
    let width = first.heads.len();
    let cap = (0..width).find(caps);
    let rows = || block.iter().filter(|row| row.total.is_none() && !is_more(row.label()));
    for column in (0..width).filter(|column| scores(column) && !caps(column)) {
        let pair = |row: &Row| -> Option<(usize, Option<usize>, Printed, String)> {
            let number_at = |column: usize| row.cells.get(column).and_then(|cell| cell.amount);
            let plain = |at: usize| all.get(at).filter(|one| !one.value_is_percent());
            let at = number_at(column).filter(|at| plain(*at).is_some())?;
            let Some(cap) = cap else {
                let (value, printed) = in_bracket(row.label())?;
                return Some((at, None, value, printed));
            };
            let cap_at = number_at(cap)?;
            let cap: &Amount = plain(cap_at).filter(|cap| !cap.value.is_zero())?;
            Some((at, Some(cap_at), cap.value, cap.plain()))
        };
        let within = |at: usize, cap: Printed| {
            all.get(at).is_some_and(|one| one.value.millionths() <= cap.millionths())
        };
        let count = rows().filter_map(pair).count();
        let right = rows().filter_map(pair).filter(|(at, _, cap, _)| within(*at, *cap)).count();
        if right * 2 <= count {
            continue;
        }
        for (at, cap_at, value, cap) in rows().filter_map(pair) {
            let others: Vec<usize> = cap_at.into_iter().collect();
            if within(at, value) {
                found.agree(&[at]);
                found.agree(&others);
            } else {
                let working = Working::Cap { cap: cap.clone() };
                found.report(all, Class::Impossible, (at, &others), cap, working);
            }
        }
    }
}

/// Whether a column below a head is one of scores.
pub(super) fn is_score(head: &str) -> bool {
    holds(head, &SCORES) && !holds(head, &OTHERS)
}

/// What is given beyond the points of the others has no cap of its own.
fn is_more(label: &str) -> bool {
    holds(label, &["加分", "附加", "奖励", "加减"])
}

/// 财务管理（15分）, 财务管理(满分15分).
fn in_bracket(label: &str) -> Option<(Printed, String)> {
    let (_, inside) = label.rsplit_once(['（', '('])?;
    let inside = inside.trim_end_matches(['）', ')']);
    let inside = inside.strip_prefix("满分").unwrap_or(inside);
    let (value, _, unit) = number(inside)?;
    (unit == super::words::Unit::Points).then(|| (value, inside.to_owned()))
}
