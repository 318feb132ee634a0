//! Texts as XML.

use crate::exchange::draft::Run;
use quick_xml::escape::escape;

/// The text without what no XML may hold. Such letters are seen nowhere.
pub(super) fn allowed(text: &str) -> String {
    let is_allowed = |letter: &char| matches!(letter, '\t' | '\n' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}');
    text.chars().filter(is_allowed).collect()
}

/// The value of an attribute, or the text of an element.
pub(super) fn escaped(text: &str) -> String {
    escape(allowed(text)).into_owned()
}

/// Runs of a paragraph; `look` are further properties of each.
pub(super) fn runs(runs: &[Run], look: &str) -> String {
    let mut xml = String::new();
    for run in runs {
        let mark = if *run == Run::Blank { "<w:highlight w:val=\"yellow\"/>" } else { "" };
        xml.push_str("<w:r>");
        if !look.is_empty() || !mark.is_empty() {
            xml.push_str(&["<w:rPr>", look, mark, "</w:rPr>"].concat());
        }
        xml.push_str(&text(&allowed(run.text())));
        xml.push_str("</w:r>");
    }
    xml
}

/// Text, its ends of lines and tabs as Word has them.
fn text(text: &str) -> String {
    let mut xml = String::new();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            xml.push_str("<w:br/>");
        }
        for (at, piece) in line.split('\t').enumerate() {
            if at > 0 {
                xml.push_str("<w:tab/>");
            }
            if !piece.is_empty() {
                let piece = escape(piece);
                xml.push_str(&["<w:t xml:space=\"preserve\">", &piece, "</w:t>"].concat());
            }
        }
    }
    xml
}
