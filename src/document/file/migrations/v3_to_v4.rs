//! Version 4 says whose person-months the totals of 附件2 are; those of version 3 are of workers who
//! are not listed.

use serde_json::{Value as Json, json};

/// Adds the scope of the totals of both kinds, as it was understood before.
pub(super) fn step(mut envelope: Json) -> Json {
    let subtotals = envelope.pointer_mut("/document/staffing/subtotals");
    let kinds = subtotals.and_then(Json::as_object_mut);
    for subtotal in kinds.into_iter().flat_map(|kinds| kinds.values_mut()) {
        if let Some(subtotal) = subtotal.as_object_mut() {
            subtotal.insert("scope".to_owned(), json!("not_listed"));
        }
    }
    envelope
}
