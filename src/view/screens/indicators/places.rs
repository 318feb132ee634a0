//! The choice of a place of the table: buttons, or a list once there are many.

use crate::view::controls::{El, button, el, group};
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// The places by their numbers.
pub(super) struct Places {
    /// How many there are.
    pub(super) count: usize,
    /// Whether they are too many for buttons.
    pub(super) are_many: bool,
    /// What one is called; tracked.
    pub(super) name: Rc<dyn Fn(usize) -> String>,
    /// Whether it is the chosen one; tracked.
    pub(super) is_chosen: Rc<dyn Fn(usize) -> bool>,
    /// Chooses it.
    pub(super) choose: Rc<dyn Fn(usize)>,
}

impl Places {
    /// The choice under its name.
    pub(super) fn choice(&self, name: &'static str) -> El {
        if self.are_many { self.list(name) } else { self.buttons(name) }
    }

    fn buttons(&self, name: &'static str) -> El {
        let one = |at| {
            let (name, is_chosen) = (self.name.clone(), self.is_chosen.clone());
            let choose = self.choose.clone();
            button("", move || choose(at))
                .live_text(move || name(at))
                .pressed(move || is_chosen(at))
        };
        group("choice areas", name, (0..self.count).map(one))
    }

    fn list(&self, name: &'static str) -> El {
        let option = |at: usize| {
            let is_chosen = self.is_chosen.clone();
            el("option")
                .attr("value", at.to_string())
                .text((self.name)(at))
                .selected(move || is_chosen(at))
        };
        let choose = self.choose.clone();
        el("select")
            .class("areas")
            .attr("aria-label", name)
            .children((0..self.count).map(option))
            .on("change", move |event| {
                event_target_value(&event).parse().into_iter().for_each(|at| choose(at));
            })
    }
}
