//! Shares that stand right behind their amounts, each in a line or a bracket of its own: 咨询 812 通，36.98%. What they are of is
//! the amount by which most of them come out.

use super::amount::Amount;
use super::found::{All, Found};
use super::portions::by_most;
use super::words::Unit;

/// Shares that stand in a row.
const MOST: usize = 30;

pub(super) fn judge(all: &All, found: &mut Found) {
    let mut first = 0;
    while first < all.amounts.len() {
        let parts = run(all, first);
        if parts.len() >= 3 {
            let pairs: Vec<(usize, usize)> = parts.iter().map(|part| (part + 1, *part)).collect();
            by_most(all, &pairs, found);
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
