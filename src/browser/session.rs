//! What this tab alone remembers, for as long as it is open: a reload goes on where it was.

/// The key of the trial that is on.
const TRIAL: &str = "station-scorecard/trial";

/// What the keys of the closing words of a draft begin with; the id of its station follows.
const CLOSING: &str = "station-scorecard/closing/";

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

/// The closing words that were typed for the draft of a station.
pub fn closing(station: &str) -> String {
    let found = storage().and_then(|storage| storage.get_item(&[CLOSING, station].concat()).ok());
    found.flatten().unwrap_or_default()
}

/// Remembers them; whether the browser did.
pub fn remember_closing(station: &str, text: &str) -> bool {
    let key = [CLOSING, station].concat();
    storage().is_some_and(|storage| storage.set_item(&key, text).is_ok())
}
