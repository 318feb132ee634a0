//! Rows of a list: each is made once for its key, and stays while the list has the key.
//!
//! Invariants: a row that stays is not touched, so focus, caret and half-typed text in it survive; the
//! owner of a row ends, and with it effects and listeners, before its elements leave the page.

use super::following::follow;
use crate::browser::page;
use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::{Document, Element};

/// What a row is made for. What it shows is addressed by its place, so an item at another place gets
/// another row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) struct Key {
    /// The number of the item.
    pub(in crate::view) item: u32,
    /// Its place.
    pub(in crate::view) at: usize,
    /// Whether it is the last one: buttons that move it depend on this.
    pub(in crate::view) is_last: bool,
}

/// What a row consists of: it becomes an element of the page.
pub(in crate::view) trait Make: Sized {
    /// Makes the element, under the owner of this moment.
    fn make(self, document: &Document) -> Option<Element>;
}

/// Rows by their keys.
pub(in crate::view) struct Keyed<T> {
    keys: Box<dyn Fn() -> Vec<Key>>,
    row: Box<dyn Fn(Key) -> Vec<T>>,
}

/// Rows that are made once for each of the keys, which follow signals.
pub(in crate::view) fn keyed<T>(
    keys: impl Fn() -> Vec<Key> + 'static,
    row: impl Fn(Key) -> Vec<T> + 'static,
) -> Keyed<T> {
    Keyed { keys: Box::new(keys), row: Box::new(row) }
}

/// A row on the page.
struct Row {
    key: Key,
    owner: Owner,
    elements: Vec<Element>,
}

impl Row {
    fn remove(self) {
        self.owner.cleanup();
        self.elements.iter().for_each(Element::remove);
    }
}

impl<T: Make + 'static> Keyed<T> {
    /// Makes the rows before a comment that stays, as long as the owner of this moment lives.
    #[inline(never)]
    pub(super) fn keep(self, document: &Document, parent: &Element) {
        let mark = document.create_comment("");
        let _ = parent.append_child(&mark);
        let owner = Owner::current().unwrap_or_default().downgrade();
        let (document, parent) = (document.clone(), parent.clone());
        let shown = RefCell::new(Vec::<Row>::new());
        let Keyed { keys, row } = self;
        follow(move || {
            let keys = keys();
            let Some(owner) = owner.upgrade() else { return };
            let mut old = shown.take();
            let (mut gone, mut new) = (Vec::new(), Vec::new());
            let mut rows = Vec::with_capacity(keys.len());
            for key in keys {
                if let Some(at) = old.iter().position(|row| row.key == key) {
                    // Rows that stay keep their order, so those before this one are gone.
                    gone.extend(old.drain(..at));
                    rows.push(old.remove(0));
                    continue;
                }
                let owner = owner.child();
                // What a row reads while it is made is not what the list follows.
                let make = || row(key).into_iter().filter_map(|row| row.make(&document)).collect();
                let elements: Vec<Element> = untrack(|| owner.with(make));
                let next = old.first().and_then(|row| row.elements.first());
                let before = next.map_or_else(|| mark.as_ref(), AsRef::as_ref);
                for element in &elements {
                    let _ = parent.insert_before(element, Some(before));
                }
                new.extend(elements.iter().cloned());
                rows.push(Row { key, owner, elements });
            }
            gone.extend(old);
            shown.replace(rows);
            let focused = document.active_element().filter(|focused| {
                let mut gone = gone.iter().flat_map(|row| &row.elements);
                gone.any(|element| element.contains(Some(focused)))
            });
            if let Some(focused) = focused {
                page::hand_focus_on(&focused, &new);
            }
            gone.into_iter().for_each(Row::remove);
        });
    }
}
