//! What moves the end of a bar.
//!
//! The native range beneath it serves keyboard and screen readers; pointers are handled here, so that a
//! finger that scrolls changes nothing, a handle does not jump to the pointer that grabs it, and every engine
//! has the same steps.

use super::bar::{Bar, Drag, Held};
use crate::browser::page;
use crate::browser::pointer::{self, At};
use crate::chart::value_at;
use crate::number::Decimal;
use leptos::prelude::untrack;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// Steps of a mouse and of a finger, in hundredths: finer ones nobody can aim at.
const DRAGGED: [i64; 2] = [5, 10];
/// The keys for whole points move by so much, in hundredths.
const PAGE: i64 = 100;
/// So near to the handle, in pixels, a pointer grabs it.
const GRAB: i64 = 18;

/// A finger that moves so far, in pixels, means something by it.
const MEANT: i32 = 8;

/// The handle stays within the bar, so its middle begins so many pixels from the end.
const HALF_HANDLE: u8 = 6;

/// Handles an event on a bar or on the range beneath it.
pub(super) fn handle(held: &Held, event: &Event) {
    let Held { bar, drag } = held;
    match event.type_().as_str() {
        "pointerdown" => {
            let Some((element, at)) = pointer_on(event) else { return };
            event.prevent_default();
            pointer::capture(at, &element);
            focus_input(&element);
            (bar.apart)();
            let grabbed = untrack(|| bar.grabbed(at));
            drag.set(Some(grabbed));
            // A finger may yet turn out to scroll.
            if grabbed.sets && !at.is_finger {
                bar.drag(grabbed, at);
            }
        }
        "pointermove" => {
            let Some((held, (_, at))) = drag.get().zip(pointer_on(event)) else { return };
            if held.drags_at(at) {
                drag.set(Some(Drag { sets: false, drags: true, ..held }));
                bar.drag(held, at);
            }
        }
        "pointerup" => {
            let Some((held, (_, at))) = drag.take().zip(pointer_on(event)) else { return };
            if held.sets && held.is_tap(at) {
                bar.drag(held, at);
            }
            (bar.apart)();
        }
        "pointercancel" => drag.set(None),
        "keydown" => bar.key(event),
        _ => {
            let range = event.target().and_then(|of| of.dyn_into::<HtmlInputElement>().ok());
            let hundredths = range.and_then(|range| range.value().parse().ok());
            if let Some(hundredths) = hundredths {
                (bar.set)(Decimal::from_hundredths(hundredths));
            }
        }
    }
}

impl Drag {
    /// How far a pointer has gone along the bar and across it, in pixels.
    fn gone(&self, at: At) -> [i32; 2] {
        let ([x, y], [from_x, from_y]) = (at.window, self.window);
        [(x - from_x).abs(), (y - from_y).abs()]
    }

    /// Whether it drags, now that it has gone there.
    fn drags_at(&self, at: At) -> bool {
        let [along, across] = self.gone(at);
        self.drags || !at.is_finger || (along >= MEANT && along >= across)
    }

    /// Whether it is lifted about where it came down.
    fn is_tap(&self, at: At) -> bool {
        !at.is_finger || self.gone(at).into_iter().all(|pixels| pixels < MEANT)
    }
}

impl Bar {
    /// What a pointer that came down does: a bar without a value begins at 0, the handle is grabbed where it
    /// is, and anywhere else it comes to the pointer.
    fn grabbed(&self, at: At) -> Drag {
        let handle = self.place().hundredths();
        let near = (at.place - handle).abs() * at.width <= GRAB * 10_000;
        let (base, sets) = match (self.value)() {
            None => (0, true),
            Some(_) if near => (handle, false),
            Some(_) => (at.place, true),
        };
        Drag { from: at.place, base, sets, window: at.window, drags: false }
    }

    fn drag(&self, drag: Drag, at: At) {
        untrack(|| self.dragged(drag, at));
    }

    fn dragged(&self, drag: Drag, at: At) {
        let [mouse, finger] = DRAGGED;
        let step = self.step.max(if at.is_finger { finger } else { mouse });
        let value = value_at(drag.base + at.place - drag.from, (self.most)(), step);
        if (self.value)() != Some(value) {
            (self.set)(value);
        }
    }

    /// PageUp and PageDown move by whole points.
    fn key(&self, event: &Event) {
        let by = match event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).as_deref() {
            Some("PageUp") => PAGE,
            Some("PageDown") => -PAGE,
            _ => return,
        };
        event.prevent_default();
        untrack(|| {
            let from = (self.value)().unwrap_or_default().hundredths();
            let to = (from + by).clamp(0, (self.most)().hundredths());
            (self.set)(Decimal::from_hundredths(to));
        });
    }
}

/// The bar that an event is about, and where the pointer is on it.
fn pointer_on(event: &Event) -> Option<(HtmlElement, At)> {
    let bar = page::around(event, ".drag")?;
    let at = pointer::at(event, &bar, HALF_HANDLE)?;
    Some((bar, at))
}

fn focus_input(bar: &HtmlElement) {
    let input = bar.first_element_child();
    if let Some(input) = input.as_ref().and_then(|input| input.dyn_ref::<HtmlElement>()) {
        page::focus_quietly(input);
    }
}
