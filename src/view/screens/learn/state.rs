//! What the room knows: what is open in it, and what the person has done. It outlives the drawing of the room, so
//! that whoever goes to another room comes back to the same line.

pub(super) use super::open::place;
pub(super) use super::open::{LESSONS, Open, fresh_seed, lesson_place, next_stage, topic_of};
use super::open::{begin, first_open, watched_exercise};
use crate::browser::{history, page, training};
use crate::desk::{RecordNews, Refusal};
use crate::texts::Phrase;
use crate::training::{ClassCode, CodeProblem, Done, Exercise, Record};
use crate::view::focusing::focus_now_or_soon;
use crate::view::piece::Piece;
use crate::view::store::{Store, Watched};
use crate::view::{Chunk, Screen};
use std::cell::Cell;

/// The room.
pub(super) struct Room {
    pub(super) store: Store,
    /// What is open.
    pub(super) open: Watched<Open>,
    /// The sheet that is looked at on paper, in the place of the whole room.
    paper: Watched<Option<ClassCode>>,
    /// The question of it, once that is drawn.
    pub(super) work: Watched<Exercise>,
    /// Of what that is the question.
    asked: Cell<Option<Open>>,
    /// What is wrong with the class code that was typed or linked.
    pub(super) problem: Watched<Option<(String, CodeProblem)>>,
    /// What became of the codes that came in, in words.
    pub(super) told: Watched<String>,
    /// Told whenever something is typed: lines below follow it.
    pub(super) typed: Watched<()>,
    /// What is told to screen readers.
    pub(super) said: Watched<String>,
    /// What the person has done.
    pub(super) record: Watched<Record>,
    /// What is to be told of its keeping.
    pub(super) news: Watched<Option<RecordNews>>,
}

thread_local! {
    /// The one room of the page.
    static ROOM: Cell<Option<&'static Room>> = const { Cell::new(None) };
}

/// Selects the heading of the question.
pub(super) const QUESTION: &str = "#learn-question";
/// Selects the button that goes on.
pub(super) const NEXT: &str = "#learn-next";

impl Room {
    /// The room as it was left.
    pub(super) fn of(store: Store, follow_address: fn(&'static Room)) -> &'static Room {
        ROOM.get().unwrap_or_else(|| {
            let room: &Room = Box::leak(Box::new(Room::new(store)));
            ROOM.set(Some(room));
            follow_address(room);
            training::on_change(move || room.reload());
            room
        })
    }

    fn new(store: Store) -> Room {
        let (record, news) = training::load();
        let open = begin(&record);
        Room {
            store,
            work: Watched::new(watched_exercise(open)),
            asked: Cell::new(None),
            open: Watched::new(open),
            paper: Watched::new(None),
            problem: Watched::new(None),
            told: Watched::new(String::new()),
            typed: Watched::new(()),
            said: Watched::new(String::new()),
            record: Watched::new(record),
            news: Watched::new(news),
        }
    }

    /// Opens something else; the focus goes to its heading.
    pub(super) fn go(&self, open: Open) {
        self.show(open);
        // On a phone the stages scroll by themselves.
        page::find(".stage[aria-current]").iter().for_each(page::reveal);
        let focus = |_| focus_now_or_soon(QUESTION);
        match open.piece().and_then(Piece::chunk) {
            Some(chunk) => self.store.fetch(chunk, focus),
            None => focus(true),
        }
    }

    /// Opens something else and leaves the focus.
    pub(super) fn show(&self, open: Open) {
        self.said.set(String::new());
        self.told.set(String::new());
        if let Some(place) = place(open) {
            self.change(|record| record.progress.go_to(place));
        }
        leave_address(open);
        self.asked.set(None);
        self.open.set(open);
        self.paper.set_if_changed(match open {
            Open::Paper(code) => Some(code),
            _ => None,
        });
    }

    /// Has the question of what is open made, unless it is there. What draws it asks, for each part of the course
    /// comes with what makes its questions.
    pub(super) fn ask(&self, question: impl FnOnce(Open, &Record) -> Exercise) {
        let open = self.open.get_untracked();
        if self.asked.replace(Some(open)) != Some(open) {
            self.work.replace(self.record.with_untracked(|record| question(open, record)));
        }
    }

    /// The sheet that is looked at on paper; woken only when that changes.
    pub(super) fn open_paper(&self) -> Option<ClassCode> {
        self.paper.get()
    }

    /// Where the course goes on: where it was left, or its first lesson that is not over.
    pub(super) fn course(&self) -> Open {
        self.record.with_untracked(first_open)
    }

    /// Does something with the open question; what is seen follows.
    pub(super) fn act<T>(&self, act: impl FnOnce(&mut Exercise) -> T) -> Option<T> {
        let mut result = None;
        self.work.update(|work| result = Some(act(work)));
        result
    }

    /// A fixed text in the language of this moment.
    pub(super) fn words(&self, text: Phrase) -> &'static str {
        text.words(self.store.settings.language.get_untracked())
    }

    /// Tells something to screen readers, the same again too.
    pub(super) fn tell(&self, said: String) {
        let again = self.said.with_untracked(|before| *before == said);
        self.said.set(if again { said + "\u{a0}" } else { said });
    }

    /// Notes that a question was seen to its end, where nothing more was noted.
    pub(super) fn note_seen(&self) {
        if let Some(place) = place(self.open.get_untracked()) {
            self.change(|record| {
                if record.progress.done(place).is_none() {
                    record.progress.note(place, Done::Seen);
                }
            });
        }
    }

    /// Changes what is remembered, and keeps it.
    pub(super) fn change(&self, change: impl FnOnce(&mut Record)) {
        let record = self.keep(change);
        self.record.set(record);
    }

    /// Keeps a change; where that is not known yet, has what knows it fetched.
    pub(super) fn keep(&self, change: impl FnOnce(&mut Record)) -> Record {
        let (record, news) = training::change(change);
        self.tell_news(news);
        self.read_soon();
        record
    }

    /// Reads what is kept, and keeps what was done before that, once what knows how is here.
    fn read_soon(&self) {
        if training::is_readable() {
            return;
        }
        self.store.fetch(Chunk::Record, |here| {
            let Some(room) = ROOM.get() else { return };
            match here {
                true => room.change(|_| ()),
                false => room.tell_news(Some(RecordNews::Refused(Refusal::NotFetched))),
            }
        });
    }

    /// Takes over what is kept by now.
    fn reload(&self) {
        let (record, news) = training::load();
        let differs = self.record.with_untracked(|before| *before != record);
        if differs {
            self.record.set(record);
        }
        self.tell_news(news);
        self.read_soon();
    }

    fn tell_news(&self, news: Option<RecordNews>) {
        if news.is_some() || !training::is_refused() {
            self.news.set_if_changed(news);
        }
    }
}

/// Takes the address of a class away where something else is opened.
fn leave_address(open: Open) {
    let fragment = history::fragment();
    if !open.is_of_class() && Screen::is_within_learn(&fragment) && !fragment.starts_with("learn/")
    {
        history::correct_fragment(Screen::Learn.fragment());
    }
}
