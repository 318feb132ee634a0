//! The kept stations: list, open, rename, duplicate, delete, bring back.

use super::{Aside, Notice, Settings, Store};
use crate::browser::{clock, history};
use crate::desk::{self, EXAMPLE, Fetched, Folder, Opening, Stamp, Summary, fitting, name_of};
use crate::document::{Document, Envelope, Field, Opened, Particular, Value, example, open};
use crate::editor::Action;
use crate::texts::{FrameText, IndicatorText, StationText, shown_name};
use crate::view::Screen;
use std::rc::Rc;

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
    /// A readable station, in a line.
    Readable(Box<Summary>),
    /// Damaged: opening sets it aside and shows what can be saved.
    Damaged,
    /// Of a later version.
    Newer(u64),
}

impl Store {
    /// The stations at a place of the shelf, the newest first. The unchanged example is not kept.
    pub fn kept(self, place: Folder) -> Vec<Kept> {
        let ids = self.shelf.borrow().ids(place);
        let mut kept: Vec<Kept> = Vec::new();
        for found in ids.iter().filter_map(|id| self.look_at(place, id)) {
            let at = kept.partition_point(|newer| newer.saved_at >= found.saved_at);
            kept.insert(at, found);
        }
        kept
    }

    /// The raw text of something kept.
    pub fn kept_text(self, place: Folder, id: &str) -> Option<String> {
        self.shelf.borrow().get(place, id)
    }

    pub(super) fn look_at(self, place: Folder, id: &str) -> Option<Kept> {
        let text = self.kept_text(place, id)?;
        let (name, saved_at, state) = match open(&text) {
            Opened::Whole(envelope) => {
                let summary = Summary::of(&envelope.document, id == EXAMPLE);
                let state = KeptState::Readable(Box::new(summary));
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
        let area = IndicatorText::new_area(1, self.settings.language.get_untracked());
        let empty = Document::empty(&area);
        let document = if from_example { example().unwrap_or(empty) } else { empty };
        self.leave_sheets();
        self.put_on_desk(Opening::new(document, clock::fresh_id()));
        if from_example {
            history::go_to(Screen::Result.fragment());
            self.show_room(Screen::Result);
        } else {
            self.guide();
        }
    }

    /// Shows the guided beginning in the place of 结果. The address is corrected and not gone to: news of
    /// another address closes what stands in the place of a room.
    pub fn guide(self) {
        self.leave_sheets();
        history::correct_fragment(Screen::Result.fragment());
        self.show_room(Screen::Result);
        self.aside.set(Some(Aside::Start(Rc::default())));
    }

    /// Opens a kept station, or the example as printed where it is not kept.
    pub fn open_station(self, id: &str) {
        self.save_now();
        let (fresh, now) = (clock::fresh_id(), clock::now());
        let fetched = desk::fetch(&mut self.shelf.borrow_mut(), id, &fresh, &now);
        match &fetched {
            Fetched::Ready(opening) | Fetched::Damaged { opening: Some(opening), .. } => {
                self.put_on_desk(opening.clone());
            }
            Fetched::Nothing if id == EXAMPLE => self.open_printed_example(),
            _ => self.shelf_changes.update(|count| *count += 1),
        }
        if let Some(notice) = Notice::of(fetched) {
            self.tell(notice);
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
            return;
        }
        if self.look_at(Folder::Station, id).is_some_and(|kept| kept.name != name) {
            self.rewrite(id, |document| {
                document.particulars.replace(Particular::Station, Value::Text(name));
            });
        }
    }

    /// Keeps a copy of a station under a new id.
    pub fn duplicate_station(self, id: &str) {
        self.save_now();
        let kept = self.kept_text(Folder::Station, id).map(|text| open(&text));
        let envelope = match kept {
            Some(Opened::Whole(envelope)) => Some(envelope),
            Some(_) => None,
            None => self.printed(id),
        };
        let Some(Envelope { mut document, .. }) = envelope else { return };
        let language = self.settings.language.get_untracked();
        let name =
            fitting(&name_of(&document), |name| FrameText::copy_of(name.to_owned(), language));
        document.particulars.replace(Particular::Station, Value::Text(name.clone()));
        self.keep(&clock::fresh_id(), document);
        self.tell_done(&StationText::duplicated(name, language));
    }

    /// Deletes a station so that it can be brought back.
    pub fn delete_station(self, id: &str) {
        self.leave_in(id);
        self.save_now();
        let Some(kept) = self.look_at(Folder::Station, id) else { return };
        let fresh = clock::fresh_id();
        let deleted = desk::delete(&mut self.shelf.borrow_mut(), id, &fresh);
        let (name, language) = (kept.name, self.settings.language.get_untracked());
        let held = match kept.state {
            KeptState::Readable(summary) => Some(summary),
            KeptState::Damaged | KeptState::Newer(_) => None,
        };
        let Ok(deleted) = deleted else {
            let words = StationText::not_deleted(shown_name(&name, language), language);
            return self.tell(Notice::NotDeleted { id: id.to_owned(), words });
        };
        self.close_deleted(id);
        self.tell(Notice::Deleted { id: deleted, name, held });
    }

    /// Deletes a station without a copy: there is no room for one, and the person knows.
    pub fn delete_for_good(self, id: &str) {
        self.leave_in(id);
        desk::remove_for_good(&mut self.shelf.borrow_mut(), Folder::Station, id);
        self.close_deleted(id);
        self.save_now();
    }

    /// Leaves a trial in a station that goes.
    fn leave_in(self, id: &str) {
        if self.station.with_untracked(|open| open == id) {
            self.leave_at_once();
        }
    }

    /// After a station was deleted: another one is shown where it was open.
    fn close_deleted(self, id: &str) {
        if self.station.get_untracked() == id {
            self.desk.borrow_mut().give_up();
            self.open_next();
        }
        self.shelf_changes.update(|count| *count += 1);
    }

    /// Brings a deleted station back.
    pub fn bring_back(self, id: &str) {
        let Some(kept) = self.look_at(Folder::Deleted, id) else { return };
        let returned = desk::bring_back(&mut self.shelf.borrow_mut(), id, &clock::fresh_id());
        self.shelf_changes.update(|count| *count += 1);
        let language = self.settings.language.get_untracked();
        let Ok(returned) = returned else {
            let words = StationText::not_returned(shown_name(&kept.name, language), language);
            return self.tell(Notice::NotDone(words));
        };
        self.open_station(&returned.id);
        if returned.is_beside {
            let name = fitting(&kept.name, |name| StationText::returned_name(name, language));
            self.rename_station(&returned.id, name.clone());
            self.tell(Notice::NotDone(StationText::returned(name, language)));
        }
    }

    /// Forgets something deleted or set aside.
    pub fn forget(self, place: Folder, id: &str) {
        desk::remove_for_good(&mut self.shelf.borrow_mut(), place, id);
        self.shelf_changes.update(|count| *count += 1);
        // There may be room now for what was refused.
        self.save_now();
    }

    /// The ids of the texts that were set aside.
    pub fn set_aside(self) -> Vec<String> {
        self.shelf.borrow().ids(Folder::SetAside)
    }

    /// After the open station is gone: the newest readable one, else the example.
    fn open_next(self) {
        let kept = self.kept(Folder::Station);
        let next = kept.iter().find(|kept| matches!(kept.state, KeptState::Readable(..)));
        match next {
            Some(kept) => self.open_station(&kept.id),
            None => self.open_printed_example(),
        }
    }

    fn open_printed_example(self) {
        if let Some(example) = example() {
            self.put_on_desk(Opening::example(example));
        }
    }

    /// Changes a kept station, unless it cannot be read.
    pub(super) fn rewrite(self, id: &str, change: impl FnOnce(&mut Document)) {
        // What was refused so far may be kept by now, or under another id.
        let _ = self.shelf.borrow_mut().retry();
        let Some(text) = self.kept_text(Folder::Station, id) else { return };
        if let Opened::Whole(mut envelope) = open(&text) {
            change(&mut envelope.document);
            self.keep_over(id, envelope.document, &Stamp::of(&text));
        }
    }

    /// Keeps a document under an id that is free.
    pub(super) fn keep(self, id: &str, document: Document) {
        self.keep_over(id, document, &Stamp::default());
    }

    fn keep_over(self, id: &str, document: Document, before: &Stamp) {
        let stamp = before.with(self.desk.borrow_mut().next_mark()).to_string();
        let envelope = Envelope { stamp, saved_at: clock::now(), document };
        // What is refused waits in memory.
        let _ = self.shelf.borrow_mut().put(Folder::Station, id, &envelope.text());
        self.shelf_changes.update(|count| *count += 1);
        self.save_now();
    }

    /// Shows another station; what was open is kept first.
    pub(super) fn put_on_desk(self, opening: Opening) {
        self.leave_at_once();
        if self.desk.borrow().is_changed() {
            self.save_now();
        }
        let Opening { document, id, base, changed } = opening;
        self.station.set(id.clone());
        Settings::remember_station(&id);
        self.desk.borrow_mut().open(id, base, changed);
        let refreshes = self.session.borrow_mut().open(document);
        self.refresh(refreshes);
        self.save_now();
        self.shelf_changes.update(|count| *count += 1);
    }
}
