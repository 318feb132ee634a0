//! The bytes of a workbook (xlsx, xls, ods) → its sheets, by what kind of file it is.
//!
//! Invariant: nothing is unpacked before its limits were checked; what cannot be read is refused by name.

mod archive;
mod compound;
mod formats;
mod mark;
mod ods;
mod ods_cell;
mod records;
mod shared_texts;
mod xls;
mod xlsx;
mod xlsx_part;
mod xml;

use super::cells::Sheets;
use crate::exchange::file_kind::{Kind, kind_of};
use crate::exchange::handing::Mark;
use crate::exchange::workbook::{MOST_BYTES, Sheet, WorkbookProblem};
use archive::{Archive, Held};
use mark::mark;

/// Reads the sheets that are not empty, in the order of the file. Hidden rows and columns are left out and
/// counted, hidden sheets are marked.
///
/// A number becomes its shortest decimal text, a cell shown as a percentage what it shows (`165.63%`),
/// a day `2024-07-31`, or `3月5日` where its format shows no year; yes and no become `TRUE` and `FALSE`; an error stays as it is printed.
///
/// # Errors
/// [`WorkbookProblem`]. Its limits are checked before anything is unpacked, and again while it is.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, WorkbookProblem> {
    read_marked(bytes).map(|(sheets, _)| sheets)
}

/// The same with the mark of a workbook that was handed out.
///
/// # Errors
/// As for [`read()`].
pub fn read_marked(bytes: &[u8]) -> Result<(Vec<Sheet>, Option<Mark>), WorkbookProblem> {
    if bytes.len() > MOST_BYTES {
        return Err(WorkbookProblem::TooLarge);
    }
    let mut sheets = Sheets::default();
    let mut marked = None;
    match kind_of(bytes) {
        Kind::Zip => {
            let archive = Archive::checked(bytes)?;
            marked = mark(&archive);
            // The formulas of a workbook that was handed out are rates and sums, which nobody takes over.
            let needs_results = marked.is_none();
            match archive.held() {
                Held::Xlsx => xlsx::read(bytes, &archive, &mut sheets, needs_results)?,
                Held::Ods => ods::read(&archive, &mut sheets, needs_results)?,
                Held::Other(kind) => return Err(WorkbookProblem::OtherKind(kind)),
            }
        }
        Kind::Compound => xls::read(bytes, &mut sheets)?,
        Kind::Other(kind) => return Err(WorkbookProblem::OtherKind(kind)),
    }
    sheets.finished().map(|sheets| (sheets, marked))
}
