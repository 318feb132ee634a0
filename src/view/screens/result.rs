//! 结果: the scores, what they add up to, and what it would take.

use super::scores::{example_line, scores};
use crate::view::controls::{El, changing, el};
use crate::view::piece::{Piece, piece};
use crate::view::store::Store;

/// The room.
pub(in crate::view) fn result(store: Store) -> Vec<El> {
    // What lies below the first sight waits for that.
    let outlook = changing(move || match store.settled.get() {
        true => piece(store, Piece::Outlook),
        false => Vec::new(),
    });
    vec![el("div").child(example_line(store)).child(scores(store)).child(el("div").child(outlook))]
}
