//! Kept texts → the desk. Only the chunk of the rest reaches this: a first visit reads nothing.

use super::desk::{Desk, EXAMPLE, OnDesk, name_of};
use super::{Notice, Settings};
use crate::browser::clock;
use crate::browser::shelf::{Place, Shelf};
use crate::document::{Opened, example, open};

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

/// The station to begin with: the one open last, else the kept example; `None` where the example
/// as printed can stay.
pub(super) fn first_station(shelf: &mut Shelf) -> (Option<OnDesk>, Vec<Notice>) {
    let last = Settings::last_station().unwrap_or_else(|| EXAMPLE.to_owned());
    match fetch(shelf, &last) {
        Fetched::Ready(opened) => (Some(opened), Vec::new()),
        Fetched::Mended(opened, notice) => (Some(opened), vec![notice]),
        Fetched::Closed(notice) => (fallback(shelf), vec![notice]),
        Fetched::Nothing => (fallback(shelf), Vec::new()),
    }
}

/// The kept example if it reads; as printed under an id that holds nothing where it does not.
fn fallback(shelf: &mut Shelf) -> Option<OnDesk> {
    match fetch(shelf, EXAMPLE) {
        Fetched::Ready(opened) | Fetched::Mended(opened, _) => Some(opened),
        Fetched::Nothing => None,
        Fetched::Closed(_) if shelf.get(Place::Station, EXAMPLE).is_none() => None,
        Fetched::Closed(_) => {
            let mut opened = OnDesk::example(example()?);
            opened.desk.id = clock::fresh_id();
            Some(opened)
        }
    }
}
