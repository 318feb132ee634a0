//! The four stages of the course, each with its five screens as dots.

use super::state::{LESSONS, Open, Room, lesson_place};
use crate::texts::{LearnText, stage_title};
use crate::training::{Record, Stage};
use crate::view::controls::{El, Icon, el, icon};

/// The stages.
pub(super) fn stages(room: &'static Room) -> El {
    let cards = Stage::ALL.map(|stage| card(room, stage));
    el("nav")
        .class("lesson-stages")
        .attr("aria-label", room.store.text(LearnText::Stages))
        .children(cards)
}

fn card(room: &'static Room, stage: Stage) -> El {
    let language = room.store.language();
    let title = [&stage.number().to_string(), "\u{3000}", stage_title(stage, language)].concat();
    el("button")
        .class("stage")
        .attr("type", "button")
        .attr("data-stage", stage.number().to_string())
        .live("aria-current", move || at(room, stage).map(|_| "step".to_owned()))
        .on("click", move |_| {
            let at = room.record.with_untracked(|record| first_open(record, stage));
            room.go(Open::Course(stage, at));
        })
        .child(el("b").text(title))
        .child(el("small").changing(move || told(room, stage)))
        .child(
            el("span")
                .class("dots")
                .attr("aria-hidden", "true")
                .changing(move || dot_row(room, stage)),
        )
}

/// Where in a stage the person is.
fn at(room: &'static Room, stage: Stage) -> Option<usize> {
    match room.open.get() {
        Open::Course(here, at) if here == stage => Some(at),
        _ => None,
    }
}

/// Whether a lesson is over; tracked.
fn is_over(room: &'static Room, stage: Stage, at: usize) -> bool {
    room.record.with(|record| record.progress.done(lesson_place(stage, at)).is_some())
}

/// The first lesson of a stage that is not over; the first one of all once every one is.
fn first_open(record: &Record, stage: Stage) -> usize {
    let is_over = |at: &usize| record.progress.done(lesson_place(stage, *at)).is_some();
    (0..LESSONS).find(|at| !is_over(at)).unwrap_or(0)
}

/// How many lessons of a stage are over; tracked.
fn done(room: &'static Room, stage: Stage) -> usize {
    (0..LESSONS).filter(|at| is_over(room, stage, *at)).count()
}

/// About how many minutes the rest of the course takes; tracked.
pub(super) fn minutes_left(room: &'static Room) -> usize {
    let fifths =
        Stage::ALL.map(|stage| usize::from(stage.minutes()) * (LESSONS - done(room, stage)));
    fifths.iter().sum::<usize>().div_ceil(LESSONS)
}

fn told(room: &'static Room, stage: Stage) -> Vec<El> {
    let language = room.store.language();
    let done = done(room, stage);
    let text = |text: String| el("span").text(text);
    if done == LESSONS {
        return vec![icon(Icon::Tick), text(LearnText::done(stage.minutes(), language))];
    }
    let here = at(room, stage)
        .or((done > 0).then(|| room.record.with(|record| first_open(record, stage))));
    vec![text(match here {
        Some(at) => LearnText::at_screen(stage.minutes(), at + 1, language),
        None => LearnText::minutes(stage.minutes(), language),
    })]
}

fn dot_row(room: &'static Room, stage: Stage) -> Vec<El> {
    let here = at(room, stage);
    let dot = |lesson: usize| {
        let is_over = is_over(room, stage, lesson);
        let class = match (here == Some(lesson), is_over) {
            (true, _) => "dot here",
            (false, true) => "dot over",
            (false, false) => "dot",
        };
        el("i").class(class)
    };
    (0..LESSONS).map(dot).collect()
}
