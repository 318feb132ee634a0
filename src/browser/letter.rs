//! What page and worker post to each other: a text with bytes beside it.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// What the worker posts first. Whatever is sent to it before is lost.
pub(super) const READY: &str = "ready";

/// A letter, and the list of what is handed over with it instead of being copied.
pub(super) fn sealed(text: &str, bytes: &[u8]) -> (Array, Array) {
    let bytes = Uint8Array::from(bytes);
    let handed_over = Array::of1(&bytes.buffer());
    (Array::of2(&text.into(), &bytes), handed_over)
}

/// The text and the bytes of a letter; `None` for anything else.
pub(super) fn opened(letter: &JsValue) -> Option<(String, Vec<u8>)> {
    let letter = letter.dyn_ref::<Array>()?;
    let bytes = letter.get(1).dyn_into::<Uint8Array>().ok()?;
    Some((letter.get(0).as_string()?, bytes.to_vec()))
}
