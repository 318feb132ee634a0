//! What a scenario changes, line by line.

use super::scenarios::{ScenarioText, difference_text, signed};
use crate::document::{Change, Document, Field, Side, StationPart};
use crate::scoring::{ChaseRow, Evaluation, Figure, Scheme, evaluate};
use crate::texts::{
    Language, chase_row_name, field_label, figure_text, points, short_party_name, value_words,
};

/// One change in words: `督导中心`, `13.00 → 13.50`, `+0.50`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// The input.
    pub field: Field,
    /// What was changed.
    pub name: String,
    /// From what to what.
    pub way: String,
    /// What it comes to: a difference, or a rate; "" where there is neither.
    pub comes_to: String,
    /// The hook of that, where it is a figure.
    pub hook: Option<String>,
    /// Whether it is an amount of an indicator, which enters no total.
    pub of_indicator: bool,
}

/// What a scenario changes in the station, input by input.
pub fn change_lines(
    station: &Document,
    scheme: &Scheme,
    scenario: usize,
    language: Language,
) -> Vec<ChangeLine> {
    let Some(tried) = station.simulated(scheme, scenario) else { return Vec::new() };
    let evaluation = evaluate(scheme, &tried.entries(scheme));
    let line = |change: Change| line(&change, &tried, (&evaluation, scheme), scenario, language);
    station.changes(scheme, scenario).into_iter().map(line).collect()
}

fn line(
    change: &Change,
    tried: &Document,
    (evaluation, scheme): (&Evaluation, &Scheme),
    scenario: usize,
    language: Language,
) -> ChangeLine {
    let field = change.field;
    let (row, is_target) = match field {
        Field::Entry(area, at, side) => (Some(ChaseRow::Area(area, at)), side == Side::Target),
        Field::Station(at, StationPart::Target) => (Some(ChaseRow::Station(at)), true),
        Field::Station(at, StationPart::Completed) => (Some(ChaseRow::Station(at)), false),
        _ => (None, false),
    };
    let own = |value| value_words(value, language);
    let as_points = |value: &crate::document::Value| {
        value.quantity().and_then(|of| of.amount()).map(|of| points(of, scheme))
    };
    let shown = |value| match field {
        Field::Score(_) => as_points(value).unwrap_or_else(|| own(value)),
        _ => own(value),
    };
    let (from, to) = (shown(&change.actual), shown(&change.simulated));
    let Some(row) = row else {
        let difference = change.difference.map(|difference| match field {
            Field::Score(_) => signed(difference, points(difference, scheme)),
            _ => difference_text(difference),
        });
        let hook = field.is_a_number().then(|| field.hook(tried, scheme));
        let hook = hook.map(|hook| format!("scenario/{}/{hook}/difference", scenario + 1));
        return ChangeLine {
            field,
            name: match field {
                Field::Score(at) => short_party_name(at, scheme, language).to_owned(),
                field => field_label(field, tried, scheme, language),
            },
            way: ScenarioText::change(from, to, language),
            hook: hook.filter(|_| difference.is_some()),
            comes_to: difference.unwrap_or_default(),
            of_indicator: false,
        };
    };
    let name = chase_row_name(row, tried, language);
    let unit = tried.row_unit(row);
    let figure = match row {
        ChaseRow::Area(area, at) => Figure::AreaRate(area, at),
        ChaseRow::Total(at) => Figure::ColumnRate(at),
        ChaseRow::Station(at) => Figure::StationRate(at),
    };
    let rate = evaluation.figure(figure).map(figure_text).unwrap_or_default();
    ChangeLine {
        field,
        name: if is_target { ScenarioText::target_of(name, language) } else { name },
        way: match unit {
            "" => ScenarioText::change(from, to, language),
            unit => ScenarioText::change_with_unit(from, to, unit, language),
        },
        comes_to: ScenarioText::rate_now(rate, language),
        hook: Some(format!("scenario/{}/{}/rate", scenario + 1, tried.row_hook(row))),
        of_indicator: true,
    }
}
