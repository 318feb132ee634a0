//! The card of a question: what is asked, what is given, its steps, and what can be done.

use super::state::{
    LESSONS, NEXT, Open, QUESTION, Room, focus_soon, fresh_seed, next_stage, topic_of,
};
use super::{drawing, scene, steps};
use crate::browser::page;
use crate::texts::{
    LearnText, Phrase, difficulty_name, question_title, stage_title, topic_note, topic_title,
};
use crate::training::{Difficulty, Exercise, FINAL, Stage, Task, Topic, Verdict};
use crate::view::controls::{El, button, el, in_tongues};
use crate::view::{Screen, navigation};
use leptos::prelude::request_animation_frame;
use std::rc::Rc;

/// Selects what is told on asking: the rule, or the way to go wrong at a step.
const HINT: &str = "#learn-note";
const STEP_HINT: &str = "#learn-hint";

/// All of the card.
pub(super) fn lesson(room: &Rc<Room>) -> Vec<El> {
    let language = room.store.language();
    let open = room.open.get();
    room.work.with(|work| {
        let title = question_title(&work.question, language);
        let head = el("div")
            .class("lesson-head")
            .child(
                el("h3")
                    .attr("id", &QUESTION[1..])
                    .attr("tabindex", "-1")
                    .children(in_tongues(&title)),
            )
            .child(count(room, open));
        let mut parts = Vec::new();
        parts.extend(switch(room, open));
        parts.push(head);
        // Who is to guess or to find is told the rule only on asking.
        let is_told = matches!(work.task, Task::Watch | Task::Fill(_)) || work.is_hinted;
        if let Some(topic) = topic_of_open(open, work).filter(|_| is_told) {
            parts.push(
                note(topic_note(topic, language)).attr("id", &HINT[1..]).attr("tabindex", "-1"),
            );
        }
        let (given, picture) = (scene::given(room, &work.question), drawing::drawing(room, work));
        if given.is_some() || picture.is_some() {
            parts.push(el("div").class("lesson-given").child(given).child(picture));
        }
        if matches!(work.task, Task::Find(_)) {
            let words = if work.is_found { LearnText::FindRight } else { LearnText::FindTask };
            parts.push(el("p").class("lesson-task").text(room.store.text(words)));
        }
        parts.push(steps::steps(room, work));
        parts.extend(steps::ended(room, work));
        parts.push(deeds(room, work, open));
        parts.extend(topic_of_open(open, work).map(|topic| on_page(room, topic)));
        parts
    })
}

fn note(words: &str) -> El {
    el("p").class("note").children(in_tongues(words))
}

/// What the open question is about.
fn topic_of_open(open: Open, work: &Exercise) -> Option<Topic> {
    match open {
        Open::Course(stage, at) => Some(topic_of(stage, at)),
        Open::Topic(topic, ..) | Open::Practice(topic, ..) => Some(topic),
        _ => work.question.kind.topics().first().copied(),
    }
}

/// Which question of how many.
fn count(room: &Rc<Room>, open: Open) -> Option<El> {
    let language = room.store.language();
    let (at, count) = match open {
        Open::Course(_, at) => (at + 1, LESSONS),
        Open::Final(at) => (at + 1, FINAL.len()),
        Open::Sheet(code, at) => (at + 1, code.length().questions()),
        Open::Topic(_, stage, _) => (usize::from(stage.number()), Stage::ALL.len()),
        _ => return None,
    };
    let told = LearnText::question_of(at, count, language);
    Some(
        el("p")
            .class("lesson-count")
            .child(
                el("span")
                    .attr("aria-hidden", "true")
                    .text(LearnText::of_five(at, count, language)),
            )
            .child(el("span").class("unseen").text(told)),
    )
}

/// Beside the course: the topic, its stages and practice, and the way back.
fn switch(room: &Rc<Room>, open: Open) -> Vec<El> {
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
        let go = room.clone();
        button(stage_title(stage, language), move || go.go(Open::Topic(topic, stage, fresh_seed())))
            .attr("aria-pressed", if here == Some(stage) { "true" } else { "false" })
    });
    let go = room.clone();
    let practice = button(store.text(LearnText::Practice), move || {
        go.go(Open::Practice(topic, Difficulty::Usual, fresh_seed()));
    })
    .attr("aria-pressed", if here.is_none() { "true" } else { "false" });
    let mut parts = vec![
        el("div")
            .class("lesson-of")
            .child(el("p").children(in_tongues(topic_title(topic, language))))
            .child(to_course(room)),
        el("div").class("choice topic-stages").children(stages).child(practice),
    ];
    if let Open::Practice(topic, chosen, _) = open {
        parts.push(levels(room, topic, chosen));
    }
    parts
}

fn levels(room: &Rc<Room>, topic: Topic, chosen: Difficulty) -> El {
    let language = room.store.language();
    let levels = [Difficulty::Easy, Difficulty::Usual, Difficulty::Hard].map(|level| {
        let go = room.clone();
        button(difficulty_name(level, language), move || {
            go.go(Open::Practice(topic, level, fresh_seed()));
        })
        .attr("aria-pressed", if level == chosen { "true" } else { "false" })
    });
    el("div")
        .class("choice levels")
        .attr("role", "group")
        .attr("aria-label", room.store.text(LearnText::Level))
        .children(levels)
}

fn to_course(room: &Rc<Room>) -> El {
    let go = room.clone();
    button(room.store.text(LearnText::ToCourse), move || go.go(go.course())).class("link")
}

/// The way to the figure on the page that a topic is about.
fn on_page(room: &Rc<Room>, topic: Topic) -> El {
    let store = room.store;
    let (screen, figure) = match topic {
        Topic::Points | Topic::NotScored => (Screen::Result, "[data-figure=\"total/range\"]"),
        Topic::Marks => (Screen::Result, "[data-field^=\"score/\"]"),
        Topic::Rates | Topic::Blanks | Topic::Pace => {
            (Screen::Indicators, "#content [data-figure$=\"/rate\"]")
        }
        Topic::Sums => (Screen::Indicators, "#content [data-figure^=\"areas/\"]"),
        Topic::Staffing => (Screen::Staffing, "[data-figure=\"staffing/all/actual\"]"),
    };
    let go = move || navigation::lead(store, screen, figure.to_owned());
    el("p").class("lesson-page").child(button(store.text(LearnText::OnPage), go).class("link"))
}

/// What can be done with the question as it stands: one thing is the next.
fn deeds(room: &Rc<Room>, work: &Exercise, open: Open) -> El {
    let toolbar = el("div").class("toolbar lesson-deeds");
    let store = room.store;
    if work.end.is_some() || (work.task == Task::Watch && work.is_revealed()) {
        let go = room.clone();
        let next = move || {
            go.note_seen();
            go.go_on();
        };
        return toolbar.child(
            button(store.text(next_words(work, open)), next)
                .class("primary")
                .attr("id", &NEXT[1..]),
        );
    }
    match &work.task {
        Task::Watch => {
            let go = room.clone();
            let next = button(store.text(LearnText::NextStep), move || {
                go.act(Exercise::reveal);
                focus_soon(NEXT.to_owned());
            });
            toolbar.child(next.class("primary").attr("id", &NEXT[1..]))
        }
        Task::Find(_) if !work.is_found => toolbar.child(hint(room, work)).child(give_up(room)),
        Task::Find(_) | Task::Fill(_) => {
            toolbar.child(check(room)).child(hint(room, work)).child(give_up(room))
        }
        Task::Guess => toolbar
            .child(check(room))
            .child(hint(room, work))
            .child(list_steps(room, work))
            .child(give_up(room)),
    }
}

/// What the way on is called.
fn next_words(work: &Exercise, open: Open) -> Phrase {
    match open {
        Open::Course(stage, at) if at + 1 == LESSONS => match next_stage(stage) {
            Some(_) => LearnText::NextStage,
            None => LearnText::Finish,
        },
        Open::Practice(..) => LearnText::Again,
        _ if work.task == Task::Watch => LearnText::GotIt,
        _ => LearnText::NextQuestion,
    }
}

fn check(room: &Rc<Room>) -> El {
    let go = room.clone();
    button(room.store.text(LearnText::Check), move || go.check()).class("primary")
}

fn hint(room: &Rc<Room>, work: &Exercise) -> Option<El> {
    let go = room.clone();
    (!work.is_hinted).then(|| {
        button(room.store.text(LearnText::Hint), move || {
            go.act(|work| work.is_hinted = true);
            request_animation_frame(|| {
                if !page::focus_on(STEP_HINT) {
                    page::focus_on(HINT);
                }
            });
        })
        .class("link")
    })
}

fn list_steps(room: &Rc<Room>, work: &Exercise) -> Option<El> {
    let go = room.clone();
    let is_offered = !work.lists_steps && work.question.steps.len() > 1;
    is_offered.then(|| {
        button(room.store.text(LearnText::ListSteps), move || {
            go.act(|work| work.lists_steps = true);
            focus_soon("[data-answer]".to_owned());
        })
        .class("link")
    })
}

fn give_up(room: &Rc<Room>) -> El {
    let go = room.clone();
    let store = room.store;
    button(store.text(LearnText::ShowAll), move || {
        go.act(Exercise::give_up);
        go.note(Verdict::Wrong);
        go.tell(go.words(LearnText::ShownNow).to_owned());
        focus_soon(NEXT.to_owned());
    })
    .class("link")
}
