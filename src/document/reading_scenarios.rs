//! JSON → scenarios, keeping whatever is readable.

use super::reading::{Reader, quantity};
use super::{Document, Field, Limits, Scenario};
use crate::scoring::Scheme;
use serde_json::Value as Json;

const PLACE: &str = "scenarios";

impl Reader<'_> {
    /// The scenarios of a document of which everything else is read already.
    pub(super) fn scenarios(
        &mut self,
        json: &Json,
        document: &Document,
        scheme: &Scheme,
    ) -> Vec<Scenario> {
        let mut scenarios = Vec::new();
        for (at, json) in self.list_at(json, PLACE, Limits::SCENARIOS, PLACE).iter().enumerate() {
            let place = format!("{PLACE}/{at}");
            let mut scenario = Scenario::named(&self.text(json, "name", &place));
            let changes = json.get("changes").and_then(Json::as_object);
            if changes.is_none() {
                self.lost(&format!("{place}/changes"));
            }
            for (hook, text) in changes.into_iter().flatten() {
                let field = Field::from_hook(hook, document, scheme);
                let accepted = field.and_then(|field| field.simulated(scheme));
                let quantity = text.as_str().and_then(quantity);
                let fits = quantity.filter(|quantity| {
                    accepted.is_some_and(|accepted| accepted.accepts(*quantity))
                });
                match field.zip(fits) {
                    Some((field, quantity)) => drop(scenario.replace(field, Some(quantity))),
                    None => self.lost(&format!("{place}/changes/{hook}")),
                }
            }
            scenarios.push(scenario);
        }
        scenarios
    }
}
