//! The clipboard: written to, never read.

use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;
use web_sys::js_sys::{Function, Promise, Reflect};

/// Copies a text and then acts on whether it was copied. Pages without a safe origin and old
/// browsers have no clipboard; others ask the person or refuse.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let Some(written) = write(text) else { return then(false) };
    let then = Rc::new(RefCell::new(Some(then)));
    let [copied, refused] = [true, false].map(|copied| {
        let then = then.clone();
        // Of the type of all listeners, so that there is one kind of callback; the value is not read.
        let settle = move |_| {
            if let Some(then) = then.take() {
                then(copied);
            }
        };
        Closure::wrap(Box::new(settle) as Box<dyn Fn(Event)>).into_js_value()
    });
    let chain = Reflect::get(&written, &"then".into());
    if let Ok(chain) = chain.and_then(JsValue::dyn_into::<Function>) {
        let _ = chain.call2(&written, &copied, &refused);
    }
}

fn write(text: &str) -> Option<Promise> {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let window = web_sys::window()?;
    let clipboard = get(&get(&window, "navigator")?, "clipboard")?;
    let write: Function = get(&clipboard, "writeText")?.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
