//! The keyboard on the screen of a phone: while it is up, the bar at the foot of the page makes room.

use super::page;
use super::tabs::listen;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Window;

/// A keyboard takes at least this part of the height: a quarter. Bars of the browser that come and go take
/// less.
const PART: f64 = 0.75;

/// The width of the page, and the largest height that was seen at it.
#[derive(Clone, Copy, Default)]
struct Seen {
    width: f64,
    height: f64,
}

/// From now on the page tells its styles whether a keyboard is on the screen.
pub fn watch() {
    let Some(window) = web_sys::window() else { return };
    let (asked, seen) = (window.clone(), Rc::new(Cell::new(Seen::default())));
    let look = move || page::tell_keyboard(is_up(&asked, &seen));
    look();
    listen(window.visual_viewport(), "resize", {
        let look = look.clone();
        move |_| look()
    });
    // Engines whose window itself gets lower.
    listen(Some(window), "resize", move |_| look());
}

fn is_up(window: &Window, seen: &Cell<Seen>) -> bool {
    let size = |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|side| side.as_f64());
    let (Some(width), Some(height)) = (size(window.inner_width()), size(window.inner_height()))
    else {
        return false;
    };
    // Enlarged with two fingers less is in sight, but nothing has come up.
    let in_sight = window.visual_viewport().map_or(height, |sight| sight.height() * sight.scale());
    let known = seen.get();
    let tallest = if known.width == width { known.height.max(height) } else { height };
    seen.set(Seen { width, height: tallest });
    in_sight.min(height) < tallest * PART
}
