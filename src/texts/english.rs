//! English, as far as it is here.
//!
//! The page speaks Chinese at once; on a phone the words of the other language would only delay it.
//! In the browser they come with a chunk of the program that calls [`learn`]. Elsewhere they are
//! always here.

use super::{Message, Text, en};
use std::sync::OnceLock;

/// The words of a language.
pub(super) struct Wording {
    pub(super) text: fn(Text) -> &'static str,
    pub(super) message: fn(&Message) -> String,
}

static LEARNT: OnceLock<Wording> = OnceLock::new();

/// Learns English. What calls this brings all English words along.
pub fn learn() {
    LEARNT.get_or_init(|| Wording { text: en::text, message: en::message });
}

/// Whether the page can speak English.
pub fn is_learnt() -> bool {
    LEARNT.get().is_some()
}

/// The English words; nothing before they have been learnt.
pub(super) fn wording() -> Option<&'static Wording> {
    #[cfg(not(target_arch = "wasm32"))]
    learn();
    LEARNT.get()
}
