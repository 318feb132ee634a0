//! A column of shares: each amount of another column over its total, or over what most of the rows are of.

use super::finding::Working;
use super::found::{All, Found};
use super::quotient::{class, conclude, quotient};
use super::tables::{Row, Total};
use super::words::holds;
use crate::number::Printed;

/// What such a column is called.
const SHARES: [&str; 6] = ["占比", "比重", "比例", "构成", "百分比", "占总"];
/// Amounts of the sentences that may be the whole.
const MOST: usize = 300;

/// Judges the shares of a block of rows.
pub(super) fn shares(all: &All, rows: &[Row], found: &mut Found) {
    let Some(first) = rows.first() else { return };
    let number = |row: &Row, at: usize| row.cells.get(at).and_then(|cell| cell.amount);
    let total = rows.iter().find(|row| row.total == Some(Total::All));
    // 占支出 16.90% says in each cell what a head says once.
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let says = |column: usize| {
        let cell = first.cells.get(column);
        cell.is_some_and(|cell| cell.amount.is_some() && cell.text.starts_with('占'))
    };
    let is_share = |column: &usize| holds(first.head(*column).1, &SHARES) || says(*column);
    for column in (1..width).filter(is_share) {
        let pairs = |other: usize| -> Vec<(usize, usize)> {
            let pair = |row: &Row| number(row, column).zip(number(row, other));
            let of_rows = rows.iter().filter(|row| row.total.is_none());
            let rate = |(rate, part): &(usize, usize)| {
                let percent = |at: usize| all.get(at).is_some_and(|one| one.value_is_percent());
                percent(*rate) && !percent(*part)
            };
            of_rows.filter_map(pair).filter(rate).collect()
        };
        if let Some(total) = total
            && let Some(whole) = number(total, column - 1)
        {
            let of_total = number(total, column).zip(Some(whole));
            for (rate, part) in pairs(column - 1).into_iter().chain(of_total) {
                let percent = all.get(rate).is_some_and(|rate| rate.value_is_percent());
                if percent && !found.is_checked(rate) {
                    quotient(all, rate, part, whole, found);
                }
            }
        } else if total.is_none() {
            let others = (0..column).rev().chain(column + 1..width);
            let mut others = others.map(pairs);
            others.any(|pairs| by_most(all, &pairs, found));
        }
    }
}

/// Judges shares by the whole that most of them are of: the sum of the amounts, or one that the text says.
pub(super) fn by_most(all: &All, pairs: &[(usize, usize)], found: &mut Found) -> bool {
    let fits = |whole: Printed| {
        let right = pairs.iter().filter(|(rate, part)| {
            let both = all.get(*rate).zip(all.get(*part));
            both.is_some_and(|(rate, part)| {
                class(rate.value, part.value, whole, false).is_none_or(|of| !of.is_alarm())
            })
        });
        let right = right.count();
        right >= 2 && right * 2 > pairs.len()
    };
    let sum = Printed::sum(pairs.iter().filter_map(|(_, part)| all.get(*part)).map(|of| of.value));
    let told = || {
        let said = all.amounts.iter().take(MOST).take_while(|one| one.sentence.is_some());
        said.enumerate().find(|(_, one)| !one.value_is_percent() && fits(one.value))
    };
    let of_all = fits(sum);
    let whole = if of_all { None } else { told().map(|(at, _)| at) };
    if whole.is_none() && !of_all {
        return false;
    }
    for (rate, part) in pairs.iter().copied() {
        if found.is_checked(rate) {
            continue;
        }
        if let Some(whole) = whole {
            quotient(all, rate, part, whole, found);
        } else if let (Some(printed), Some(of)) = (all.get(rate), all.get(part)) {
            let working = Working::Quotient { part: of.printed.clone(), whole: sum.to_string() };
            let values = (printed.value, of.value, sum);
            conclude(all, (rate, &[part]), values, false, working, found);
        }
    }
    true
}
