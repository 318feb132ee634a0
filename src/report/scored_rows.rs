//! Rows of a table with scores: the grade beside a score, and what the parties' points come to where no row adds them up.

use super::amount::{Amount, Numbered, Role};
use super::capped::is_score;
use super::finding::{Class, Finding, Working};
use super::found::{All, Found};
use super::grades::Bands;
use super::letters::Words;
use super::parties::party;
use super::quotient::quotient;
use super::tables::Row;
use super::words::{Unit, holds};
use crate::number::Printed;
use crate::scoring::Scheme;

/// What the column of a total is called.
const TOTALS: [&str; 5] = ["总分", "总得分", "得分", "综合得分", "分数"];
/// What a total is called in a sentence, and what makes another of it.
const SAID: [&str; 5] = ["总分", "总得分", "相加", "合计", "综合得分"];
const OTHERS: [&str; 8] = ["距", "线", "去年", "上年", "上一", "中期", "平均", "最"];

pub(super) fn judge(all: &All, rows: &[Row], scheme: &Scheme, found: &mut Found) {
    let bands = Bands::of(all, scheme);
    for row in rows.iter().filter(|row| row.total.is_none()) {
        grade(all, row, &bands, found);
        rate(all, row, found);
    }
    let mut first = 0;
    while let Some(block) = rows.get(first).map(|row| row.block) {
        let of: Vec<&Row> = rows.iter().filter(|row| row.block == block).collect();
        if of.iter().all(|row| row.total.is_none()) {
            parties(all, &of, found);
            mean(all, &of, found);
        }
        if let Some(total) = of.iter().find(|row| row.total.is_some()) {
            concluded(all, total, &bands, found);
        }
        first += of.len().max(1);
    }
}

/// 竹埗站 89.4 优秀: the grade of the one score of its row.
fn grade(all: &All, row: &Row, bands: &Bands, found: &mut Found) {
    let cells = || row.cells.iter().enumerate();
    let named = |column: usize, words: &[&str]| words.contains(&row.head(column).1);
    let mut scores = cells().filter(|(column, _)| named(*column, &TOTALS));
    let (Some((_, score)), None) = (scores.next(), scores.next()) else { return };
    let Some(total) = score.amount.and_then(|at| all.get(at)) else { return };
    let grade = cells().find(|(column, _)| {
        holds(row.head(*column).1, &["等级", "等次", "评级"]) && !row.head(*column).1.holds("上")
    });
    let Some((expected, (_, cell))) = bands.name(total.value).zip(grade) else { return };
    if cell.text != expected && bands.knows(&cell.text) {
        found.findings.push(Finding {
            class: Class::Inconsistent,
            printed: cell.text.clone(),
            computed: expected,
            place: cell.place,
            others: vec![total.place],
            beside: None,
            working: Working::Grade { total: total.printed.clone() },
            grade: true,
        });
    }
}

/// 第三方得分率为 86.04%: of the party's row, which has its points and the most that they can be.
fn rate(all: &All, row: &Row, found: &mut Found) {
    let Some(name) = party(row.label()) else { return };
    let column = |of: fn(&str) -> bool| (1..row.cells.len()).find(|at| of(row.head(*at).1));
    let score = column(|head| is_score(head) && !holds(head, &["满分", "原始", "百分", "率"]));
    let cap = column(|head| head.holds("满分"));
    let number = |column: Option<usize>| row.cells.get(column?).and_then(|cell| cell.amount);
    let Some((part, whole)) = number(score).zip(number(cap)) else { return };
    let rates = all.amounts.iter().enumerate().filter(|(_, one)| one.unit == Unit::Percent);
    for (at, one) in rates.filter(|(_, one)| one.value.decimals() > 0) {
        let Some(sentence) = one.sentence.filter(|_| one.before.holds("得分率")) else {
            continue;
        };
        let said = all.between(sentence, 0, one.start);
        let clause = said.rsplit(['，', '。', '；']).next().unwrap_or_default();
        if party(clause) == Some(name) && !found.is_checked(at) {
            quotient(all, at, part, whole, found);
        }
    }
}

/// 六站平均 86.49 分: of the one column of scores.
fn mean(all: &All, rows: &[&Row], found: &mut Found) {
    let Some(first) = rows.first().filter(|_| rows.len() >= 3) else { return };
    let mut columns = (1..first.heads.len()).filter(|at| TOTALS.contains(&first.head(*at).1));
    let (Some(column), None) = (columns.next(), columns.next()) else { return };
    let cell = |row: &&Row| row.cells.get(column).and_then(|cell| cell.amount);
    let parts: Vec<usize> = rows.iter().filter_map(cell).collect();
    if parts.len() != rows.len() {
        return;
    }
    let (sum, _) = all.added(&parts);
    let count = Printed::whole(parts.len());
    for (at, one) in all.amounts.iter().enumerate() {
        let other = holds(&one.before, &["全区", "全市", "加权", "上年", "去年"]);
        let means = one.before.ends_with("平均") && one.unit == Unit::Points && !other;
        if !means || one.about || one.sentence.is_none() || found.is_checked(at) {
            continue;
        }
        // In per cent it has two decimals more.
        let decimals = one.value.decimals().saturating_sub(2);
        let right = Printed::percent_of(sum, count, decimals);
        let Some(right) = right.map(|of| of.over_tens(2)) else { continue };
        let away = right.minus(one.value).magnitude().millionths();
        if away <= one.value.half_step() {
            found.agree(&[at]);
        } else if one.value.is_near(right, 20) {
            let working = Working::Average { sum: sum.to_string(), count: count.to_string() };
            found.report(all, Class::Inconsistent, (at, &parts), one.like(right), working);
        }
    }
}

/// 合计 79.92 of a table, and 评定等级：良好 below it, where no sentence tells the total.
fn concluded(all: &All, row: &Row, bands: &Bands, found: &mut Found) {
    let told = |one: &Amount| {
        let said = all.between(one.sentence.unwrap_or_default(), 0, one.start);
        let clause = said.rsplit(['，', '。', '；']).next().unwrap_or_default();
        // 评估总分 100 分 is what can be had, and 90 分及以上为优秀 a line.
        let full = one.value.millionths() >= 100_000_000 || one.role == Role::Cap;
        one.sentence.is_some() && one.unit == Unit::Points && holds(clause, &SAID) && !full
    };
    if all.amounts.iter().any(told) {
        return;
    }
    let is_column = |column: &usize| {
        let head = row.head(*column).1;
        (is_score(head) || head == "折算分") && !holds(head, &["满分", "原始", "百分", "率"])
    };
    let mut columns = (1..row.cells.len()).filter(is_column);
    let (Some(column), None) = (columns.next(), columns.next()) else { return };
    let total = row.cells.get(column).and_then(|cell| all.get(cell.amount?));
    let Some((total, expected)) = total.and_then(|of| Some((of, bands.name(of.value)?))) else {
        return;
    };
    let mut named = all.sentences.iter().filter_map(|sentence| bands.concluded_in(sentence));
    let (Some((printed, place)), None) = (named.next(), named.next()) else { return };
    if printed != expected {
        found.findings.push(Finding {
            class: Class::Inconsistent,
            printed,
            computed: expected,
            place,
            others: vec![total.place],
            beside: None,
            working: Working::Grade { total: total.printed.clone() },
            grade: true,
        });
    }
}

/// 监督方 8.75, 购买方 17.6, … and 总得分 86.53 分 in a sentence.
fn parties(all: &All, rows: &[&Row], found: &mut Found) {
    let Some(first) = rows.first() else { return };
    if rows.len() < 3 || !rows.iter().all(|row| party(row.label()).is_some()) {
        return;
    }
    let is_column = |column: &usize| {
        let head = first.head(*column).1;
        is_score(head) && !holds(head, &["满分", "原始", "百分"])
    };
    let mut columns = (1..first.heads.len()).filter(is_column);
    let (Some(column), None) = (columns.next(), columns.next()) else { return };
    let cell = |row: &&Row| row.cells.get(column).and_then(|cell| cell.amount);
    let parts: Vec<usize> = rows.iter().filter_map(cell).collect();
    if parts.len() != rows.len() {
        return;
    }
    let (sum, listed) = all.added(&parts);
    let is_total = |one: &Amount| {
        let said = all.between(one.sentence.unwrap_or_default(), 0, one.start);
        let clause = said.rsplit(['。', '；', '，', '：']).next().unwrap_or_default();
        one.unit == Unit::Points && !one.about && holds(clause, &SAID) && !holds(clause, &OTHERS)
    };
    let totals = all.amounts.iter().enumerate();
    let totals = totals.filter(|(_, one)| one.sentence.is_some() && is_total(one));
    let totals: Vec<Numbered> = totals.collect();
    for (at, total) in totals {
        let away = sum.minus(total.value).magnitude().millionths();
        if away == 0 {
            found.agree(&[at]);
            found.agree(&parts);
        } else if total.value.is_near(sum, 10) {
            let working = Working::Sum { parts: listed.clone() };
            found.report(all, Class::Inconsistent, (at, &parts), total.like(sum), working);
        }
    }
}
