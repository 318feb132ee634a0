//! 测算情景: the inputs that a scenario changes.

use super::input::Field;
use crate::scoring::{Quantity, Scheme};

/// A named set of changed inputs on top of the station as it stands. Inputs it does not name are
/// the station's own, also when these change later.
///
/// A changed score is in points, however the station's own score is typed: switching that to raw
/// marks does not change what was supposed. It belongs to its party by id, as the station's do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// Points by party id, in the order of the ids; blank is "not scored".
    scores: Vec<(String, Quantity)>,
    /// All other inputs, in the order of the fields: the same changes are always equal.
    overrides: Vec<(Field, Quantity)>,
}

impl Scenario {
    /// A scenario that changes nothing yet.
    pub fn named(name: &str) -> Scenario {
        Scenario { name: name.to_owned(), ..Scenario::default() }
    }

    /// Every changed score by party id.
    pub fn scores(&self) -> &[(String, Quantity)] {
        &self.scores
    }

    /// Every other changed input.
    pub fn overrides(&self) -> &[(Field, Quantity)] {
        &self.overrides
    }

    /// What it has in an input; `None` where it leaves the station's own.
    pub fn get(&self, field: Field, scheme: &Scheme) -> Option<Quantity> {
        match field {
            Field::Score(at) => {
                let place = place(&self.scores, &scheme.parties.get(at)?.id).ok()?;
                self.scores.get(place).map(|(_, points)| *points)
            }
            field => {
                let place = place(&self.overrides, &field).ok()?;
                self.overrides.get(place).map(|(_, quantity)| *quantity)
            }
        }
    }

    /// Changes an input, or with `None` leaves it to the station again. Gives back what it had.
    pub fn replace(
        &mut self,
        field: Field,
        quantity: Option<Quantity>,
        scheme: &Scheme,
    ) -> Option<Quantity> {
        match field {
            Field::Score(at) => self.replace_score(&scheme.parties.get(at)?.id, quantity),
            field => replace(&mut self.overrides, field, quantity),
        }
    }

    /// The same for the points of a party by its id.
    pub(super) fn replace_score(
        &mut self,
        party: &str,
        points: Option<Quantity>,
    ) -> Option<Quantity> {
        replace(&mut self.scores, party.to_owned(), points)
    }

    /// Gives every changed input its new address and hands back those that are gone.
    pub fn relocate(&mut self, follow: impl Fn(Field) -> Option<Field>) -> Vec<(Field, Quantity)> {
        let mut gone = Vec::new();
        for (field, quantity) in std::mem::take(&mut self.overrides) {
            match follow(field) {
                Some(field) => drop(replace(&mut self.overrides, field, Some(quantity))),
                None => gone.push((field, quantity)),
            }
        }
        gone
    }

    /// Every changed input that the scheme knows, scores first.
    pub(super) fn fields(&self, scheme: &Scheme) -> Vec<(Field, Quantity)> {
        let parties = scheme.parties.iter().enumerate().map(|(at, _)| Field::Score(at));
        let scores = parties.filter_map(|field| Some((field, self.get(field, scheme)?)));
        scores.chain(self.overrides.iter().copied()).collect()
    }
}

fn place<K: Ord>(list: &[(K, Quantity)], key: &K) -> Result<usize, usize> {
    list.binary_search_by(|(of, _)| of.cmp(key))
}

fn replace<K: Ord>(
    list: &mut Vec<(K, Quantity)>,
    key: K,
    quantity: Option<Quantity>,
) -> Option<Quantity> {
    let place = place(list, &key);
    let old = place.ok().map(|at| list.remove(at).1);
    if let Some(quantity) = quantity {
        list.insert(place.unwrap_or_else(|at| at), (key, quantity));
    }
    old
}
