//! The kept texts: in the storage of the browser, and in memory while it refuses.
//!
//! Invariants: a text counts as kept only after it was read back; what storage refuses stays in memory
//! and is tried again; a retry never replaces what another tab has written since.

use super::stamp::Stamp;

/// The beginning of every key of this product.
const PREFIX: &str = "station-scorecard/";

/// The key that is written and removed again after everything was deleted: other tabs hear of it.
pub const ERASED: &str = "station-scorecard/erased";

/// The key of what a person has done of the training.
pub const TRAINING: &str = "station-scorecard/training";

/// Whether a key is one of this product; the host may keep others in the same storage.
pub fn is_own_key(key: &str) -> bool {
    key.starts_with(PREFIX)
}

/// How much is kept of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Stations, the example among them once it was changed.
    pub stations: usize,
    /// Deleted stations that can be brought back.
    pub deleted: usize,
    /// Damaged texts that were set aside.
    pub set_aside: usize,
    /// Stages of stations, deleted ones among them.
    pub stages: usize,
    /// Whether anything of the training is kept.
    pub training: bool,
}

/// How much is kept under this address, in characters as browsers count them: the keys and texts of this
/// product and of whatever else the host keeps there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Used(pub usize);

impl Used {
    /// What browsers give an address.
    pub const MOST: Used = Used(5_000_000);
    /// From here on the person is warned.
    pub const WARNED: Used = Used(4_000_000);

    /// Whether there is little room left.
    pub fn is_nearly_all(self) -> bool {
        self >= Used::WARNED
    }
}

/// Texts under keys, shared by all tabs.
pub trait Storage {
    /// Whether there is a storage at all.
    fn is_available(&self) -> bool;
    /// The text under a key.
    fn get(&self, key: &str) -> Option<String>;
    /// Every key.
    fn keys(&self) -> Vec<String>;
    /// Keeps a text and reads it back.
    ///
    /// # Errors
    /// Why it is not kept.
    fn put(&mut self, key: &str, text: &str) -> Result<(), Refusal>;
    /// Removes a text.
    fn remove(&mut self, key: &str);
}

/// Why a text is not in storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no storage here, or the browser refuses access to it.
    Absent,
    /// There is no room for it.
    Full,
    /// What was read back is not what was written.
    Altered,
    /// It was kept, and is gone: cleared, or deleted by another tab.
    Gone,
    /// The part of the program that keeps stations did not arrive.
    NotFetched,
}

/// What a kept text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Folder {
    /// A station's document.
    Station,
    /// A deleted station that can be brought back.
    Deleted,
    /// A damaged text, set aside as it was found.
    SetAside,
    /// A stage of a station; its id begins with the station's (`stages.rs`).
    Stage,
    /// A deleted stage that can be brought back.
    DeletedStage,
    /// A revision of a station that was sent or received.
    Revision,
}

impl Folder {
    const fn folder(self) -> &'static str {
        match self {
            Folder::Station => "station/",
            Folder::Deleted => "deleted/",
            Folder::SetAside => "set-aside/",
            Folder::Stage => "stage/",
            Folder::DeletedStage => "deleted-stage/",
            Folder::Revision => "revision/",
        }
    }

    /// The key of an id at this place.
    pub fn key(self, id: &str) -> String {
        [PREFIX, self.folder(), id].concat()
    }

    /// The id that a key of this place names.
    pub fn id_of(self, key: &str) -> Option<&str> {
        key.strip_prefix(PREFIX)?.strip_prefix(self.folder())
    }
}

/// A text that storage has refused so far.
#[derive(Clone, Debug)]
struct Waiting {
    place: Folder,
    id: String,
    text: String,
    /// What storage held when it was refused: a retry replaces this and nothing else.
    over: Option<String>,
    refusal: Refusal,
}

/// The kept texts, those in memory included.
#[derive(Debug, Default)]
pub struct Shelf<S> {
    storage: S,
    /// Each place and id once.
    waiting: Vec<Waiting>,
    /// The ids of refused stations that were kept apart, because another tab had written theirs.
    apart: Vec<String>,
}

impl<S: Storage> Shelf<S> {
    /// A shelf on a storage.
    pub const fn new(storage: S) -> Shelf<S> {
        Shelf { storage, waiting: Vec::new(), apart: Vec::new() }
    }

    /// The text kept for an id, the one in memory first.
    pub fn get(&self, place: Folder, id: &str) -> Option<String> {
        match self.waiting_at(place, id) {
            Some(waiting) => Some(waiting.text.clone()),
            None => self.stored(place, id),
        }
    }

    fn waiting_at(&self, place: Folder, id: &str) -> Option<&Waiting> {
        self.waiting.iter().find(|waiting| waiting.place == place && waiting.id == id)
    }

    /// The text that storage itself holds for an id, whatever memory holds.
    pub fn stored(&self, place: Folder, id: &str) -> Option<String> {
        self.storage.get(&place.key(id))
    }

    /// What storage held when it refused the text of an id; `None` where nothing was refused.
    pub fn refused_over(&self, place: Folder, id: &str) -> Option<Option<String>> {
        self.waiting_at(place, id).map(|waiting| waiting.over.clone())
    }

    /// The ids at a place, those in memory included.
    pub fn ids(&self, place: Folder) -> Vec<String> {
        let keys = self.storage.keys();
        let mut ids: Vec<String> =
            keys.iter().filter_map(|key| place.id_of(key)).map(str::to_owned).collect();
        for waiting in self.waiting.iter().filter(|waiting| waiting.place == place) {
            if !ids.contains(&waiting.id) {
                ids.push(waiting.id.clone());
            }
        }
        ids
    }

    /// Whether anything is kept at a place.
    pub fn holds(&self, place: Folder) -> bool {
        let is_waiting = |waiting: &Waiting| waiting.place == place;
        self.storage.keys().iter().any(|key| place.id_of(key).is_some())
            || self.waiting.iter().any(is_waiting)
    }

    /// Keeps a text.
    ///
    /// # Errors
    /// Why storage refused; the text is then kept in memory.
    pub fn put(&mut self, place: Folder, id: &str, text: &str) -> Result<(), Refusal> {
        self.forget(place, id);
        let over = self.stored(place, id);
        let kept = self.put_or_leave(place, id, text);
        if let Err(refusal) = kept {
            let (id, text) = (id.to_owned(), text.to_owned());
            self.waiting.push(Waiting { place, id, text, over, refusal });
        }
        kept
    }

    /// Forgets what storage refused for an id; what storage holds stays.
    pub fn forget(&mut self, place: Folder, id: &str) {
        self.waiting.retain(|waiting| waiting.place != place || waiting.id != id);
    }

    /// Keeps a text, or leaves everything as it was.
    ///
    /// # Errors
    /// Why storage refused.
    pub fn put_or_leave(&mut self, place: Folder, id: &str, text: &str) -> Result<(), Refusal> {
        let key = place.key(id);
        let before = self.storage.get(&key);
        let mut kept = self.storage.put(&key, text);
        // Revisions only spare questions: they give way to whatever else is kept.
        if kept == Err(Refusal::Full) && place != Folder::Revision && self.drop_revisions() {
            kept = self.storage.put(&key, text);
        }
        if kept.is_err() && self.storage.get(&key) != before {
            match before {
                Some(before) => drop(self.storage.put(&key, &before)),
                None => self.storage.remove(&key),
            }
        }
        kept
    }

    /// Drops every revision; whether there was one.
    fn drop_revisions(&mut self) -> bool {
        let ids = self.ids(Folder::Revision);
        ids.iter().for_each(|id| self.remove(Folder::Revision, id));
        !ids.is_empty()
    }

    /// Forgets a text.
    pub fn remove(&mut self, place: Folder, id: &str) {
        self.forget(place, id);
        self.storage.remove(&place.key(id));
    }

    /// Moves a text to a free id: the copy is written before the original goes. A text that is only in
    /// memory moves within memory where storage refuses it.
    ///
    /// # Errors
    /// Why storage refused the copy; everything is then as it was.
    pub fn transfer(&mut self, from: (Folder, &str), to: (Folder, &str)) -> Result<(), Refusal> {
        let Some(text) = self.get(from.0, from.1) else { return Err(Refusal::Gone) };
        if self.stored(from.0, from.1).is_some() {
            self.put_or_leave(to.0, to.1, &text)?;
        } else {
            let _ = self.put(to.0, to.1, &text);
        }
        self.remove(from.0, from.1);
        Ok(())
    }

    /// How much is kept, what is only in memory included.
    pub fn holdings(&self) -> Holdings {
        let count = |place| self.ids(place).len();
        Holdings {
            stations: count(Folder::Station),
            deleted: count(Folder::Deleted),
            set_aside: count(Folder::SetAside),
            stages: count(Folder::Stage) + count(Folder::DeletedStage),
            training: self.storage.get(TRAINING).is_some(),
        }
    }

    /// How much storage holds.
    pub fn used(&self) -> Used {
        let length = |text: &str| text.encode_utf16().count();
        let keys = self.storage.keys();
        let of = |key: &String| length(key) + self.storage.get(key).map_or(0, |text| length(&text));
        Used(keys.iter().map(of).sum())
    }

    /// Deletes everything of this product, what is only in memory included, and lets other tabs know.
    /// The news comes last: a full storage has room for it then.
    pub fn erase(&mut self) {
        self.forget_refused();
        for key in self.storage.keys().iter().filter(|key| is_own_key(key)) {
            self.storage.remove(key);
        }
        let _ = self.storage.put(ERASED, "1");
        self.storage.remove(ERASED);
    }

    /// After another tab has deleted everything: forgets what was refused, and removes what this tab has
    /// written before it heard of that.
    pub fn follow_erasure(&mut self, tab: &str) {
        self.forget_refused();
        for place in [Folder::Station, Folder::Stage] {
            for id in self.ids(place) {
                let text = self.stored(place, &id).unwrap_or_default();
                if Stamp::of(&text).writer().is_some_and(|writer| writer.tab == tab) {
                    self.remove(place, &id);
                }
            }
        }
    }

    fn forget_refused(&mut self) {
        self.waiting.clear();
        self.apart.clear();
    }

    /// Tries again to keep what was refused. Where storage holds another text by now, the refused
    /// one goes under an id of its own, made from its stamp ([`Shelf::take_apart`]).
    ///
    /// # Errors
    /// Why something is still refused.
    pub fn retry(&mut self) -> Result<(), Refusal> {
        let mut result = Ok(());
        for mut waiting in std::mem::take(&mut self.waiting) {
            if self.is_overtaken(&waiting) {
                let Some(id) = self.free_id(&waiting) else {
                    self.waiting.push(waiting);
                    result = result.and(Err(Refusal::Altered));
                    continue;
                };
                if waiting.place == Folder::Station {
                    self.apart.push(id.clone());
                }
                waiting.id = id;
            }
            result = result.and(self.put(waiting.place, &waiting.id, &waiting.text));
        }
        result
    }

    /// The ids of stations that retries have kept apart since this was asked last.
    pub fn take_apart(&mut self) -> Vec<String> {
        std::mem::take(&mut self.apart)
    }

    /// Whether another tab has written there since the text was refused.
    fn is_overtaken(&self, waiting: &Waiting) -> bool {
        let present = self.stored(waiting.place, &waiting.id);
        present.is_some() && present != waiting.over && present.as_ref() != Some(&waiting.text)
    }

    fn free_id(&self, waiting: &Waiting) -> Option<String> {
        let id = Stamp::of(&waiting.text).writer()?.to_string();
        self.stored(waiting.place, &id).is_none().then_some(id)
    }

    /// Whether anything is only in memory.
    pub const fn has_refused(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Why something is only in memory, or would be.
    pub fn refusal(&self) -> Option<Refusal> {
        let waiting = self.waiting.first().map(|waiting| waiting.refusal);
        waiting.or_else(|| (!self.storage.is_available()).then_some(Refusal::Absent))
    }
}
