//! What the room knows: where the person is, and the question that is open. It outlives the drawing of the
//! room, so that whoever goes to another room comes back to the same line.

use crate::browser::{clock, page};
use crate::texts::told;
use crate::training::{End, Exercise, Lesson, Level, Stage, Task, Topic, final_test, practice};
use crate::view::store::{Store, Watched};
use leptos::prelude::request_animation_frame;
use std::cell::RefCell;
use std::rc::Rc;

/// How many lessons a stage has.
pub(super) const LESSONS: usize = 5;

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A lesson of the course, counted from 0.
    Course(Stage, usize),
    /// One topic, in a stage; each round has new numbers.
    Topic(Topic, Stage, u64),
    /// One topic without end.
    Practice(Topic, Level, u64),
    /// A question of the mixed ones, counted from 0.
    Final(u64, usize),
    /// What the mixed questions came to.
    FinalDone(u64),
}

/// What is remembered of the course.
#[derive(Clone, Debug, Default)]
pub(super) struct Progress {
    /// What came of the lessons, by the number of the stage and the place in it.
    pub(super) lessons: Vec<((u8, usize), End)>,
    /// What came of the mixed questions.
    pub(super) finals: Vec<Option<End>>,
}

impl Progress {
    /// What came of a lesson.
    pub(super) fn lesson(&self, stage: Stage, at: usize) -> Option<End> {
        let wanted = (stage.number(), at);
        self.lessons.iter().find(|(of, _)| *of == wanted).map(|(_, end)| *end)
    }

    /// How many lessons of a stage are over.
    pub(super) fn done(&self, stage: Stage) -> usize {
        (0..LESSONS).filter(|at| self.lesson(stage, *at).is_some()).count()
    }

    /// About how many minutes the rest of the course takes.
    pub(super) fn minutes_left(&self) -> usize {
        let fifths = Stage::ALL.into_iter().map(|stage| {
            usize::from(stage.minutes()) * LESSONS.saturating_sub(self.done(stage))
        });
        fifths.sum::<usize>().div_ceil(LESSONS)
    }
}

/// The room.
pub(super) struct Room {
    pub(super) store: Store,
    /// Where the person is.
    pub(super) place: Watched<Place>,
    /// The question that is open.
    pub(super) work: Watched<Exercise>,
    /// Counts what is typed: lines below follow it.
    pub(super) typed: Watched<()>,
    /// What is told to screen readers.
    pub(super) said: Watched<String>,
    /// What is remembered.
    pub(super) progress: Watched<Progress>,
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
    pub(super) fn of(store: Store) -> Rc<Room> {
        ROOM.with_borrow_mut(|room| room.get_or_insert_with(|| Rc::new(Room::new(store))).clone())
    }

    fn new(store: Store) -> Room {
        let progress = Progress::default();
        let place = Place::Course(Stage::Watch, 0);
        Room {
            store,
            work: Watched::new(opened(place)),
            place: Watched::new(place),
            typed: Watched::new(()),
            said: Watched::new(String::new()),
            progress: Watched::new(progress),
        }
    }

    /// Goes somewhere else; the focus goes to the question there.
    pub(super) fn go(&self, place: Place) {
        self.said.set(String::new());
        self.work.replace(opened(place));
        self.place.set(place);
        focus_soon(QUESTION.to_owned());
    }

    /// Where the course goes on: its first lesson that is not over.
    pub(super) fn course(&self) -> Place {
        self.progress.with_untracked(|progress| {
            let lessons = Stage::ALL.into_iter().flat_map(|stage| (0..LESSONS).map(move |at| (stage, at)));
            let open = lessons.into_iter().find(|(stage, at)| progress.lesson(*stage, *at).is_none());
            open.map_or(Place::Course(Stage::Watch, 0), |(stage, at)| Place::Course(stage, at))
        })
    }

    /// Goes on to what comes after the question that is over.
    pub(super) fn go_on(&self) {
        self.go(after(self.place.get_untracked()));
    }

    /// Does something with the open question; what is seen follows, and so does the focus.
    pub(super) fn act(&self, act: impl FnOnce(&mut Exercise)) {
        self.work.update(act);
        self.keep();
    }

    /// Takes in what is typed. Nothing is drawn anew but what follows the text.
    pub(super) fn type_in(&self, step: usize, text: String) {
        self.work.update_if(|work| {
            work.type_in(step, text);
            false
        });
        self.typed.set(());
    }

    /// Marks what is typed, tells the verdicts and puts the focus on what comes next.
    pub(super) fn check(&self) {
        self.act(Exercise::check);
        let language = self.store.settings.language.get_untracked();
        let (said, next) = self.work.with_untracked(|work| {
            let next = work.next_asked().filter(|_| work.end.is_none());
            (told(work, language), next.map(|step| format!("[data-answer=\"{}\"]", step + 1)))
        });
        self.tell(said);
        focus_soon(next.unwrap_or_else(|| NEXT.to_owned()));
    }

    /// Tells something to screen readers, the same again too.
    pub(super) fn tell(&self, said: String) {
        let again = self.said.with_untracked(|before| *before == said);
        self.said.set(if again { said + "\u{a0}" } else { said });
    }

    /// Remembers what came of the question.
    fn keep(&self) {
        let Some(end) = self.work.with_untracked(|work| work.end) else { return };
        let place = self.place.get_untracked();
        self.progress.update_if(|progress| match place {
            Place::Course(stage, at) if progress.lesson(stage, at).is_none() => {
                progress.lessons.push(((stage.number(), at), end));
                true
            }
            Place::Final(_, at) => {
                if progress.finals.len() <= at {
                    progress.finals.resize(at + 1, None);
                }
                if let Some(place) = progress.finals.get_mut(at) {
                    place.get_or_insert(end);
                }
                false
            }
            _ => false,
        });
    }
}

/// Puts the focus on what a selector finds once it is drawn.
pub(super) fn focus_soon(selector: String) {
    request_animation_frame(move || {
        page::focus_on(&selector);
    });
}

/// A seed that nobody has had.
pub(super) fn fresh_seed() -> u64 {
    let letters = clock::fresh_id();
    letters.bytes().fold(0, |seed: u64, letter| seed.wrapping_mul(31).wrapping_add(letter.into()))
}

/// The question of a place.
fn opened(place: Place) -> Exercise {
    match place {
        Place::Course(stage, at) => {
            // What came earlier in the course had the report's own figures; then the numbers are new.
            let topic = stage.topics().get(at).copied().unwrap_or(Topic::Points);
            Exercise::of(Lesson::of(stage, topic, 0))
        }
        Place::Topic(topic, stage, round) => Exercise::of(Lesson::of(stage, topic, round)),
        Place::Practice(topic, level, seed) => {
            Exercise::new(practice(topic, level, seed), Task::Guess)
        }
        Place::Final(seed, at) => {
            let question = final_test(seed).into_iter().nth(at);
            let question = question.unwrap_or_else(|| practice(Topic::Points, Level::Usual, seed));
            Exercise::new(question, Task::Guess)
        }
        Place::FinalDone(seed) => {
            Exercise::new(practice(Topic::Points, Level::Usual, seed), Task::Guess)
        }
    }
}

/// What comes after a place.
fn after(place: Place) -> Place {
    match place {
        Place::Course(stage, at) if at + 1 < LESSONS => Place::Course(stage, at + 1),
        Place::Course(stage, _) => match next_stage(stage) {
            Some(next) => Place::Course(next, 0),
            None => Place::Final(fresh_seed(), 0),
        },
        Place::Topic(topic, stage, round) => match next_stage(stage) {
            Some(next) => Place::Topic(topic, next, round),
            None => Place::Practice(topic, Level::Usual, fresh_seed()),
        },
        Place::Practice(topic, level, _) => Place::Practice(topic, level, fresh_seed()),
        Place::Final(seed, at) if at + 1 < final_test(seed).len() => Place::Final(seed, at + 1),
        Place::Final(seed, _) => Place::FinalDone(seed),
        Place::FinalDone(_) => Place::Final(fresh_seed(), 0),
    }
}

/// The stage after a stage.
pub(super) fn next_stage(stage: Stage) -> Option<Stage> {
    Stage::ALL.into_iter().find(|next| next.number() == stage.number() + 1)
}
