//! The wrapping in which a document is kept: format, version, stamp.

use super::json_text;
use super::loss::{self, Loss};
use super::{migrations, read as reading, repair, write};
use crate::document::sheet::Document;
use serde_json::Value as Json;

/// The name of the format, in every envelope.
pub const FORMAT: &str = "station-scorecard";

/// The latest version this build writes and reads: one more than there are migrations.
pub const VERSION: u64 = migrations::STEPS.len() as u64 + 1;

/// The first version that can hold a station: pages that know no later one still open it.
fn version_for(document: &Document) -> u64 {
    if document.agreements.is_empty() { VERSION - 1 } else { VERSION }
}

/// A document together with who wrote it last and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// Which writes of which tabs it is built on (`desk` reads them); any text is allowed.
    pub stamp: String,
    /// When it was written, as the clock of the device said; for showing only.
    pub saved_at: String,
    /// The document.
    pub document: Document,
}

/// What a kept text turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// Everything in it was read.
    Whole(Envelope),
    /// Something was unreadable: what could be saved, and what was lost.
    Damaged {
        /// The readable parts, if there were any.
        saved: Option<Envelope>,
        /// What was not readable.
        losses: Vec<Loss>,
    },
    /// A later build wrote it: refused by name, and left as it is.
    Newer {
        /// Its version.
        version: u64,
        /// The station's name, where it still stands in its old place.
        station: Option<String>,
    },
}

impl Envelope {
    /// The text to keep.
    pub fn text(&self) -> String {
        json_text::in_order([
            ("format", json_text::text(FORMAT)),
            ("version", version_for(&self.document).to_string()),
            ("stamp", json_text::text(&self.stamp)),
            ("saved_at", json_text::text(&self.saved_at)),
            ("document", write::document(&self.document)),
        ])
    }
}

/// A kept text as JSON, not yet looked into.
pub struct Parsed {
    /// `None` where neither the text nor its beginning is JSON.
    pub json: Option<Json>,
    /// Whether it is only the beginning.
    pub cut_off: bool,
}

/// Reads a text as JSON, once: twice only where its end is missing.
pub fn parse(text: &str) -> Parsed {
    if !repair::is_shallow(text) {
        return Parsed { json: None, cut_off: false };
    }
    let json = serde_json::from_str::<Json>(text).ok();
    let cut_off = json.is_none();
    let mended = || repair::close_brackets(text).and_then(|text| serde_json::from_str(&text).ok());
    Parsed { json: json.or_else(mended), cut_off }
}

/// Reads a kept text. Never fails: the worst result is "damaged, nothing saved".
pub fn open(text: &str) -> Opened {
    open_parsed(parse(text))
}

/// The same for what is JSON already.
pub fn open_parsed(parsed: Parsed) -> Opened {
    let losses = if parsed.cut_off { vec![Loss::CutOff] } else { Vec::new() };
    match parsed.json {
        Some(json) => open_json(json, losses),
        None => Opened::Damaged { saved: None, losses: vec![Loss::NotJson] },
    }
}

fn open_json(json: Json, mut losses: Vec<Loss>) -> Opened {
    let version = json.get("version").and_then(Json::as_u64);
    let ours = json.get("format").and_then(Json::as_str) == Some(FORMAT);
    match version {
        Some(version) if ours && version > VERSION => {
            let station = ["document", "particulars", "station"]
                .iter()
                .try_fold(&json, |json, key| json.get(key))
                .and_then(Json::as_str)
                .filter(|station| !loss::is_too_long(station));
            Opened::Newer { version, station: station.map(str::to_owned) }
        }
        Some(version) if ours && version >= 1 => {
            let envelope = read(&migrations::to_present(json, version), &mut losses);
            match envelope {
                Some(envelope) if losses.is_empty() => Opened::Whole(envelope),
                saved => Opened::Damaged { saved, losses },
            }
        }
        _ => Opened::Damaged { saved: None, losses: vec![Loss::NotOurs] },
    }
}

fn read(json: &Json, losses: &mut Vec<Loss>) -> Option<Envelope> {
    let text = |key: &str| {
        let text = json.get(key).and_then(Json::as_str).filter(|text| !loss::is_too_long(text));
        text.unwrap_or_default().to_owned()
    };
    let document = json.get("document").filter(|document| document.is_object());
    if document.is_none() {
        Loss::At("document".to_owned()).add(losses);
    }
    let document = reading::document(document?, losses);
    Some(Envelope { stamp: text("stamp"), saved_at: text("saved_at"), document })
}
