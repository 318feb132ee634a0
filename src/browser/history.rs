//! The address of the page and the entries of its history.

use super::tabs::listen;
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// The fragment of the address without its `#`.
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Goes to another fragment of the address, as a link would; from an entry that a layer has made, in the
/// place of that entry.
pub fn go_to(to: &str) {
    let Some(window) = window().filter(|_| fragment() != to) else { return };
    let _ = match depth() {
        0 => window.location().set_hash(to),
        _ => window.location().replace(&format!("#{to}")),
    };
}

/// Puts another fragment in the place of the present one, which nobody is told of.
pub fn correct_fragment(to: &str) {
    if let Some(history) = history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&format!("#{to}")));
    }
}

/// Calls back when the fragment changes, as long as the page lives.
pub fn on_fragment(callback: impl Fn(String) + 'static) {
    listen(window(), "hashchange", move |_| callback(fragment()));
}

/// Calls back after the person has gone back or forward, as long as the page lives. The page scrolls by
/// itself then, for it knows when a room is drawn.
pub fn on_history(callback: impl Fn() + 'static) {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    listen(window(), "popstate", move |_| callback());
}

/// The number in the present entry of the history; 0 where it has none.
pub fn depth() -> u32 {
    let history = history();
    let depth = history.and_then(|history| history.state().ok()?.as_f64()).unwrap_or(0.0);
    // Whatever is written there was written below; the cast saturates.
    depth as u32
}

/// Adds an entry with a number to the history; the address stays.
pub fn push(depth: u32) {
    if let Some(history) = history() {
        let _ = history.push_state(&depth.into(), "");
    }
}

/// Gives the present entry of the history a number.
pub fn replace(depth: u32) {
    if let Some(history) = history() {
        let _ = history.replace_state(&depth.into(), "");
    }
}

/// Goes back by one entry of the history.
pub fn go_back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}
