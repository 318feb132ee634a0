//! Layers above the room that are not sheets: what opens and closes by itself gets its entry in the
//! history here; and the one Esc key for all of them.

use super::controls::follow;
use super::store::Store;
use crate::browser::page;
use std::cell::Cell;
use std::rc::Rc;

/// From now on Back closes what `is_open` tells of, by `close`.
pub(super) fn keep(store: Store, is_open: impl Fn() -> bool + 'static, close: impl Fn() + 'static) {
    let (close, own) = (Rc::new(close), Cell::new(None));
    follow(move || match (is_open(), own.get()) {
        (true, None) => {
            let close = close.clone();
            own.set(Some(store.open_layer(move || close())));
        }
        (false, Some(layer)) => {
            own.set(None);
            store.layer_closed(layer);
        }
        _ => {}
    });
}

/// Esc closes the layer on top. In an input it restores what stood there, and says so.
pub(super) fn listen_to_escape(store: Store) {
    page::on_key(move |event| {
        let free = !event.default_prevented() && !page::is_composing(event);
        if free && event.key() == "Escape" && store.close_layer() {
            event.prevent_default();
        }
    });
}
