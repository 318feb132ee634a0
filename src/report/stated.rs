//! What the sentences of a text state that a station has an input for: amounts of its indicators, and points of its
//! parties. What is in doubt is told with why and has no place.

use super::amount::{Amount, Role};
use super::finding::{Beside, Class, Doubt, Place, Stated};
use super::found::{All, Found};
use super::parties::in_scheme;
use super::same::comparable;
use super::words::{Unit, key};
use crate::number::Printed;
use crate::scoring::Scheme;

/// The inputs of a station: quantity, area, what is counted.
struct Inputs(Vec<(String, String, Unit)>);

impl Inputs {
    fn of(station: &[Beside]) -> Inputs {
        let input = |of: &Beside| {
            let unit = super::tables::unit_of(&[of.name.as_str(), of.unit.as_str()].concat());
            (key(&of.name), of.area.clone(), unit)
        };
        Inputs(station.iter().map(input).collect())
    }

    /// The one input that an amount can only be meant for.
    fn slot(&self, amount: &Amount) -> Option<usize> {
        let unit = match amount.unit {
            Unit::Households | Unit::None => Unit::Things,
            unit => unit,
        };
        let is_of = |(_, input): &(usize, &(String, String, Unit))| {
            input.0 == amount.key && input.1 == amount.area
        };
        let inputs: Vec<(usize, Unit)> =
            self.0.iter().enumerate().filter(is_of).map(|(at, input)| (at, input.2)).collect();
        let mut alike = inputs.iter().filter(|(_, of)| *of == unit);
        // 志愿者 107 名 is of the one input that counts them, whatever in.
        let at = match (alike.next(), unit, inputs.as_slice()) {
            (Some((at, _)), ..) => *at,
            (None, Unit::Persons, [(at, Unit::Things)]) => *at,
            _ => return None,
        };
        alike.next().is_none().then_some(at)
    }

    fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(of, area, _)| of == key && !area.is_empty())
    }
}

/// What a text states, in its order.
pub(super) fn stated(all: &All, found: &Found, station: &[Beside], scheme: &Scheme) -> Vec<Stated> {
    let inputs = Inputs::of(station);
    let mut stated: Vec<Stated> = Vec::new();
    let mut last: Option<&Amount> = None;
    for amount in &all.amounts {
        let plain = matches!(amount.role, Role::Done | Role::Target) && amount.sentence.is_some();
        if amount.unit == Unit::Percent {
            continue;
        }
        let goes_on = last.replace(amount).is_some_and(|last| goes_on(last, amount));
        if !goes_on && !amount.own {
            last = None;
        }
        let named = (amount.own && comparable(amount)) || goes_on;
        if !plain || !named || amount.about || !counts(amount) {
            continue;
        }
        let slot = inputs.slot(amount).filter(|_| amount.time.is_empty() && is_placed(all, amount));
        let doubt = match slot {
            Some(_) => None,
            // Another time's amounts are nobody's doubt.
            None if !amount.time.is_empty() => continue,
            None if inputs.has(&amount.key) => Some(Doubt::NoPlace),
            None if amount.role == Role::Target => Some(Doubt::NoIndicator),
            None => continue,
        };
        stated.push(one(amount, slot, doubt));
    }
    for (party, at) in &found.scores {
        let Some(amount) = all.get(*at) else { continue };
        let Some(named) = in_scheme(party, scheme) else { continue };
        let said = one(amount, Some(station.len() + named), None);
        stated.push(Stated { what: (*party).to_owned(), target: false, ..said });
    }
    crate::number::sort_by_key(&mut stated, |one| one.place);
    doubted(&mut stated, found);
    stated
}

/// Whether its own sentence or a heading says of which area it is; what the sentence before was about says too little.
fn is_placed(all: &All, amount: &Amount) -> bool {
    let sentence = amount.sentence.and_then(|at| all.sentences.get(at));
    amount.area.is_empty()
        || sentence.is_some_and(|sentence| {
            let before = sentence.chars.get(..amount.start).unwrap_or_default();
            !sentence.areas.is_empty() || !super::areas::mentions(before).is_empty()
        })
}

/// 小组 11 个、60 节、512 人次: sessions and person-times of what was named right before.
fn goes_on(last: &Amount, amount: &Amount) -> bool {
    let of = |amount: &Amount| (amount.sentence, amount.part);
    matches!(amount.unit, Unit::Sessions | Unit::Times)
        && of(last) == of(amount)
        && (&last.key, &last.area, &last.time) == (&amount.key, &amount.area, &amount.time)
}

fn counts(amount: &Amount) -> bool {
    let counted = amount.unit.is_addable() && amount.unit != Unit::None;
    counted && !amount.over_next && !amount.printed.contains(['万', '亿'])
}

fn one(amount: &Amount, slot: Option<usize>, doubt: Option<Doubt>) -> Stated {
    Stated {
        slot,
        target: amount.role == Role::Target,
        what: [amount.area.as_str(), amount.key.as_str()].concat(),
        value: value(amount.value),
        place: amount.place,
        doubt,
    }
}

fn value(printed: Printed) -> String {
    printed.to_string().replace(',', "")
}

/// Finds out which are in doubt. Of equal ones the first stays.
fn doubted(stated: &mut Vec<Stated>, found: &Found) {
    let disagrees = |place: Place| {
        found.findings.iter().any(|finding| {
            let strong = finding.class <= Class::Contradiction && finding.beside.is_none();
            strong && (finding.place == place || finding.others.contains(&place))
        })
    };
    let values: Vec<(usize, bool, String)> =
        stated.iter().filter_map(|one| Some((one.slot?, one.target, one.value.clone()))).collect();
    let mut seen = Vec::new();
    stated.retain_mut(|one| {
        let Some(slot) = one.slot else { return true };
        let several = values
            .iter()
            .any(|(of, target, value)| *of == slot && *target == one.target && *value != one.value);
        if several {
            one.doubt = Some(Doubt::TwoValues);
        } else if disagrees(one.place) {
            one.doubt = Some(Doubt::Disagrees);
        }
        let named = (slot, one.target, one.value.clone());
        let is_new = !seen.contains(&named);
        seen.push(named);
        is_new
    });
}
