//! The service worker beside the page, as the page meets it. What is said between them is one line of text each
//! (`service_worker.js`, [`crate::desk::release`]).

use super::page::document;
use super::reach::{call, get, of_navigator, start, then};
use super::tabs::listen;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{EventTarget, MessageEvent};

/// Beside the page, whatever folder that lies in.
const ADDRESS: &str = "./sw.js";

thread_local! {
    static REGISTRATION: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

fn container() -> Option<JsValue> {
    of_navigator("serviceWorker")
}

/// Which release the page is, where a worker can keep it: a debug page says none, and a browser has no workers
/// in private windows or without encryption.
pub fn release() -> Option<String> {
    container()?;
    document()?.body()?.get_attribute("data-release")
}

/// Registers the worker, and goes on with whether it could be.
pub fn register(then_go_on: impl FnOnce(bool) + 'static) {
    let asked = container().and_then(|of| call(&of, "register", &[&JsValue::from_str(ADDRESS)]));
    then(asked, move |registration| {
        let is_there = registration.is_some();
        REGISTRATION.set(registration);
        then_go_on(is_there);
    });
}

/// Has the browser look for a newer worker. Without a network there is none.
pub fn look_for_newer() {
    REGISTRATION.with_borrow(|of| {
        if let Some(registration) = of {
            start(registration, "update");
        }
    });
}

/// Whether a newer worker waits for the page to change over.
pub fn has_newer() -> bool {
    worker("waiting").is_some()
}

fn worker(name: &str) -> Option<JsValue> {
    REGISTRATION.with_borrow(|of| get(of.as_ref()?, name))
}

/// Tells the newest worker that has come to something.
pub fn tell(line: &str) {
    if let Some(worker) = worker("waiting").or_else(|| worker("active")) {
        let _ = call(&worker, "postMessage", &[&JsValue::from_str(line)]);
    }
}

/// Calls back with every line that a worker says, and answers it with what comes back.
pub fn on_line(callback: impl Fn(&str) -> Option<String> + 'static) {
    listen(target(), "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let Some(line) = event.data().as_string() else { return };
        if let (Some(answer), Some(source)) = (callback(&line), get(event.as_ref(), "source")) {
            let _ = call(&source, "postMessage", &[&JsValue::from_str(&answer)]);
        }
    });
}

/// Calls back whenever another worker serves the page.
pub fn on_change_over(callback: impl Fn() + 'static) {
    listen(target(), "controllerchange", move |_| callback());
}

fn target() -> Option<EventTarget> {
    container().map(JsCast::unchecked_into)
}
