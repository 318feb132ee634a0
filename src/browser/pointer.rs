//! Where a pointer is on an element.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

/// A pointer over an element, measured along its width.
#[derive(Clone, Copy, Debug)]
pub struct At {
    /// From its left end, in ten-thousandths of the width; may lie outside.
    pub place: i64,
    /// The width in pixels.
    pub width: i64,
    /// Whether it is a finger.
    pub is_finger: bool,
    /// Where it is in the window, in pixels from its left and its top.
    pub window: [i32; 2],
    /// The pointer's number.
    id: i32,
}

/// The pointer of an event over an element, of which `inset` pixels at either end do not count; `None` for other events, other buttons than the first, and an
/// element without width.
pub fn at(event: &Event, element: &Element, inset: u8) -> Option<At> {
    let event = event.dyn_ref::<PointerEvent>()?;
    let bounds = element.get_bounding_client_rect();
    let inset = f64::from(inset);
    let width = bounds.width() - 2.0 * inset;
    if width < 1.0 || event.button() > 0 {
        return None;
    }
    let place = (f64::from(event.client_x()) - bounds.left() - inset) / width * 10_000.0;
    Some(At {
        place: place.round() as i64,
        width: width.round() as i64,
        is_finger: event.pointer_type() == "touch",
        window: [event.client_x(), event.client_y()],
        id: event.pointer_id(),
    })
}

/// Lets an element have the pointer until it is released, wherever it goes.
pub fn capture(at: At, element: &Element) {
    let _ = element.set_pointer_capture(at.id);
}
