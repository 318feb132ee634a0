//! Whether the browser has promised not to clear by itself what is kept here.

use super::reach::{call, of_navigator, start, then};
use super::shelf::{raw_get, raw_put};
use wasm_bindgen::JsValue;

/// Remembers that the browser was asked: some ask the person, who should not be asked twice.
const ASKED: &str = "station-scorecard/persistence";

/// Asks the browser for that promise, once.
pub fn ask_once() {
    if let Some(storage) = of_navigator("storage")
        && raw_get(ASKED).is_none()
        && raw_put(ASKED, "asked").is_ok()
    {
        start(&storage, "persist");
    }
}

/// Goes on with whether the browser has promised it.
pub fn promised(then_go_on: impl FnOnce(bool) + 'static) {
    let asked = of_navigator("storage").and_then(|storage| call(&storage, "persisted", &[]));
    then(asked, move |answer| then_go_on(answer.as_ref().and_then(JsValue::as_bool) == Some(true)));
}
