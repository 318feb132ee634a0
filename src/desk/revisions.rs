//! Revisions that left this device or came in: the last ones are kept, so that two copies that go back to one
//! of them can be merged by it.
//!
//! A copy carries the marks of such revisions in its stamp ([`Mark::revision`]). A revision is kept under its
//! mark, as the file that was sent or received; where there is no room it is not kept, and nothing is told:
//! merging then asks more.

use super::shelf::{Folder, Shelf, Storage};
use super::stamp::{Mark, Stamp};
use crate::document::{Document, Opened, open};

/// How many revisions are kept, of all stations together.
const MOST: usize = 8;

/// Keeps the file of a revision, and forgets the oldest ones.
pub fn keep_revision<S: Storage>(shelf: &mut Shelf<S>, mark: &Mark, text: &str) {
    let _ = shelf.put_or_leave(Folder::Revision, &mark.to_string(), text);
    let mut ids = shelf.ids(Folder::Revision);
    // Ids begin with the time.
    ids.sort_unstable();
    for id in ids.iter().rev().skip(MOST) {
        shelf.remove(Folder::Revision, id);
    }
}

/// The latest revision that both stamps are built on, where it is kept here and readable.
pub fn common_revision<S: Storage>(
    shelf: &Shelf<S>,
    here: &Stamp,
    there: &Stamp,
) -> Option<Document> {
    let known = there.revisions().filter(|mark| here.includes(mark));
    let mut kept =
        known.filter_map(|mark| match open(&shelf.get(Folder::Revision, &mark.to_string())?) {
            Opened::Whole(envelope) => Some(envelope.document),
            Opened::Damaged { .. } | Opened::Newer { .. } => None,
        });
    kept.next()
}
