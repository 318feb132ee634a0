//! Places of lists within addresses, and all inputs of a document.

use super::address::Field;
use crate::document::area::{AreaPart, IndicatorPart, Side, StationPart};
use crate::document::by_amount::Amount;
use crate::document::by_month::When;
use crate::document::comments::CommentInput;
use crate::document::particulars::Particular;
use crate::document::scheme_field::SchemeField;
use crate::document::scores::ScorePart;
use crate::document::sheet::Document;
use crate::document::staffing_field::{AGREED, AttendanceField, StaffingField, WorkerField};
use crate::scoring::listed;
use crate::scoring::{Month, Scheme, WorkerKind};
use std::cell::Cell;

listed! {
    /// A list whose items can be added, removed and reordered, in the order of their numbers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum List {
        /// The service areas.
        Areas,
        /// The columns of the area table.
        Indicators,
        /// The station's indicators.
        StationIndicators,
        /// The single workers.
        Workers,
        /// The scenarios.
        Scenarios,
        /// The comments of all parties.
        Comments,
    }
}

impl Amount {
    /// The same amount after the items of lists went elsewhere; `None` where its item has no place.
    fn relocated(self, place: impl Fn(List, usize) -> Option<usize>) -> Option<Amount> {
        Some(match self {
            Amount::Area(area, at) => {
                Amount::Area(place(List::Areas, area)?, place(List::Indicators, at)?)
            }
            Amount::Station(at) => Amount::Station(place(List::StationIndicators, at)?),
        })
    }
}

impl Field {
    /// The same input after the items of lists went elsewhere; `None` where its item has no place.
    pub fn relocated(self, place: impl Fn(List, usize) -> Option<usize>) -> Option<Field> {
        use StaffingField as S;
        Some(match self {
            Field::Area(at, part) => Field::Area(place(List::Areas, at)?, part),
            Field::Entry(at, of, side) => {
                Field::Entry(place(List::Areas, at)?, place(List::Indicators, of)?, side)
            }
            Field::Monthly(amount, when) => Field::Monthly(amount.relocated(place)?, when),
            Field::Agreed(amount, since) => Field::Agreed(amount.relocated(place)?, since),
            Field::Indicator(at, part) => Field::Indicator(place(List::Indicators, at)?, part),
            Field::Station(at, part) => Field::Station(place(List::StationIndicators, at)?, part),
            Field::Staffing(S::Worker(at, column)) => {
                Field::Staffing(S::Worker(place(List::Workers, at)?, column))
            }
            Field::Staffing(S::Attendance(at, month, part)) => {
                Field::Staffing(S::Attendance(place(List::Workers, at)?, month, part))
            }
            Field::ScenarioName(at) => Field::ScenarioName(place(List::Scenarios, at)?),
            Field::Comment(at, part) => Field::Comment(place(List::Comments, at)?, part),
            Field::Staffing(_)
            | Field::Score(_)
            | Field::ScorePart(..)
            | Field::Particular(_)
            | Field::Scheme(_)
            | Field::Bonus
            | Field::Deduction => self,
        })
    }

    /// The list that the input's row belongs to, and its place there; `None` where it is in no list.
    pub fn item(self) -> Option<(List, usize)> {
        let item = Cell::new(None);
        self.relocated(|list, at| {
            item.set(item.get().or(Some((list, at))));
            Some(at)
        });
        item.get()
    }

    /// The same input of the item that stands where `place` says; also of a party or band. `None`
    /// where it belongs to no list.
    pub fn in_row(self, place: impl Fn(usize) -> Option<usize>) -> Option<Field> {
        match self {
            Field::Score(at) => Some(Field::Score(place(at)?)),
            Field::ScorePart(at, part) => Some(Field::ScorePart(place(at)?, part)),
            Field::Scheme(field) => Some(Field::Scheme(field.at_place(place(field.place()?)?))),
            field => {
                let (list, _) = field.item()?;
                field.relocated(|of, at| if of == list { place(at) } else { Some(at) })
            }
        }
    }

    /// Every input of a document, list by list; of months those of the assessed period.
    pub fn all(document: &Document, scheme: &Scheme) -> Vec<Field> {
        Field::all_in(document, scheme, &document.assessed_months())
    }

    /// The same with the inputs of these months.
    pub fn all_in(document: &Document, scheme: &Scheme, months: &[Month]) -> Vec<Field> {
        let (areas, columns) = (document.areas.len(), document.indicators.len());
        let parties = 0..scheme.parties.len();
        let mut all: Vec<Field> = parties.clone().map(Field::Score).collect();
        let beside = |at| ScorePart::ALL.map(|part| Field::ScorePart(at, part));
        all.extend(parties.flat_map(beside));
        all.extend([Field::Bonus, Field::Deduction]);
        all.extend(Particular::ALL.map(Field::Particular));
        for area in 0..areas {
            all.extend(AreaPart::ALL.map(|part| Field::Area(area, part)));
            let entry = |of| Side::ALL.map(|side| Field::Entry(area, of, side));
            all.extend((0..columns).flat_map(entry));
        }
        let indicator = |at| IndicatorPart::ALL.map(|part| Field::Indicator(at, part));
        all.extend((0..columns).flat_map(indicator));
        let station = |at| StationPart::ALL.map(|part| Field::Station(at, part));
        all.extend((0..document.station.len()).flat_map(station));
        for (amount, _) in document.monthly.iter() {
            all.push(Field::Monthly(*amount, When::Before));
            let months = document.months_of(*amount).into_iter();
            all.extend(months.map(|month| Field::Monthly(*amount, When::In(month))));
        }
        for (amount, _) in document.agreements.iter() {
            let terms = document.terms(*amount);
            let since = terms.iter().flat_map(|terms| terms.iter());
            all.extend(since.map(|(since, _)| Field::Agreed(*amount, since)));
        }
        all.extend(staffing(document, months).into_iter().map(Field::Staffing));
        all.extend((0..document.scenarios.len()).map(Field::ScenarioName));
        let comment = |at| CommentInput::ALL.map(|part| Field::Comment(at, part));
        all.extend((0..document.comments.len()).flat_map(comment));
        let of_scheme = SchemeField::all(scheme.parties.len(), scheme.bands.len());
        all.extend(of_scheme.into_iter().map(Field::Scheme));
        all.retain(|field| document.value(*field, scheme).is_some());
        all
    }
}

fn staffing(document: &Document, months: &[Month]) -> Vec<StaffingField> {
    use StaffingField as S;
    let mut all = AGREED.map(|(field, ..)| field).to_vec();
    for at in 0..document.staffing.workers.len() {
        all.extend(WorkerField::ALL.map(|column| S::Worker(at, column)));
        for month in months {
            all.extend(AttendanceField::ALL.map(|part| S::Attendance(at, *month, part)));
        }
    }
    for kind in WorkerKind::ALL {
        all.push(S::SubtotalScope(kind));
        all.extend(months.iter().map(|month| S::SubtotalMonth(kind, *month)));
        all.push(S::SubtotalTwoYears(kind));
        all.extend(kind.levels().iter().map(|level| S::SubtotalLevel(*level)));
    }
    all
}
