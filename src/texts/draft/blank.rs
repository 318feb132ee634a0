//! What a draft lacks, in words, in the language of the page.

use crate::document::Document;
use crate::exchange::draft::Blank;
use crate::scoring::Scheme;
use crate::texts::{DraftText, Language, comment_place_name, field_label};

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
