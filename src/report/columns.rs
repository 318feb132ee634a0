//! What a column of a table is reckoned from: the pair of columns by which most of its rows come out.
//!
//! A rate may be of two columns that do not stand right before it, and a column beside two years may be the growth or
//! the difference between them. No head says so in the same words twice; the rows do.

use super::amount::Amount;
use super::quotient::class;
use super::words::holds;
use crate::number::{Fit, Printed};

/// Columns and rows that are tried; wider tables are read as their heads say.
const WIDEST: usize = 10;
const ROWS: usize = 60;
/// What a column of differences is called.
const AWAY: [&str; 9] = ["增减", "增量", "差", "超", "变化", "增加", "减少", "余", "缺"];

/// How a column follows from two others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reckoned {
    /// The first over the second.
    Quotient,
    /// What the first is beyond the second, over the second.
    Growth,
    /// What the first is beyond the second.
    Away,
}

/// A column, how it is reckoned, and from which two.
pub(super) type Rule = (usize, Reckoned, [usize; 2]);

/// The rules of a block of rows, each as the amounts in its columns, below heads.
pub(super) fn rules(rows: &[Vec<Option<&Amount>>], heads: &[&str]) -> Vec<Rule> {
    let rows = rows.get(..ROWS.min(rows.len())).unwrap_or_default();
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    if width > WIDEST {
        return Vec::new();
    }
    let mut rules = Vec::new();
    for column in 2..width {
        let head = heads.get(column).copied().unwrap_or_default();
        let ways: &[Reckoned] = match rows.iter().find_map(|row| cell(row, column)) {
            Some(one) if one.value_is_percent() => &[Reckoned::Quotient, Reckoned::Growth],
            Some(_) if holds(head, &AWAY) => &[Reckoned::Away],
            _ => continue,
        };
        // The two right before it come first: of two rules that fit as well they are meant.
        let others = || (0..column).rev().chain(column + 1..width);
        let pairs = others().flat_map(|one| others().map(move |two| [one, two]));
        let mut best: Option<(usize, Rule)> = None;
        for pair in pairs.filter(|[one, two]| one != two) {
            for way in ways {
                let fits = votes(rows, (column, *way, pair));
                if fits > best.map_or(1, |(most, _)| most) {
                    best = Some((fits, (column, *way, pair)));
                }
            }
        }
        rules.extend(best.map(|(_, rule)| rule));
    }
    rules
}

fn cell<'a>(row: &[Option<&'a Amount>], column: usize) -> Option<&'a Amount> {
    row.get(column).copied().flatten()
}

/// How many rows come out by a rule; none where that is not more than half of them.
fn votes(rows: &[Vec<Option<&Amount>>], (column, way, [one, two]): Rule) -> usize {
    let mut all = 0;
    let fits = rows.iter().filter(|row| {
        let [of, one, two] = [column, one, two].map(|at| cell(row, at));
        let (Some(of), Some(one), Some(two)) = (of, one, two) else { return false };
        all += 1;
        let plain = !one.value_is_percent() && !two.value_is_percent() && !two.value.is_zero();
        plain && fits(of, way, one.value, two.value)
    });
    let fits = fits.count();
    if fits * 2 > all { fits } else { 0 }
}

fn fits(of: &Amount, way: Reckoned, one: Printed, two: Printed) -> bool {
    match way {
        Reckoned::Quotient => class(of.value, one, two, false).is_none_or(|of| !of.is_alarm()),
        Reckoned::Growth => {
            class(of.value, one.minus(two), two, false).is_none_or(|of| !of.is_alarm())
        }
        // 差额 2 may be more or less.
        Reckoned::Away => of.value.fit(one.minus(two).magnitude(), 0) == Fit::Same,
    }
}
