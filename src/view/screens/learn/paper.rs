//! 练习纸: the questions of a sheet with room to write, and on a page of its own the answers.

use super::rows::equation_of;
use super::state::{Open, QUESTION, Room};
use crate::browser::style::style;
use crate::texts::{ClassText, Language, option_text, question_title, step_caption};
use crate::training::{Answer, ClassCode, Question};
use crate::view::controls::{El, button, el, in_tongues, print_as};
use crate::view::screens::exchange::print_or_note;

/// The style of papers.
const STYLE: &str = include_str!("../../../../style/print.css");

/// The paper in the place of the room.
pub(super) fn paper(room: &'static Room, code: ClassCode) -> El {
    let store = room.store;
    let language = store.language();
    let back =
        button(store.text(ClassText::BackFromPaper), move || room.go(Open::WholeSheet(code)));
    let (print, instead) = print_or_note(store, ClassText::Print);
    let print = print.map(|print| print.class("primary"));
    let questions = code.sheet();
    let tasks = questions.iter().enumerate().map(|(at, question)| task(room, at, question));
    let answers = questions.iter().enumerate().map(|(at, question)| answer(room, at, question));
    let of = ClassText::sheet_told(code, questions.len(), language);
    let line = |name| el("span").class("write-on").text(store.text(name));
    let head = |text| {
        el("div")
            .class("worksheet-head")
            .child(el("h3").text(store.text(text)))
            .child(el("p").text(of.clone()))
    };
    el("section")
        .class("screen learn")
        .with(|_| {
            style(STYLE);
            print_as("worksheet");
        })
        .child(
            el("div")
                .class("learn-head paper-tools")
                .child(
                    el("h2")
                        .attr("id", &QUESTION[1..])
                        .attr("tabindex", "-1")
                        .text(store.text(ClassText::PaperSheet)),
                )
                .child(el("div").class("toolbar").child(print).child(back))
                .child(instead),
        )
        .child(
            el("div")
                .class("papers always-light")
                .attr("id", "paper")
                .child(
                    el("div")
                        .class("paper worksheet")
                        .child(head(ClassText::PaperSheet))
                        .child(
                            el("p")
                                .class("write-lines")
                                .child(line(ClassText::Name))
                                .child(line(ClassText::Date)),
                        )
                        .child(el("ol").children(tasks.collect::<Vec<_>>())),
                )
                .child(
                    el("div")
                        .class("paper worksheet answers-sheet")
                        .child(head(ClassText::AnswerSheet))
                        .child(el("ol").children(answers.collect::<Vec<_>>())),
                ),
        )
}

fn title(at: usize, question: &Question, language: Language) -> El {
    let title = ClassText::numbered(at + 1, question_title(question, language), language);
    el("h4").children(in_tongues(&title))
}

/// A question with room to write.
fn task(room: &'static Room, at: usize, question: &Question) -> El {
    let store = room.store;
    el("li")
        .class("paper-task")
        .child(title(at, question, store.language()))
        .child(super::scene::given(room, question))
        .child(options(question, store.language()))
        .child(el("p").class("write-room").child(el("span").text(store.text(ClassText::Working))))
}

/// What can be ticked, where one of several is wanted.
fn options(question: &Question, language: Language) -> Option<El> {
    let options = question.options.iter().map(|option| {
        el("li").children(in_tongues(&option_text(question.kind, *option, language)))
    });
    let is_choice = matches!(question.wanted(), Some(Answer::Choice(_)));
    is_choice.then(|| el("ul").class("paper-options").children(options))
}

/// Its answers: every step with its rule.
fn answer(room: &'static Room, at: usize, question: &Question) -> El {
    let language = room.store.language();
    let steps = question.steps.iter().enumerate().map(|(step, of)| {
        el("li")
            .child(el("span").children(in_tongues(&step_caption(question, step, language))))
            .child(equation_of(question, step, language))
            .child(el("span").class("rule-number").text(ClassText::rule(of.rule, language)))
    });
    el("li")
        .class("paper-task")
        .child(title(at, question, language))
        .child(el("ol").children(steps.collect::<Vec<_>>()))
}
