//! One tab at a time: the browser's locks, where it has them.

use super::reach::{get, of_navigator};
use js_sys::{Function, Promise};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The name of the lock, shared by all tabs of this page.
const NAME: &str = "station-scorecard";

/// Longer than any tab holds the lock, in milliseconds: a browser that has not given it by then never
/// will.
const PATIENCE: i32 = 1000;

/// Calls back while no other tab is in such a call of its own; at once where the browser has no locks.
pub fn alone(callback: impl FnOnce() + 'static) {
    let waiting = Rc::new(Cell::new(Some(callback)));
    let call = move || {
        if let Some(callback) = waiting.take() {
            callback();
        }
    };
    if request(&call).is_none() {
        call();
    }
}

/// Asks for the lock.
fn request(call: &(impl Fn() + Clone + 'static)) -> Option<()> {
    let window = web_sys::window()?;
    let locks = of_navigator("locks")?;
    let request: Function = get(&locks, "request")?.dyn_into().ok()?;
    let call_back = || {
        let call = call.clone();
        Closure::once_into_js(call)
    };
    let promise = request.call2(&locks, &JsValue::from_str(NAME), &call_back()).ok()?;
    let refused = Closure::once(|_: JsValue| ()).into_js_value();
    let late = call_back();
    let late = late.unchecked_ref();
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(late, PATIENCE);
    if let Some(promise) = promise.dyn_ref::<Promise>() {
        // The timer above then calls.
        let catch: Function = get(promise, "catch")?.dyn_into().ok()?;
        let _ = catch.call1(promise, &refused);
    }
    Some(())
}
