//! Workbooks: what is read, what is refused, what is written.
//!
//! The frozen samples are in `tests/golden/exchange/workbook`; their figures are those of the printed
//! report.

mod damaged;
mod hidden;
mod limits;
mod marks;
mod reading;
mod records;
mod short_cuts;
pub(crate) mod writing;

use crate::exchange::{Failure, scheme};
use station_scorecard::document::{Document, Particular};
use station_scorecard::editor::Editor;
use station_scorecard::exchange::paste::Preview;
use station_scorecard::exchange::workbook::{Sheet, WorkbookProblem};
use station_scorecard::exchange::worker;
use station_scorecard::texts::{cell_name, known_names};
use std::fs;

/// The bytes of a sample.
fn sample(name: &str) -> Result<Vec<u8>, Failure> {
    Ok(fs::read(format!("tests/golden/exchange/workbook/{name}"))?)
}

/// The sheets of a sample.
fn sheets(name: &str) -> Result<Vec<Sheet>, Failure> {
    worker::read(&sample(name)?).map_err(|problem| format!("{name}: {problem:?}").into())
}

/// Why a sample is not read.
fn problem(name: &str) -> Result<WorkbookProblem, Failure> {
    worker::read(&sample(name)?).err().ok_or_else(|| format!("{name} was read").into())
}

/// A blank station with the report's period.
fn empty_station() -> Document {
    let mut document = Document::empty("片区1");
    for (line, day) in
        [(Particular::AssessedFrom, "2023-09-10"), (Particular::AssessedTo, "2024-07-31")]
    {
        document.particulars.replace(line, line.read(day).unwrap_or(line.blank()));
    }
    document
}

/// What the sheets of a workbook do to a station, one after the other.
pub(crate) struct Taken {
    /// The station afterwards.
    pub(crate) document: Document,
    /// The printed figures that differ: cell with its sheet, printed, computed.
    pub(crate) differing: Vec<[String; 3]>,
    /// The cells that are not understood.
    pub(crate) unrecognised: Vec<String>,
    /// How many printed figures agree.
    pub(crate) agreeing: usize,
}

/// Takes every sheet in which a table is recognised; each preview's one action is carried out.
pub(crate) fn taken(sheets: &[Sheet], document: &Document) -> Result<Taken, Failure> {
    let mut editor = Editor::new(document.clone());
    let (mut differing, mut unrecognised, mut agreeing) = (Vec::new(), Vec::new(), 0);
    for sheet in sheets {
        let document = editor.document();
        let names = known_names(document);
        let preview = Preview::of(&sheet.grid, None, document, &scheme()?, &names);
        if preview.changes.is_empty() && preview.same + preview.agreeing == 0 {
            continue;
        }
        let cell = |row, column| format!("{} {}", sheet.name, cell_name(row, column));
        differing.extend(
            preview
                .differing
                .iter()
                .map(|of| [cell(of.row, of.column), of.printed.clone(), of.computed.clone()]),
        );
        unrecognised.extend(preview.unrecognised.iter().map(|of| cell(of.row, of.column)));
        agreeing += preview.agreeing;
        if let Some(action) = preview.action() {
            editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
        }
    }
    let document = editor.document().clone();
    Ok(Taken { document, differing, unrecognised, agreeing })
}
