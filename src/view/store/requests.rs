//! What needs a kept text to be read. The first visit keeps none, so the reader lies in the chunk of
//! the rest, and whoever needs it asks.

use super::{Cells, Notice, Settings, Store};
use crate::browser::clock;
use crate::browser::tabs::OtherTab;
use crate::desk::{Place, first_station, fitting, name_of};
use crate::document::{Document, Field, Opened, Particular, Value, open};
use crate::editor::Action;
use crate::texts::StationText;

/// Something to be done with a kept text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The page starts where stations are kept: the one open last, or the example, is shown.
    Begin,
    /// A station of one's own is started.
    Start {
        /// Whether it is a copy of the example.
        from_example: bool,
    },
    /// An input method has ended after other tabs have changed something.
    Composed {
        /// The input it was at work in, if that is still there.
        field: Option<Field>,
        /// What stands in it.
        typed: String,
    },
    /// Another tab has written the open station: what storage holds is shown in its place.
    TakeOver,
    /// The same while an input method was at work: what it has put in place comes on top.
    TakeOverBelow {
        /// The input that was being typed in.
        field: Field,
        /// What stands in it now.
        typed: String,
    },
    /// A deleted station comes back.
    BringBack(String),
    /// The open station is handed over as a file, from memory.
    DownloadOpen,
    /// A kept station is handed over as a file.
    Download(String),
    /// A station that could not be copied is deleted for good.
    DeleteForGood(String),
    /// A station was kept apart, because another tab has written under its id: its name says so.
    NameApart(String),
    /// A kept station, or the example, is opened.
    Open(String),
    /// Cells were pasted onto an input, when so many edits had been made.
    Pasted(Cells, u32),
}

impl Store {
    /// Whether anything is kept here, so that the page begins with reading it.
    pub fn keeps_anything(self) -> bool {
        self.shelf.borrow().holds(Place::Station)
    }

    /// Has a request answered once the reader is here; if it does not come, says so with a way to
    /// try again.
    pub fn ask(self, request: Request) {
        self.ask_chunk(request);
    }

    /// Answers a request. Only the chunk of the rest may name this.
    pub(in crate::view) fn answer(self, request: Request) {
        match request {
            Request::Begin => self.begin(),
            Request::TakeOver => {
                let (id, text) = (self.desk.borrow().id().to_owned(), self.foreign());
                let is_foreign = text.is_some();
                if !is_foreign || !self.hear_later(&OtherTab { id, text }) {
                    self.take_over();
                }
            }
            Request::Start { from_example } => self.start_station(from_example),
            Request::Composed { field, typed } => self.composed(field, typed),
            Request::TakeOverBelow { field, typed } => self.take_over_below(field, typed),
            Request::BringBack(id) => self.bring_back(&id),
            Request::DownloadOpen => self.download_backup(),
            Request::Download(id) => self.download_kept(&id),
            Request::DeleteForGood(id) => self.delete_for_good(&id),
            Request::NameApart(id) => self.name_apart(&id),
            Request::Open(id) => self.open_station(&id),
            // The chunk that understands cells answers this one.
            Request::Pasted(..) => {}
        }
    }

    /// What another tab has put in the place of the open station, where nothing was typed here.
    fn foreign(self) -> Option<String> {
        self.desk.borrow().foreign(&self.shelf.borrow())
    }

    /// Shows what storage holds, with composed words on top where the input is the same there; else this
    /// tab's work becomes a station of its own. What was typed meanwhile is newer than those words.
    fn take_over_below(self, field: Field, typed: String) {
        let typed_on = self.desk.borrow().is_changed();
        if self.foreign().is_some_and(|saved| self.is_left_alone(field, &saved)) {
            self.take_over();
            return self.type_in(field, typed);
        }
        if !typed_on {
            self.type_in(field, typed);
        }
        self.look_again();
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
        let (last, fresh) = (Settings::last_station(), clock::fresh_id());
        let (first, told) =
            first_station(&mut self.shelf.borrow_mut(), last.as_deref(), &fresh, &clock::now());
        if let Some(first) = first {
            self.put_on_desk(first);
        }
        if let Some(notice) = told.and_then(Notice::of) {
            self.tell(notice);
        }
    }

    /// Shows what storage holds for the open station, as a step that can be undone. What was typed while
    /// the reader was coming is settled by the next write.
    fn take_over(self) {
        let Some(text) = self.foreign() else { return self.save_now() };
        match open(&text) {
            Opened::Whole(envelope) => {
                let taken = envelope.document;
                let differs = || self.with_editor(|editor| *editor.document() != taken);
                let differed = differs();
                if differed && !self.dispatch(Action::Replace(Box::new(taken.clone()))) {
                    self.desk.borrow_mut().keep_beside();
                    return self.save_now();
                }
                self.desk.borrow_mut().adopt(text);
                if differs() {
                    // An input that was drawn anew has told what stood in it: that is an edit on top.
                    self.save_soon();
                }
                if differed {
                    self.tell(Notice::OtherTabChanged);
                }
                self.save_now();
            }
            Opened::Newer { .. } => self.tell(Notice::OtherTabNewer),
            Opened::Damaged { .. } => {
                self.desk.borrow_mut().keep_beside();
                self.save_now();
            }
        }
    }

    fn name_apart(self, id: &str) {
        let language = self.settings.language.get_untracked();
        let mut told = String::new();
        self.rewrite(id, |document| {
            told = fitting(&name_of(document), |name| StationText::other_tabs_name(name, language));
            document.particulars.replace(Particular::Station, Value::Text(told.clone()));
        });
        self.tell(Notice::NotDone(StationText::kept_apart(told, language)));
    }
}
