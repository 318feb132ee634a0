//! The total of a row or a column that a table leaves out and a sentence tells: 半年共接听 788 通, below a row of six months.

use super::amount::Amount;
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::tables::{Row, unit_of};
use super::turned::turned;
use super::words::{Unit, holds};
use crate::number::Printed;

/// What says that a number is a total.
const TOTALS: [&str; 6] = ["共", "合计", "累计", "总计", "合共", "总"];
/// Rows of a table that are looked at.
const MOST: usize = 60;

/// Cells that add up to something that no cell says.
struct Open<'a> {
    name: &'a str,
    unit: Unit,
    cells: Vec<usize>,
}

pub(super) fn judge(all: &All, rows: &[Row], found: &mut Found) {
    let open: Vec<Open> = rows
        .chunk_by(|one, other| one.block == other.block)
        .flat_map(|block| open(all, block))
        .collect();
    for (at, amount) in all.amounts.iter().enumerate().filter(|_| !open.is_empty()) {
        let counted = !matches!(amount.unit, Unit::Percent | Unit::Points | Unit::None);
        let is_total =
            counted && !amount.about && !found.is_checked(at) && amount.sentence.is_some();
        if is_total && holds(&amount.before, &TOTALS) {
            total(all, &open, (at, amount), found);
        }
    }
}

fn total(all: &All, open: &[Open], (at, amount): (usize, &Amount), found: &mut Found) {
    let sum = |of: &Open| {
        Printed::sum(of.cells.iter().filter_map(|at| all.get(*at)).map(|one| one.value))
    };
    let named = |of: &&Open| {
        let name: Vec<char> = of.name.chars().filter(|char| char.is_alphabetic()).collect();
        let called =
            name.windows(2).any(|two| amount.before.contains(&two.iter().collect::<String>()));
        called || (of.unit == amount.unit && of.unit != Unit::Things)
    };
    let of_it = || open.iter().filter(named);
    if let Some(right) = of_it().find(|of| sum(of).millionths() == amount.value.millionths()) {
        found.agree(&[at]);
        return found.agree(&right.cells);
    }
    let mut near = of_it().filter(|of| {
        let sum = sum(of);
        amount.value.is_near(sum, 12) || turned(&amount.printed, &sum.to_string())
    });
    let (Some(of), None) = (near.next(), near.next()) else { return };
    let parts =
        of.cells.iter().filter_map(|at| all.get(*at)).map(|one| one.printed.clone()).collect();
    let computed = amount.like(sum(of));
    found.report(all, Class::Inconsistent, (at, &of.cells), computed, Working::Sum { parts });
}

/// The rows and columns of numbers of a block that none of its cells adds up.
fn open<'a>(all: &All, block: &'a [Row]) -> Vec<Open<'a>> {
    let number = |row: &Row, column: usize| {
        let at = row.cells.get(column)?.amount?;
        let one = all.get(at)?;
        (!one.value_is_percent() && one.unit != Unit::Points).then_some((at, one.unit))
    };
    let mut open = Vec::new();
    if block.len() > MOST || block.iter().any(|row| row.total.is_some()) {
        return open;
    }
    let width = block.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    if block.len() >= 2 {
        for column in 1..width {
            let cells: Option<Vec<(usize, Unit)>> =
                block.iter().map(|row| number(row, column)).collect();
            let head = block.first().map_or("", |row| row.head(column).1);
            let other = holds(head, &["每", "均", "率", "序号", "单价", "占"]);
            let Some(cells) = cells.filter(|_| !other) else { continue };
            let own = cells.first().map_or(Unit::None, |(_, unit)| *unit);
            let unit = if own == Unit::None { unit_of(head) } else { own };
            let cells = cells.into_iter().map(|(at, _)| at).collect();
            open.push(Open { name: head, unit, cells });
        }
    }
    // 1 月 … 6 月: a row of times.
    let timed = |row: &Row| {
        (1..width).all(|at| row.head(at).1.ends_with(['月', '度', '周', '日', '期', '次']))
    };
    for row in block.iter().filter(|row| width >= 4 && timed(row)) {
        let cells: Option<Vec<(usize, Unit)>> =
            (1..width).map(|column| number(row, column)).collect();
        let Some(cells) = cells else { continue };
        let cells = cells.into_iter().map(|(at, _)| at).collect();
        open.push(Open { name: row.label(), unit: unit_of(row.label()), cells });
    }
    open
}
