//! Keeping the station as it is now.

use super::board::Board;
use crate::browser::page;
use crate::document::Stage;
use crate::texts::{Phrase, StageText};
use crate::view::controls::{El, button, el, group, note, problem_text, problem_told};
use std::rc::Rc;

/// The names that stages usually have.
pub(super) const NAMES: [Phrase; 3] =
    [StageText::MidTerm, StageText::PreAssessment, StageText::YearEnd];

/// The input of a name of one's own.
const OTHER: &str = "stage/name";

/// The card.
pub(super) fn keep(board: &Rc<Board>) -> El {
    let store = board.store;
    let named = NAMES.map(|name| {
        let (board, name) = (board.clone(), store.text(name));
        button(name, move || {
            keep_as(&board, name);
        })
    });
    let (given, told) = (board.clone(), board.clone());
    let nameless = store.text(StageText::Nameless);
    let input = el("input")
        .class("text")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "done")
        .attr("maxlength", Stage::NAME.to_string())
        .attr("aria-label", store.text(StageText::OtherName))
        .attr("placeholder", store.text(StageText::OtherName))
        .attr("data-field", OTHER);
    let submit = el("button").attr("type", "submit").text(store.text(StageText::KeepOther));
    let form =
        el("form").class("stage-name").child(input).child(submit).on("submit", move |event| {
            event.prevent_default();
            let Some(input) = page::field_input(OTHER) else { return };
            let name = input.value().trim().to_owned();
            if name.is_empty() {
                return given.problem.set(nameless.to_owned());
            }
            if keep_as(&given, &name) {
                input.set_value("");
            }
        });
    let problem = problem_told(move || told.problem.get());
    el("section")
        .class("card stage-keep")
        .child(el("h3").text(store.text(StageText::Keep)))
        .child(el("p").class("hint").text(store.text(StageText::KeepNote)))
        .child(group("toolbar", store.text(StageText::Keep), named))
        .child(form)
        .child(el("div").attr("role", "alert").child(problem))
        .changing(move || {
            let is_nearly_full = store.used().is_nearly_all();
            let words = store.text(StageText::NearlyFull);
            is_nearly_full.then(|| problem_text(words))
        })
        .changing(move || {
            let is_tried = store.trial.with(Option::is_some);
            is_tried.then(|| note(store.text(StageText::RealOnly)))
        })
}

/// Whether it was kept; else the reason stands below.
fn keep_as(board: &Board, name: &str) -> bool {
    let why = board.store.keep_stage(name);
    let is_kept = why.is_none();
    if is_kept {
        // The new one is shown as well.
        board.shown.set_if_changed(None);
    }
    board.problem.set_if_changed(why.unwrap_or_default());
    is_kept
}
