//! JSON → document, keeping whatever is readable and naming whatever is not.
//!
//! One reader serves both cases: an undamaged text has no losses, a damaged one gives a document
//! that holds all the rest. [`super::writing`] is its mirror.

use super::{
    Document, Indicator, Limits, Particular, Particulars, Scores, ServiceArea, StationIndicator,
};
use crate::number::Decimal;
use crate::scoring::{IndicatorEntry, PartyScore, Quantity, Scheme, ScoreMode};
use serde_json::Value as Json;

/// The most points there are.
const MOST_POINTS: Decimal = Decimal::whole(1000);

/// A part of a kept text that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The text is not JSON, and its beginning is not either.
    NotJson,
    /// The text is not one of ours.
    NotOurs,
    /// The end of the text is missing.
    CutOff,
    /// What stands at this place, named by the path of JSON keys: `areas/2/entries/phone_visit`.
    At(String),
    /// The list at this place is longer than its limit; the rest of it was left out.
    TooMany {
        /// The path of JSON keys.
        place: String,
        /// The limit.
        most: usize,
    },
    /// The text at this place is longer than [`Limits::TEXT`] and was left out.
    TooLong(String),
    /// So many further losses ([`Limits::LOSSES`]).
    More(usize),
}

impl Loss {
    /// How many places were lost.
    pub fn count(losses: &[Loss]) -> usize {
        let places = losses.iter().map(|loss| if let Loss::More(more) = loss { *more } else { 1 });
        places.sum()
    }

    /// Adds a loss; beyond [`Limits::LOSSES`] only their number grows.
    pub(super) fn add(self, losses: &mut Vec<Loss>) {
        let is_full = losses.len() >= Limits::LOSSES;
        match losses.last_mut() {
            Some(Loss::More(more)) => *more += 1,
            _ => losses.push(if is_full { Loss::More(1) } else { self }),
        }
    }
}

/// Whether a text is above the limit of all texts.
pub(super) fn is_too_long(text: &str) -> bool {
    text.chars().count() > Limits::TEXT
}

/// Reads a document; what is unreadable is left blank and added to the losses.
pub(super) fn document(json: &Json, losses: &mut Vec<Loss>) -> Document {
    let mut reader = Reader { losses };
    let indicators = reader.indicators(json);
    let schemes = reader.schemes(json);
    let scheme = schemes.in_force.clone();
    let mut document = Document {
        particulars: reader.particulars(json),
        scores: reader.scores(json, &scheme),
        schemes,
        areas: reader.areas(json, &indicators),
        indicators,
        station: reader.station(json),
        staffing: reader.staffing(json),
        scenarios: Vec::new(),
    };
    // Their inputs are named as in the document, so it has to be there first.
    document.scenarios = reader.scenarios(json, &document, &scheme);
    document
}

pub(super) struct Reader<'a> {
    losses: &'a mut Vec<Loss>,
}

impl Reader<'_> {
    pub(super) fn lost(&mut self, place: &str) {
        Loss::At(place.to_owned()).add(self.losses);
    }

    /// A loss of a value that may be a text above the limit.
    pub(super) fn lost_value(&mut self, json: Option<&Json>, place: String) {
        let is_long = json.and_then(Json::as_str).is_some_and(is_too_long);
        let loss = if is_long { Loss::TooLong(place) } else { Loss::At(place) };
        loss.add(self.losses);
    }

    /// A loss of what lies beyond the limit of a list.
    pub(super) fn too_many(&mut self, place: &str, most: usize) {
        Loss::TooMany { place: place.to_owned(), most }.add(self.losses);
    }

    /// The text under a key, or a loss.
    pub(super) fn text(&mut self, json: &Json, key: &str, place: &str) -> String {
        let value = json.get(key);
        match value.and_then(Json::as_str) {
            Some(text) if !is_too_long(text) => text.to_owned(),
            _ => {
                self.lost_value(value, format!("{place}/{key}"));
                String::new()
            }
        }
    }

    /// The elements of a list, or a loss. Elements above the limit are lost too.
    fn list<'j>(&mut self, json: &'j Json, key: &str, most: usize) -> &'j [Json] {
        self.list_at(json, key, most, key)
    }

    /// The same for a list that does not stand at the top.
    pub(super) fn list_at<'j>(
        &mut self,
        json: &'j Json,
        key: &str,
        most: usize,
        place: &str,
    ) -> &'j [Json] {
        let list = json.get(key).and_then(Json::as_array).map(Vec::as_slice);
        match list {
            None => self.lost(place),
            Some(list) if list.len() > most => self.too_many(place, most),
            Some(_) => {}
        }
        let list = list.unwrap_or_default();
        list.get(..most).unwrap_or(list)
    }

    fn quantity(&mut self, json: Option<&Json>, place: &str) -> Quantity {
        match json.and_then(Json::as_str).and_then(Quantity::from_text) {
            Some(quantity) => quantity,
            None => {
                self.lost(place);
                Quantity::Blank
            }
        }
    }

    fn particulars(&mut self, json: &Json) -> Particulars {
        let mut particulars = Particulars::default();
        let json = json.get("particulars").unwrap_or(&Json::Null);
        for line in Particular::ALL {
            let value = json.get(line.key());
            match value.and_then(Json::as_str).and_then(|text| line.read(text)) {
                Some(value) => drop(particulars.replace(line, value)),
                None => self.lost_value(value, format!("particulars/{}", line.key())),
            }
        }
        particulars
    }

    fn scores(&mut self, json: &Json, scheme: &Scheme) -> Scores {
        let cap = |id: &str| {
            let party = scheme.parties.iter().find(|party| party.id == id);
            party.map_or(MOST_POINTS, |party| party.cap)
        };
        let Some(scores) = json.get("scores").and_then(Json::as_object) else {
            self.lost("scores");
            return Scores::default();
        };
        let mut read = Scores::default();
        for (party, json) in scores.iter().take(Limits::SCORES) {
            if is_too_long(party) {
                self.lost("scores");
                continue;
            }
            let score = self.score(json, party, cap(party));
            read.replace(party, score);
        }
        if scores.len() > Limits::SCORES {
            self.too_many("scores", Limits::SCORES);
        }
        read
    }

    fn score(&mut self, json: &Json, party: &str, cap: Decimal) -> PartyScore {
        let mode = match json.get("mode").and_then(Json::as_str) {
            Some("points") => ScoreMode::Points,
            Some("raw_mark") => ScoreMode::RawMark,
            _ => {
                self.lost(&format!("scores/{party}/mode"));
                ScoreMode::Points
            }
        };
        let mut number = |key: &str, most: Decimal| match json.get(key).and_then(Json::as_str) {
            Some("") => None,
            text => {
                let number = text.and_then(|text| text.parse::<Decimal>().ok());
                let fits = number.filter(|number| (Decimal::ZERO..=most).contains(number));
                if fits.is_none() {
                    self.lost(&format!("scores/{party}/{key}"));
                }
                fits
            }
        };
        // Points that are not in force were typed under a cap that may be another one now.
        let most = if mode == ScoreMode::Points { cap } else { MOST_POINTS };
        let (points, raw_mark) =
            (number("points", most), number("raw_mark", PartyScore::FULL_MARK));
        PartyScore { mode, points, raw_mark }
    }

    fn indicators(&mut self, json: &Json) -> Vec<Indicator> {
        let mut indicators: Vec<Indicator> = Vec::new();
        for (at, json) in self.list(json, "indicators", Limits::INDICATORS).iter().enumerate() {
            let place = format!("indicators/{at}");
            let key = self.text(json, "key", &place);
            // A key is one part of a hook, so it cannot hold what parts them.
            let unfit = key.is_empty() || key.contains('/');
            if unfit || indicators.iter().any(|indicator| indicator.key == key) {
                self.lost(&place);
                continue;
            }
            indicators.push(Indicator {
                key,
                group: self.text(json, "group", &place),
                name: self.text(json, "name", &place),
                unit: self.text(json, "unit", &place),
            });
        }
        indicators
    }

    fn areas(&mut self, json: &Json, indicators: &[Indicator]) -> Vec<ServiceArea> {
        let areas = self.list(json, "areas", Limits::AREAS).iter().enumerate();
        areas.map(|(at, json)| self.area(json, indicators, &format!("areas/{at}"))).collect()
    }

    fn area(&mut self, json: &Json, indicators: &[Indicator], place: &str) -> ServiceArea {
        let communities = json.get("communities").and_then(Json::as_array);
        if communities.is_none_or(|names| !names.iter().all(Json::is_string)) {
            self.lost(&format!("{place}/communities"));
        }
        let communities = communities.into_iter().flatten().filter_map(Json::as_str);
        let entry = |indicator: &Indicator| {
            let place = format!("{place}/entries/{}", indicator.key);
            let pair = json.get("entries").and_then(|entries| entries.get(&indicator.key));
            let cell = |at: usize| pair.and_then(|pair| pair.get(at));
            (cell(0), cell(1), place)
        };
        ServiceArea {
            name: self.text(json, "name", place),
            communities: communities.flat_map(ServiceArea::communities_of).collect(),
            social_workers: self
                .quantity(json.get("social_workers"), &format!("{place}/social_workers")),
            entries: indicators
                .iter()
                .map(entry)
                .map(|(target, completed, place)| IndicatorEntry {
                    target: self.quantity(target, &format!("{place}/0")),
                    completed: self.quantity(completed, &format!("{place}/1")),
                })
                .collect(),
        }
    }

    fn station(&mut self, json: &Json) -> Vec<StationIndicator> {
        let list = self.list(json, "station_indicators", Limits::STATION_INDICATORS);
        let read = list
            .iter()
            .enumerate()
            .map(|(at, json)| self.station_indicator(json, &format!("station_indicators/{at}")));
        let (mut overall, specific): (Vec<_>, Vec<_>) = read.partition(|found| found.overall);
        overall.extend(specific);
        overall
    }

    fn station_indicator(&mut self, json: &Json, place: &str) -> StationIndicator {
        let overall = json.get("overall").and_then(Json::as_bool);
        if overall.is_none() {
            self.lost(&format!("{place}/overall"));
        }
        StationIndicator {
            overall: overall.unwrap_or_default(),
            name: self.text(json, "name", place),
            unit: self.text(json, "unit", place),
            entry: IndicatorEntry {
                target: self.quantity(json.get("target"), &format!("{place}/target")),
                completed: self.quantity(json.get("completed"), &format!("{place}/completed")),
            },
        }
    }
}
