//! Keeping the open station beside other tabs.
//!
//! Invariants: a write replaces only the text this tab last read or wrote; where storage holds another
//! one, this tab's work becomes a station of its own. "Saved" is shown only while storage holds the text.
//! Two tabs that write at the same moment both see the old text, so a tab also checks afterwards, by the
//! stamp, whether its write was overwritten; then it, too, keeps its work as a station of its own.

use super::shelf::{Folder, Refusal, Shelf, Storage};
use super::stamp::{Mark, Stamp};

/// Whether everything is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything was written and read back.
    Saved,
    /// A write is due.
    Saving,
    /// Storage does not have it; everything is in memory, and is tried again.
    NotSaved(Refusal),
}

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// The document changed.
    Edited,
    /// The pause after typing, or before another try, is over.
    Due,
    /// This tab alone may write until the event is handled.
    Granted,
    /// The page is being left, or goes on to something that reads what is kept: there is no time to wait.
    Leaving,
    /// The person wants another try.
    Retry,
    /// Another tab wrote a station, or removed it.
    Heard {
        /// Its id.
        id: &'a str,
        /// The text.
        text: Option<&'a str>,
    },
    /// The page got the focus, or the whole storage was cleared: what it holds may be another text.
    Looked,
    /// Time has passed since another tab's text was found overwritten, and that tab did not keep it.
    Overdue(&'a str),
    /// Another tab has deleted everything.
    Erased,
}

/// How long to wait before [`Event::Due`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// Until typing pauses.
    Typing,
    /// Until another try makes sense.
    Retry,
}

/// Something to be done by the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Send [`Event::Due`] after a pause; an earlier one is forgotten.
    Wait(Pause),
    /// Send [`Event::Granted`] once no other tab is writing.
    Lock,
    /// Show whether everything is kept.
    Show(SaveState),
    /// What is kept has changed.
    ShelfChanged,
    /// Another tab saved first: the open station is now one of its own, of this name.
    Forked {
        /// The name.
        name: String,
        /// Whether it is kept yet.
        is_kept: bool,
    },
    /// Tell that another tab deleted the open station.
    TellDeleted,
    /// Read what storage holds for the open station, and show it ([`Desk::foreign`]).
    TakeOver,
    /// Give a station that was kept apart a name that says so.
    NameApart(String),
    /// Send [`Event::Overdue`] with this text once the tab that wrote it had time to keep it.
    Watch(String),
    /// Begin like a first visit: nothing is kept any more, and what is open here must not come back.
    StartOver,
}

/// The document being edited, as the desk needs it.
pub trait Work {
    /// The text to keep, with a stamp.
    fn text(&self, stamp: &Stamp) -> String;
    /// Names the document as this tab's copy; returns the name.
    fn become_copy(&mut self) -> String;
}

/// Which station is open, and how far it is kept.
#[derive(Clone, Debug)]
pub struct Desk {
    /// This tab's last write.
    mark: Mark,
    id: String,
    /// The text storage held at the last read or write; `None` while it was never kept.
    base: Option<String>,
    /// What the document is built on.
    stamp: Stamp,
    /// This tab's last write of the open station.
    own: Option<Mark>,
    changed: bool,
    refused: Option<Refusal>,
}

impl Desk {
    /// The desk of a tab, with a station on it that is not kept; no other tab has the name `tab`.
    pub fn new(tab: String, id: String) -> Desk {
        Desk {
            mark: Mark { tab, count: 0 },
            id,
            base: None,
            stamp: Stamp::default(),
            own: None,
            changed: false,
            refused: None,
        }
    }

    /// Puts another station on the desk.
    pub fn open(&mut self, id: String, base: Option<String>, changed: bool) {
        self.stamp = base.as_deref().map(Stamp::of).unwrap_or_default();
        (self.id, self.base, self.changed) = (id, base, changed);
        self.own = self.stamp.of_tab(&self.mark.tab);
        self.refused = None;
    }

    /// What the open station is built on.
    pub const fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// The open station is built on these revisions too; that is written with the next change.
    pub fn build_on(&mut self, revisions: &Stamp) {
        let built = self.stamp.built_on(revisions);
        self.changed |= built != self.stamp;
        self.stamp = built;
    }

    /// The id of the open station.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether there are changes that storage does not have.
    pub const fn is_changed(&self) -> bool {
        self.changed
    }

    /// Whether storage has held it.
    pub const fn is_kept(&self) -> bool {
        self.base.is_some()
    }

    /// The document was changed; [`Event::Edited`] follows once this can be kept.
    pub const fn note_edit(&mut self) {
        self.changed = true;
    }

    /// The open station is given up: neither it nor its changes need be kept.
    pub fn give_up(&mut self) {
        (self.base, self.changed, self.refused) = (None, false, None);
    }

    /// A mark, and so an id, that no other write of any tab has.
    pub fn next_mark(&mut self) -> Mark {
        self.mark.count += 1;
        self.mark.clone()
    }

    /// The text that another tab has put in the place of the open station, to be shown; `None` where
    /// there is none, or this tab has changes of its own.
    pub fn foreign<S: Storage>(&self, shelf: &Shelf<S>) -> Option<String> {
        let stored = shelf.stored(Folder::Station, &self.id);
        stored.filter(|_| !self.changed && !self.is_base(shelf))
    }

    /// The document now is what this text of storage says.
    pub fn adopt(&mut self, text: String) {
        self.stamp = Stamp::of(&text);
        self.base = Some(text);
        self.changed = false;
        self.refused = None;
    }

    /// What storage holds could not be shown: what is open is not kept there any more, so it is written,
    /// under an id of its own.
    pub const fn keep_beside(&mut self) {
        self.changed = true;
    }

    /// Whether everything is kept.
    pub fn state<S: Storage>(&self, shelf: &Shelf<S>) -> SaveState {
        // The text of some other station may be waiting in memory.
        match self.refused.or_else(|| shelf.refusal()) {
            Some(refusal) => SaveState::NotSaved(refusal),
            None if self.changed => SaveState::Saving,
            None => SaveState::Saved,
        }
    }

    /// Handles an event; returns what has to be done.
    pub fn update<S: Storage>(
        &mut self,
        event: Event<'_>,
        shelf: &mut Shelf<S>,
        work: &mut impl Work,
    ) -> Vec<Effect> {
        let mut effects = Vec::new();
        match event {
            Event::Edited => {
                self.changed = true;
                effects.push(Effect::Wait(Pause::Typing));
            }
            Event::Due => effects.push(Effect::Lock),
            Event::Granted | Event::Leaving => self.keep(shelf, work, &mut effects),
            Event::Retry => {
                self.changed |= self.refused.is_some();
                self.keep(shelf, work, &mut effects);
            }
            Event::Heard { id, text } => {
                effects.extend(overwritten(id, text, shelf).map(Effect::Watch));
                if id == self.id {
                    self.hear(text, shelf, work, &mut effects);
                }
            }
            Event::Looked => self.look(shelf, work, &mut effects),
            Event::Overdue(text) => keep_apart(text, shelf, &mut effects),
            Event::Erased => {
                shelf.follow_erasure(&self.mark.tab);
                self.give_up();
                effects.push(Effect::StartOver);
            }
        }
        effects.push(Effect::Show(self.state(shelf)));
        effects
    }

    /// Another tab wrote the open station, or removed it.
    fn hear<S: Storage>(
        &mut self,
        text: Option<&str>,
        shelf: &mut Shelf<S>,
        work: &mut impl Work,
        effects: &mut Vec<Effect>,
    ) {
        let was_gone = self.refused == Some(Refusal::Gone);
        self.look(shelf, work, effects);
        if text.is_none() && !was_gone && self.refused == Some(Refusal::Gone) {
            effects.push(Effect::TellDeleted);
        }
    }

    fn is_base<S: Storage>(&self, shelf: &Shelf<S>) -> bool {
        shelf.stored(Folder::Station, &self.id) == self.base
    }

    /// Writes what is not kept yet.
    fn keep<S: Storage>(
        &mut self,
        shelf: &mut Shelf<S>,
        work: &mut impl Work,
        effects: &mut Vec<Effect>,
    ) {
        if self.changed {
            self.write(shelf, work, effects);
        } else {
            self.look(shelf, work, effects);
        }
        if !self.changed && shelf.has_refused() {
            let result = shelf.retry();
            effects.push(Effect::ShelfChanged);
            if result.is_err() {
                effects.push(Effect::Wait(Pause::Retry));
            }
        }
        effects.extend(shelf.take_apart().into_iter().map(Effect::NameApart));
    }

    /// Writes the open station. What was removed comes back; what another tab wrote stays.
    fn write<S: Storage>(
        &mut self,
        shelf: &mut Shelf<S>,
        work: &mut impl Work,
        effects: &mut Vec<Effect>,
    ) {
        let stored = shelf.stored(Folder::Station, &self.id);
        if stored.is_none() || stored == self.base {
            self.put(shelf, work, effects);
        } else {
            self.fork(stored, shelf, work, effects);
        }
        effects.push(Effect::ShelfChanged);
    }

    fn put<S: Storage>(
        &mut self,
        shelf: &mut Shelf<S>,
        work: &mut impl Work,
        effects: &mut Vec<Effect>,
    ) {
        let mark = self.next_mark();
        let stamp = self.stamp.with(mark.clone());
        let text = work.text(&stamp);
        match shelf.put(Folder::Station, &self.id, &text) {
            Ok(()) => {
                self.own = Some(mark);
                self.adopt(text);
            }
            Err(refusal) => {
                self.refused = Some(refusal);
                effects.push(Effect::Wait(Pause::Retry));
            }
        }
    }

    /// Another tab saved first: this tab's work becomes a station of its own.
    fn fork<S: Storage>(
        &mut self,
        stored: Option<String>,
        shelf: &mut Shelf<S>,
        work: &mut impl Work,
        effects: &mut Vec<Effect>,
    ) {
        // The id that another tab would give this tab's last write if it found it overwritten.
        let overwritten = stored.is_some_and(|stored| self.is_overwritten_by(&stored));
        let rescued = self.own.take().filter(|_| overwritten).map(|mark| mark.to_string());
        let rescued = rescued.filter(|id| shelf.get(Folder::Station, id).is_none());
        shelf.forget(Folder::Station, &self.id);
        self.id = rescued.unwrap_or_else(|| self.next_mark().to_string());
        self.base = None;
        let name = work.become_copy();
        self.put(shelf, work, effects);
        effects.push(Effect::Forked { name, is_kept: self.refused.is_none() });
    }

    /// Whether this tab's last write is not part of a text that took its place.
    fn is_overwritten_by(&self, stored: &str) -> bool {
        self.own.as_ref().is_some_and(|own| !Stamp::of(stored).includes(own))
    }

    /// Compares storage with what it held last.
    fn look<S: Storage>(
        &mut self,
        shelf: &mut Shelf<S>,
        work: &mut impl Work,
        effects: &mut Vec<Effect>,
    ) {
        let gone = self.refused == Some(Refusal::Gone);
        if self.is_base(shelf) {
            // What was gone has come back, to the letter.
            self.refused = self.refused.filter(|_| !gone);
            return;
        }
        match shelf.stored(Folder::Station, &self.id) {
            None => {
                self.refused = self.refused.or(Some(Refusal::Gone));
                effects.push(Effect::ShelfChanged);
            }
            Some(stored) if self.changed || self.is_overwritten_by(&stored) => {
                self.changed = true;
                self.write(shelf, work, effects);
            }
            Some(_) => effects.push(Effect::TakeOver),
        }
    }
}

/// A text of another tab that storage does not hold, and that did not go into what it holds: it was
/// overwritten. The tab that wrote it keeps it, unless it is closed by now or has gone on.
fn overwritten<S: Storage>(id: &str, text: Option<&str>, shelf: &Shelf<S>) -> Option<String> {
    let (text, stored) = text.zip(shelf.stored(Folder::Station, id))?;
    let stamp = Stamp::of(text);
    let is_lost = text != stored && !Stamp::of(&stored).includes(stamp.writer()?);
    is_lost.then(|| text.to_owned())
}

/// Keeps an overwritten text of another tab under the id of its write, unless that tab did.
fn keep_apart<S: Storage>(text: &str, shelf: &mut Shelf<S>, effects: &mut Vec<Effect>) {
    let Some(id) = Stamp::of(text).writer().map(ToString::to_string) else { return };
    if shelf.get(Folder::Station, &id).is_none() {
        // Where storage refuses it, it waits in memory.
        if shelf.put(Folder::Station, &id, text).is_err() {
            effects.push(Effect::Wait(Pause::Retry));
        }
        effects.extend([Effect::ShelfChanged, Effect::NameApart(id)]);
    }
}
