//! What can be open in the room, the question of it, and what comes after.

use crate::browser::training;
use crate::training::{
    ClassCode, Difficulty, Exercise, FINAL, Left, Lesson, Place, Record, Stage, Task, Topic,
    final_test, practice,
};
use crate::view::piece::Piece;

/// How many lessons a stage has.
pub(super) const LESSONS: usize = Stage::SCREENS;

/// What is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    /// A lesson of the course, counted from 0.
    Course(Stage, usize),
    /// One topic, in a stage; each round has new numbers.
    Topic(Topic, Stage, u64),
    /// One topic without end.
    Practice(Topic, Difficulty, u64),
    /// A question of the mixed ones, counted from 0.
    Final(usize),
    /// What the mixed questions came to.
    FinalDone,
    /// A question of the sheet of a class, counted from 0.
    Sheet(ClassCode, usize),
    /// What the sheet came to.
    SheetDone(ClassCode),
    /// All of a sheet, with its answers.
    WholeSheet(ClassCode),
    /// The results of a class.
    Results(ClassCode),
    /// A sheet on paper.
    Paper(ClassCode),
}

impl Open {
    /// The piece that draws it; none for what comes with the room.
    pub(super) const fn piece(self) -> Option<Piece> {
        match self {
            Open::Course(Stage::Watch, _) => None,
            Open::SheetDone(_) | Open::WholeSheet(_) | Open::Results(_) | Open::Paper(_) => {
                Some(Piece::ClassCard)
            }
            _ => Some(Piece::Question),
        }
    }

    /// Whether it has an address of its own.
    pub(super) const fn is_of_class(self) -> bool {
        matches!(self, Open::Sheet(..) | Open::SheetDone(_))
    }
}

/// A seed by chance.
pub(super) fn fresh_seed() -> u64 {
    u64::from(training::fresh_number())
}

/// Where a visit begins.
pub(super) fn begin(record: &Record) -> Open {
    let progress = &record.progress;
    let last = Place::Course { stage: Stage::Guess, screen: LESSONS - 1 };
    // After the course the mixed questions go on, then what they came to is shown.
    if let Some(test) = progress.final_test().filter(|_| progress.at() == Some(last)) {
        let open = test.outcomes.iter().position(Option::is_none);
        return open.map_or(Open::FinalDone, Open::Final);
    }
    match progress.at() {
        Some(Place::Course { stage, screen }) => Open::Course(stage, screen),
        Some(Place::Alone { topic, stage }) => Open::Topic(topic, stage, fresh_seed()),
        None => first_open(record),
    }
}

/// The first lesson that is not over; the very first once every one is.
pub(super) fn first_open(record: &Record) -> Open {
    let lessons = Stage::ALL.into_iter().flat_map(|stage| (0..LESSONS).map(move |at| (stage, at)));
    let open = lessons
        .into_iter()
        .find(|(stage, at)| record.progress.done(lesson_place(*stage, *at)).is_none());
    open.map_or(Open::Course(Stage::Watch, 0), |(stage, at)| Open::Course(stage, at))
}

/// What a lesson of the course is remembered by.
pub(super) fn lesson_place(stage: Stage, at: usize) -> Place {
    Place::Course { stage, screen: at }
}

/// What is remembered of what is open.
pub(super) fn place(open: Open) -> Option<Place> {
    match open {
        Open::Course(stage, at) => Some(lesson_place(stage, at)),
        Open::Topic(topic, stage, _) => Some(Place::Alone { topic, stage }),
        _ => None,
    }
}

/// The worked example that is open, or the first one.
pub(super) fn watched_exercise(open: Open) -> Exercise {
    let at = match open {
        Open::Course(Stage::Watch, at) => at,
        _ => 0,
    };
    Lesson::worked_example(at).map(Exercise::of).unwrap_or_default()
}

/// What is kept of it half answered.
pub(super) const fn left(open: Open) -> Option<Left> {
    match open {
        Open::Course(stage, at) => Some(Left::Lesson(stage, at)),
        Open::Final(at) => Some(Left::Final(at)),
        _ => None,
    }
}

/// A question with what was typed before.
fn resumed(mut exercise: Exercise, open: Open, record: &Record) -> Exercise {
    let typed = match open {
        Open::Sheet(code, at) => record
            .attempt(code)
            .and_then(|attempt| attempt.questions().get(at))
            .map(|tried| &*tried.typed),
        _ => left(open).map(|left| record.progress.typed(left)),
    };
    exercise.resume(typed.unwrap_or_default());
    exercise
}

/// The question of what is open.
pub(super) fn opened(open: Open, record: &Record) -> Exercise {
    match open {
        Open::Course(stage, at) => {
            let lesson = stage.screen(at);
            let lesson = lesson.unwrap_or_else(|| Lesson::of(stage, topic_of(stage, at), 0));
            resumed(Exercise::of(lesson), open, record)
        }
        Open::Topic(topic, stage, round) => Exercise::of(Lesson::of(stage, topic, round)),
        Open::Practice(topic, difficulty, seed) => {
            Exercise::new(practice(topic, difficulty, seed), Task::Guess)
        }
        Open::Final(at) => {
            let seed = record.progress.final_test().map_or(0, |test| test.seed);
            let question = final_test(seed).into_iter().nth(at);
            let question =
                question.unwrap_or_else(|| practice(Topic::Points, Difficulty::Usual, seed));
            resumed(Exercise::new(question, Task::Guess), open, record)
        }
        Open::Sheet(code, at) => {
            let question = code.sheet().into_iter().nth(at);
            let question =
                question.unwrap_or_else(|| practice(Topic::Points, Difficulty::Usual, 0));
            resumed(Exercise::new(question, Task::Guess), open, record)
        }
        // Nothing is asked there.
        Open::FinalDone
        | Open::SheetDone(_)
        | Open::WholeSheet(_)
        | Open::Results(_)
        | Open::Paper(_) => {
            Exercise::new(practice(Topic::Points, Difficulty::Usual, 0), Task::Guess)
        }
    }
}

/// The topic of a lesson.
pub(super) fn topic_of(stage: Stage, at: usize) -> Topic {
    stage.topics().get(at).copied().unwrap_or(Topic::Points)
}

/// What comes after what is open.
pub(super) fn after(open: Open) -> Open {
    match open {
        Open::Course(stage, at) if at + 1 < LESSONS => Open::Course(stage, at + 1),
        Open::Course(stage, _) => Open::Course(next_stage(stage).unwrap_or(Stage::Watch), 0),
        Open::Topic(topic, stage, round) => match next_stage(stage) {
            Some(next) => Open::Topic(topic, next, round),
            None => Open::Practice(topic, Difficulty::Usual, fresh_seed()),
        },
        Open::Practice(topic, difficulty, _) => Open::Practice(topic, difficulty, fresh_seed()),
        Open::Final(at) if at + 1 < FINAL.len() => Open::Final(at + 1),
        Open::Final(_) => Open::FinalDone,
        Open::Sheet(code, at) => Open::Sheet(code, at + 1),
        other => other,
    }
}

/// The stage after a stage.
pub(super) fn next_stage(stage: Stage) -> Option<Stage> {
    Stage::of_number(stage.number() + 1)
}
