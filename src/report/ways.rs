//! One whole that is sorted in several ways: 现有 30 人 by their degrees in one line, by their ages in the next.
//!
//! A way stands far from its whole, so only a whole that another way, a rate or a list has borne out is held against it.

use super::amount::{Amount, Numbered, Role, printed_of, sum_of};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::words::{Unit, holds};

/// Amounts above a way that may be its whole.
const ABOVE: usize = 24;
/// What says that a number is of all of them, or of some that overlap.
const NO_PART: [&str; 12] =
    ["共", "合计", "总", "其中", "每", "均", "比", "较", "占", "上年", "去年", "最"];

/// Judges every list that says by what it sorts.
pub(super) fn judge(all: &All, found: &mut Found) {
    for sentence in 0..all.spans.len() {
        let amounts = all.of(sentence);
        let counted: Vec<Numbered> = amounts
            .iter()
            .copied()
            .filter(|(_, one)| one.unit != Unit::Percent)
            // 未满 18 岁 17 人 counts one thing.
            .filter(|(_, one)| {
                one.unit != Unit::None || !(one.about || one.printed.ends_with('岁'))
            })
            .collect();
        let mut first = 0;
        while let Some(rest) = counted.get(first..).filter(|rest| !rest.is_empty()) {
            let way = way(all, sentence, rest);
            first += way.len().max(1);
            if way.len() >= 2 {
                whole(all, way, found);
            }
        }
    }
}

/// The parts of a way that begins with the first of these.
fn way<'a, 'b>(all: &All, sentence: usize, rest: &'b [Numbered<'a>]) -> &'b [Numbered<'a>] {
    let Some((_, first)) = rest.first().filter(|(_, one)| is_part(one)) else { return &[] };
    let lead = all.between(sentence, 0, first.start);
    let lead = lead.rsplit(['。', '；', '，']).find(|lead| !lead.is_empty()).unwrap_or_default();
    let sorts = lead.starts_with(['按', '从'])
        || all.between(sentence, 0, first.start).rsplit_once('：').is_some_and(|(lead, own)| {
            let by = lead.rsplit(['。', '，', '；', '\n']).next().unwrap_or_default();
            (2..=12).contains(&by.chars().count()) && own.chars().count() <= 12
        });
    let quoted = |one: &Amount| one.before.ends_with("”的") || one.before.ends_with('”');
    let is_quoted = quoted(first);
    let mut end = first.end;
    let goes_on = |(_, one): &&Numbered| {
        // 31—40 岁 12 人: what it is called may hold numbers.
        let between = all.between(sentence, end, one.start);
        let named = between.starts_with(['、', '，', '；']) && between.chars().count() >= 3;
        let joined = one.start == first.start || named;
        end = one.end;
        let same = one.unit == first.unit && one.counted() == first.counted();
        joined && same && is_part(one) && (!is_quoted || quoted(one))
    };
    let count = rest.iter().take_while(goes_on).count();
    let least = if lead.starts_with('按') { 2 } else { 3 };
    let way = rest.get(..count).unwrap_or_default();
    if count >= least && (sorts || is_quoted) { way } else { &[] }
}

fn is_part(one: &Amount) -> bool {
    let named = one.before.chars().count() <= 14;
    one.is_exact() && one.role == Role::Done && named && !holds(&one.before, &NO_PART)
}

/// What a way sorts: the nearest amount above that it comes out to, or misses by a slip.
fn whole(all: &All, way: &[Numbered], found: &mut Found) {
    let Some((first, part)) = way.first().copied() else { return };
    let parts: Vec<usize> = way.iter().map(|(at, _)| *at).collect();
    let sum = sum_of(way);
    let above = all.amounts.iter().enumerate().take(first).skip(first.saturating_sub(ABOVE));
    let alike = |(_, one): &Numbered| {
        let same = one.unit == part.unit && one.counted() == part.counted();
        same && all.section(one) == all.section(part) && one.is_exact() && one.role != Role::Target
    };
    let above: Vec<Numbered> = above.filter(alike).collect();
    if let Some((whole, _)) =
        above.iter().find(|(_, one)| one.value.millionths() == sum.millionths())
    {
        found.agree(&[*whole]);
        return found.agree(&parts);
    }
    // 独居 138 人、失能 57 人、失独 9 人，标签合计 204 个: their own sum stands right behind them.
    let last = parts.last().copied().unwrap_or_default();
    let own = (last + 1..last + 3).filter_map(|at| all.get(at));
    let own = own.into_iter().any(|one| {
        one.value.millionths() == sum.millionths() && holds(&one.before, &["合计", "共", "总"])
    });
    if own || parts.iter().any(|at| found.is_checked(*at)) {
        return;
    }
    let borne_out = |at: usize| found.classes.get(at) == Some(&Some(Class::Consistent));
    // “满意”的 32 份 is of the sheets that its own sentence speaks of.
    let quoted = |one: &Amount| part.before.has('”') && one.sentence == part.sentence;
    let near =
        |(at, one): &&Numbered| (borne_out(*at) || quoted(one)) && sum.is_near(one.value, 12);
    let Some((whole, of)) = above.iter().rev().find(near).copied() else { return };
    // Which of them is wrong nobody knows: the last is what the others leave.
    let Some(((last_at, last), others)) = way.split_last() else { return };
    let rest = sum_of(others);
    let left = of.value.minus(rest);
    if left.millionths() <= 0 {
        return;
    }
    let less = printed_of(others).join(" + ");
    let working = Working::Difference { from: of.printed.clone(), less };
    let places: Vec<usize> =
        std::iter::once(whole).chain(others.iter().map(|(at, _)| *at)).collect();
    found.report(all, Class::Inconsistent, (*last_at, &places), last.like(left), working);
}
