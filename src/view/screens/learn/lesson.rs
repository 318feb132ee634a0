//! The card of a question to be answered: what is to be done, its steps, and the ways on.

use super::card::{HINT, Parts, card};
use super::open::opened;
use super::state::{NEXT, Open, Room, fresh_seed};
use super::{steps, watched};
use crate::browser::page;
use crate::texts::{LearnText, difficulty_name, stage_title, topic_title};
use crate::training::{Difficulty, Exercise, Stage, Task, Topic, Verdict};
use crate::view::controls::{El, button, el, group, in_tongues};
use crate::view::focusing::focus_now_or_soon;
use leptos::prelude::request_animation_frame;

/// Selects what is told on asking: the way to go wrong at a step.
const STEP_HINT: &str = "#learn-hint";

/// All of the card.
pub(super) fn lesson(room: &'static Room) -> Vec<El> {
    room.ask(opened);
    let open = room.open.get();
    room.work.with(|work| {
        let find = matches!(work.task, Task::Find(_)).then(|| {
            let words = if work.is_found { LearnText::FindRight } else { LearnText::FindTask };
            el("p").class("lesson-task").text(room.store.text(words))
        });
        let mut steps: Vec<El> = find.into_iter().collect();
        steps.push(steps::steps(room, work));
        steps.extend(steps::ended(room, work));
        let parts = Parts {
            above: switch(room, open),
            // Who is to guess or to find is told the rule only on asking.
            is_told: matches!(work.task, Task::Watch | Task::Fill(_)) || work.is_hinted,
            steps,
            deeds: deeds(room, work, open),
        };
        card(room, work, open, parts)
    })
}

/// Beside the course: the topic, its stages and practice, and the way back.
fn switch(room: &'static Room, open: Open) -> Vec<El> {
    let language = room.store.language();
    let store = room.store;
    let (topic, here) = match open {
        Open::Topic(topic, stage, _) => (topic, Some(stage)),
        Open::Practice(topic, ..) => (topic, None),
        Open::Final(..) => {
            return vec![
                el("div")
                    .class("lesson-of")
                    .child(el("p").text(store.text(LearnText::FinalTitle)))
                    .child(to_course(room)),
            ];
        }
        _ => return Vec::new(),
    };
    let stages = Stage::ALL.map(|stage| {
        button(stage_title(stage, language), move || {
            room.go(Open::Topic(topic, stage, fresh_seed()))
        })
        .pressed(move || here == Some(stage))
    });
    let practice = button(store.text(LearnText::Practice), move || {
        room.go(Open::Practice(topic, Difficulty::Usual, fresh_seed()));
    })
    .pressed(move || here.is_none());
    let mut parts = vec![
        el("div")
            .class("lesson-of")
            .child(el("p").children(in_tongues(topic_title(topic, language))))
            .child(to_course(room)),
        el("div").class("choice topic-stages").children(stages).child(practice),
    ];
    if let Open::Practice(topic, chosen, _) = open {
        parts.push(difficulties(room, topic, chosen));
    }
    parts
}

fn difficulties(room: &'static Room, topic: Topic, chosen: Difficulty) -> El {
    let language = room.store.language();
    let difficulties = Difficulty::ALL.map(|difficulty| {
        button(difficulty_name(difficulty, language), move || {
            room.go(Open::Practice(topic, difficulty, fresh_seed()));
        })
        .pressed(move || difficulty == chosen)
    });
    group("choice difficulties", room.store.text(LearnText::Difficulty), difficulties)
}

fn to_course(room: &'static Room) -> El {
    button(room.store.text(LearnText::ToCourse), move || room.go(room.course())).class("link")
}

/// What can be done with the question as it stands: one thing is the next.
fn deeds(room: &'static Room, work: &Exercise, open: Open) -> El {
    if work.end.is_some() || work.task == Task::Watch {
        return watched::deeds(room, work, open, move || room.go_on());
    }
    let toolbar = el("div").class("toolbar lesson-deeds");
    match &work.task {
        Task::Find(_) if !work.is_found => toolbar.child(hint(room, work)).child(give_up(room)),
        Task::Find(_) | Task::Fill(_) => {
            toolbar.child(check(room)).child(hint(room, work)).child(give_up(room))
        }
        Task::Guess | Task::Watch => toolbar
            .child(check(room))
            .child(hint(room, work))
            .child(list_steps(room, work))
            .child(give_up(room)),
    }
}

fn check(room: &'static Room) -> El {
    button(room.store.text(LearnText::Check), move || room.check()).class("primary")
}

fn hint(room: &'static Room, work: &Exercise) -> Option<El> {
    (!work.is_hinted).then(|| {
        button(room.store.text(LearnText::Hint), move || {
            room.act(|work| work.is_hinted = true);
            request_animation_frame(|| {
                if !page::focus_on(STEP_HINT) {
                    page::focus_on(HINT);
                }
            });
        })
        .class("link")
    })
}

fn list_steps(room: &'static Room, work: &Exercise) -> Option<El> {
    let is_offered = !work.lists_steps && work.question.steps.len() > 1;
    is_offered.then(|| {
        button(room.store.text(LearnText::ListSteps), move || {
            room.act(|work| work.lists_steps = true);
            focus_now_or_soon("[data-answer]");
        })
        .class("link")
    })
}

fn give_up(room: &'static Room) -> El {
    let store = room.store;
    button(store.text(LearnText::ShowAll), move || {
        room.act(Exercise::give_up);
        room.note(Verdict::Wrong);
        room.tell(room.words(LearnText::ShownNow).to_owned());
        focus_now_or_soon(NEXT);
    })
    .class("link")
}
