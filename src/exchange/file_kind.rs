//! What a file is, by how it begins: names and endings are not believed.

use serde::{Deserialize, Serialize};

/// What a file is that is no workbook of a kind that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// A text document: Word, WPS Writer, ODT, RTF.
    TextDocument,
    /// Slides: PowerPoint, WPS Presentation, ODP.
    Slides,
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// An archive without a workbook: zip, rar, 7z.
    Archive,
    /// A workbook in a format that is not read: xlsb, XML of 2003, Numbers, WPS of old.
    OtherWorkbook,
    /// Text or a web page, whatever its name says.
    Text,
    /// Nothing in it.
    Nothing,
    /// None of these.
    Unknown,
}

/// How a file is read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A zip: xlsx, ods and much else.
    Zip,
    /// A compound file: xls, everything of old Office, and xlsx under a password.
    Compound,
    /// Nothing that is read.
    Other(FileKind),
}

/// How files of other kinds begin.
const BEGINNINGS: [(&[u8], FileKind); 14] = [
    (b"%PDF", FileKind::Pdf),
    (b"\x89PNG", FileKind::Picture),
    (b"\xFF\xD8\xFF", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"BM", FileKind::Picture),
    (b"II*\0", FileKind::Picture),
    (b"MM\0*", FileKind::Picture),
    (b"Rar!", FileKind::Archive),
    (b"7z\xBC\xAF\x27\x1C", FileKind::Archive),
    (b"\x1F\x8B", FileKind::Archive),
    (b"{\\rtf", FileKind::TextDocument),
    // Excel up to version 4 wrote its records without a container.
    (b"\x09\x08", FileKind::OtherWorkbook),
    (b"\x09\x04", FileKind::OtherWorkbook),
    (b"\x09\x02", FileKind::OtherWorkbook),
];

/// How much of a text is examined to tell what it is.
const BEGIN: usize = 1_000;

/// What a file is.
pub(super) fn kind_of(bytes: &[u8]) -> Kind {
    if bytes.is_empty() {
        return Kind::Other(FileKind::Nothing);
    }
    // An empty archive begins with its end; one in several parts with a mark of its own.
    if [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"].iter().any(|mark| bytes.starts_with(*mark)) {
        return Kind::Zip;
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Kind::Compound;
    }
    let begins = |(mark, _): &&(&[u8], FileKind)| bytes.starts_with(mark);
    let known = BEGINNINGS.iter().find(begins).map(|(_, kind)| *kind);
    Kind::Other(known.unwrap_or_else(|| text(bytes)))
}

/// Text, a web page, or a workbook written as XML in 2003.
fn text(bytes: &[u8]) -> FileKind {
    let begin = bytes.get(..bytes.len().min(BEGIN)).unwrap_or_default();
    let wide = begin.starts_with(b"\xFF\xFE") || begin.starts_with(b"\xFE\xFF");
    if begin.contains(&0) && !wide {
        return FileKind::Unknown;
    }
    let has = |mark: &[u8]| begin.windows(mark.len()).any(|of| of == mark);
    let xml = has(b"urn:schemas-microsoft-com:office:spreadsheet") || has(b"Excel.Sheet");
    if xml && has(b"<?xml") { FileKind::OtherWorkbook } else { FileKind::Text }
}
