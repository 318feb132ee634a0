//! A number of the text against the cell of a table that its words name by row and column: 二季度开展社区活动 9 场 is the cell
//! of the row 二季度 below 社区活动.

use super::amount::{Amount, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::tables::Row;
use super::turned::turned;
use super::words::{Unit, holds};

/// Cells looked at in a text.
const MOST: usize = 600;
/// How far before a number its row may be named.
const NEAR: usize = 24;
/// Pieces of heads that say nothing of what is below them.
const COMMON: [&str; 9] = ["完成", "目标", "协议", "实际", "指标", "数量", "情况", "合计", "本年"];

/// A cell with what it is called.
struct Cell<'a> {
    row: &'a str,
    head: &'a str,
    at: usize,
    /// Which row, as two tables may have rows of one name.
    line: usize,
}

pub(super) fn judge(all: &All, rows: &[Row], found: &mut Found) {
    let cells = cells(all, rows);
    if cells.is_empty() {
        return;
    }
    for (at, amount) in all.amounts.iter().enumerate().filter(|(_, one)| counts(one)) {
        let Some(row) = named_row(all, &cells, amount) else { continue };
        let said = said(all, amount);
        let of_row = || cells.iter().filter(|cell| cell.row == row);
        let value = |cell: &Cell| all.get(cell.at).map(|of| of.value.millionths());
        if of_row().any(|cell| value(cell) == Some(amount.value.millionths())) {
            continue;
        }
        let mut named: Vec<&Cell> = of_row().filter(|cell| is_called(cell.head, &said)).collect();
        // 得 24.5 分 is a score; a count of a row that has one count of what was done is that.
        let words: &[&str] = match amount.unit {
            Unit::Points => &["得分", "评分"],
            _ => &["完成", "实际"],
        };
        let close =
            said.chars().count() <= row.chars().count() + amount.printed.chars().count() + 8;
        let plain =
            named.is_empty() && close && (amount.unit != Unit::Points || said.contains('得'));
        if plain {
            let of_time = |cell: &&Cell| !holds(cell.head, &["中期", "末期", "半年"]);
            named = of_row().filter(|cell| holds(cell.head, words)).filter(of_time).collect();
        }
        let Some((first, others)) = named.split_first() else { continue };
        if others.iter().any(|cell| value(cell) != value(first) || cell.line != first.line) {
            continue;
        }
        let Some(of) = all.get(first.at) else { continue };
        if !found.is_checked(at)
            && may_be(first.head, amount, of)
            && is_slip(amount, of, if plain { 9 } else { 2 })
        {
            let working = Working::Same { what: format!("{row} · {}", first.head) };
            found.report(all, Class::Contradiction, (at, &[first.at]), of.plain(), working);
        }
    }
}

fn cells<'a>(all: &All, rows: &'a [Row]) -> Vec<Cell<'a>> {
    let mut cells = Vec::new();
    for (line, row) in rows.iter().enumerate().filter(|(_, row)| row.total.is_none()) {
        let label = row.label().split(['（', '(']).next().unwrap_or_default();
        if !(2..=8).contains(&label.chars().count()) {
            continue;
        }
        for (column, cell) in row.cells.iter().enumerate() {
            let counted = cell.amount.and_then(|at| Some((at, all.get(at)?)));
            let Some((at, _)) = counted.filter(|(_, of)| !of.value_is_percent()) else { continue };
            let (group, own) = row.head(column);
            let head = if own.is_empty() { group } else { own };
            if head.chars().count() >= 2 && cells.len() < MOST {
                cells.push(Cell { row: label, head, at, line });
            }
        }
    }
    cells
}

fn counts(amount: &Amount) -> bool {
    let other = [Unit::Percent, Unit::Months, Unit::Years, Unit::Days, Unit::Surface]
        .contains(&amount.unit);
    let counted = !other;
    let timed = !amount.time.is_empty() && !amount.time.contains(['季', '半', '中']);
    let earlier = timed
        || amount.before.ends_with(['由', '从', '原', '按'])
        || amount.before.starts_with('按');
    counted && amount.role == Role::Done && !earlier && !amount.about && amount.sentence.is_some()
}

/// The row that is named last before a number, in its part of the sentence.
fn named_row<'a>(all: &All, cells: &[Cell<'a>], amount: &Amount) -> Option<&'a str> {
    let sentence = amount.sentence?;
    let here = all.between(sentence, amount.start.saturating_sub(NEAR), amount.start);
    // （二）服务活动。全年支出 48 960 元: a short sentence before it names it too.
    let above = sentence.checked_sub(1).and_then(|above| all.sentences.get(above));
    let above = above.filter(|above| above.chars.len() <= 10 && amount.start < NEAR);
    let above: String = above.map(|of| of.chars.iter().collect()).unwrap_or_default();
    let said = [above, here].concat();
    let said = said.rsplit('；').next().unwrap_or_default();
    let places = cells.iter().filter_map(|cell| Some((said.rfind(cell.row)?, cell.row)));
    let (from, row) = places.max_by_key(|(from, row)| (from + row.len(), row.len()))?;
    // Nothing else is counted between the two, and the number is no part or average of it.
    let between = said.get(from + row.len()..)?;
    // What is planned is not yet in a table.
    let planned = all.sentences.get(sentence).is_some_and(|one| one.planned);
    if planned || holds(&all.between(sentence, 0, amount.start), &["将", "拟", "下年", "明年"])
    {
        return None;
    }
    let without = ["不含", "除", "扣除", "剔除", "不计"];
    if without.iter().any(|word| said.get(..from).is_some_and(|of| of.ends_with(word))) {
        return None;
    }
    let other = ["其中", "均", "每", "另", "约", "计划", "和", "、", "与"];
    (!holds(between, &other)).then_some(row)
}

/// What stands right before and behind a number, its unit included.
fn said(all: &All, amount: &Amount) -> String {
    let sentence = amount.sentence.unwrap_or_default();
    let from = amount.start.saturating_sub(NEAR);
    let end = all.sentences.get(sentence).map_or(amount.end, |one| one.chars.len());
    let before = all.between(sentence, from, amount.start);
    let before = before.rsplit(['；', '，']).next().unwrap_or_default().to_owned();
    let behind = all.between(sentence, amount.end, (amount.end + 4).min(end));
    let behind = behind.split(['，', '；', '。', '、']).next().unwrap_or_default().to_owned();
    [before.as_str(), &amount.printed, &behind].concat()
}

/// Whether a number may be what stands in a cell: of one unit, and of persons where the head speaks of them.
fn may_be(head: &str, amount: &Amount, of: &Amount) -> bool {
    let persons =
        amount.unit == Unit::Persons && !holds(head, &["人", "名", "员", "社工", "志愿者"]);
    let loose = matches!(of.unit, Unit::None | Unit::Things) && amount.unit != Unit::Money;
    !persons && (of.unit == amount.unit || loose || of.unit == Unit::None)
}

/// Whether two characters side by side of a head stand there.
fn is_called(head: &str, said: &str) -> bool {
    // 中期完成 is of another time than 末期完成.
    let times = ["中期", "末期", "上半年", "下半年"];
    if times.iter().any(|time| head.contains(time) && !said.contains(time)) {
        return false;
    }
    let head: Vec<char> = head.chars().take_while(|char| !"（(".contains(*char)).collect();
    head.windows(2).any(|pair| {
        let word: String = pair.iter().collect();
        !COMMON.contains(&word.as_str()) && said.contains(&word)
    })
}

/// Whether one number may be a slip of the other: near it, or with its digits in another order.
/// They differ by one part of so many at the most.
fn is_slip(amount: &Amount, of: &Amount, parts: i128) -> bool {
    let (one, two) = (amount.value.millionths(), of.value.millionths());
    let near = one.min(two) * (parts + 1) >= one.max(two) * parts;
    near || turned(&amount.printed, &of.printed)
}
