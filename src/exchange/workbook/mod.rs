//! Workbooks (xlsx, xls, ods) → sheets of cells, and the station → a workbook in the appendix's layout.
//!
//! Invariant: nothing is unpacked before its limits were checked; what cannot be read is refused by
//! name. Runs in the worker only: no other part of the program may call [`read`] or [`write`].
//! May import: the rest of `exchange` and what that may import.

use super::grid::Grid;

/// One sheet of a workbook, or the one table of a text file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; "" for a text file.
    pub name: String,
    /// Its cells, from A1 on.
    pub grid: Grid,
}
