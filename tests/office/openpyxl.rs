//! openpyxl, which tells what a spreadsheet does not show.

use std::path::Path;

use serde::Deserialize;

use crate::Outcome;
use crate::python::run;

/// The script that asks it.
const SCRIPT: &str = "look_into.py";

/// A cell as openpyxl finds it.
#[derive(Debug, Deserialize)]
pub(crate) struct Found {
    pub(crate) row: usize,
    pub(crate) column: usize,
    pub(crate) is_formula: bool,
    /// Whether what it shows is text.
    pub(crate) is_text: bool,
    /// What it shows, or the result that a formula carries.
    pub(crate) result: String,
    pub(crate) format: String,
}

/// A sheet as openpyxl finds it; places are counted from 0.
#[derive(Debug, Deserialize)]
pub(crate) struct Looked {
    pub(crate) name: String,
    pub(crate) cells: Vec<Found>,
    /// First row and column, last row and column.
    pub(crate) merged: Vec<[usize; 4]>,
    pub(crate) landscape: bool,
    pub(crate) a4: bool,
    /// The rows at the top that repeat on every page.
    pub(crate) repeated: String,
}

/// Everything in a workbook.
pub(crate) fn look_into(file: &Path) -> Outcome<Vec<Looked>> {
    Ok(serde_json::from_slice(&run(SCRIPT, &[&file.to_string_lossy()])?)?)
}

/// Changes cells of a workbook, each as `sheet!E5=400`, and saves it under another name. Results that
/// formulas carried are gone then: whoever opens it has to work them out.
pub(crate) fn change(file: &Path, changed: &Path, changes: &[&str]) -> Outcome {
    let (file, changed) = (file.to_string_lossy(), changed.to_string_lossy());
    let mut arguments = vec![file.as_ref(), changed.as_ref()];
    arguments.extend(changes);
    run(SCRIPT, &arguments)?;
    Ok(())
}
