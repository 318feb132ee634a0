//! A copy with numbers in the place of names, and the names it stands for.

use crate::document::Document;
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
    copy
}
