//! 情景: the inputs that a trial has changed, kept with the station.

use super::input::Field;
use super::value::Value;
use crate::scoring::{PartyScore, Scheme};

/// A named set of changed inputs on top of the station as it stands. Inputs it does not name are
/// the station's own, also when these change later.
///
/// A score belongs to its party by id, as the station's do, and is kept with the way it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// Scores by party id, in the order of the ids.
    scores: Vec<(String, PartyScore)>,
    /// All other inputs, in the order of the fields: the same changes are always equal.
    overrides: Vec<(Field, Value)>,
}

impl Scenario {
    /// A scenario that changes nothing yet.
    pub fn named(name: &str) -> Scenario {
        Scenario { name: name.to_owned(), ..Scenario::default() }
    }

    /// The same changes under another name.
    pub fn renamed(self, name: String) -> Scenario {
        Scenario { name, ..self }
    }

    /// Every changed score by party id.
    pub fn scores(&self) -> &[(String, PartyScore)] {
        &self.scores
    }

    /// Every other changed input.
    pub fn overrides(&self) -> &[(Field, Value)] {
        &self.overrides
    }

    /// Changes an input that is no party's score, or with `None` leaves it to the station again. Gives
    /// back what it had.
    pub fn put(&mut self, field: Field, value: Option<Value>) -> Option<Value> {
        replace(&mut self.overrides, field, value)
    }

    /// The same for the score of a party by its id.
    pub fn put_score(&mut self, party: &str, score: Option<PartyScore>) -> Option<PartyScore> {
        replace(&mut self.scores, party.to_owned(), score)
    }

    /// Gives every changed input its new address and hands back those that are gone.
    pub fn relocate(&mut self, follow: impl Fn(Field) -> Option<Field>) -> Vec<(Field, Value)> {
        let mut gone = Vec::new();
        for (field, value) in std::mem::take(&mut self.overrides) {
            match follow(field) {
                Some(field) => drop(replace(&mut self.overrides, field, Some(value))),
                None => gone.push((field, value)),
            }
        }
        gone
    }

    /// Whether it changes an input.
    pub fn has(&self, field: Field, scheme: &Scheme) -> bool {
        self.fields(scheme).contains(&field)
    }

    /// Every changed input that the scheme knows, scores first.
    pub fn fields(&self, scheme: &Scheme) -> Vec<Field> {
        let changed = |party: &str| place(&self.scores, &party.to_owned()).is_ok();
        let parties = scheme.parties.iter().enumerate();
        let scores = parties.filter(|(_, party)| changed(&party.id));
        let scores = scores.map(|(at, _)| Field::Score(at));
        scores.chain(self.overrides.iter().map(|(field, _)| *field)).collect()
    }
}

fn place<K: Ord, V>(list: &[(K, V)], key: &K) -> Result<usize, usize> {
    list.binary_search_by(|(of, _)| of.cmp(key))
}

fn replace<K: Ord, V>(list: &mut Vec<(K, V)>, key: K, value: Option<V>) -> Option<V> {
    let place = place(list, &key);
    let old = place.ok().map(|at| list.remove(at).1);
    if let Some(value) = value {
        list.insert(place.unwrap_or_else(|at| at), (key, value));
    }
    old
}
