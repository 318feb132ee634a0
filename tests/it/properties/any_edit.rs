//! Random edits, most of them possible, some not.

use super::any_comment::{Said, comment};
use super::any_document::{
    CAPS, Content, Supposed, area, attendance, content, date, document, indicator, mode, month,
    monthly, of_its_kind, quantity, scenario, score, station_indicator, terms, worker,
};
use proptest::collection::vec;
use proptest::prelude::*;
use station_scorecard::document::{
    Amount, Attendance, Date, Document, Field, Monthly, Side, Value,
};
use station_scorecard::editor::{Action, Item, List};
use station_scorecard::scoring::{IndicatorEntry, Month, PartyScore, Quantity, Scheme, ScoreMode};

/// An edit that has not met its document yet: places are any numbers.
#[derive(Clone, Debug)]
pub(super) enum Edit {
    Set(usize, Content),
    /// A value of a kind that the input does not hold.
    SetWrongly(usize, Option<Date>),
    Switch(usize, ScoreMode),
    PutScore(usize, PartyScore),
    InsertArea(usize, station_scorecard::document::ServiceArea),
    InsertIndicator(usize, station_scorecard::document::Indicator, Vec<IndicatorEntry>),
    InsertStationIndicator(usize, station_scorecard::document::StationIndicator),
    InsertWorker(usize, station_scorecard::document::Worker),
    InsertScenario(usize, Supposed),
    PutScenario(usize, Supposed),
    InsertComment(usize, Said),
    PutComment(usize, Said),
    PutMonths(Vec<(usize, Month, Attendance)>),
    KeepByMonths(usize, Option<Monthly>, Quantity),
    Agree(usize, Vec<(Month, Quantity)>, Quantity),
    Several(Vec<Edit>),
    Remove(List, usize),
    Move(List, usize, usize),
    Replace(Box<Document>),
}

pub(super) fn list() -> impl Strategy<Value = List> {
    prop_oneof![
        Just(List::Areas),
        Just(List::Indicators),
        Just(List::StationIndicators),
        Just(List::Workers),
        Just(List::Scenarios),
        Just(List::Comments)
    ]
}

fn place() -> impl Strategy<Value = usize> {
    0_usize..1_000
}

/// Any edit. New areas have up to three columns, which fit some documents and not others.
pub(super) fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        8 => one_edit(),
        1 => document().prop_map(|document| Edit::Replace(Box::new(document))),
        1 => vec(one_edit(), 0..5).prop_map(Edit::Several),
    ]
}

fn one_edit() -> impl Strategy<Value = Edit> {
    let areas = (0_usize..4).prop_flat_map(area);
    let scores = CAPS.map(|(_, cap)| score(cap).boxed());
    let put = (0_usize..5).prop_flat_map(move |party| {
        (Just(party), scores.get(party).cloned().unwrap_or_else(|| score(0).boxed()))
    });
    let entries = vec(super::any_document::entry(), 0..4);
    let new_key = (0_u8..6).prop_flat_map(|number| indicator(format!("key_{number}")));
    let new_indicator = any::<bool>().prop_flat_map(station_indicator);
    prop_oneof![
        8 => (place(), content()).prop_map(|(at, content)| Edit::Set(at, content)),
        1 => (place(), date()).prop_map(|(at, date)| Edit::SetWrongly(at, date)),
        2 => (0_usize..5, mode()).prop_map(|(party, mode)| Edit::Switch(party, mode)),
        1 => put.prop_map(|(party, score)| Edit::PutScore(party, score)),
        2 => (place(), areas).prop_map(|(at, area)| Edit::InsertArea(at, area)),
        2 => (place(), new_key, entries)
            .prop_map(|(at, indicator, entries)| Edit::InsertIndicator(at, indicator, entries)),
        2 => (place(), new_indicator)
            .prop_map(|(at, indicator)| Edit::InsertStationIndicator(at, indicator)),
        2 => (place(), worker()).prop_map(|(at, worker)| Edit::InsertWorker(at, worker)),
        2 => (place(), scenario()).prop_map(|(at, found)| Edit::InsertScenario(at, found)),
        4 => (place(), scenario()).prop_map(|(at, found)| Edit::PutScenario(at, found)),
        4 => (place(), comment()).prop_map(|(at, said)| Edit::InsertComment(at, said)),
        3 => (place(), comment()).prop_map(|(at, said)| Edit::PutComment(at, said)),
        2 => vec((0_usize..5, month(), attendance()), 0..4).prop_map(Edit::PutMonths),
        3 => (place(), proptest::option::of(monthly()), quantity())
            .prop_map(|(at, monthly, single)| Edit::KeepByMonths(at, monthly, single)),
        3 => (place(), vec((month(), quantity()), 0..3), quantity())
            .prop_map(|(at, earlier, target)| Edit::Agree(at, earlier, target)),
        4 => (list(), place()).prop_map(|(list, at)| Edit::Remove(list, at)),
        4 => (list(), place(), place()).prop_map(|(list, from, to)| Edit::Move(list, from, to)),
    ]
}

impl Edit {
    /// The action on a document; its places reach to one behind the last.
    pub(super) fn on(&self, document: &Document, scheme: &Scheme) -> Action {
        let length = |list: List| match list {
            List::Areas => document.areas.len(),
            List::Indicators => document.indicators.len(),
            List::StationIndicators => document.station.len(),
            List::Workers => document.staffing.workers.len(),
            List::Scenarios => document.scenarios.len(),
            List::Comments => document.comments.len(),
        };
        let place = |list: List, at: usize| at % (length(list) + 2);
        match self.clone() {
            Edit::Set(at, content) => {
                let field = pick(document, scheme, at);
                Action::Set(field, of_its_kind(document, scheme, field, &content))
            }
            Edit::SetWrongly(at, date) => {
                Action::Set(pick(document, scheme, at), Value::Date(date))
            }
            Edit::Switch(party, mode) => Action::SwitchScoreMode(party, mode),
            Edit::PutScore(party, score) => Action::PutScore(party, score),
            Edit::InsertArea(at, area) => Action::Insert(place(List::Areas, at), Item::Area(area)),
            Edit::InsertIndicator(at, indicator, entries) => {
                Action::Insert(place(List::Indicators, at), Item::Indicator(indicator, entries))
            }
            Edit::InsertStationIndicator(at, indicator) => Action::Insert(
                place(List::StationIndicators, at),
                Item::StationIndicator(indicator),
            ),
            Edit::InsertWorker(at, worker) => {
                Action::Insert(place(List::Workers, at), Item::Worker(Box::new(worker)))
            }
            Edit::InsertScenario(at, found) => {
                Action::Insert(place(List::Scenarios, at), Item::Scenario(found.on(document)))
            }
            Edit::PutScenario(at, found) => {
                // Mostly a scenario that is there, so that the others matter.
                let at = at % (document.scenarios.len() + 1);
                Action::PutScenario(at, found.on(document))
            }
            Edit::InsertComment(at, said) => Action::Insert(
                place(List::Comments, at),
                Item::Comment(Box::new(said.on(document))),
            ),
            Edit::PutComment(at, said) => {
                Action::PutComment(at % (document.comments.len() + 1), Box::new(said.on(document)))
            }
            Edit::PutMonths(cells) => Action::PutMonths(cells),
            Edit::KeepByMonths(at, monthly, single) => {
                let mut amounts = document.every_amount();
                amounts.push(Amount::Station(document.station.len()));
                Action::KeepByMonths(amounts[at % amounts.len()], monthly, single)
            }
            Edit::Agree(at, earlier, target) => {
                let mut amounts = document.every_amount();
                amounts.push(Amount::Station(document.station.len()));
                Action::Agree(amounts[at % amounts.len()], terms(&earlier, target))
            }
            Edit::Several(edits) => {
                Action::Several(edits.iter().map(|edit| edit.on(document, scheme)).collect())
            }
            Edit::Remove(list, at) => Action::Remove(list, place(list, at)),
            Edit::Move(list, from, to) => Action::Move(list, place(list, from), place(list, to)),
            Edit::Replace(document) => Action::Replace(document),
        }
    }
}

/// One of the document's inputs, or one that it does not have.
fn pick(document: &Document, scheme: &Scheme, at: usize) -> Field {
    let mut fields = Field::all(document, scheme);
    fields.push(Field::Entry(document.areas.len(), 0, Side::Target));
    fields.swap_remove(at % fields.len())
}
