//! The address of an input.

use super::{BONUS, DEDUCTION, Document, Particular, SchemeField, StaffingField};
use crate::scoring::Scheme;

/// Which input of a document. Places are counted from 0; hooks on the page count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A party's score, by its place in the scheme.
    Score(usize),
    /// An input of an area.
    Area(usize, AreaPart),
    /// An amount of (area, indicator).
    Entry(usize, usize, Side),
    /// An input of an area indicator, a column of the area table.
    Indicator(usize, IndicatorPart),
    /// An input of a station indicator.
    Station(usize, StationPart),
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

/// An input of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaPart {
    /// Its name.
    Name,
    /// Its communities, separated by 、.
    Communities,
    /// 投入社工人数.
    SocialWorkers,
}

/// An input of an area indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IndicatorPart {
    /// The group it stands in.
    Group,
    /// Its name.
    Name,
    /// What it counts.
    Unit,
}

/// An input of a station indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StationPart {
    /// Its name.
    Name,
    /// What it counts.
    Unit,
    /// Its target.
    Target,
    /// Its completed amount.
    Completed,
}

/// One of the two amounts of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// 协议量.
    Target,
    /// 完成量.
    Completed,
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
            Field::Area(area, AreaPart::Name) => format!("area/{}/name", area + 1),
            Field::Area(area, AreaPart::Communities) => format!("area/{}/communities", area + 1),
            Field::Area(area, AreaPart::SocialWorkers) => {
                format!("area/{}/social_workers", area + 1)
            }
            Field::Entry(area, at, Side::Target) => {
                format!("area/{}/{}/target", area + 1, key(at))
            }
            Field::Entry(area, at, Side::Completed) => {
                format!("area/{}/{}/completed", area + 1, key(at))
            }
            Field::Indicator(at, IndicatorPart::Group) => format!("indicator/{}/group", key(at)),
            Field::Indicator(at, IndicatorPart::Name) => format!("indicator/{}/name", key(at)),
            Field::Indicator(at, IndicatorPart::Unit) => format!("indicator/{}/unit", key(at)),
            Field::Station(at, StationPart::Name) => format!("station/{}/name", at + 1),
            Field::Station(at, StationPart::Unit) => format!("station/{}/unit", at + 1),
            Field::Station(at, StationPart::Target) => {
                format!("station/{}/target", at + 1)
            }
            Field::Station(at, StationPart::Completed) => {
                format!("station/{}/completed", at + 1)
            }
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
            ["area", area, "name"] => Some(Field::Area(place(area)?, AreaPart::Name)),
            ["area", area, "communities"] => Some(Field::Area(place(area)?, AreaPart::Communities)),
            ["area", area, "social_workers"] => {
                Some(Field::Area(place(area)?, AreaPart::SocialWorkers))
            }
            ["area", area, key, "target"] => {
                Some(Field::Entry(place(area)?, at(key)?, Side::Target))
            }
            ["area", area, key, "completed"] => {
                Some(Field::Entry(place(area)?, at(key)?, Side::Completed))
            }
            ["indicator", key, "group"] => Some(Field::Indicator(at(key)?, IndicatorPart::Group)),
            ["indicator", key, "name"] => Some(Field::Indicator(at(key)?, IndicatorPart::Name)),
            ["indicator", key, "unit"] => Some(Field::Indicator(at(key)?, IndicatorPart::Unit)),
            ["station", number, "name"] => Some(Field::Station(place(number)?, StationPart::Name)),
            ["station", number, "unit"] => Some(Field::Station(place(number)?, StationPart::Unit)),
            ["station", number, "target"] => {
                Some(Field::Station(place(number)?, StationPart::Target))
            }
            ["station", number, "completed"] => {
                Some(Field::Station(place(number)?, StationPart::Completed))
            }
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
