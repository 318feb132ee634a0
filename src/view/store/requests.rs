//! Answers what needs a kept text to be read.

use super::{Notice, Request, Settings, Store};
use crate::browser::clock;
use crate::desk::{
    Folder, OtherTab, TakenOver, can_type_on_top, first_station, fitting, name_of, take_over,
};
use crate::document::{Field, Particular, Value};
use crate::texts::StationText;

impl Store {
    /// Whether anything is kept here, so that the page begins with reading it.
    pub fn keeps_anything(self) -> bool {
        self.shelf.borrow().holds(Folder::Station) || Store::has_trial_mark()
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
            Request::Composed { field, typed } => {
                let next = {
                    let desk = self.desk.borrow();
                    let mut composing = self.composing.borrow_mut();
                    composing.settle(field, typed, desk.id(), desk.is_changed())
                };
                next.into_iter().for_each(|next| self.after_composing(next));
            }
            Request::TakeOverBelow { field, typed } => self.take_over_below(field, typed),
            Request::BringBack(id) => self.bring_back(&id),
            Request::DownloadOpen => self.download_backup(),
            Request::Download(id) => self.download_kept(&id),
            Request::DeleteForGood(id) => self.delete_for_good(&id),
            Request::NameApart(id) => self.name_apart(&id),
            Request::Open(id) => self.open_station(&id),
            Request::Trial(wish) => self.carry_out_wish(wish),
            Request::Remind => self.dismiss_checklist(false),
            // The chunk that understands cells answers this one.
            Request::Pasted(..) => {}
            // What shows it answers this one, too.
            Request::Stepped(_) => {}
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
        let on_top = {
            let (desk, session) = (self.desk.borrow(), self.session.borrow());
            can_type_on_top(&desk, &self.shelf.borrow(), &session, field)
        };
        if on_top {
            self.take_over();
            return self.type_in(field, typed);
        }
        if !typed_on {
            self.type_in(field, typed);
        }
        self.look_again();
    }

    /// Shows the station open last. What is on the desk meanwhile is the example as printed.
    fn begin(self) {
        // A trial goes on where it was broken off, also where another tab has opened another station.
        let trial = Store::trial_mark();
        let last = trial.as_ref().map(|trial| trial.station.clone());
        let (last, fresh) = (last.or_else(Settings::last_station), clock::fresh_id());
        let (first, told) =
            first_station(&mut self.shelf.borrow_mut(), last.as_deref(), &fresh, &clock::now());
        if let Some(first) = first {
            self.put_on_desk(first);
        }
        if let Some(notice) = told.and_then(Notice::of) {
            self.tell(notice);
        }
        if let Some(trial) = trial {
            self.resume_trial(&trial);
        }
    }

    /// Shows what storage holds for the open station, as a step that can be undone.
    fn take_over(self) {
        let taken = {
            let mut session = self.session.borrow_mut();
            take_over(&mut self.desk.borrow_mut(), &self.shelf.borrow(), &mut session)
        };
        match taken {
            TakenOver::Newer => return self.tell(Notice::OtherTabNewer),
            TakenOver::Nothing | TakenOver::Beside => {}
            TakenOver::Shown(refreshes) => {
                self.refresh(refreshes);
                self.tell(Notice::OtherTabChanged);
            }
        }
        self.save_now();
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
