//! A bar whose length is a value, and whose end is dragged.
//!
//! The native range beneath it serves keyboard and screen readers; pointers are handled here, so that a
//! finger that scrolls changes nothing, a handle does not jump to the pointer that grabs it, and every engine
//! has the same steps.

use super::element::{El, el, set};
use super::following::follow;
use crate::browser::page;
use crate::browser::pointer::{self, At};
use crate::chart::{place_of, value_at};
use crate::number::Decimal;
use leptos::prelude::untrack;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// What a bar shows and sets.
#[derive(Clone)]
pub(in crate::view) struct Bar {
    /// The value at the right end; tracked.
    pub(in crate::view) most: Rc<dyn Fn() -> Decimal>,
    /// The value; `None` where there is none yet; tracked.
    pub(in crate::view) value: Rc<dyn Fn() -> Option<Decimal>>,
    /// The smallest step, in hundredths.
    pub(in crate::view) step: i64,
    /// Takes a new value.
    pub(in crate::view) set: Rc<dyn Fn(Decimal)>,
    /// A dragging begins or has ended: what follows is a step of its own.
    pub(in crate::view) apart: Rc<dyn Fn()>,
}

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

/// A pointer that is down.
#[derive(Clone, Copy)]
struct Drag {
    /// Where it came down.
    from: i64,
    /// Where the handle was then.
    base: i64,
    /// Whether coming down sets a value already: not where it grabs the handle.
    sets: bool,
    /// Where in the window it came down.
    window: [i32; 2],
    /// Whether it drags; a finger does once it has moved along the bar, for till then it may scroll.
    drags: bool,
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
    /// The bar around an input that has its hook, its name and the words of its value.
    pub(in crate::view) fn around(self, input: El) -> El {
        let (shown, unknown, drawn) = (self.clone(), self.clone(), self.clone());
        let drag = Rc::new(Cell::new(None::<Drag>));
        let (down, moved, up, cancelled) = (drag.clone(), drag.clone(), drag.clone(), drag);
        let (begin, go, end) = (self.clone(), self.clone(), self);
        el("span")
            .class("drag")
            .live("data-unknown", move || (unknown.value)().is_none().then(String::new))
            .style("--p", move || drawn.place().fixed(2))
            .child(shown.tied(input))
            .child(el("span").class("drag-fill"))
            .child(el("span").class("drag-handle"))
            .on("pointerdown", move |event| {
                let Some((bar, at)) = pointer_on(&event) else { return };
                event.prevent_default();
                pointer::capture(at, &bar);
                focus_input(&bar);
                (begin.apart)();
                let drag = untrack(|| begin.grabbed(at));
                down.set(Some(drag));
                // A finger may yet turn out to scroll.
                if drag.sets && !at.is_finger {
                    begin.drag(drag, at);
                }
            })
            .on("pointermove", move |event| {
                let Some((drag, (_, at))) = moved.get().zip(pointer_on(&event)) else { return };
                if drag.drags_at(at) {
                    moved.set(Some(Drag { sets: false, drags: true, ..drag }));
                    go.drag(drag, at);
                }
            })
            .on("pointerup", move |event| {
                let Some((drag, (_, at))) = up.take().zip(pointer_on(&event)) else { return };
                if drag.sets && drag.is_tap(at) {
                    end.drag(drag, at);
                }
                (end.apart)();
            })
            .on("pointercancel", move |_| cancelled.set(None))
    }

    /// Where the handle is, in percent.
    fn place(&self) -> Decimal {
        let most = (self.most)();
        let place = (self.value)().map_or(0, |value| place_of(value, most));
        Decimal::from_hundredths(place)
    }

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

    /// The range beneath, which follows the value and moves it by keys.
    fn tied(self, input: El) -> El {
        let (typed, paged) = (self.clone(), self.clone());
        input
            .class("range")
            .attr("type", "range")
            .attr("min", "0")
            .attr("step", self.step.to_string())
            .with(move |element| {
                let Some(range) = element.dyn_ref::<HtmlInputElement>().cloned() else { return };
                follow(move || {
                    set(&range, "max", Some(&(self.most)().hundredths().to_string()));
                    let value = (self.value)().unwrap_or_default();
                    range.set_value(&value.hundredths().to_string());
                });
            })
            .on("input", move |event| {
                let range = event.target().and_then(|of| of.dyn_into::<HtmlInputElement>().ok());
                let hundredths = range.and_then(|range| range.value().parse().ok());
                if let Some(hundredths) = hundredths {
                    (typed.set)(Decimal::from_hundredths(hundredths));
                }
            })
            .on("keydown", move |event| {
                let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                let by = match key.as_deref() {
                    Some("PageUp") => PAGE,
                    Some("PageDown") => -PAGE,
                    _ => return,
                };
                event.prevent_default();
                untrack(|| {
                    let from = (paged.value)().unwrap_or_default().hundredths();
                    let to = (from + by).clamp(0, (paged.most)().hundredths());
                    (paged.set)(Decimal::from_hundredths(to));
                });
            })
    }
}

/// The bar that an event is about, and where the pointer is on it.
fn pointer_on(event: &Event) -> Option<(Element, At)> {
    let bar = event.current_target()?.dyn_into::<Element>().ok()?;
    let at = pointer::at(event, &bar, HALF_HANDLE)?;
    Some((bar, at))
}

fn focus_input(bar: &Element) {
    let input = bar.first_element_child();
    if let Some(input) = input.as_ref().and_then(|input| input.dyn_ref::<HtmlElement>()) {
        page::focus_quietly(input);
    }
}
