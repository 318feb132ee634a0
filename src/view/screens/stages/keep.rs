//! Keeping the station as it is now.

use super::board::{Board, words};
use crate::browser::page;
use crate::document::Stage;
use crate::texts::{Phrase, StageText};
use crate::view::controls::{El, button, el};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The names that stages usually have.
pub(super) const NAMES: [Phrase; 3] =
    [StageText::MidTerm, StageText::PreAssessment, StageText::YearEnd];

/// The input of a name of one's own.
const OTHER: &str = "stage/name";

/// The card.
pub(super) fn keep(board: &Rc<Board>) -> El {
    let store = board.store;
    let named = NAMES.map(|name| {
        let (board, name) = (board.clone(), words(store, name));
        button(name, move || {
            keep_as(&board, name);
        })
    });
    let (given, told) = (board.clone(), board.clone());
    let nameless = words(store, StageText::Nameless);
    let input = el("input")
        .class("text")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "done")
        .attr("maxlength", Stage::NAME.to_string())
        .attr("aria-label", words(store, StageText::OtherName))
        .attr("placeholder", words(store, StageText::OtherName))
        .attr("data-field", OTHER);
    let submit = el("button").attr("type", "submit").text(words(store, StageText::KeepOther));
    let form =
        el("form").class("stage-name").child(input).child(submit).on("submit", move |event| {
            event.prevent_default();
            let input =
                page::field_element(OTHER).and_then(|of| of.dyn_into::<HtmlInputElement>().ok());
            let Some(input) = input else { return };
            let name = input.value().trim().to_owned();
            if name.is_empty() {
                return given.problem.set(nameless.to_owned());
            }
            if keep_as(&given, &name) {
                input.set_value("");
            }
        });
    let problem = move || {
        let words = told.problem.get();
        (!words.is_empty()).then(|| el("p").class("problem").text(words))
    };
    el("section")
        .class("card stage-keep")
        .child(el("h3").text(words(store, StageText::Keep)))
        .child(el("p").class("hint").text(words(store, StageText::KeepNote)))
        .child(
            el("div")
                .class("toolbar")
                .attr("role", "group")
                .attr("aria-label", words(store, StageText::Keep))
                .children(named),
        )
        .child(form)
        .child(el("div").attr("role", "alert").changing(problem))
        .changing(move || {
            let is_tried = store.trial.with(Option::is_some);
            is_tried.then(|| el("p").class("note").text(words(store, StageText::RealOnly)))
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
