//! Local storage, where stations are kept.
//!
//! What storage refuses is the affair of [`crate::desk`].

use crate::desk::{self, Storage, is_own_key};
pub use crate::desk::{Folder, Refusal, Refusal as Trouble};
use gloo_storage::{LocalStorage, Storage as _};
use js_sys::Reflect;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

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

/// From how many bytes on a text is remembered beside what storage gave.
const LONG: usize = 1 << 16;

thread_local! {
    /// The long text that was read or written last, as storage gives it and as Rust has it. Reading three million
    /// bytes across takes the page several milliseconds, and one save reads its own text seven times; whether it
    /// is still the same is told by the browser in a fraction of one.
    static LAST: RefCell<Option<(JsValue, String)>> = const { RefCell::new(None) };
}

pub(super) fn raw_get(key: &str) -> Option<String> {
    across(raw_value(&local()?, key)?)
}

/// What storage has under a key, which stays on the other side.
fn raw_value(storage: &web_sys::Storage, key: &str) -> Option<JsValue> {
    let value = Reflect::get(storage, &JsValue::from_str(key)).ok()?;
    value.is_string().then_some(value)
}

/// A text of storage; the long one that was had last is not read anew.
fn across(value: JsValue) -> Option<String> {
    LAST.with_borrow_mut(|last| {
        if let Some((_, text)) = last.as_ref().filter(|(known, _)| *known == value) {
            return Some(text.clone());
        }
        let text = value.as_string()?;
        if text.len() >= LONG {
            *last = Some((value, text.clone()));
        }
        Some(text)
    })
}

pub(super) fn raw_remove(key: &str) {
    if let Some(storage) = local() {
        let _ = storage.remove_item(key);
    }
}

pub(super) fn raw_put(key: &str, text: &str) -> Result<(), Refusal> {
    let storage = local().ok_or(Refusal::Absent)?;
    storage.set_item(key, text).map_err(|_| refusal(&storage))?;
    let back = raw_value(&storage, key).ok_or(Refusal::Absent)?;
    if back != JsValue::from_str(text) {
        return Err(Refusal::Altered);
    }
    if text.len() >= LONG {
        LAST.set(Some((back, text.to_owned())));
    }
    Ok(())
}

/// Browsers report "no room" and "not allowed" with differently named errors; what tells them
/// apart everywhere is whether an existing short text can still be read.
fn refusal(storage: &web_sys::Storage) -> Refusal {
    match storage.length() {
        Ok(_) => Refusal::Full,
        Err(_) => Refusal::Absent,
    }
}
