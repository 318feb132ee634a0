//! Buttons that are pressed or not, and groups of them.

use super::element::{El, Say, el};

impl El {
    /// Whether a button is pressed, following signals.
    pub(in crate::view) fn pressed(self, is_pressed: impl Fn() -> bool + 'static) -> El {
        self.live("aria-pressed", move || Some(is_pressed().to_string()))
    }
}

/// Buttons that belong together, under the name of what is chosen by them.
pub(in crate::view) fn group(
    class: &'static str,
    name: impl Say,
    buttons: impl IntoIterator<Item = El>,
) -> El {
    el("div").class(class).attr("role", "group").attr("aria-label", name).children(buttons)
}
