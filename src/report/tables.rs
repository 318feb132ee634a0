//! The tables of a text: rows of cells between tabs or bars. Their rates, their sums, and what they say of which quantity.

use super::amount::{Amount, Role};
use super::areas;
use super::cell_number::{number, share};
use super::columns::{self, Reckoned, Rule};
use super::finding::Place;
use super::letters::Words;
use super::text::{Kind, Line, pieces};
use super::words::{Unit, holds, key};
use crate::number::Printed;

/// A cell: its text without space around it, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub text: String,
    pub place: Place,
    /// The amount in it.
    pub amount: Option<usize>,
}

/// A row of a table, with the heads above it.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub cells: Vec<Cell>,
    /// The head of each column: that of its group, and its own.
    pub heads: Vec<(String, String)>,
    /// Which block of rows it belongs to: those below the same heads.
    pub block: usize,
    /// Whether it adds up the rows above it: all, or those since the last such row.
    pub total: Option<Total>,
    /// How its columns follow from each other.
    pub rules: Vec<Rule>,
}

/// A row that adds up others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Total {
    Sub,
    All,
    /// Of the scores that were weighed, where the rows have them.
    Score,
}

/// The time of a total over half a year or less.
const PART: &str = "部分";
/// Tables wider than this are not about a station.
const WIDEST: usize = 200;

impl Row {
    /// What the row is called: its first cell that is no number.
    pub(super) fn label(&self) -> &str {
        self.named().map_or("", |(name, _)| name)
    }

    /// The same with its place, where there is one.
    pub(super) fn named(&self) -> Option<(&str, Place)> {
        let mut named = self.cells.iter().filter(|cell| cell.amount.is_none());
        let cell = named.find(|cell| cell.text.chars().count() >= 2)?;
        Some((cell.text.as_str(), cell.place))
    }

    /// The name where the head above it says that it is one of a place.
    pub(super) fn place_name(&self) -> Option<(&str, Place)> {
        let (name, place) = self.named()?;
        let column = self.cells.iter().position(|cell| cell.place == place)?;
        let (group, own) = self.head(column);
        let words = ["社区", "村", "站", "点", "片区", "镇", "街", "地区", "单位", "机构", "队伍"];
        let called = ["公司", "商会", "协会", "药房", "医院", "学校"]
            .iter()
            .any(|word| name.ends_with(word));
        (called || holds(own, &words) || holds(group, &words)).then_some((name, place))
    }

    pub(super) fn head(&self, column: usize) -> (&str, &str) {
        self.heads.get(column).map_or(("", ""), |(group, own)| (group.as_str(), own.as_str()))
    }
}

/// Reads the tables of a text; their numbers are appended to `amounts`.
pub(super) fn read(chars: &[char], lines: &[Line], amounts: &mut Vec<Amount>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut heads: Vec<Vec<String>> = Vec::new();
    let (mut block, mut in_heads, mut in_table) = (0, false, false);
    for line in lines {
        if line.kind != Kind::Row {
            if line.kind != Kind::Blank {
                in_table = false;
            }
            continue;
        }
        if !in_table {
            heads.clear();
            block += 1;
            (in_table, in_heads) = (true, false);
        }
        let mut cells = cells(chars, *line);
        if cells.len() > WIDEST || cells.iter().all(|cell| rule(&cell.text)) {
            continue;
        }
        // 2023年 is a head.
        let is_number = |cell: &&Cell| number(&cell.text).is_some_and(|of| of.2 != Unit::Years);
        let numbers = cells.iter().filter(is_number).count();
        let texts = cells.iter().filter(|cell| !cell.text.is_empty()).count() - numbers;
        if numbers == 0 && texts >= 2 {
            if !in_heads {
                heads.clear();
                block += 1;
            }
            in_heads = true;
            heads.push(cells.into_iter().map(|cell| cell.text).collect());
            continue;
        }
        if numbers == 0 {
            continue;
        }
        in_heads = false;
        for cell in &mut cells {
            let Some((value, percent, unit)) = number(&cell.text) else { continue };
            cell.amount = Some(amounts.len());
            amounts.push(amount(cell, value, percent, unit));
        }
        let row = Row { cells, heads: columns(&heads), block, ..Row::default() };
        let total = total(row.label());
        rows.push(Row { total, ..row });
    }
    reckon(&mut rows, amounts);
    name(&rows, amounts);
    rows
}

/// Finds the rules of every block of rows.
fn reckon(rows: &mut [Row], amounts: &[Amount]) {
    let mut first = 0;
    while let Some(block) = rows.get(first).map(|row| row.block) {
        let of = rows.iter().skip(first).take_while(|row| row.block == block);
        let cells = |row: &Row| -> (bool, Vec<Option<&Amount>>) {
            let cells = row.cells.iter().map(|cell| cell.amount.and_then(|at| amounts.get(at)));
            (row.total.is_some(), cells.collect())
        };
        let of: Vec<_> = of.map(cells).collect();
        let heads = rows.get(first).map(|row| row.heads.clone()).unwrap_or_default();
        let heads: Vec<&str> = heads.iter().map(|(_, own)| own.as_str()).collect();
        let rules = columns::rules(&of, &heads);
        let count = of.len();
        rows.iter_mut().skip(first).take(count).for_each(|row| row.rules.clone_from(&rules));
        first += count;
    }
}

fn cells(chars: &[char], line: Line) -> Vec<Cell> {
    let inside = chars.get(line.from..line.to).unwrap_or_default();
    let cell = |(start, text): (usize, String)| {
        let start = line.from + start;
        let place = Place { from: start, to: start + text.chars().count() };
        Cell { text, place, amount: None }
    };
    let mut cells: Vec<Cell> = pieces(inside).into_iter().map(cell).collect();
    // `| a | b |` has nothing before its first bar.
    if inside.iter().any(|char| matches!(char, '|' | '｜'))
        && !inside.contains(&'\t')
        && cells.first().is_some_and(|cell| cell.text.is_empty())
    {
        cells.remove(0);
    }
    cells
}

/// Whether a cell is part of the line that Markdown draws below heads.
fn rule(text: &str) -> bool {
    text.chars().all(|char| matches!(char, '-' | ':' | '=' | ' '))
}

fn amount(cell: &Cell, value: Printed, percent: bool, unit: Unit) -> Amount {
    let lead = share(&cell.text);
    Amount {
        place: Place { from: cell.place.from + lead.chars().count(), ..cell.place },
        printed: cell.text.strip_prefix(lead).unwrap_or(&cell.text).to_owned(),
        value,
        unit,
        about: false,
        sentence: None,
        part: 0,
        start: 0,
        end: 0,
        before: String::new(),
        after: String::new(),
        role: if percent { Role::Rate } else { Role::Done },
        key: String::new(),
        area: String::new(),
        time: String::new(),
        over_next: false,
        own: false,
    }
}

/// The heads of each column: the cells of a row of groups reach on over empty ones.
fn columns(heads: &[Vec<String>]) -> Vec<(String, String)> {
    let Some((own, above)) = heads.split_last() else { return Vec::new() };
    let Some(groups) = above.last() else {
        return own.iter().map(|own| (String::new(), own.clone())).collect();
    };
    let mut last = String::new();
    let count = own.len().max(groups.len());
    let at = |row: &[String], column: usize| row.get(column).cloned().unwrap_or_default();
    (0..count)
        .map(|column| {
            let (group, own) = (at(groups, column), at(own, column));
            if !group.is_empty() {
                last = group;
            }
            (last.clone(), own)
        })
        .collect()
}

/// 合计 of 合计（100分） and of 合计(户次); what 合计（去重） counts is another thing.
pub(super) fn bare(label: &str) -> &str {
    let (name, unit) = label.split_once(['（', '(']).unwrap_or((label, ""));
    let unit: Vec<char> = unit.chars().filter(|char| !"）)0123456789.".has(*char)).collect();
    let counted = unit.is_empty() || super::words::unit(&unit).is_some_and(|of| of.0 == unit.len());
    if counted { name } else { label }
}

fn total(label: &str) -> Option<Total> {
    let label: String = label.chars().filter(|char| !char.is_whitespace()).collect();
    let label = bare(&label);
    let short = label.chars().count() <= 5;
    match label {
        "上半年" | "下半年" => Some(Total::Sub),
        _ if label.ends_with("小计") && label.chars().count() <= 10 => Some(Total::Sub),
        "全年" | "总分" | "总得分" | "合计" | "总计" | "共计" | "总和" | "合计数" | "总数"
        | "全站合计" | "全街合计" => Some(Total::All),
        "综合得分" | "综合评分" | "综合" | "总评" | "总评分" | "总评得分" | "加权总分"
        | "加权得分" | "最终得分" | "总成绩" => Some(Total::Score),
        _ if (label.ends_with("合计") || label.ends_with("总计")) && short => Some(Total::All),
        _ if label.ends_with("收入合计") || label.ends_with("支出合计") => Some(Total::All),
        _ => None,
    }
}

/// What an amount is counted in, by the words of its heads.
pub(super) fn unit_of(head: &str) -> Unit {
    let units = [
        (["人次", "户次", "到岗"], Unit::Times),
        (["节", "（节）", "(节)"], Unit::Sessions),
        (["人数", "（人）", "（名）"], Unit::Persons),
        (["时数", "小时", "课时"], Unit::Hours),
        (["金额", "经费", "（元）"], Unit::Money),
    ];
    let found = units.iter().find(|(words, _)| holds(head, words));
    let persons = head.ends_with("社工") || head.ends_with("志愿者人");
    found.map_or(if persons { Unit::Persons } else { Unit::Things }, |(_, unit)| *unit)
}

/// Says of every amount which quantity it is, of which area, agreed or done.
fn name(rows: &[Row], amounts: &mut [Amount]) {
    let mut above = "";
    // The months and the quarters above a row, in its table.
    let (mut block, mut months, mut quarters) = (0, 0, 0);
    for row in rows {
        let label = row.label();
        if row.block != block {
            (block, months, quarters) = (row.block, 0, 0);
        }
        months += usize::from(label.ends_with('月'));
        quarters += usize::from(label.ends_with("季度"));
        let area = areas::named(&label.chars().collect::<Vec<_>>()).into_iter().next();
        let placed = area.is_some() || row.total == Some(Total::All);
        for (column, cell) in row.cells.iter().enumerate() {
            let Some(at) = cell.amount else { continue };
            let Some((part, whole)) = of_rate(row, amounts, column) else {
                continue;
            };
            let (group, own) = row.head(whole);
            let near = row
                .cells
                .iter()
                .take(whole)
                .rev()
                .find(|cell| cell.amount.is_none() && cell.text.chars().count() >= 2);
            let name = match (placed, group.is_empty(), near) {
                (true, false, _) => group.to_owned(),
                (true, true, _) => own.to_owned(),
                (false, _, Some(near)) => near.text.clone(),
                // The name of a row may stand above it, beside the heads.
                (false, ..) => row.heads.first().map_or(above, |(_, own)| own.as_str()).to_owned(),
            };
            let mut counted = key(bare(&name));
            if own.holds("结案") && !counted.ends_with("结案") {
                counted.push_str("结案");
            }
            let unit = unit_of(&[name.as_str(), own].concat());
            let roles = [
                (at, Role::Rate, Unit::Percent),
                (part, Role::Done, unit),
                (whole, Role::Target, unit),
            ];
            let cells = [Some(at), amount_at(row, part), amount_at(row, whole)];
            for (cell, (_, role, unit)) in cells.into_iter().zip(roles) {
                let Some(amount) = cell.and_then(|cell| amounts.get_mut(cell)) else { continue };
                amount.key.clone_from(&counted);
                amount.area = area.clone().unwrap_or_default();
                (amount.role, amount.unit, amount.own) = (role, unit, true);
            }
        }
        single(row, placed, area.as_deref().unwrap_or_default(), amounts);
        let of_part = matches!(months, 1..=6) || matches!(quarters, 1..=2);
        if row.total == Some(Total::All) && of_part {
            for at in row.cells.iter().filter_map(|cell| cell.amount) {
                if let Some(cell) = amounts.get_mut(at) {
                    PART.clone_into(&mut cell.time);
                }
            }
        }
        above = label;
    }
}

fn amount_at(row: &Row, column: usize) -> Option<usize> {
    row.cells.get(column).and_then(|cell| cell.amount)
}

/// Amounts without a rate: those of an area below their own heads, and the one number of a row.
fn single(row: &Row, placed: bool, area: &str, amounts: &mut [Amount]) {
    let numbers = row.cells.iter().filter(|cell| cell.amount.is_some()).count();
    for (column, cell) in row.cells.iter().enumerate() {
        let Some(amount) = cell.amount.and_then(|at| amounts.get_mut(at)).filter(|one| !one.own)
        else {
            continue;
        };
        if amount.unit == Unit::Percent && numbers > 1 {
            continue;
        }
        let (group, own) = row.head(column);
        let head = if own.is_empty() { group } else { own };
        let name = if placed {
            head
        } else if numbers == 1 {
            row.label()
        } else {
            continue;
        };
        let percent = amount.unit == Unit::Percent;
        amount.key = key(name.split(['（', '(']).next().unwrap_or(name));
        amount.area = area.to_owned();
        if amount.unit == Unit::None {
            amount.unit = unit_of(&[name, head].concat());
        }
        amount.role = if percent { Role::Rate } else { Role::Done };
        amount.own = amount.key.chars().count() >= 2 && !name.holds("序号");
    }
}

/// The columns of the part and the whole that a percentage of a row is of: the two numbers right before it.
pub(super) fn of_rate(row: &Row, amounts: &[Amount], column: usize) -> Option<(usize, usize)> {
    let is_percent = |at: usize| {
        amount_at(row, at).and_then(|at| amounts.get(at)).is_some_and(|one| one.value_is_percent())
    };
    if !is_percent(column) {
        return None;
    }
    // A weight is of no two columns.
    if row.head(column).1.has('权') {
        return None;
    }
    if let Some((_, way, [part, whole])) = row.rules.iter().find(|(of, ..)| *of == column) {
        return (*way == Reckoned::Quotient).then_some((*part, *whole));
    }
    let filled = |at: &usize| row.cells.get(*at).is_some_and(|cell| !cell.text.is_empty());
    let mut before = (0..column).rev().filter(filled);
    let (part, whole) = (before.next()?, before.next()?);
    let numbers =
        [part, whole].into_iter().all(|at| amount_at(row, at).is_some() && !is_percent(at));
    let (done, agreed) = (row.head(part).1, row.head(whole).1);
    let targets = ["协议", "指标", "目标", "计划", "任务", "应", "要求"];
    let turned = holds(done, &targets)
        && !holds(done, &["完成", "实际"])
        && holds(agreed, &["完成", "实际", "已"]);
    let share = (holds(row.head(column).1, &["占比", "比例", "比重", "率占"])
        || row.head(column).1.starts_with('占'))
        && !holds(agreed, &["总", "全"]);
    (numbers && !share).then_some(if turned { (whole, part) } else { (part, whole) })
}
