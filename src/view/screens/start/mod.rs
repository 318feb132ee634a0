//! The guided beginning: four steps over the real inputs of the new station, which is there from the
//! start. Each step can be left for later.

mod steps;
mod targets;

use super::checklist;
use crate::browser::page;
use crate::document::{Task, TaskState};
use crate::texts::{
    ChecklistText, Phrase, StartText, checklist_title, done_words, task_name, task_words,
};
use crate::view::controls::{
    Changing, El, Icon, PLACE_TITLE, button, changing, el, icon, place_heading,
};
use crate::view::store::{Aside, Step, Store, Watched};
use leptos::prelude::request_animation_frame;
use std::rc::Rc;

/// The steps in their order.
const STEPS: [Step; 4] = [Step::Name, Step::Areas, Step::Scores, Step::Result];

/// The view in the place of the room.
pub(in crate::view) fn start(store: Store) -> Vec<El> {
    let now = store.aside.with(|aside| match aside {
        Some(Aside::Start(now)) => Some(now.clone()),
        _ => None,
    });
    let Some(now) = now else { return Vec::new() };
    let head = el("div")
        .class("start-head")
        .child(place_heading("h2", store.text(StartText::Title)))
        .child(button(store.text(StartText::Skip), move || store.show_room_again()).class("link"));
    let steps = STEPS.iter().map(|step| {
        let (step, now) = (*step, now.clone());
        el("li").class("step-place").changing(move || card(store, step, &now))
    });
    let steps = el("ol").class("start-steps").children(steps.collect::<Vec<El>>());
    focus_on_step(now.get_untracked());
    vec![
        el("section")
            .class("start")
            .child(head)
            .child(el("div").class("start-body").child(steps).child(side(store))),
    ]
}

/// What the station still lacks.
fn side(store: Store) -> El {
    el("aside")
        .class("start-side")
        .child(
            el("div")
                .class("start-side-head")
                .child(el("h3").live_text(move || {
                    checklist_title(store.checklist.with(|list| list.open()), store.language())
                }))
                .child(el("span").class("note").text(store.text(ChecklistText::NoHurry))),
        )
        .child(el("div").changing(move || checklist::tasks(store, lead)))
}

/// From the list, a task leads to its step; one that is no step, to its room.
fn lead(store: Store, state: TaskState) {
    let step = STEPS.into_iter().find(|step| task_of(*step) == Some(state.task));
    let now = store.aside.with_untracked(|aside| match aside {
        Some(Aside::Start(now)) => Some(now.clone()),
        _ => None,
    });
    match (step, now) {
        (Some(step), Some(now)) => turn_to(&now, step),
        _ => {
            store.show_room_again();
            checklist::lead_to(store, state);
        }
    }
}

/// The task that a step is about; none for the result.
const fn task_of(step: Step) -> Option<Task> {
    match step {
        Step::Name => Some(Task::NameAndPeriod),
        Step::Areas => Some(Task::AreasAndTargets),
        Step::Scores => Some(Task::Scores),
        Step::Result => None,
    }
}

fn title(step: Step) -> Phrase {
    task_of(step).map_or(StartText::SeeResult, task_name)
}

/// One step: unfolded where the person is, else a line with a way into it.
fn card(store: Store, step: Step, now: &Rc<Watched<Step>>) -> El {
    if now.with(|now| *now == step) { open(store, step, now) } else { folded(store, step, now) }
}

fn number(step: Step) -> String {
    (step as usize + 1).to_string()
}

fn open(store: Store, step: Step, now: &Rc<Watched<Step>>) -> El {
    let note = match step {
        Step::Name | Step::Result => None,
        Step::Areas => Some(StartText::SlashIsNone),
        Step::Scores => Some(StartText::BlankIsNotZero),
    };
    let head = el("div")
        .class("step-head")
        .child(el("span").class("step-mark").attr("aria-hidden", "true").text(number(step)))
        .child(el("h3").text(store.text(title(step))))
        .children(note.map(|note| el("span").class("note").text(store.text(note))));
    let body = match step {
        Step::Name => steps::name(store),
        Step::Areas => targets::areas(store),
        Step::Scores => steps::scores(store),
        Step::Result => steps::result(store),
    };
    el("section")
        .class("start-step")
        .attr("data-step", "now")
        .attr("aria-label", store.text(title(step)))
        .child(head)
        .child(el("div").class("start-step-body").children(body).child(ways(store, step, now)))
}

/// On to the next step, with what is filled in or without.
fn ways(store: Store, step: Step, now: &Rc<Watched<Step>>) -> El {
    let ways = el("p").class("next-ways");
    let Some(next) = STEPS.get(step as usize + 1).copied() else {
        return ways
            .child(
                button(store.text(StartText::SeeResult), move || store.show_room_again())
                    .class("primary"),
            )
            .changing(move || steps::to_the_rooms(store));
    };
    let (on, later) = (now.clone(), now.clone());
    let word = match next {
        Step::Result => store.text(StartText::SeeResult).to_owned(),
        next => StartText::next(store.text(title(next)), store.language()),
    };
    let on = button(word, move || match next {
        Step::Result => store.show_room_again(),
        next => turn_to(&on, next),
    });
    ways.child(on.class("primary"))
        .child(button(store.text(StartText::Later), move || turn_to(&later, next)))
}

/// A step that the person is not at: what was filled in, or what it lacks.
fn folded(store: Store, step: Step, now: &Rc<Watched<Step>>) -> El {
    let state =
        move || task_of(step).and_then(|task| store.checklist.with(|list| list.state(task)));
    let is_done = move || state().is_some_and(|state| state.lack.is_none());
    let mark: Changing = changing(move || match is_done() {
        true => el("span").class("step-mark").child(icon(Icon::Check)),
        false => el("span").class("step-mark").attr("aria-hidden", "true").text(number(step)),
    });
    let said = move || match state() {
        None => store.text(StartText::ResultNote).to_owned(),
        Some(state) if state.lack.is_some() => task_words(state, store.language()),
        Some(state) => {
            store.edits.track();
            let language = store.language();
            store.with_editor(|editor| done_words(state.task, editor.document(), language))
        }
    };
    let go = now.clone();
    let way = button("", move || turn_to(&go, step))
        .class("step-way")
        .live("aria-label", move || {
            let (name, language) = (store.text(title(step)), store.language());
            let words = if is_done() { StartText::change } else { StartText::fill };
            Some(words(name, language))
        })
        .live_text(move || {
            store.text(if is_done() { StartText::Change } else { StartText::Fill }).to_owned()
        });
    let way = (step != Step::Result).then_some(way);
    let words = el("div")
        .class("step-words")
        .child(el("h3").text(store.text(title(step))))
        .child(el("p").class("note").live_text(said));
    el("section")
        .class("start-step")
        .live("data-step", move || Some(if is_done() { "done" } else { "open" }.to_owned()))
        .child(el("div").class("step-head").child(mark).child(words).children(way))
}

/// Goes to a step; the focus goes along.
fn turn_to(now: &Rc<Watched<Step>>, step: Step) {
    now.set_if_changed(step);
    focus_on_step(step);
}

/// Puts the focus into the first input of a step, or on its first button.
fn focus_on_step(step: Step) {
    request_animation_frame(move || {
        let first = match step {
            Step::Name | Step::Areas | Step::Scores => {
                "[data-step=\"now\"] input:not([type=\"range\"])"
            }
            Step::Result => "[data-step=\"now\"] button",
        };
        if !page::focus_on(first) {
            page::focus_on(PLACE_TITLE);
        }
    });
}
