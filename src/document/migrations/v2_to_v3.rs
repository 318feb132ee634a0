//! Version 3 knows scenarios; a station of version 2 has none.

use serde_json::Value as Json;

/// Adds the list of scenarios, empty.
pub(super) fn step(mut envelope: Json) -> Json {
    if let Some(document) = envelope.get_mut("document").and_then(Json::as_object_mut) {
        document.insert("scenarios".to_owned(), Json::Array(Vec::new()));
    }
    envelope
}
