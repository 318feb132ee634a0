//! Growth that a sentence tells of a row, between two of its columns: 服务人次较上年度增长 16.96%, 2024年增长 12.5%.

use super::amount::{Amount, difference_of, growth_of};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::quotient::{class, conclude};
use super::tables::Row;
use super::words::{Unit, holds};

/// What the columns of last year and of this one are called.
const LAST: [&str; 6] = ["上年", "上一年", "去年", "上期", "前期", "上季"];
const THIS: [&str; 6] = ["本年", "今年", "本期", "后期", "本季", "当年"];
const UP: [&str; 4] = ["增长", "上升", "增加", "提高"];
const DOWN: [&str; 3] = ["下降", "减少", "降低"];
/// Rows that are looked at.
const MOST: usize = 60;

pub(super) fn judge(all: &All, rows: &[Row], found: &mut Found) {
    for (at, amount) in all.amounts.iter().enumerate().filter(|_| !rows.is_empty()) {
        let plain = !amount.about && !found.is_checked(at) && amount.unit != Unit::Points;
        let grows = holds(&amount.before, &UP);
        // 比上年度少 8 场 as well.
        let compared = holds(&amount.before, &["比上", "较上", "比去", "较去"])
            && amount.before.ends_with(['多', '少']);
        let grows = grows || (compared && amount.before.ends_with('多'));
        let falls = holds(&amount.before, &DOWN) || (compared && amount.before.ends_with('少'));
        // 探访增加 146 户次 is a step, where no other number stands beside it.
        let step = amount.unit != Unit::Percent
            && (UP.iter().chain(&DOWN).any(|word| amount.before.ends_with(word)) || compared);
        if plain && (step || amount.unit == Unit::Percent) && (grows || falls) {
            grown(all, rows, (at, amount), grows, found);
        }
    }
}

/// Whether a column says what was agreed: the two are no years.
fn planned(row: &Row) -> bool {
    row.heads.iter().any(|(_, own)| holds(own, &["目标", "指标", "协议", "计划", "任务"]))
}

fn grown(all: &All, rows: &[Row], (at, rate): (usize, &Amount), grows: bool, found: &mut Found) {
    let Some(sentence) = rate.sentence else { return };
    let said = all.between(sentence, 0, rate.start);
    let part = said.rsplit(['。', '；']).next().unwrap_or_default();
    // 服务总人次（人次） is called without its bracket.
    let label = |row: &Row| row.label().split(['（', '(']).next().unwrap_or_default().to_owned();
    let named = rows.iter().take(MOST).filter_map(|row| {
        let label = label(row);
        let at = part.last_place_of(&label).filter(|_| label.chars().count() >= 2)?;
        Some((at + label.len(), row))
    });
    let Some((_, row)) = named.max_by_key(|(at, _)| *at) else { return };
    let number = |column: usize| {
        let at = row.cells.get(column)?.amount?;
        all.get(at).filter(|one| !one.value_is_percent()).map(|one| (at, one))
    };
    let columns = || (1..row.cells.len()).filter(|at| number(*at).is_some());
    let mut of_year = columns().filter(|at| {
        let head = row.head(*at).1;
        head.ends_with('年')
            && part.rsplit(['，', '。']).next().is_some_and(|part| part.holds(head))
    });
    let by_word = |words: &[&str]| columns().find(|at| holds(row.head(*at).1, words));
    let named = by_word(&LAST).zip(by_word(&THIS));
    let of_years = named.is_some();
    let pair = match of_year.next_back() {
        // The year before it stands to its left.
        Some(year) => columns().rfind(|at| *at < year).zip(Some(year)),
        // Two columns alone are the earlier and the later one.
        None if named.is_none() && columns().count() == 2 && !planned(row) => {
            columns().next().zip(columns().next_back())
        }
        None => named,
    };
    let Some(((old_at, old), (new_at, new))) =
        pair.and_then(|(old, new)| number(old).zip(number(new)))
    else {
        return;
    };
    let away = if grows { new.value.minus(old.value) } else { old.value.minus(new.value) };
    let near = away.millionths() > 0 && !old.value.is_zero();
    if rate.unit != Unit::Percent {
        let right = away.millionths() == rate.value.millionths();
        if right && near {
            found.agree(&[at, old_at, new_at]);
        } else if near && of_years && rate.value.is_near(away, 2) {
            let working = difference_of(new, old);
            let places = [old_at, new_at];
            found.report(all, Class::Inconsistent, (at, &places), rate.like(away), working);
        }
        return;
    }
    let off = class(rate.value, away, old.value, false);
    // What is far from it is of something else.
    let right = crate::number::Printed::percent_of(away, old.value, 2);
    let close =
        right.is_some_and(|right| right.minus(rate.value).magnitude().millionths() <= 10_000_000);
    if near && (off.is_none() || close) {
        let working: Working = growth_of(old, new);
        let values = (rate.value, away, old.value);
        conclude(all, (at, &[old_at, new_at]), values, false, working, found);
    }
}
