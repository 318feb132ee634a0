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
            self.fetch(Chunk::Rest, |_| ());
        }
    }

    /// Has the keeper handle an event, or remembers it.
    pub(super) fn handle(self, event: Event<'_>) {
        if let Some(keep) = self.keeper() {
            return keep(self, event);
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
                    if self.is_behind() {
                        self.fetch_keeper();
                    }
                },
                AGAIN,
            );
        }
        self.catch_up();
        if self.waiting.doubted.replace(false) {
            self.handle(Event::Looked);
        }
        if self.desk.borrow().is_changed() {
            self.handle(Event::Edited);
        }
    }

    /// Whether something was done that waits for the keeper, which is not there yet.
    fn is_behind(self) -> bool {
        let is_waiting = self.waiting.gestures.borrow().would_edit();
        self.keeper().is_none() && (is_waiting || self.desk.borrow().is_changed())
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
