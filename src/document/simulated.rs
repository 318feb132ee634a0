//! The station as a scenario has it, and in which inputs the two differ.

use super::input::Field;
use super::scores::Announcement;
use super::sheet::Document;
use super::value::Value;
use crate::number::Decimal;
use crate::scoring::{PartyScore, Quantity, Scheme, ScoreMode};

/// One changed input of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The input.
    pub field: Field,
    /// What the station has there; a score in points.
    pub actual: Quantity,
    /// What the scenario has there.
    pub simulated: Quantity,
    /// By how much the scenario is higher, below zero where it is lower; `None` unless both are
    /// amounts.
    pub difference: Option<Decimal>,
}

impl Document {
    /// The station as a scenario has it; `None` where there is no such scenario.
    pub fn simulated(&self, scheme: &Scheme, scenario: usize) -> Option<Document> {
        let scenario = self.scenarios.get(scenario)?;
        let mut document = Document { scenarios: Vec::new(), ..self.clone() };
        for (field, quantity) in scenario.fields(scheme) {
            document.put_quantity(field, quantity, scheme);
        }
        Some(document)
    }

    /// What the station has in an input that a scenario can change, a score in points; `None`
    /// where it has no such input.
    pub fn actual(&self, field: Field, scheme: &Scheme) -> Option<Quantity> {
        if let Field::Score(at) = field {
            let party = scheme.parties.get(at)?;
            let points = self.score(&party.id).counted(party.cap, scheme.rounding);
            return Some(points.map_or(Quantity::Blank, Quantity::Amount));
        }
        self.value(field, scheme)?.quantity()
    }

    /// Every input in which a scenario differs from the station.
    pub fn changes(&self, scheme: &Scheme, scenario: usize) -> Vec<Change> {
        let fields = self.scenarios.get(scenario).map(|scenario| scenario.fields(scheme));
        let change = |(field, simulated): (Field, Quantity)| {
            let actual = self.actual(field, scheme).filter(|actual| *actual != simulated)?;
            let amounts = simulated.amount().zip(actual.amount());
            let difference = amounts.map(|(simulated, actual)| simulated - actual);
            Some(Change { field, actual, simulated, difference })
        };
        fields.unwrap_or_default().into_iter().filter_map(change).collect()
    }

    fn put_quantity(&mut self, field: Field, quantity: Quantity, scheme: &Scheme) -> Option<()> {
        match field {
            Field::Score(at) => {
                let points = quantity.amount();
                let score = PartyScore { mode: ScoreMode::Points, points, raw_mark: None };
                let party = &scheme.parties.get(at)?.id;
                self.put_score(party, score);
                // What is supposed is nobody's announcement.
                self.scores.announce(party, Announcement::default());
            }
            field => self.put(field, Value::Quantity(quantity), scheme)?,
        }
        Some(())
    }
}
