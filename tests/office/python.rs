//! Scripts of this folder, run by Python with the packages that `cargo dev test` installs.

use std::process::Command;

use crate::Outcome;
use crate::environment::named;

/// What a script prints.
pub(crate) fn run(script: &str, arguments: &[&str]) -> Outcome<Vec<u8>> {
    let output = Command::new(named("SCORECARD_PYTHON")?)
        .arg(format!("tests/office/{script}"))
        .args(arguments)
        .env("PYTHONPATH", named("SCORECARD_PYTHON_PACKAGES")?)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONIOENCODING", "utf-8")
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(output.stdout)
}
