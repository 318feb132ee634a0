//! What a grid of small cells asks of the browser: following sideways, places of menus, focus in them.

use super::page;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, window};

/// Space between a menu and what it belongs to, and the edges of the window.
const GAP: f64 = 4.0;

/// Scrolls what a selector finds beside the scrolled element as far as that.
pub fn follow_sideways(event: &Event, selector: &str) {
    let scrolled = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let (Some(scrolled), Some(follower)) = (scrolled, page::find(selector)) {
        follower.set_scroll_left(scrolled.scroll_left());
    }
}

/// Puts a floating element below another one, or above it, wherever the window has room for it.
pub fn place_beside(anchor: &HtmlElement, floating: &Element) {
    let Some(floating) = floating.dyn_ref::<HtmlElement>() else { return };
    let inner = |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|side| side.as_f64());
    let Some(window) = window() else { return };
    let (Some(width), Some(height)) = (inner(window.inner_width()), inner(window.inner_height()))
    else {
        return;
    };
    let (at, size) = (anchor.get_bounding_client_rect(), floating.get_bounding_client_rect());
    let left = at.left().min(width - size.width() - GAP).max(GAP);
    let below = at.bottom() + GAP;
    let fits = below + size.height() <= height - GAP;
    let top = if fits { below } else { (at.top() - GAP - size.height()).max(GAP) };
    for (property, place) in [("left", left), ("top", top)] {
        let _ = floating.style().set_property(property, &format!("{place}px"));
    }
}

/// Puts the focus on the next of the elements a selector finds, or on the one before; round the ends.
pub fn focus_beside(selector: &str, forward: bool) {
    let places = std::cell::RefCell::new(Vec::new());
    page::each(selector, |place| {
        places.borrow_mut().extend(place.dyn_ref::<HtmlElement>().cloned());
    });
    let places = places.into_inner();
    let count = places.len();
    let at = places.iter().position(|place| page::has_focus(place)).unwrap_or(0);
    let next = if forward { at + 1 } else { at + count.max(1) - 1 };
    if let Some(place) = next.checked_rem(count).and_then(|next| places.get(next)) {
        let _ = place.focus();
    }
}
