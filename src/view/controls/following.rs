//! Effects: what is done again whenever something it has read changes.
//!
//! Leptos' effects each own whatever is made in them. Thousands of cells make nothing and only
//! write into their element; these are followers, which hold what they do and what they have read.

use crate::view::store::{Store, Watched};
use leptos::prelude::*;
use leptos::reactive::effect::ImmediateEffect;
use leptos::reactive::graph::{
    AnySource, AnySubscriber, ReactiveNode, Source, Subscriber, WithObserver,
};
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Weak};

/// Does something at once, and again whenever what it reads changes, as long as the owner of this
/// moment lives. It must make no parts: nobody would own them.
pub(in crate::view) fn follow(act: impl Fn() + 'static) {
    keep_following(Box::new(act));
}

/// Something worked out of signals, which wakes its readers only where it became another thing. A line that
/// stays is not drawn anew, for a finger may be on it.
pub(in crate::view) fn watch<T: Default + PartialEq + 'static>(
    read: impl Fn() -> T + 'static,
) -> Rc<Watched<T>> {
    let found = Rc::<Watched<T>>::default();
    let follower = found.clone();
    follow(move || follower.set_if_changed(read()));
    found
}

/// The same, worked out of the station after every edit.
pub(in crate::view) fn watch_station<T: Default + PartialEq + 'static>(
    store: Store,
    read: impl Fn() -> T + 'static,
) -> Rc<Watched<T>> {
    watch(move || {
        store.edits.track();
        read()
    })
}

/// The same as [`follow`] for what makes parts, which are given back before it is done again.
pub(super) fn follow_making(act: impl Fn() + 'static) {
    let act = SendWrapper::new(act);
    ImmediateEffect::new_scoped(move || (*act)());
}

#[inline(never)]
fn keep_following(act: Box<dyn Fn()>) {
    let follower = Arc::new_cyclic(|me| {
        // The browser runs the page in one thread.
        Follower(SendWrapper::new(Following { me: me.clone(), act, read: RefCell::default() }))
    });
    follower.go();
    on_cleanup(move || drop(follower));
}

struct Follower(SendWrapper<Following>);

struct Following {
    me: Weak<Follower>,
    act: Box<dyn Fn()>,
    /// What was read the last time.
    read: RefCell<Vec<AnySource>>,
}

impl Follower {
    fn subscriber(&self) -> AnySubscriber {
        AnySubscriber(self.0.me.as_ptr() as usize, self.0.me.clone())
    }

    /// Forgets what was read, and reads it anew.
    fn go(&self) {
        let subscriber = self.subscriber();
        self.clear_sources(&subscriber);
        subscriber.with_observer(|| (self.0.act)());
    }
}

impl ReactiveNode for Follower {
    fn mark_dirty(&self) {
        self.go();
    }

    fn mark_check(&self) {
        self.go();
    }

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        false
    }
}

impl Subscriber for Follower {
    fn add_source(&self, source: AnySource) {
        let mut read = self.0.read.borrow_mut();
        if !read.contains(&source) {
            read.push(source);
        }
    }

    fn clear_sources(&self, subscriber: &AnySubscriber) {
        for source in self.0.read.take() {
            source.remove_subscriber(subscriber);
        }
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.clear_sources(&self.subscriber());
    }
}
