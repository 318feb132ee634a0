//! What a draft lacks, in words, in the language of the page.

use crate::document::Document;
use crate::exchange::draft::{Blank, Commented};
use crate::scoring::Scheme;
use crate::texts::{DraftText, Language, Phrase, field_label};

/// Something that a draft lacks.
pub fn blank_words(
    blank: Blank,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    let text = |text: Phrase| text.words(language).to_owned();
    match blank {
        Blank::Field(field) => field_label(field, document, scheme, language),
        Blank::Amounts(count, _) => DraftText::amounts(count, language),
        Blank::Attendance => text(DraftText::Attendance),
        Blank::Closing => text(DraftText::Closing),
        Blank::Comments(Commented::Party(at)) => {
            let party = scheme.parties.get(at);
            let party = party.map(|party| language.name(&party.short_name)).unwrap_or_default();
            DraftText::comments_of(party, language)
        }
        Blank::Comments(Commented::Management) => {
            DraftText::comments_on(text(DraftText::Management), language)
        }
        Blank::Comments(Commented::Delivery) => {
            DraftText::comments_on(text(DraftText::Delivery), language)
        }
        Blank::Comments(Commented::Area(at)) => {
            let area = document.areas.get(at).map(|area| area.name.clone()).unwrap_or_default();
            DraftText::comments_on(area, language)
        }
    }
}
