//! What a draft is called, and what it lacks in the language of the page.

use crate::document::Document;
use crate::exchange::draft::{Blank, DraftKind};
use crate::scoring::Scheme;
use crate::texts::{DraftText, Language, comment_place_name, field_label};

/// What a kind of draft is called.
pub const fn draft_name(kind: DraftKind) -> &'static str {
    match kind {
        DraftKind::SelfReport => "自评报告",
        DraftKind::Evaluation => "评估报告",
    }
}

/// Something that a draft lacks.
pub fn blank_words(
    blank: &Blank,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    match blank {
        Blank::Field(field) => field_label(*field, document, scheme, language),
        Blank::Amounts(count, _) => DraftText::amounts(count, language),
        Blank::Attendance => DraftText::Attendance.words(language).to_owned(),
        Blank::Closing => DraftText::Closing.words(language).to_owned(),
        Blank::Comments(place) => comment_place_name(place, document, scheme, language),
    }
}
