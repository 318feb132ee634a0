//! What the room knows: what is open in it, and what the person has done. It outlives the drawing of the room, so
//! that whoever goes to another room comes back to the same line.

pub(super) use super::open::{LESSONS, Open, fresh_seed, lesson_place, next_stage, topic_of};
use super::open::{after, begin, first_open, left, opened, place};
use crate::browser::{history, page, training};
use crate::desk::{RecordNews, Refusal};
use crate::texts::{Phrase, told};
use crate::training::{ClassCode, CodeProblem, Done, End, Exercise, Record, Stage, Verdict};
use crate::view::store::{Store, Watched};
use crate::view::{Chunk, Screen};
use leptos::prelude::request_animation_frame;
use std::cell::RefCell;
use std::rc::Rc;

/// The room.
pub(super) struct Room {
    pub(super) store: Store,
    /// What is open.
    pub(super) open: Watched<Open>,
    /// The sheet that is looked at on paper, in the place of the whole room.
    paper: Watched<Option<ClassCode>>,
    /// The question of it.
    pub(super) work: Watched<Exercise>,
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
    static ROOM: RefCell<Option<Rc<Room>>> = const { RefCell::new(None) };
}

/// Selects the heading of the question.
pub(super) const QUESTION: &str = "#learn-question";
/// Selects the button that goes on.
pub(super) const NEXT: &str = "#learn-next";

impl Room {
    /// The room as it was left.
    pub(super) fn of(store: Store, follow_address: fn(&Rc<Room>)) -> Rc<Room> {
        let known = ROOM.with_borrow(Clone::clone);
        known.unwrap_or_else(|| {
            let room = Rc::new(Room::new(store));
            ROOM.set(Some(room.clone()));
            follow_address(&room);
            let other = room.clone();
            training::on_change(move || other.reload());
            room
        })
    }

    fn new(store: Store) -> Room {
        let (record, news) = training::load();
        let open = begin(&record);
        Room {
            store,
            work: Watched::new(opened(open, &record)),
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
        let focus = |_| focus_soon(QUESTION.to_owned());
        match open.is_drawn_by_class() {
            true => self.store.fetch(Chunk::Class, focus),
            false => focus(true),
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
        self.work.replace(self.record.with_untracked(|record| opened(open, record)));
        self.open.set(open);
        self.paper.set_if_changed(match open {
            Open::Paper(code) => Some(code),
            _ => None,
        });
    }

    /// The sheet that is looked at on paper; woken only when that changes.
    pub(super) fn open_paper(&self) -> Option<ClassCode> {
        self.paper.get()
    }

    /// Where the course goes on: where it was left, or its first lesson that is not over.
    pub(super) fn course(&self) -> Open {
        self.record.with_untracked(first_open)
    }

    /// Goes on to what comes after the question that is over.
    pub(super) fn go_on(&self) {
        let next = match self.open.get_untracked() {
            Open::Course(Stage::Guess, at) if at + 1 == LESSONS => {
                self.change(|record| record.progress.begin_final_test(fresh_seed()));
                Open::Final(0)
            }
            Open::FinalDone => {
                self.change(|record| record.progress.begin_final_test(fresh_seed()));
                Open::Final(0)
            }
            Open::Sheet(code, at) if at + 1 == code.length().questions() => {
                self.change(|record| {
                    if let Some(attempt) = record.attempt_mut(code) {
                        attempt.finish(training::seconds());
                    }
                });
                Open::SheetDone(code)
            }
            open => after(open),
        };
        self.go(next);
    }

    /// Does something with the open question; what is seen follows.
    pub(super) fn act<T>(&self, act: impl FnOnce(&mut Exercise) -> T) -> Option<T> {
        let mut result = None;
        self.work.update(|work| result = Some(act(work)));
        result
    }

    /// Takes in what is typed. Nothing is drawn anew but what follows the text.
    pub(super) fn type_in(&self, step: usize, text: String) {
        let open = self.open.get_untracked();
        let left = left(open);
        if left.is_some() || matches!(open, Open::Sheet(..)) {
            // Nothing that is shown follows half-typed text.
            let record = self.keep(|record| match (open, left) {
                (Open::Sheet(code, at), _) => {
                    if let Some(attempt) = record.attempt_mut(code) {
                        attempt.type_in(at, step, &text);
                    }
                }
                (_, Some(left)) => record.progress.type_in(left, step, &text),
                _ => {}
            });
            self.record.replace(record);
        }
        self.work.update_if(|work| {
            work.type_in(step, text);
            false
        });
        self.typed.set(());
    }

    /// Marks what is typed, tells the verdicts and puts the focus on what comes next.
    pub(super) fn check(&self) {
        let wrong = self.act(Exercise::check).flatten();
        let is_right =
            self.work.with_untracked(|work| matches!(work.end, Some(End::First | End::Corrected)));
        if let Some(wrong) = wrong {
            self.note(wrong);
        }
        if is_right {
            self.note(Verdict::Right);
        }
        let language = self.store.settings.language.get_untracked();
        let (said, next) = self.work.with_untracked(|work| {
            let next = work.next_asked().filter(|_| work.end.is_none());
            (told(work, language), next.map(|step| format!("[data-answer=\"{}\"]", step + 1)))
        });
        self.tell(said);
        focus_soon(next.unwrap_or_else(|| NEXT.to_owned()));
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

    /// Notes an answer to the open question, by what is said of it.
    pub(super) fn note(&self, verdict: Verdict) {
        let open = self.open.get_untracked();
        let over = left(open).filter(|_| self.work.with_untracked(|work| work.end.is_some()));
        let verdicts = [verdict];
        self.change(|record| {
            match open {
                Open::Final(at) => record.progress.answer_final(at, &verdicts),
                Open::Sheet(code, at) => {
                    if let Some(attempt) = record.attempt_mut(code) {
                        attempt.answer(at, &verdicts);
                    }
                }
                _ => {
                    if let Some(place) = place(open) {
                        record.progress.answer(place, &verdicts);
                    }
                }
            }
            if let Some(over) = over {
                record.progress.forget_typed(over);
            }
            record.progress.practise(training::day().unwrap_or_default());
        });
    }

    /// Changes what is remembered, and keeps it.
    pub(super) fn change(&self, change: impl FnOnce(&mut Record)) {
        let record = self.keep(change);
        self.record.set(record);
    }

    /// Keeps a change; where that is not known yet, has what knows it fetched.
    fn keep(&self, change: impl FnOnce(&mut Record)) -> Record {
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
            let Some(room) = ROOM.with_borrow(Clone::clone) else { return };
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

/// Puts the focus on what a selector finds, at once where it is drawn.
pub(super) fn focus_soon(selector: String) {
    if page::focus_on(&selector) {
        return;
    }
    request_animation_frame(move || {
        page::focus_on(&selector);
    });
}

/// Takes the address of a class away where something else is opened.
fn leave_address(open: Open) {
    let fragment = history::fragment();
    if !open.is_of_class() && Screen::is_within_learn(&fragment) && !fragment.starts_with("learn/")
    {
        history::correct_fragment(Screen::Learn.fragment());
    }
}
