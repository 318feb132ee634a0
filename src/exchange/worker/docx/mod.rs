//! A draft → a Word file (.docx): the few parts of it, in a zip.
//!
//! It is made of the pieces already in the worker, its zip and its reader of XML. The library for it,
//! docx-rs 0.4.22 (MIT, kept up), brings a zip and a reader of XML of other versions and the reading of whole
//! documents along: 260 kB of brotli for a heading and a table (measured, without pictures), where the worker may
//! grow by 80.
//! May import: the model of the draft.

mod body;
mod parts;
mod reading;
mod table;
mod xml;

use crate::exchange::draft::Draft;
use std::io::{Cursor, Write};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A Word file of a draft; `None` where the file, read again, does not have every text. The same draft gives the
/// same bytes.
pub fn write(draft: &Draft) -> Option<Vec<u8>> {
    let body = body::body(draft);
    let texts = draft.texts().iter().map(|text| xml::allowed(text)).collect::<Vec<_>>();
    let meant = texts.iter().filter(|text| !text.is_empty());
    if !reading::texts(&body)?.iter().eq(meant) {
        return None;
    }
    zipped(&parts::parts(draft, body)).ok()
}

fn zipped(parts: &[(&str, String)]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
