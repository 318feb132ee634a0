//! The document itself.

use super::agreements::Agreements;
use super::area::{AreaPart, Indicator, ServiceArea, StationIndicator};
use super::by_amount::Amount;
use super::by_month::Monthlies;
use super::catalogue::{self, STANDARD_INDICATORS};
use super::comments::Comment;
use super::date::Date;
use super::input::Allowed;
use super::particulars::{Particular, Particulars};
use super::scenario::Scenario;
use super::schemes::Schemes;
use super::scores::{BONUS, DEDUCTION, Scores};
use super::staffing::StaffingSheet;
use super::value::Value;
use crate::scoring::{
    AreaEntries, AreaNumbers, Entries, Figure, IndicatorEntry, Month, PartyScore, Scheme,
    StaffingEntries, SubtotalEntries, WorkerKind,
};

/// The most months that the staffing tables show.
const MOST_MONTHS: usize = Allowed::MOST_MONTHS as usize;

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
    /// The completed amounts that are kept by months.
    pub monthly: Monthlies,
    /// The targets before those in force, where one changed.
    pub agreements: Agreements,
    /// 附件2.
    pub staffing: StaffingSheet,
    /// 测算情景, in their order.
    pub scenarios: Vec<Scenario>,
    /// 意见, in their order; see [`Document::takes_comment`].
    pub comments: Vec<Comment>,
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
            monthly: Monthlies::default(),
            agreements: Agreements::default(),
            staffing: StaffingSheet::default(),
            scenarios: Vec::new(),
            comments: Vec::new(),
        };
        let area = document.blank_area(area_name);
        document.areas.push(area);
        document
    }

    /// Of a station only what a first sight of it shows: its name. Scores are put in afterwards.
    pub(super) fn named(name: &str) -> Document {
        Document {
            schemes: Schemes::default_scheme(),
            particulars: Particulars::named(name),
            scores: Scores::default(),
            indicators: Vec::new(),
            areas: Vec::new(),
            station: Vec::new(),
            monthly: Monthlies::default(),
            agreements: Agreements::default(),
            staffing: StaffingSheet::default(),
            scenarios: Vec::new(),
            comments: Vec::new(),
        }
    }

    /// The scheme in force.
    pub fn scheme(&self) -> &Scheme {
        &self.schemes.in_force
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

    /// The day on which the last of the scores was announced; `None` until every party has scored and every
    /// score is announced, so that the total is somebody's guess.
    pub fn announced(&self, scheme: &Scheme) -> Option<Date> {
        let mut last = None;
        for party in &scheme.parties {
            self.score(&party.id).typed()?;
            last = last.max(Some(self.scores.announcement(&party.id).day()?));
        }
        last
    }

    /// How many overall indicators stand before the station-specific ones.
    pub fn overall_count(&self) -> usize {
        self.station.iter().filter(|indicator| indicator.overall).count()
    }

    /// What the figures need of the document: everything but the months of amounts that are kept by months, which
    /// are many and not asked for at every key. Scores are matched to parties by id.
    pub fn entries(&self, scheme: &Scheme) -> Entries<'_> {
        Entries {
            columns: self.indicators.len(),
            areas: self.area_entries(),
            station: self.station.iter().map(|indicator| indicator.entry).collect(),
            months: self.particulars.months(),
            earlier: self.earlier_targets(),
            ..self.score_entries(scheme)
        }
    }

    /// The same with the months, for workings.
    pub(super) fn entries_with_months(&self, scheme: &Scheme) -> Entries<'_> {
        Entries { monthly: self.month_parts(|_| true), ..self.entries(scheme) }
    }

    /// The same with the months behind one rate, for its forecast.
    pub fn entries_with_months_of(&self, scheme: &Scheme, rate: Figure) -> Entries<'_> {
        let wanted = |amount| match (amount, rate) {
            (Amount::Area(area, at), Figure::AreaRate(of_area, of)) => (area, at) == (of_area, of),
            (Amount::Area(_, at), Figure::ColumnRate(of)) => at == of,
            (Amount::Station(at), Figure::StationRate(of)) => at == of,
            _ => false,
        };
        Entries { monthly: self.month_parts(wanted), ..self.entries(scheme) }
    }

    /// What they need of the scores alone.
    pub fn score_entries(&self, scheme: &Scheme) -> Entries<'static> {
        let mut scores = Vec::with_capacity(scheme.parties.len());
        for party in &scheme.parties {
            scores.push(self.score(&party.id));
        }
        Entries {
            scores,
            bonus: scheme.bonus.and_then(|_| self.score(BONUS).points),
            deduction: scheme.deduction.and_then(|_| self.score(DEDUCTION).points),
            ..Entries::default()
        }
    }

    /// Whether tables show an input of areas: one that few stations know only where it is filled in.
    pub fn shows(&self, part: AreaPart) -> bool {
        let filled = |area: &ServiceArea| !area.slot(part).value().is_blank();
        !part.spec().optional || self.areas.iter().any(filled)
    }

    /// What the rules need of the areas.
    pub fn area_entries(&self) -> Vec<AreaEntries<'_>> {
        let areas = self.areas.iter();
        areas
            .map(|area| AreaEntries {
                numbers: AreaNumbers::of(|of| area.number(of)),
                indicators: &area.entries,
            })
            .collect()
    }

    /// The months of the assessed period, first and last day included as the report counts them:
    /// from the month of the first day to that of the last; none while a day is missing.
    pub fn assessed_months(&self) -> Vec<Month> {
        let month = |line| match self.particulars.get(line) {
            Some(Value::Date(Some(date))) => date.month(),
            _ => None,
        };
        let first = month(Particular::AssessedFrom);
        let period = first.zip(month(Particular::AssessedTo));
        period.map(|(first, last)| Month::between(first, last, MOST_MONTHS)).unwrap_or_default()
    }

    /// What the rules need to know about staffing.
    pub fn staffing_entries(&self) -> StaffingEntries {
        let months = self.assessed_months();
        let subtotal = |kind: WorkerKind| {
            let typed = self.staffing.subtotal(kind);
            SubtotalEntries {
                kind,
                scope: typed.scope,
                months: months.iter().map(|month| typed.months.get(*month)).collect(),
                two_years: typed.two_years,
                levels: kind.levels().iter().copied().zip(typed.levels).collect(),
            }
        };
        StaffingEntries {
            workers: self.staffing.workers.iter().map(|worker| worker.entries(&months)).collect(),
            subtotals: WorkerKind::ALL.map(subtotal).to_vec(),
            required_all: self.staffing.required_all,
            required_certified: self.staffing.required_certified,
            continuous: self.staffing.continuous,
            assessed: self.particulars.months_in_force(Particular::AssessedMonths),
            months,
        }
    }
}
