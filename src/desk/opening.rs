//! Kept texts → documents. A first visit reads nothing, so that the page has this in a chunk.

use super::set_aside::SetAside;
use super::shelf::{Folder, Shelf, Storage};
use super::stages::{KeptStage, copy_stages_at_least_in_memory, stages_of};
use crate::document::{Document, Envelope, Limits, Loss, Opened, example, open};

/// The id of the worked example. It is kept like any station once it is changed.
pub const EXAMPLE: &str = "example";

/// A document about to become the open one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The document.
    pub document: Document,
    /// Its id.
    pub id: String,
    /// The text of storage it is in step with; `None` while it was never kept.
    pub base: Option<String>,
    /// Whether it has changes that storage does not have.
    pub changed: bool,
}

impl Opening {
    /// The example as printed, not kept yet.
    pub fn example(document: Document) -> Opening {
        Opening { document, id: EXAMPLE.to_owned(), base: None, changed: false }
    }

    /// A document that is kept nowhere yet.
    pub const fn new(document: Document, id: String) -> Opening {
        Opening { document, id, base: None, changed: true }
    }
}

/// The name of a document's station, "" where it has none yet.
pub fn name_of(document: &Document) -> String {
    document.particulars.name()
}

/// The name of a copy, in words around the name of what it is a copy of; that one is shortened where
/// the whole would be longer than a name can be.
pub fn fitting(name: &str, words: impl Fn(&str) -> String) -> String {
    let full = words(name);
    let excess = full.chars().count().saturating_sub(Limits::TEXT);
    if excess == 0 {
        return full;
    }
    let short = name.chars().count().saturating_sub(excess);
    words(&name.chars().take(short).collect::<String>())
}

/// What opening a kept station came to.
#[derive(Debug)]
pub enum Fetched {
    /// It is ready.
    Ready(Opening),
    /// It was damaged.
    Damaged {
        /// What could be read.
        opening: Option<Opening>,
        /// The station's name, as far as it could be read.
        name: String,
        /// What was lost.
        losses: Vec<Loss>,
        /// Whether the damaged text was set aside; else it is still where it was.
        aside: bool,
        /// The name of the stage that is opened in its place, where nothing of the station could be read.
        stage: Option<String>,
    },
    /// A later version wrote it; it is left alone.
    Newer {
        /// The station's name, as far as it could be read.
        name: String,
        /// Its version.
        version: u64,
    },
    /// Nothing is kept under that id.
    Nothing,
}

impl Fetched {
    /// What can be shown of it, and what has to be told.
    fn parted(self) -> (Option<Opening>, Option<Fetched>) {
        match self {
            Fetched::Ready(opening) => (Some(opening), None),
            Fetched::Damaged { opening, name, losses, aside, stage } => {
                (opening, Some(Fetched::Damaged { opening: None, name, losses, aside, stage }))
            }
            Fetched::Newer { .. } => (None, Some(self)),
            Fetched::Nothing => (None, None),
        }
    }
}

/// Opens a kept station. A damaged text is first set aside, under `now`; where that fails it stays as it
/// is, and what could be read of it gets the id `fresh`, with copies of its stages. Where nothing could be read,
/// its last stage stands in for it.
pub fn fetch<S: Storage>(shelf: &mut Shelf<S>, id: &str, fresh: &str, now: &str) -> Fetched {
    let Some(text) = shelf.get(Folder::Station, id) else { return Fetched::Nothing };
    match open(&text) {
        Opened::Whole(envelope) => Fetched::Ready(in_step(shelf, id, text, envelope)),
        Opened::Newer { version, station } => {
            Fetched::Newer { name: station.unwrap_or_default(), version }
        }
        Opened::Damaged { saved, losses } => {
            let to = SetAside::station(id, now);
            let aside = shelf.transfer((Folder::Station, id), (Folder::SetAside, &to)).is_ok();
            let last = || {
                let kept = stages_of(shelf, Folder::Stage, id);
                kept.iter().rev().find_map(KeptStage::stage).cloned()
            };
            let (document, stage) = match saved {
                Some(saved) => (Some(saved.document), None),
                None => last().map(|of| (of.envelope.document, of.name)).unzip(),
            };
            let name = document.as_ref().map(name_of).unwrap_or_default();
            if !aside && document.is_some() {
                copy_stages_at_least_in_memory(shelf, id, fresh);
            }
            let id = if aside { id } else { fresh };
            let opening = document.map(|document| Opening::new(document, id.to_owned()));
            Fetched::Damaged { opening, name, losses, aside, stage }
        }
    }
}

/// A text that storage has refused so far is still to be written, over what storage held then.
fn in_step<S: Storage>(shelf: &Shelf<S>, id: &str, text: String, envelope: Envelope) -> Opening {
    let refused_over = shelf.refused_over(Folder::Station, id);
    let changed = refused_over.is_some();
    let base = refused_over.unwrap_or(Some(text));
    Opening { document: envelope.document, id: id.to_owned(), base, changed }
}

/// The station to begin with, and what has to be told of the one that was open last, or of the example:
/// the one open last, else the own station saved last, else the kept example; `None` where the example
/// as printed can stay.
pub fn first_station<S: Storage>(
    shelf: &mut Shelf<S>,
    last: Option<&str>,
    fresh: &str,
    now: &str,
) -> (Option<Opening>, Option<Fetched>) {
    let fetched = match last {
        Some(last) => fetch(shelf, last, fresh, now),
        None => Fetched::Nothing,
    };
    match fetched.parted() {
        // The example as printed was open.
        (None, None) if last == Some(EXAMPLE) => (None, None),
        (None, told) => {
            let (opening, of_it) = fallback(shelf, fresh, now);
            (opening, told.or(of_it))
        }
        found => found,
    }
}

fn fallback<S: Storage>(
    shelf: &mut Shelf<S>,
    fresh: &str,
    now: &str,
) -> (Option<Opening>, Option<Fetched>) {
    if let Some(id) = last_own(shelf) {
        return fetch(shelf, &id, fresh, now).parted();
    }
    let (example_kept, told) = fetch(shelf, EXAMPLE, fresh, now).parted();
    if example_kept.is_some() || shelf.get(Folder::Station, EXAMPLE).is_none() {
        return (example_kept, told);
    }
    // An unreadable example keeps its id; the printed one gets another.
    let opening = example().map(|example| {
        let mut opening = Opening::example(example);
        fresh.clone_into(&mut opening.id);
        opening
    });
    (opening, told)
}

/// The readable station of one's own that was saved last.
fn last_own<S: Storage>(shelf: &Shelf<S>) -> Option<String> {
    let ids = shelf.ids(Folder::Station).into_iter().filter(|id| id != EXAMPLE);
    let saved = ids.filter_map(|id| match open(&shelf.get(Folder::Station, &id)?) {
        Opened::Whole(envelope) => Some((envelope.saved_at, id)),
        Opened::Damaged { .. } | Opened::Newer { .. } => None,
    });
    saved.max().map(|(_, id)| id)
}
