//! Keeping the open station, and living beside other tabs: carries out what [`crate::desk`] decides.

use super::{EXAMPLE, Notice, Request, Settings, Store};
use crate::browser::{clock, locks, tabs};
use crate::desk::{Effect, Event, OtherTab, Pause, SaveState, Stamp, Work, fitting, name_of};
use crate::document::{Checklist, Envelope, Field, Particular, published};
use crate::editor::Editor;
use crate::texts::StationText;
use leptos::prelude::*;
use std::time::Duration;

/// Typing pauses this long before a write; leaving the page writes at once.
const PAUSE: Duration = Duration::from_millis(300);
/// What is told of the whole document follows the last key after this time.
const MOMENT: Duration = Duration::from_millis(60);
/// What storage refused is tried again after this time.
const RETRY: Duration = Duration::from_secs(4);
/// A tab whose write was overwritten hears of it and keeps a copy within this time, unless it is closed.
const WATCH: Duration = Duration::from_millis(1500);

/// The open document, for the desk.
struct OpenWork(Store);

impl Work for OpenWork {
    fn text(&self, stamp: &Stamp) -> String {
        self.0.with_station(|station| envelope(station, stamp.to_string())).text()
    }

    fn become_copy(&mut self) -> String {
        let name = fitting(&self.0.station_name(), |name| {
            StationText::this_tabs_changes(name, self.0.language())
        });
        self.0.session.borrow_mut().rename(name.clone());
        name
    }
}

impl Store {
    /// Marks the open station as changed, and writes it after a short pause.
    pub(super) fn save_soon(self) {
        self.handle(Event::Edited);
    }

    /// Writes whatever is not kept yet, at once.
    pub fn save_now(self) {
        self.stop_waiting();
        self.handle(Event::Leaving);
    }

    /// The person wants what is not kept to be tried again.
    pub fn retry_now(self) {
        self.stop_waiting();
        self.handle(Event::Retry);
    }

    pub(super) fn stop_waiting(self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
    }

    fn wait(self, pause: Pause) {
        let pause = match pause {
            Pause::Typing => PAUSE,
            Pause::Retry => RETRY,
        };
        let due = move || self.handle_at_rest(Event::Due);
        let timer = set_timeout_with_handle(due, pause).ok();
        if let Some(earlier) = self.timer.replace(timer) {
            earlier.clear();
        }
    }

    /// Has the desk decide what an event comes to, and does it. Only the chunk of the rest may name this;
    /// everyone else calls [`Store::handle`].
    pub(in crate::view) fn decide(self, event: Event<'_>) {
        match event {
            Event::Edited => self.look_over_soon(),
            Event::Leaving => self.look_over(),
            _ => {}
        }
        let effects = {
            let mut shelf = self.shelf.borrow_mut();
            self.desk.borrow_mut().update(event, &mut shelf, &mut OpenWork(self))
        };
        effects.into_iter().for_each(|effect| self.carry_out(effect));
        self.mark_trial();
    }

    /// The same, but later while an input method is at work: a write can draw names anew, which would
    /// end a composition.
    fn handle_at_rest(self, event: Event<'_>) {
        if self.is_composing() { self.wait(Pause::Typing) } else { self.handle(event) }
    }

    fn carry_out(self, effect: Effect) {
        match effect {
            Effect::Wait(pause) => self.wait(pause),
            Effect::Lock => locks::alone(move || self.handle_at_rest(Event::Granted)),
            Effect::Show(state) => {
                let desk = self.desk.borrow();
                if state == SaveState::Saved && desk.is_kept() {
                    Settings::remember_station(desk.id());
                    self.ask_for_promise();
                }
                drop(desk);
                self.saved.set_if_changed(state);
            }
            Effect::ShelfChanged => self.shelf_changes.update(|count| *count += 1),
            Effect::Forked { name, is_kept } => self.show_fork(name, is_kept),
            Effect::TellDeleted => self.tell(Notice::OtherTabDeleted),
            Effect::TakeOver => self.ask(Request::TakeOver),
            Effect::NameApart(id) => self.ask(Request::NameApart(id)),
            Effect::Watch(text) => {
                set_timeout(move || self.handle(Event::Overdue(&text)), WATCH);
            }
            Effect::StartOver => self.start_over(),
        }
    }

    /// The open station is one of its own now.
    fn show_fork(self, name: String, is_kept: bool) {
        let id = self.desk.borrow().id().to_owned();
        self.station.set(id);
        self.show(Field::Particular(Particular::Station));
        self.names.update(|count| *count += 1);
        self.tell(Notice::Forked { name, is_kept });
    }

    /// The same once the typing pauses: it reads the whole document, and no key should wait for that.
    fn look_over_soon(self) {
        let timer = set_timeout_with_handle(move || self.look_over(), MOMENT).ok();
        if let Some(earlier) = self.look_over_timer.replace(timer) {
            earlier.clear();
        }
    }

    /// What has become of the worked example, what is worth a look, and what is still to be filled in.
    pub(super) fn look_over(self) {
        let (worth, checklist) = self.with_editor(|editor| {
            let document = editor.document();
            (document.worth_a_look(&self.evaluation.borrow()).len(), document.checklist())
        });
        let is_example = self.station.with_untracked(|id| id == EXAMPLE);
        let state = self.with_station(|station| is_example.then(|| published(station.document())));
        self.worth.set_if_changed(worth);
        let dismissed =
            checklist.open() > 0 && self.station.with_untracked(|id| Settings::is_quiet(id));
        self.checklist.set_if_changed(Checklist { dismissed, ..checklist });
        if let Some(state) = state {
            self.example.set_if_changed(state);
        }
    }

    /// Stops reminding of what the open station lacks, or begins again.
    pub(in crate::view) fn dismiss_checklist(self, dismissed: bool) {
        self.station.with_untracked(|id| Settings::remember_quiet(id, dismissed));
        self.checklist.update(|list| list.dismissed = dismissed);
    }

    /// Whether the station of this id is the open one, and storage holds it as it is.
    pub fn is_in_step(self, id: &str) -> bool {
        // While it is decided what becomes of it, it is in step with nothing.
        let (Ok(desk), Ok(shelf)) = (self.desk.try_borrow(), self.shelf.try_borrow()) else {
            return false;
        };
        desk.id() == id && !desk.is_changed() && desk.foreign(&shelf).is_none()
    }

    /// The name of the open station, "" where it has none yet.
    pub fn station_name(self) -> String {
        self.with_station(|station| name_of(station.document()))
    }

    /// From now on hears other tabs.
    pub(in crate::view) fn listen_to_other_tabs(self) {
        let staged = move || self.shelf_changes.update(|count| *count += 1);
        tabs::on_change(
            move |change| self.hear(change),
            staged,
            move || self.handle(Event::Erased),
        );
        tabs::on_doubt(move || {
            // A page that is starting reads what is kept anyway.
            if self.settled.get_untracked() {
                self.look_again();
            }
        });
    }

    /// The last moment before this tab goes.
    pub(super) fn listen_to_the_end(self) {
        tabs::on_leave(move || {
            if self.desk.borrow().is_changed() {
                self.save_now();
            }
        });
        tabs::ask_before_close(move || self.would_lose());
    }

    /// Another tab changed a station.
    pub(super) fn hear(self, change: OtherTab) {
        if self.hear_later(&change) {
            return;
        }
        self.shelf_changes.update(|count| *count += 1);
        self.handle(Event::Heard { id: &change.id, text: change.text.as_deref() });
    }

    /// What storage holds may be another text.
    pub(super) fn look_again(self) {
        self.shelf_changes.update(|count| *count += 1);
        self.handle_at_rest(Event::Looked);
    }
}

/// The document of an editor, ready to be kept.
pub(super) fn envelope(editor: &Editor, stamp: String) -> Envelope {
    Envelope { stamp, saved_at: clock::now(), document: editor.document().clone() }
}
