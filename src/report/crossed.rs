//! A number of the text against the cell of a table that its words name by row and column: 二季度开展社区活动 9 场 is the cell
//! of the row 二季度 below 社区活动.

use super::amount::{Amount, Role};
use super::by_rows::{apart, beyond, in_a_row};
use super::cells::{COMMON, Cell, NEAR, cells, earlier, may_be, named_row};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::tables::Row;
use super::turned::turned;
use super::words::{Unit, holds};

/// Totals and rows that are looked at for one number.
const MOST: usize = 200;

pub(super) fn judge(all: &All, rows: &[Row], found: &mut Found) {
    let cells = cells(all, rows);
    if cells.is_empty() {
        return;
    }
    of_rows(all, rows, found);
    let mut rows_named: Vec<(usize, &str)> = Vec::new();
    for (at, amount) in all.amounts.iter().enumerate().filter(|(_, one)| one.sentence.is_some()) {
        if beyond(all, &cells, (at, amount), found) {
            continue;
        }
        apart(all, &cells, (at, amount), found);
        // 9 月 and 抽查 are times, where no row and no column is called so.
        let timed = |row: &&str| {
            let mut of = cells.iter().filter(|cell| cell.row == *row);
            counts(amount, amount.time == *row || of.any(|cell| cell.head.holds(&amount.time)))
        };
        // 11 个结案中有 8 个目标达成: some of those that the cell counts.
        let near = all.between(amount.sentence.unwrap_or_default(), 0, amount.start);
        let near = near.rsplit(['，', '；']).next().unwrap_or_default();
        // 若把西片一名社工调往东片，东片为 7 名 is of no table.
        let part = all.between(amount.sentence.unwrap_or_default(), 0, amount.start);
        let supposed = part.rsplit('；').any(|part| holds(part, &["若", "如果", "假如"]));
        if supposed || near.ends_with("中有") || (near.has('中') && near.ends_with("的有")) {
            continue;
        }
        let Some(row) = named_row(all, &cells, amount).filter(timed) else { continue };
        rows_named.push((at, row));
        let said = said(all, amount);
        let of_row = || cells.iter().filter(|cell| cell.row == row);
        let value = |cell: &Cell| all.get(cell.at).map(|of| of.value.millionths());
        // 建档 97 份 beside 97 persons and 91 files of the row is none of the persons.
        let called = of_row().any(|cell| {
            let of = all.get(cell.at).is_some_and(|of| is_slip(amount, of, 8));
            of && is_called(cell.head, &said) && may_be(cell.head, amount, amount)
        });
        let same = |cell: &Cell| value(cell) == Some(amount.value.millionths());
        if of_row().any(|cell| same(cell) && (!called || is_called(cell.head, &said))) {
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
        let plain = named.is_empty() && close && (amount.unit != Unit::Points || said.has('得'));
        if plain {
            let of_time = |cell: &&Cell| !holds(cell.head, &["中期", "末期", "半年"]);
            named = of_row().filter(|cell| holds(cell.head, words)).filter(of_time).collect();
        }
        // 2130 is the cell of 2310, whatever its head shares with the sentence.
        let digits =
            |cell: &&Cell| all.get(cell.at).is_some_and(|of| turned(&amount.printed, &of.printed));
        if of_row().filter(digits).count() == 1 {
            named = of_row().filter(digits).collect();
        }
        let loose = plain && !named.is_empty();
        if named.is_empty() {
            named = earlier(all, &cells, row, amount);
        }
        let Some((first, others)) = named.split_first() else { continue };
        if others.iter().any(|cell| value(cell) != value(first) || cell.line != first.line) {
            continue;
        }
        let Some(of) = all.get(first.at) else { continue };
        // 二级 15 次, of 519 and 504: what its row has beyond another of its cells.
        let beyond = of_row().any(|one| {
            of_row().any(|other| {
                value(one)
                    .zip(value(other))
                    .is_some_and(|(a, b)| a - b == amount.value.millionths())
            })
        });
        if beyond && !found.is_checked(at) {
            found.agree(&[at]);
            continue;
        }
        // What was held against others is a slip all the same where its digits are those of the cell.
        let told = found.is_told(at);
        let free = !found.is_checked(at) || (!told && turned(&amount.printed, &of.printed));
        if free && may_be(first.head, amount, of) && is_slip(amount, of, if loose { 9 } else { 2 })
        {
            let working = Working::Same { what: format!("{row} · {}", first.head) };
            found.report(all, Class::Contradiction, (at, &[first.at]), of.plain(), working);
        }
    }
    in_a_row(all, &cells, &rows_named, found);
}

/// 榕东社区建档 120 户，探访 342 户次: what was told of such numbers by a row of totals is taken back.
fn of_rows(all: &All, rows: &[Row], found: &mut Found) {
    let totals = rows.iter().filter(|row| row.total.is_some());
    let totals: Vec<(usize, usize)> = totals
        .flat_map(|row| row.cells.iter().filter_map(|cell| Some((row.block, cell.amount?))))
        .take(MOST)
        .collect();
    let mut cleared = Vec::new();
    found.findings.retain(|finding| {
        let [other] = finding.others.as_slice() else { return true };
        let of_total =
            |(_, at): &&(usize, usize)| all.get(*at).is_some_and(|of| of.place == *other);
        let block = match totals.iter().find(of_total) {
            Some((block, _)) if finding.class == Class::Contradiction => *block,
            _ => return true,
        };
        let at = all.amounts.iter().position(|one| one.place == finding.place);
        let Some((at, amount)) = at.and_then(|at| Some((at, all.get(at)?))) else { return true };
        let said = all.between(amount.sentence.unwrap_or_default(), 0, amount.start);
        let said = said.rsplit('；').next().unwrap_or_default();
        let parts = rows.iter().filter(|row| row.block == block && row.total.is_none());
        let named = parts.take(MOST).filter_map(|row| {
            let label = row.label().split(['（', '(']).next().filter(|label| label.len() > 3)?;
            said.cut_last(label)
        });
        let of_part =
            named.into_iter().any(|(_, behind)| !holds(behind, &["全", "共", "合计", "总"]));
        if of_part {
            cleared.push(at);
        }
        !of_part
    });
    cleared.into_iter().for_each(|at| found.clear(at));
}

fn counts(amount: &Amount, named: bool) -> bool {
    let other = [Unit::Percent, Unit::Months, Unit::Years, Unit::Days, Unit::Surface]
        .contains(&amount.unit);
    let counted = !other;
    let timed = !amount.time.is_empty() && !named && !amount.time.contains(['季', '半', '中']);
    let earlier = timed
        || amount.before.ends_with(['由', '从', '原', '按'])
        || amount.before.starts_with('按');
    counted && amount.role == Role::Done && !earlier && !amount.about && amount.sentence.is_some()
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

/// Whether two characters side by side of a head stand there.
fn is_called(head: &str, said: &str) -> bool {
    // 中期完成 is of another time than 末期完成.
    let times = ["中期", "末期", "上半年", "下半年"];
    if times.iter().any(|time| head.holds(time) && !said.holds(time)) {
        return false;
    }
    let head: Vec<char> = head.chars().take_while(|char| !"（(".has(*char)).collect();
    head.windows(2).any(|pair| {
        let word: String = pair.iter().collect();
        !COMMON.contains(&word.as_str()) && said.holds(&word)
    })
}

/// Whether one number may be a slip of the other: near it, or with its digits in another order.
/// They differ by one part of so many at the most.
fn is_slip(amount: &Amount, of: &Amount, parts: i64) -> bool {
    let near = amount.value.is_near(of.value, parts) && of.value.is_near(amount.value, parts);
    near || turned(&amount.printed, &of.printed)
}
