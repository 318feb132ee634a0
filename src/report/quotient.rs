//! A printed percentage against a part and a whole.

use super::amount::{Amount, quotient_of};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::words::Unit;
use crate::number::{Fit, Printed};

/// How a percentage stands to the two amounts it is of.
pub(super) fn quotient(all: &All, rate: usize, part: usize, whole: usize, found: &mut Found) {
    let (Some(printed), Some(done), Some(of)) = (all.get(rate), all.get(part), all.get(whole))
    else {
        return;
    };
    if printed.about || done.about || of.about {
        return;
    }
    // 再添 3 人，达到 17 人，持证率升到 89.47% is of no three.
    let full = Printed::whole(100).millionths();
    let beyond = done.value.millionths() > 2 * of.value.millionths();
    if beyond && printed.value.millionths() < full && printed.before.has('升') {
        return;
    }
    let working = quotient_of(done, of);
    let loose = done.spread() > 0 || of.spread() > 0;
    let values = (printed.value, done.value, of.value);
    conclude(all, (rate, &[part, whole]), values, loose, working, found);
}

/// Concludes how a percentage stands to a part and a whole.
pub(super) fn conclude(
    all: &All,
    at: (usize, &[usize]),
    (printed, part, whole): (Printed, Printed, Printed),
    loose: bool,
    working: Working,
    found: &mut Found,
) {
    let Some(class) = class(printed, part, whole, loose) else {
        found.agree(&[at.0]);
        found.agree(at.1);
        return;
    };
    let decimals = if class == Class::Rounded { 2 } else { printed.decimals().max(2) };
    let Some(computed) = Printed::percent_of(part, whole, decimals) else { return };
    found.report(all, class, at, format!("{computed}%"), working);
}

/// The class of a printed percentage; none for what is consistent.
pub(super) fn class(printed: Printed, part: Printed, whole: Printed, loose: bool) -> Option<Class> {
    match printed.fit_percent(part, whole, loose) {
        Fit::Same => None,
        Fit::AtDigits if printed.decimals() >= 2 => None,
        Fit::AtDigits => {
            let shown = Printed::percent_of(part, whole, 2);
            let same = shown.is_some_and(|shown| shown.millionths() == printed.millionths());
            (!same).then_some(Class::Rounded)
        }
        Fit::Truncated => Some(Class::Truncated),
        Fit::Differs => Some(Class::Inconsistent),
    }
}

/// 31 人，占 66.0%: an amount with a share of its own is a part, and what is asked next is of its whole, where one of those
/// before it is that.
pub(super) fn stated_part(all: &All, part: usize, rate: usize) -> Option<Option<usize>> {
    let one = all.get(part)?;
    // 24 名说得出两项服务，占 82.8%.
    let other = all.get(part + 1).filter(|next| !matches!(next.unit, Unit::Percent | Unit::None));
    let at = if other.is_some_and(|next| next.unit != one.unit) { part + 2 } else { part + 1 };
    let share = all.get(at)?;
    let said = all.between(one.sentence?, one.end, share.start);
    let joined = share.before.starts_with('占') || said.starts_with('（');
    let its = share.unit == Unit::Percent && share.sentence == one.sentence && at != rate;
    if !its || !joined || said.chars().count() > 14 {
        return None;
    }
    let is_whole = |of: &Amount| {
        of.unit == one.unit
            && of.value.millionths() > one.value.millionths()
            && class(share.value, one.value, of.value, false).is_none_or(|of| !of.is_alarm())
    };
    Some((part.saturating_sub(40)..part).rev().find(|at| all.get(*at).is_some_and(is_whole)))
}

/// Whether some whole number of `whole` is the percentage.
pub(super) fn feasible(all: &All, at: usize, whole: usize, found: &mut Found) {
    let whole = match stated_part(all, whole, at) {
        Some(Some(of)) => of,
        Some(None) => return,
        None => whole,
    };
    let (Some(rate), Some(of)) = (all.get(at), all.get(whole)) else { return };
    // 占六类总人数的 38.99% is of persons, and not of six.
    let of_others = of.sentence.is_some_and(|at| all.between(at, of.end, of.end + 1) == "总");
    if rate.about || !of.is_exact() || of.value.is_zero() || of_others {
        return;
    }
    let (below, above, possible) = rate.value.whole_parts(of.value);
    if possible {
        found.agree(&[at, whole]);
        return;
    }
    // 接通 412 个，满意 391 人，满意率 94.90%: it is a part itself, of what is counted in other words.
    let is_whole = |whole: &Amount| {
        let counts = !matches!(whole.unit, Unit::Percent | Unit::Points | Unit::Money);
        let fits = rate.value.fit_percent(of.value, whole.value, false) != Fit::Differs;
        counts && whole.sentence.is_some() && rate.value.decimals() > 0 && fits
    };
    let part = (at.saturating_sub(30)..whole).rev().find(|at| all.get(*at).is_some_and(is_whole));
    if let Some(of) = part {
        return quotient(all, at, whole, of, found);
    }
    let shown = |part: i64| {
        let part = usize::try_from(part).map(Printed::whole).ok()?;
        let percent = Printed::percent_of(part, of.value, 2)?;
        Some((part.to_string(), format!("{percent}%")))
    };
    let (Some(below), Some(above)) = (shown(below), shown(above)) else { return };
    let computed = format!("{} / {}", below.1, above.1);
    let working = Working::NoWhole { whole: of.printed.clone(), below, above };
    found.report(all, Class::Impossible, (at, &[whole]), computed, working);
}
