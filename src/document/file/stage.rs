//! A stage of a station as a kept text: what it is called, the day it was kept, and the station as it was.
//!
//! The wrapping has a version of its own; the station inside is an envelope like any other, so that later
//! versions migrate it like one.

use super::envelope::{Envelope, FORMAT, Opened, Parsed, open_parsed, parse};
use super::json_text::{in_order, list, text};
use super::loss::{self, Loss};
use crate::document::date::Date;
use serde_json::Value as Json;

/// The name of the format, in every wrapping.
const STAGE_FORMAT: &str = "station-scorecard-stage";

/// The version of the wrapping.
const STAGE_VERSION: u64 = 1;

/// A named, dated copy of a station that stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What it is called: 中期, 预评估, 末期, or a name of one's own.
    pub name: String,
    /// The day it was kept, as the calendar of the device said.
    pub kept_on: Option<Date>,
    /// The station as it was, and the moment it was kept.
    pub envelope: Envelope,
}

/// What the kept text of a stage turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenedStage {
    /// Everything in it was read.
    Whole(Box<Stage>),
    /// Something was unreadable; what could be read of its name.
    Damaged(String),
    /// A later build wrote it.
    Newer(String),
}

impl Stage {
    /// The most characters of a name.
    pub const NAME: usize = 40;

    /// The text to keep.
    pub fn text(&self) -> String {
        let day = self.kept_on.map(|day| day.to_string()).unwrap_or_default();
        in_order([
            ("format", text(STAGE_FORMAT)),
            ("version", STAGE_VERSION.to_string()),
            ("name", text(&self.name)),
            ("kept_on", text(&day)),
            ("station", self.envelope.text()),
        ])
    }

    /// Reads a kept text.
    pub fn open(kept: &str) -> OpenedStage {
        match parse(kept) {
            Parsed { json: Some(json), cut_off: false } => opened(json),
            Parsed { json, .. } => {
                OpenedStage::Damaged(json.map(|of| name(&of)).unwrap_or_default())
            }
        }
    }
}

impl Envelope {
    /// The text of a file: the station with its stages.
    pub fn text_with(&self, stages: &[Stage]) -> String {
        let mut whole = self.text();
        if !stages.is_empty() {
            // The last brace closes the envelope.
            whole.pop();
            whole.push_str(",\"stages\":");
            whole.push_str(&list(stages.iter().map(Stage::text)));
            whole.push('}');
        }
        whole
    }
}

/// Takes the stages out of the JSON of a file's station; one that is not readable is a loss.
pub fn stages_in(json: &Json) -> (Vec<Stage>, Vec<Loss>) {
    let (mut stages, mut losses) = (Vec::new(), Vec::new());
    let is_ours = json.get("format").and_then(Json::as_str) == Some(FORMAT);
    let found = json.get("stages").filter(|_| is_ours);
    let Some(found) = found else { return (stages, losses) };
    let found = found.as_array().map(Vec::as_slice);
    if found.is_none() {
        Loss::At("stages".to_owned()).add(&mut losses);
    }
    for (at, one) in found.unwrap_or_default().iter().enumerate() {
        match opened(one.clone()) {
            OpenedStage::Whole(stage) => stages.push(*stage),
            OpenedStage::Damaged(_) | OpenedStage::Newer(_) => {
                Loss::At(["stages/", &(at + 1).to_string()].concat()).add(&mut losses);
            }
        }
    }
    (stages, losses)
}

fn name(json: &Json) -> String {
    let name = json.get("name").and_then(Json::as_str).filter(|name| !loss::is_too_long(name));
    name.unwrap_or_default().to_owned()
}

fn opened(mut json: Json) -> OpenedStage {
    let name = name(&json);
    let is_ours = json.get("format").and_then(Json::as_str) == Some(STAGE_FORMAT);
    match json.get("version").and_then(Json::as_u64).filter(|_| is_ours) {
        Some(STAGE_VERSION) => {}
        Some(version) if version > STAGE_VERSION => return OpenedStage::Newer(name),
        _ => return OpenedStage::Damaged(name),
    }
    let day = json.get("kept_on").and_then(Json::as_str).and_then(|day| day.parse().ok());
    let Some(station) = json.get_mut("station").map(Json::take) else {
        return OpenedStage::Damaged(name);
    };
    match open_parsed(Parsed { json: Some(station), cut_off: false }) {
        Opened::Whole(envelope) => {
            OpenedStage::Whole(Box::new(Stage { name, kept_on: day, envelope }))
        }
        Opened::Damaged { .. } => OpenedStage::Damaged(name),
        Opened::Newer { .. } => OpenedStage::Newer(name),
    }
}
