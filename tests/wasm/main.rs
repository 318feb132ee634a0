//! What only a browser can answer: `src/browser` against real storage and real events.
//!
//! `cargo dev test wasm` runs this in the browser that the end-to-end tests use.
#![cfg(target_arch = "wasm32")]

mod page;
mod preferences;
mod shelf;
mod storage;
mod tabs;
mod training;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
