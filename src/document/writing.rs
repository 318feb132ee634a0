//! Document → JSON. [`super::reading`] is its mirror.

use super::{Document, Indicator, Particular, ServiceArea, StationIndicator};
use crate::number::Decimal;
use crate::scoring::{PartyScore, ScoreMode};
use serde_json::{Map, Value as Json, json};

pub(super) fn document(document: &Document) -> Json {
    let particulars = Particular::ALL
        .map(|line| (line.key().to_owned(), Json::String(document.particulars.text(line))));
    let scores = document.scores.iter().map(|(party, score)| (party.clone(), party_score(*score)));
    json!({
        "scheme": document.scheme,
        "particulars": Map::from_iter(particulars),
        "scores": scores.collect::<Map<_, _>>(),
        "indicators": document.indicators.iter().map(indicator).collect::<Vec<_>>(),
        "areas": document.areas.iter().map(|row| area(row, &document.indicators)).collect::<Vec<_>>(),
        "station_indicators": document.station.iter().map(station_indicator).collect::<Vec<_>>(),
    })
}

fn party_score(score: PartyScore) -> Json {
    let text =
        |number: Option<Decimal>| number.map(|number| number.to_string()).unwrap_or_default();
    let mode = match score.mode {
        ScoreMode::Points => "points",
        ScoreMode::RawMark => "raw_mark",
    };
    json!({ "mode": mode, "points": text(score.points), "raw_mark": text(score.raw_mark) })
}

fn indicator(indicator: &Indicator) -> Json {
    json!({
        "key": indicator.key,
        "group": indicator.group,
        "name": indicator.name,
        "unit": indicator.unit,
    })
}

fn area(area: &ServiceArea, indicators: &[Indicator]) -> Json {
    let entries = indicators.iter().zip(&area.entries).map(|(indicator, entry)| {
        (indicator.key.clone(), json!([entry.target.text(), entry.completed.text()]))
    });
    json!({
        "name": area.name,
        "communities": area.communities,
        "social_workers": area.social_workers.text(),
        "entries": entries.collect::<Map<_, _>>(),
    })
}

fn station_indicator(indicator: &StationIndicator) -> Json {
    json!({
        "overall": indicator.overall,
        "name": indicator.name,
        "unit": indicator.unit,
        "target": indicator.entry.target.text(),
        "completed": indicator.entry.completed.text(),
    })
}
