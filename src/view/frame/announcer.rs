//! The result, said politely to screen readers once typing pauses.

use crate::scoring::Grading;
use crate::texts::{ResultText, grading_text, total_text};
use crate::view::controls::{El, el, follow};
use crate::view::store::{Store, Watched};
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// A person types on; this long after the last change the result is said.
const PAUSE: Duration = Duration::from_millis(1200);

/// The live region.
pub(in crate::view) fn announcer(store: Store) -> El {
    let said = Rc::new(Watched::new(String::new()));
    let shown = said.clone();
    let timer = Cell::new(None::<TimeoutHandle>);
    let watching = Cell::new(false);
    follow(move || {
        store.outcome.track();
        if watching.replace(true) {
            let next = {
                let said = said.clone();
                set_timeout_with_handle(move || said.set(sentence(store)), PAUSE).ok()
            };
            if let Some(earlier) = timer.replace(next) {
                earlier.clear();
            }
        }
    });
    el("p")
        .class("unseen")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .live_text(move || shown.get())
}

fn sentence(store: Store) -> String {
    let language = store.settings.language.get_untracked();
    let outcome = store.outcome.get_untracked();
    let scheme = store.scheme.get_untracked();
    let name = |grading: Grading| grading_text(grading, &scheme, language);
    let (lowest, highest) = (name(outcome.lowest_grading), name(outcome.highest_grading));
    let grade = if lowest == highest { lowest } else { format!("{lowest}–{highest}") };
    ResultText::announce(total_text(&outcome, &scheme), grade, language)
}
