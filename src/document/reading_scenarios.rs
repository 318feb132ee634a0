//! JSON → scenarios, keeping whatever is readable.

use super::reading::Reader;
use super::{Allowed, Document, Field, Limits, Scenario};
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
            let mut scenario =
                Scenario::named(&self.text(json, "name", Field::ScenarioName(at), &place));
            let changes = json.get("changes").and_then(Json::as_object);
            if changes.is_none() {
                self.lost(&format!("{place}/changes"));
            }
            for (hook, text) in changes.into_iter().flatten() {
                let text = text.as_str();
                let kept = |allowed: Allowed| allowed.kept(text?)?.quantity();
                let put = if let Some(party) = stranger(hook, scheme) {
                    kept(Allowed::ANY_POINTS)
                        .map(|points| scenario.replace_score(party, Some(points)))
                } else {
                    let field = Field::from_hook(hook, document, scheme);
                    let allowed =
                        field.and_then(|field| Allowed::of_simulated(field, document, scheme));
                    let found = field.zip(allowed.and_then(kept));
                    found.map(|(field, quantity)| scenario.replace(field, Some(quantity), scheme))
                };
                if put.is_none() {
                    self.lost(&format!("{place}/changes/{hook}"));
                }
            }
            scenarios.push(scenario);
        }
        scenarios
    }
}

/// The party of a score that the scheme does not know: it is kept for the scheme that does, as the
/// station's own scores are.
fn stranger<'h>(hook: &'h str, scheme: &Scheme) -> Option<&'h str> {
    let party = hook.strip_prefix("score/")?;
    scheme.party(party).is_none().then_some(party)
}
