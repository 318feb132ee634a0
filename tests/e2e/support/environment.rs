//! What `cargo dev test` prepares and names for the tests in environment variables.

use std::env;
use std::path::{Path, PathBuf};

use super::Outcome;

/// The folder of the built release.
pub(crate) fn dist() -> Outcome<PathBuf> {
    named("SCORECARD_DIST").map(PathBuf::from)
}

/// The address of a running WebDriver server.
pub(crate) fn address(variable: &str) -> Outcome<String> {
    named(variable).map(|address| address.trim_end_matches('/').to_owned())
}

/// The script of the accessibility checker.
pub(crate) fn axe() -> Outcome<String> {
    let path = named("SCORECARD_AXE")?;
    std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}").into())
}

/// The program that reads the text of printed pages.
pub(crate) fn pdf_text() -> Outcome<String> {
    named("SCORECARD_PDFTOTEXT")
}

/// The program that reads codes in pictures.
pub(crate) fn code_reader() -> Outcome<String> {
    named("SCORECARD_ZBARIMG")
}

/// Where pictures of the pages are kept: `target/screenshots`.
pub(crate) fn screenshots() -> PathBuf {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    temporary.parent().unwrap_or(temporary).join("screenshots")
}

/// What one of the variables holds.
pub(crate) fn named(variable: &str) -> Outcome<String> {
    match env::var(variable) {
        Ok(value) if !value.is_empty() => Ok(value),
        _ => Err(format!("{variable} is not set: run `cargo dev test`").into()),
    }
}
