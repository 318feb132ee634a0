//! 测算情景: named scenarios on top of the station, kept with it.

use super::cells::note;
use super::choices::Choices;
use super::compare::{compared, comparison, name};
use crate::browser::page;
use crate::document::{Field, Limits, Scenario};
use crate::editor::{Action, Item, List};
use crate::texts::{FrameText, ScenarioText, StationText, scenario_action};
use crate::view::controls::{El, button, el, problems_of, text_input};
use crate::view::store::Store;
use leptos::prelude::*;
use std::rc::Rc;

/// The part.
pub(super) fn scenarios(store: Store, choices: &Rc<Choices>, section: El) -> El {
    let language = store.language();
    let count = store.with_editor(|editor| editor.document().scenarios.len());
    let add = (count < Limits::SCENARIOS).then(|| {
        let choices = choices.clone();
        button(ScenarioText::Add.words(language), move || {
            let name = ScenarioText::new_scenario_name(count + 1, store.language());
            insert(store, &choices, count, Scenario::named(&name));
        })
    });
    let list = el("ul").class("scenarios").children((0..count).map(|at| line(store, choices, at)));
    section
        .child(note(ScenarioText::Note.words(language)))
        .child(list)
        .child(add)
        .children((count > 0).then(|| comparison(store, choices, count)))
}

/// Puts a scenario in its place, chooses it and leads to its name.
fn insert(store: Store, choices: &Rc<Choices>, at: usize, scenario: Scenario) {
    choices.scenario_comes(at);
    if store.dispatch(Action::Insert(at, Item::Scenario(scenario))) {
        let field = Field::ScenarioName(at);
        request_animation_frame(move || {
            page::focus_on(&format!("[data-field=\"{}\"]", store.hook(field)));
        });
    }
}

/// One scenario: its name, and what can be done with it.
fn line(store: Store, choices: &Rc<Choices>, at: usize) -> El {
    let language = store.language();
    let field = Field::ScenarioName(at);
    let change = button(ScenarioText::Change.words(language), move || store.open_scenario(at))
        .live("aria-label", move || {
            Some(scenario_action(ScenarioText::Change, &name(store, at), language))
        });
    let copies = choices.clone();
    let copy = button(store.text(StationText::DuplicateAction), move || {
        let copy = store.with_editor(|editor| editor.document().scenarios.get(at).cloned());
        let Some(mut copy) = copy else { return };
        copy.name = FrameText::copy_of(copy.name.clone(), store.language());
        insert(store, &copies, at + 1, copy);
    })
    .live("aria-label", move || Some(FrameText::duplicate(name(store, at), store.language())));
    let gone = choices.clone();
    let delete = button(store.text(StationText::DeleteAction), move || {
        gone.scenario_goes(at);
        store.dispatch(Action::Remove(List::Scenarios, at));
    })
    .live("aria-label", move || Some(FrameText::delete(name(store, at), store.language())));
    el("li")
        .child(text_input(store, field).attr("lang", "zh-CN"))
        .child(change)
        .child(copy)
        .child(delete)
        .child(compared(store, choices, Some(at)))
        .child(problems_of(store, move |listed| listed == field))
}
