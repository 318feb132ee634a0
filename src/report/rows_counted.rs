//! How many rows of a table are beyond their target or short of it: 完成率低于 100% 的有 3 个, 场次超出协议量的片区有 2 个.

use super::amount::Amount;
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::tables::Row;
use super::words::{Unit, holds};
use crate::number::Printed;

/// What says that rows are beyond their target, or short of it.
const BEYOND: [&str; 4] = ["超出", "超过", "超额", "高于"];
const SHORT: [&str; 6] = ["低于", "不足", "未达", "未完成", "没完成", "达不到"];
/// What they are held against.
const TARGETS: [&str; 5] = ["100%", "协议", "指标", "目标", "任务"];
/// How far behind a number it is read what it counts.
const BEHIND: usize = 16;
/// What says that the rows of the table are meant.
const TABLE: [&str; 6] = ["上表", "下表", "如下", "表中", "以下", "下列"];
/// More rows are not counted in words.
const MOST: usize = 40;

pub(super) fn judge(all: &All, rows: &[Row], found: &mut Found) {
    let first = rows.first().map(|row| row.block);
    // Of several tables nobody knows which one is meant.
    if rows.is_empty() || rows.len() > MOST || rows.iter().any(|row| Some(row.block) != first) {
        return;
    }
    for (at, amount) in all.amounts.iter().enumerate() {
        let counted = amount.unit == Unit::Things && amount.value.is_whole() && !amount.about;
        if let Some(sentence) = amount.sentence.filter(|_| counted && !found.is_checked(at)) {
            let said = all.between(sentence, amount.start.saturating_sub(24), amount.start);
            let clause = said.rsplit(['，', '。', '；']).next().unwrap_or_default();
            let has = clause.ends_with('有') || clause.ends_with("只有") || clause.ends_with('共');
            let end = all.sentences.get(sentence).map_or(0, |of| of.chars.len());
            let behind = all.between(sentence, amount.end, (amount.end + BEHIND).min(end));
            let behind = behind.split(['，', '。', '；', '：']).next().unwrap_or_default();
            if has && holds(clause, &TARGETS) {
                count(all, rows, (at, amount), clause, found);
            } else if clause.ends_with('有') && holds(behind, &TARGETS) {
                // 有五项达到或者超过协议量.
                count(all, rows, (at, amount), behind, found);
            } else {
                called(all, rows, (at, amount), (clause, behind), found);
            }
        }
    }
}

/// 上表六项指标, 志愿队伍六支……见下表: as many rows as the column that is called so has names.
fn called(
    all: &All,
    rows: &[Row],
    (at, amount): (usize, &Amount),
    (clause, behind): (&str, &str),
    found: &mut Found,
) {
    let head = rows.first().map_or("", |row| row.head(0).1);
    let name = head.split(['（', '(']).next().unwrap_or_default();
    let length = name.chars().count();
    let here = clause.ends_with(name)
        || behind.cut(name).is_some_and(|(lead, _)| lead.chars().count() <= 2);
    let sentence = amount.sentence.unwrap_or_default();
    let said = (sentence..sentence + 3).filter_map(|at| all.sentences.get(at));
    let table = said
        .filter(|one| all.sentences.get(sentence).is_some_and(|of| of.paragraph == one.paragraph))
        .any(|one| holds(&one.chars.iter().collect::<String>(), &TABLE));
    let own = ["序号", "时间", "日期", "年度", "年份", "月份"];
    if !(2..=4).contains(&length) || own.contains(&name) || !here || !table {
        return;
    }
    let of_rows = rows.iter().filter(|row| row.total.is_none());
    let mut names: Vec<String> = Vec::new();
    for cell in of_rows.clone().filter_map(|row| row.cells.first()) {
        if !cell.text.is_empty() && !names.contains(&cell.text) {
            names.push(cell.text.clone());
        }
    }
    let count = Printed::whole(names.len()).millionths();
    if count == amount.value.millionths() {
        return found.agree(&[at]);
    }
    let near = amount.value.is_near(Printed::whole(names.len()), 2);
    let place = of_rows.filter_map(|row| row.cells.iter().find_map(|cell| cell.amount)).next();
    if near && names.len() >= 2 {
        let computed = names.len().to_string();
        let working = Working::Counted { names };
        found.report(all, Class::Inconsistent, (at, place.as_slice()), computed, working);
    }
}

fn count(all: &All, rows: &[Row], (at, amount): (usize, &Amount), clause: &str, found: &mut Found) {
    let (beyond, short) = (holds(clause, &BEYOND), holds(clause, &SHORT));
    let of_rows = || rows.iter().filter(|row| row.total.is_none());
    let Some(heads) = rows.first().map(|row| &row.heads).filter(|_| beyond != short) else {
        return;
    };
    let value = |row: &Row, column: usize| {
        all.get(row.cells.get(column)?.amount?).map(|one| one.value.millionths())
    };
    // 协议场次 and 完成场次 of 场次超出协议量.
    let called = |own: &str| {
        let rest = ["协议", "完成", "目标", "指标", "实际", "量", "数"];
        let name = rest.iter().fold(own.to_owned(), |name, word| name.without(word));
        name.is_empty() || clause.holds(&name)
    };
    let column = |words: &[&str]| {
        let mut of = heads.iter().enumerate().skip(1).filter(|(_, (_, own))| {
            holds(own, words) && !holds(own, &["率", "百分"]) && called(own)
        });
        of.next().filter(|_| of.next().is_none()).map(|(column, _)| column)
    };
    let rate = heads.iter().position(|(_, own)| holds(own, &["完成率", "达成率"]));
    let pair = column(&["协议", "目标", "指标"]).zip(column(&["完成", "实际"]));
    let side = |row: &&Row| -> Option<bool> {
        let (done, target) = match (pair, rate) {
            (Some((target, done)), _) => (value(row, done)?, value(row, target)?),
            (None, Some(rate)) => (value(row, rate)?, Printed::whole(100).millionths()),
            (None, None) => return None,
        };
        let reached = clause.holds("达到") && done == target;
        Some(if beyond { done > target || reached } else { done < target })
    };
    let sides: Vec<Option<bool>> = of_rows().map(|row| side(&row)).collect();
    if sides.len() < 2 || sides.iter().any(Option::is_none) {
        return;
    }
    let names = of_rows().filter(|row| side(row) == Some(true));
    let names: Vec<String> = names.map(|row| row.label().to_owned()).collect();
    if Printed::whole(names.len()).millionths() == amount.value.millionths() {
        return found.agree(&[at]);
    }
    let places: Vec<usize> =
        of_rows().filter_map(|row| row.cells.iter().rev().find_map(|cell| cell.amount)).collect();
    let computed = names.len().to_string();
    let working = Working::Counted { names };
    found.report(all, Class::Inconsistent, (at, &places), computed, working);
}
