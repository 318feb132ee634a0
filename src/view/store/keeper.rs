//! The way to what keeps stations, which is fetched after the first paint: until it is there, what
//! happens is remembered.

use super::{SaveState, Store};
use crate::desk::{Event, Refusal};
use crate::view::Chunk;
use leptos::prelude::set_timeout;
use std::time::Duration;

/// A keeper that did not come is fetched again after this time, while something waits for it.
const AGAIN: Duration = Duration::from_secs(4);

impl Store {
    /// Fetches the keeper, so that the first edit is kept at once.
    pub(in crate::view) fn fetch_keeper(self) {
        if !self.waiting.under_way.replace(true) {
            // It also listens to other tabs, so that they may have written meanwhile.
            self.waiting.doubted.set(self.rest().is_none());
            self.fetch(Chunk::Rest, |_| ());
        }
    }

    /// Does something once the chunk of the rest is here, after all that was asked for before; `edits` says
    /// whether it may change the document.
    pub(in crate::view) fn once_here(self, edits: bool, act: impl FnOnce() + 'static) {
        self.wait_for_rest(edits, Box::new(act));
    }

    /// Non-generic entry point, avoids monomorphisation.
    #[inline(never)]
    fn wait_for_rest(self, edits: bool, act: Box<dyn FnOnce()>) {
        if self.rest().is_some() {
            return act();
        }
        self.waiting.acts.borrow_mut().push(act);
        if edits {
            self.waiting.edits.set(true);
            self.show_waiting();
        }
        self.fetch_keeper();
    }

    /// Has the keeper handle an event, or remembers it.
    pub(super) fn handle(self, event: Event<'_>) {
        if let Some(rest) = self.rest() {
            return (rest.keep)(self, event);
        }
        match event {
            Event::Edited => self.desk.borrow_mut().note_edit(),
            Event::Heard { .. } | Event::Looked | Event::Erased => self.waiting.doubted.set(true),
            Event::Retry => self.waiting.under_way.set(false),
            Event::Due | Event::Granted | Event::Leaving | Event::Overdue(_) => {}
        }
        self.show_waiting();
        self.fetch_keeper();
    }

    /// Whether leaving now would lose something: storage refuses it, or the keeper is not there yet.
    pub(super) fn would_lose(self) -> bool {
        self.is_behind() || matches!(self.saved.get_untracked(), SaveState::NotSaved(_))
    }

    /// The keeper came, or did not.
    pub(in crate::view) fn keeper_fetched(self, here: bool) {
        self.waiting.failed.set(!here);
        if !here {
            self.show_waiting();
            return set_timeout(
                move || {
                    self.waiting.under_way.set(false);
                    if self.is_behind() || !self.waiting.acts.borrow().is_empty() {
                        self.fetch_keeper();
                    }
                },
                AGAIN,
            );
        }
        // Several may have waited for it.
        if let Some(rest) = self.rest()
            && !self.waiting.is_over.replace(true)
        {
            (rest.listen)(self);
        }
        self.waiting.edits.set(false);
        for act in self.waiting.acts.take() {
            act();
        }
        if self.waiting.doubted.replace(false) {
            self.handle(Event::Looked);
        }
        if self.desk.borrow().is_changed() {
            self.handle(Event::Edited);
        }
    }

    /// Whether something was done that waits for the keeper, which is not there yet.
    fn is_behind(self) -> bool {
        self.rest().is_none() && (self.waiting.edits.get() || self.desk.borrow().is_changed())
    }

    /// Shows that changes are not kept yet, where there are any.
    pub(super) fn show_waiting(self) {
        if self.is_behind() {
            self.saved.set_if_changed(match self.waiting.failed.get() {
                true => SaveState::NotSaved(Refusal::NotFetched),
                false => SaveState::Saving,
            });
        }
    }
}
