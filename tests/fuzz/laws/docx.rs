//! Any bytes as a file that the text of a report is read from, and as the parts of a Word file: what is read is
//! bounded by what came in, has no character that a text cannot show, and is checked like any other.

use super::archive::stored;
use super::report;
use station_scorecard::exchange::word::{answer, answered, read};

/// Parts the document from the list of its numbers, and these from its styles.
const BETWEEN: &[u8] = b"\n-----\n";

const TYPES: &[u8] = b"<Types>\
<Override PartName='/word/document.xml' ContentType=\
'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>\
<Override PartName='/word/numbering.xml' ContentType=\
'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml'/>\
<Override PartName='/word/styles.xml' ContentType=\
'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml'/></Types>";

/// A document around what is in its body.
const BEGIN: &[u8] =
    b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' \
xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' \
xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><w:body>";
const END: &[u8] = b"</w:body></w:document>";

/// The law.
pub(crate) fn hold(bytes: &[u8]) {
    lands(bytes, bytes.len());
    if bytes.starts_with(b"PK") {
        return;
    }
    let (body, rest) = parted(bytes);
    let (lists, styles) = parted(rest);
    lands(
        &stored(&[
            ("[Content_Types].xml", TYPES),
            ("word/document.xml", &[BEGIN, body, END].concat()),
            ("word/numbering.xml", lists),
            ("word/styles.xml", styles),
        ]),
        bytes.len(),
    );
}

fn lands(file: &[u8], given: usize) {
    let Ok(read) = read(file) else { return };
    assert!(read.text.chars().any(|char| !char.is_whitespace()), "a text says something");
    // A packed file may hold more than it weighs; what lies open holds at most 65 columns for a cell, or a number of
    // 40 letters for a paragraph.
    if !file.starts_with(b"PK") || given < file.len() {
        assert!(read.text.len() <= given * 200 + 1_000, "{} of {given}", read.text.len());
    }
    assert_eq!(answered(&answer(file)), Some(Ok(read.clone())), "it arrives");
    report::hold(read.text.as_bytes());
}

fn parted(bytes: &[u8]) -> (&[u8], &[u8]) {
    let at = bytes.windows(BETWEEN.len()).position(|window| window == BETWEEN);
    at.map_or((bytes, &[]), |at| (&bytes[..at], &bytes[at + BETWEEN.len()..]))
}
