//! Version 2 knows staffing (附件2); a station of version 1 has nothing filled in there.

use serde_json::Value as Json;

/// The staffing sheet with nothing in it, as version 2 writes it.
const EMPTY: &str = r#"{
    "required_all": "", "required_certified": "", "continuous": "",
    "two_years_threshold": "", "retention_threshold": "",
    "workers": [],
    "subtotals": {
        "certified": { "months": {}, "two_years": "", "head_count": {
            "assistant_social_worker": "", "social_worker": "", "senior_social_worker": "" } },
        "non_certified": { "months": {}, "two_years": "", "head_count": {
            "related_degree": "", "training_certificate": "" } }
    }
}"#;

/// Adds the staffing sheet, empty.
pub(super) fn step(mut envelope: Json) -> Json {
    if let Some(document) = envelope.get_mut("document").and_then(Json::as_object_mut) {
        let staffing = serde_json::from_str(EMPTY).unwrap_or_default();
        document.insert("staffing".to_owned(), staffing);
    }
    envelope
}
