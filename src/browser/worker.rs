//! A worker's own side: hears what the page asks and posts what the core answers.

use super::letter::{READY, opened, sealed};
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// What is asked and what is answered: a text, and bytes beside it.
pub type Parts = (String, Vec<u8>);

/// Answers whatever the page asks from now on. What is no request is not answered.
pub fn serve(answer: fn(Parts) -> Option<Parts>) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let own = scope.clone();
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Some((text, bytes)) = opened(&event.data()).and_then(answer) else { return };
        let (letter, transferred) = sealed(&text, &bytes);
        let _ = own.post_message_with_transfer(&letter, &transferred);
    });
    scope.set_onmessage(Some(heard.into_js_value().unchecked_ref::<Function>()));
    let _ = scope.post_message(&READY.into());
}
