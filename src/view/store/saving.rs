//! Keeping the open station, and living beside other tabs.

use super::desk::name_of;
use super::{Notice, Request, Settings, Store};
use crate::browser::clock;
use crate::browser::shelf::{self, Place, Trouble};
use crate::browser::tabs::{self, OtherTab};
use crate::document::{Envelope, Particular, Value};
use crate::editor::{Action, Editor};
use crate::texts::Message;
use leptos::prelude::*;
use std::time::Duration;

/// Whether everything is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything was written and read back.
    Saved,
    /// A write is due.
    Saving,
    /// Storage refused; everything is in memory, and is tried again.
    NotSaved(Trouble),
}

/// Typing pauses this long before a write; leaving the page writes at once.
const PAUSE: Duration = Duration::from_millis(300);
/// What storage refused is tried again after this time.
const RETRY: Duration = Duration::from_secs(4);

impl Store {
    /// Marks the open station as changed, and writes it after a short pause.
    pub(super) fn save_soon(self) {
        self.desk.borrow_mut().changed = true;
        if matches!(self.saved.get_untracked(), SaveState::Saved) {
            self.saved.set(SaveState::Saving);
        }
        self.write_after(PAUSE);
    }

    /// Writes whatever is not kept yet, at once.
    pub fn save_now(self) {
        let changed = {
            if let Some(timer) = self.timer.take() {
                timer.clear();
            }
            self.desk.borrow().changed
        };
        let result = if changed { self.write() } else { self.retry_refused() };
        match result {
            Ok(()) => {
                Settings::remember_station(&self.desk.borrow().id);
                self.saved.set_if_changed(SaveState::Saved);
            }
            Err(trouble) => {
                self.saved.set_if_changed(SaveState::NotSaved(trouble));
                self.write_after(RETRY);
            }
        }
    }

    fn write_after(self, pause: Duration) {
        let write = move || {
            // A write can draw names anew, which would end a composition.
            if self.is_composing() { self.write_after(PAUSE) } else { self.save_now() }
        };
        let timer = set_timeout_with_handle(write, pause).ok();
        if let Some(earlier) = self.timer.replace(timer) {
            earlier.clear();
        }
    }

    /// Writes the open station, unless another tab has written it since.
    fn write(self) -> Result<(), Trouble> {
        let text = self.with_editor(|editor| envelope(editor).text());
        let forked = {
            let desk = self.desk.borrow();
            let stored = self.shelf.borrow().stored(Place::Station, &desk.id);
            stored.is_some() && stored != desk.base && stored.as_ref() != Some(&text)
        };
        if forked {
            return self.fork();
        }
        self.put(text)
    }

    fn put(self, text: String) -> Result<(), Trouble> {
        let result = {
            let mut desk = self.desk.borrow_mut();
            let result = self.shelf.borrow_mut().put(Place::Station, &desk.id, &text);
            desk.changed = result.is_err();
            if result.is_ok() {
                desk.base = Some(text);
            }
            Settings::remember_station(&desk.id);
            result
        };
        self.shelf_changes.update(|count| *count += 1);
        result
    }

    /// Another tab saved first: this tab's work becomes a station of its own.
    fn fork(self) -> Result<(), Trouble> {
        let name = self.message(&Message::ThisTabsChanges(self.station_name()));
        let id = clock::fresh_id();
        {
            let mut desk = self.desk.borrow_mut();
            desk.id.clone_from(&id);
            desk.base = None;
        };
        self.station.set(id);
        let field = crate::document::Field::Particular(Particular::Station);
        let renamed = Action::Set(field, Value::Text(name.clone()));
        let _ = self.editor.borrow_mut().dispatch(renamed);
        self.show(field, name.clone(), None);
        self.names.update(|count| *count += 1);
        self.tell(Notice::Forked(name));
        let text = self.with_editor(|editor| envelope(editor).text());
        self.put(text)
    }

    fn retry_refused(self) -> Result<(), Trouble> {
        self.shelf.borrow_mut().retry()
    }

    /// The name of the open station, "" where it has none yet.
    pub fn station_name(self) -> String {
        self.with_editor(|editor| name_of(editor.document()))
    }

    /// Other tabs, and the last moment before this one goes.
    pub(super) fn listen_to_the_browser(self) {
        tabs::on_change(move |change| self.hear(change));
        tabs::on_leave(move || {
            if self.desk.borrow().changed {
                self.save_now();
            }
        });
        tabs::ask_before_close(move || {
            matches!(self.saved.get_untracked(), SaveState::NotSaved(_))
        });
        if self.desk.borrow().changed {
            self.save_soon();
        }
    }

    /// Another tab changed a station.
    pub(super) fn hear(self, change: OtherTab) {
        if self.hear_later(&change) {
            return;
        }
        self.shelf_changes.update(|count| *count += 1);
        let (ours, changed, known) = {
            let desk = self.desk.borrow();
            (desk.id == change.id, desk.changed, desk.base == change.text)
        };
        if !ours || known {
            return;
        }
        match change.text {
            None => self.tell(Notice::OtherTabDeleted),
            // What is typed here and not kept yet is settled by the next write, which forks.
            Some(_) if changed => self.save_now(),
            Some(text) => self.ask(Request::TakeOver(text)),
        }
    }
}

/// The document of an editor, ready to be kept.
pub(super) fn envelope(editor: &Editor) -> Envelope {
    Envelope {
        stamp: clock::fresh_id(),
        saved_at: clock::now(),
        document: editor.document().clone(),
    }
}

/// Without storage nothing will be kept, which the person should know before the first edit.
pub(super) fn at_start() -> SaveState {
    if shelf::available() { SaveState::Saved } else { SaveState::NotSaved(Trouble::Absent) }
}
