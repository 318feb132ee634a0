//! The open station: which one it is, and what storage held when it was last in step.

use super::{Notice, Settings};
use crate::browser::clock;
use crate::browser::shelf::{Place, Shelf};
use crate::document::{Document, Opened, Particular, open};

/// The id of the worked example. It is kept like any station once it is changed.
pub const EXAMPLE: &str = "example";

/// The open station.
pub(super) struct Desk {
    /// Its id.
    pub id: String,
    /// The text of storage at the last read or write; `None` while it was never kept. A write
    /// happens only while storage still holds this text, so no other tab's work is overwritten.
    pub base: Option<String>,
    /// Whether it has changes that storage does not have.
    pub changed: bool,
}

/// A station ready to be put on the desk.
pub(super) struct OnDesk {
    pub document: Document,
    pub desk: Desk,
}

impl OnDesk {
    /// The example as printed, not kept yet.
    pub(super) fn example(document: &Document) -> OnDesk {
        let desk = Desk { id: EXAMPLE.to_owned(), base: None, changed: false };
        OnDesk { document: document.clone(), desk }
    }
}

/// What opening a kept station came to.
pub(super) enum Fetched {
    /// It is ready.
    Ready(OnDesk),
    /// It was damaged and set aside; what could be saved is ready.
    Mended(OnDesk, Notice),
    /// It cannot be opened; the notice says why.
    Closed(Notice),
    /// Nothing is kept under that id.
    Nothing,
}

/// Opens a kept station. A damaged text is first set aside; if that fails it stays untouched.
pub(super) fn fetch(shelf: &mut Shelf, id: &str) -> Fetched {
    let Some(text) = shelf.get(Place::Station, id) else { return Fetched::Nothing };
    match open(&text) {
        Opened::Whole(envelope) => {
            let desk = Desk { id: id.to_owned(), base: Some(text), changed: false };
            Fetched::Ready(OnDesk { document: envelope.document, desk })
        }
        Opened::Newer { version, station } => {
            Fetched::Closed(Notice::Newer { name: station.unwrap_or_default(), version })
        }
        Opened::Damaged { saved, losses } => {
            let kept = set_aside(shelf, id, &text);
            let name = saved.as_ref().map(|envelope| name_of(&envelope.document));
            let notice = Notice::Damaged { name: name.unwrap_or_default(), losses };
            let Some(envelope) = saved else { return Fetched::Closed(notice) };
            // Where setting aside failed, the damaged text keeps its key and the rest gets another.
            let id = if kept { id.to_owned() } else { clock::fresh_id() };
            let desk = Desk { id, base: None, changed: true };
            Fetched::Mended(OnDesk { document: envelope.document, desk }, notice)
        }
    }
}

/// Moves a damaged text to a key of its own; whether storage confirmed it.
fn set_aside(shelf: &mut Shelf, id: &str, text: &str) -> bool {
    let aside = format!("{id}@{}", clock::now());
    let kept = shelf.put(Place::SetAside, &aside, text).is_ok();
    if kept {
        shelf.remove(Place::Station, id);
    }
    kept
}

/// The station to begin with: the one open last, else the example.
pub(super) fn first_station(shelf: &mut Shelf, example: &Document) -> (OnDesk, Vec<Notice>) {
    let last = Settings::last_station().unwrap_or_else(|| EXAMPLE.to_owned());
    match fetch(shelf, &last) {
        Fetched::Ready(opened) => (opened, Vec::new()),
        Fetched::Mended(opened, notice) => (opened, vec![notice]),
        Fetched::Closed(notice) => (fallback(shelf, example), vec![notice]),
        Fetched::Nothing => (fallback(shelf, example), Vec::new()),
    }
}

/// The kept example if it reads, else the example as printed under an id that holds nothing.
fn fallback(shelf: &mut Shelf, example: &Document) -> OnDesk {
    match fetch(shelf, EXAMPLE) {
        Fetched::Ready(opened) | Fetched::Mended(opened, _) => opened,
        Fetched::Nothing => OnDesk::example(example),
        Fetched::Closed(_) if shelf.get(Place::Station, EXAMPLE).is_none() => {
            OnDesk::example(example)
        }
        Fetched::Closed(_) => {
            let mut opened = OnDesk::example(example);
            opened.desk.id = clock::fresh_id();
            opened
        }
    }
}

/// The name of a document's station, "" where it has none yet.
pub(super) fn name_of(document: &Document) -> String {
    document.particulars.text(Particular::Station)
}
