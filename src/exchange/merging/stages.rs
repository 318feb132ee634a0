//! The stages of a copy that a station does not have yet.

use crate::document::Stage;
use crate::exchange::personal::numbered;

/// The stages among those that arrive that are not kept already. A file without names has numbers in their place,
/// and is the same stage.
pub fn new_stages(kept: &[Stage], arriving: &[Stage]) -> Vec<Stage> {
    let mut new: Vec<Stage> = Vec::new();
    for stage in arriving {
        let is_known = kept.iter().chain(&new).any(|known| is_same(known, stage));
        if !is_known {
            new.push(stage.clone());
        }
    }
    new
}

fn is_same(one: &Stage, other: &Stage) -> bool {
    let of = |stage: &Stage| (stage.kept_on, stage.envelope.saved_at.clone());
    one.name == other.name
        && of(one) == of(other)
        && numbered(&one.envelope.document) == numbered(&other.envelope.document)
}
