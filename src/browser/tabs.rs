//! Other tabs, and this one's going away.

use crate::desk::{ERASED, Folder, OtherTab};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget, StorageEvent, VisibilityState};

/// Calls back for every change of a station in another tab, for every change of a stage, and when another tab has deleted everything,
/// as long as the page lives.
pub fn on_change(
    callback: impl Fn(OtherTab) + 'static,
    staged: impl Fn() + 'static,
    erased: impl Fn() + 'static,
) {
    listen(web_sys::window(), "storage", move |event| {
        let Ok(event) = event.dyn_into::<StorageEvent>() else { return };
        let key = event.key().unwrap_or_default();
        if let Some(id) = Folder::Station.id_of(&key) {
            callback(OtherTab { id: id.to_owned(), text: event.new_value() });
        } else if Folder::Stage.id_of(&key).is_some() {
            staged();
        } else if key == ERASED && event.new_value().is_some() {
            erased();
        }
    });
}

/// Calls back when what storage holds may be another text without [`on_change`] having told so: the
/// storage was cleared as a whole, or the page was away and has come back.
pub fn on_doubt(callback: impl Fn() + Clone + 'static) {
    let (cleared, shown, focused) = (callback.clone(), callback.clone(), callback.clone());
    listen(web_sys::window(), "storage", move |event| {
        if event.dyn_ref::<StorageEvent>().is_some_and(|event| event.key().is_none()) {
            cleared();
        }
    });
    let document = web_sys::window().and_then(|window| window.document());
    listen(document, "visibilitychange", move |_| {
        if !is_hidden() {
            shown();
        }
    });
    listen(web_sys::window(), "focus", move |_| focused());
    listen(web_sys::window(), "pageshow", move |_| callback());
}

fn is_hidden() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.visibility_state() == VisibilityState::Hidden)
}

/// Calls back when the page is hidden or closed: the last moment to keep anything.
pub fn on_leave(callback: impl Fn() + Clone + 'static) {
    let leave = callback.clone();
    listen(web_sys::window(), "pagehide", move |_| leave());
    let document = web_sys::window().and_then(|window| window.document());
    listen(document, "visibilitychange", move |_| {
        if is_hidden() {
            callback();
        }
    });
}

/// Asks before the page is closed while `unsaved` is true.
pub fn ask_before_close(unsaved: impl Fn() -> bool + 'static) {
    listen(web_sys::window(), "beforeunload", move |event| {
        if unsaved() {
            event.prevent_default();
        }
    });
}

/// Listens for good: the closure lives as long as the page.
pub(super) fn listen(
    target: Option<impl Into<EventTarget>>,
    name: &str,
    callback: impl Fn(Event) + 'static,
) {
    let Some(target) = target else { return };
    let target: EventTarget = target.into();
    let closure = Closure::<dyn Fn(Event)>::new(callback);
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}
