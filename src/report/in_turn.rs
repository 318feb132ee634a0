//! Numbers that a sentence tells of the rows of a table one after another: 完成率依次为 55%、56.25%、55.56%, 分别超出 38 份、105 次和
//! 52 户次. Where all of them but one come out by two columns, that one is a slip.

use super::amount::{Amount, difference_of, quotient_of};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::quotient::class;
use super::tables::{Row, of_rate};
use super::words::{Unit, holds};

/// Numbers of one list.
const MOST: usize = 20;
/// Columns that are looked at.
const WIDEST: usize = 12;

/// The rows of a block that add up nothing, and of each row the two amounts that a number is told by.
struct Told {
    pairs: Vec<(usize, usize)>,
    right: Vec<Option<Class>>,
}

pub(super) fn judge(all: &All, rows: &[Row], found: &mut Found) {
    if rows.is_empty() {
        return;
    }
    for at in 0..all.amounts.len() {
        let Some(list) = listed(all, at).filter(|list| list.len() >= 3) else { continue };
        let of_blocks = rows.chunk_by(|one, other| one.block == other.block);
        let best = of_blocks.filter_map(|block| told(all, block, &list)).max_by_key(Told::fitting);
        let Some(best) = best.filter(|best| best.fitting() + 1 >= list.len()) else { continue };
        for ((number, (one, two)), off) in list.iter().zip(&best.pairs).zip(&best.right) {
            let Some(off) = off else {
                found.agree(&[*number]);
                continue;
            };
            let (Some(printed), Some(a), Some(b)) =
                (all.get(*number), all.get(*one), all.get(*two))
            else {
                continue;
            };
            if found.is_checked(*number) {
                continue;
            }
            if printed.unit == Unit::Percent {
                let values = (printed.value, a.value, b.value);
                let places = [*one, *two];
                super::quotient::conclude(
                    all,
                    (*number, &places),
                    values,
                    false,
                    quotient_of(a, b),
                    found,
                );
            } else {
                let right = a.value.minus(b.value);
                let working: Working = difference_of(a, b);
                let computed = printed.like(right.magnitude());
                found.report(all, *off, (*number, &[*one, *two]), computed, working);
            }
        }
    }
}

impl Told {
    fn fitting(&self) -> usize {
        self.right.iter().filter(|off| off.is_none()).count()
    }
}

/// The numbers of a list that 分别 or 依次 announces, from the first one on.
fn listed(all: &All, first: usize) -> Option<Vec<usize>> {
    let one = all.get(first)?;
    let sentence = one.sentence.filter(|_| holds(&one.before, &["分别", "依次"]))?;
    let away = holds(&one.before, &["超", "多", "增"]);
    if !(one.unit == Unit::Percent || away) || one.about {
        return None;
    }
    let mut list = vec![first];
    let mut end = one.end;
    while let Some(next) = all.get(first + list.len()).filter(|_| list.len() < MOST) {
        let joined = next.sentence == Some(sentence)
            && matches!(
                all.between(sentence, end, next.start.max(end)).as_str(),
                "、" | "和" | "及" | "，"
            );
        if !joined || (next.unit == Unit::Percent) != (one.unit == Unit::Percent) {
            break;
        }
        end = next.end;
        list.push(first + list.len());
    }
    Some(list)
}

/// How the numbers come out by two columns of the rows, by those that fit best.
fn told(all: &All, block: &[Row], list: &[usize]) -> Option<Told> {
    let rows: Vec<&Row> = block.iter().filter(|row| row.total.is_none()).collect();
    let width =
        rows.iter().map(|row| row.cells.len()).max().filter(|_| rows.len() == list.len())?;
    let columns = || 1..width.min(WIDEST);
    let pairs = columns().flat_map(|one| columns().map(move |two| (one, two)));
    let of = |(one, two): (usize, usize)| -> Option<Told> {
        let number = |row: &Row, at: usize| {
            let at = row.cells.get(at)?.amount?;
            all.get(at).filter(|one| !one.value_is_percent()).map(|_| at)
        };
        let pairs: Option<Vec<(usize, usize)>> =
            rows.iter().map(|row| number(row, one).zip(number(row, two))).collect();
        let pairs = pairs?;
        let right = pairs.iter().zip(list).map(|((one, two), at)| {
            let (a, b, of) = (all.get(*one)?, all.get(*two)?, all.get(*at)?);
            off(of, a, b)
        });
        Some(Told { right: right.collect(), pairs })
    };
    // A rate of the table itself is told by its own cells.
    let rated = rows.iter().any(|row| columns().any(|at| of_rate(row, &all.amounts, at).is_some()));
    let away =
        list.first().and_then(|at| all.get(*at)).is_some_and(|one| one.unit != Unit::Percent);
    let best = pairs.filter(|(one, two)| one != two && (one > two || !away)).filter_map(of);
    best.max_by_key(Told::fitting).filter(|best| best.fitting() >= 2 && (rated || !rows.is_empty()))
}

/// What is wrong with a number that two amounts give; none where nothing is.
fn off(of: &Amount, one: &Amount, two: &Amount) -> Option<Class> {
    if of.unit == Unit::Percent {
        return class(of.value, one.value, two.value, false).filter(|off| off.is_alarm());
    }
    let away = one.value.minus(two.value);
    (away.millionths() != of.value.millionths()).then_some(Class::Inconsistent)
}
