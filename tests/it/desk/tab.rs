//! A model of one tab: its desk, its document as a set of edits, and what it still has to do.

use super::browser::{Lag, Shared, View, Write, edits};
use station_scorecard::desk::{
    Desk, Effect, Event, Folder, SaveState, Shelf, Stamp, Work, bring_back, delete,
};
use std::cell::RefCell;
use std::rc::Rc;

/// A document: numbered edits that only add up.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) edits: Vec<u32>,
    pub(super) copies: u32,
}

impl Work for Page {
    fn text(&self, stamp: &Stamp) -> String {
        let edits: Vec<String> = self.edits.iter().map(u32::to_string).collect();
        format!("{{\"stamp\":\"{stamp}\",\"edits\":[{}]}}", edits.join(","))
    }

    fn become_copy(&mut self) -> String {
        self.copies += 1;
        "copy".to_owned()
    }
}

/// One tab.
pub(super) struct Tab {
    pub(super) desk: Desk,
    pub(super) shelf: Shelf<View>,
    pub(super) number: usize,
    pub(super) lag: Option<Rc<RefCell<Lag>>>,
    pub(super) page: Page,
    pub(super) shown: SaveState,
    /// What it was told to do later.
    pub(super) timer: bool,
    pub(super) lock: bool,
    pub(super) take_over: bool,
    pub(super) watched: Vec<String>,
    /// What was told, in order.
    pub(super) told: Vec<Effect>,
    /// How much of the log it has been told.
    pub(super) heard: usize,
    pub(super) is_closed: bool,
}

impl Tab {
    /// A tab with the example open, as printed.
    pub(super) fn new(shared: &Rc<RefCell<Shared>>, number: usize, lags: bool) -> Tab {
        let heard = shared.borrow().log.len();
        let view = View::new(shared, number, lags);
        Tab {
            desk: Desk::new(format!("tab{number}"), "example".to_owned()),
            number,
            lag: view.lag.clone(),
            shelf: Shelf::new(view),
            page: Page::default(),
            shown: SaveState::Saved,
            timer: false,
            lock: false,
            take_over: false,
            watched: Vec::new(),
            told: Vec::new(),
            heard,
            is_closed: false,
        }
    }

    /// Sends an event to the desk, and does what it asks.
    pub(super) fn send(&mut self, event: Event<'_>) {
        for effect in self.desk.update(event, &mut self.shelf, &mut self.page) {
            match effect {
                Effect::Wait(_) => self.timer = true,
                Effect::Lock => self.lock = true,
                Effect::Show(state) => self.shown = state,
                Effect::ShelfChanged => {}
                Effect::TakeOver => self.take_over = true,
                Effect::Watch(text) => self.watched.push(text),
                told => self.told.push(told),
            }
        }
    }

    /// An edit is typed.
    pub(super) fn edit(&mut self, edit: u32) {
        self.page.edits.push(edit);
        self.send(Event::Edited);
    }

    /// The pause is over, and the lock is there.
    pub(super) fn save(&mut self) {
        if std::mem::take(&mut self.timer) {
            self.send(Event::Due);
        }
        if std::mem::take(&mut self.lock) {
            self.send(Event::Granted);
        }
    }

    /// The reader of kept texts has come.
    pub(super) fn answer(&mut self) {
        if !std::mem::take(&mut self.take_over) {
            return;
        }
        if let Some(text) = self.desk.foreign(&self.shelf) {
            self.page.edits = edits(&text);
            self.desk.adopt(text);
        }
        self.send(Event::Leaving);
    }

    /// The time of a watch is over.
    pub(super) fn watch(&mut self) {
        if let Some(text) = self.watched.pop() {
            self.send(Event::Overdue(&text));
        }
    }

    /// News of another tab's write.
    pub(super) fn hear(&mut self, (key, text): &Write) {
        if let Some(id) = Folder::Station.id_of(key) {
            self.send(Event::Heard { id, text: text.as_deref() });
        }
    }

    /// Opens a kept station, or a new one where nothing is kept under the id.
    pub(super) fn open(&mut self, id: &str) {
        self.send(Event::Leaving);
        if let Some(text) = self.shelf.get(Folder::Station, id) {
            self.page.edits = edits(&text);
            let over = self.shelf.refused_over(Folder::Station, id);
            let changed = over.is_some();
            self.desk.open(id.to_owned(), over.unwrap_or(Some(text)), changed);
        } else {
            self.page.edits = Vec::new();
            self.desk.open(id.to_owned(), None, false);
        }
        self.take_over = false;
        self.send(Event::Leaving);
    }

    /// Deletes a station as the page does.
    pub(super) fn delete(&mut self, id: &str) {
        self.send(Event::Leaving);
        let fresh = self.desk.next_mark().to_string();
        if delete(&mut self.shelf, id, &fresh).is_ok() && self.desk.id() == id {
            self.desk.give_up();
            self.open(&fresh);
        }
    }

    /// Brings a station back as the page does.
    pub(super) fn bring_back(&mut self, id: &str) {
        let fresh = self.desk.next_mark().to_string();
        if let Ok(returned) = bring_back(&mut self.shelf, id, &fresh) {
            self.open(&returned.id);
        }
    }

    /// Whether it has anything left to do.
    pub(super) const fn is_idle(&self) -> bool {
        !self.timer && !self.lock && !self.take_over && self.watched.is_empty()
    }
}
