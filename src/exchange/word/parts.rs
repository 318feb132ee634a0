//! The container of a Word file: a zip, of which only the parts with text are unpacked.

use super::problem::{MOST_PARTS, MOST_UNPACKED, WordProblem};
use crate::exchange::FileKind;
use crate::exchange::crc_32::crc_32;
use crate::exchange::xml::value;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use rawzip::{CompressionMethod, ZipArchive, ZipSliceArchive, ZipSliceEntry};

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

/// A container with its parts, none of them unpacked.
struct Container<'a> {
    listed: Vec<Listed<'a>>,
    unpacked: u64,
}

/// A part as the container lists it.
struct Listed<'a> {
    /// As the container has it.
    raw_name: &'a [u8],
    /// As a list of contents writes it: forward slashes, none at the beginning, small letters.
    name: String,
    method: CompressionMethod,
    packed: ZipSliceEntry<'a>,
}

impl Parts {
    /// Unpacks the parts that have text.
    ///
    /// # Errors
    /// Above the limits, under a password, damaged, no Word file.
    pub(super) fn of(bytes: &[u8]) -> Result<Parts, WordProblem> {
        let archive = ZipArchive::from_slice(bytes).map_err(|_| WordProblem::Damaged)?;
        let mut container = Container::of(&archive)?;
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
    fn of(archive: &'a ZipSliceArchive<&[u8]>) -> Result<Container<'a>, WordProblem> {
        let (mut listed, mut encrypted) = (Vec::new(), false);
        let mut entries = archive.entries();
        // As many as its end states: what follows them is no part.
        for _ in 0..archive.entries_hint() {
            if listed.len() == MOST_PARTS {
                return Err(WordProblem::TooManyParts);
            }
            let entry = entries.next_entry().map_err(|_| WordProblem::Damaged)?;
            let entry = entry.ok_or(WordProblem::Damaged)?;
            encrypted |= entry.flags().is_encrypted();
            let raw_name = entry.file_path().as_bytes();
            listed.push(Listed {
                raw_name,
                name: plain_name(&String::from_utf8_lossy(raw_name)),
                method: entry.compression_method(),
                packed: archive.get_entry(entry.wayfinder()).map_err(|_| WordProblem::Damaged)?,
            });
        }
        if encrypted {
            return Err(WordProblem::Encrypted);
        }
        Ok(Container { listed, unpacked: 0 })
    }

    /// The text of a part; `None` where there is none of this name.
    fn part(&mut self, name: &str) -> Result<Option<String>, WordProblem> {
        let wanted = plain_name(name);
        let Some(first) = self.listed.iter().find(|part| part.name == wanted) else {
            return Ok(None);
        };
        // The first of several spellings. What adds to a file may list a part again under the very same name: the
        // last counts.
        let same = |part: &&Listed| part.raw_name == first.raw_name;
        let part = self.listed.iter().rfind(same).unwrap_or(first);
        let stated = part.packed.claim_verifier();
        if self.unpacked.saturating_add(stated.uncompressed_size) > MOST_UNPACKED {
            return Err(WordProblem::UnpackedTooLarge);
        }
        let most = stated.uncompressed_size.try_into().map_err(|_| WordProblem::Damaged)?;
        let content = unpacked(part, most).ok_or(WordProblem::Damaged)?;
        if crc_32(&content) != stated.crc {
            return Err(WordProblem::Damaged);
        }
        self.unpacked = self.unpacked.saturating_add(content.len().try_into().unwrap_or(u64::MAX));
        String::from_utf8(content).map(Some).map_err(|_| WordProblem::Damaged)
    }

    /// What it is that is no Word file.
    fn other_kind(&self) -> WordProblem {
        let within = |folder: &str| self.listed.iter().any(|part| part.name.starts_with(folder));
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

/// The bytes of a part; `None` where it is damaged, packed otherwise than Office does, or has more bytes than `most`:
/// what it states of its own size may be wrong, so no more are ever unpacked.
fn unpacked(part: &Listed<'_>, most: usize) -> Option<Vec<u8>> {
    let packed = part.packed.data();
    match part.method {
        CompressionMethod::STORE if packed.len() <= most => Some(packed.to_vec()),
        CompressionMethod::DEFLATE => decompress_to_vec_with_limit(packed, most).ok(),
        _ => None,
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
            return value(&attribute).map(Some).ok_or(WordProblem::Damaged);
        }
    }
    Ok(None)
}
