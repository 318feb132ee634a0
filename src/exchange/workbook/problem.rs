//! Why a workbook is not read, and why none is written.

use crate::exchange::FileKind;
use crate::exchange::grid::GridProblem;

/// The largest workbook, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// The most parts in a file.
pub const MOST_ENTRIES: usize = 64;

/// The most bytes that all parts have together when unpacked.
pub const MOST_UNPACKED: u64 = 32 * 1024 * 1024;

/// Why a workbook is not read. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkbookProblem {
    /// Larger than [`MOST_BYTES`].
    TooLarge,
    /// More than [`MOST_ENTRIES`] parts in the file.
    TooManyEntries,
    /// More than [`MOST_UNPACKED`] bytes when unpacked, whatever the file says of itself.
    UnpackedTooLarge,
    /// Cut off or altered: it begins as a workbook and cannot be read to its end.
    Damaged,
    /// Under a password.
    Encrypted,
    /// No workbook of a kind that is read.
    OtherKind(FileKind),
    /// No visible sheet has anything in it.
    NoSheet,
    /// A formula was saved without its result; row and column are counted from 0.
    NoResult {
        /// The name of its sheet.
        sheet: String,
        /// The row of the first such cell.
        row: usize,
        /// Its column.
        column: usize,
    },
    /// A sheet is too large.
    Sheet {
        /// Its name.
        name: String,
        /// In what way.
        problem: GridProblem,
    },
}

/// Why no workbook came of a document. The document is unchanged and can be saved in other ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotWritten {
    /// A text or a table does not fit a workbook's limits.
    DoesNotFit,
    /// What was written cannot be read again.
    NotReadable(WorkbookProblem),
    /// What was read again is not what was written: the first cell that differs.
    Differs {
        /// The name of its sheet.
        sheet: String,
        /// Its row, from 0.
        row: usize,
        /// Its column, from 0.
        column: usize,
    },
}
