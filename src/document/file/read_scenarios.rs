//! JSON → scenarios, keeping whatever is readable.

use super::loss::is_too_long;
use super::read::Reader;
use crate::document::input::{Allowed, Field};
use crate::document::limits::Limits;
use crate::document::scenario::Scenario;
use crate::document::scores::{BONUS, DEDUCTION};
use crate::document::sheet::Document;
use crate::document::value::Value;
use crate::number::sort_by_key;
use crate::scoring::{PartyScore, Quantity, Scheme, ScoreMode};
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
        for (hook, json) in changes.into_iter().flatten() {
            let place = format!("{place}/changes/{hook}");
            let kept = |allowed: Allowed| allowed.kept(json.as_str()?);
            let field = Field::from_hook(hook, document, scheme);
            let party = party_of(hook).filter(|_| !matches!(field, Some(Field::ScorePart(..))));
            let put = if let Some(party) = party {
                let allowed = match scheme.party(party) {
                    Some(at) => Allowed::of_simulated(Field::Score(at), document, scheme),
                    None => Some(Allowed::ANY_POINTS).filter(|_| !is_too_long(party)),
                };
                let score = match json {
                    Json::Object(_) if !is_too_long(party) => {
                        Some(self.score(json, party, scheme, &place))
                    }
                    _ => allowed.and_then(kept).map(|points| in_points(&points)),
                };
                score.map(|score| scores.push((party, score)))
            } else {
                let allowed =
                    field.and_then(|field| Allowed::of_simulated(field, document, scheme));
                let found = field.zip(allowed.and_then(kept));
                found.map(|found| fields.push(found))
            };
            if put.is_none() {
                self.lost(&place);
            }
        }
        if scores.len() > Limits::SCORES {
            self.too_many(&format!("{place}/changes/score"), Limits::SCORES);
            scores.truncate(Limits::SCORES);
        }
        sort_by_key(&mut scores, |(party, _)| *party);
        sort_by_key(&mut fields, |(field, _)| *field);
        for (party, score) in scores {
            scenario.put_score(party, Some(score));
        }
        for (field, value) in fields {
            scenario.put(field, Some(value));
        }
    }
}

/// The party of a score; one that the scheme does not know is kept for the scheme that does, as the
/// station's own scores are.
fn party_of(hook: &str) -> Option<&str> {
    let party = hook.strip_prefix("score/")?;
    (![BONUS, DEDUCTION].contains(&party)).then_some(party)
}

/// A score that is points alone.
fn in_points(points: &Value) -> PartyScore {
    let points = points.quantity().and_then(Quantity::amount);
    PartyScore { mode: ScoreMode::Points, points, raw_mark: None }
}
