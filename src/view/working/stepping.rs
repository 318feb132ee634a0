//! The switch that makes every figure a tab stop. Off, Tab goes from input to input.

use crate::browser::page::{self, Redraws};
use crate::document::has_working;
use crate::texts::WorkingText;
use crate::view::controls::{El, el, follow, set};
use crate::view::store::Store;
use std::cell::RefCell;
use std::rc::Rc;

/// The id of the hint that describes every figure while the switch is on.
const HINT: &str = "step-hint";

/// What a figure has while the switch is on.
const MARKS: [(&str, &str); 2] = [("tabindex", "0"), ("aria-describedby", HINT)];

/// The hint; with it the switch takes effect.
pub(super) fn steps(store: Store) -> El {
    let watch = Rc::new(RefCell::new(None::<Redraws>));
    el("p")
        .attr("id", HINT)
        .attr("hidden", "")
        .live_text(move || store.text(WorkingText::StepHint).to_owned())
        .with(move |_| {
            follow(move || {
                let on = store.workings.stepping.get();
                mark(on);
                // What is drawn while the switch is on becomes a tab stop too.
                watch.replace(on.then(|| Redraws::watch("#app", || mark(true))).flatten());
            });
        })
}

fn mark(on: bool) {
    let figures = if on { "[data-figure]:not([tabindex=\"0\"])" } else { "[data-figure]" };
    page::each(figures, |figure| {
        let hook = figure.get_attribute("data-figure").unwrap_or_default();
        if !has_working(&hook) {
            return;
        }
        for (name, value) in MARKS {
            set(figure, name, on.then_some(value));
        }
        // A cell of a table stays one; whatever else can be pressed is a button.
        if figure.tag_name() != "TD" {
            set(figure, "role", on.then_some("button"));
        }
    });
}
