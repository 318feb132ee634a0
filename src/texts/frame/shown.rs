//! Texts of others, cut to what can be looked at.

use std::borrow::Cow;

/// The most characters of a cell, a file name or a place that are shown.
pub const MOST_SHOWN: usize = 80;

/// A text as it is shown: above [`MOST_SHOWN`] characters its beginning and an ellipsis.
pub fn shown(text: &str) -> Cow<'_, str> {
    shown_within(text, MOST_SHOWN)
}

/// The same with another limit. The time it takes does not grow with the text.
pub fn shown_within(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
    }
}
