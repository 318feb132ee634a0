//! What a sentence says of the rows of a table one after another, and of one row beyond or short of its target.

use super::amount::Amount;
use super::cells::{Cell, may_be};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::words::{Unit, holds};

/// 0 级 98 人、1 级 41 人、2 级 19 人: where two others are the cells of one column, this is to be one as well.
pub(super) fn in_a_row(all: &All, cells: &[Cell], named: &[(usize, &str)], found: &mut Found) {
    let value = |at: usize| all.get(at).map(|one| one.value.millionths());
    let of_row =
        |row: &'_ str| -> Vec<&Cell> { cells.iter().filter(|cell| cell.row == row).collect() };
    for (at, row) in named {
        let Some(amount) = all.get(*at) else { continue };
        let told = found.is_told(*at);
        // 城南个案 12 个，结案 8 个: its cell was said before.
        let here = |other: usize| all.get(other).is_some_and(|one| one.sentence == amount.sentence);
        let said = |cell: &&Cell| {
            let mut of = named.iter().filter(|(other, name)| name == row && here(*other));
            of.any(|(other, _)| value(*other) == value(cell.at))
        };
        if told || of_row(row).iter().any(said) {
            continue;
        }
        let beside = |of: &Cell| {
            let others = named.iter().filter(|(other, name)| {
                let one = all.get(*other);
                let alike = one
                    .is_some_and(|one| (one.sentence, one.unit) == (amount.sentence, amount.unit));
                let mut column = of_row(name).into_iter().filter(|cell| {
                    (cell.block, cell.head) == (of.block, of.head) && cell.line != of.line
                });
                alike && column.any(|cell| value(cell.at) == value(*other))
            });
            others.count()
        };
        let mut columns = of_row(row).into_iter().filter(|cell| beside(cell) >= 2);
        let (Some(cell), None) = (columns.next(), columns.next()) else { continue };
        let Some(of) = all.get(cell.at).filter(|of| may_be(cell.head, amount, of)) else {
            continue;
        };
        let working = Working::Same { what: format!("{row} · {}", cell.head) };
        found.report(all, Class::Contradiction, (*at, &[cell.at]), of.plain(), working);
    }
}

/// 南埗站最少，与澜口站相差 444 份: two rows of the column in which they are so far apart, or nearly.
pub(super) fn apart(all: &All, cells: &[Cell], (at, amount): (usize, &Amount), found: &mut Found) {
    let words = ["相差", "差", "多", "少", "高", "低"];
    let before = amount.before.trim_end_matches(['了', '出']);
    let stands = words.iter().any(|word| before.ends_with(word));
    let counted = amount.unit != Unit::Percent && !amount.about && !found.is_checked(at);
    let Some(sentence) = amount.sentence.filter(|_| stands && counted) else { return };
    let said = all.between(sentence, amount.start.saturating_sub(40), amount.start);
    let said = said.rsplit(['。', '；']).next().unwrap_or_default();
    let mut rows: Vec<&str> = Vec::new();
    for cell in cells {
        let named = cell.row.chars().count() >= 2 && said.holds(cell.row);
        if named && !rows.contains(&cell.row) && rows.len() < 3 {
            rows.push(cell.row);
        }
    }
    let [one, two] = rows.as_slice() else { return };
    let pairs = cells.iter().filter(|cell| cell.row == *one).filter_map(|cell| {
        let other = cells.iter().find(|other| {
            other.row == *two && (other.block, other.head) == (cell.block, cell.head)
        })?;
        let away = all.get(cell.at)?.value.minus(all.get(other.at)?.value).magnitude();
        Some((cell.at, other.at, away))
    });
    let pairs: Vec<_> = pairs.collect();
    let value = amount.value.millionths();
    if let Some((one, two, away)) = pairs.iter().find(|(.., away)| away.millionths() == value) {
        grown(all, (at, amount), (*one, *two), *away, found);
        return found.agree(&[at]);
    }
    let slip = |(.., away): &&(usize, usize, crate::number::Printed)| {
        away.is_near(amount.value, 8) && amount.value.millionths() >= 10_000_000
    };
    let mut slips = pairs.iter().filter(slip);
    let (Some((one, two, away)), None) = (slips.next(), slips.next()) else { return };
    let (Some(a), Some(b)) = (all.get(*one), all.get(*two)) else { return };
    let (more, less) = if a.value.millionths() > b.value.millionths() { (a, b) } else { (b, a) };
    let working = super::amount::difference_of(more, less);
    found.report(all, Class::Inconsistent, (at, &[*one, *two]), amount.like(*away), working);
}

/// 比 2 月多 67 次，增幅 35.83%: what is beyond the lesser of two cells, over that.
fn grown(
    all: &All,
    (at, step): (usize, &Amount),
    (one, two): (usize, usize),
    away: crate::number::Printed,
    found: &mut Found,
) {
    let Some(rate) = all.get(at + 1).filter(|rate| rate.unit == Unit::Percent) else { return };
    let (Some(a), Some(b)) = (all.get(one), all.get(two)) else { return };
    let up = holds(&rate.before, &["增幅", "增长", "上升", "高出"]);
    let down = holds(&rate.before, &["降幅", "下降", "减少", "少"]);
    let less = a.value.millionths() < b.value.millionths();
    let (from, to, base) = if less == up { (a, b, a) } else { (b, a, b) };
    if up != down && rate.sentence == step.sentence && !rate.about && !found.is_checked(at + 1) {
        let working = super::amount::growth_of(from, to);
        let values = (rate.value, away, base.value);
        super::quotient::conclude(all, (at + 1, &[one, two]), values, false, working, found);
    }
}

/// 活动超额 6 场: what was done of the row beyond its target, where the table has one column of each.
pub(super) fn beyond(
    all: &All,
    cells: &[Cell],
    (at, amount): (usize, &Amount),
    found: &mut Found,
) -> bool {
    let over = holds(&amount.before, &["超", "多"]);
    let short = holds(&amount.before, &["缺", "少", "差", "欠"]);
    let counted = !matches!(amount.unit, Unit::Percent | Unit::Points) && !amount.about;
    let Some(sentence) = amount.sentence.filter(|_| counted && over != short) else { return false };
    let said = all.between(sentence, amount.start.saturating_sub(16), amount.start);
    let places = cells.iter().filter_map(|cell| Some((said.last_place_of(cell.row)?, cell.row)));
    let Some((from, row)) = places.max_by_key(|(from, row)| (from + row.len(), row.len())) else {
        return false;
    };
    let between = said.get(from + row.len()..).unwrap_or_default();
    let plain = "较比目标指标协议计划超出额多少完成缺口差欠还仍尚了有为的任务服务一项户次人场个";
    if !between.chars().all(|char| plain.has(char)) {
        return false;
    }
    let column = |words: &[&str]| {
        let mut of = cells.iter().filter(|cell| cell.row == row && holds(cell.head, words));
        of.next().filter(|_| of.next().is_none())
    };
    let done = column(&["完成", "实际"]).or_else(|| column(&["合计"]));
    let target = column(&["目标", "指标", "协议", "计划", "任务"]);
    let Some((done, target)) = done.zip(target).filter(|(one, two)| one.line == two.line) else {
        return false;
    };
    let (Some(now), Some(of)) = (all.get(done.at), all.get(target.at)) else { return false };
    let away = now.value.minus(of.value);
    let of_kind = (away.millionths() > 0) == over && !away.is_zero();
    let places = [done.at, target.at];
    if away.magnitude().millionths() == amount.value.millionths() {
        found.agree(&[at]);
    } else if of_kind && !found.is_checked(at) {
        let (done, target) = (now.printed.clone(), of.printed.clone());
        let working = Working::Surplus { done, target, away: amount.like(away) };
        let computed = amount.like(away.magnitude());
        found.report(all, Class::Inconsistent, (at, &places), computed, working);
    }
    true
}
