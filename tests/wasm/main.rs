//! What only a browser can answer: `src/browser` against real storage and real events, and the whole
//! page of a build that is not cut.
//!
//! `cargo dev test wasm` runs this in the browser that the end-to-end tests use.
#![cfg(target_arch = "wasm32")]

mod page;
mod preferences;
mod shelf;
mod tabs;
mod training;
mod whole;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

/// What a test returns: `?` passes a missing thing on by its name.
type Outcome = Result<(), String>;

/// The browser's own storage, cleared, for every test begins with nothing.
fn empty_storage() -> Result<web_sys::Storage, String> {
    let storage = storage()?;
    storage.clear().map_err(|_| "storage is not cleared")?;
    Ok(storage)
}

fn storage() -> Result<web_sys::Storage, String> {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    storage.ok_or_else(|| "this browser has no local storage".to_owned())
}
