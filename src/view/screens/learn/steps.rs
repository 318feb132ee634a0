//! The steps of a question, one below the other: shown, still to come, or to be filled in.

use super::rows;
use super::state::Room;
use super::typing::on_enter;
use crate::texts::{
    Language, LearnText, answer_text, option_text, slip_name, slip_sentence, standing_text,
    step_caption, step_line, verdict_words,
};
use crate::training::{End, Exercise, Form, Task, Verdict};
use crate::view::controls::{El, el, in_tongues, note};
use crate::view::focusing::focus_now_or_soon;
use leptos::prelude::event_target_value;

/// The steps.
pub(super) fn steps(room: &'static Room, work: &Exercise) -> El {
    let shown = (0..work.question.steps.len()).filter(|step| is_shown(work, *step));
    rows::list(room, shown.map(|step| row(room, work, step)).collect())
}

/// Whether a step has a line: a guess has those that are asked for, and all of them in the end.
fn is_shown(work: &Exercise, step: usize) -> bool {
    match work.task {
        Task::Guess => work.end.is_some() || work.asks(step),
        _ => true,
    }
}

/// How a step stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// It can be read.
    Open,
    /// It is right.
    Right,
    /// It is being asked.
    Asked,
    /// It comes later.
    Later,
    /// It is a line that may be the wrong one.
    Line,
}

fn state(work: &Exercise, step: usize) -> State {
    if work.end.is_some() {
        return State::Right;
    }
    match &work.task {
        Task::Watch if step < work.revealed => State::Right,
        Task::Watch => State::Later,
        Task::Find(_) if !work.is_found => State::Line,
        _ if work.asks(step) => match work.verdicts.get(step) {
            Some(Verdict::Right) => State::Right,
            _ => State::Asked,
        },
        Task::Find(_) => State::Open,
        _ => State::Right,
    }
}

fn row(room: &'static Room, work: &Exercise, step: usize) -> El {
    let language = room.store.language();
    let state = state(work, step);
    // Who guesses sees no step, so the one line has no number and no way to go.
    let is_guess = work.task == Task::Guess && !work.lists_steps && state == State::Asked;
    let caption = match is_guess {
        true => room.store.text(LearnText::YourAnswer).to_owned(),
        false => step_caption(&work.question, step, language),
    };
    let sign = match state {
        _ if is_guess => rows::sign(room.store.text(LearnText::OpenMark).to_owned()),
        State::Right => rows::tick(),
        _ => rows::sign((step + 1).to_string()),
    };
    let class = match state {
        State::Right => "step right",
        State::Asked => "step asked",
        State::Later => "step later",
        State::Open => "step",
        State::Line => "step line-row",
    };
    let row = rows::row(class, step);
    if state == State::Line {
        return row.child(line_button(room, work, step, caption));
    }
    let body = rows::body(&caption);
    let body = match state {
        State::Later => body,
        State::Asked => asked(room, work, step, body, &caption),
        _ => body.child(equation(work, step, language)),
    };
    row.child(sign).child(body)
}

/// A line with what comes out.
fn equation(work: &Exercise, step: usize, language: Language) -> El {
    let line = step_line(&work.question, step, &work.answers());
    rows::equation(&line, &standing_text(work, step, language))
}

/// A line that may be the wrong one.
fn line_button(room: &'static Room, work: &Exercise, step: usize, caption: String) -> El {
    let language = room.store.language();
    let is_mistaken = work.mistaken.contains(&step);
    let shown = el("span")
        .class("equation")
        .child(el("span").children(in_tongues(&step_line(&work.question, step, &work.answers()))))
        .child(el("b").children(in_tongues(&standing_text(work, step, language))));
    let press = el("button")
        .class("line-button")
        .attr("type", "button")
        .flagged("data-mistaken", is_mistaken)
        .on("click", move |_| point_at(room, step))
        .child(el("span").class("sign").attr("aria-hidden", "true").text((step + 1).to_string()))
        .child(
            el("span")
                .class("step-body")
                .child(el("span").class("step-caption").children(in_tongues(&caption)))
                .child(shown),
        );
    let is_last = work.mistaken.last() == Some(&step);
    let told = is_last.then(|| {
        el("p")
            .class("verdict")
            .attr("data-verdict", "wrong")
            .text(LearnText::not_this(step + 1, language))
    });
    el("div").child(press).child(told)
}

fn point_at(room: &'static Room, step: usize) {
    let language = room.store.settings.language.get_untracked();
    let is_found = room.act(|work| work.point_at(step)).unwrap_or(false);
    if is_found {
        room.tell(room.words(LearnText::FindRight).to_owned());
        focus_now_or_soon(format!("[data-answer=\"{}\"]", step + 1));
    } else {
        room.note(Verdict::Wrong);
        room.tell(LearnText::not_this(step + 1, language));
        focus_now_or_soon(format!("[data-step=\"{}\"] button", step + 1));
    }
}

/// A step that is filled in: its line, the input, and what is said of it.
fn asked(room: &'static Room, work: &Exercise, step: usize, body: El, caption: &str) -> El {
    let language = room.store.language();
    let store = room.store;
    let form = work.question.steps.get(step).map_or(Form::Amount, |step| step.form);
    let name = LearnText::answer(step + 1, caption, language);
    let is_guess = work.task == Task::Guess && !work.lists_steps;
    let line = (!is_guess).then(|| {
        el("span").class("line-text").live_text(move || {
            room.typed.track();
            room.work.with_untracked(|work| step_line(&work.question, step, &work.answers()))
        })
    });
    let body = match form {
        Form::Choice => body.child(choices(room, work, step, &name)),
        _ => {
            let unit = matches!(form, Form::Percent).then(|| el("span").class("unit").text("%"));
            body.child(
                el("div")
                    .class("equation")
                    .child(line)
                    .child(number(room, work, step, &name))
                    .child(unit),
            )
        }
    };
    let stood = match &work.task {
        Task::Find(flaw) => flaw.shown.get(step).map(|shown| {
            let shown = answer_text(&work.question, step, *shown, language);
            note(LearnText::stood(shown, language))
        }),
        _ => None,
    };
    let is_next = work.next_asked() == Some(step);
    let hint = (work.is_hinted && is_next).then(|| hint(room, work, step)).flatten();
    let opened = slip_step(room, work, step);
    body.child(stood).child(hint).child(opened).child(el("div").changing(move || {
        room.typed.track();
        room.work.with_untracked(|work| {
            let verdict = *work.verdicts.get(step)?;
            let words = verdict_words(work, step, store.language())?;
            Some(
                el("p")
                    .class("verdict")
                    .attr("id", format!("learn-verdict-{step}"))
                    .live("data-verdict", move || verdict.hook())
                    .children(in_tongues(&words)),
            )
        })
    }))
}

/// Where a slip lies in a step that is not shown, that step with its working.
fn slip_step(room: &'static Room, work: &Exercise, step: usize) -> Option<El> {
    let language = room.store.language();
    let Some(Verdict::Slip(slip)) = work.verdicts.get(step) else { return None };
    let offer = work.question.offers.iter().find(|offer| offer.slip == *slip)?;
    let is_hidden = work.task == Task::Guess && !work.lists_steps;
    if !is_hidden {
        return None;
    }
    let caption = step_caption(&work.question, offer.step, language);
    let line = step_line(&work.question, offer.step, &work.question.answers());
    // What is asked for stays to be worked out.
    let right = (offer.step != step).then(|| {
        let right = work.question.steps.get(offer.step).map(|of| of.right);
        right
            .map(|right| answer_text(&work.question, offer.step, right, language))
            .unwrap_or_default()
    });
    Some(
        el("div")
            .class("slip-step")
            .child(el("p").class("step-caption").children(in_tongues(&LearnText::answer(
                offer.step + 1,
                caption,
                language,
            ))))
            .child(
                el("p")
                    .class("equation")
                    .child(el("span").children(in_tongues(&line)))
                    .child(right.map(|right| el("b").children(in_tongues(&right)))),
            ),
    )
}

/// The nearest wrong way is warned of.
fn hint(room: &'static Room, work: &Exercise, step: usize) -> Option<El> {
    let language = room.store.language();
    let offer = work.question.offers.iter().find(|offer| offer.step == step)?;
    let words = slip_sentence(offer.slip, language);
    Some(
        el("p")
            .class("note")
            .attr("id", "learn-hint")
            .attr("tabindex", "-1")
            .children(in_tongues(words)),
    )
}

/// An input for a number; Enter marks it.
fn number(room: &'static Room, work: &Exercise, step: usize, name: &str) -> El {
    let input = el("input")
        .class("answer")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "done")
        .attr("placeholder", room.store.text(LearnText::OpenMark))
        .attr("data-answer", (step + 1).to_string())
        .attr("aria-label", name.to_owned())
        .attr("value", work.typed.get(step).cloned().unwrap_or_default())
        .live("aria-invalid", move || {
            room.typed.track();
            room.work.with_untracked(|work| match work.verdicts.get(step)? {
                Verdict::Open | Verdict::Right | Verdict::Carried => None,
                _ => Some("true".to_owned()),
            })
        })
        .attr("aria-describedby", format!("learn-verdict-{step}"))
        .on("input", move |event| {
            room.type_in(step, event_target_value(&event));
        });
    on_enter(input, move || room.check())
}

/// Options to choose one of.
fn choices(room: &'static Room, work: &Exercise, step: usize, name: &str) -> El {
    let language = room.store.language();
    let typed = work.typed.get(step).cloned().unwrap_or_default();
    let options = work.question.options.iter().enumerate().map(|(at, option)| {
        let at = at.to_string();
        let is_chosen = typed == at;
        let value = at.clone();
        let input = el("input")
            .attr("type", "radio")
            .attr("name", format!("answer-{}", step + 1))
            .attr("data-answer", (step + 1).to_string())
            .attr("value", at)
            .flagged("checked", is_chosen)
            .on("change", move |_| room.type_in(step, value.clone()));
        let input = on_enter(input, move || room.check());
        el("label").class("option").child(input).child(
            el("span").children(in_tongues(&option_text(work.question.kind, *option, language))),
        )
    });
    el("fieldset")
        .class("options")
        .child(el("legend").class("unseen").text(name.to_owned()))
        .children(options.collect::<Vec<_>>())
}

/// What came of the question, in a line; of a planted error also what it was.
pub(super) fn ended(room: &'static Room, work: &Exercise) -> Vec<El> {
    let (words, verdict) = match work.end {
        None | Some(End::Watched) => return Vec::new(),
        Some(End::First) => (LearnText::RightFirst, "right"),
        Some(End::Corrected) => (LearnText::RightLater, "right"),
        Some(End::Shown) => (LearnText::ShownNow, "shown"),
    };
    let store = room.store;
    let mut parts =
        vec![el("p").class("verdict").attr("data-verdict", verdict).text(store.text(words))];
    if let Task::Find(flaw) = &work.task {
        let was = LearnText::flaw(
            flaw.step + 1,
            slip_name(flaw.slip, store.language()),
            slip_sentence(flaw.slip, store.language()),
            store.language(),
        );
        parts.push(el("p").class("note").children(in_tongues(&was)));
    }
    parts
}
