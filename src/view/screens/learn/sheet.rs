//! A sheet of a class as a whole: what came of it, and every question with its answers.

use super::address::link;
use super::codes::begin_anew;
use super::handing::{Handed, handing};
use super::rows::equation_of;
use super::state::{Open, QUESTION, Room};
use crate::texts::{
    ClassText, LearnText, Phrase, answer_text, outcome_words, question_title, slip_name,
    slip_sentence, step_caption,
};
use crate::training::{ClassCode, Outcome, Question};
use crate::view::controls::{El, button, el, in_tongues, note};

/// A heading that gets the focus, with the way back.
pub(super) fn heading(room: &'static Room, text: Phrase, of: String) -> El {
    let back = button(room.store.text(ClassText::BackToCourse), move || room.go(room.course()));
    el("div")
        .class("lesson-head")
        .child(
            el("div")
                .child(
                    el("h3")
                        .attr("id", &QUESTION[1..])
                        .attr("tabindex", "-1")
                        .text(room.store.text(text)),
                )
                .child(note(of)),
        )
        .child(back.class("link"))
}

/// What came of a sheet: how much was right, and the code to hand in.
pub(super) fn done(room: &'static Room, code: ClassCode) -> Vec<El> {
    let store = room.store;
    let language = store.language();
    let attempt = room.record.with(|record| record.attempt(code).cloned());
    let Some(attempt) = attempt else { return Vec::new() };
    let outcomes: Vec<Option<Outcome>> =
        attempt.questions().iter().map(|tried| tried.outcome).collect();
    let first = outcomes.iter().filter(|of| **of == Some(Outcome::Right)).count();
    let later = outcomes.iter().filter(|of| matches!(of, Some(Outcome::Corrected(_)))).count();
    let told = LearnText::score(first, later, outcomes.len(), language);
    let mut parts = vec![
        heading(room, ClassText::SheetDone, ClassText::of_class(code, language)),
        el("p").text(told),
    ];
    if let Some(result) = attempt.result() {
        let handed = Handed {
            shown: result.to_string(),
            link: link(&result.fragment()),
            hook: ("data-result-code", result.letters()),
            name: store.text(ClassText::ResultCode),
        };
        parts.push(el("h4").text(store.text(ClassText::ResultCode)));
        parts.push(note(store.text(ClassText::ResultNote)));
        parts.push(handing(room, handed));
    }
    let lines = code.sheet().into_iter().zip(outcomes).map(|(question, outcome)| {
        el("li")
            .class("outcome-line")
            .child(el("span").children(in_tongues(&question_title(&question, language))))
            .child(el("span").text(outcome_words(outcome, language)))
    });
    parts.push(el("ol").class("outcomes").children(lines.collect::<Vec<_>>()));
    let again = button(store.text(ClassText::AgainSheet), move || {
        let open = begin_anew(room, code);
        room.go(open);
    });
    let whole = button(store.text(ClassText::WholeSheet), move || room.go(Open::WholeSheet(code)));
    parts.push(el("div").class("toolbar").child(whole).child(again));
    parts
}

/// Every question of a sheet with its answers, its steps and what is said of each slip.
pub(super) fn whole(room: &'static Room, code: ClassCode) -> Vec<El> {
    let language = room.store.language();
    let questions = code.sheet();
    let told = ClassText::sheet_told(code, questions.len(), language);
    let mut parts = vec![heading(room, ClassText::Sheet, told)];
    parts.extend(questions.iter().enumerate().map(|(at, question)| one(room, at, question)));
    parts
}

fn one(room: &'static Room, at: usize, question: &Question) -> El {
    let language = room.store.language();
    let title = ClassText::numbered(at + 1, question_title(question, language), language);
    let steps = (0..question.steps.len()).map(|step| {
        el("li")
            .child(
                el("p")
                    .class("step-caption")
                    .children(in_tongues(&step_caption(question, step, language))),
            )
            .child(equation_of(question, step, language))
    });
    let last = question.steps.len().saturating_sub(1);
    let slips = question.offers.iter().map(|offer| {
        let answer = answer_text(question, last, offer.answer, language);
        let (name, sentence) =
            (slip_name(offer.slip, language), slip_sentence(offer.slip, language));
        el("li").children(in_tongues(&ClassText::answered(answer, name, sentence, language)))
    });
    let slips: Vec<El> = slips.collect();
    let told = (!slips.is_empty()).then(|| {
        el("div")
            .child(el("h5").text(room.store.text(ClassText::Slips)))
            .child(el("ul").class("remarks").children(slips))
    });
    el("section")
        .class("whole-question")
        .child(el("h4").children(in_tongues(&title)))
        .child(super::scene::given(room, question))
        .child(el("ol").class("whole-steps").children(steps.collect::<Vec<_>>()))
        .child(told)
}
