//! What someone sent by link: to be read, and kept only if the person says so.

use super::drawn_table::drawn;
use super::export::sentences;
use super::frame::{aside_title, note, words};
use crate::browser::{history, page};
use crate::document::{Allowed, Document, Field, Particular, StaffingSheet};
use crate::exchange::appendix::Part;
use crate::exchange::link;
use crate::scoring::{Scheme, evaluate};
use crate::texts::{InOutText, Language, field_label, link_problem_words, not_known_words};
use crate::view::Screen;
use crate::view::controls::{El, button, el};
use crate::view::store::{Store, Visited};
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use std::rc::Rc;

/// What a reader is told of the particulars: who, and of which time.
const TOLD: [Particular; 11] = {
    use Particular as P;
    [
        P::Operator,
        P::SupervisingAuthority,
        P::Purchaser,
        P::Evaluator,
        P::EvaluationDate,
        P::ServiceYearFrom,
        P::ServiceYearTo,
        P::ServiceYearMonths,
        P::AssessedFrom,
        P::AssessedTo,
        P::AssessedMonths,
    ]
};

/// The visit in the place of the screen.
pub(super) fn visit(store: Store, letters: &str) -> El {
    let section = el("section").class("screen in-out");
    let language = store.language();
    let (document, left_out) = match link::open_link(letters) {
        Ok(sent) => (sent.document, sent.left_out),
        Err(problem) => {
            let told = link_problem_words(problem, language);
            return section
                .child(aside_title(words(store, InOutText::LinkTitle)))
                .child(el("p").class("problem").attr("data-figure", "visit/problem").text(told))
                .child(el("div").class("toolbar").child(leave(store).class("primary")));
        }
    };
    let name = document.particulars.text(Particular::Station);
    let name = if name.is_empty() { words(store, InOutText::Unnamed).to_owned() } else { name };
    let scheme = document.scheme();
    let mut lines = sentences(&document, scheme, language).into_iter();
    let paragraph = lines.next().unwrap_or_default();
    let keep_copy = button(words(store, InOutText::KeepCopy), {
        let document = document.clone();
        move || keep(store, &document)
    });
    store.visited.set(Some(Visited {
        outcome: evaluate(scheme, &document.entries(scheme)).outcome,
        scheme: document.schemes.in_force.clone(),
        keep: Rc::new({
            let document = document.clone();
            move || keep(store, &document)
        }),
    }));
    let ended = SendWrapper::new(store);
    on_cleanup(move || ended.visited.set(None));
    let has_staffing = document.staffing != StaffingSheet::default();
    let has_workers = !document.staffing.workers.is_empty();
    let staffing = has_staffing.then(|| drawn(&document, scheme, Part::Staffing, language));
    section
        .child(aside_title(words(store, InOutText::VisitTitle)))
        .child(note(store, InOutText::VisitNote))
        .child(has_workers.then(|| note(store, InOutText::VisitNames)))
        .child((!left_out.is_empty()).then(|| {
            let told = not_known_words(&left_out, language);
            el("p").class("note").attr("data-figure", "visit/left_out").text(told)
        }))
        .child(el("div").class("toolbar").child(keep_copy.class("primary")).child(leave(store)))
        .child(el("h3").attr("lang", "zh-CN").attr("data-figure", "visit/station").text(name))
        .child(
            el("ul")
                .class("told")
                .attr("data-figure", "visit/result")
                .children(lines.map(|line| el("li").text(line))),
        )
        .child(particulars(&document, scheme, language))
        .children(drawn(&document, scheme, Part::Indicators, language))
        .children(staffing.into_iter().flatten())
        .child(el("p").class("quoted").text(paragraph))
}

/// Whose scorecard it is and of which time, as far as it was filled in.
fn particulars(document: &Document, scheme: &Scheme, language: Language) -> Option<El> {
    let filled = TOLD.into_iter().filter_map(|line| {
        let text = document.particulars.shown(line);
        (!text.is_empty()).then_some((line, text))
    });
    let lines: Vec<El> = filled
        .map(|(line, text)| {
            let name = field_label(Field::Particular(line), document, scheme, language);
            let mut told = el("dd").text(text);
            if matches!(line.spec().allowed, Some(Allowed::Text { .. })) {
                told = told.attr("lang", "zh-CN");
            }
            el("div").child(el("dt").text(name)).child(told)
        })
        .collect();
    (!lines.is_empty()).then(|| el("dl").class("shares").children(lines))
}

fn leave(store: Store) -> El {
    button(words(store, InOutText::Leave), || history::go_to(Screen::Result.fragment()))
}

fn keep(store: Store, document: &Document) {
    store.aside.replace(None);
    let is_kept = store.keep_and_open(document.clone());
    history::go_to(Screen::Result.fragment());
    // The frame and the screen show the kept station from now on.
    store.aside.set(None);
    if is_kept {
        store.tell_done(words(store, InOutText::Kept));
    }
    page::focus_on("#content");
}
