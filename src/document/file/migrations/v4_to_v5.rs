//! Version 5 can hold 服务对象人数 of the areas, and leaves it out where it is blank; a station of version
//! 4 has none.

use serde_json::Value as Json;

/// Changes nothing: what version 5 can leave out is blank. A page that knows no later version than 4 would
/// drop it without a word, so it has to refuse the text.
pub(super) const fn step(envelope: Json) -> Json {
    envelope
}
