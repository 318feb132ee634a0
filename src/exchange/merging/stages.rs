//! The stages of a copy that a station does not have yet.

use crate::document::Stage;
use crate::exchange::personal::numbered_stage;

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
    let (first, second) = (numbered_stage(one), numbered_stage(other));
    of(one) == of(other)
        && first.name == second.name
        && first.envelope.document == second.envelope.document
}
