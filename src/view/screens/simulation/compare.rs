//! Up to four columns side by side: the station as it stands, and scenarios.

use super::cells::{bare_table, note, row_head};
use super::choices::Choices;
use crate::document::{Candidate, Comparison, Field};
use crate::scoring::{ChaseRow, Figure, Group, Scheme, StaffingFigure};
use crate::texts::{
    ResultText, ScenarioText, chase_row_name, difference_text, figure_text, grading_text, points,
    scenario_action, staffing_text, total_text,
};
use crate::view::controls::{El, el, follow};
use crate::view::store::{Store, Watched};
use leptos::prelude::event_target_checked;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The section.
pub(super) fn comparison(store: Store, choices: &Rc<Choices>, count: usize) -> El {
    let language = store.language();
    let found = Rc::new(Watched::new(find(store, choices)));
    let (shown, columns) = (found.clone(), choices.clone());
    // A column that is gone leaves the comparison with its scenario.
    let there: Vec<Option<usize>> = columns.compared.with_untracked(|columns| {
        columns.iter().copied().filter(|column| column.is_none_or(|at| at < count)).collect()
    });
    columns.compared.replace(there);
    el("section")
        .child(el("h4").text(ScenarioText::Compare.words(language)))
        .child(note(ScenarioText::CompareNote.words(language)))
        .child(
            el("div")
                .class("toolbar")
                .child(el("span").text(ScenarioText::Actual.words(language)))
                .child(compared(store, choices, None)),
        )
        .changing(move || {
            store.names.track();
            shown.with(|comparison| draw(store, comparison))
        })
        .with(move |_| {
            follow(move || {
                store.edits.track();
                columns.compared.track();
                found.set_if_changed(find(store, &columns));
            });
        })
}

/// Whether a column stands in the comparison.
pub(super) fn compared(store: Store, choices: &Rc<Choices>, column: Option<usize>) -> El {
    let language = store.language();
    let shown = choices.clone();
    let choices = choices.clone();
    let tick = el("input")
        .attr("type", "checkbox")
        .live("aria-label", move || {
            Some(scenario_action(ScenarioText::Compare, &column_name(store, column), language))
        })
        .with(move |element| {
            let Some(input) = element.dyn_ref::<HtmlInputElement>().cloned() else { return };
            follow(move || {
                input.set_checked(shown.compared.with(|columns| columns.contains(&column)));
            });
        })
        .on("change", move |event| {
            let ticked = event_target_checked(&event);
            let mut columns = choices.compared.get_untracked();
            columns.retain(|of| *of != column);
            if ticked && columns.len() < Comparison::MOST {
                columns.push(column);
                columns.sort_unstable();
            }
            // Set in any case: a fifth tick goes off again.
            choices.compared.set(columns);
        });
    let word = el("span").text(ScenarioText::CompareShort.words(language));
    el("label").class("switch").child(tick).child(word)
}

/// The name of a scenario as it stands; tracked.
pub(super) fn name(store: Store, at: usize) -> String {
    store.names.track();
    store.canonical(Field::ScenarioName(at))
}

/// The name of a column; tracked.
pub(super) fn column_name(store: Store, column: Option<usize>) -> String {
    match column {
        Some(at) => name(store, at),
        None => ScenarioText::Actual.words(store.language()).to_owned(),
    }
}

fn find(store: Store, choices: &Choices) -> Comparison {
    let columns = choices.compared.get_untracked();
    store.with_editor(|editor| editor.document().compare(editor.scheme(), &columns))
}

fn draw(store: Store, comparison: &Comparison) -> Vec<El> {
    let language = store.language();
    let scheme = store.scheme.get();
    let head = |text: String| el("th").attr("scope", "col").text(text);
    let mut heads = vec![el("td")];
    let columns = comparison.candidates.iter();
    heads.extend(columns.map(|column| head(column_name(store, column.scenario))));
    let mut rows = vec![
        row(comparison, store.text(ResultText::Total).to_owned(), "total", |column| {
            total_text(&column.evaluation.outcome, &scheme)
        }),
        row(comparison, store.text(ResultText::Grade).to_owned(), "grade", |column| {
            let outcome = &column.evaluation.outcome;
            let lowest = grading_text(outcome.lowest_grading, &scheme, language);
            let highest = grading_text(outcome.highest_grading, &scheme, language);
            if lowest == highest { lowest } else { format!("{lowest}–{highest}") }
        }),
        row(
            comparison,
            ScenarioText::ToActual.words(language).to_owned(),
            "difference",
            |column| {
                let actual = store.with_editor(crate::editor::Editor::evaluate).outcome.lowest;
                difference_text(column.evaluation.outcome.lowest - actual)
            },
        ),
    ];
    rows.extend(parties(&scheme, comparison, language));
    rows.extend(staffing(store, comparison));
    let differing = comparison.differing.iter();
    rows.extend(differing.filter_map(|figure| indicator(store, comparison, *figure)));
    let name = ScenarioText::Compare.words(language);
    let same =
        comparison.differing.is_empty().then(|| note(ScenarioText::NothingDiffers.words(language)));
    let table = bare_table(name, heads, el("tbody").children(rows)).class("scroller fitting");
    [table].into_iter().chain(same).collect()
}

/// A row: its name, its hook, and the text of each column.
fn row(
    comparison: &Comparison,
    name: String,
    hook: &str,
    text: impl Fn(&Candidate) -> String,
) -> El {
    let cell = |column: &Candidate| {
        let of = column.scenario.map_or("actual".to_owned(), |at| (at + 1).to_string());
        el("td").attr("data-figure", format!("scenario/{of}/{hook}")).text(text(column))
    };
    el("tr").child(row_head().text(name)).children(comparison.candidates.iter().map(cell))
}

fn parties(scheme: &Scheme, comparison: &Comparison, language: crate::texts::Language) -> Vec<El> {
    let parties = scheme.parties.iter().enumerate().map(|(at, party)| {
        let name = language.name(&party.short_name).to_owned();
        row(comparison, name, &format!("points/{}", party.id), |column| {
            let given = column.evaluation.parties.get(at).and_then(|party| party.points);
            given.map_or("—".to_owned(), |given| points(given, scheme))
        })
    });
    parties.collect()
}

/// The figures of 附件2 that differ.
fn staffing(store: Store, comparison: &Comparison) -> Vec<El> {
    let language = store.language();
    let figures = [
        (StaffingFigure::Actual(Group::All), ScenarioText::PersonMonths),
        (StaffingFigure::Surplus(Group::All), ScenarioText::Surplus),
        (StaffingFigure::TwoYearShare, ScenarioText::TwoYearShare),
        (StaffingFigure::Retention, ScenarioText::Retention),
    ];
    let rows = figures.into_iter().filter_map(|(figure, name)| {
        let text = |column: &Candidate| staffing_text(figure, &column.staffing);
        let mut texts = comparison.candidates.iter().map(text);
        let first = texts.next()?;
        let differs = texts.any(|text| text != first);
        differs.then(|| row(comparison, name.words(language).to_owned(), &figure.hook(), text))
    });
    rows.collect()
}

/// An indicator whose rate differs.
fn indicator(store: Store, comparison: &Comparison, figure: Figure) -> Option<El> {
    let of = match figure {
        Figure::AreaRate(area, at) => ChaseRow::Area(area, at),
        Figure::ColumnRate(at) => ChaseRow::Total(at),
        Figure::StationRate(at) => ChaseRow::Station(at),
        _ => return None,
    };
    let (name, hook) = store.with_editor(|editor| {
        let document = editor.document();
        (chase_row_name(of, document, store.language()), document.row_hook(of))
    });
    Some(row(comparison, name, &format!("{hook}/rate"), |column| {
        column.evaluation.figure(figure).map(figure_text).unwrap_or_default()
    }))
}
