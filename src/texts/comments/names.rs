//! What the words of the sheet of comments stand for, in every language.

use super::labels::{CommentName, about_name, comment_list_name, comment_part_name};
use super::screen::remedy_name;
use crate::document::{About, CommentList, CommentPart, Document, Remedy};
use crate::exchange::paste::CommentWord;
use crate::scoring::WorkerKind;
use crate::texts::Language;

/// The words by which a sheet of a document can be read.
pub fn comment_words(document: &Document) -> Vec<(String, CommentWord)> {
    let mut words = Vec::new();
    for language in Language::ALL {
        for list in CommentList::ALL {
            let name = comment_list_name(list).words(language).to_owned();
            words.push((name, CommentWord::List(list)));
        }
        for part in CommentPart::FIXED {
            let name = comment_part_name(&part, document, language);
            words.push((name, CommentWord::Part(part)));
        }
        for remedy in Remedy::ALL {
            let name = remedy_name(Some(remedy)).words(language).to_owned();
            words.push((name, CommentWord::Remedy(remedy)));
        }
        let nothing = CommentName::Nothing.words(language).to_owned();
        words.push((nothing, CommentWord::Nothing));
        let indicators = (0..document.indicators.len()).map(About::Indicator);
        let station = (0..document.station.len()).map(About::Station);
        let areas = (0..document.areas.len()).map(About::Area);
        let kinds = WorkerKind::ALL.map(About::Kind);
        for about in indicators.chain(station).chain(areas).chain(kinds) {
            words.push((about_name(about, document, language), CommentWord::About(about)));
        }
    }
    words
}
