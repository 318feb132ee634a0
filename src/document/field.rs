//! The address of an input.

use super::{BONUS, DEDUCTION, Document, Particular, SchemeField, StaffingField};
use crate::scoring::Scheme;

/// Which input of a document. Places are counted from 0; hooks on the page count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A party's score, by its place in the scheme.
    Score(usize),
    /// An area's name.
    AreaName(usize),
    /// An area's communities, separated by 、.
    AreaCommunities(usize),
    /// An area's 投入社工人数.
    AreaSocialWorkers(usize),
    /// The target of (area, indicator).
    AreaTarget(usize, usize),
    /// The completed amount of (area, indicator).
    AreaCompleted(usize, usize),
    /// An area indicator's group.
    IndicatorGroup(usize),
    /// An area indicator's name.
    IndicatorName(usize),
    /// An area indicator's unit.
    IndicatorUnit(usize),
    /// A station indicator's name.
    StationName(usize),
    /// A station indicator's unit.
    StationUnit(usize),
    /// A station indicator's target.
    StationTarget(usize),
    /// A station indicator's completed amount.
    StationCompleted(usize),
    /// A line of the particulars.
    Particular(Particular),
    /// An input of the staffing screen.
    Staffing(StaffingField),
    /// A scenario's name.
    ScenarioName(usize),
    /// An input of a scheme made by hand.
    Scheme(SchemeField),
    /// Points added beside the parties' scores.
    Bonus,
    /// Points taken beside the parties' scores.
    Deduction,
}

impl Field {
    /// The hook `data-field` of the input, as `tests/README.md` lists them.
    pub fn hook(self, document: &Document, scheme: &Scheme) -> String {
        match self {
            Field::Score(at) => {
                let party = scheme.parties.get(at).map_or("", |party| party.id.as_str());
                score_hook(party)
            }
            field => field.hook_in(document),
        }
    }

    /// The hook of every input but a score, which needs no scheme.
    pub(super) fn hook_in(self, document: &Document) -> String {
        let key = |at: usize| document.indicators.get(at).map_or("", |found| found.key.as_str());
        match self {
            Field::Score(_) => String::new(),
            Field::AreaName(area) => format!("area/{}/name", area + 1),
            Field::AreaCommunities(area) => format!("area/{}/communities", area + 1),
            Field::AreaSocialWorkers(area) => format!("area/{}/social_workers", area + 1),
            Field::AreaTarget(area, at) => format!("area/{}/{}/target", area + 1, key(at)),
            Field::AreaCompleted(area, at) => format!("area/{}/{}/completed", area + 1, key(at)),
            Field::IndicatorGroup(at) => format!("indicator/{}/group", key(at)),
            Field::IndicatorName(at) => format!("indicator/{}/name", key(at)),
            Field::IndicatorUnit(at) => format!("indicator/{}/unit", key(at)),
            Field::StationName(at) => format!("station/{}/name", at + 1),
            Field::StationUnit(at) => format!("station/{}/unit", at + 1),
            Field::StationTarget(at) => format!("station/{}/target", at + 1),
            Field::StationCompleted(at) => format!("station/{}/completed", at + 1),
            Field::Particular(line) => format!("particulars/{}", line.key()),
            Field::Staffing(field) => field.hook(document),
            Field::ScenarioName(at) => format!("scenario/{}/name", at + 1),
            Field::Scheme(field) => field.hook(),
            Field::Bonus => score_hook(BONUS),
            Field::Deduction => score_hook(DEDUCTION),
        }
    }

    /// The input with that hook; `None` where the document has none.
    pub fn from_hook(hook: &str, document: &Document, scheme: &Scheme) -> Option<Field> {
        let parts: Vec<&str> = hook.split('/').collect();
        let at = |key: &str| document.indicators.iter().position(|found| found.key == key);
        let named = match parts.as_slice() {
            ["score", BONUS] => Some(Field::Bonus),
            ["score", DEDUCTION] => Some(Field::Deduction),
            ["scheme", rest @ ..] => SchemeField::from_hook(rest).map(Field::Scheme),
            ["score", party] => Some(Field::Score(scheme.party(party)?)),
            ["area", area, "name"] => Some(Field::AreaName(place(area)?)),
            ["area", area, "communities"] => Some(Field::AreaCommunities(place(area)?)),
            ["area", area, "social_workers"] => Some(Field::AreaSocialWorkers(place(area)?)),
            ["area", area, key, "target"] => Some(Field::AreaTarget(place(area)?, at(key)?)),
            ["area", area, key, "completed"] => Some(Field::AreaCompleted(place(area)?, at(key)?)),
            ["indicator", key, "group"] => Some(Field::IndicatorGroup(at(key)?)),
            ["indicator", key, "name"] => Some(Field::IndicatorName(at(key)?)),
            ["indicator", key, "unit"] => Some(Field::IndicatorUnit(at(key)?)),
            ["station", number, "name"] => Some(Field::StationName(place(number)?)),
            ["station", number, "unit"] => Some(Field::StationUnit(place(number)?)),
            ["station", number, "target"] => Some(Field::StationTarget(place(number)?)),
            ["station", number, "completed"] => Some(Field::StationCompleted(place(number)?)),
            ["scenario", number, "name"] => Some(Field::ScenarioName(place(number)?)),
            ["particulars", key] => Particular::from_key(key).map(Field::Particular),
            parts => StaffingField::from_hook(parts, document).map(Field::Staffing),
        };
        named.filter(|field| document.value(*field, scheme).is_some())
    }
}

/// The hook of a party's score.
pub(super) fn score_hook(party: &str) -> String {
    format!("score/{party}")
}

fn place(number: &str) -> Option<usize> {
    number.parse::<usize>().ok()?.checked_sub(1)
}
