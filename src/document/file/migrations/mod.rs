//! From every older version to the present one, one step a file.
//!
//! Invariant: `STEPS[n]` turns an envelope of version n + 1 into one of version n + 2, and is
//! never edited once released. `tests/golden/versions` holds a frozen document of every version.

mod v1_to_v2;
mod v2_to_v3;
mod v3_to_v4;
mod v4_to_v5;
mod v5_to_v6;
mod v6_to_v7;
mod v7_to_v8;

use serde_json::Value as Json;

/// One step: the JSON of an envelope of one version → of the next.
pub type Migration = fn(Json) -> Json;

/// All steps, in order.
pub const STEPS: &[Migration] = &[
    v1_to_v2::step,
    v2_to_v3::step,
    v3_to_v4::step,
    v4_to_v5::step,
    v5_to_v6::step,
    v6_to_v7::step,
    v7_to_v8::step,
];

/// Applies every step that an envelope of `version` (1 or later) still needs.
pub(super) fn to_present(json: Json, version: u64) -> Json {
    let done = usize::try_from(version.saturating_sub(1)).unwrap_or(usize::MAX);
    STEPS.iter().skip(done).fold(json, |json, step| step(json))
}
