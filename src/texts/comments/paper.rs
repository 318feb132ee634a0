//! Comments, 依据 and 结语 as a paper: headings and numbered texts in the order of the report.

use super::labels::{CommentName, comment_list_name, comment_part_name, comment_party_name};
use super::screen::remedy_name;
use super::{EvidenceText, kept_at};
use crate::document::{Comment, CommentList, CommentPlace, Document};
use crate::texts::{Language, phrase::words};

words! {
    /// Said on the paper of comments.
    CommentPaperText {
        Open = "打印意见" | "Print the comments";
        Title = "各方意见和依据" | "Comments and evidence";
        followed_up(state, note) = "{state}：{note}" | "{state}: {note}";
    }
}

/// A line of the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperLine {
    /// A party, or 依据, or 结语.
    Chapter(String),
    /// A part of a party, or what has 依据.
    Part(String),
    /// 值得肯定, 需要关注 or 上年需要关注.
    List(String),
    /// A numbered item, and what became of it or where it is kept, "" for nothing.
    Item(usize, String, String),
    /// A paragraph.
    Words(String),
}

/// The paper of a document, without its title; what nobody has said anything of is left out.
pub fn comments_on_paper(document: &Document, language: Language) -> Vec<PaperLine> {
    let mut lines = Vec::new();
    let scheme = document.scheme();
    for party in document.commenting_parties() {
        let mut of_party = Vec::new();
        for part in document.commented_parts(&party) {
            let mut of_part = Vec::new();
            for list in CommentList::SAID {
                let place = CommentPlace { party: party.clone(), part: part.clone(), list };
                of_part.extend(one_list(document, &place, language));
            }
            let name = comment_part_name(&part, document, language);
            let name = (!name.is_empty()).then_some(PaperLine::Part(name));
            of_party.extend(name.into_iter().filter(|_| !of_part.is_empty()));
            of_party.extend(of_part);
        }
        let name = comment_party_name(&party, scheme, language).to_owned();
        under(&mut lines, name, of_party);
    }
    let places = [document.evidence_of_indicators(), document.evidence_of_parties()].concat();
    let mut evidence = Vec::new();
    for place in places {
        let notes = items(document, &place, |note| match note.note.as_str() {
            "" => String::new(),
            kept => kept_at(kept, language),
        });
        let name = match place.party.as_str() {
            "" => comment_part_name(&place.part, document, language),
            party => comment_party_name(party, scheme, language).to_owned(),
        };
        evidence.extend((!notes.is_empty()).then_some(PaperLine::Part(name)));
        evidence.extend(notes);
    }
    under(&mut lines, EvidenceText::Title.words(language).to_owned(), evidence);
    let closing = document.closing().map_or("", |(_, closing)| closing.text.as_str());
    let paragraphs = closing.lines().map(str::trim).filter(|line| !line.is_empty());
    let paragraphs = paragraphs.map(|line| PaperLine::Words(line.to_owned())).collect();
    under(&mut lines, CommentName::Closing.words(language).to_owned(), paragraphs);
    lines
}

/// Lines under a heading; nothing without lines.
fn under(lines: &mut Vec<PaperLine>, chapter: String, below: Vec<PaperLine>) {
    lines.extend((!below.is_empty()).then_some(PaperLine::Chapter(chapter)));
    lines.extend(below);
}

fn one_list(document: &Document, place: &CommentPlace, language: Language) -> Vec<PaperLine> {
    let mut below = items(document, place, |item| {
        let state = item.remedy.map(|of| remedy_name(Some(of)).words(language));
        match (state, item.note.as_str()) {
            (None, note) => note.to_owned(),
            (Some(state), "") => state.to_owned(),
            (Some(state), note) => CommentPaperText::followed_up(state, note, language),
        }
    });
    if document.nothing_raised(place).is_some() {
        below.push(PaperLine::Words(CommentName::Nothing.words(language).to_owned()));
    }
    if below.is_empty() {
        return below;
    }
    let name = comment_list_name(place.list).words(language).to_owned();
    std::iter::once(PaperLine::List(name)).chain(below).collect()
}

/// The items of a place that say something, numbered.
fn items(
    document: &Document,
    place: &CommentPlace,
    beside: impl Fn(&Comment) -> String,
) -> Vec<PaperLine> {
    let said = document.comments_at(place).map(|(_, item)| (item, beside(item)));
    let said = said.filter(|(item, beside)| !item.text.is_empty() || !beside.is_empty());
    let line = |(at, (item, beside)): (usize, (&Comment, String))| {
        PaperLine::Item(at + 1, item.text.clone(), beside)
    };
    said.enumerate().map(line).collect()
}
