//! What a sentence says by the row of totals of a table: the share of a row, the score of all, what is left.

use super::amount::{Amount, difference_of};
use super::capped::is_score;
use super::cells::named_at;
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::quotient::quotient;
use super::tables::{Row, Total};
use super::turned::turned;
use super::words::{Unit, holds};
use crate::number::Printed;

/// Numbers of a row of totals that one of them may be a share of another.
const NUMBERS: usize = 5;
/// Rows that a share may be of.
const ROWS: usize = 200;
/// What a score of all is called, and what makes another of it.
const SCORES: [&str; 8] =
    ["总分", "总得分", "最终得分", "综合得分", "评估得", "评定得", "末期得", "合计得"];
const OTHERS: [&str; 20] = [
    "越过",
    "超过",
    "优秀线",
    "距",
    "中期",
    "初评",
    "平均",
    "失",
    "扣",
    "满分",
    "率",
    "低",
    "高",
    "差",
    "上年",
    "上一",
    "去年",
    "权",
    "折",
    "按",
];

pub(super) fn judge(all: &All, rows: &[Row], found: &mut Found) {
    let totals: Vec<&Row> = rows.iter().filter(|row| row.total == Some(Total::All)).collect();
    if totals.is_empty() {
        return;
    }
    let of_sentences = all.amounts.iter().enumerate().filter(|(_, one)| one.sentence.is_some());
    for (at, amount) in of_sentences.filter(|(_, one)| !one.about) {
        match amount.unit {
            Unit::Percent if !found.is_checked(at) => {
                share(all, rows, &totals, (at, amount), found);
                of_row(all, &totals, (at, amount), found);
            }
            Unit::Points => {
                score(all, &totals, (at, amount), found);
                if !amount.before.has('均') {
                    digits(all, &totals, (at, amount), found);
                }
            }
            Unit::Money if !found.is_checked(at) => left(all, &totals, (at, amount), found),
            Unit::Percent | Unit::Money => {}
            _ => digits(all, &totals, (at, amount), found),
        }
    }
}

/// What stands before a number in its part of the sentence.
fn said(all: &All, amount: &Amount) -> String {
    let said = all.between(amount.sentence.unwrap_or_default(), 0, amount.start);
    said.rsplit('；').next().unwrap_or_default().to_owned()
}

/// 枣园社区参与人次最多，占全站的 32.8%: of the column and the row that are named last.
fn share(
    all: &All,
    rows: &[Row],
    totals: &[&Row],
    (at, amount): (usize, &Amount),
    found: &mut Found,
) {
    let said = said(all, amount);
    let Some((before, of)) = said.rsplit_once('占') else { return };
    let whole = ["", "全站的", "全部的", "总数的", "总量的", "全街的", "合计的", "总人次的"];
    if !whole.contains(&of) || all.sentences.len() > 4_000 {
        return;
    }
    let label = |row: &Row| -> Option<usize> {
        let label = row.label();
        let at = before.last_place_of(label)?;
        (row.total.is_none() && label.chars().count() > 1).then_some(at + label.len())
    };
    let named = rows.iter().take(ROWS).filter_map(|row| Some((label(row)?, row)));
    let Some((_, row)) = named.max_by_key(|(at, _)| *at) else { return };
    let columns = || (1..row.cells.len()).filter(|at| !row.head(*at).1.is_empty());
    let last = columns().filter_map(|at| named_at(row.head(at).1, before)).max();
    let mut named =
        columns().filter(|at| last.is_some() && named_at(row.head(*at).1, before) == last);
    let (Some(column), None) = (named.next(), named.next()) else { return };
    let number = |row: &Row| row.cells.get(column).and_then(|cell| cell.amount);
    let total =
        totals.iter().find(|total| total.block == row.block).and_then(|total| number(total));
    let Some((part, whole)) = number(row).zip(total) else { return };
    let (Some(one), Some(all_of)) = (all.get(part), all.get(whole)) else { return };
    let right = Printed::percent_of(one.value, all_of.value, 2);
    let near = right.is_some_and(|right| is_slip(amount, right, 8));
    if near && !one.value_is_percent() && !found.is_told(part) && !found.is_told(whole) {
        quotient(all, at, part, whole, found);
    }
}

/// 满两年经验的占 75.64%, where the row of totals has 39 and 29.5: two of its cells that give it, or its digits in another order.
fn of_row(all: &All, totals: &[&Row], (at, amount): (usize, &Amount), found: &mut Found) {
    // A rate that a table prints is that one.
    let printed = |(_, one): (usize, &Amount)| one.printed == amount.printed;
    let mut cells = all.amounts.iter().enumerate().filter(|(_, one)| one.sentence.is_none());
    if amount.value.decimals() < 2 || amount.about || cells.any(printed) {
        return;
    }
    let number = |cell: &super::tables::Cell| {
        let at = cell.amount?;
        let one = all.get(at)?;
        (!one.value_is_percent() && !one.value.is_zero()).then_some((at, one))
    };
    let mut slip = None;
    for row in totals {
        let numbers: Vec<(usize, &Amount)> = row.cells.iter().filter_map(number).collect();
        for (part_at, part) in numbers.iter().filter(|_| numbers.len() <= NUMBERS) {
            for (whole_at, whole) in numbers.iter().filter(|(other, _)| other != part_at) {
                let right = Printed::percent_of(part.value, whole.value, 2);
                match right.map(|right| format!("{right}%")) {
                    Some(right) if right == amount.printed => {
                        return found.agree(&[at, *part_at, *whole_at]);
                    }
                    Some(right) if is_swapped(&amount.printed, &right) => {
                        slip = slip.or(Some((*part_at, *whole_at)));
                    }
                    _ => {}
                }
            }
        }
    }
    if let Some((part, whole)) = slip {
        quotient(all, at, part, whole, found);
    }
}

/// 75.46% and 75.64%: two digits side by side changed places.
fn is_swapped(one: &str, two: &str) -> bool {
    let mut differ = one.char_indices().zip(two.chars()).filter(|((_, a), b)| a != b);
    let (Some(((at, a), b)), Some(((next, x), y))) = (differ.next(), differ.next()) else {
        return false;
    };
    let last = differ.next().is_none() && one.len() == two.len();
    last && next == at + 1 && a == y && b == x
}

/// The numbers of rows of totals, each with the head of its column.
fn cells<'a>(totals: &[&'a Row]) -> Vec<(&'a str, usize)> {
    let of_row = |row: &&'a Row| -> Vec<(&'a str, usize)> {
        let row: &'a Row = row;
        let cells = row.cells.iter().enumerate();
        cells.filter_map(|(column, cell)| Some((row.head(column).1, cell.amount?))).collect()
    };
    totals.iter().flat_map(of_row).collect()
}

/// Whether a number is away from the right one by no more than one part of so many.
fn is_slip(amount: &Amount, right: Printed, parts: i64) -> bool {
    amount.value.is_near(right, parts) || turned(&amount.printed, &right.to_string())
}

/// 末期评估得 84.5 分: the score of all that the one column of scores comes to, or the one that is named.
fn score(all: &All, totals: &[&Row], (at, amount): (usize, &Amount), found: &mut Found) {
    let said = said(all, amount);
    let clause = said.rsplit('，').next().unwrap_or_default();
    let other = holds(clause, &OTHERS) || !amount.time.is_empty();
    if found.is_told(at) || other || !holds(clause, &SCORES) {
        return;
    }
    let scores: Vec<(&str, usize)> = cells(totals)
        .into_iter()
        .filter(|(head, _)| is_score(head) && !head.holds("满分"))
        .collect();
    let named = || scores.iter().filter(|(head, _)| scores.len() == 1 || clause.holds(head));
    let Some((_, cell)) = named().next().filter(|_| named().count() == 1) else { return };
    let Some(of) = all.get(*cell).filter(|_| !found.is_told(*cell)) else { return };
    // 85.5 may be printed as 86 and not as 85.
    let (away, half) = (of.value.minus(amount.value).millionths(), amount.value.half_step());
    if away == 0 || (-half..half).contains(&away) {
        found.agree(&[at, *cell]);
    } else if is_slip(amount, of.value, 10) {
        let working = Working::Same { what: "总分".to_owned() };
        found.report(all, Class::Contradiction, (at, &[*cell]), of.plain(), working);
    }
}

/// 服务时数 2059 小时, where the row of totals has 2095 below 服务时数.
fn digits(all: &All, totals: &[&Row], (at, amount): (usize, &Amount), found: &mut Found) {
    let said = said(all, amount);
    let clause = said.rsplit('，').next().unwrap_or_default();
    let cells = cells(totals);
    let value = |at: usize| all.get(at).map(|one| one.value.millionths());
    if cells.iter().any(|(_, cell)| value(*cell) == value(at)) {
        return;
    }
    let mut named = cells.into_iter().filter(|(head, cell)| {
        let of = all.get(*cell).is_some_and(|of| turned(&amount.printed, &of.printed));
        // 受益长者 165 人 is below 人数.
        let persons = amount.unit == Unit::Persons && head.ends_with("人数");
        of && !found.is_told(*cell) && (persons || named_at(head, clause).is_some())
    });
    let Some((head, cell)) = named.next().filter(|_| !found.is_told(at)) else { return };
    let computed = all.get(cell).map(Amount::plain).unwrap_or_default();
    let working = Working::Same { what: head.to_owned() };
    found.report(all, Class::Contradiction, (at, &[cell]), computed, working);
}

/// 年末结余 2800 元: what a table's column of what came has beyond that of what went.
fn left(all: &All, totals: &[&Row], (at, amount): (usize, &Amount), found: &mut Found) {
    let rest = ["结余", "余额", "结存", "剩余"];
    let said = said(all, amount);
    let clause = said.rsplit('，').next().unwrap_or_default();
    let other = holds(&amount.before, &["账", "专户", "上年", "上期", "期初"])
        || clause.starts_with("其余");
    if other || !rest.iter().any(|word| amount.before.ends_with(word)) {
        return;
    }
    let pair = |row: &&Row| -> Option<(usize, usize)> {
        let column = |words: &[&str]| {
            let cells = row.cells.iter().enumerate();
            let mut of = cells.filter_map(|(column, cell)| {
                let at = cell.amount.filter(|_| holds(row.head(column).1, words))?;
                all.get(at).filter(|one| !one.value_is_percent()).map(|_| at)
            });
            of.next().filter(|_| of.next().is_none())
        };
        column(&["预算", "收入", "到账", "拨付", "合同"]).zip(column(&["支出", "使用", "支付"]))
    };
    let mut pairs = totals.iter().filter_map(pair);
    let (Some((come, go)), None) = (pairs.next(), pairs.next()) else { return };
    let (Some(of), Some(by)) = (all.get(come), all.get(go)) else { return };
    let right = of.value.minus(by.value);
    if right.millionths() == amount.value.millionths() {
        found.agree(&[at]);
    } else if right.millionths() > 0 && is_slip(amount, right, 4) {
        let working = difference_of(of, by);
        found.report(all, Class::Inconsistent, (at, &[come, go]), amount.like(right), working);
    }
}
