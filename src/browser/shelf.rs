//! Where stations are kept: local storage, and memory while local storage refuses.
//!
//! Invariant: a text counts as kept only after it was read back; what storage refuses stays in
//! memory and is tried again.

use gloo_storage::{LocalStorage, Storage};

/// The beginning of every key of this product.
const PREFIX: &str = "station-scorecard/";

/// Why local storage did not keep a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no local storage here, or the browser refuses access to it.
    Absent,
    /// There is no room for it.
    Full,
    /// What was read back is not what was written.
    Altered,
}

/// What a kept text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A station's document.
    Station,
    /// A deleted station that can be brought back.
    Deleted,
    /// A damaged text, set aside as it was found.
    SetAside,
}

impl Place {
    const fn folder(self) -> &'static str {
        match self {
            Place::Station => "station/",
            Place::Deleted => "deleted/",
            Place::SetAside => "set-aside/",
        }
    }

    /// The key of an id at this place.
    pub fn key(self, id: &str) -> String {
        format!("{PREFIX}{}{id}", self.folder())
    }

    /// The id that a key of this place names.
    pub fn id_of(self, key: &str) -> Option<&str> {
        key.strip_prefix(PREFIX)?.strip_prefix(self.folder())
    }
}

/// The kept texts, and those that storage has refused so far.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Keys and texts, each key once.
    refused: Vec<(String, String)>,
}

impl Shelf {
    /// The text kept for an id.
    pub fn get(&self, place: Place, id: &str) -> Option<String> {
        let key = place.key(id);
        let refused = self.refused.iter().find(|(refused, _)| *refused == key);
        refused.map(|(_, text)| text.clone()).or_else(|| raw_get(&key))
    }

    /// The text that storage itself holds for an id, whatever memory holds.
    pub fn stored(&self, place: Place, id: &str) -> Option<String> {
        raw_get(&place.key(id))
    }

    /// The ids at a place, those in memory included.
    pub fn ids(&self, place: Place) -> Vec<String> {
        let mut keys = raw_keys();
        keys.extend(self.refused.iter().map(|(key, _)| key.clone()));
        let mut ids: Vec<String> = Vec::new();
        for id in keys.iter().filter_map(|key| place.id_of(key)) {
            if !ids.iter().any(|known| known == id) {
                ids.push(id.to_owned());
            }
        }
        ids
    }

    /// Whether anything is kept at a place.
    pub fn holds(&self, place: Place) -> bool {
        !self.ids(place).is_empty()
    }

    /// Keeps a text, and reads it back.
    ///
    /// # Errors
    /// Why local storage refused; the text is then kept in memory.
    pub fn put(&mut self, place: Place, id: &str, text: &str) -> Result<(), Trouble> {
        let key = place.key(id);
        self.refused.retain(|(refused, _)| *refused != key);
        let kept = raw_put(&key, text);
        if kept.is_err() {
            self.refused.push((key, text.to_owned()));
        }
        kept
    }

    /// Forgets a text.
    pub fn remove(&mut self, place: Place, id: &str) {
        let key = place.key(id);
        self.refused.retain(|(refused, _)| *refused != key);
        if let Some(storage) = local() {
            let _ = storage.remove_item(&key);
        }
    }

    /// Tries again to keep what was refused.
    ///
    /// # Errors
    /// Why it is still refused.
    pub fn retry(&mut self) -> Result<(), Trouble> {
        let mut result = Ok(());
        self.refused.retain(|(key, text)| {
            let kept = raw_put(key, text);
            result = result.and(kept);
            kept.is_err()
        });
        result
    }

    /// Whether anything is only in memory.
    pub fn has_refused(&self) -> bool {
        !self.refused.is_empty()
    }
}

/// Whether the browser gives this page a local storage.
pub fn available() -> bool {
    local().is_some()
}

/// Local storage, where the browser gives it. `LocalStorage::raw` panics where it does not.
fn local() -> Option<web_sys::Storage> {
    let usable = web_sys::window()?.local_storage().ok()?.is_some();
    usable.then(LocalStorage::raw)
}

pub(super) fn raw_get(key: &str) -> Option<String> {
    local()?.get_item(key).ok()?
}

fn raw_keys() -> Vec<String> {
    let Some(storage) = local() else { return Vec::new() };
    let length = storage.length().unwrap_or(0);
    (0..length).filter_map(|at| storage.key(at).ok()?).collect()
}

pub(super) fn raw_put(key: &str, text: &str) -> Result<(), Trouble> {
    let storage = local().ok_or(Trouble::Absent)?;
    storage.set_item(key, text).map_err(|_| refusal(&storage))?;
    let back = storage.get_item(key).map_err(|_| Trouble::Absent)?;
    if back.as_deref() == Some(text) { Ok(()) } else { Err(Trouble::Altered) }
}

/// Browsers report "no room" and "not allowed" with differently named errors; what tells them
/// apart everywhere is whether an existing short text can still be read.
fn refusal(storage: &web_sys::Storage) -> Trouble {
    match storage.length() {
        Ok(_) => Trouble::Full,
        Err(_) => Trouble::Absent,
    }
}
