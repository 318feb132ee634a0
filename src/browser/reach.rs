//! Parts of the browser that not every browser has, found by their names: so all run the same program, and the
//! first load carries no glue for what comes late.

use js_sys::{Function, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// A property; nothing where there is none.
pub(super) fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!value.is_null() && !value.is_undefined()).then_some(value)
}

/// A property of the navigator.
pub(super) fn of_navigator(name: &str) -> Option<JsValue> {
    get(&get(web_sys::window()?.as_ref(), "navigator")?, name)
}

/// What a method returns; nothing where there is none, or where it throws. Two arguments are all that anybody
/// needs.
pub(super) fn call(of: &JsValue, name: &str, arguments: &[&JsValue]) -> Option<JsValue> {
    let method: Function = get(of, name)?.dyn_into().ok()?;
    let returned = match arguments {
        [] => method.call0(of),
        [only] => method.call1(of, only),
        [first, second, ..] => method.call2(of, first, second),
    };
    returned.ok()
}

/// Calls a method whose promise nobody waits for, and whose refusal is no error of the page.
pub(super) fn start(of: &JsValue, name: &str) {
    let promise = call(of, name, &[]);
    let ignore = web_sys::window().and_then(|window| get(window.as_ref(), "Boolean"));
    let _ = promise.zip(ignore).and_then(|(promise, ignore)| call(&promise, "catch", &[&ignore]));
}

/// Goes on with what a promise comes to; with nothing where it is refused, or where there is no promise.
pub(super) fn then(promise: Option<JsValue>, act: impl FnOnce(Option<JsValue>) + 'static) {
    go_on_after(promise, Box::new(act));
}

/// Non-generic entry point, avoids monomorphisation.
fn go_on_after(promise: Option<JsValue>, act: Box<dyn FnOnce(Option<JsValue>)>) {
    let Some(promise) = promise else { return act(None) };
    let waiting = Rc::new(Cell::new(Some(act)));
    let refused = waiting.clone();
    let done = Closure::once_into_js(move |value: JsValue| {
        if let Some(act) = waiting.take() {
            act(Some(value));
        }
    });
    let failed = Closure::once_into_js(move |_: JsValue| {
        if let Some(act) = refused.take() {
            act(None);
        }
    });
    let _ = call(&promise, "then", &[&done, &failed]);
}
