//! Document → JSON text. [`super::read`] is its mirror.
//!
//! Keys come out in the order of the reading, names before what they name: a text that loses its
//! end then loses the last figures and not the headings of all of them.

use super::json_text::{in_order, input, list, members, text};
use super::{write_agreements, write_by_month, write_comments, write_schemes, write_staffing};
use crate::document::area::{Indicator, ServiceArea, StationIndicator};
use crate::document::input::score_hook;
use crate::document::scenario::Scenario;
use crate::document::scores::Announcement;
use crate::document::sheet::Document;
use crate::number::Decimal;
use crate::scoring::{IndicatorEntry, PartyScore, Quantity, ScoreMode};

/// A document as JSON.
pub(in crate::document) fn document(document: &Document) -> String {
    let scores = document.scores.iter();
    let before = [
        ("scheme", text(&document.scheme().id)),
        ("own_scheme", write_schemes::own_scheme(&document.schemes)),
        ("particulars", in_order(members(&document.particulars.slots()))),
        (
            "scores",
            in_order(
                scores.map(|(party, score, beside)| (party.as_str(), party_score(*score, *beside))),
            ),
        ),
        ("indicators", list(document.indicators.iter().map(indicator))),
        ("areas", list(document.areas.iter().map(|row| area(row, &document.indicators)))),
        ("station_indicators", list(document.station.iter().map(station_indicator))),
    ];
    let months = write_by_month::by_months(document).map(|months| ("months", months));
    let earlier = write_agreements::agreements(document).map(|of| ("earlier_targets", of));
    let behind = [
        ("staffing", write_staffing::staffing(&document.staffing)),
        ("scenarios", list(document.scenarios.iter().map(|found| scenario(found, document)))),
    ];
    let comments = write_comments::comments(document).map(|comments| ("comments", comments));
    in_order(before.into_iter().chain(months).chain(earlier).chain(behind).chain(comments))
}

fn party_score(score: PartyScore, beside: Announcement) -> String {
    let digits = |number: Option<Decimal>| {
        text(&number.map(|number| number.to_string()).unwrap_or_default())
    };
    let mode = match score.mode {
        ScoreMode::Points => "points",
        ScoreMode::RawMark => "raw_mark",
    };
    let score = [
        ("mode", text(mode)),
        ("points", digits(score.points)),
        ("raw_mark", digits(score.raw_mark)),
    ];
    in_order(score.into_iter().chain(members(&beside.slots())))
}

fn indicator(indicator: &Indicator) -> String {
    let key = [("key", text(&indicator.key))];
    in_order(key.into_iter().chain(members(&indicator.slots())))
}

fn area(area: &ServiceArea, indicators: &[Indicator]) -> String {
    let pair = |entry: &IndicatorEntry| {
        list(keepable(*entry).slots().into_iter().map(|(.., of)| input(of)))
    };
    let entries = indicators.iter().zip(&area.entries);
    let entries = entries.map(|(indicator, entry)| (indicator.key.as_str(), pair(entry)));
    in_order(members(&area.slots()).into_iter().chain([("entries", in_order(entries))]))
}

/// A scenario, each changed input under its hook: places and months are those of this text.
fn scenario(scenario: &Scenario, document: &Document) -> String {
    let scores = scenario.scores().iter();
    let scores = scores.map(|(party, score)| (score_hook(party), tried_score(*score)));
    let others = scenario.overrides().iter();
    let others =
        others.map(|(field, value)| (field.hook(document, document.scheme()), text(&value.text())));
    let changes: Vec<(String, String)> = scores.chain(others).collect();
    let changes = changes.iter().map(|(hook, text)| (hook.as_str(), text.clone()));
    in_order([("name", text(&scenario.name)), ("changes", in_order(changes))])
}

/// A score of a scenario: points alone as their text, anything else whole.
fn tried_score(score: PartyScore) -> String {
    match score {
        PartyScore { mode: ScoreMode::Points, points, raw_mark: None } => {
            text(&points.map(|points| points.to_string()).unwrap_or_default())
        }
        score => party_score(score, Announcement::default()),
    }
}

fn station_indicator(indicator: &StationIndicator) -> String {
    let overall = [("overall", indicator.overall.to_string())];
    let indicator = StationIndicator { entry: keepable(indicator.entry), ..indicator.clone() };
    in_order(overall.into_iter().chain(members(&indicator.slots())))
}

/// A sum of months can be larger than a single number is accepted; the months are kept beside it.
fn keepable(entry: IndicatorEntry) -> IndicatorEntry {
    let is_large = entry.completed.amount().is_some_and(|amount| amount > Quantity::LARGEST);
    let completed = if is_large { Quantity::Blank } else { entry.completed };
    IndicatorEntry { completed, ..entry }
}
