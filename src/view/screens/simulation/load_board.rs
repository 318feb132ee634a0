//! The loads of the areas, worked out once after an edit.

use crate::scoring::{Load, LoadKind};
use crate::view::controls::follow;
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// The loads of every kind, in the order of [`LoadKind::ALL`].
pub(super) type Loads = Vec<Load>;

/// Loads, worked out once after an edit.
#[derive(Clone)]
pub(super) struct Board {
    pub(super) store: Store,
    pub(super) loads: Rc<Watched<Loads>>,
}

impl Board {
    /// A board that works them out as long as the owner of this moment lives.
    pub(super) fn new(store: Store) -> Board {
        let board = Board { store, loads: Rc::new(Watched::new(Vec::new())) };
        let loads = board.loads.clone();
        follow(move || {
            store.edits.track();
            let found = store.with_editor(|editor| {
                LoadKind::ALL.map(|kind| editor.document().load(kind)).to_vec()
            });
            loads.set_if_changed(found);
        });
        board
    }
}
