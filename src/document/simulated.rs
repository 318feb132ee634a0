//! The station as a scenario has it, and in which inputs the two differ.

use super::input::{Allowed, Field};
use super::scenario::Scenario;
use super::sheet::Document;
use super::value::Value;
use crate::number::Decimal;
use crate::scoring::{PartyScore, Quantity, Scheme};

/// One changed input of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The input.
    pub field: Field,
    /// What the station has there; a score in points.
    pub actual: Value,
    /// What the scenario has there.
    pub simulated: Value,
    /// By how much the scenario is higher, below zero where it is lower; `None` unless both are
    /// amounts.
    pub difference: Option<Decimal>,
}

impl Document {
    /// The station as a scenario has it; `None` where there is no such scenario.
    pub fn simulated(&self, scheme: &Scheme, scenario: usize) -> Option<Document> {
        let mut document = Document { scenarios: Vec::new(), ..self.clone() };
        document.put_changes(self.scenarios.get(scenario)?, scheme);
        Some(document)
    }

    /// Puts what a scenario has changed into the document's own inputs, those that it has and that accept
    /// it.
    pub fn put_changes(&mut self, scenario: &Scenario, scheme: &Scheme) {
        for (party, score) in scenario.scores() {
            if scheme.party(party).is_some() {
                self.put_score(party, *score);
            }
        }
        for (field, value) in scenario.overrides() {
            let allowed = Allowed::of(*field, self, scheme);
            if allowed.is_some_and(|allowed| allowed.check(value).is_ok()) {
                self.put(*field, value.clone(), scheme);
            }
        }
    }

    /// What a number input has, a score in the points it counts for; `None` where the document has no such
    /// input.
    pub fn actual(&self, field: Field, scheme: &Scheme) -> Option<Quantity> {
        self.in_points(field, scheme)?.quantity()
    }

    /// The content of an input, a score in the points it counts for.
    fn in_points(&self, field: Field, scheme: &Scheme) -> Option<Value> {
        let Field::Score(at) = field else { return self.value(field, scheme) };
        let party = scheme.parties.get(at)?;
        let points = self.score(&party.id).counted(party.cap, scheme.rounding);
        Some(Value::Quantity(points.map_or(Quantity::Blank, Quantity::Amount)))
    }

    /// The score of the party at a place of the scheme.
    pub fn score_at(&self, party: usize, scheme: &Scheme) -> Option<PartyScore> {
        Some(self.score(&scheme.parties.get(party)?.id))
    }

    /// Whether a person sees another content in an input than in that of another document with the same
    /// lists.
    pub fn differs(&self, other: &Document, field: Field, scheme: &Scheme) -> bool {
        let mode = |document: &Document| match field {
            Field::Score(at) => document.score_at(at, scheme).map(|score| score.mode),
            _ => None,
        };
        self.value(field, scheme) != other.value(field, scheme) || mode(self) != mode(other)
    }

    /// Brings a scenario up to a document that was changed in these inputs and nowhere else.
    pub fn tried(
        &self,
        tried: &Document,
        touched: &[Field],
        scheme: &Scheme,
        mut scenario: Scenario,
    ) -> Scenario {
        for field in touched {
            if let Field::Score(at) = *field {
                let Some(party) = scheme.parties.get(at) else { continue };
                let score = tried.score(&party.id);
                let differs = score != self.score(&party.id);
                scenario.put_score(&party.id, differs.then_some(score));
            } else {
                let value = tried.value(*field, scheme);
                let differs = value != self.value(*field, scheme);
                scenario.put(*field, value.filter(|_| differs));
            }
        }
        scenario
    }

    /// Every input in which a scenario differs from the station.
    pub fn changes(&self, scheme: &Scheme, scenario: usize) -> Vec<Change> {
        let found = self.scenarios.get(scenario).zip(self.simulated(scheme, scenario));
        let Some((scenario, tried)) = found else { return Vec::new() };
        let differs = |field: &Field| self.differs(&tried, *field, scheme);
        let changed = scenario.fields(scheme).into_iter().filter(differs);
        let change = |field: Field| {
            let actual = self.in_points(field, scheme)?;
            let simulated = tried.in_points(field, scheme)?;
            let amount = |value: &Value| value.quantity()?.amount();
            let amounts = amount(&simulated).zip(amount(&actual));
            let difference = amounts.map(|(simulated, actual)| simulated - actual);
            Some(Change { field, actual, simulated, difference })
        };
        changed.filter_map(change).collect()
    }
}
