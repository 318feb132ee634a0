//! The kept stations: list, open, rename, duplicate, delete, bring back.

use super::desk::{Desk, EXAMPLE, OnDesk, name_of};
use super::reading::{Fetched, fetch};
use super::{Notice, SaveState, Settings, Store};
use crate::browser::clock;
use crate::browser::shelf::Place;
use crate::document::{Document, Envelope, Field, Opened, Particular, Value, example, open};
use crate::editor::{Action, Editor, Relocation};
use crate::scoring::{Outcome, Scheme, evaluate};
use crate::texts::Message;
use crate::view::Screen;
use std::sync::Arc;

/// A kept station in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its id.
    pub id: String,
    /// Its name, "" where it has none.
    pub name: String,
    /// When it was written.
    pub saved_at: String,
    /// What it is.
    pub state: KeptState,
}

/// What a kept text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptState {
    /// A readable station: its result under its scheme.
    Readable(Outcome, Arc<Scheme>),
    /// Damaged: opening sets it aside and shows what can be saved.
    Damaged,
    /// Of a later version.
    Newer(u64),
}

impl Store {
    /// The stations at a place of the shelf, the newest first. The unchanged example is not kept.
    pub fn kept(self, place: Place) -> Vec<Kept> {
        let ids = self.shelf.borrow().ids(place);
        let mut kept: Vec<Kept> = Vec::new();
        for found in ids.iter().filter_map(|id| self.look_at(place, id)) {
            let at = kept.partition_point(|newer| newer.saved_at >= found.saved_at);
            kept.insert(at, found);
        }
        kept
    }

    /// The raw text of something kept.
    pub fn kept_text(self, place: Place, id: &str) -> Option<String> {
        self.shelf.borrow().get(place, id)
    }

    fn look_at(self, place: Place, id: &str) -> Option<Kept> {
        let text = self.kept_text(place, id)?;
        let (name, saved_at, state) = match open(&text) {
            Opened::Whole(envelope) => {
                let scheme = envelope.document.schemes.in_force.clone();
                let evaluation = evaluate(&scheme, &envelope.document.entries(&scheme));
                let state = KeptState::Readable(evaluation.outcome, scheme);
                (name_of(&envelope.document), envelope.saved_at, state)
            }
            Opened::Damaged { saved, .. } => {
                let name = saved.map(|envelope| name_of(&envelope.document));
                (name.unwrap_or_default(), String::new(), KeptState::Damaged)
            }
            Opened::Newer { version, station } => {
                (station.unwrap_or_default(), String::new(), KeptState::Newer(version))
            }
        };
        Some(Kept { id: id.to_owned(), name, saved_at, state })
    }

    /// Starts a station of one's own, empty or as a copy of the example, and shows it.
    pub fn start_station(self, from_example: bool) {
        let area = self.language().message(&Message::NewArea(1));
        let empty = Document::empty(&area);
        let document = if from_example { example().unwrap_or(empty) } else { empty };
        self.put_on_desk(OnDesk {
            document,
            desk: Desk { id: clock::fresh_id(), base: None, changed: true },
        });
        let first = if from_example { Screen::Scores } else { Screen::Particulars };
        crate::browser::page::go_to(first.fragment());
    }

    /// Opens a kept station, or the example as printed where it is not kept.
    pub fn open_station(self, id: &str) {
        self.save_now();
        let fetched = fetch(&mut self.shelf.borrow_mut(), id);
        match fetched {
            Fetched::Ready(opened) => self.put_on_desk(opened),
            Fetched::Mended(opened, notice) => {
                self.put_on_desk(opened);
                self.tell(notice);
            }
            Fetched::Closed(notice) => {
                self.shelf_changes.update(|count| *count += 1);
                self.tell(notice);
            }
            Fetched::Nothing if id == EXAMPLE => self.open_printed_example(),
            Fetched::Nothing => self.shelf_changes.update(|count| *count += 1),
        }
    }

    /// Puts the example back as printed, as a step that can be undone.
    pub fn restore_example(self) {
        if let Some(example) = example() {
            self.dispatch(Action::Replace(Box::new(example)));
        }
    }

    /// Gives a station another name.
    pub fn rename_station(self, id: &str, name: String) {
        let field = Field::Particular(Particular::Station);
        if self.station.get_untracked() == id {
            self.type_in(field, name);
            self.leave(field);
            return;
        }
        self.rewrite(id, |document| {
            document.particulars.replace(Particular::Station, Value::Text(name));
        });
    }

    /// Keeps a copy of a station under a new id.
    pub fn duplicate_station(self, id: &str) {
        self.save_now();
        let Some(Opened::Whole(envelope)) =
            self.kept_text(Place::Station, id).map(|text| open(&text))
        else {
            return;
        };
        let mut document = envelope.document;
        let name = self.message(&Message::CopyOf(name_of(&document)));
        document.particulars.replace(Particular::Station, Value::Text(name));
        self.keep(&clock::fresh_id(), document);
    }

    /// Deletes a station so that it can be brought back.
    pub fn delete_station(self, id: &str) {
        self.save_now();
        let Some(text) = self.kept_text(Place::Station, id) else { return };
        let name = self.look_at(Place::Station, id).map(|kept| kept.name).unwrap_or_default();
        let moved = {
            let mut shelf = self.shelf.borrow_mut();
            // Room for the copy is made by removing the original first; memory holds the text.
            shelf.remove(Place::Station, id);
            shelf.put(Place::Deleted, id, &text)
        };
        if self.station.get_untracked() == id {
            self.desk.borrow_mut().changed = false;
            self.open_next();
        }
        if let Err(trouble) = moved {
            self.saved.set(SaveState::NotSaved(trouble));
        }
        self.shelf_changes.update(|count| *count += 1);
        self.tell(Notice::Deleted { id: id.to_owned(), name });
    }

    /// Brings a deleted station back.
    pub fn bring_back(self, id: &str) {
        let Some(text) = self.kept_text(Place::Deleted, id) else { return };
        let result = {
            let mut shelf = self.shelf.borrow_mut();
            shelf.remove(Place::Deleted, id);
            shelf.put(Place::Station, id, &text)
        };
        if let Err(trouble) = result {
            self.saved.set(SaveState::NotSaved(trouble));
        }
        self.shelf_changes.update(|count| *count += 1);
        self.open_station(id);
    }

    /// Forgets something deleted or set aside.
    pub fn forget(self, place: Place, id: &str) {
        self.shelf.borrow_mut().remove(place, id);
        self.shelf_changes.update(|count| *count += 1);
    }

    /// The ids of the texts that were set aside.
    pub fn set_aside(self) -> Vec<String> {
        self.shelf.borrow().ids(Place::SetAside)
    }

    /// After the open station is gone: the newest readable one, else the example.
    fn open_next(self) {
        let kept = self.kept(Place::Station);
        let next = kept.iter().find(|kept| matches!(kept.state, KeptState::Readable(..)));
        match next {
            Some(kept) => self.open_station(&kept.id),
            None => self.open_printed_example(),
        }
    }

    fn open_printed_example(self) {
        if let Some(example) = example() {
            self.put_on_desk(OnDesk::example(example));
        }
    }

    fn rewrite(self, id: &str, change: impl FnOnce(&mut Document)) {
        let text = self.kept_text(Place::Station, id);
        if let Some(Opened::Whole(mut envelope)) = text.map(|text| open(&text)) {
            change(&mut envelope.document);
            self.keep(id, envelope.document);
        }
    }

    pub(super) fn keep(self, id: &str, document: Document) {
        let envelope = Envelope { stamp: clock::fresh_id(), saved_at: clock::now(), document };
        let result = self.shelf.borrow_mut().put(Place::Station, id, &envelope.text());
        if let Err(trouble) = result {
            self.saved.set(SaveState::NotSaved(trouble));
        }
        self.shelf_changes.update(|count| *count += 1);
    }

    /// Shows another station; what was open is kept first.
    pub(super) fn put_on_desk(self, opened: OnDesk) {
        if self.desk.borrow().changed {
            self.save_now();
        }
        let changed = opened.desk.changed;
        self.station.set(opened.desk.id.clone());
        Settings::remember_station(&opened.desk.id);
        {
            *self.editor.borrow_mut() = Editor::new(opened.document);
            *self.desk.borrow_mut() = opened.desk;
            *self.before.borrow_mut() = None;
        };
        self.after_change(Relocation::All);
        self.desk.borrow_mut().changed = changed;
        self.save_now();
        self.names.update(|count| *count += 1);
        self.shelf_changes.update(|count| *count += 1);
    }
}
