//! Our own file: one station or all of them, as JSON.
//!
//! A single station is the envelope in which it is stored. Several are a list, one per line, so that a
//! truncated file still gives the stations before its end. After them comes what is kept of the training, a text
//! that nobody here looks into.

use crate::document::{
    Date, Document, Envelope, Loss, Opened, Parsed, Particular, Stage, open_parsed, parse,
    stages_in,
};
use crate::scoring::{Outcome, Scheme, evaluate};
use serde_json::Value as Json;
use std::sync::Arc;

/// The name of the format of several stations.
pub const FORMAT: &str = "station-scorecards";

/// The version of the list; each station has its own.
pub const VERSION: u64 = 1;

/// The largest file, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// The most stations of a file.
pub const MOST_STATIONS: usize = 500;

/// The name of the kept training in a list.
const TRAINING: &str = "training";

/// How a list begins, by which one without its end is known.
const BEGINNING: &str = "{\"format\":\"station-scorecards\"";

/// Why a file is not opened. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// Larger than [`MOST_BYTES`].
    TooLarge,
    /// More than [`MOST_STATIONS`].
    TooMany,
    /// Nothing in it is ours.
    NotOurs,
    /// A later version of the page wrote the list.
    Newer {
        /// Its version.
        version: u64,
    },
}

/// A station of a file, before it is taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name, if readable.
    pub name: String,
    /// When it was saved, as the device's clock said.
    pub saved_at: String,
    /// What it is built on.
    pub stamp: String,
    /// The day of its assessment.
    pub evaluation_date: Option<Date>,
    /// Its scheme and its result.
    pub result: Option<(Arc<Scheme>, Outcome)>,
    /// What could not be read.
    pub losses: Vec<Loss>,
    /// Its version, where that is later than this page's.
    pub newer: Option<u64>,
    /// The station; `None` where it cannot be opened.
    pub document: Option<Document>,
    /// Its stages.
    pub stages: Vec<Stage>,
}

/// What a file holds: a station, alone or with its stages.
pub trait Filed {
    /// The station and its stages.
    fn parts(&self) -> (&Envelope, &[Stage]);
}

impl Filed for Envelope {
    fn parts(&self) -> (&Envelope, &[Stage]) {
        (self, &[])
    }
}

impl Filed for (Envelope, Vec<Stage>) {
    fn parts(&self) -> (&Envelope, &[Stage]) {
        (&self.0, &self.1)
    }
}

/// The file of a station.
pub fn one(station: &impl Filed) -> String {
    let (envelope, stages) = station.parts();
    envelope.text_with(stages)
}

/// The file of a station with as many of its stages as a file holds, and how many of the earliest are left out.
pub fn one_within(envelope: &Envelope, stages: &[Stage]) -> (String, usize) {
    for left_out in 0..stages.len() {
        let text = envelope.text_with(stages.get(left_out..).unwrap_or_default());
        if text.len() <= MOST_BYTES {
            return (text, left_out);
        }
    }
    (envelope.text(), stages.len())
}

/// The file of several stations, and of the kept training where that is JSON.
pub fn all<T: Filed>(stations: &[T], training: Option<&str>) -> String {
    let stations: Vec<String> = stations.iter().map(one).collect();
    let format = Json::from(FORMAT);
    let training = training.and_then(|text| serde_json::from_str::<Json>(text).ok());
    let training = training.map(|json| format!(",\"{TRAINING}\":{json}")).unwrap_or_default();
    format!(
        "{{\"format\":{format},\"version\":{VERSION},\"stations\":[\n{}\n]{training}}}\n",
        stations.join(",\n")
    )
}

/// The kept training in a file of several stations.
pub fn training(text: &str) -> Option<String> {
    if text.len() > MOST_BYTES {
        return None;
    }
    let parsed = parse(text.strip_prefix('\u{FEFF}').unwrap_or(text));
    let json = parsed.json.filter(|_| !parsed.cut_off)?;
    let is_list = json.get("format").and_then(Json::as_str) == Some(FORMAT);
    json.get(TRAINING).filter(|_| is_list).map(Json::to_string)
}

/// The same, read back before it goes anywhere.
///
/// # Errors
/// [`FileProblem`]: why this page would not open it again.
pub fn all_checked<T: Filed>(
    stations: &[T],
    training: Option<&str>,
) -> Result<String, FileProblem> {
    let text = all(stations, training);
    let listed = list(&text)?;
    let is_whole = listed.len() == stations.len()
        && listed.iter().zip(stations).all(|(listed, station)| {
            listed.document.is_some() && listed.stages.len() == station.parts().1.len()
        });
    if is_whole { Ok(text) } else { Err(FileProblem::NotOurs) }
}

/// What is in a file.
///
/// # Errors
/// [`FileProblem`]; a station that is damaged or newer is listed and says so.
pub fn list(text: &str) -> Result<Vec<Listed>, FileProblem> {
    if text.len() > MOST_BYTES {
        return Err(FileProblem::TooLarge);
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let parsed = parse(text);
    let is_list = |json: &Json| json.get("format").and_then(Json::as_str) == Some(FORMAT);
    let listed: Vec<Listed> = match parsed.json {
        Some(json) if !parsed.cut_off && is_list(&json) => {
            let stations = whole(json)?.into_iter();
            let parsed = stations.map(|json| Parsed { json: Some(json), cut_off: false });
            parsed.map(listed).collect()
        }
        _ if parsed.cut_off && text.trim_start().starts_with(BEGINNING) => {
            let stations = lines(text);
            if stations.len() > MOST_STATIONS {
                return Err(FileProblem::TooMany);
            }
            stations.into_iter().map(|text| listed(parse(text))).collect()
        }
        json => vec![listed(Parsed { json, ..parsed })],
    };
    let nothing_ours = |listed: &Listed| {
        listed.losses.contains(&Loss::NotOurs) || listed.losses.contains(&Loss::NotJson)
    };
    if listed.iter().all(nothing_ours) { Err(FileProblem::NotOurs) } else { Ok(listed) }
}

/// The stations of a list that is not damaged itself.
fn whole(mut json: Json) -> Result<Vec<Json>, FileProblem> {
    match json.get("version").and_then(Json::as_u64) {
        Some(version) if version > VERSION => return Err(FileProblem::Newer { version }),
        Some(_) => {}
        None => return Err(FileProblem::NotOurs),
    }
    let stations = json.get_mut("stations").and_then(Json::as_array_mut);
    let stations = std::mem::take(stations.ok_or(FileProblem::NotOurs)?);
    if stations.len() > MOST_STATIONS {
        return Err(FileProblem::TooMany);
    }
    Ok(stations)
}

/// The stations of a damaged list: each is on its own line.
fn lines(text: &str) -> Vec<&str> {
    let lines = text.lines().skip(1).map(|line| line.trim().trim_end_matches(','));
    lines.filter(|line| line.starts_with('{')).collect()
}

fn listed(parsed: Parsed) -> Listed {
    let (stages, lost) = parsed.json.as_ref().map(stages_in).unwrap_or_default();
    let mut found = without_stages(open_parsed(parsed));
    found.losses.extend(lost);
    Listed { stages, ..found }
}

fn without_stages(opened: Opened) -> Listed {
    let (envelope, losses) = match opened {
        Opened::Whole(envelope) => (Some(envelope), Vec::new()),
        Opened::Damaged { saved, losses } => (saved, losses),
        Opened::Newer { version, station } => {
            let name = station.unwrap_or_default();
            return Listed { newer: Some(version), ..unknown(name, Vec::new()) };
        }
    };
    let Some(Envelope { stamp, saved_at, document }) = envelope else {
        return unknown(String::new(), losses);
    };
    let scheme = document.schemes.in_force.clone();
    let outcome = evaluate(&scheme, &document.entries(&scheme)).outcome;
    Listed {
        saved_at,
        stamp,
        evaluation_date: document.particulars.day(Particular::EvaluationDate),
        result: Some((scheme, outcome)),
        ..unknown(document.particulars.text(Particular::Station), losses)
    }
    .with(document)
}

const fn unknown(name: String, losses: Vec<Loss>) -> Listed {
    Listed {
        name,
        saved_at: String::new(),
        stamp: String::new(),
        evaluation_date: None,
        result: None,
        losses,
        newer: None,
        document: None,
        stages: Vec::new(),
    }
}

impl Listed {
    fn with(self, document: Document) -> Listed {
        Listed { document: Some(document), ..self }
    }
}
