//! Shares that stand right behind their amounts, each in a line or a bracket of its own: 咨询 812 通，36.98%. What they are of is
//! the amount by which most of them come out.

use super::amount::Amount;
use super::found::{All, Found};
use super::quotient::{class, quotient};
use super::words::Unit;

/// How many amounts before and behind such shares are looked at for their whole.
const NEAR: usize = 40;
/// Shares that stand in a row.
const MOST: usize = 30;

pub(super) fn judge(all: &All, found: &mut Found) {
    let mut first = 0;
    while first < all.amounts.len() {
        let parts = run(all, first);
        if parts.len() >= 3 {
            of_most(all, first, &parts, found);
        }
        first += (2 * parts.len()).max(1);
    }
}

/// The parts from a place on that have a share each right behind them.
fn run(all: &All, first: usize) -> Vec<usize> {
    let mut parts: Vec<usize> = Vec::new();
    let unit = all.get(first).map(|one| one.unit);
    let mut at = first;
    while let (Some(part), Some(rate)) = (all.get(at), all.get(at + 1)) {
        let counted = Some(part.unit) == unit && !matches!(part.unit, Unit::Percent | Unit::None);
        // A line begins beside the one before it.
        let beside = parts.is_empty()
            || part.sentence.zip(rate_before(all, at)).is_some_and(|(own, last)| own <= last + 1);
        if !counted || part.about || !beside || !is_share(all, part, rate) || parts.len() == MOST {
            break;
        }
        parts.push(at);
        at += 2;
    }
    parts
}

fn rate_before(all: &All, at: usize) -> Option<usize> {
    all.get(at.checked_sub(1)?)?.sentence
}

/// Whether nothing but a mark, or 占, stands between an amount and a share.
fn is_share(all: &All, part: &Amount, rate: &Amount) -> bool {
    let Some(sentence) = part.sentence else { return false };
    let said = all.between(sentence, part.end, rate.start.max(part.end));
    let joined =
        matches!(said.as_str(), "，" | "（" | "：" | " " | "，占" | "（占" | "，占比" | "，约占");
    rate.unit == Unit::Percent && !rate.about && rate.sentence == part.sentence && joined
}

/// Judges the shares by the amount that most of them are of.
fn of_most(all: &All, first: usize, parts: &[usize], found: &mut Found) {
    let unit = all.get(first).map(|one| one.unit);
    let fits = |whole: &Amount| {
        let right = parts.iter().filter(|at| {
            let both = all.get(**at).zip(all.get(**at + 1));
            both.is_some_and(|(part, rate)| {
                class(rate.value, part.value, whole.value, false).is_none_or(|of| !of.is_alarm())
            })
        });
        right.count()
    };
    let near = first.saturating_sub(NEAR)..(first + 2 * parts.len() + NEAR).min(all.amounts.len());
    let wholes = near.filter(|at| {
        all.get(*at)
            .is_some_and(|one| Some(one.unit) == unit && one.sentence.is_some() && !one.about)
    });
    let best = wholes.filter_map(|at| Some((all.get(at).map(fits)?, at))).rev();
    let Some((right, whole)) = best.max_by_key(|(right, _)| *right) else { return };
    if right >= 2 && right * 3 >= parts.len() * 2 {
        for part in
            parts.iter().filter(|part| !found.is_checked(**part + 1)).copied().collect::<Vec<_>>()
        {
            quotient(all, part + 1, part, whole, found);
        }
    }
}
