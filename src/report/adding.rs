//! Judges the tables of a text: each rate against the two amounts before it, each total against the rows above it.

use super::amount::{Amount, quotient_of};
use super::averages::shown;
use super::capped::capped;
use super::cell_number::number;
use super::columns::{Reckoned, is_at_digits, mean, product};
use super::finding::{Class, Finding, Working};
use super::found::{All, Found};
use super::portions::shares;
use super::quotient::class;
use super::tables::{Row, Total, bare, of_rate};
use super::words::{Unit, holds};
use crate::number::{Fit, Printed};

/// Sums told already that are looked at again below them.
const MOST_TOLD: usize = 20;
/// Rows that are asked whether a column adds up those before it.
const ROWS: usize = 60;

pub(super) fn judge(all: &All, rows: &[Row], found: &mut Found) {
    for block in rows.chunk_by(|one, other| one.block == other.block) {
        for row in block {
            rates(all, row, block, found);
            reckoned(all, row, found);
            differences(all, row, found);
        }
        block
            .iter()
            .filter(|row| row.total.is_none())
            .for_each(|row| across(all, row, block, found));
        capped(all, block, found);
        shares(all, block, found);
        totals(all, block, found);
        // What a row of totals comes to is told with the slip in one of its cells.
        block
            .iter()
            .filter(|row| row.total.is_some())
            .for_each(|row| across(all, row, block, found));
    }
}

/// The rows of totals against the rows above them.
fn totals(all: &All, rows: &[Row], found: &mut Found) {
    let mut first = 0;
    let mut subtotals: Vec<usize> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let Some(total) = row.total else { continue };
        let mut parts: Vec<usize> = (first..at).collect();
        if total == Total::Sub {
            subtotals.push(at);
        } else if !subtotals.is_empty() {
            parts = subtotals.drain(..).chain(parts).collect();
        }
        first = at + 1;
        let parts: Vec<&Row> = parts.iter().filter_map(|part| rows.get(*part)).collect();
        // What was there before is no part of what came in.
        let carried =
            |row: &&&Row| !holds(row.label(), &["期初", "结转", "上期结", "上年结", "年初余"]);
        let came: Vec<&Row> = parts.iter().filter(carried).copied().collect();
        let all_of = (1..row.cells.len()).any(|column| adds_up(all, row, &parts, column));
        let parts = if all_of { parts } else { came };
        sums(all, row, &parts, found);
    }
}

fn rates(all: &All, row: &Row, block: &[Row], found: &mut Found) {
    for column in 0..row.cells.len() {
        let Some((part, whole)) = of_rate(row, &all.amounts, column) else { continue };
        // Of three rows or more some come out where the two columns are meant.
        let value = |row: &Row, at: usize| Some(all.get(row.cells.get(at)?.amount?)?.value);
        let of = |row: &Row| {
            let (rate, part) = (value(row, column)?, value(row, part)?);
            let whole = value(row, whole).filter(|of| !of.is_zero())?;
            Some(class(rate, part, whole, false).is_none_or(|class| !class.is_alarm()))
        };
        let fits: Vec<bool> = block.iter().take(ROWS).filter_map(of).collect();
        if fits.len() >= 3 && !fits.contains(&true) {
            continue;
        }
        let number = |at: usize| row.cells.get(at).and_then(|cell| cell.amount);
        let (Some(at), Some(part), Some(whole)) = (number(column), number(part), number(whole))
        else {
            continue;
        };
        let (Some(rate), Some(done), Some(of)) = (all.get(at), all.get(part), all.get(whole))
        else {
            continue;
        };
        if of.value.is_zero() {
            continue;
        }
        let Some(class) = class(rate.value, done.value, of.value, false) else {
            found.agree(&[at, part, whole]);
            continue;
        };
        let decimals = if class == Class::Rounded { 2 } else { rate.value.decimals().max(2) };
        let Some(computed) = Printed::percent_of(done.value, of.value, decimals) else { continue };
        let working = quotient_of(done, of);
        found.report(all, class, (at, &[part, whole]), format!("{computed}%"), working);
    }
}

/// A column of growth, of differences, of products or of means, as most of its rows come out.
fn reckoned(all: &All, row: &Row, found: &mut Found) {
    for (column, way, [one, two]) in &row.rules {
        let number = |at: usize| row.cells.get(at).and_then(|cell| cell.amount);
        let (Some(at), Some(new), Some(old)) = (number(*column), number(*one), number(*two)) else {
            continue;
        };
        let (Some(of), Some(now), Some(before)) = (all.get(at), all.get(new), all.get(old)) else {
            continue;
        };
        let away = now.value.minus(before.value);
        let (from, to) = (before.printed.clone(), now.printed.clone());
        if *way == Reckoned::Growth {
            let working = Working::Growth { before: from, now: to };
            let values = (of.value, away, before.value);
            super::quotient::conclude(all, (at, &[new, old]), values, false, working, found);
        } else if *way == Reckoned::Sum {
            conclude(all, at, &[new, old], found);
        } else if *way == Reckoned::Away && of.value.fit(away.magnitude(), 0) == Fit::Same {
            found.agree(&[at, new, old]);
        } else if *way == Reckoned::Away {
            let computed = of.like(away.magnitude());
            let (more, less) = if away.millionths() < 0 { (from, to) } else { (to, from) };
            let working = Working::Difference { from: more, less };
            found.report(all, Class::Inconsistent, (at, &[new, old]), computed, working);
        } else if row.total.is_none() {
            let right = match way {
                Reckoned::Product => Some(product(now, before, of)),
                Reckoned::Mean => mean(now, before, of),
                _ => continue,
            };
            let Some(right) = right else { continue };
            if is_at_digits(of, right) {
                found.agree(&[at, new, old]);
                continue;
            }
            let (count, each) = (now.printed.clone(), before.printed.clone());
            let working = match way {
                Reckoned::Product => Working::Product { count, each },
                _ => Working::Average { sum: count, count: each },
            };
            found.report(all, Class::Inconsistent, (at, &[new, old]), shown(of, right), working);
        }
    }
}

/// 40 | 46 | +6: a cell with a sign is what the second amount before it is beyond the first.
fn differences(all: &All, row: &Row, found: &mut Found) {
    for window in row.cells.windows(3) {
        let [one, two, cell] = window else { continue };
        let amounts = one.amount.zip(two.amount);
        let both = amounts.and_then(|(one, two)| Some((all.get(one)?, all.get(two)?)));
        let Some((((first, second), (target, done)), (away, value))) =
            amounts.zip(both).zip(signed(&cell.text).map(|value| (cell.text.clone(), value)))
        else {
            continue;
        };
        if target.unit == Unit::Percent || done.unit == Unit::Percent {
            continue;
        }
        found.agree(&[first, second]);
        let right = done.value.minus(target.value);
        if right.millionths() == value.millionths() {
            continue;
        }
        let sign = if right.millionths() > 0 { "+" } else { "" };
        let computed = format!("{sign}{right}");
        let working = Working::Surplus {
            done: done.printed.clone(),
            target: target.printed.clone(),
            away: computed.clone(),
        };
        found.findings.push(Finding {
            class: Class::Inconsistent,
            printed: away,
            computed,
            place: cell.place,
            others: vec![target.place, done.place],
            beside: None,
            working,
            grade: false,
        });
    }
}

/// The value of a cell with a sign.
fn signed(text: &str) -> Option<Printed> {
    let minus = text.starts_with(['-', '－', '−']);
    let digits = text.strip_prefix(['+', '＋', '-', '－', '−'])?;
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |text: &str| text.chars().all(|char| char.is_ascii_digit());
    let fits = !whole.is_empty() && whole.len() <= 9 && part.len() <= 4;
    if !fits || !plain(whole) || !plain(part) {
        return None;
    }
    let value: i64 = [whole, part].concat().parse().ok()?;
    Printed::new(if minus { -value } else { value }, u32::try_from(part.len()).ok()?, 0)
}

/// The totals of a row against the cells before each, where the rows of the table are not meant otherwise.
fn across(all: &All, row: &Row, block: &[Row], found: &mut Found) {
    for (column, total, parts) in added(all, row) {
        // 15 次、每次 1.5 小时、小计 22.5 小时: as the rows come out, it is no sum.
        if row.rules.iter().any(|(of, way, _)| *of == column && *way != Reckoned::Sum) {
            continue;
        }
        let year = bare(row.head(column).1) == "全年";
        if !adds(all, total, &parts) {
            let same = |row: &Row| added(all, row).into_iter().find(|(of, ..)| *of == column);
            let rows = || block.iter().take(ROWS).filter_map(same);
            let right = rows().filter(|(_, total, parts)| adds(all, *total, parts)).count();
            let count = rows().count();
            // 在岗 6 人 in each half is no sum of the year.
            if year && right * 2 <= count {
                continue;
            }
            if count > 2 && right * 2 < count {
                continue;
            }
        }
        conclude(all, total, &parts, found);
    }
}

/// Each total of a row with its column, and the cells that it adds up: those since the total before it.
fn added(all: &All, row: &Row) -> Vec<(usize, usize, Vec<usize>)> {
    let names = ["合计", "总计", "小计", "共计", "总分", "总得分", "得分合计", "合计得分", "全年"];
    let mixed = ["协议", "指标", "完成", "率", "序号", "目标", "占比", "满分", "权重", "均"];
    let mut found: Vec<(usize, usize, Vec<usize>)> = Vec::new();
    let mut parts: Vec<usize> = Vec::new();
    let mut plain = true;
    for (column, cell) in row.cells.iter().enumerate() {
        let (group, own) = row.head(column);
        let Some(at) = cell.amount else {
            if !is_none(&cell.text) {
                parts.clear();
                plain = true;
            }
            continue;
        };
        if names.contains(&bare(own)) {
            let before = found.last().filter(|(of, ..)| bare(row.head(*of).1) != bare(own));
            if before.is_some() {
                parts = found.iter().map(|(_, total, _)| *total).chain(parts).collect();
            }
            let of_one = parts.iter().all(|part| all.get(*part).is_some_and(counts));
            if plain && parts.len() > 1 && of_one {
                found.push((column, at, std::mem::take(&mut parts)));
            }
            parts.clear();
            plain = true;
        } else {
            plain &= group.is_empty() && !holds(own, &mixed);
            parts.push(at);
        }
    }
    found
}

fn counts(amount: &Amount) -> bool {
    amount.unit != Unit::Percent
}

/// Whether a cell says that there is none.
fn is_none(text: &str) -> bool {
    matches!(text, "" | "/" | "-" | "—" | "——" | "无")
}

/// Whether a total is what its parts come to.
fn adds(all: &All, total: usize, parts: &[usize]) -> bool {
    let (sum, _) = all.added(parts);
    all.get(total).is_some_and(|total| total.value.fit(sum, 0) == Fit::Same)
}

/// The totals of a row against the rows above it.
fn sums(all: &All, row: &Row, parts: &[&Row], found: &mut Found) {
    // 全年 in 在岗社工 is no sum of the quarters; where one column is, the others are.
    if row.label() == "全年" && !(0..row.cells.len()).any(|column| adds_up(all, row, parts, column))
    {
        return;
    }
    for (column, cell) in row.cells.iter().enumerate() {
        let Some(total) = cell.amount else { continue };
        let head = row.head(column).1;
        let rate = all.get(total).is_some_and(|total| total.value_is_percent());
        let mean =
            |(of, way, _): &(usize, Reckoned, [usize; 2])| *of == column && *way == Reckoned::Mean;
        let mean = parts.iter().any(|row| row.rules.iter().any(mean));
        let other =
            mean || holds(head, &["序号", "率", "均", "占比"]) || of_their_own(row, parts, column);
        if rate || other || parts.len() < 2 {
            continue;
        }
        // Every row above has a number there, or says that there is none.
        let mut numbers = Vec::new();
        let complete = parts.iter().all(|part| {
            let Some(cell) = part.cells.get(column) else { return false };
            numbers.extend(cell.amount);
            cell.amount.is_some() || (is_none(&cell.text) && !cell.text.is_empty())
        });
        let near = row.total != Some(Total::Score) || is_near(all, total, &numbers);
        // 在案 13、18、19、14，全年 14: what is there at the end is no sum.
        let last = numbers.last().and_then(|at| all.get(*at)).zip(all.get(total));
        let stock = last.is_some_and(|(last, total)| last.value == total.value);
        let stock = stock && !adds(all, total, &numbers);
        if complete && near && !stock && !numbers.is_empty() && part_heads(row, parts) {
            conclude(all, total, &numbers, found);
        }
    }
}

/// 合计 | 35 | 新增志愿队伍 | 3: a list beside the table, each of its rows with a name of its own before the number.
fn of_their_own(row: &Row, parts: &[&Row], column: usize) -> bool {
    let name = |row: &Row, at: usize| {
        let cell = row.cells.get(at).filter(|cell| cell.amount.is_none())?;
        let letters = cell.text.chars().filter(|char| char.is_alphabetic()).count();
        (letters >= 3 && !holds(&cell.text, &["合计", "总计", "小计"])).then(|| cell.text.clone())
    };
    let Some(at) = (1..column).rev().find(|at| name(row, *at).is_some()) else { return false };
    let own = name(row, at);
    parts.iter().all(|part| name(part, at).is_some_and(|text| Some(text) != own))
}

/// Whether a column of a row is the sum of those above it.
fn adds_up(all: &All, row: &Row, parts: &[&Row], column: usize) -> bool {
    let cell = |row: &Row| all.get(row.cells.get(column)?.amount?).map(|one| one.value);
    let sum = Printed::sum(parts.iter().filter_map(|part| cell(part)));
    parts.len() >= 2 && cell(row).is_some_and(|total| total.fit(sum, 0) == Fit::Same)
}

/// Whether the rows have the same width, so that a column is one column.
fn part_heads(row: &Row, parts: &[&Row]) -> bool {
    parts.iter().all(|part| part.cells.len().abs_diff(row.cells.len()) <= 1)
}

/// Whether scores come near their total: marks of a hundred each are weighed before.
fn is_near(all: &All, total: usize, parts: &[usize]) -> bool {
    let (sum, _) = all.added(parts);
    all.get(total).is_some_and(|of| of.value.is_near(sum, 8))
}

fn conclude(all: &All, total: usize, parts: &[usize], found: &mut Found) {
    let Some(amount) = all.get(total) else { return };
    let (sum, listed) = all.added(parts);
    if amount.value.fit(sum, 0) == Fit::Same || gives_right(all, amount, parts, found) {
        found.agree(&[total]);
        return found.agree(parts);
    }
    let working = Working::Sum { parts: listed };
    found.report(all, Class::Inconsistent, (total, parts), sum.to_string(), working);
}

/// Where a part is told already: whether its right value gives the total.
fn gives_right(all: &All, total: &Amount, parts: &[usize], found: &Found) -> bool {
    let told = || found.findings.iter().filter(|one| one.class.is_alarm()).take(MOST_TOLD);
    let right = |part: usize| {
        let of = all.get(part)?;
        let finding = told().find(|one| one.place == of.place);
        finding.map_or(Some(of.value), |one| number(&one.computed).map(|(value, ..)| value))
    };
    let sum = Printed::sum(parts.iter().filter_map(|part| right(*part)));
    told().next().is_some() && total.value.fit(sum, 0) == Fit::Same
}
