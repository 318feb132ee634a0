//! What goes out, opened by the programs that people open it with: LibreOffice, and packages of Python for
//! what is not seen there.

use std::env;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::install::python_packages;
use crate::packages::{CHINESE_FONT, LIBREOFFICE, PDFTOTEXT, PYTHON, provide as install};
use crate::paths::Paths;
use crate::step::Step;
use crate::toolchain::cargo;

/// Installs whatever is missing; the folders of Python's packages.
pub(crate) fn provide(paths: &Paths) -> Result<Vec<PathBuf>, Failure> {
    install(&[LIBREOFFICE, PDFTOTEXT, PYTHON, CHINESE_FONT])?;
    python_packages(paths)
}

/// Runs the tests.
pub(crate) fn test(
    paths: &Paths,
    rest: &[String],
    compile: fn(Step) -> Step,
) -> Result<(), Failure> {
    let packages = env::join_paths(provide(paths)?).unwrap_or_default();
    compile(cargo(paths, "testing in office programs", "test --test office --"))
        .args(rest)
        .env("SCORECARD_SOFFICE", LIBREOFFICE.program()?)
        .env("SCORECARD_PDFTOTEXT", PDFTOTEXT.program()?)
        .env("SCORECARD_PYTHON", PYTHON.program()?)
        .env("SCORECARD_PYTHON_PACKAGES", packages)
        .run()
}
