//! The way to what keeps stations, which is fetched after the first paint: until it is there, what
//! happens is remembered.

use super::{SaveState, Store};
use crate::desk::{Event, Refusal};
use crate::view::Chunk;
use crate::view::chunk;
use std::cell::Cell;

/// What happened while the keeper was not there.
#[derive(Default)]
pub(super) struct Waiting {
    /// Whether storage may hold another text.
    doubted: Cell<bool>,
    /// Whether the keeper is being fetched for it.
    asked: Cell<bool>,
}

impl Store {
    /// Fetches the keeper, so that the first edit is kept at once.
    pub(in crate::view) fn fetch_keeper(self) {
        if !self.waiting.asked.replace(true) {
            chunk::fetch(self, Chunk::Rest, move |here| {
                self.waiting.asked.set(false);
                self.catch_up(here);
            });
        }
    }

    /// Has the keeper handle an event, or remembers it.
    pub(super) fn handle(self, event: Event<'_>) {
        match chunk::keeper(self) {
            Some(keep) => keep(self, event),
            None => {
                match event {
                    Event::Edited => self.desk.borrow_mut().note_edit(),
                    Event::Heard { .. } | Event::Looked => self.waiting.doubted.set(true),
                    Event::Due
                    | Event::Granted
                    | Event::Leaving
                    | Event::Retry
                    | Event::Overdue(_) => {}
                }
                if self.desk.borrow().is_changed() {
                    self.saved.set_if_changed(SaveState::Saving);
                }
                self.fetch_keeper();
            }
        }
    }

    /// Whether leaving now would lose something: storage refuses it, or the keeper is not there yet.
    pub(super) fn would_lose(self) -> bool {
        let is_waiting = chunk::keeper(self).is_none() && self.desk.borrow().is_changed();
        is_waiting || matches!(self.saved.get_untracked(), SaveState::NotSaved(_))
    }

    /// After the keeper came, or did not.
    fn catch_up(self, here: bool) {
        let is_changed = self.desk.borrow().is_changed();
        if !here && is_changed {
            self.saved.set_if_changed(SaveState::NotSaved(Refusal::NotFetched));
        }
        if !here {
            return;
        }
        if self.waiting.doubted.replace(false) {
            self.handle(Event::Looked);
        }
        if is_changed {
            self.handle(Event::Edited);
        }
    }
}
