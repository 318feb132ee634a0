//! Several documents row by row: the same indicator in each, found by its name.
//!
//! Places and keys differ between years and between stations; names are what people go by. Of several
//! indicators with one name, the first belongs to the first, the second to the second.

use super::agreements::{Since, Terms};
use super::area::{ServiceArea, Side, StationPart};
use super::by_amount::Amount;
use super::input::Field;
use super::sheet::Document;
use crate::scoring::{
    Completion, Evaluation, Figure, FigureValue, IndicatorEntry, Quantity, Tally,
};

/// One indicator in several documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedRow {
    /// Its key in the first document that has it, "" for an indicator of the station.
    pub key: String,
    /// Its group, "" where it stands alone.
    pub group: String,
    /// Its name.
    pub name: String,
    /// Its rate in each document; `None` where that has no such indicator.
    pub rates: Vec<Option<Figure>>,
}

/// What makes an indicator the same: whether it is one of the station, its group, its name, and which of
/// those with this name.
type Identity<'a> = (bool, &'a str, &'a str, usize);

/// Every indicator of these documents by name, areas' indicators first: the rates of all areas together, or
/// of the area with that name.
pub fn rows_by_name(documents: &[&Document], area: Option<&str>) -> Vec<NamedRow> {
    let mut found: Vec<(Identity<'_>, NamedRow)> = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        let mut after = None;
        for (identity, key, rate) in indicators(document, area) {
            let place = found.iter().position(|(of, _)| *of == identity);
            let place = place.unwrap_or_else(|| {
                let row = NamedRow {
                    key: key.to_owned(),
                    group: identity.1.to_owned(),
                    name: identity.2.to_owned(),
                    rates: vec![None; documents.len()],
                };
                let place = new_place(&found, after, identity.0);
                found.insert(place, (identity, row));
                place
            });
            after = Some(place);
            let rate_there = found.get_mut(place).and_then(|(_, row)| row.rates.get_mut(at));
            if let Some(there) = rate_there {
                *there = rate;
            }
        }
    }
    found.into_iter().map(|(_, row)| row).collect()
}

/// A new row stands behind the one before it in its own document; areas' indicators stand before the
/// station's.
fn new_place(
    found: &[(Identity<'_>, NamedRow)],
    after: Option<usize>,
    is_of_station: bool,
) -> usize {
    let of_areas = found.iter().take_while(|((of_station, ..), _)| !of_station).count();
    match (after, is_of_station) {
        (None, false) => 0,
        (None, true) => of_areas,
        (Some(after), false) => (after + 1).min(of_areas),
        (Some(after), true) => (after + 1).max(of_areas),
    }
}

fn indicators<'a>(
    document: &'a Document,
    area: Option<&str>,
) -> Vec<(Identity<'a>, &'a str, Option<Figure>)> {
    let place = area.map(|name| document.areas.iter().position(|of| of.name == name));
    let rate = |at: usize| match place {
        None => Some(Figure::ColumnRate(at)),
        Some(place) => place.map(|area| Figure::AreaRate(area, at)),
    };
    let of_areas =
        document.indicators.iter().enumerate().map(|(at, of)| {
            (false, of.group.as_str(), of.name.as_str(), of.key.as_str(), rate(at))
        });
    let of_station = document
        .station
        .iter()
        .enumerate()
        .map(|(at, of)| (true, "", of.name.as_str(), "", Some(Figure::StationRate(at))));
    let mut found: Vec<(Identity<'a>, &'a str, Option<Figure>)> = Vec::new();
    for (of_station, group, name, key, rate) in of_areas.chain(of_station) {
        let same =
            |((other, in_group, called, _), ..): &&(Identity<'a>, &'a str, Option<Figure>)| {
                (*other, *in_group, *called) == (of_station, group, name)
            };
        let before = found.iter().filter(same).count();
        found.push(((of_station, group, name, before), key, rate));
    }
    found
}

/// Something that one list has and another has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListChange {
    /// The scheme is another one.
    Scheme,
    /// An area came in.
    AreaIn(String),
    /// An area is gone.
    AreaGone(String),
    /// An indicator came in.
    IndicatorIn(String),
    /// An indicator is gone.
    IndicatorGone(String),
}

/// What changed in the scheme and in the lists between two documents, by name.
pub fn list_changes(before: &Document, after: &Document) -> Vec<ListChange> {
    let scheme = (before.scheme() != after.scheme()).then_some(ListChange::Scheme);
    let areas = |of: &Document| of.areas.iter().map(|area| area.name.clone()).collect::<Vec<_>>();
    let names = |of: &Document| {
        let found = indicators(of, None);
        let names = found.iter().map(|((_, group, name, _), ..)| match group.is_empty() {
            true => (*name).to_owned(),
            false => [*group, " · ", *name].concat(),
        });
        names.collect::<Vec<_>>()
    };
    let (areas, names) = ([areas(before), areas(after)], [names(before), names(after)]);
    let mut changes: Vec<ListChange> = scheme.into_iter().collect();
    changes.extend(only(&areas, 1).map(ListChange::AreaIn));
    changes.extend(only(&areas, 0).map(ListChange::AreaGone));
    changes.extend(only(&names, 1).map(ListChange::IndicatorIn));
    changes.extend(only(&names, 0).map(ListChange::IndicatorGone));
    changes
}

/// The names that only one of two lists has.
fn only(lists: &[Vec<String>; 2], of: usize) -> impl Iterator<Item = String> {
    let [before, after] = lists;
    let (these, those) = if of == 0 { (before, after) } else { (after, before) };
    these.iter().filter(|name| !those.contains(name)).cloned()
}

/// How the target behind a rate differs between two documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetChange {
    /// The amount in force is another one: what it was, and what it is.
    InForce(Quantity, Quantity),
    /// Only what was agreed before it.
    Earlier,
}

/// How the target behind a rate of one document differs from that of another; `None` where it does not.
pub fn target_change(
    (before, earlier): (&Document, Figure),
    (after, later): (&Document, Figure),
) -> Option<TargetChange> {
    let [was, is] = [before.targets(earlier), after.targets(later)];
    let in_force = |of: &[Quantity]| of.last().copied().unwrap_or_default();
    match (in_force(&was), in_force(&is)) {
        (was, is) if was != is => Some(TargetChange::InForce(was, is)),
        _ => (was != is).then_some(TargetChange::Earlier),
    }
}

impl Document {
    /// The targets behind a rate in their order, the one in force last: several where it changed. The row of
    /// all areas has their sums.
    pub fn targets(&self, rate: Figure) -> Vec<Quantity> {
        let amounts: Vec<Amount> = match rate {
            Figure::AreaRate(area, at) => vec![Amount::Area(area, at)],
            Figure::ColumnRate(at) => {
                (0..self.areas.len()).map(|area| Amount::Area(area, at)).collect()
            }
            Figure::StationRate(at) => vec![Amount::Station(at)],
            _ => Vec::new(),
        };
        let terms: Vec<Terms> = amounts.into_iter().filter_map(|of| self.terms(of)).collect();
        let mut starts: Vec<Since> =
            terms.iter().flat_map(|of| of.iter().map(|(since, _)| since)).collect();
        starts.sort_unstable();
        starts.dedup();
        let sum = |start| terms.iter().map(|of| of.in_force(start)).collect::<Tally>().total();
        let mut targets: Vec<Quantity> = starts.into_iter().map(sum).collect();
        targets.dedup();
        targets
    }

    /// Target and completed amount behind a rate; blank for any other figure.
    pub fn amounts_of(&self, rate: Figure, evaluation: &Evaluation) -> IndicatorEntry {
        let found = match rate {
            Figure::AreaRate(area, at) => {
                self.areas.get(area).and_then(|area| area.entries.get(at)).copied()
            }
            Figure::ColumnRate(at) => evaluation
                .columns
                .get(at)
                .map(|sum| IndicatorEntry { target: sum.target, completed: sum.completed }),
            Figure::StationRate(at) => self.station.get(at).map(|of| of.entry),
            _ => None,
        };
        found.unwrap_or_default()
    }

    /// The input of the completed amount behind a rate: of all areas together that of the first one with a target.
    pub fn input_behind(&self, rate: Figure) -> Option<Field> {
        let is_agreed = |area: &ServiceArea, at: usize| {
            area.entries.get(at).is_some_and(|entry| entry.target.amount().is_some())
        };
        match rate {
            Figure::AreaRate(area, at) => Some(Field::Entry(area, at, Side::Completed)),
            Figure::ColumnRate(at) => {
                let area = self.areas.iter().position(|area| is_agreed(area, at));
                Some(Field::Entry(area.unwrap_or(0), at, Side::Completed))
            }
            Figure::StationRate(at) => Some(Field::Station(at, StationPart::Completed)),
            Figure::ColumnTarget(_)
            | Figure::ColumnCompleted(_)
            | Figure::Sum(_)
            | Figure::Share(_) => None,
        }
    }

    /// Whether any area has this name.
    pub fn has_area(&self, name: &str) -> bool {
        self.areas.iter().any(|area| area.name == name)
    }
}

/// By how many hundredths of a percent a rate is higher than another, as both are printed; `None` unless
/// both are rates.
pub fn rate_difference(before: Option<FigureValue>, after: Option<FigureValue>) -> Option<i64> {
    let percent = |of: Option<FigureValue>| match of {
        Some(FigureValue::Completion(Completion::Rate { percent, .. })) => {
            Some(percent.hundredths())
        }
        _ => None,
    };
    Some(percent(after)? - percent(before)?)
}
