//! What a person has chosen about one thing. It outlives a redrawing, and is dropped for the next thing.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

/// What is kept of the thing that was looked at last; `Of` says which one that is.
pub(super) struct Last<Of, Kept> {
    kept: RefCell<Option<(Of, Kept)>>,
}

impl<Of: PartialEq, Kept: Clone> Last<Of, Kept> {
    /// Nothing was looked at yet.
    pub(super) const fn new() -> Last<Of, Kept> {
        Last { kept: RefCell::new(None) }
    }

    /// What is kept of this thing; begun where another one was looked at last.
    pub(super) fn of(&self, this: Of, begin: impl FnOnce() -> Kept) -> Kept {
        let mut last = self.kept.borrow_mut();
        match &*last {
            Some((of, kept)) if *of == this => kept.clone(),
            _ => last.insert((this, begin())).1.clone(),
        }
    }

    /// Keeps nothing any more.
    pub(super) fn forget(&self) {
        self.kept.replace(None);
    }
}

/// A thing by itself, whatever equals it; it is not held.
pub(super) struct Itself<T>(Weak<T>);

impl<T> Itself<T> {
    pub(super) fn of(this: &Rc<T>) -> Itself<T> {
        Itself(Rc::downgrade(this))
    }
}

impl<T> PartialEq for Itself<T> {
    fn eq(&self, other: &Itself<T>) -> bool {
        Weak::ptr_eq(&self.0, &other.0)
    }
}
