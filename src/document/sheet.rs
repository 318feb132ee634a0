//! The document itself.

use super::scores::{BONUS, DEDUCTION};
use super::{
    AreaPart, Field, Indicator, IndicatorPart, Particulars, STANDARD_INDICATORS, Scenario, Schemes,
    Scores, ServiceArea, Side, StaffingSheet, StationIndicator, StationPart, Value, catalogue,
};
use crate::scoring::{AreaEntries, Entries, IndicatorEntry, PartyScore, Quantity, Scheme};

/// One station's scorecard. See the module for its invariant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The scheme it is scored under.
    pub schemes: Schemes,
    /// 基本信息.
    pub particulars: Particulars,
    /// The scores by party id; a party without one is not scored yet, and none is kept for it.
    pub scores: Scores,
    /// The columns of the area table.
    pub indicators: Vec<Indicator>,
    /// The rows of the area table.
    pub areas: Vec<ServiceArea>,
    /// The station's indicators: overall ones first.
    pub station: Vec<StationIndicator>,
    /// 附件2.
    pub staffing: StaffingSheet,
    /// 测算情景, in their order.
    pub scenarios: Vec<Scenario>,
}

/// How large a document can grow.
#[derive(Clone, Copy, Debug)]
pub struct Limits;

impl Limits {
    /// The most service areas.
    pub const AREAS: usize = 500;
    /// The most area indicators.
    pub const INDICATORS: usize = 60;
    /// The most indicators of the station.
    pub const STATION_INDICATORS: usize = 300;
    /// The most single workers.
    pub const WORKERS: usize = 300;
    /// The most scenarios.
    pub const SCENARIOS: usize = 20;
    /// The most scores, those of parties that the scheme in force does not know among them.
    pub const SCORES: usize = 100;
    /// The most titles and sources of a scheme.
    pub const SCHEME_SOURCES: usize = 20;
    /// The most characters of a text.
    pub const TEXT: usize = 200;
    /// The most losses that are named one by one when a text is read; the rest are counted.
    pub const LOSSES: usize = 100;
}

impl Document {
    /// An empty station under the default scheme: the appendix's indicators, one area with that
    /// name.
    pub fn empty(area_name: &str) -> Document {
        let indicators = STANDARD_INDICATORS.map(Indicator::from).to_vec();
        let mut document = Document {
            schemes: Schemes::default_scheme(),
            particulars: Particulars::default(),
            scores: Scores::default(),
            indicators,
            areas: Vec::new(),
            station: catalogue::overall(),
            staffing: StaffingSheet::default(),
            scenarios: Vec::new(),
        };
        let area = document.blank_area(area_name);
        document.areas.push(area);
        document
    }

    /// An area with nothing filled in, fit for this document.
    pub fn blank_area(&self, name: &str) -> ServiceArea {
        ServiceArea {
            name: name.to_owned(),
            entries: vec![IndicatorEntry::default(); self.indicators.len()],
            ..ServiceArea::default()
        }
    }

    /// A key that no indicator of this document has.
    pub fn free_key(&self) -> String {
        let taken = |key: &String| self.indicators.iter().any(|indicator| indicator.key == *key);
        let mut keys = (1..).map(|number: u32| format!("custom_{number}"));
        keys.find(|key| !taken(key)).unwrap_or_default()
    }

    /// The score of a party; "not scored" where the document has none.
    pub fn score(&self, party: &str) -> PartyScore {
        self.scores.get(party)
    }

    /// Puts a party's score and gives back the old one.
    pub fn put_score(&mut self, party: &str, score: PartyScore) -> PartyScore {
        self.scores.replace(party, score)
    }

    /// What was added or taken beside the parties, blank where nothing was; `None` where the scheme
    /// has no such thing.
    fn adjustment(&self, of: &str, has: bool) -> Option<Quantity> {
        has.then(|| self.score(of).points.map_or(Quantity::Blank, Quantity::Amount))
    }

    /// How many overall indicators stand before the station-specific ones.
    pub fn overall_count(&self) -> usize {
        self.station.iter().filter(|indicator| indicator.overall).count()
    }

    /// What the rules need of the document. Scores are matched to parties by id.
    pub fn entries(&self, scheme: &Scheme) -> Entries<'_> {
        Entries {
            scores: scheme.parties.iter().map(|party| self.score(&party.id)).collect(),
            columns: self.indicators.len(),
            areas: self.area_entries(),
            station: self.station.iter().map(|indicator| indicator.entry).collect(),
            months: self.particulars.months(),
            bonus: scheme.bonus.and_then(|_| self.score(BONUS).points),
            deduction: scheme.deduction.and_then(|_| self.score(DEDUCTION).points),
        }
    }

    /// What the rules need of the areas.
    pub fn area_entries(&self) -> Vec<AreaEntries<'_>> {
        let areas = self.areas.iter();
        areas
            .map(|area| AreaEntries {
                social_workers: area.social_workers,
                indicators: &area.entries,
            })
            .collect()
    }

    /// The content of an input; `None` where the document has no such input.
    pub fn value(&self, field: Field, scheme: &Scheme) -> Option<Value> {
        let text = |text: &String| Some(Value::Text(text.clone()));
        let quantity = |quantity: Quantity| Some(Value::Quantity(quantity));
        match field {
            Field::Score(party) => {
                let typed = self.score(&scheme.parties.get(party)?.id).typed();
                quantity(typed.map_or(Quantity::Blank, Quantity::Amount))
            }
            Field::Area(area, AreaPart::Name) => text(&self.areas.get(area)?.name),
            Field::Area(area, AreaPart::Communities) => {
                text(&self.areas.get(area)?.communities_text())
            }
            Field::Area(area, AreaPart::SocialWorkers) => {
                quantity(self.areas.get(area)?.social_workers)
            }
            Field::Entry(area, at, Side::Target) => {
                quantity(self.areas.get(area)?.entries.get(at)?.target)
            }
            Field::Entry(area, at, Side::Completed) => {
                quantity(self.areas.get(area)?.entries.get(at)?.completed)
            }
            Field::Indicator(at, IndicatorPart::Group) => text(&self.indicators.get(at)?.group),
            Field::Indicator(at, IndicatorPart::Name) => text(&self.indicators.get(at)?.name),
            Field::Indicator(at, IndicatorPart::Unit) => text(&self.indicators.get(at)?.unit),
            Field::Station(at, StationPart::Name) => text(&self.station.get(at)?.name),
            Field::Station(at, StationPart::Unit) => text(&self.station.get(at)?.unit),
            Field::Station(at, StationPart::Target) => quantity(self.station.get(at)?.entry.target),
            Field::Station(at, StationPart::Completed) => {
                quantity(self.station.get(at)?.entry.completed)
            }
            Field::Particular(line) => self.particulars.get(line).cloned(),
            Field::Staffing(field) => self.staffing.value(field),
            Field::ScenarioName(at) => text(&self.scenarios.get(at)?.name),
            Field::Scheme(field) => self.schemes.value(field),
            Field::Bonus => quantity(self.adjustment(BONUS, scheme.bonus.is_some())?),
            Field::Deduction => quantity(self.adjustment(DEDUCTION, scheme.deduction.is_some())?),
        }
    }

    /// Where the amount of an input of areas or station stands; `None` for every other input.
    pub fn quantity_slot(&mut self, field: Field) -> Option<&mut Quantity> {
        Some(match field {
            Field::Area(area, AreaPart::SocialWorkers) => {
                &mut self.areas.get_mut(area)?.social_workers
            }
            Field::Entry(area, at, Side::Target) => {
                &mut self.areas.get_mut(area)?.entries.get_mut(at)?.target
            }
            Field::Entry(area, at, Side::Completed) => {
                &mut self.areas.get_mut(area)?.entries.get_mut(at)?.completed
            }
            Field::Station(at, StationPart::Target) => &mut self.station.get_mut(at)?.entry.target,
            Field::Station(at, StationPart::Completed) => {
                &mut self.station.get_mut(at)?.entry.completed
            }
            _ => return None,
        })
    }
}
