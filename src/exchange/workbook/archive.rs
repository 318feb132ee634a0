//! The container of xlsx and ods: a zip whose limits are checked before any part of it is read.
//!
//! What the list of parts says of their sizes is checked first, for it costs nothing; then every part is
//! unpacked once and counted, for the list can lie. Only then may a reader unpack them again.

use super::{FileKind, MOST_ENTRIES, MOST_UNPACKED, WorkbookProblem};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// How much is unpacked at a time.
const STEP: usize = 16 * 1024;

/// How long the name of a kind of file may be.
const LONGEST_KIND: usize = 200;

/// A container within its limits.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    names: Vec<String>,
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

impl<'a> Archive<'a> {
    /// Unpacks every part once and keeps none.
    ///
    /// # Errors
    /// Above the limits, under a password, damaged.
    pub(super) fn checked(bytes: &'a [u8]) -> Result<Archive<'a>, WorkbookProblem> {
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
        let (mut names, mut kind, mut unpacked) = (Vec::new(), String::new(), 0);
        for at in 0..zip.len() {
            let part = zip.by_index(at).map_err(refused)?;
            let name = part.name().map_err(refused)?.into_owned();
            let begin = count(part, &mut unpacked)?;
            if name == "mimetype" {
                let begin = begin.get(..begin.len().min(LONGEST_KIND)).unwrap_or_default();
                kind = String::from_utf8_lossy(begin).trim().to_owned();
            }
            names.push(name);
        }
        Ok(Archive { bytes, names, kind })
    }

    /// What it holds, by the names of its parts.
    pub(super) fn held(&self) -> Held {
        let within = |folder: &str| self.names.iter().any(|name| begins(name, folder));
        let named = |wanted: &str| self.names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
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
    ///
    /// # Errors
    /// Damaged.
    pub(super) fn part(&self, end: &str) -> Result<Option<Vec<u8>>, WorkbookProblem> {
        self.parts(end).next().transpose()
    }

    /// The bytes of every part whose name ends so, one after the other.
    pub(super) fn parts<'b>(
        &'b self,
        end: &'b str,
    ) -> impl Iterator<Item = Result<Vec<u8>, WorkbookProblem>> + 'b {
        let ends = move |name: &&String| {
            let from = name.len().checked_sub(end.len());
            from.and_then(|from| name.get(from..)).is_some_and(|of| of.eq_ignore_ascii_case(end))
        };
        self.names.iter().filter(ends).map(|name| {
            let mut zip = open(self.bytes)?;
            let mut part = zip.by_name(name).map_err(refused)?;
            let mut out = Vec::new();
            part.read_to_end(&mut out).map_err(|_| WorkbookProblem::Damaged)?;
            Ok(out)
        })
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

/// Unpacks a part to its end, adds its bytes to those before and gives the first ones.
fn count(mut part: impl Read, unpacked: &mut u64) -> Result<Vec<u8>, WorkbookProblem> {
    let mut step = vec![0; STEP];
    let mut begin = Vec::new();
    loop {
        let read = part.read(&mut step).map_err(|_| WorkbookProblem::Damaged)?;
        if read == 0 {
            return Ok(begin);
        }
        if begin.is_empty() {
            begin.extend_from_slice(step.get(..read).unwrap_or_default());
        }
        *unpacked = unpacked.saturating_add(read.try_into().unwrap_or(u64::MAX));
        if *unpacked > MOST_UNPACKED {
            return Err(WorkbookProblem::UnpackedTooLarge);
        }
    }
}
