//! What goes out, opened by the programs that people open it with: LibreOffice, and openpyxl for what
//! a spreadsheet does not show.

use std::path::PathBuf;

use crate::checks::cargo;
use crate::failure::Failure;
use crate::install::openpyxl;
use crate::packages::{CHINESE_FONT, LIBREOFFICE, PDFTOTEXT, PYTHON, provide as install};
use crate::place::Place;

/// Installs whatever is missing; the folder of Python's packages.
pub(crate) fn provide(place: &Place) -> Result<PathBuf, Failure> {
    install(&[LIBREOFFICE, PDFTOTEXT, PYTHON, CHINESE_FONT])?;
    openpyxl(place)
}

/// Runs the tests.
pub(crate) fn test(place: &Place, rest: &[String]) -> Result<(), Failure> {
    let packages = provide(place)?;
    cargo(place, "testing in spreadsheets", "test --test office --")
        .args(rest)
        .env("SCORECARD_SOFFICE", LIBREOFFICE.program()?)
        .env("SCORECARD_PDFTOTEXT", PDFTOTEXT.program()?)
        .env("SCORECARD_PYTHON", PYTHON.program()?)
        .env("SCORECARD_PYTHON_PACKAGES", packages)
        .run()
}
