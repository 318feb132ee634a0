//! What is kept of the training in this browser. Only the chunks that show it name any of this.

use super::clock;
use super::shelf::{Local, raw_get};
use super::tabs::listen;
use crate::desk::{PutBack, RecordKeeper, RecordNews, TRAINING};
use crate::document::Date;
use crate::training::Record;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use web_sys::js_sys::{self, Math};

thread_local! {
    static KEEPER: RefCell<RecordKeeper> = RefCell::default();
}

/// From now on what is kept can be read and written. Only the chunk of it may name this, and what reads backups.
pub fn know_format() {
    KEEPER.with_borrow_mut(|keeper| keeper.know(Record::FORMAT));
}

/// Whether what is kept can be read.
pub fn is_readable() -> bool {
    KEEPER.with_borrow(RecordKeeper::is_knowing)
}

/// What is kept by now, this page's own changes included, and what is to be told of it.
pub fn load() -> (Record, Option<RecordNews>) {
    KEEPER.with_borrow_mut(|keeper| {
        let news = keeper.load(&mut Local, &clock::now());
        (keeper.record().clone(), news)
    })
}

/// Changes what is kept by now, and keeps it. Returns it changed, and what is to be told: where storage refuses, the
/// page has the change, and it is tried again with the next one.
pub fn change(change: impl FnOnce(&mut Record)) -> (Record, Option<RecordNews>) {
    KEEPER.with_borrow_mut(|keeper| {
        let news = keeper.change(&mut Local, &clock::now(), change);
        (keeper.record().clone(), news.unwrap_or_else(Some))
    })
}

/// Whether anything is kept.
pub fn is_kept() -> bool {
    raw_get(TRAINING).is_some()
}

/// The text for a backup; `None` where nothing was done.
pub fn for_backup() -> Option<String> {
    KEEPER.with_borrow_mut(|keeper| keeper.for_backup(&mut Local, &clock::now()))
}

/// Puts the text of a backup back.
pub fn put_back(text: &str) -> PutBack {
    KEEPER.with_borrow_mut(|keeper| keeper.put_back(&mut Local, &clock::now(), text))
}

/// Whether there are changes that only this page has.
pub fn is_refused() -> bool {
    KEEPER.with_borrow(RecordKeeper::is_refused)
}

/// Calls back when another tab has kept something, as long as the page lives.
pub fn on_change(callback: impl Fn() + 'static) {
    listen(web_sys::window(), "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().map(StorageEvent::key);
        if key.is_some_and(|key| key.is_none_or(|key| key == TRAINING)) {
            callback();
        }
    });
}

/// A number of an attempt, by chance.
pub fn fresh_number() -> u32 {
    // Below 2^32, so nothing is cut off.
    (Math::random() * 4_294_967_296.0) as u32
}

/// The day where the person is, as a number of days.
pub fn day() -> Option<u32> {
    clock::today().parse().ok().map(Date::number)
}

/// The present moment in seconds.
pub fn seconds() -> u64 {
    (js_sys::Date::now() / 1000.0) as u64
}
