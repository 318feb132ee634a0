//! The container of xlsx and ods: a zip whose limits are checked before any part of it is read.
//!
//! The declared sizes of the parts are checked first, which costs nothing; then every part is unpacked and
//! counted, since the declaration may be wrong. Only then may a reader unpack them again.

use crate::exchange::FileKind;
use crate::exchange::workbook::{MOST_ENTRIES, MOST_UNPACKED, WorkbookProblem};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// How much is unpacked at a time.
const STEP: usize = 16 * 1024;

/// How long the name of a kind of file may be.
const LONGEST_KIND: usize = 200;

/// A container within its limits.
pub(super) struct Archive {
    /// The name and the bytes of each part.
    parts: Vec<(String, Vec<u8>)>,
    /// What the part `mimetype` says, which names the kind of an OpenDocument file.
    kind: String,
}

/// What a container holds.
pub(super) enum Held {
    /// A workbook of Excel's.
    Xlsx,
    /// A workbook of OpenDocument.
    Ods,
    /// Something else.
    Other(FileKind),
}

type Zip<'a> = ZipArchive<Cursor<&'a [u8]>>;

impl Archive {
    /// Unpacks every part.
    ///
    /// # Errors
    /// Above the limits, under a password, damaged.
    pub(super) fn checked(bytes: &[u8]) -> Result<Archive, WorkbookProblem> {
        let mut zip = open(bytes)?;
        if zip.len() > MOST_ENTRIES {
            return Err(WorkbookProblem::TooManyEntries);
        }
        let mut stated: u64 = 0;
        for at in 0..zip.len() {
            let part = zip.by_index_raw(at).map_err(refused)?;
            if part.encrypted() {
                return Err(WorkbookProblem::Encrypted);
            }
            stated = stated.saturating_add(part.size());
        }
        if stated > MOST_UNPACKED {
            return Err(WorkbookProblem::UnpackedTooLarge);
        }
        let (mut parts, mut kind, mut unpacked) = (Vec::new(), String::new(), 0);
        for at in 0..zip.len() {
            let part = zip.by_index(at).map_err(refused)?;
            let name = part.name().map_err(refused)?.into_owned();
            let content = unpack(part, &mut unpacked)?;
            if name == "mimetype" {
                let begin = content.get(..content.len().min(LONGEST_KIND)).unwrap_or_default();
                kind = String::from_utf8_lossy(begin).trim().to_owned();
            }
            parts.push((name, content));
        }
        Ok(Archive { parts, kind })
    }

    /// What it holds, by the names of its parts.
    pub(super) fn held(&self) -> Held {
        let names = || self.parts.iter().map(|(name, _)| name);
        let within = |folder: &str| names().any(|name| begins(name, folder));
        let named = |wanted: &str| names().any(|name| name.eq_ignore_ascii_case(wanted));
        let kind = self.kind.strip_prefix("application/vnd.oasis.opendocument.");
        match () {
            () if kind.is_some_and(|kind| kind.starts_with("spreadsheet")) => Held::Ods,
            () if kind.is_some_and(|kind| kind.starts_with("text")) => {
                Held::Other(FileKind::TextDocument)
            }
            () if kind.is_some_and(|kind| kind.starts_with("presentation")) => {
                Held::Other(FileKind::Slides)
            }
            () if kind.is_some() => Held::Other(FileKind::Unknown),
            () if named("xl/workbook.bin") => Held::Other(FileKind::OtherWorkbook),
            () if named("[Content_Types].xml") && within("xl/") => Held::Xlsx,
            () if within("word/") => Held::Other(FileKind::TextDocument),
            () if within("ppt/") => Held::Other(FileKind::Slides),
            () if named("Index/Document.iwa") || named("Index.zip") => {
                Held::Other(FileKind::OtherWorkbook)
            }
            () => Held::Other(FileKind::Archive),
        }
    }

    /// The bytes of the first part whose name ends so, whatever its case.
    pub(super) fn part(&self, end: &str) -> Option<&[u8]> {
        self.parts(end).next()
    }

    /// The bytes of every part whose name ends so, one after the other.
    pub(super) fn parts<'a>(&'a self, end: &str) -> impl Iterator<Item = &'a [u8]> {
        let ends = move |name: &str| {
            let from = name.len().checked_sub(end.len());
            from.and_then(|from| name.get(from..)).is_some_and(|of| of.eq_ignore_ascii_case(end))
        };
        let found = self.parts.iter().filter(move |(name, _)| ends(name));
        found.map(|(_, content)| content.as_slice())
    }
}

fn open(bytes: &[u8]) -> Result<Zip<'_>, WorkbookProblem> {
    ZipArchive::new(Cursor::new(bytes)).map_err(refused)
}

fn refused(problem: ZipError) -> WorkbookProblem {
    match problem {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => WorkbookProblem::Encrypted,
        _ => WorkbookProblem::Damaged,
    }
}

fn begins(name: &str, folder: &str) -> bool {
    name.get(..folder.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(folder))
}

/// Unpacks a part to its end and adds its bytes to those before.
fn unpack(mut part: impl Read, unpacked: &mut u64) -> Result<Vec<u8>, WorkbookProblem> {
    let mut step = vec![0; STEP];
    let mut content = Vec::new();
    loop {
        let read = part.read(&mut step).map_err(|_| WorkbookProblem::Damaged)?;
        if read == 0 {
            return Ok(content);
        }
        *unpacked = unpacked.saturating_add(read.try_into().unwrap_or(u64::MAX));
        if *unpacked > MOST_UNPACKED {
            return Err(WorkbookProblem::UnpackedTooLarge);
        }
        content.extend_from_slice(step.get(..read).unwrap_or_default());
    }
}
