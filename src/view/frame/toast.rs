//! What was just done, for a few seconds above the foot of the page, with the way to take it back.

use super::told::{ways_on, words};
use crate::texts::FrameText;
use crate::view::controls::{El, Icon, button, el, icon};
use crate::view::store::{Notice, Store};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// How long a toast stays, unless the pointer or the focus is on it.
const STAYS: Duration = Duration::from_secs(8);

/// The toast, for the chunk that draws notices.
pub(super) fn toast(store: Store, told: Notice) -> El {
    let clock = Rc::new(Clock { store, told: told.clone(), timer: Cell::new(None) });
    clock.start();
    let (ending, entered, left) = (clock.clone(), clock.clone(), clock.clone());
    let (focused, blurred) = (clock.clone(), clock);
    let ending = SendWrapper::new(ending);
    on_cleanup(move || ending.stop());
    let closed = told.clone();
    el("div")
        .class("toast")
        .child(el("p").text(words(store, &told)))
        .children(ways_on(store, &told))
        .child(
            button("", move || store.close(&closed))
                .class("tool")
                .attr("aria-label", store.text(FrameText::Close))
                .child(icon(Icon::Close)),
        )
        .on("pointerenter", move |_| entered.stop())
        .on("pointerleave", move |_| left.start())
        .on("focusin", move |_| focused.stop())
        .on("focusout", move |_| blurred.start())
}

/// The clock of a toast.
struct Clock {
    store: Store,
    told: Notice,
    timer: Cell<Option<TimeoutHandle>>,
}

impl Clock {
    fn start(self: &Rc<Clock>) {
        let clock = self.clone();
        let due = move || clock.store.close(&clock.told);
        if let Some(earlier) = self.timer.replace(set_timeout_with_handle(due, STAYS).ok()) {
            earlier.clear();
        }
    }

    fn stop(&self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
    }
}
