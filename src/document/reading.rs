//! JSON → document, keeping whatever is readable and naming whatever is not.
//!
//! One reader serves both cases: an undamaged text has no losses, a damaged one gives a document
//! that holds all the rest. [`super::writing`] is its mirror.

use super::{
    Allowed, AreaPart, Document, Field, Indicator, IndicatorPart, Limits, Particular, Particulars,
    Scores, ServiceArea, Side, StationIndicator, StationPart, Value,
};
use crate::scoring::{IndicatorEntry, PartyScore, Quantity, Scheme, ScoreMode};
use serde_json::Value as Json;

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

    /// The content of an input, or a loss: what the input does not accept is not kept either.
    pub(super) fn kept(&mut self, json: Option<&Json>, field: Field, place: &str) -> Option<Value> {
        let text = json.and_then(Json::as_str);
        let value = text.and_then(|text| Allowed::stated(field)?.kept(text));
        if value.is_none() {
            self.lost_value(json, place.to_owned());
        }
        value
    }

    /// The text under a key, or a loss.
    pub(super) fn text(&mut self, json: &Json, key: &str, field: Field, place: &str) -> String {
        let value = self.kept(json.get(key), field, &format!("{place}/{key}"));
        value.map(|value| value.text()).unwrap_or_default()
    }

    /// The amount of an input, or a loss.
    pub(super) fn quantity(&mut self, json: Option<&Json>, field: Field, place: &str) -> Quantity {
        self.kept(json, field, place).and_then(|value| value.quantity()).unwrap_or_default()
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

    fn particulars(&mut self, json: &Json) -> Particulars {
        let mut particulars = Particulars::default();
        let json = json.get("particulars").unwrap_or(&Json::Null);
        for line in Particular::ALL {
            let place = format!("particulars/{}", line.key());
            if let Some(value) = self.kept(json.get(line.key()), Field::Particular(line), &place) {
                particulars.replace(line, value);
            }
        }
        particulars
    }

    fn scores(&mut self, json: &Json, scheme: &Scheme) -> Scores {
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
            let score = self.score(json, party, scheme);
            read.replace(party, score);
        }
        if scores.len() > Limits::SCORES {
            self.too_many("scores", Limits::SCORES);
        }
        read
    }

    fn score(&mut self, json: &Json, id: &str, scheme: &Scheme) -> PartyScore {
        let mode = match json.get("mode").and_then(Json::as_str) {
            Some("points") => ScoreMode::Points,
            Some("raw_mark") => ScoreMode::RawMark,
            _ => {
                self.lost(&format!("scores/{id}/mode"));
                ScoreMode::Points
            }
        };
        let party = scheme.parties.iter().find(|party| party.id == id);
        let mut number = |key: &str, of: ScoreMode| {
            let score = PartyScore { mode: of, ..PartyScore::default() };
            // Points that are not in force were typed under a cap that may be another one now, and so
            // were those of parties that the scheme does not know, of bonus and of deduction.
            let allowed = match party {
                Some(party) if of == mode || of == ScoreMode::RawMark => {
                    Allowed::of_score(score, party, scheme)
                }
                None if of == ScoreMode::RawMark => Allowed::ANY_MARK,
                _ => Allowed::ANY_POINTS,
            };
            let text = json.get(key).and_then(Json::as_str);
            let value = text.and_then(|text| allowed.kept(text));
            if value.is_none() {
                self.lost(&format!("scores/{id}/{key}"));
            }
            value.and_then(|value| value.quantity()?.amount())
        };
        let points = number("points", ScoreMode::Points);
        PartyScore { mode, points, raw_mark: number("raw_mark", ScoreMode::RawMark) }
    }

    fn indicators(&mut self, json: &Json) -> Vec<Indicator> {
        let mut indicators: Vec<Indicator> = Vec::new();
        for (at, json) in self.list(json, "indicators", Limits::INDICATORS).iter().enumerate() {
            let place = format!("indicators/{at}");
            let key = self.key(json, &place);
            // A key is one part of a hook, so it cannot hold what parts them.
            let unfit = key.is_empty() || key.contains('/');
            if unfit || indicators.iter().any(|indicator| indicator.key == key) {
                self.lost(&place);
                continue;
            }
            indicators.push(Indicator {
                key,
                group: self.text(json, "group", Field::Indicator(at, IndicatorPart::Group), &place),
                name: self.text(json, "name", Field::Indicator(at, IndicatorPart::Name), &place),
                unit: self.text(json, "unit", Field::Indicator(at, IndicatorPart::Unit), &place),
            });
        }
        indicators
    }

    /// The stable name of an indicator, which nobody types.
    fn key(&mut self, json: &Json, place: &str) -> String {
        match json.get("key").and_then(Json::as_str) {
            Some(key) if key.chars().count() <= Limits::TEXT => key.to_owned(),
            _ => {
                self.lost(&format!("{place}/key"));
                String::new()
            }
        }
    }

    fn areas(&mut self, json: &Json, indicators: &[Indicator]) -> Vec<ServiceArea> {
        let areas = self.list(json, "areas", Limits::AREAS).iter().enumerate();
        areas.map(|(at, json)| self.area(json, indicators, at)).collect()
    }

    fn area(&mut self, json: &Json, indicators: &[Indicator], area: usize) -> ServiceArea {
        let place = &format!("areas/{area}");
        let entry = |indicator: &Indicator| {
            let place = format!("{place}/entries/{}", indicator.key);
            let pair = json.get("entries").and_then(|entries| entries.get(&indicator.key));
            let cell = |at: usize| pair.and_then(|pair| pair.get(at));
            (cell(0), cell(1), place)
        };
        let workers = Field::Area(area, AreaPart::SocialWorkers);
        let (target, completed) =
            (Field::Entry(area, 0, Side::Target), Field::Entry(area, 0, Side::Completed));
        ServiceArea {
            name: self.text(json, "name", Field::Area(area, AreaPart::Name), place),
            communities: self.communities(json, area, place),
            social_workers: self.quantity(
                json.get("social_workers"),
                workers,
                &format!("{place}/social_workers"),
            ),
            entries: indicators
                .iter()
                .map(entry)
                .map(|(agreed, done, place)| IndicatorEntry {
                    target: self.quantity(agreed, target, &format!("{place}/0")),
                    completed: self.quantity(done, completed, &format!("{place}/1")),
                })
                .collect(),
        }
    }

    /// Kept as a list, typed as one text: the limit is that of the text.
    fn communities(&mut self, json: &Json, area: usize, place: &str) -> Vec<String> {
        let names = json.get("communities").and_then(Json::as_array);
        let all_texts = names.is_some_and(|names| names.iter().all(Json::is_string));
        let names = names.into_iter().flatten().filter_map(Json::as_str);
        let names: Vec<String> = names.flat_map(ServiceArea::communities_of).collect();
        let typed = Allowed::stated(Field::Area(area, AreaPart::Communities))
            .and_then(|allowed| allowed.kept(&ServiceArea::joined(&names)));
        if !all_texts || typed.is_none() {
            self.lost(&format!("{place}/communities"));
        }
        if typed.is_some() { names } else { Vec::new() }
    }

    fn station(&mut self, json: &Json) -> Vec<StationIndicator> {
        let list = self.list(json, "station_indicators", Limits::STATION_INDICATORS);
        let read = list.iter().enumerate().map(|(at, json)| self.station_indicator(json, at));
        let (mut overall, specific): (Vec<_>, Vec<_>) = read.partition(|found| found.overall);
        overall.extend(specific);
        overall
    }

    fn station_indicator(&mut self, json: &Json, at: usize) -> StationIndicator {
        let place = &format!("station_indicators/{at}");
        let overall = json.get("overall").and_then(Json::as_bool);
        if overall.is_none() {
            self.lost(&format!("{place}/overall"));
        }
        let mut amount =
            |key: &str, field| self.quantity(json.get(key), field, &format!("{place}/{key}"));
        let target = amount("target", Field::Station(at, StationPart::Target));
        let completed = amount("completed", Field::Station(at, StationPart::Completed));
        StationIndicator {
            overall: overall.unwrap_or_default(),
            name: self.text(json, "name", Field::Station(at, StationPart::Name), place),
            unit: self.text(json, "unit", Field::Station(at, StationPart::Unit), place),
            entry: IndicatorEntry { target, completed },
        }
    }
}
