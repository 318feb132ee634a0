//! A percentage beside a bracket: a fraction in it, the amount that it is a share of, or what it is of itself.

use super::amount::Numbered;
use super::found::{All, Found};
use super::neighbours::whole_nearby;
use super::quotient::{class, quotient};
use super::words::{Unit, holds};

/// `（19/20）` beside a percentage.
pub(super) fn fraction(
    all: &All,
    at: usize,
    before: &[Numbered],
    after: &[Numbered],
    found: &mut Found,
) -> bool {
    // A bracket behind the rate is its own.
    if let [(part, one), (whole, _), ..] = after
        && one.over_next
        && all.get(at).is_some_and(|rate| one.start == rate.end + 1)
    {
        quotient(all, at, *part, *whole, found);
        return true;
    }
    let last = before.len().saturating_sub(2);
    let near = before.get(last..).into_iter().chain(after.get(..2.min(after.len())));
    let Some(rate) = all.get(at) else { return false };
    let beside = |from: usize, to: usize| {
        let sentence = rate.sentence.unwrap_or_default();
        from <= to
            && all.between(sentence, from, to).chars().count() <= 12
            && !holds(&all.between(sentence, from, to), &["与", "比", "较"])
    };
    for pair in near {
        if let [(part, over), (whole, of)] = pair
            && over.over_next
            && (beside(of.end, rate.start) || beside(rate.end, over.start))
        {
            quotient(all, at, *part, *whole, found);
            return true;
        }
    }
    false
}

/// 非常满意 187 份（62.7%） is of the whole that the shares around it are of; 干部满意率 100%（14 人） is of its own bracket.
pub(super) fn in_bracket(
    all: &All,
    (at, rate): Numbered,
    before: &[Numbered],
    after: &[Numbered],
    found: &mut Found,
) -> bool {
    if let Some((part, of)) = before.last().filter(|(_, of)| of.end + 1 == rate.start)
        && rate.before.is_empty()
        && let Some((whole, _)) = whole_nearby(all, rate).filter(|(_, whole)| whole.unit == of.unit)
    {
        quotient(all, at, *part, whole, found);
        return true;
    }
    let sentence = rate.sentence.unwrap_or_default();
    let own = after.first().filter(|(_, one)| {
        let counted = matches!(one.unit, Unit::Persons | Unit::Households);
        let alone = all.between(sentence, rate.end, one.start) == "（" && one.before.is_empty();
        counted && alone && !one.over_next && one.after.is_empty()
    });
    // What it is of may stand before it: 满意率 97.4%（80 人） of 86.
    let fits = |(base, one): Numbered| {
        let gives = |(_, of): &&Numbered| {
            of.unit == one.unit && class(rate.value, one.value, of.value, false).is_none()
        };
        let whole = before.iter().rev().take(6).find(gives).map(|(whole, _)| *whole);
        (base, whole)
    };
    match own.map(|own| fits(*own)) {
        Some((part, Some(whole))) => quotient(all, at, part, whole, found),
        Some((base, None))
            if all.get(base).is_some_and(|of| rate.value.whole_parts(of.value).2) =>
        {
            found.agree(&[at]);
        }
        _ => return false,
    }
    true
}
