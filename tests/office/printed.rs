//! Pages that LibreOffice printed into a PDF.

use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::environment::named;

/// A page: its size in points, and its words.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) width: String,
    pub(crate) height: String,
    pub(crate) words: Vec<String>,
}

/// The pages of a PDF.
pub(crate) fn pages(pdf: &Path) -> Outcome<Vec<Sheet>> {
    let output =
        Command::new(named("SCORECARD_PDFTOTEXT")?).arg("-bbox").args([pdf]).arg("-").output()?;
    let text = String::from_utf8(output.stdout)?;
    let mut pages: Vec<Sheet> = Vec::new();
    for line in text.lines().map(str::trim) {
        let value = |name: &str| {
            let (_, behind) = line.split_once(&format!("{name}=\""))?;
            behind.split_once('"').map(|(value, _)| value.to_owned())
        };
        if line.starts_with("<page ") {
            let size = (value("width").unwrap_or_default(), value("height").unwrap_or_default());
            pages.push(Sheet { width: size.0, height: size.1, words: Vec::new() });
        } else if let Some((_, word)) =
            line.strip_prefix("<word ").and_then(|of| of.split_once('>'))
            && let Some(page) = pages.last_mut()
        {
            page.words.push(word.trim_end_matches("</word>").to_owned());
        }
    }
    Ok(pages)
}
