//! Rates of a target that stands further away: in a sentence above, or in a table.

use super::amount::{Amount, Numbered, Role};
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::known::Known;
use super::letters::Words;
use super::quotient::{class, conclude, quotient};
use super::words::holds;

/// 个案（目标 40 例）完成了 112.5%: what was done stands further above.
pub(super) fn of_earlier(
    all: &All,
    rate: usize,
    (target, of): &(usize, &Amount),
    found: &mut Found,
) -> bool {
    let done = (target.saturating_sub(200)..*target).rev().find(|other| {
        all.get(*other).is_some_and(|amount| {
            amount.role == Role::Done
                && (&amount.key, amount.unit, &amount.area) == (&of.key, of.unit, &of.area)
                && amount.time == of.time
                && amount.own
        })
    });
    if let Some(done) = done {
        quotient(all, rate, done, *target, found);
    }
    done.is_some()
}

/// A rate against the target that a table holds for the amount.
pub(super) fn against_known(all: &All, known: &Known, rate: usize, part: usize, found: &mut Found) {
    let (Some(printed), Some(done)) = (all.get(rate), all.get(part)) else { return };
    if printed.about || done.about || printed.before.holds("平均") || is_agreed(all, done) {
        return;
    }
    if let Some(target) = known.target(done) {
        let working =
            Working::Quotient { part: done.printed.clone(), whole: target.printed.clone() };
        let places: Vec<usize> = [Some(part), target.amount].into_iter().flatten().collect();
        // The rate of the table may be right where the amount of the text is not.
        let other = known.done(done).filter(|other| {
            class(printed.value, other.value, target.value, false)
                .is_none_or(|class| class == Class::Rounded)
        });
        let value = other.map_or(done.value, |other| other.value);
        let values = (printed.value, value, target.value);
        conclude(all, (rate, &places), values, false, working, found);
    } else if done.is_exact() && !printed.value.has_whole(done.value) {
        let working = Working::NoTarget { part: done.printed.clone() };
        found.report(all, Class::Impossible, (rate, &[part]), String::new(), working);
    }
}

/// 按目标（个案 10 个、小组 4 个）计算: all that the bracket holds is agreed.
fn is_agreed(all: &All, amount: &Amount) -> bool {
    let before = all.between(amount.sentence.unwrap_or_default(), 0, amount.start);
    let open = before.rsplit_once('（').filter(|(_, inside)| !inside.has('）'));
    open.is_some_and(|(said, _)| ["目标", "指标", "协议"].iter().any(|word| said.ends_with(word)))
}

/// 本季目标 480 户次，完成率 111.46%: the cell of a table that gives it, or gives it cut off.
pub(super) fn done_of_table(all: &All, rate: &Amount, target: &Amount) -> Option<usize> {
    let two = rate.value.decimals() >= 2 && holds(&rate.before, &["完成", "达成"]);
    let class = |of: &Amount| class(rate.value, of.value, target.value, false);
    let fits = |(_, of): &Numbered| class(of).is_none();
    let cut = |(_, of): &Numbered| class(of) == Some(Class::Truncated);
    all.cells()
        .filter(|_| two)
        .find(fits)
        .or_else(|| all.cells().filter(|_| two).find(cut))
        .map(|(at, _)| at)
}
