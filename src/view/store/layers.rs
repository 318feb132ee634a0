//! What lies above the room: sheets, a preview in its place, the panel of a working. Each has an entry in
//! the browser's history, so that Back, the arrow of WeChat and Esc close the last one.
//!
//! An entry remembers how many layers lie below it. Closing on the page takes the entry back as well,
//! unless somewhere else was gone to meanwhile, which takes the place of the entry (`page::go_to`). An
//! entry left behind, by Forward or by loading the page anew, is used again by the next layer.

use super::{Layer, Store};
use crate::browser::history;
use leptos::prelude::set_timeout;
use std::rc::Rc;
use std::time::Duration;

impl Store {
    /// Notes that something opened above the room. `close` takes it off the page when the person goes
    /// back; returns its number.
    pub fn open_layer(self, close: impl Fn() + 'static) -> u32 {
        let top = self.layers.borrow().last().map_or(0, |layer| layer.depth);
        let here = history::depth();
        let depth = here.max(top + 1);
        if here > top {
            history::replace(depth);
        } else {
            history::push(depth);
        }
        self.layers.borrow_mut().push(Layer { depth, close: Rc::new(close) });
        depth
    }

    /// Notes that a layer was closed on the page: its entry goes, too.
    pub fn layer_closed(self, depth: u32) {
        let known = self.layers.borrow().len();
        self.layers.borrow_mut().retain(|layer| layer.depth != depth);
        if self.layers.borrow().len() < known {
            self.drop_entry(depth);
        }
    }

    /// Closes the layer on top; whether there was one.
    pub fn close_layer(self) -> bool {
        let top = self.layers.borrow_mut().pop();
        let Some(Layer { depth, close }) = top else { return false };
        close();
        self.drop_entry(depth);
        true
    }

    /// Goes back from the entry of a closed layer, unless the page has gone elsewhere by then.
    fn drop_entry(self, depth: u32) {
        let back = move || {
            let is_used = self.layers.borrow().iter().any(|layer| layer.depth == depth);
            if !is_used && history::depth() == depth {
                history::go_back();
            }
        };
        set_timeout(back, Duration::ZERO);
    }

    /// The person went back or forward: what lies above the entry is closed.
    pub(super) fn follow_history(self) {
        let depth = history::depth();
        loop {
            let top = self.layers.borrow_mut().pop_if(|layer| layer.depth > depth);
            let Some(layer) = top else { return };
            (layer.close)();
        }
    }
}
