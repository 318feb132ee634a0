//! Workbooks: what is read, what is refused, what is written.
//!
//! The frozen samples are in `tests/golden/exchange/workbook`; their figures are those of the printed
//! report.

mod damaged;
mod limits;
mod reading;
pub(crate) mod writing;

use crate::exchange::{Failure, scheme};
use station_scorecard::document::{Document, Particular};
use station_scorecard::exchange::paste::Preview;
use station_scorecard::exchange::workbook::{self, Sheet, Stacked, WorkbookProblem};
use station_scorecard::texts::{cell_name, known_names};
use std::fs;

/// The bytes of a sample.
fn sample(name: &str) -> Result<Vec<u8>, Failure> {
    Ok(fs::read(format!("tests/golden/exchange/workbook/{name}"))?)
}

/// The sheets of a sample.
fn sheets(name: &str) -> Result<Vec<Sheet>, Failure> {
    workbook::read(&sample(name)?).map_err(|problem| format!("{name}: {problem:?}").into())
}

/// Why a sample is not read.
fn problem(name: &str) -> Result<WorkbookProblem, Failure> {
    workbook::read(&sample(name)?).err().ok_or_else(|| format!("{name} was read").into())
}

/// A station that nobody filled in, of the report's period.
fn empty_station() -> Document {
    let mut document = Document::empty("片区1");
    for (line, day) in
        [(Particular::AssessedFrom, "2023-09-10"), (Particular::AssessedTo, "2024-07-31")]
    {
        document.particulars.replace(line, line.read(day).unwrap_or(line.blank()));
    }
    document
}

/// What the known tables of a workbook would do to a station.
pub(crate) fn preview(
    sheets: &[Sheet],
    document: &Document,
) -> Result<(Preview, Stacked), Failure> {
    let stacked = Stacked::of(sheets).map_err(|problem| format!("{problem:?}"))?;
    let stacked = stacked.ok_or("no known table")?;
    let preview = Preview::of(&stacked.grid, None, document, &scheme()?, &known_names(document));
    Ok((preview, stacked))
}

/// The name of a cell with its sheet's.
fn named(stacked: &Stacked, sheets: &[Sheet], row: usize, column: usize) -> String {
    let (sheet, row) = stacked.place(row);
    format!("{} {}", sheets[sheet].name, cell_name(row, column))
}
