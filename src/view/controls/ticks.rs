//! Ticks, and switches, which are ticks before their words.

use super::element::{El, Say, el};
use super::following::follow;
use leptos::prelude::event_target_checked;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

impl El {
    /// Whether an input of ticks or of one choice is on, following signals.
    pub(in crate::view) fn ticked(self, is_on: impl Fn() -> bool + 'static) -> El {
        self.keep_ticked(Box::new(is_on))
    }

    #[inline(never)]
    fn keep_ticked(self, is_on: Box<dyn Fn() -> bool>) -> El {
        self.with(move |element| {
            let Some(input) = element.dyn_ref::<HtmlInputElement>().cloned() else { return };
            follow(move || input.set_checked(is_on()));
        })
    }
}

/// A tick: whether it is on when it is drawn, and what happens when a person turns it on or off.
pub(in crate::view) fn tick(is_on: bool, change: impl Fn(bool) + 'static) -> El {
    let tick = el("input").attr("type", "checkbox").flagged("checked", is_on);
    tick.on("change", move |event| change(event_target_checked(&event)))
}

/// A tick before its words.
pub(in crate::view) fn switch(tick: El, words: impl Say) -> El {
    el("label").class("switch").child(tick).child(el("span").text(words))
}
