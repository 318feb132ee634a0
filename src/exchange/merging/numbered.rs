//! A copy with numbers in the place of names, and the names it stands for.

use crate::document::{Comment, Document};
use crate::exchange::personal::numbered;

/// The copy with the names that this station has, where it has numbers in their place: links leave names
/// out, and files often.
pub(super) fn named_as(copy: &Document, named: &Document) -> Document {
    let mut copy = copy.clone();
    let without = numbered(named);
    let of = named.staffing.workers.iter().zip(&without.staffing.workers);
    for (worker, (own, without)) in copy.staffing.workers.iter_mut().zip(of) {
        if worker.label != without.label {
            continue;
        }
        worker.label.clone_from(&own.label);
        if worker.position == without.position {
            worker.position.clone_from(&own.position);
        }
        if worker.remarks == without.remarks {
            worker.remarks.clone_from(&own.remarks);
        }
    }
    // What names somebody goes by a number there.
    for comment in &mut copy.comments {
        let same = |of: &(&Comment, &Comment)| {
            of.1.place == comment.place && of.1.text == comment.text && of.1.note == comment.note
        };
        let mut both = named.comments.iter().zip(&without.comments);
        if let Some((own, _)) = both.find(same) {
            comment.text.clone_from(&own.text);
            comment.note.clone_from(&own.note);
        }
    }
    copy
}
