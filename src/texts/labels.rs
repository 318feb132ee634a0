//! The name of each input, as a person would say it: 片区1 电访 完成量.

use super::simulation::{bonus_label, deduction_label, scenario_label, scheme_label};
use super::staffing_labels::staffing_label;
use super::{Language, Text};
use crate::document::{
    AreaPart, Document, Field, Indicator, IndicatorPart, Particular, STANDARD_INDICATORS,
    STANDARD_OVERALL, Side, StationPart,
};
use crate::scoring::{Scheme, ScoreMode};

/// English for the names of [`STANDARD_INDICATORS`]: group and name.
pub(super) const INDICATORS_EN: [(&str, &str); 14] = [
    ("", "Files set up"),
    ("", "Phone visits"),
    ("", "Home visits"),
    ("", "Consultations"),
    ("Casework", "opened"),
    ("Casework", "sessions"),
    ("Casework", "closed"),
    ("Groups", "number"),
    ("Groups", "sessions"),
    ("Groups", "person-times"),
    ("Large events", "number"),
    ("Large events", "person-times"),
    ("Smaller events", "number"),
    ("Smaller events", "person-times"),
];

/// English for [`STANDARD_OVERALL`].
pub(super) const OVERALL_EN: [&str; 5] = [
    "New volunteers",
    "Community surveys",
    "New core volunteers",
    "Public problems solved with the subdistrict",
    "New volunteer teams",
];

/// An indicator's group and name in a language; names a person has changed stay as they are.
pub fn indicator_name(indicator: &Indicator, language: Language) -> (String, String) {
    let unchanged = STANDARD_INDICATORS.iter().position(|standard| {
        standard.key == indicator.key
            && standard.name == indicator.name
            && standard.group == indicator.group
    });
    match (language, unchanged.and_then(|at| INDICATORS_EN.get(at))) {
        (Language::En, Some((group, name))) => ((*group).to_owned(), (*name).to_owned()),
        _ => (indicator.group.clone(), indicator.name.clone()),
    }
}

/// The name of an indicator of the station in a language; a person's own names stay.
pub fn station_indicator_name(name: &str, language: Language) -> String {
    let standard = STANDARD_OVERALL.iter().position(|standard| *standard == name);
    match (language, standard.and_then(|at| OVERALL_EN.get(at))) {
        (Language::En, Some(english)) => (*english).to_owned(),
        _ => name.to_owned(),
    }
}

/// The accessible name of an input.
pub fn field_label(
    field: Field,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    let words = |text: Text| language.text(text).to_owned();
    let area = |at: usize| document.areas.get(at).map(|area| area.name.clone()).unwrap_or_default();
    let number = |text: Text, at: usize| format!("{} {}", language.text(text), at + 1);
    let indicator = |at: usize| {
        let found = document.indicators.get(at).map(|found| indicator_name(found, language));
        found.map(|(group, name)| join(&[group, name])).unwrap_or_default()
    };
    let station = |at: usize| {
        let found = document.station.get(at);
        found.map(|found| station_indicator_name(&found.name, language)).unwrap_or_default()
    };
    match field {
        Field::Score(at) => score_label(at, document, scheme, language),
        Field::Area(at, AreaPart::Name) => number(Text::AreaName, at),
        Field::Area(at, part) => join(&[area(at), words(area_part_name(part))]),
        Field::Entry(row, at, Side::Target) => {
            join(&[area(row), indicator(at), words(Text::Target)])
        }
        Field::Entry(row, at, Side::Completed) => {
            join(&[area(row), indicator(at), words(Text::Completed)])
        }
        Field::Indicator(at, IndicatorPart::Group) => number(Text::IndicatorGroup, at),
        Field::Indicator(at, IndicatorPart::Name) => number(Text::IndicatorName, at),
        Field::Indicator(at, IndicatorPart::Unit) => join(&[indicator(at), words(Text::Unit)]),
        Field::Station(at, StationPart::Name) => number(Text::StationIndicatorName, at),
        Field::Station(at, StationPart::Unit) => join(&[station(at), words(Text::Unit)]),
        Field::Station(at, StationPart::Target) => join(&[station(at), words(Text::Target)]),
        Field::Station(at, StationPart::Completed) => join(&[station(at), words(Text::Completed)]),
        Field::Particular(line) => words(particular(line)),
        Field::Staffing(field) => staffing_label(field, document, language),
        Field::ScenarioName(at) => scenario_label(at, language),
        Field::Scheme(field) => scheme_label(field, language),
        Field::Bonus => bonus_label(language).to_owned(),
        Field::Deduction => deduction_label(language).to_owned(),
    }
}

/// The name of an input of an area.
pub const fn area_part_name(part: AreaPart) -> Text {
    match part {
        AreaPart::Name => Text::AreaName,
        AreaPart::Communities => Text::Communities,
        AreaPart::SocialWorkers => Text::SocialWorkers,
    }
}

fn score_label(at: usize, document: &Document, scheme: &Scheme, language: Language) -> String {
    let Some(party) = scheme.parties.get(at) else { return String::new() };
    let mode = match document.score(&party.id).mode {
        ScoreMode::Points => Text::Points,
        ScoreMode::RawMark => Text::RawMark,
    };
    join(&[language.name(&party.short_name).to_owned(), language.text(mode).to_owned()])
}

const fn particular(line: Particular) -> Text {
    match line {
        Particular::Station => Text::Station,
        Particular::Operator => Text::Operator,
        Particular::SupervisingAuthority => Text::SupervisingAuthority,
        Particular::Purchaser => Text::Purchaser,
        Particular::Evaluator => Text::Evaluator,
        Particular::EvaluationDate => Text::EvaluationDate,
        Particular::ProcurementFrom => Text::ProcurementFrom,
        Particular::ProcurementTo => Text::ProcurementTo,
        Particular::ServiceYearFrom => Text::ServiceYearFrom,
        Particular::ServiceYearTo => Text::ServiceYearTo,
        Particular::AssessedFrom => Text::AssessedFrom,
        Particular::AssessedTo => Text::AssessedTo,
        Particular::AssessedMonths => Text::AssessedMonths,
        Particular::ServiceYearMonths => Text::ServiceYearMonths,
        Particular::AnnualFunding => Text::AnnualFunding,
        Particular::RegisteredPopulation => Text::RegisteredPopulation,
        Particular::HouseholdsOnFile => Text::HouseholdsOnFile,
        Particular::PeopleOnFile => Text::PeopleOnFile,
        Particular::HomeVisitPersonTimes => Text::HomeVisitPersonTimes,
        Particular::PeopleServed => Text::PeopleServed,
        Particular::ResidentPersonTimes => Text::ResidentPersonTimes,
    }
}

/// The parts that are not empty, with spaces between.
pub(super) fn join(parts: &[String]) -> String {
    let parts: Vec<&str> =
        parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
