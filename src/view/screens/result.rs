//! 结果: the scores, what they add up to, and what it would take.

use super::scores::{example_line, scores};
use crate::editor::List;
use crate::view::controls::{El, changing, el};
use crate::view::piece::{Piece, piece};
use crate::view::store::Store;

/// The room.
pub(in crate::view) fn result(store: Store) -> Vec<El> {
    // What lies below the first sight waits for that.
    let later = |of: Piece| {
        changing(move || if store.settled.get() { piece(store, of) } else { Vec::new() })
    };
    // Made from scenarios, so it is fetched where there are some.
    let some = move |of: Piece| {
        changing(move || {
            let wanted = store.settled.get()
                && (store.trial.with(Option::is_some) || !store.rows(List::Scenarios).is_empty());
            if wanted { piece(store, of) } else { Vec::new() }
        })
    };
    vec![
        el("div")
            .child(example_line(store))
            .child(scores(store))
            .child(el("div").child(some(Piece::Tried)))
            .child(el("div").child(later(Piece::Outlook)))
            .child(el("div").child(some(Piece::Compared))),
    ]
}
