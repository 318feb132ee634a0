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
/// What a column of products is called, for which two rows that come out are enough.
const PRODUCTS: [&str; 8] = ["小计", "合计", "金额", "费用", "折", "加权", "得分", "总"];
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
    /// The two right before it together.
    Sum,
    /// So many times the second as the first says.
    Product,
    /// The first among as many as the second says.
    Mean,
}

/// A column, how it is reckoned, and from which two.
pub(super) type Rule = (usize, Reckoned, [usize; 2]);

/// The rules of a block of rows, each as the amounts in its columns and whether it adds up others, below heads.
pub(super) fn rules(rows: &[(bool, Vec<Option<&Amount>>)], heads: &[&str]) -> Vec<Rule> {
    let rows = rows.get(..ROWS.min(rows.len())).unwrap_or_default();
    let width = rows.iter().map(|(_, row)| row.len()).max().unwrap_or_default();
    if width > WIDEST {
        return Vec::new();
    }
    let mut rules = Vec::new();
    for column in 2..width {
        let head = heads.get(column).copied().unwrap_or_default();
        let ways: &[Reckoned] = match rows.iter().find_map(|(_, row)| cell(row, column)) {
            Some(one) if one.value_is_percent() => &[Reckoned::Quotient, Reckoned::Growth],
            Some(_) if holds(head, &AWAY) => &[Reckoned::Away],
            Some(_) if head.contains(['均', '每']) => &[Reckoned::Mean, Reckoned::Product],
            Some(_) => &[Reckoned::Product, Reckoned::Sum],
            None => continue,
        };
        // The two right before it come first: of two rules that fit as well they are meant.
        let others = || (0..column).rev().chain(column + 1..width);
        let pairs = others().flat_map(|one| others().map(move |two| [one, two]));
        let mut best: Option<(usize, Rule)> = None;
        for pair in pairs.filter(|[one, two]| one != two) {
            for way in ways {
                let product = *way == Reckoned::Product;
                // Its factors stand before a product, in either order.
                let [one, two] = pair;
                if product && (one > two || two > column) {
                    continue;
                }
                if *way == Reckoned::Sum && (one + 1 != two || two + 1 != column) {
                    continue;
                }
                let by_two = *way == Reckoned::Sum || product;
                let least = if by_two && !holds(head, &PRODUCTS) { 2 } else { 1 };
                let fits = votes(rows, (column, *way, pair));
                if fits > best.map_or(least, |(most, _)| most) {
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
fn votes(rows: &[(bool, Vec<Option<&Amount>>)], (column, way, [one, two]): Rule) -> usize {
    let mut all = 0;
    let fits = rows.iter().filter(|(total, row)| {
        let [of, one, two] = [column, one, two].map(|at| cell(row, at));
        let (Some(of), Some(one), Some(two)) = (of, one, two) else { return false };
        if way == Reckoned::Product || way == Reckoned::Mean {
            // Once or twice two says nothing of what is multiplied.
            let none = |one: &Amount| one.value.is_zero() || is_one(one);
            let (added, right) = (Printed::sum([one.value, two.value]), product(one, two, of));
            let idle = none(one) || none(two) || added.millionths() == right.millionths();
            let idle = idle || *total;
            all += usize::from(!idle);
            return !idle && fits(of, way, one, two);
        }
        all += 1;
        let plain = !one.value_is_percent() && !two.value_is_percent() && !two.value.is_zero();
        plain && fits(of, way, one, two)
    });
    let fits = fits.count();
    if fits * 2 > all { fits } else { 0 }
}

fn is_one(of: &Amount) -> bool {
    of.value.millionths() == if of.value_is_percent() { 100_000_000 } else { 1_000_000 }
}

fn fits(of: &Amount, way: Reckoned, first: &Amount, second: &Amount) -> bool {
    let (one, two) = (first.value, second.value);
    let right = |of: Option<super::finding::Class>| of.is_none_or(|of| !of.is_alarm());
    match way {
        Reckoned::Quotient => right(class(of.value, one, two, false)),
        Reckoned::Growth => right(class(of.value, one.minus(two), two, false)),
        // 差额 2 may be more or less.
        Reckoned::Sum => of.value.fit(Printed::sum([one, two]), 0) == Fit::Same,
        Reckoned::Away => of.value.fit(one.minus(two).magnitude(), 0) == Fit::Same,
        Reckoned::Product => of.value.fit(product(first, second, of), 0) != Fit::Differs,
        Reckoned::Mean => mean(first, second, of).is_some_and(|right| is_at_digits(of, right)),
    }
}

/// Whether a value is one that a printed number may have been rounded from.
pub(super) fn is_at_digits(of: &Amount, right: Printed) -> bool {
    of.value.minus(right).magnitude().millionths() <= of.value.half_step()
}

/// What two factors come to: 30% × 90 is 27, and so is 30 × 90 where that is meant.
pub(super) fn product(one: &Amount, two: &Amount, of: &Amount) -> Printed {
    let product = one.value.times(two.value);
    let hundredths = one.value_is_percent()
        || two.value_is_percent()
        || product.millionths() / 20 > of.value.millionths();
    if hundredths { product.over_tens(2) } else { product }
}

/// What a sum among so many comes to, at the digits that the mean is printed with.
pub(super) fn mean(sum: &Amount, count: &Amount, of: &Amount) -> Option<Printed> {
    Printed::percent_of(sum.value, count.value, of.value.decimals()).map(|of| of.over_tens(2))
}
