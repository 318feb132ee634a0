//! What one scenario changes: its inputs, the differences, and the way back to actual.

use super::cells::{note, row_head, table, words, written};
use super::choices::{Choices, InputGroup};
use super::compare::name;
use super::entry::Entry;
use crate::browser::page;
use crate::document::{Change, Field};
use crate::editor::Action;
use crate::scoring::Quantity;
use crate::texts::{
    PartText, ScenarioText, difference_text, points, problem_words, scenario_action,
    scenario_change_words, scenario_input_label,
};
use crate::view::controls::{El, button, el, follow, label};
use crate::view::store::{Store, Watched};
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// Everything about one scenario.
pub(super) fn overrides(store: Store, choices: &Rc<Choices>, at: usize) -> Vec<El> {
    let language = store.language();
    let title = written(el("h4"), move || {
        format!("{} · {}", name(store, at), ScenarioText::Changed.words(language))
    });
    let shown = choices.clone();
    let inputs = el("div").changing(move || inputs(store, at, shown.overrides.get()));
    vec![title, changes(store, at), places(store, choices), inputs]
}

/// Every change in words, each with the way back.
fn changes(store: Store, at: usize) -> El {
    let language = store.language();
    let found = Rc::new(Watched::new(told(store, at)));
    let listed = found.clone();
    el("div")
        .changing(move || {
            let changes = listed.get();
            if changes.is_empty() {
                return note(ScenarioText::NothingChanged.words(language));
            }
            let lines = changes.into_iter().map(|(field, text)| {
                el("li").child(el("span").text(text)).child(back(store, at, field))
            });
            el("ul").class("moves").children(lines)
        })
        .with(move |_| {
            follow(move || {
                store.edits.track();
                found.set_if_changed(told(store, at));
            });
        })
}

fn told(store: Store, at: usize) -> Vec<(Field, String)> {
    let language = store.language();
    store.with_editor(|editor| {
        let (document, scheme) = (editor.document(), editor.scheme());
        let changes = document.changes(scheme, at);
        let told = changes.iter().map(|change| {
            (change.field, scenario_change_words(change, document, scheme, language))
        });
        told.collect()
    })
}

/// The one action back to actual.
fn back(store: Store, at: usize, field: Field) -> El {
    let language = store.language();
    let name = scenario_action(ScenarioText::BackToActual, &label(store, field), language);
    button("↶", move || {
        // The focus goes to what stays.
        if let Some(input) = page::field_element(&hook(store, at, field)) {
            page::focus(&input);
        }
        store.dispatch(Action::Simulate(at, field, None));
    })
    .class("small")
    .attr("aria-label", name.clone())
    .attr("title", name)
}

fn hook(store: Store, at: usize, field: Field) -> String {
    format!("scenario/{}/{}", at + 1, store.hook(field))
}

/// The choice of what is shown.
fn places(store: Store, choices: &Rc<Choices>) -> El {
    let language = store.language();
    let (areas, workers): (Vec<String>, Vec<String>) = store.with_editor(|editor| {
        let document = editor.document();
        let areas = document.areas.iter().map(|area| area.name.clone());
        let workers = document.staffing.workers.iter().map(|worker| worker.label.clone());
        (areas.collect(), workers.collect())
    });
    let mut places = vec![(InputGroup::Scores, ScenarioText::Scores.words(language).to_owned())];
    let areas = areas.into_iter().enumerate().map(|(at, name)| (InputGroup::Area(at), name));
    places.extend(areas);
    places.push((InputGroup::Station, ScenarioText::Station.words(language).to_owned()));
    places.push((InputGroup::Staffing, ScenarioText::Staffing.words(language).to_owned()));
    let workers = workers.into_iter().enumerate();
    places.extend(
        workers.map(|(at, name)| {
            (InputGroup::Worker(at), ScenarioText::worker_months(name, language))
        }),
    );
    let option = |(number, (place, name)): (usize, &(InputGroup, String))| {
        let (place, chosen) = (*place, choices.clone());
        el("option")
            .attr("value", number.to_string())
            .text(name.clone())
            .selected(move || chosen.overrides.get() == place)
    };
    let options: Vec<El> = places.iter().enumerate().map(option).collect();
    let choices = choices.clone();
    let select = el("select")
        .attr("aria-label", ScenarioText::Where.words(language))
        .children(options)
        .on("change", move |event| {
            let number = event_target_value(&event).parse::<usize>().unwrap_or_default();
            if let Some((place, _)) = places.get(number) {
                choices.overrides.set_if_changed(*place);
            }
        });
    let name = el("span").text(ScenarioText::Where.words(language));
    el("div").class("toolbar").child(el("label").class("switch").child(name).child(select))
}

fn inputs(store: Store, at: usize, place: InputGroup) -> Vec<El> {
    let language = store.language();
    let rows = fields(store, place).into_iter().map(|field| row(store, at, field)).collect();
    let heads = [
        words(store, PartText::Input),
        ScenarioText::Actual.words(language),
        ScenarioText::InScenario.words(language),
        ScenarioText::Difference.words(language),
    ];
    let remark =
        (place == InputGroup::Scores).then(|| note(ScenarioText::InPoints.words(language)));
    let inputs = table(ScenarioText::Changed.words(language), heads, rows);
    remark.into_iter().chain([inputs.class("scroller fitting")]).collect()
}

/// The inputs of a place that a scenario can change.
fn fields(store: Store, place: InputGroup) -> Vec<Field> {
    let all = store.with_editor(|editor| Field::all(editor.document(), editor.scheme()));
    let there = |field: &Field| field.can_be_simulated() && InputGroup::of(*field) == place;
    all.into_iter().filter(there).collect()
}

/// What the scenario has in an input, and what it changes there; tracked.
fn simulated(store: Store, at: usize, field: Field) -> (Quantity, Option<Change>) {
    store.edits.track();
    store.with_editor(|editor| {
        let (document, scheme) = (editor.document(), editor.scheme());
        let actual = document.actual(field, scheme).unwrap_or_default();
        let own = document.scenarios.get(at).and_then(|scenario| scenario.get(field, scheme));
        let changes = document.changes(scheme, at);
        let change = changes.into_iter().find(|change| change.field == field);
        (own.unwrap_or(actual), change)
    })
}

/// A quantity as it is typed; points as they are printed.
fn text(store: Store, field: Field, quantity: Quantity) -> String {
    match (field, quantity.amount()) {
        (Field::Score(_), Some(amount)) => {
            store.with_editor(|editor| points(amount, editor.scheme()))
        }
        _ => quantity.text(),
    }
}

fn row(store: Store, at: usize, field: Field) -> El {
    let language = store.language();
    let what = label(store, field);
    let name = scenario_input_label(at, &what, language);
    let told = what.clone();
    let (input, problem) = Entry {
        hook: hook(store, at, field),
        name,
        shown: Rc::new(move || text(store, field, simulated(store, at, field).0)),
        take: Rc::new(move |typed| {
            match store.with_editor(|editor| editor.read_simulated(field, typed)) {
                Ok(quantity) => {
                    store.dispatch(Action::Simulate(at, field, Some(quantity)));
                    None
                }
                Err(problem) => {
                    let in_force = text(store, field, simulated(store, at, field).0);
                    Some(problem_words(&told, problem, &in_force, language))
                }
            }
        }),
    }
    .parts();
    let actual = written(el("td"), move || {
        store.edits.track();
        let actual = store.with_editor(|editor| editor.document().actual(field, editor.scheme()));
        let actual = text(store, field, actual.unwrap_or_default());
        if actual.is_empty() { "—".to_owned() } else { actual }
    });
    let difference = written(
        el("span").attr("data-figure", format!("{}/difference", hook(store, at, field))),
        move || match simulated(store, at, field).1 {
            Some(Change { difference: Some(difference), .. }) => difference_text(difference),
            Some(_) => ScenarioText::Otherwise.words(language).to_owned(),
            None => String::new(),
        },
    );
    let changed = move || simulated(store, at, field).1.is_some();
    let back = back(store, at, field).live("hidden", move || (!changed()).then(String::new));
    let input = input.on("focusout", move |_| store.end_typing());
    el("tr")
        .live("data-changed", move || changed().then(String::new))
        .child(row_head().text(what))
        .child(actual)
        .child(el("td").class("input-cell").child(input).child(problem))
        .child(el("td").child(el("span").class("difference").child(difference).child(back)))
}
