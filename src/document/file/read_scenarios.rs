//! JSON → scenarios, keeping whatever is readable.

use super::loss::is_too_long;
use super::read::Reader;
use crate::document::input::{Allowed, Field};
use crate::document::limits::Limits;
use crate::document::scenario::Scenario;
use crate::document::sheet::Document;
use crate::scoring::Scheme;
use serde_json::{Map, Value as Json};

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
            let mut scenario = Scenario::default();
            let spec = Field::ScenarioName(at).spec();
            self.input(json, ("name", spec), &mut scenario.name, &place);
            let changes = json.get("changes").and_then(Json::as_object);
            if changes.is_none() {
                self.lost(&format!("{place}/changes"));
            }
            self.changes(changes, (document, scheme), &place, &mut scenario);
            scenarios.push(scenario);
        }
        scenarios
    }

    /// The changed inputs of a scenario. They are put in sorted, so that each goes to the end of the
    /// list that the scenario keeps in order.
    fn changes(
        &mut self,
        changes: Option<&Map<String, Json>>,
        (document, scheme): (&Document, &Scheme),
        place: &str,
        scenario: &mut Scenario,
    ) {
        let (mut scores, mut fields) = (Vec::new(), Vec::new());
        for (hook, text) in changes.into_iter().flatten() {
            let text = text.as_str();
            let kept = |allowed: Allowed| allowed.kept(text?)?.quantity();
            let stranger = stranger(hook, scheme).filter(|party| !is_too_long(party));
            let put = if let Some(party) = stranger {
                kept(Allowed::ANY_POINTS).map(|points| scores.push((party, points)))
            } else {
                let field = Field::from_hook(hook, document, scheme);
                let allowed =
                    field.and_then(|field| Allowed::of_simulated(field, document, scheme));
                let found = field.zip(allowed.and_then(kept));
                found.map(|found| fields.push(found))
            };
            if put.is_none() {
                self.lost(&format!("{place}/changes/{hook}"));
            }
        }
        if scores.len() > Limits::SCORES {
            self.too_many(&format!("{place}/changes/score"), Limits::SCORES);
            scores.truncate(Limits::SCORES);
        }
        scores.sort_by_key(|(party, _)| *party);
        fields.sort_by_key(|(field, _)| *field);
        for (party, quantity) in scores {
            scenario.replace_score(party, Some(quantity));
        }
        for (field, quantity) in fields {
            scenario.replace(field, Some(quantity), scheme);
        }
    }
}

/// The party of a score that the scheme does not know: it is kept for the scheme that does, as the
/// station's own scores are.
fn stranger<'h>(hook: &'h str, scheme: &Scheme) -> Option<&'h str> {
    let party = hook.strip_prefix("score/")?;
    scheme.party(party).is_none().then_some(party)
}
