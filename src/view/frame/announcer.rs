//! What the band says, told to screen readers once typing pauses.

use super::look::Look;
use crate::browser::page;
use crate::view::controls::{El, el, follow};
use crate::view::store::{Store, Watched};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

/// A person types on; this long after the last key the band is told.
const PAUSE: Duration = Duration::from_secs(1);

/// What waits to be told.
#[derive(Default)]
struct Waiting {
    timer: Cell<Option<TimeoutHandle>>,
    is_due: Cell<bool>,
    said: RefCell<String>,
}

/// The live region. What stands there at the start is no news.
pub(super) fn announcer(store: Store, look: Rc<Watched<Look>>) -> El {
    let (words, waiting) = (Rc::new(Watched::new(String::new())), Rc::new(Waiting::default()));
    let shown = words.clone();
    let wait = Rc::new({
        let (look, waiting) = (look.clone(), waiting.clone());
        move || {
            let (look, waiting, words) = (look.clone(), waiting.clone(), words.clone());
            let told = waiting.clone();
            let tell = move || {
                told.is_due.set(false);
                let language = store.settings.language.get_untracked();
                let said = look.with_untracked(|look| look.said(store, language));
                if told.said.replace(said.clone()) != said {
                    words.set(said);
                }
            };
            waiting.is_due.set(true);
            let next = set_timeout_with_handle(tell, PAUSE).ok();
            if let Some(earlier) = waiting.timer.replace(next) {
                earlier.clear();
            }
        }
    });
    let again = wait.clone();
    page::on_key(move |_| {
        if waiting.is_due.get() {
            again();
        }
    });
    follow(move || {
        look.track();
        if store.settled.get_untracked() {
            wait();
        }
    });
    el("p")
        .class("unseen")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .live_text(move || shown.get())
}
