//! 下一年: a station begun from the year before.
//!
//! It takes what the agreement says for every year of the procurement period: names, areas, targets and agreed
//! heads. It takes nothing that was counted or scored, and no day that nobody has agreed on.

use super::area::{ServiceArea, StationIndicator};
use super::date::Date;
use super::months::{Days, Period};
use super::particulars::{Particular, Particulars};
use super::sheet::Document;
use super::staffing::{StaffingSheet, Subtotal, Worker};
use super::value::Value;
use crate::scoring::{IndicatorEntry, Quantity};

/// The lines that hold for the next year as they are.
const NAMES: [Particular; 5] = [
    Particular::Station,
    Particular::Operator,
    Particular::SupervisingAuthority,
    Particular::Purchaser,
    Particular::Evaluator,
];

/// How the next year lies in the procurement period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearsEnd {
    /// The days of the year are not known: none were shifted.
    Unknown,
    /// Within it, or nobody has said when it ends.
    Within,
    /// It ends during the next year, on this day: so does the year.
    CutAt(Date),
    /// It ended before the next year begins, on this day: a new agreement begins, whose period is left blank.
    Over(Date),
}

/// The next year of a station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextYear {
    /// The station.
    pub document: Document,
    /// Its service year, where it is known.
    pub year: Option<(Date, Date)>,
    /// How that lies in the procurement period.
    pub end: YearsEnd,
}

impl Document {
    /// The next year of this station, with the names and posts of its workers or without.
    pub fn next_year(&self, with_workers: bool) -> NextYear {
        let (particulars, year, end) = shifted(&self.particulars);
        let areas = self.areas.iter().map(|area| ServiceArea {
            name: area.name.clone(),
            communities: area.communities.clone(),
            social_workers: area.social_workers,
            entries: area.entries.iter().map(|entry| agreed(*entry)).collect(),
            ..ServiceArea::default()
        });
        let station = self
            .station
            .iter()
            .map(|of| StationIndicator { entry: agreed(of.entry), ..of.clone() });
        let workers = self.staffing.workers.iter().filter(|_| with_workers).map(|worker| Worker {
            label: worker.label.clone(),
            position: worker.position.clone(),
            kind: worker.kind,
            level: worker.level,
            contract_from: worker.contract_from,
            contract_to: worker.contract_to,
            two_years_from: worker.two_years_from,
            ..Worker::default()
        });
        let scope = |of: &Subtotal| Subtotal { scope: of.scope, ..Subtotal::default() };
        let document = Document {
            schemes: self.schemes.clone(),
            particulars,
            indicators: self.indicators.clone(),
            areas: areas.collect(),
            station: station.collect(),
            staffing: StaffingSheet {
                required_all: self.staffing.required_all,
                required_certified: self.staffing.required_certified,
                two_years_threshold: self.staffing.two_years_threshold,
                retention_threshold: self.staffing.retention_threshold,
                workers: workers.collect(),
                certified: scope(&self.staffing.certified),
                non_certified: scope(&self.staffing.non_certified),
                ..StaffingSheet::default()
            },
            comments: self.earlier_comments(),
            ..Document::empty("")
        };
        NextYear { document, year, end }
    }
}

/// What was agreed of an entry.
fn agreed(entry: IndicatorEntry) -> IndicatorEntry {
    IndicatorEntry { target: entry.target, completed: Quantity::Blank }
}

/// The particulars of the next year.
fn shifted(of: &Particulars) -> (Particulars, Option<(Date, Date)>, YearsEnd) {
    let mut next = Particulars::default();
    let take = |next: &mut Particulars, line: Particular| {
        if let Some(value) = of.get(line) {
            next.replace(line, value.clone());
        }
    };
    NAMES.into_iter().for_each(|line| take(&mut next, line));
    let procurement = Period::Procurement.lines();
    let last_day = match of.get(Particular::ProcurementTo) {
        Some(Value::Date(last)) => *last,
        _ => None,
    };
    let year = a_year_on(of.days(Period::ServiceYear));
    let Some((first, last)) = year else {
        procurement.into_iter().for_each(|line| take(&mut next, line));
        return (next, None, YearsEnd::Unknown);
    };
    let end = match last_day {
        Some(end) if end < first => YearsEnd::Over(end),
        Some(end) if end < last => YearsEnd::CutAt(end),
        _ => YearsEnd::Within,
    };
    let cut = |day: Date| match end {
        YearsEnd::CutAt(end) => day.min(end),
        YearsEnd::Unknown | YearsEnd::Within | YearsEnd::Over(_) => day,
    };
    if !matches!(end, YearsEnd::Over(_)) {
        procurement.into_iter().for_each(|line| take(&mut next, line));
    }
    let mut put = |period: Period, (first, last): (Date, Date)| {
        let days = [first, cut(last)];
        for (line, day) in period.lines().into_iter().zip(days) {
            next.replace(line, Value::Date(Some(day)));
        }
    };
    put(Period::ServiceYear, (first, last));
    let assessed = a_year_on(of.days(Period::Assessed));
    if let Some(assessed) = assessed.filter(|(first, _)| cut(*first) == *first) {
        put(Period::Assessed, assessed);
    }
    (next, Some((first, cut(last))), end)
}

/// A period a year later.
fn a_year_on(days: Days) -> Option<(Date, Date)> {
    let Days::Known(first, last) = days else { return None };
    Some((first.a_year_on()?, last.end_a_year_on()?))
}
