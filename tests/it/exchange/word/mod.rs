//! The text of a report that comes as a Word file, made here part by part.

mod container;
mod kinds;
mod refused;
mod tables;
mod texts;

use super::Failure;
use station_scorecard::exchange::word::{WordText, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The namespaces that Word declares, as far as they matter here.
const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:wps=\"urn:shape\" xmlns:v=\"urn:vml\" xmlns:pic=\"urn:picture\"";

const DOCUMENT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// A container of these parts.
fn packed(parts: &[(&str, &str)]) -> Result<Vec<u8>, Failure> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The list of contents that names parts with their kinds.
fn contents(parts: &[(&str, &str)]) -> String {
    let named = parts
        .iter()
        .map(|(name, kind)| format!("<Override PartName=\"/{name}\" ContentType=\"{kind}\"/>"));
    format!("<Types>{}</Types>", named.collect::<String>())
}

/// A part that has this in its body.
fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><w:document {NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>"
    )
}

/// A Word file with this in its body.
fn docx(body: &str) -> Result<Vec<u8>, Failure> {
    packed(&[
        ("[Content_Types].xml", &contents(&[("word/document.xml", DOCUMENT)])),
        ("word/document.xml", &document(body)),
    ])
}

fn told(bytes: &[u8]) -> Result<WordText, Failure> {
    read(bytes).map_err(|problem| format!("{problem:?}").into())
}

/// The text of a Word file with this in its body.
fn text(body: &str) -> Result<String, Failure> {
    Ok(told(&docx(body)?)?.text)
}

/// A paragraph of one run.
fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}
