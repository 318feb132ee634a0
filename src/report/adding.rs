//! Judges the tables of a text: each rate against the two amounts before it, each total against the rows above it.

use super::amount::Amount;
use super::columns::Reckoned;
use super::finding::{Class, Finding, Working};
use super::found::{All, Found};
use super::quotient::{class, quotient};
use super::tables::{Row, Total, of_rate};
use super::words::{Unit, holds};
use crate::number::{Fit, Printed};

/// Sums told already that are looked at again below them.
const MOST_TOLD: usize = 20;

pub(super) fn judge(all: &All, rows: &[Row], found: &mut Found) {
    for row in rows {
        rates(all, row, found);
        reckoned(all, row, found);
        across(all, row, found);
        differences(all, row, found);
    }
    shares(all, rows, found);
    let mut first = 0;
    let mut subtotals: Vec<usize> = Vec::new();
    let mut block = None;
    for (at, row) in rows.iter().enumerate() {
        if block != Some(row.block) {
            (block, first) = (Some(row.block), at);
            subtotals.clear();
        }
        let Some(total) = row.total else { continue };
        let mut parts: Vec<usize> = (first..at).collect();
        if total == Total::Sub {
            subtotals.push(at);
        } else if !subtotals.is_empty() {
            parts = subtotals.drain(..).chain(parts).collect();
        }
        first = at + 1;
        let parts: Vec<&Row> = parts.iter().filter_map(|part| rows.get(*part)).collect();
        sums(all, row, &parts, found);
    }
}

fn rates(all: &All, row: &Row, found: &mut Found) {
    for column in 0..row.cells.len() {
        let Some((part, whole)) = of_rate(row, &all.amounts, column) else { continue };
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
        let working = Working::Quotient { part: done.printed.clone(), whole: of.printed.clone() };
        found.report(all, class, (at, &[part, whole]), format!("{computed}%"), working);
    }
}

/// A column of growth or of differences, as most of its rows come out.
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
        } else if *way == Reckoned::Away && of.value.fit(away.magnitude(), 0) == Fit::Same {
            found.agree(&[at, new, old]);
        } else if *way == Reckoned::Away {
            let computed = of.like(away.magnitude());
            let (more, less) = if away.millionths() < 0 { (from, to) } else { (to, from) };
            let working = Working::Difference { from: more, less };
            found.report(all, Class::Inconsistent, (at, &[new, old]), computed, working);
        }
    }
}

/// A column of shares: each amount beside it over the last row's total.
fn shares(all: &All, rows: &[Row], found: &mut Found) {
    for total in rows.iter().filter(|row| row.total == Some(Total::All)) {
        for column in 1..total.cells.len() {
            let head = total.head(column).1;
            if !holds(head, &["占比", "比重", "比例", "构成"]) {
                continue;
            }
            let number = |row: &Row, at: usize| row.cells.get(at).and_then(|cell| cell.amount);
            let Some(whole) = number(total, column - 1) else { continue };
            for row in rows.iter().filter(|row| row.block == total.block) {
                let both = number(row, column).zip(number(row, column - 1));
                let Some((rate, part)) = both.filter(|(rate, _)| !found.is_checked(*rate)) else {
                    continue;
                };
                if all.get(rate).is_some_and(|rate| rate.value_is_percent()) {
                    quotient(all, rate, part, whole, found);
                }
            }
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
    let value: i128 = [whole, part].concat().parse().ok()?;
    Printed::new(if minus { -value } else { value }, u32::try_from(part.len()).ok()?, 0)
}

/// The total at the end of a row whose cells are all amounts.
fn across(all: &All, row: &Row, found: &mut Found) {
    let totals = ["合计", "总计", "小计", "共计", "总分", "总得分", "得分合计", "合计得分"];
    let last = row.cells.iter().rposition(|cell| cell.amount.is_some());
    let Some(last) = last.filter(|last| totals.contains(&row.head(*last).1)) else { return };
    let numbers = row.cells.iter().take(last).rev().take_while(|cell| cell.amount.is_some());
    let first = last - numbers.count();
    let parts: Option<Vec<usize>> =
        row.cells.get(first..last).unwrap_or_default().iter().map(|cell| cell.amount).collect();
    let Some(parts) = parts.filter(|parts| parts.len() >= 2) else { return };
    let heads = (first..last).map(|column| row.head(column));
    let mixed = heads.into_iter().any(|(group, own)| {
        !group.is_empty() || holds(own, &["协议", "指标", "完成", "率", "序号", "目标", "占比"])
    });
    if mixed || parts.iter().any(|part| all.get(*part).is_some_and(|one| one.unit == Unit::Percent))
    {
        return;
    }
    let Some(total) = row.cells.get(last).and_then(|cell| cell.amount) else { return };
    conclude(all, total, &parts, found);
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
        let other =
            holds(head, &["序号", "率", "平均", "占比"]) || of_their_own(row, parts, column);
        if rate || other || parts.len() < 2 {
            continue;
        }
        // Every row above has a number there, or says that there is none.
        let mut numbers = Vec::new();
        let complete = parts.iter().all(|part| {
            let Some(cell) = part.cells.get(column) else { return false };
            numbers.extend(cell.amount);
            cell.amount.is_some() || matches!(cell.text.as_str(), "/" | "-" | "—" | "——" | "无")
        });
        if complete && !numbers.is_empty() && part_heads(row, parts) {
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

fn conclude(all: &All, total: usize, parts: &[usize], found: &mut Found) {
    let Some(amount) = all.get(total) else { return };
    let values = parts.iter().filter_map(|part| all.get(*part)).map(|part| part.value);
    let sum = Printed::sum(values);
    if amount.value.fit(sum, 0) == Fit::Same || gives_right(all, amount, parts, found) {
        found.agree(&[total]);
        return found.agree(parts);
    }
    let listed = parts.iter().filter_map(|part| all.get(*part)).map(|part| part.printed.clone());
    let working = Working::Sum { parts: listed.collect() };
    found.report(all, Class::Inconsistent, (total, parts), sum.to_string(), working);
}

/// Where a subtotal is told already: whether its right value gives the total.
fn gives_right(all: &All, total: &Amount, parts: &[usize], found: &Found) -> bool {
    let is_sum =
        |one: &&Finding| matches!(one.working, Working::Sum { .. }) && one.class.is_alarm();
    let told: Vec<&Finding> = found.findings.iter().filter(is_sum).take(MOST_TOLD).collect();
    let right = |part: usize| {
        let of = all.get(part)?;
        let Some(finding) = told.iter().find(|one| one.place == of.place) else {
            return Some(of.value);
        };
        let others = all.amounts.iter().filter(|one| finding.others.contains(&one.place));
        Some(Printed::sum(others.map(|one| one.value)))
    };
    let sum = Printed::sum(parts.iter().filter_map(|part| right(*part)));
    !told.is_empty() && total.value.fit(sum, 0) == Fit::Same
}
