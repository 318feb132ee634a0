//! What becomes of something that both copies have.

use crate::document::Document;

/// What becomes of something that both copies have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Same,
    /// Changed here alone.
    Own,
    Taken,
    Asked,
}

/// By the revision before, where there is one; else what is blank gives way.
pub(super) fn verdict<T: PartialEq>(
    here: &T,
    there: &T,
    before: Option<&T>,
    is_blank: impl Fn(&T) -> bool,
) -> Verdict {
    match before {
        _ if here == there => Verdict::Same,
        Some(before) if before == here => Verdict::Taken,
        Some(before) if before == there => Verdict::Own,
        Some(_) => Verdict::Asked,
        None if is_blank(here) => Verdict::Taken,
        None if is_blank(there) => Verdict::Own,
        None => Verdict::Asked,
    }
}

/// The copies that are merged.
#[derive(Clone, Copy)]
pub(super) struct Copies<'a> {
    pub(super) here: &'a Document,
    pub(super) there: &'a Document,
    pub(super) before: Option<&'a Document>,
}
