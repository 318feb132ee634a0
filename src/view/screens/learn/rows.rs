//! The steps of a question as lines: a sign, what the step does, and its calculation.

use super::state::Room;
use crate::texts::{Language, LearnText, answer_text, step_line};
use crate::training::Question;
use crate::view::controls::{El, Icon, el, icon, in_tongues};

/// The list of them.
pub(super) fn list(room: &'static Room, rows: Vec<El>) -> El {
    el("ol")
        .class("lesson-steps")
        .attr("aria-label", room.store.text(LearnText::Steps))
        .children(rows)
}

/// One of them, counted from 0.
pub(super) fn row(class: &'static str, step: usize) -> El {
    el("li").class(class).attr("data-step", (step + 1).to_string())
}

/// The sign before a step that is right.
pub(super) fn tick() -> El {
    el("i").class("sign").attr("aria-hidden", "true").child(icon(Icon::Tick))
}

/// The sign before any other: its number, or what stands for it.
pub(super) fn sign(text: String) -> El {
    el("i").class("sign").attr("aria-hidden", "true").text(text)
}

/// What a step does; its calculation comes below.
pub(super) fn body(caption: &str) -> El {
    el("div").class("step-body").child(el("p").class("step-caption").children(in_tongues(caption)))
}

/// A calculation with what comes out.
pub(super) fn equation(line: &str, outcome: &str) -> El {
    el("p")
        .class("equation")
        .child(el("span").children(in_tongues(line)))
        .child(el("b").children(in_tongues(outcome)))
}

/// A line with what is right.
pub(super) fn equation_of(question: &Question, step: usize, language: Language) -> El {
    let right = question.steps.get(step).map(|of| answer_text(question, step, of.right, language));
    equation(&step_line(question, step, &question.answers()), &right.unwrap_or_default())
}
