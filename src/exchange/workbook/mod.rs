//! What every part of the program knows of workbooks: their sheets, their words, their limits, and why one is not
//! read or not written. They are read and written in `worker`, which only the worker links.

mod plain;
mod problem;
mod words;

use super::Grid;
pub use plain::{PlainCell, PlainTable};
pub use problem::{MOST_BYTES, MOST_ENTRIES, MOST_UNPACKED, NotWritten, WorkbookProblem};
pub use words::{BlankWord, BlankWords, BookWord, BookWords, DistrictWord};

/// The media type of a workbook.
pub const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// One sheet of a workbook, or the one table of a text file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; "" for a text file.
    pub name: String,
    /// Its cells, from A1 on.
    pub grid: Grid,
}
