//! Workbooks (xlsx, xls, ods) → sheets of cells, and the station → a workbook in the appendix's layout.
//!
//! Invariant: nothing is unpacked before its limits were checked; what cannot be read is refused by
//! name; what is written was read again and compared. Runs in the worker only: no other part of the
//! program may call [`read()`], [`write()`] or [`write_table()`]. Binary floating point, which the formats hold, stays in
//! `numbers`: it passes as the shortest decimal text.
//! May import: the rest of `exchange` and what that may import.

#[cfg(feature = "workbooks")]
mod archive;
mod cells;
#[cfg(feature = "workbooks")]
mod compound;
#[cfg(feature = "workbooks")]
mod formats;
mod kind;
#[cfg(feature = "workbooks")]
mod mark;
#[cfg(feature = "workbooks")]
mod numbers;
#[cfg(feature = "workbooks")]
mod ods;
#[cfg(feature = "workbooks")]
mod ods_cell;
mod plain;
mod problem;
#[cfg(feature = "workbooks")]
mod reading;
#[cfg(feature = "workbooks")]
mod records;
#[cfg(feature = "workbooks")]
mod shared_texts;
mod words;
#[cfg(feature = "workbooks")]
mod writing;
#[cfg(feature = "workbooks")]
mod xls;
#[cfg(feature = "workbooks")]
mod xlsx;
#[cfg(feature = "workbooks")]
mod xlsx_part;
#[cfg(feature = "workbooks")]
mod xml;

pub use cells::Sheet;
pub(super) use kind::{Kind, of as kind_of};
pub use plain::{PlainCell, PlainTable};
pub use problem::{FileKind, MOST_BYTES, MOST_ENTRIES, MOST_UNPACKED, NotWritten, WorkbookProblem};
#[cfg(feature = "workbooks")]
pub use reading::{read, read_marked};
pub use words::{BlankWord, BlankWords, BookWord, BookWords, DistrictWord};
#[cfg(feature = "workbooks")]
pub use writing::{write, write_blank, write_district, write_table};

/// The media type of a workbook.
pub const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
