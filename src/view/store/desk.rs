//! The open station: which one it is, and what storage held when it was last in step.

use crate::document::{Document, Particular};

/// The id of the worked example. It is kept like any station once it is changed.
pub const EXAMPLE: &str = "example";

/// The open station.
pub(super) struct Desk {
    /// Its id.
    pub id: String,
    /// The text of storage at the last read or write; `None` while it was never kept. A write
    /// happens only while storage still holds this text, so no other tab's work is overwritten.
    pub base: Option<String>,
    /// Whether it has changes that storage does not have.
    pub changed: bool,
}

/// A station ready to be put on the desk.
pub(super) struct OnDesk {
    pub document: Document,
    pub desk: Desk,
}

impl OnDesk {
    /// The example as printed, not kept yet.
    pub(super) fn example(document: Document) -> OnDesk {
        let desk = Desk { id: EXAMPLE.to_owned(), base: None, changed: false };
        OnDesk { document, desk }
    }
}

/// The name of a document's station, "" where it has none yet.
pub(super) fn name_of(document: &Document) -> String {
    document.particulars.text(Particular::Station)
}
