//! JSON → document, keeping whatever is readable and naming whatever is not.
//!
//! One reader serves both cases: an undamaged text has no losses, a damaged one gives a document
//! that holds all the rest. [`super::write`] is its mirror: both go through the inputs in the order
//! in which they are stated.

use super::loss::{Loss, is_too_long};
use crate::document::agreements::Agreements;
use crate::document::area::{Indicator, ServiceArea, StationIndicator};
use crate::document::by_month::Monthlies;
use crate::document::input::{Allowed, Kept, Spec};
use crate::document::limits::Limits;
use crate::document::particulars::Particulars;
use crate::document::scores::{Announcement, Scores};
use crate::document::sheet::Document;
use crate::document::value::Value;
use crate::scoring::{IndicatorEntry, PartyScore, Scheme, ScoreMode};
use serde_json::Value as Json;

/// What a document is kept in.
const PARTS: [&str; 12] = [
    "scheme",
    "own_scheme",
    "particulars",
    "scores",
    "indicators",
    "areas",
    "station_indicators",
    "months",
    "earlier_targets",
    "staffing",
    "scenarios",
    "comments",
];

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
        monthly: Monthlies::default(),
        agreements: Agreements::default(),
        staffing: reader.staffing(json),
        scenarios: Vec::new(),
        comments: Vec::new(),
    };
    reader.no_others(json, &PARTS, "");
    reader.by_months(json, &mut document);
    reader.agreements(json, &mut document);
    // Their inputs are named as in the document, so it has to be there first.
    document.scenarios = reader.scenarios(json, &document, &scheme);
    reader.comments(json, &mut document);
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
    pub(super) fn kept(&mut self, json: Option<&Json>, spec: Spec, place: &str) -> Option<Value> {
        let text = json.and_then(Json::as_str);
        let value = text.and_then(|text| spec.allowed?.kept(text));
        if value.is_none() {
            self.lost_value(json, place.to_owned());
        }
        value
    }

    /// Reads what an object keeps for the inputs of an item. It has `others` beside them; whatever
    /// else it has was written by a later page, and is named and left out.
    pub(super) fn inputs(
        &mut self,
        json: &Json,
        slots: &mut [(&str, Spec, &mut dyn Kept)],
        others: &[&str],
        place: &str,
    ) {
        for (key, spec, slot) in slots.iter_mut() {
            self.input(json, (*key, *spec), *slot, place);
        }
        let known = slots.iter().map(|(key, ..)| *key).chain(others.iter().copied());
        self.no_others(json, &known.collect::<Vec<_>>(), place);
    }

    /// Names what an object has beside these keys.
    pub(super) fn no_others(&mut self, json: &Json, known: &[&str], place: &str) {
        let keys = json.as_object().into_iter().flat_map(|object| object.keys());
        for key in keys.filter(|key| !known.contains(&key.as_str())) {
            let slash = if place.is_empty() { "" } else { "/" };
            self.lost(&[place, slash, key].concat());
        }
    }

    /// Reads what is kept under a key into an input, or adds a loss.
    pub(super) fn input(
        &mut self,
        json: &Json,
        (key, spec): (&str, Spec),
        slot: &mut dyn Kept,
        place: &str,
    ) {
        let found = json.get(key);
        if found.is_none() && spec.optional {
            return;
        }
        let (text, is_whole) = found.map_or((None, false), |json| slot.text_in(json));
        let value = text.and_then(|text| spec.allowed?.kept(&text));
        if value.and_then(|value| slot.put(value)).is_none() || !is_whole {
            self.lost_value(found, format!("{place}/{key}"));
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

    fn particulars(&mut self, json: &Json) -> Particulars {
        let mut particulars = Particulars::default();
        let json = json.get("particulars").unwrap_or(&Json::Null);
        self.inputs(json, &mut particulars.slots_mut(), &[], "particulars");
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
            let score = self.score(json, party, scheme, &format!("scores/{party}"));
            read.replace(party, score);
            let mut beside = Announcement::default();
            let place = format!("scores/{party}");
            self.inputs(json, &mut beside.slots_mut(), &["mode", "points", "raw_mark"], &place);
            read.announce(party, beside);
        }
        if scores.len() > Limits::SCORES {
            self.too_many("scores", Limits::SCORES);
        }
        read
    }

    /// A score; what is unreadable of it is lost at its place.
    pub(super) fn score(
        &mut self,
        json: &Json,
        id: &str,
        scheme: &Scheme,
        place: &str,
    ) -> PartyScore {
        let mode = match json.get("mode").and_then(Json::as_str) {
            Some("points") => ScoreMode::Points,
            Some("raw_mark") => ScoreMode::RawMark,
            _ => {
                self.lost(&format!("{place}/mode"));
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
                self.lost(&format!("{place}/{key}"));
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
            let unfit = key.is_empty() || key.bytes().any(|byte| byte == b'/');
            if unfit || indicators.iter().any(|indicator| indicator.key == key) {
                self.lost(&place);
                continue;
            }
            let mut indicator = Indicator { key, ..Indicator::default() };
            self.inputs(json, &mut indicator.slots_mut(), &["key"], &place);
            indicators.push(indicator);
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

    fn area(&mut self, json: &Json, indicators: &[Indicator], at: usize) -> ServiceArea {
        let place = format!("areas/{at}");
        let mut area = ServiceArea::default();
        self.inputs(json, &mut area.slots_mut(), &["entries"], &place);
        for indicator in indicators {
            let pair = json.get("entries").and_then(|entries| entries.get(&indicator.key));
            let mut entry = IndicatorEntry::default();
            for (at, (_, spec, slot)) in entry.slots_mut().into_iter().enumerate() {
                let place = format!("{place}/entries/{}/{at}", indicator.key);
                let value = self.kept(pair.and_then(|pair| pair.get(at)), spec, &place);
                value.and_then(|value| slot.put(value));
            }
            area.entries.push(entry);
        }
        area
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
        let mut indicator = StationIndicator {
            overall: overall.unwrap_or_default(),
            ..StationIndicator::default()
        };
        self.inputs(json, &mut indicator.slots_mut(), &["overall"], place);
        indicator
    }
}
