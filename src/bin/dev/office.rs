//! What goes out, opened by the programs that people open it with: LibreOffice, and openpyxl for what
//! a spreadsheet does not show.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::install::openpyxl;
use crate::packages::{CHINESE_FONT, LIBREOFFICE, PDFTOTEXT, PYTHON, provide as install};
use crate::paths::Paths;
use crate::step::Step;
use crate::toolchain::cargo;

/// Installs whatever is missing; the folder of Python's packages.
pub(crate) fn provide(paths: &Paths) -> Result<PathBuf, Failure> {
    install(&[LIBREOFFICE, PDFTOTEXT, PYTHON, CHINESE_FONT])?;
    openpyxl(paths)
}

/// Runs the tests.
pub(crate) fn test(
    paths: &Paths,
    rest: &[String],
    compile: fn(Step) -> Step,
) -> Result<(), Failure> {
    let packages = provide(paths)?;
    compile(cargo(paths, "testing in spreadsheets", "test --test office --"))
        .args(rest)
        .env("SCORECARD_SOFFICE", LIBREOFFICE.program()?)
        .env("SCORECARD_PDFTOTEXT", PDFTOTEXT.program()?)
        .env("SCORECARD_PYTHON", PYTHON.program()?)
        .env("SCORECARD_PYTHON_PACKAGES", packages)
        .run()
}
