//! What the inputs of the room share.

use crate::view::controls::El;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// Does something at Enter.
pub(super) fn on_enter(input: El, act: impl Fn() + 'static) -> El {
    input.on("keydown", move |event| {
        let is_enter = event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|key| key.key() == "Enter" && !crate::browser::page::is_composing(key));
        if is_enter {
            event.prevent_default();
            act();
        }
    })
}
