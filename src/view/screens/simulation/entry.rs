//! An input of this screen: what it holds is no part of the station.

use crate::browser::page;
use crate::document::Field;
use crate::number::Decimal;
use crate::texts::problem_words;
use crate::view::controls::{El, el, follow};
use crate::view::store::{Store, Watched};
use leptos::prelude::event_target_value;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, InputEvent, KeyboardEvent};

/// What is wrong with a typed text, in a sentence; nothing where it was taken.
pub(super) type Taken = Option<String>;

/// An input being described.
pub(super) struct Entry {
    /// Its `data-field`.
    pub(super) hook: String,
    /// What it is called.
    pub(super) name: String,
    /// The value in force; tracked.
    pub(super) shown: Rc<dyn Fn() -> String>,
    /// Takes a typed text. One that is not understood changes nothing.
    pub(super) take: Rc<dyn Fn(&str) -> Taken>,
}

impl Entry {
    /// An input of points that a party might give, by its hook and its name: what is read is put.
    pub(super) fn of_score(
        store: Store,
        at: usize,
        (hook, name): (String, String),
        shown: Rc<dyn Fn() -> String>,
        put: impl Fn(Option<Decimal>) + 'static,
    ) -> Entry {
        let (language, label, in_force) = (store.language(), name.clone(), shown.clone());
        let take = move |text: &str| {
            match store.with_editor(|editor| editor.read_simulated(Field::Score(at), text)) {
                Ok(quantity) => put(quantity.amount()),
                Err(problem) => {
                    return Some(problem_words(&label, problem, &in_force(), language));
                }
            }
            None
        };
        Entry { hook, name, shown, take: Rc::new(take) }
    }

    /// The input under a visible name, with what is wrong below it.
    pub(super) fn line(self, visible: &'static str) -> El {
        let (input, problem) = self.parts();
        let label = el("label").child(el("span").text(visible)).child(input);
        el("div").class("line").child(label).child(problem)
    }

    /// The input, and the place of the sentence about it.
    pub(super) fn parts(self) -> (El, El) {
        let Entry { hook, name, shown, take } = self;
        let problem = Rc::new(Watched::new(None::<String>));
        let id = format!("problem/{hook}");
        let (invalid, described) = (problem.clone(), problem.clone());
        let described_by = id.clone();
        let input = el("input")
            .class("number")
            .attr("type", "text")
            .attr("inputmode", "decimal")
            .attr("enterkeyhint", "done")
            .attr("autocomplete", "off")
            .attr("size", "6")
            .attr("data-field", hook)
            .attr("aria-label", name)
            .live("aria-invalid", move || {
                invalid.with(|one| one.as_ref().map(|_| "true".to_owned()))
            })
            .live("aria-describedby", move || {
                described.with(|one| one.as_ref().map(|_| described_by.clone()))
            });
        let input = keep_shown(input, shown.clone(), problem.clone());
        let input = listen(input, shown, take, problem.clone());
        let sentence = el("div").changing(move || {
            let text = problem.get()?;
            Some(el("p").class("problem").attr("id", id.clone()).attr("role", "alert").text(text))
        });
        (input, sentence)
    }
}

/// Shows the value in force, but never while somebody is typing.
fn keep_shown(input: El, shown: Rc<dyn Fn() -> String>, problem: Rc<Watched<Taken>>) -> El {
    input.with(move |element| {
        let Some(input) = element.dyn_ref::<HtmlInputElement>().cloned() else { return };
        follow(move || {
            let text = shown();
            let typing = page::has_focus(&input) || problem.with_untracked(Option::is_some);
            if !typing && input.value() != text {
                input.set_value(&text);
            }
        });
    })
}

fn listen(
    input: El,
    shown: Rc<dyn Fn() -> String>,
    take: Rc<dyn Fn(&str) -> Taken>,
    problem: Rc<Watched<Taken>>,
) -> El {
    let before = Rc::new(RefCell::new(String::new()));
    let (entered, at_first) = (before.clone(), shown.clone());
    let read = {
        let (before, take, problem) = (before.clone(), take.clone(), problem.clone());
        move |event: &Event| {
            let text = event_target_value(event);
            let mut wrong = take(&text);
            if wrong.is_some() {
                // What stood there before this typing is in force, not a part of it.
                take(&before.borrow());
                wrong = take(&text);
            }
            problem.set_if_changed(wrong);
        }
    };
    let (composed, left) = (read.clone(), problem.clone());
    input
        .on("focusin", move |_| *entered.borrow_mut() = at_first())
        .on("input", move |event| {
            let composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
            if !composing {
                read(&event);
            }
        })
        .on("compositionend", move |event| composed(&event))
        .on("focusout", move |event| {
            if left.with_untracked(Option::is_none) {
                put(&event, &shown());
            }
        })
        .on("keydown", move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            if key.key() == "Escape" && !page::is_composing(key) {
                let text = before.borrow().clone();
                put(&event, &text);
                problem.set_if_changed(take(&text));
                event.prevent_default();
            }
        })
}

fn put(event: &Event, text: &str) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        input.set_value(text);
    }
}
