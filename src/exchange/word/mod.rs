//! The text of a report that comes as a file: a Word file (.docx), or plain text.
//!
//! Runs in a worker of its own, which knows no words for the screen: a refusal is sent as its kind. Of a Word file the text of the body is read, its tables as rows of cells
//! between tabs, and its notes; nothing outside the file is ever asked for. Limits are checked before anything is
//! unpacked and again while it is. May import: what tells kinds of files apart.

mod block;
mod body;
mod numbering;
mod parts;
mod problem;

pub use problem::{MOST_BYTES, MOST_PARTS, MOST_UNPACKED, WordProblem};

use super::file_kind::{FileKind, Kind, kind_of};
use numbering::Numbering;
use parts::Parts;
use serde::{Deserialize, Serialize};

/// The text of a file, and what of it was left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordText {
    /// The text: a line for a paragraph and for a row.
    pub text: String,
    /// How many tables there are in it.
    pub tables: usize,
    /// Whether it was being revised: what is deleted was left out, what is inserted is read.
    pub revised: bool,
    /// Whether there are pictures, of which nothing is read.
    pub pictures: bool,
}

/// What the worker answers to the bytes of a file.
pub fn answer(bytes: &[u8]) -> Vec<u8> {
    // There always are some: nothing in it is of unknown length.
    postcard::to_allocvec(&read(bytes)).unwrap_or_default()
}

/// What the worker has answered in these bytes; `None` where they are no answer.
pub fn answered(bytes: &[u8]) -> Option<Result<WordText, WordProblem>> {
    postcard::from_bytes(bytes).ok()
}

/// Reads the text of a file, by its content: its name is not believed.
///
/// # Errors
/// [`WordProblem`].
pub fn read(bytes: &[u8]) -> Result<WordText, WordProblem> {
    if bytes.len() > MOST_BYTES {
        return Err(WordProblem::TooLarge);
    }
    let read = match kind_of(bytes) {
        Kind::Zip => of_parts(&Parts::of(bytes)?)?,
        Kind::Compound => return Err(old_office(bytes)),
        Kind::Other(FileKind::Text) => WordText { text: plain(bytes)?, ..WordText::default() },
        Kind::Other(FileKind::Nothing) => return Err(WordProblem::NoText),
        Kind::Other(kind) => return Err(WordProblem::OtherKind(kind)),
    };
    let says = read.text.chars().any(|char| !char.is_whitespace());
    if says { Ok(read) } else { Err(WordProblem::NoText) }
}

fn of_parts(parts: &Parts) -> Result<WordText, WordProblem> {
    let mut numbering = Numbering::of(parts.lists.as_deref(), parts.styles.as_deref())?;
    let (blocks, seen) = body::read(&parts.body, &mut numbering)?;
    let mut lines = block::Lines::default();
    lines.take(&blocks);
    for notes in &parts.notes {
        let (blocks, _) = body::read(notes, &mut numbering)?;
        lines.take(&blocks);
    }
    Ok(WordText {
        tables: lines.tables,
        text: lines.text,
        revised: seen.revised,
        pictures: seen.pictures,
    })
}

/// What a compound file is: Word under a password, a document of old Word or WPS, or something else. Names in it are
/// UTF-16.
fn old_office(bytes: &[u8]) -> WordProblem {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|of| of == wide)
    };
    match () {
        () if holds("EncryptedPackage") => WordProblem::Encrypted,
        () if holds("WordDocument") => WordProblem::OldWord,
        () if holds("Workbook") || holds("Book") => WordProblem::OtherKind(FileKind::OtherWorkbook),
        () if holds("PowerPoint Document") => WordProblem::OtherKind(FileKind::Slides),
        () => WordProblem::OldWord,
    }
}

/// A text in UTF-8 or UTF-16. Web pages that call themselves Word files are none.
fn plain(bytes: &[u8]) -> Result<String, WordProblem> {
    let wide = |order: fn([u8; 2]) -> u16| {
        let units = bytes.get(2..).unwrap_or_default().chunks_exact(2);
        let units = units.filter_map(|pair| Some(order(pair.try_into().ok()?)));
        String::from_utf16(&units.collect::<Vec<u16>>()).map_err(|_| WordProblem::Encoding)
    };
    let text = match bytes {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes)?,
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes)?,
        _ => std::str::from_utf8(bytes).map_err(|_| WordProblem::Encoding)?.to_owned(),
    };
    let text = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n");
    let begin = text.trim_start();
    let is_page = begin.starts_with('<') || begin.starts_with("MIME-Version");
    if is_page { Err(WordProblem::WebPage) } else { Ok(text) }
}
