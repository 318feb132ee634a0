//! What this tab alone remembers, for as long as it is open: a reload goes on where it was.

/// The key of the trial that is on.
const TRIAL: &str = "station-scorecard/trial";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// The remembered trial, as it was written.
pub fn trial() -> Option<String> {
    storage()?.get_item(TRIAL).ok()?
}

/// Remembers a trial, or that there is none. A refusal costs nothing but the way back after a reload.
pub fn remember_trial(text: Option<&str>) {
    let Some(storage) = storage() else { return };
    let _ = match text {
        Some(text) => storage.set_item(TRIAL, text),
        None => storage.remove_item(TRIAL),
    };
}
