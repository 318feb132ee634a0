//! The working of a figure, in a panel beside the page, and the switch that makes all figures tab
//! stops. All of it lies in a chunk that is fetched when the first working is wanted.
//!
//! Invariant: the panel says only what `Document::explain_located` and `texts` say of the document as
//! it stands, or of what a screen has supposed beside it; it is drawn anew when that differs. A wish
//! that leads to no figure opens nothing.

mod body;
mod copying;
mod dialog;
mod panel;
mod said;
mod stepping;

use super::controls::El;
use super::store::Store;

/// What the chunk adds to the page, once: closed panel and waiting switch.
pub(super) fn workings(store: Store) -> Vec<El> {
    vec![dialog::place(store), stepping::steps(store)]
}
