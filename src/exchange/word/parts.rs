//! The container of a Word file: a zip, of which only the parts with text are unpacked.

use super::problem::{MOST_PARTS, MOST_UNPACKED, WordProblem};
use crate::exchange::workbook::FileKind;
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// How much is unpacked at a time.
const STEP: usize = 16 * 1024;

/// The parts that have text.
pub(super) struct Parts {
    /// What the document says.
    pub(super) body: String,
    /// Footnotes and endnotes.
    pub(super) notes: Vec<String>,
    /// How paragraphs are numbered.
    pub(super) lists: Option<String>,
    pub(super) styles: Option<String>,
}

/// A container with the names of its parts.
struct Container<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// As a list of contents writes them: forward slashes, none at the beginning, small letters.
    names: Vec<String>,
    unpacked: u64,
}

impl Parts {
    /// Unpacks the parts that have text.
    ///
    /// # Errors
    /// Above the limits, under a password, damaged, no Word file.
    pub(super) fn of(bytes: &[u8]) -> Result<Parts, WordProblem> {
        let mut container = Container::of(bytes)?;
        let Some(contents) = container.part("[content_types].xml")? else {
            return Err(container.other_kind());
        };
        let mut body = None;
        let (mut notes, mut lists, mut styles) = (Vec::new(), None, None);
        for (kind, name) in overrides(&contents)? {
            // `…document.main+xml`, `…template.main+xml`, those of strict files and those with macros.
            let word = kind.contains("wordprocessingml") || kind.contains("ms-word");
            if word && kind.ends_with(".main+xml") && body.is_none() {
                body = Some(name);
            } else if word && (kind.ends_with("footnotes+xml") || kind.ends_with("endnotes+xml")) {
                notes.push(name);
            } else if word && kind.ends_with("numbering+xml") {
                lists = Some(name);
            } else if word && kind.ends_with(".styles+xml") {
                styles = Some(name);
            }
        }
        let body = body.unwrap_or_else(|| "word/document.xml".to_owned());
        let Some(body) = container.part(&body)? else { return Err(container.other_kind()) };
        let mut named = |name: Option<String>| match name {
            Some(name) => container.part(&name),
            None => Ok(None),
        };
        let (lists, styles) = (named(lists)?, named(styles)?);
        let notes = notes.iter().filter_map(|name| container.part(name).transpose());
        let notes = notes.take(2).collect::<Result<_, _>>()?;
        Ok(Parts { body, notes, lists, styles })
    }
}

impl<'a> Container<'a> {
    fn of(bytes: &'a [u8]) -> Result<Container<'a>, WordProblem> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(refused)?;
        if zip.len() > MOST_PARTS {
            return Err(WordProblem::TooManyParts);
        }
        let mut names = Vec::new();
        for at in 0..zip.len() {
            let part = zip.by_index_raw(at).map_err(refused)?;
            if part.encrypted() {
                return Err(WordProblem::Encrypted);
            }
            names.push(plain_name(&part.name().map_err(refused)?));
        }
        Ok(Container { zip, names, unpacked: 0 })
    }

    /// The text of a part; `None` where there is none of this name.
    fn part(&mut self, name: &str) -> Result<Option<String>, WordProblem> {
        let wanted = plain_name(name);
        let Some(at) = self.names.iter().position(|name| *name == wanted) else { return Ok(None) };
        let mut part = self.zip.by_index(at).map_err(refused)?;
        if self.unpacked.saturating_add(part.size()) > MOST_UNPACKED {
            return Err(WordProblem::UnpackedTooLarge);
        }
        let mut step = vec![0; STEP];
        let mut content = Vec::new();
        loop {
            let read = part.read(&mut step).map_err(|_| WordProblem::Damaged)?;
            if read == 0 {
                break;
            }
            // What a part says of its own size may be wrong.
            self.unpacked = self.unpacked.saturating_add(read.try_into().unwrap_or(u64::MAX));
            if self.unpacked > MOST_UNPACKED {
                return Err(WordProblem::UnpackedTooLarge);
            }
            content.extend_from_slice(step.get(..read).unwrap_or_default());
        }
        String::from_utf8(content).map(Some).map_err(|_| WordProblem::Damaged)
    }

    /// What it is that is no Word file.
    fn other_kind(&self) -> WordProblem {
        let within = |folder: &str| self.names.iter().any(|name| name.starts_with(folder));
        WordProblem::OtherKind(match () {
            () if within("xl/") => FileKind::OtherWorkbook,
            () if within("ppt/") => FileKind::Slides,
            () if within("word/") => return WordProblem::Damaged,
            // OpenDocument, whose text is not read.
            () if within("content.xml") && within("mimetype") => FileKind::TextDocument,
            () => FileKind::Archive,
        })
    }
}

fn plain_name(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

fn refused(problem: ZipError) -> WordProblem {
    match problem {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => WordProblem::Encrypted,
        _ => WordProblem::Damaged,
    }
}

/// The kinds of the parts that a list of contents names one by one.
fn overrides(contents: &str) -> Result<Vec<(String, String)>, WordProblem> {
    let mut xml = Reader::from_str(contents.trim_start_matches('\u{FEFF}'));
    let mut named = Vec::new();
    loop {
        match xml.read_event().map_err(|_| WordProblem::Damaged)? {
            Event::Start(of) | Event::Empty(of) if of.local_name().as_ref() == "Override" => {
                if let (Some(kind), Some(name)) =
                    (attribute(&of, "ContentType")?, attribute(&of, "PartName")?)
                {
                    named.push((kind, name));
                }
            }
            Event::Eof => return Ok(named),
            _ => {}
        }
    }
}

/// An attribute by its name without its prefix.
pub(super) fn attribute(of: &BytesStart<'_>, name: &str) -> Result<Option<String>, WordProblem> {
    for attribute in of.attributes() {
        let attribute = attribute.map_err(|_| WordProblem::Damaged)?;
        if attribute.key.local_name().as_ref() == name {
            let text = attribute.normalized_value(XmlVersion::Implicit1_0);
            return Ok(Some(text.map_err(|_| WordProblem::Damaged)?.into_owned()));
        }
    }
    Ok(None)
}
