//! Version 3 knows scenarios and a scheme made by hand; a station of version 2 has neither.

use serde_json::Value as Json;

/// Adds the list of scenarios, empty, and that no scheme was made.
pub(super) fn step(mut envelope: Json) -> Json {
    if let Some(document) = envelope.get_mut("document").and_then(Json::as_object_mut) {
        document.insert("own_scheme".to_owned(), Json::Null);
        document.insert("scenarios".to_owned(), Json::Array(Vec::new()));
    }
    envelope
}
