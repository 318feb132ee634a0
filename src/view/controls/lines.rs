//! Lines of text beside what they are about.

use super::element::{Changing, El, Say, changing, el};

/// A quiet remark.
pub(in crate::view) fn note(words: impl Say) -> El {
    el("p").class("note").text(words)
}

/// What is wrong, or why something was not done.
pub(in crate::view) fn problem_text(words: impl Say) -> El {
    el("p").class("problem").text(words)
}

/// The same, following signals; nothing where there are no words.
pub(in crate::view) fn problem_told(words: impl Fn() -> String + 'static) -> Changing {
    changing(move || Some(words()).filter(|words| !words.is_empty()).map(problem_text))
}
