//! Workbooks (xlsx, xls, ods) → sheets of cells, and the station → a workbook in the appendix's layout.
//!
//! Invariant: nothing is unpacked before its limits were checked; what cannot be read is refused by
//! name; what is written was read again and compared. Runs in the worker only: no other part of the
//! program may call [`read()`], [`write()`] or [`write_table()`]. Binary floating point, which the formats hold, stays in
//! `numbers`: it passes as the shortest decimal text.
//! May import: the rest of `exchange` and what that may import.

mod archive;
mod cells;
mod compound;
mod formats;
mod kind;
mod mark;
mod numbers;
mod ods;
mod ods_cell;
mod plain;
mod problem;
mod reading;
mod records;
mod shared_texts;
mod words;
mod writing;
mod xls;
mod xlsx;
mod xlsx_part;
mod xml;

pub use cells::Sheet;
pub(super) use kind::{Kind, of as kind_of};
pub use plain::{PlainCell, PlainTable};
pub use problem::{FileKind, MOST_BYTES, MOST_ENTRIES, MOST_UNPACKED, NotWritten, WorkbookProblem};
pub use reading::{read, read_marked};
pub use words::{BlankWord, BlankWords, BookWord, BookWords, DistrictWord};
pub use writing::{write, write_blank, write_district, write_table};
