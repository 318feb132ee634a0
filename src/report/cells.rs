//! The cells of the tables by the names of their rows and columns, and which of them a sentence names.

use super::amount::Amount;
use super::found::All;
use super::letters::Words;
use super::tables::Row;
use super::words::{Unit, holds};

/// Cells looked at in a text.
const MOST: usize = 600;
/// How far before a number its row may be named.
pub(super) const NEAR: usize = 24;
/// Pieces of heads that say nothing of what is below them.
pub(super) const COMMON: [&str; 9] =
    ["完成", "目标", "协议", "实际", "指标", "数量", "情况", "合计", "本年"];

/// A cell with what it is called.
pub(super) struct Cell<'a> {
    pub row: &'a str,
    pub head: &'a str,
    pub at: usize,
    /// Which row, as two tables may have rows of one name.
    pub line: usize,
    /// Which table.
    pub block: usize,
}

pub(super) fn cells<'a>(all: &All, rows: &'a [Row]) -> Vec<Cell<'a>> {
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
            if !head.is_empty() && cells.len() < MOST {
                cells.push(Cell { row: label, head, at, line, block: row.block });
            }
        }
    }
    cells
}

/// The row that is named last before a number, in its part of the sentence.
pub(super) fn named_row<'a>(all: &All, cells: &[Cell<'a>], amount: &Amount) -> Option<&'a str> {
    let sentence = amount.sentence?;
    let here = all.between(sentence, amount.start.saturating_sub(NEAR), amount.start);
    // （二）服务活动。全年支出 48 960 元: a short sentence before it names it too.
    let above = sentence.checked_sub(1).and_then(|above| all.sentences.get(above));
    let above = above.filter(|above| above.chars.len() <= 10 && amount.start < NEAR);
    let above: String = above.map(|of| of.chars.iter().collect()).unwrap_or_default();
    let said = [above, here].concat();
    let said = said.rsplit('；').next().unwrap_or_default();
    // 三季度新增 10 个，比一季度多 2 个，在案 19 个: what is compared with is no row that is spoken of.
    if said.rsplit('，').next().is_some_and(|clause| clause.contains(['比', '较'])) {
        return None;
    }
    let compared = |from: usize| said.get(..from).is_some_and(|of| of.ends_with(['比', '较']));
    let places = cells.iter().filter_map(|cell| Some((said.last_place_of(cell.row)?, cell.row)));
    let (from, row) = places
        .filter(|(from, _)| !compared(*from))
        .max_by_key(|(from, row)| (from + row.len(), row.len()))?;
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

/// 热线接听 259 个，最多的 9 月为 54 个: the column that the sentence has named last before the row.
pub(super) fn earlier<'a, 'b>(
    all: &All,
    cells: &'b [Cell<'a>],
    row: &str,
    amount: &Amount,
) -> Vec<&'b Cell<'a>> {
    let said = all.between(amount.sentence.unwrap_or_default(), 0, amount.start);
    let Some((before, between)) = said.cut_last(row) else { return Vec::new() };
    if !matches!(
        between,
        "" | "为" | "是" | "达" | "有" | "仅" | "只" | "只有" | "仅有" | "最多，为"
    ) {
        return Vec::new();
    }
    let of_row = || cells.iter().filter(|cell| cell.row == row);
    let last = of_row().filter_map(|cell| named_at(cell.head, before)).max();
    of_row().filter(|cell| last.is_some() && named_at(cell.head, before) == last).collect()
}

/// Where a head is named last in a piece of text, whole or by two of its characters, and how much of it.
pub(super) fn named_at(head: &str, said: &str) -> Option<(usize, usize)> {
    let plain = head.split(['（', '(']).next().unwrap_or_default();
    let places = ["服务点", "社区", "站", "点", "片", "村"];
    let name = if plain.chars().count() == 1 {
        places.iter().map(|place| [plain, place].concat()).find(|name| said.holds(name))?
    } else {
        plain.to_owned()
    };
    if COMMON.contains(&plain) {
        return None;
    }
    let whole = said.last_place_of(&name).map(|at| (at + name.len(), name.len()));
    let chars: Vec<char> = plain.chars().collect();
    let pairs = chars.windows(2).filter_map(|pair| {
        let pair: String = pair.iter().collect();
        let at = said.last_place_of(&pair).filter(|_| !COMMON.contains(&pair.as_str()))?;
        Some((at + pair.len(), pair.len()))
    });
    whole.or_else(|| pairs.max())
}

/// Whether a number may be what stands in a cell: of one unit, and of persons where the head speaks of them.
pub(super) fn may_be(head: &str, amount: &Amount, of: &Amount) -> bool {
    let persons =
        amount.unit == Unit::Persons && !holds(head, &["人", "名", "员", "社工", "志愿者"]);
    let loose = matches!(of.unit, Unit::None | Unit::Things) && amount.unit != Unit::Money;
    !persons && (of.unit == amount.unit || loose || of.unit == Unit::None)
}
