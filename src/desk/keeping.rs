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
        let mut turn = Turn { desk: self, shelf, work, effects: Vec::new() };
        turn.take(event);
        let Turn { mut effects, .. } = turn;
        effects.push(Effect::Show(self.state(shelf)));
        effects
    }

    fn is_base<S: Storage>(&self, shelf: &Shelf<S>) -> bool {
        shelf.stored(Folder::Station, &self.id) == self.base
    }

    /// Whether this tab's last write is not part of a text that took its place.
    fn is_overwritten_by(&self, stored: &str) -> bool {
        self.own.as_ref().is_some_and(|own| !Stamp::of(stored).includes(own))
    }
}

/// One event being handled.
struct Turn<'a, S> {
    desk: &'a mut Desk,
    shelf: &'a mut Shelf<S>,
    work: &'a mut dyn Work,
    effects: Vec<Effect>,
}

impl<S: Storage> Turn<'_, S> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Edited => {
                self.desk.changed = true;
                self.effects.push(Effect::Wait(Pause::Typing));
            }
            Event::Due => self.effects.push(Effect::Lock),
            Event::Granted | Event::Leaving => self.keep(),
            Event::Retry => {
                self.desk.changed |= self.desk.refused.is_some();
                self.keep();
            }
            Event::Heard { id, text } => {
                self.effects.extend(overwritten(id, text, self.shelf).map(Effect::Watch));
                if id == self.desk.id {
                    self.hear(text);
                }
            }
            Event::Looked => self.look(),
            Event::Overdue(text) => self.keep_apart(text),
            Event::Erased => {
                self.shelf.follow_erasure(&self.desk.mark.tab);
                self.desk.give_up();
                self.effects.push(Effect::StartOver);
            }
        }
    }

    /// What storage holds for the open station.
    fn stored(&self) -> Option<String> {
        self.shelf.stored(Folder::Station, &self.desk.id)
    }

    /// Another tab wrote the open station, or removed it.
    fn hear(&mut self, text: Option<&str>) {
        let was_gone = self.desk.refused == Some(Refusal::Gone);
        self.look();
        if text.is_none() && !was_gone && self.desk.refused == Some(Refusal::Gone) {
            self.effects.push(Effect::TellDeleted);
        }
    }

    /// Writes what is not kept yet.
    fn keep(&mut self) {
        if self.desk.changed {
            self.write();
        } else {
            self.look();
        }
        if !self.desk.changed && self.shelf.has_refused() {
            let result = self.shelf.retry();
            self.effects.push(Effect::ShelfChanged);
            if result.is_err() {
                self.effects.push(Effect::Wait(Pause::Retry));
            }
        }
        self.effects.extend(self.shelf.take_apart().into_iter().map(Effect::NameApart));
    }

    /// Writes the open station. What was removed comes back; what another tab wrote stays.
    fn write(&mut self) {
        let stored = self.stored();
        if stored.is_none() || stored == self.desk.base {
            self.put();
        } else {
            self.fork(stored);
        }
        self.effects.push(Effect::ShelfChanged);
    }

    fn put(&mut self) {
        let mark = self.desk.next_mark();
        let stamp = self.desk.stamp.with(mark.clone());
        let text = self.work.text(&stamp);
        match self.shelf.put(Folder::Station, &self.desk.id, &text) {
            Ok(()) => {
                self.desk.own = Some(mark);
                self.desk.adopt(text);
            }
            Err(refusal) => {
                self.desk.refused = Some(refusal);
                self.effects.push(Effect::Wait(Pause::Retry));
            }
        }
    }

    /// Another tab saved first: this tab's work becomes a station of its own.
    fn fork(&mut self, stored: Option<String>) {
        let Turn { desk, shelf, .. } = self;
        // The id that another tab would give this tab's last write if it found it overwritten.
        let overwritten = stored.is_some_and(|stored| desk.is_overwritten_by(&stored));
        let rescued = desk.own.take().filter(|_| overwritten).map(|mark| mark.to_string());
        let rescued = rescued.filter(|id| shelf.get(Folder::Station, id).is_none());
        shelf.forget(Folder::Station, &desk.id);
        desk.id = rescued.unwrap_or_else(|| desk.next_mark().to_string());
        desk.base = None;
        let name = self.work.become_copy();
        self.put();
        let is_kept = self.desk.refused.is_none();
        self.effects.push(Effect::Forked { name, is_kept });
    }

    /// Compares storage with what it held last.
    fn look(&mut self) {
        let gone = self.desk.refused == Some(Refusal::Gone);
        let stored = self.stored();
        if stored == self.desk.base {
            // What was gone has come back, to the letter.
            self.desk.refused = self.desk.refused.filter(|_| !gone);
            return;
        }
        match stored {
            None => {
                self.desk.refused = self.desk.refused.or(Some(Refusal::Gone));
                self.effects.push(Effect::ShelfChanged);
            }
            Some(stored) if self.desk.changed || self.desk.is_overwritten_by(&stored) => {
                self.desk.changed = true;
                self.write();
            }
            Some(_) => self.effects.push(Effect::TakeOver),
        }
    }

    /// Keeps an overwritten text of another tab under the id of its write, unless that tab did.
    fn keep_apart(&mut self, text: &str) {
        let Some(id) = Stamp::of(text).writer().map(ToString::to_string) else { return };
        if self.shelf.get(Folder::Station, &id).is_none() {
            // Where storage refuses it, it waits in memory.
            if self.shelf.put(Folder::Station, &id, text).is_err() {
                self.effects.push(Effect::Wait(Pause::Retry));
            }
            self.effects.extend([Effect::ShelfChanged, Effect::NameApart(id)]);
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
