//! What needs a kept text to be read. The first visit keeps none, so the reader lies in the chunk of
//! the rest, and whoever needs it asks.

use super::reading::first_station;
use super::{Notice, Store};
use crate::browser::shelf::Place;
use crate::browser::tabs::OtherTab;
use crate::document::{Document, Field, Opened, open};
use crate::editor::Action;
use crate::view::chunk;

/// Something to be done with a kept text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The page starts where stations are kept: the one open last, or the example, is shown.
    Begin,
    /// Another tab has written the open station: this text is shown in its place.
    TakeOver(String),
    /// The same while an input method was at work: what it has put in place comes on top.
    TakeOverBelow {
        /// The station.
        id: String,
        /// What the other tab has saved.
        saved: String,
        /// The input that was being typed in.
        field: Field,
        /// What stands in it now.
        typed: String,
    },
    /// A deleted station comes back.
    BringBack(String),
}

impl Store {
    /// Whether anything is kept here, so that the page begins with reading it.
    pub fn keeps_anything(self) -> bool {
        self.shelf.borrow().holds(Place::Station)
    }

    /// Has a request answered once the reader is here; if it does not come, says so with a way to
    /// try again.
    pub fn ask(self, request: Request) {
        chunk::ask(self, request);
    }

    /// Answers a request. Only the chunk of the rest may name this.
    pub(in crate::view) fn answer(self, request: Request) {
        match request {
            Request::Begin => self.begin(),
            Request::TakeOver(text) => {
                let id = self.desk.borrow().id.clone();
                let change = OtherTab { id, text: Some(text.clone()) };
                if !self.hear_later(&change) {
                    self.take_over(text);
                }
            }
            Request::TakeOverBelow { id, saved, field, typed } => {
                // What was typed while the reader was coming is newer than the composed words.
                let typed_on = self.desk.borrow().changed;
                if !typed_on && self.is_left_alone(field, &saved) {
                    self.take_over(saved);
                    self.type_in(field, typed);
                } else {
                    if !typed_on {
                        self.type_in(field, typed);
                    }
                    self.hear(OtherTab { id, text: Some(saved) });
                }
            }
            Request::BringBack(id) => self.bring_back(&id),
        }
    }

    /// Whether a kept text holds the same in an input as the open station, and the same number of
    /// everything, so that the input is still the one that is meant.
    fn is_left_alone(self, field: Field, saved: &str) -> bool {
        let Opened::Whole(envelope) = open(saved) else { return false };
        let of = |document: &Document| {
            let lists = [
                document.areas.len(),
                document.indicators.len(),
                document.station.len(),
                document.staffing.workers.len(),
                document.scenarios.len(),
            ];
            (lists, document.value(field, document.scheme()))
        };
        self.with_editor(|editor| of(editor.document()) == of(&envelope.document))
    }

    /// Shows the station open last. What is on the desk meanwhile is the example as printed.
    fn begin(self) {
        let (first, notices) = first_station(&mut self.shelf.borrow_mut());
        if let Some(first) = first {
            self.put_on_desk(first);
        }
        notices.into_iter().for_each(|notice| self.tell(notice));
    }

    /// Shows what another tab has saved, as a step that can be undone.
    fn take_over(self, text: String) {
        if self.desk.borrow().changed {
            // Typed while the reader was coming: settled by the next write, which forks.
            return self.save_now();
        }
        match open(&text) {
            Opened::Whole(envelope) => {
                self.dispatch(Action::Replace(Box::new(envelope.document)));
                {
                    let mut desk = self.desk.borrow_mut();
                    desk.base = Some(text);
                    desk.changed = false;
                };
                self.save_now();
                self.tell(Notice::OtherTabChanged);
            }
            Opened::Newer { .. } => self.tell(Notice::OtherTabNewer),
            Opened::Damaged { .. } => {}
        }
    }
}
