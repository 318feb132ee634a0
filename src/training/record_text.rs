//! The kept record as JSON. Classes and results are kept as their codes, which check themselves.
//!
//! Nothing in a kept text makes the reader fail: what it does not understand is left out, and the text then counts
//! as damaged, so that it is set aside before another takes its place.

use super::progress::FinalTest;
use super::{
    Attempt, ClassCode, Done, FINAL, Left, Outcome, Place, Progress, Record, ResultCode, Slip,
    Stage, Tally, Topic, Tried,
};
use serde_json::{Map, Value as Json, json};

/// The name of the format.
const FORMAT: &str = "station-scorecard-training";

/// Its version. Where nothing is half answered a text says version 1, so that an older page can go on with it.
const VERSION: u64 = 2;

/// A kept text, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenedRecord {
    /// All of it was understood.
    Whole(Record),
    /// Some of it was not; this is the rest.
    Damaged(Record),
    /// A later version wrote it.
    Newer(u64),
}

/// How the record is read and written. Apart from the record, so that a page need not bring it along where nothing is
/// kept yet.
#[derive(Clone, Copy, Debug)]
pub struct RecordFormat {
    /// Opens a kept text.
    pub open: fn(&str) -> OpenedRecord,
    /// The text to keep.
    pub text: fn(&Record) -> String,
}

impl Record {
    /// How it is kept.
    pub const FORMAT: RecordFormat = RecordFormat { open: Record::open, text: Record::text };

    /// The kept text.
    pub fn text(&self) -> String {
        self.json().to_string()
    }

    fn json(&self) -> Json {
        let progress = &self.progress;
        let screens = progress.screens.iter();
        let screens: Map<String, Json> =
            screens.map(|(place, done)| (place_text(*place), done_text(*done).into())).collect();
        let final_test = progress.final_test.as_ref().map(|test| {
            json!({
                "number": test.number,
                "seed": test.seed.to_string(),
                "outcomes": test.outcomes.iter().map(outcome_json).collect::<Vec<_>>(),
            })
        });
        let typed = progress.typed.iter();
        let typed: Map<String, Json> =
            typed.map(|(left, typed)| (left_text(*left), json!(typed))).collect();
        let mut json = json!({
            "format": FORMAT,
            "version": if typed.is_empty() { 1 } else { VERSION },
            "screens": screens,
            "at": progress.at.map(place_text),
            "final_test": final_test,
            "sitting": progress.sitting.iter().map(|topic| topic.number()).collect::<Vec<_>>(),
            "practised": progress.practised,
            "attempts": self.attempts.iter().map(attempt_json).collect::<Vec<_>>(),
            "classes": self.classes.iter().map(class_json).collect::<Vec<_>>(),
        });
        if let Some(json) = json.as_object_mut().filter(|_| !typed.is_empty()) {
            json.insert("typed".to_owned(), typed.into());
        }
        json
    }

    /// Opens a kept text.
    pub fn open(text: &str) -> OpenedRecord {
        let kept = serde_json::from_str::<Json>(text).unwrap_or_default();
        let version = kept.get("version").and_then(Json::as_u64);
        if kept.get("format").and_then(Json::as_str) != Some(FORMAT) {
            return OpenedRecord::Damaged(Record::default());
        }
        if let Some(version) = version.filter(|version| *version > VERSION) {
            return OpenedRecord::Newer(version);
        }
        let record = record_of(&kept);
        if record.json() == kept {
            OpenedRecord::Whole(record)
        } else {
            OpenedRecord::Damaged(record)
        }
    }
}

fn record_of(kept: &Json) -> Record {
    let list = |key: &str| kept.get(key).and_then(Json::as_array).into_iter().flatten();
    let screens = kept.get("screens").and_then(Json::as_object).into_iter().flatten();
    let screens =
        screens.filter_map(|(place, done)| Some((place_of(place)?, done_of(done.as_str()?)?)));
    let topic = |number: &Json| Topic::of_number(u8::try_from(number.as_u64()?).ok()?);
    let mut progress = Progress {
        screens: screens.collect(),
        at: kept.get("at").and_then(Json::as_str).and_then(place_of),
        final_test: kept.get("final_test").and_then(final_test_of),
        sitting: list("sitting").filter_map(topic).collect(),
        practised: kept.get("practised").and_then(number_of),
        typed: Vec::new(),
    };
    for (left, typed) in kept.get("typed").and_then(Json::as_object).into_iter().flatten() {
        let Some(left) = left_of(left) else { continue };
        for (step, text) in typed.as_array().into_iter().flatten().enumerate() {
            progress.type_in(left, step, text.as_str().unwrap_or_default());
        }
    }
    let mut record = Record { progress, attempts: Vec::new(), classes: Vec::new() };
    for attempt in list("attempts").filter_map(attempt_of).take(Record::MOST_ATTEMPTS) {
        if !record.attempts.iter().any(|own| own.is_same(&attempt)) {
            record.attempts.push(attempt);
        }
    }
    for class in list("classes") {
        let Some(code) = class.get("class").and_then(code_of) else { continue };
        let Some(tally) = record.class_mut(code) else { continue };
        let results = class.get("results").and_then(Json::as_array).into_iter().flatten();
        for result in results.filter_map(|result| ResultCode::read(result.as_str()?).ok()) {
            tally.add(result);
        }
    }
    record
}

fn number_of(json: &Json) -> Option<u32> {
    json.as_u64().and_then(|number| u32::try_from(number).ok())
}

fn code_of(json: &Json) -> Option<ClassCode> {
    ClassCode::read(json.as_str()?).ok()
}

fn class_json(class: &Tally) -> Json {
    let results: Vec<String> = class.results().iter().map(ResultCode::letters).collect();
    json!({ "class": class.class().to_string(), "results": results })
}

fn attempt_json(attempt: &Attempt) -> Json {
    let question =
        |tried: &Tried| json!({ "typed": tried.typed, "outcome": outcome_json(&tried.outcome) });
    json!({
        "class": attempt.class.to_string(),
        "number": attempt.number,
        "begun": attempt.begun,
        "finished": attempt.finished,
        "questions": attempt.questions.iter().map(question).collect::<Vec<_>>(),
    })
}

fn attempt_of(json: &Json) -> Option<Attempt> {
    let number = number_of(json.get("number")?)?;
    let begun = json.get("begun")?.as_u64()?;
    let mut attempt = Attempt::new(code_of(json.get("class")?)?, number, begun);
    attempt.finished = json.get("finished").and_then(Json::as_u64);
    let questions = json.get("questions")?.as_array()?;
    for (at, question) in questions.iter().enumerate().take(attempt.questions.len()) {
        let typed = question.get("typed").and_then(Json::as_array).into_iter().flatten();
        for (step, text) in typed.enumerate() {
            attempt.type_in(at, step, text.as_str().unwrap_or_default());
        }
        if let Some(tried) = attempt.questions.get_mut(at) {
            tried.outcome = question.get("outcome").and_then(outcome_of_json);
        }
    }
    Some(attempt)
}

fn final_test_of(json: &Json) -> Option<FinalTest> {
    let outcomes = json.get("outcomes")?.as_array()?;
    let mut outcomes: Vec<_> = outcomes.iter().map(outcome_of_json).collect();
    outcomes.resize(FINAL.len(), None);
    let seed = json.get("seed")?.as_str()?.parse().ok()?;
    Some(FinalTest { number: number_of(json.get("number")?)?, seed, outcomes })
}

/// A screen in a text: `2/3` in the course, `topic/5/2` alone.
fn place_text(place: Place) -> String {
    match place {
        Place::Course { stage, screen } => format!("{}/{}", stage.number(), screen + 1),
        Place::Alone { topic, stage } => format!("topic/{}/{}", topic.number(), stage.number()),
    }
}

fn place_of(text: &str) -> Option<Place> {
    let alone = text.strip_prefix("topic/");
    let (one, other) = alone.unwrap_or(text).split_once('/')?;
    let (one, other): (u8, u8) = (one.parse().ok()?, other.parse().ok()?);
    let place = match alone {
        Some(_) => Place::Alone { topic: Topic::of_number(one)?, stage: Stage::of_number(other)? },
        None => {
            let screen = usize::from(other).checked_sub(1)?;
            Place::Course { stage: Stage::of_number(one)?, screen }
        }
    };
    place.exists().then_some(place)
}

/// A question that is half answered in a text: `2/3` in the course, `final/5` in the test.
fn left_text(left: Left) -> String {
    match left {
        Left::Lesson(stage, screen) => place_text(Place::Course { stage, screen }),
        Left::Final(at) => format!("final/{}", at + 1),
    }
}

fn left_of(text: &str) -> Option<Left> {
    match text.strip_prefix("final/") {
        Some(number) => Some(Left::Final(number.parse::<usize>().ok()?.checked_sub(1)?)),
        None => match place_of(text)? {
            Place::Course { stage, screen } => Some(Left::Lesson(stage, screen)),
            Place::Alone { .. } => None,
        },
    }
}

fn done_text(done: Done) -> String {
    match done {
        Done::Seen => "seen".to_owned(),
        Done::Answered(outcome) => outcome_text(outcome),
    }
}

fn done_of(text: &str) -> Option<Done> {
    match text {
        "seen" => Some(Done::Seen),
        _ => outcome_of(text).map(Done::Answered),
    }
}

/// An outcome in a text: `right`, `corrected`, `wrong/capped`.
fn outcome_text(outcome: Outcome) -> String {
    let name = match outcome {
        Outcome::Right => "right",
        Outcome::Corrected(_) => "corrected",
        Outcome::Wrong(_) => "wrong",
    };
    match outcome.slip() {
        Some(slip) => format!("{name}/{}", slip.key()),
        None => name.to_owned(),
    }
}

fn outcome_of(text: &str) -> Option<Outcome> {
    let (name, slip) = match text.split_once('/') {
        Some((name, key)) => (name, Some(Slip::from_key(key)?)),
        None => (text, None),
    };
    match name {
        "right" => slip.is_none().then_some(Outcome::Right),
        "corrected" => Some(Outcome::Corrected(slip)),
        "wrong" => Some(Outcome::Wrong(slip)),
        _ => None,
    }
}

fn outcome_json(outcome: &Option<Outcome>) -> Json {
    outcome.map_or(Json::Null, |outcome| outcome_text(outcome).into())
}

fn outcome_of_json(json: &Json) -> Option<Outcome> {
    json.as_str().and_then(outcome_of)
}
