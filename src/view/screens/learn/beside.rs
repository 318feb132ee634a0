//! Practising together: a class code.

use super::address::enter;
use super::state::Room;
use super::typing::on_enter;
use crate::browser::page;
use crate::texts::{ClassText, class_code_words};
use crate::view::controls::{El, button, el, follow, note, problem_text};
use crate::view::piece::{Piece, piece};
use crate::view::store::Watched;
use leptos::prelude::event_target_value;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Selects the input of the code.
const INPUT: &str = "#class-code";

/// The card.
pub(super) fn together(room: &'static Room) -> El {
    let store = room.store;
    let typed = Rc::new(Watched::new(String::new()));
    let types = typed.clone();
    let holds = typed.clone();
    let pressed = typed.clone();
    let input = el("input")
        .class("text")
        .attr("id", &INPUT[1..])
        .attr("data-class-code", "")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "done")
        .attr("aria-label", store.text(ClassText::ClassCode))
        .attr("placeholder", store.text(ClassText::ClassExample))
        .attr("aria-describedby", "class-problem")
        .live("aria-invalid", move || room.problem.with(Option::is_some).then(|| "true".to_owned()))
        .with(move |element| {
            let Some(input) = element.dyn_ref::<HtmlInputElement>().cloned() else { return };
            // A code that came by a link and is wrong stands here to be looked at.
            follow(move || {
                if let Some((code, _)) = room.problem.get() {
                    input.set_value(&code);
                    holds.set(code);
                }
            });
        })
        .on("input", move |event| {
            types.set(event_target_value(&event));
        });
    let start = move |typed: &Watched<String>| {
        enter(room, typed.get_untracked(), |room| {
            if room.problem.with_untracked(Option::is_some) {
                page::focus_on(INPUT);
            }
        });
    };
    let input = on_enter(input, move || start(&typed));
    let begin = button(store.text(ClassText::Start), move || start(&pressed));
    el("section")
        .class("card together")
        .child(el("h3").text(store.text(ClassText::Class)))
        .child(note(store.text(ClassText::ClassNote)))
        .child(el("div").class("code-row").child(input).child(begin))
        .child(el("div").attr("id", "class-problem").attr("role", "alert").changing(move || {
            let problem = room.problem.get();
            problem.map(|(_, problem)| {
                let words = class_code_words(problem, store.language());
                problem_text(words)
            })
        }))
        .child(making(room))
}

/// The fold in which a code is made; what it holds comes with its chunk.
fn making(room: &'static Room) -> El {
    let store = room.store;
    let is_open = Rc::new(Watched::new(false));
    let opens = is_open.clone();
    el("details")
        .class("fold making")
        .on("toggle", move |_| opens.set_if_changed(true))
        .child(el("summary").text(store.text(ClassText::MakeCode)))
        .child(el("div").changing(move || match is_open.get() {
            true => piece(store, Piece::ClassMaking),
            false => Vec::new(),
        }))
}
