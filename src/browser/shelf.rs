//! Local storage, where stations are kept.
//!
//! What storage refuses is the affair of [`crate::desk`].

use crate::desk::{self, Storage, is_own_key};
pub use crate::desk::{Folder, Refusal, Refusal as Trouble};
use gloo_storage::{LocalStorage, Storage as _};

/// The stations kept in this browser.
pub type Shelf = desk::Shelf<Local>;

/// The local storage of this page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Local;

impl Storage for Local {
    fn is_available(&self) -> bool {
        available()
    }

    fn get(&self, key: &str) -> Option<String> {
        raw_get(key)
    }

    fn keys(&self) -> Vec<String> {
        let Some(storage) = local() else { return Vec::new() };
        let length = storage.length().unwrap_or(0);
        (0..length).filter_map(|at| storage.key(at).ok()?).collect()
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), Refusal> {
        raw_put(key, text)
    }

    fn remove(&mut self, key: &str) {
        raw_remove(key);
    }
}

/// Removes what this page keeps for as long as its tab is open.
pub fn erase_session() {
    let Some(storage) = web_sys::window().and_then(|window| window.session_storage().ok()?) else {
        return;
    };
    let length = storage.length().unwrap_or(0);
    let keys: Vec<String> = (0..length).filter_map(|at| storage.key(at).ok()?).collect();
    for key in keys.iter().filter(|key| is_own_key(key)) {
        let _ = storage.remove_item(key);
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

pub(super) fn raw_remove(key: &str) {
    if let Some(storage) = local() {
        let _ = storage.remove_item(key);
    }
}

pub(super) fn raw_put(key: &str, text: &str) -> Result<(), Refusal> {
    let storage = local().ok_or(Refusal::Absent)?;
    storage.set_item(key, text).map_err(|_| refusal(&storage))?;
    let back = storage.get_item(key).map_err(|_| Refusal::Absent)?;
    if back.as_deref() == Some(text) { Ok(()) } else { Err(Refusal::Altered) }
}

/// Browsers report "no room" and "not allowed" with differently named errors; what tells them
/// apart everywhere is whether an existing short text can still be read.
fn refusal(storage: &web_sys::Storage) -> Refusal {
    match storage.length() {
        Ok(_) => Refusal::Full,
        Err(_) => Refusal::Absent,
    }
}
