//! The worker's own side: hears what the page asks and posts what the core answers.

use super::letter::{READY, opened, sealed};
use crate::exchange::message::{Answer, Request};
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers whatever the page asks from now on. What is no request is not answered.
pub fn serve(answer: fn(Request) -> Answer) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let own = scope.clone();
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let parts = opened(&event.data());
        let request = parts.and_then(|(text, bytes)| Request::from_parts(text, bytes));
        let Some(request) = request else { return };
        let (text, bytes) = answer(request).into_parts();
        let (letter, transferred) = sealed(&text, &bytes);
        let _ = own.post_message_with_transfer(&letter, &transferred);
    });
    scope.set_onmessage(Some(heard.into_js_value().unchecked_ref::<Function>()));
    let _ = scope.post_message(&READY.into());
}
