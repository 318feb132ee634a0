//! The name of each input, as a person would say it: 片区1 电访 完成量; and what a scenario changes there.

use crate::document::{
    Amount, AreaPart, Document, Field, IndicatorPart, ScorePart, Side, StationPart, Value,
};
use crate::scoring::{Scheme, ScoreMode};
use crate::texts::{
    IndicatorText, Language, ParticularText, Phrase, ResultText, SchemeFieldText, choice_name,
    comment_label, indicator_name, join, scenario_label, scheme_label, short_party_name,
    since_words, staffing_label, station_indicator_name, when_words,
};

/// The accessible name of an input.
pub fn field_label(
    field: Field,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    let words = |text: Phrase| text.words(language).to_owned();
    let area = |at: usize| document.areas.get(at).map(|area| area.name.clone()).unwrap_or_default();
    let number = |text: Phrase, at: usize| format!("{} {}", text.words(language), at + 1);
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
        Field::ScorePart(at, ScorePart::Announced) => announced_label(at, scheme, language),
        Field::Area(at, AreaPart::Name) => number(IndicatorText::AreaName, at),
        Field::Area(at, part) => join(&[area(at), words(area_part_name(part))]),
        Field::Entry(row, at, side) => join(&[area(row), indicator(at), words(side_name(side))]),
        Field::Monthly(Amount::Area(row, at), when) => {
            join(&[area(row), indicator(at), when_words(when, language)])
        }
        Field::Monthly(Amount::Station(at), when) => {
            join(&[station(at), when_words(when, language)])
        }
        Field::Agreed(amount, since) => {
            let of = field_label(amount.side(Side::Target), document, scheme, language);
            join(&[of, since_words(since, language)])
        }
        Field::Indicator(at, IndicatorPart::Group) => number(IndicatorText::IndicatorGroup, at),
        Field::Indicator(at, IndicatorPart::Name) => number(IndicatorText::IndicatorName, at),
        Field::Indicator(at, IndicatorPart::Unit) => {
            join(&[indicator(at), words(IndicatorText::Unit)])
        }
        Field::Station(at, StationPart::Name) => number(IndicatorText::StationIndicatorName, at),
        Field::Station(at, StationPart::Unit) => join(&[station(at), words(IndicatorText::Unit)]),
        Field::Station(at, StationPart::Target) => {
            join(&[station(at), words(side_name(Side::Target))])
        }
        Field::Station(at, StationPart::Completed) => {
            join(&[station(at), words(side_name(Side::Completed))])
        }
        Field::Particular(line) => words(ParticularText::of(line)),
        Field::Staffing(field) => staffing_label(field, document, language),
        Field::ScenarioName(at) => scenario_label(at, language),
        Field::Comment(at, part) => comment_label(at, part, document, scheme, language),
        Field::Scheme(field) => scheme_label(field, language),
        Field::Bonus => SchemeFieldText::Bonus.words(language).to_owned(),
        Field::Deduction => SchemeFieldText::Deduction.words(language).to_owned(),
    }
}

/// The content of an input as it is told, a dash for a blank one.
pub fn value_words(value: &Value, language: Language) -> String {
    match value {
        value if value.is_blank() => "—".to_owned(),
        Value::Choice(key) => {
            choice_name(key).map_or(*key, |words| words.words(language)).to_owned()
        }
        value => value.text(),
    }
}

/// What an input had before it was tried otherwise: 原 13.00.
pub fn original_words(field: Field, original: &str, language: Language) -> String {
    let blank = match field {
        Field::Score(_) => ResultText::NotYetScored,
        _ => ResultText::NothingThere,
    };
    let original = match choice_name(original) {
        _ if original.is_empty() => blank.words(language),
        Some(words) => words.words(language),
        None => original,
    };
    ResultText::was(original, language)
}

/// The name of an input of an area.
pub const fn area_part_name(part: AreaPart) -> Phrase {
    match part {
        AreaPart::Name => IndicatorText::AreaName,
        AreaPart::Communities => IndicatorText::Communities,
        AreaPart::SocialWorkers => IndicatorText::SocialWorkers,
        AreaPart::Clients => IndicatorText::Clients,
    }
}

const fn side_name(side: Side) -> Phrase {
    match side {
        Side::Target => IndicatorText::Target,
        Side::Completed => IndicatorText::Completed,
    }
}

/// The name of the input for the day on which a party's score was announced.
pub fn announced_label(at: usize, scheme: &Scheme, language: Language) -> String {
    let day = ResultText::AnnouncedOn.words(language);
    join(&[short_party_name(at, scheme, language).to_owned(), day.to_owned()])
}

/// The name of the input for a party's score.
pub fn score_label(at: usize, document: &Document, scheme: &Scheme, language: Language) -> String {
    let Some(party) = scheme.parties.get(at) else { return String::new() };
    let mode = match document.score(&party.id).mode {
        ScoreMode::Points => ResultText::Points,
        ScoreMode::RawMark => ResultText::RawMark,
    };
    join(&[language.name(&party.short_name).to_owned(), mode.words(language).to_owned()])
}
