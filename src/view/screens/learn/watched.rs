//! 看一遍: a worked example of the course, its steps shown one after the other. What makes other questions and marks
//! answers is fetched meanwhile.

use super::card::{Parts, card};
use super::open::{after, watched_exercise};
use super::rows;
use super::state::{LESSONS, NEXT, Open, Room, next_stage};
use crate::texts::{LearnText, Phrase, step_caption};
use crate::training::{Exercise, Task};
use crate::view::Chunk;
use crate::view::controls::{El, button, el};
use crate::view::focusing::focus_now_or_soon;

/// All of the card.
pub(super) fn watched(room: &'static Room) -> Vec<El> {
    room.ask(|open, _| watched_exercise(open));
    let open = room.open.get();
    let go_on = move || room.go(after(open));
    room.work.with(|work| {
        let steps = (0..work.question.steps.len()).map(|step| row(room, work, step)).collect();
        let (steps, deeds) = (vec![rows::list(room, steps)], deeds(room, work, open, go_on));
        card(room, work, open, Parts { above: Vec::new(), is_told: true, steps, deeds })
    })
}

fn row(room: &'static Room, work: &Exercise, step: usize) -> El {
    let language = room.store.language();
    let body = rows::body(&step_caption(&work.question, step, language));
    if !work.is_revealed() && step >= work.revealed {
        return rows::row("step later", step).child(rows::sign((step + 1).to_string())).child(body);
    }
    let equation = rows::equation_of(&work.question, step, language);
    rows::row("step right", step).child(rows::tick()).child(body.child(equation))
}

/// What can be done with a worked example, or with any question that is over: one thing, the next.
pub(super) fn deeds(
    room: &'static Room,
    work: &Exercise,
    open: Open,
    go_on: impl Fn() + 'static,
) -> El {
    let store = room.store;
    let next = match work.end.is_some() || work.is_revealed() {
        true => button(store.text(next_words(work, open)), move || {
            room.note_seen();
            go_on();
        }),
        false => button(store.text(LearnText::NextStep), move || {
            room.act(Exercise::reveal);
            focus_now_or_soon(NEXT);
            store.fetch(Chunk::Question, |_| ());
        }),
    };
    el("div").class("toolbar lesson-deeds").child(next.class("primary").attr("id", &NEXT[1..]))
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
