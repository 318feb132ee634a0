//! Answers what needs a kept text to be read: the chunk of the reader begins, that of the stations does the rest.

use super::{Arrived, Aside, Fetch, Notice, ReleaseWish, Request, Settings, Store};
use crate::browser::{clock, page};
use crate::desk::release::Offline;
use crate::desk::{
    Folder, Opening, OtherTab, TakenOver, TrialWish, can_type_on_top, first_station, fitting,
    name_of, take_over,
};
use crate::document::{Field, Particular, Value};
use crate::texts::StationText;
use crate::view::Chunk;

impl Store {
    /// Whether anything is kept here, so that the page begins with reading it.
    pub fn keeps_anything(self) -> bool {
        self.shelf.borrow().holds(Folder::Station) || Store::has_trial_mark()
    }

    /// Has a request answered once what can is here, after all that was done before; if it does not come, says
    /// so with a way to try again.
    pub fn ask(self, request: Request) {
        self.fetch(Chunk::Rest, move |here| match here {
            true => self.ask_chunk(request),
            false => self.unanswered(request),
        });
    }

    /// The same for what the first sight can ask for: the request is made once what knows all of them is here.
    pub fn ask_once_here(self, request: fn() -> Request) {
        self.fetch(Chunk::Rest, move |_| match self.rest() {
            Some(rest) => (rest.ask)(self, request()),
            None => self.ask_again(Box::new(move || self.ask_once_here(request))),
        });
    }

    /// Something was asked for that did not come: the person may ask again.
    fn ask_again(self, ask: Box<dyn FnOnce()>) {
        self.unfetched.update(|of| of.requests.push(ask));
    }

    /// What a request needs did not come.
    fn unanswered(self, request: Request) {
        match request {
            // It is only told.
            Request::Stepped(..) => {}
            // Whatever else would be done about it, the page loaded anew is of one piece.
            Request::Release(ReleaseWish::Update) => page::reload(),
            Request::Release(_) => self.say_of_release(Offline::Failed),
            request => self.ask_again(Box::new(move || self.ask(request))),
        }
    }

    /// Has a request answered by the chunk that can: it reads kept texts, or understands cells.
    pub(super) fn ask_chunk(self, request: Request) {
        let chunk = match request {
            Request::Pasted(..) => Chunk::Incoming,
            Request::Trial(_) | Request::Stepped(..) => Chunk::Trial,
            Request::Composed { .. } | Request::DownloadOpen => Chunk::Rest,
            Request::Release(_) => Chunk::Offline,
            Request::StageBack(_) => Chunk::Stages,
            _ => Chunk::Details,
        };
        self.fetch(chunk, move |_| match (self.chunk(chunk).get_untracked(), request) {
            (Fetch::Here(entrance), request) => (entrance.answer)(self, request),
            // Their preview says itself that it did not come.
            (_, Request::Pasted(cells, _)) => self.aside.set(Some(Aside::Cells(cells))),
            (_, request) => self.unanswered(request),
        });
    }

    /// Begins with what is kept.
    pub fn ask_to_begin(self) {
        self.fetch(Chunk::Reader, move |_| match self.chunk(Chunk::Reader).get_untracked() {
            Fetch::Here(entrance) => (entrance.answer)(self, Request::Begin),
            _ => self.ask_again(Box::new(move || self.ask_to_begin())),
        });
    }

    /// Begins with what is kept. Only the chunk of the reader may name this.
    pub(in crate::view) fn read(self, request: Request) {
        if matches!(request, Request::Begin) {
            self.begin();
        }
    }

    /// Answers what the chunk of the rest can. Only that may name this.
    pub(in crate::view) fn answer(self, request: Request) {
        match request {
            Request::Composed { field, typed } => {
                let next = {
                    let desk = self.desk.borrow();
                    let mut composing = self.composing.borrow_mut();
                    composing.settle(field, typed, desk.id(), desk.is_changed())
                };
                next.into_iter().for_each(|next| self.after_composing(next));
            }
            Request::DownloadOpen => self.download_unkept(),
            _ => {}
        }
    }

    /// Answers what needs kept stations. Only the chunk of the stations may name this.
    pub(in crate::view) fn manage(self, request: Request) {
        match request {
            Request::Show(opening) => self.put_on_desk(*opening),
            Request::Start { from_example } => self.start_station(from_example),
            Request::Open(id) => self.open_station(&id),
            Request::BringBack(id) => self.bring_back(&id),
            Request::Download(id) => self.download_kept(&id),
            Request::DeleteForGood(id) => self.delete_for_good(&id),
            Request::NameApart(id) => self.name_apart(&id),
            Request::Remind => self.dismiss_checklist(false),
            Request::KeepSent(document) => self.keep_sent(*document),
            Request::MergeSent(document) => self.look_at_copy(Arrived {
                document: *document,
                stages: Vec::new(),
                before: None,
                back_to: "#file-input",
            }),
            Request::TakeOver => {
                let (id, text) = (self.desk.borrow().id().to_owned(), self.foreign());
                let is_foreign = text.is_some();
                if !is_foreign || !self.hear_later(&OtherTab { id, text }) {
                    self.take_over();
                }
            }
            Request::TakeOverBelow { field, typed } => self.take_over_below(field, typed),
            _ => {}
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
        let is_tried = trial.is_some();
        let last = trial.map(|trial| trial.station);
        let (last, fresh) = (last.or_else(Settings::last_station), clock::fresh_id());
        let (first, told) =
            first_station(&mut self.shelf.borrow_mut(), last.as_deref(), &fresh, &clock::now());
        if let Some(first) = first {
            // What came late finds a page on which something may have been done.
            match self.settled.get_untracked() {
                true => self.ask(Request::Show(Box::new(first))),
                false => self.begin_with(first),
            }
        } else {
            self.complete();
        }
        if let Some(notice) = told.and_then(Notice::of) {
            self.tell(notice);
        }
        if is_tried {
            self.ask_chunk(Request::Trial(TrialWish::Resume));
        }
    }

    /// Shows a station before anything is drawn, so that nobody has to be told.
    fn begin_with(self, opening: Opening) {
        let Opening { document, id, base, changed } = opening;
        Settings::remember_station(&id);
        self.station.replace(id.clone());
        self.desk.borrow_mut().open(id, base, changed);
        self.stand_on(document);
        self.look_over();
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
