//! A value that is watched.

use leptos::prelude::*;
use leptos::reactive::signal::ArcTrigger;
use std::cell::RefCell;

/// A plain value beside a trigger that wakes whoever has read it.
///
/// It does what a signal does. A signal brings its whole machinery along for every type of value;
/// here only the borrow is of that type, which made the program a tenth smaller.
pub struct Watched<T> {
    value: RefCell<T>,
    readers: ArcTrigger,
}

impl<T> Watched<T> {
    /// A value that nobody watches yet.
    pub fn new(value: T) -> Watched<T> {
        Watched { value: RefCell::new(value), readers: ArcTrigger::new() }
    }

    /// Watches the value without reading it.
    pub fn track(&self) {
        self.readers.track();
    }

    /// Reads the value, and watches it.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.track();
        self.with_untracked(read)
    }

    /// Reads the value without watching it.
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.value.borrow())
    }

    /// Puts another value, and wakes the readers.
    pub fn set(&self, value: T) {
        self.value.replace(value);
        self.readers.notify();
    }

    /// Puts another value and lets the readers sleep: what they show stays right.
    pub fn replace(&self, value: T) {
        self.value.replace(value);
    }

    /// Changes the value, and wakes the readers.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.borrow_mut());
        self.readers.notify();
    }
}

impl<T: Default> Default for Watched<T> {
    fn default() -> Watched<T> {
        Watched::new(T::default())
    }
}

impl<T> Watched<T> {
    /// Changes the value; wakes the readers only if `change` says that it differs.
    pub fn update_if(&self, change: impl FnOnce(&mut T) -> bool) {
        let differs = change(&mut self.value.borrow_mut());
        if differs {
            self.readers.notify();
        }
    }
}

impl<T: PartialEq> Watched<T> {
    /// Puts another value; wakes the readers only if it differs.
    pub fn set_if_changed(&self, value: T) {
        let differs = *self.value.borrow() != value;
        if differs {
            self.set(value);
        }
    }
}

impl<T: Clone> Watched<T> {
    /// A copy of the value, watched.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// A copy of the value, not watched.
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}
