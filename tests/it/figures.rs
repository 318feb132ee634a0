//! Every figure of an evaluation as text, under the name it has on the page.
//!
//! The names are the hooks `data-figure`, and a few more for what the page shows in another way:
//! `points/<party>`, `…/reached`, `…/pace` and `unrounded`. Golden cases and the oracle both use these
//! texts, so neither needs the types of the engine.

use station_scorecard::number::Ratio;
use station_scorecard::scoring::{
    AreaNumber, Completion, Evaluation, Figure, FigureValue, Grading, Outcome, Scheme, Staffing,
    StaffingEntries, StaffingFigure, Step,
};
use station_scorecard::texts::staffing_text;
use std::cmp::Ordering;

/// A figure's name and its text.
pub(crate) type Named = (String, String);

/// All figures: party by party, total and grade, the area table, the station's indicators.
pub(crate) fn all(scheme: &Scheme, keys: &[String], evaluation: &Evaluation) -> Vec<Named> {
    let mut figures = Vec::new();
    for (at, (party, result)) in scheme.parties.iter().zip(&evaluation.parties).enumerate() {
        let points = result.points.map(|points| points.fixed(2));
        figures.push((format!("points/{}", party.id), points.unwrap_or_else(unknown)));
        put(&mut figures, evaluation, format!("share/{}", party.id), Figure::Share(at));
    }
    outcome(&mut figures, scheme, &evaluation.outcome);
    tables(&mut figures, keys, evaluation);
    figures.push(("still_to_fill".to_owned(), evaluation.still_to_fill.all().to_string()));
    figures
}

/// The figures of 附件2.
pub(crate) fn of_staffing(entries: &StaffingEntries) -> Vec<Named> {
    let staffing = Staffing::of(entries);
    let figures = StaffingFigure::all(entries.months.len()).into_iter();
    figures.map(|figure| (figure.hook(), staffing_text(figure, &staffing))).collect()
}

fn tables(figures: &mut Vec<Named>, keys: &[String], evaluation: &Evaluation) {
    let mut put = |name: String, figure| put(figures, evaluation, name, figure);
    let mut row = 0;
    while evaluation.cell(row, 0).is_some() {
        for (at, key) in keys.iter().enumerate() {
            put(format!("area/{}/{key}/rate", row + 1), Figure::AreaRate(row, at));
        }
        row += 1;
    }
    for (at, key) in keys.iter().enumerate() {
        put(format!("areas/{key}/target"), Figure::ColumnTarget(at));
        put(format!("areas/{key}/completed"), Figure::ColumnCompleted(at));
        put(format!("areas/{key}/rate"), Figure::ColumnRate(at));
    }
    put("areas/social_workers".to_owned(), Figure::Sum(AreaNumber::SocialWorkers));
    let mut number = 0;
    while put(format!("station/{}/rate", number + 1), Figure::StationRate(number)) {
        number += 1;
    }
}

/// Adds a figure; false where the evaluation has none at that address.
fn put(figures: &mut Vec<Named>, evaluation: &Evaluation, name: String, figure: Figure) -> bool {
    let value = evaluation.figure(figure);
    value.map(|value| put_value(figures, &name, value)).is_some()
}

/// The text of one figure, or "no such figure".
pub(crate) fn find<'a>(figures: &'a [Named], name: &str) -> &'a str {
    let found = figures.iter().find(|(figure, _)| figure == name);
    found.map_or("no such figure", |(_, text)| text)
}

fn outcome(figures: &mut Vec<Named>, scheme: &Scheme, outcome: &Outcome) {
    let range = |lowest: String, highest: String| {
        if outcome.is_settled() { lowest } else { format!("{lowest}…{highest}") }
    };
    let total = range(outcome.lowest.fixed(2), outcome.highest.fixed(2));
    let grade =
        range(grading(scheme, outcome.lowest_grading), grading(scheme, outcome.highest_grading));
    let unrounded = outcome.unrounded.map_or_else(none, |unrounded| {
        format!("{} {}", exact(unrounded.total), grading(scheme, unrounded.grading))
    });
    let named = [
        ("total", total),
        ("grade", grade),
        ("distance/up", step(scheme, outcome.up)),
        ("distance/down", step(scheme, outcome.cushion)),
        ("unrounded", unrounded),
    ];
    figures.extend(named.map(|(name, text)| (name.to_owned(), text)));
}

fn none() -> String {
    "none".to_owned()
}

fn unknown() -> String {
    "unknown".to_owned()
}

fn exact(total: Ratio) -> String {
    total.exact_decimals(6).unwrap_or_else(|| "longer than six decimals".to_owned())
}

/// The grade's Chinese name; both names where two bands hold the total.
fn grading(scheme: &Scheme, grading: Grading) -> String {
    let name = |band: usize| scheme.bands.get(band).map_or("?", |band| band.name.zh_cn.as_str());
    match grading {
        Grading::Band(band) => name(band).to_owned(),
        Grading::Gap => none(),
        Grading::Overlap(one, other) => format!("{}|{}", name(one), name(other)),
    }
}

fn step(scheme: &Scheme, step: Option<Step>) -> String {
    let text = |step: Step| {
        format!("{} {}", step.points.fixed(2), grading(scheme, Grading::Band(step.band)))
    };
    step.map_or_else(none, text)
}

/// The text of a figure; of a rate also whether it is reached, and its pace.
fn put_value(figures: &mut Vec<Named>, name: &str, value: FigureValue) {
    let text = match value {
        FigureValue::Sum(quantity) => quantity.text(),
        FigureValue::Share(share) => share.map_or_else(unknown, |share| share.to_string()),
        FigureValue::Completion(Completion::ToFill) => "to fill".to_owned(),
        FigureValue::Completion(Completion::NotAgreed) => "/".to_owned(),
        FigureValue::Completion(Completion::Extra(work)) => format!("extra {work}"),
        FigureValue::Completion(Completion::Rate { percent, reached, pace }) => {
            let cell = name.trim_end_matches("/rate");
            let reached = if reached { "yes" } else { "no" };
            figures.push((format!("{cell}/reached"), reached.to_owned()));
            figures.push((format!("{cell}/pace"), of_pace(pace).to_owned()));
            percent.to_string()
        }
    };
    figures.push((name.to_owned(), text));
}

/// Against the pace line of R-13.
pub(crate) fn of_pace(pace: Option<Ordering>) -> &'static str {
    match pace {
        None => "unknown",
        Some(Ordering::Less) => "behind",
        Some(Ordering::Equal) => "on the line",
        Some(Ordering::Greater) => "ahead",
    }
}
