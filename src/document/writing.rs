//! Document → JSON text. [`super::reading`] is its mirror.
//!
//! Keys come out in the order of the reading, names before what they name: a text that loses its
//! end then loses the last figures and not the headings of all of them.

use super::field::score_hook;
use super::{
    Document, Indicator, Particular, Scenario, ServiceArea, StationIndicator, writing_schemes,
    writing_staffing,
};
use crate::number::Decimal;
use crate::scoring::{PartyScore, Quantity, ScoreMode};

/// A JSON object with its members in this order; the values are JSON already.
pub(super) fn in_order<'a>(members: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let mut json = String::from("{");
    members.into_iter().for_each(|(key, value)| member(&mut json, key, &value));
    json.push('}');
    json
}

/// Not copied into each of the many callers.
#[inline(never)]
fn member(json: &mut String, key: &str, value: &str) {
    if json.len() > 1 {
        json.push(',');
    }
    json.push_str(&text(key));
    json.push(':');
    json.push_str(value);
}

/// A JSON string.
pub(super) fn text(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

pub(super) fn list(values: impl Iterator<Item = String>) -> String {
    let values: Vec<String> = values.collect();
    format!("[{}]", values.join(","))
}

/// A document as JSON.
pub(super) fn document(document: &Document) -> String {
    let particulars =
        Particular::ALL.map(|line| (line.key(), text(&document.particulars.text(line))));
    let scores = document.scores.iter();
    in_order([
        ("scheme", text(&document.scheme().id)),
        ("own_scheme", writing_schemes::own_scheme(&document.schemes)),
        ("particulars", in_order(particulars)),
        ("scores", in_order(scores.map(|(party, score)| (party.as_str(), party_score(*score))))),
        ("indicators", list(document.indicators.iter().map(indicator))),
        ("areas", list(document.areas.iter().map(|row| area(row, &document.indicators)))),
        ("station_indicators", list(document.station.iter().map(station_indicator))),
        ("staffing", writing_staffing::staffing(&document.staffing)),
        ("scenarios", list(document.scenarios.iter().map(|found| scenario(found, document)))),
    ])
}

fn party_score(score: PartyScore) -> String {
    let digits = |number: Option<Decimal>| {
        text(&number.map(|number| number.to_string()).unwrap_or_default())
    };
    let mode = match score.mode {
        ScoreMode::Points => "points",
        ScoreMode::RawMark => "raw_mark",
    };
    in_order([
        ("mode", text(mode)),
        ("points", digits(score.points)),
        ("raw_mark", digits(score.raw_mark)),
    ])
}

fn indicator(indicator: &Indicator) -> String {
    in_order([
        ("key", text(&indicator.key)),
        ("group", text(&indicator.group)),
        ("name", text(&indicator.name)),
        ("unit", text(&indicator.unit)),
    ])
}

fn area(area: &ServiceArea, indicators: &[Indicator]) -> String {
    let entries = indicators.iter().zip(&area.entries).map(|(indicator, entry)| {
        let pair = [entry.target, entry.completed].map(|quantity| text(&quantity.text()));
        (indicator.key.as_str(), list(pair.into_iter()))
    });
    in_order([
        ("name", text(&area.name)),
        ("communities", list(area.communities.iter().map(|name| text(name)))),
        ("social_workers", text(&area.social_workers.text())),
        ("entries", in_order(entries)),
    ])
}

/// A scenario, each changed input under its hook: places and months are those of this text.
fn scenario(scenario: &Scenario, document: &Document) -> String {
    let scores = scenario.scores().iter().map(|(party, points)| (score_hook(party), *points));
    let others = scenario.overrides().iter();
    let others = others.map(|(field, quantity)| (field.hook_in(document), *quantity));
    let changes: Vec<(String, Quantity)> = scores.chain(others).collect();
    let changes = changes.iter().map(|(hook, quantity)| (hook.as_str(), text(&quantity.text())));
    in_order([("name", text(&scenario.name)), ("changes", in_order(changes))])
}

fn station_indicator(indicator: &StationIndicator) -> String {
    in_order([
        ("overall", indicator.overall.to_string()),
        ("name", text(&indicator.name)),
        ("unit", text(&indicator.unit)),
        ("target", text(&indicator.entry.target.text())),
        ("completed", text(&indicator.entry.completed.text())),
    ])
}
