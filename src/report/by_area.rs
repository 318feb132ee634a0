//! What a text says of each area against what it says of all of them.

use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use crate::number::{ByName, Printed, sort_by_key};

/// The amounts of each quantity by their area.
pub(super) type InAreas = ByName<ByName<usize>>;

/// What the text says of each area against what it says of all of them.
pub(super) fn areas(all: &All, in_areas: &InAreas, found: &mut Found) {
    let plain = |area: &str| !area.is_empty() && !area.has('+');
    let mut every: Vec<&str> = Vec::new();
    for area in in_areas.iter().flat_map(|(_, areas)| areas.iter()).map(|(area, _)| area) {
        if plain(area) && !every.contains(&area) && every.len() < 40 {
            every.push(area);
        }
    }
    let mut totals: Vec<(&usize, Vec<usize>)> = Vec::new();
    for (_, areas) in in_areas.iter() {
        let Some(total) = areas.get("") else { continue };
        let mut parts: Vec<usize> =
            areas.iter().filter(|(area, _)| plain(area)).map(|(_, at)| *at).collect();
        sort_by_key(&mut parts, |at| *at);
        if parts.len() >= 2 && parts.len() == every.len() {
            totals.push((total, parts));
        }
    }
    sort_by_key(&mut totals, |(total, _)| **total);
    for (total, parts) in totals {
        let Some(amount) = all.get(*total) else { continue };
        let amounts = || parts.iter().filter_map(|part| all.get(*part));
        let sum = Printed::sum(amounts().map(|part| part.value));
        if sum.millionths() == amount.value.millionths() {
            found.agree(&[*total]);
            found.agree(&parts);
        } else if is_near(sum, amount.value) {
            let parts_said = amounts().map(|part| part.printed.clone()).collect();
            let working = Working::Sum { parts: parts_said };
            found.report(all, Class::Inconsistent, (*total, &parts), amount.like(sum), working);
        }
    }
}

/// Whether two values are so near that one may be a slip of the other.
pub(super) fn is_near(one: Printed, two: Printed) -> bool {
    let (small, large) = match one.millionths() < two.millionths() {
        true => (one.millionths(), two.millionths()),
        false => (two.millionths(), one.millionths()),
    };
    small > 0 && (large <= small * 2 || (large % 10, large / 10) == (0, small))
}
