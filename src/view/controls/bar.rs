//! A bar whose length is a value, and whose end is dragged.
//!
//! Here it is drawn. What follows fingers and keys comes with the chunk of the rest (`drag.rs`).

use super::element::{El, el, set};
use super::following::follow;
use crate::chart::place_of;
use crate::number::Decimal;
use crate::view::store::Store;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

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

/// A pointer that is down on a bar.
#[derive(Clone, Copy)]
pub(super) struct Drag {
    /// Where it came down.
    pub(super) from: i64,
    /// Where the handle was then.
    pub(super) base: i64,
    /// Whether coming down sets a value already: not where it grabs the handle.
    pub(super) sets: bool,
    /// Where in the window it came down.
    pub(super) window: [i32; 2],
    /// Whether it drags; a finger does once it has moved along the bar, for till then it may scroll.
    pub(super) drags: bool,
}

/// A bar on the page, and the pointer that is down on it.
pub(super) struct Held {
    pub(super) bar: Bar,
    pub(super) drag: Cell<Option<Drag>>,
}

/// What handles an event on a bar.
pub(super) type Handle = fn(&Held, &Event);

thread_local! {
    static HANDLE: Cell<Option<Handle>> = const { Cell::new(None) };
}

/// From now on events on bars are handled so.
pub(super) fn handle_by(handle: Handle) {
    HANDLE.set(Some(handle));
}

impl Bar {
    /// The bar around an input that has its hook, its name and the words of its value.
    pub(in crate::view) fn around(self, store: Store, input: El) -> El {
        let (unknown, drawn) = (self.clone(), self.clone());
        let input = self.clone().tied(input);
        let held = Rc::new(Held { bar: self, drag: Cell::new(None) });
        let listening = |of: El, names: &[&'static str]| {
            names.iter().fold(of, |of, name| {
                let held = held.clone();
                of.on(name, move |event| hear(store, &held, event))
            })
        };
        let input = listening(input, &["input", "keydown"]);
        let bar = el("span")
            .class("drag")
            .live("data-unknown", move || (unknown.value)().is_none().then(String::new))
            .style("--p", move || drawn.place().fixed(2))
            .child(input)
            .child(el("span").class("drag-fill"))
            .child(el("span").class("drag-handle"));
        listening(bar, &["pointerdown", "pointermove", "pointerup", "pointercancel"])
    }

    /// Where the handle is, in percent.
    pub(super) fn place(&self) -> Decimal {
        let most = (self.most)();
        let place = (self.value)().map_or(0, |value| place_of(value, most));
        Decimal::from_hundredths(place)
    }

    /// The range beneath, which follows the value and moves it by keys.
    fn tied(self, input: El) -> El {
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
    }
}

/// What happens on a bar before anything can follow it waits in its order with all else.
fn hear(store: Store, held: &Rc<Held>, event: Event) {
    let held = held.clone();
    let sets = matches!(event.type_().as_str(), "input" | "pointerup");
    store.once_here(sets, move || {
        if let Some(handle) = HANDLE.get() {
            handle(&held, &event);
        }
    });
}
