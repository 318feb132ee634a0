//! Workbooks (xlsx, xls, ods) → sheets of cells, and the station → a workbook in the appendix's layout.
//!
//! Invariant: nothing is unpacked before its limits were checked; what cannot be read is refused by
//! name; what is written was read again and compared. Runs in the worker only: no other part of the
//! program may call [`read()`] or [`write()`]. Binary floating point, which the formats hold, stays in
//! `numbers`: it passes as the shortest decimal text.
//! May import: the rest of `exchange` and what that may import.

mod archive;
mod cells;
mod compound;
mod formats;
mod kind;
mod numbers;
mod ods;
mod ods_cell;
mod problem;
mod records;
mod writing;
mod xls;
mod xlsx;
mod xlsx_part;

pub use problem::{FileKind, NotWritten, WorkbookProblem};

use super::appendix::Head;
use super::grid::Grid;
use crate::document::Document;
use crate::scoring::Scheme;
use archive::{Archive, Held};
use cells::Sheets;
use kind::Kind;

/// The largest workbook, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// The most parts in a file.
pub const MOST_ENTRIES: usize = 64;

/// The most bytes that all parts have together when unpacked.
pub const MOST_UNPACKED: u64 = 32 * 1024 * 1024;

/// One sheet of a workbook, or the one table of a text file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; "" for a text file.
    pub name: String,
    /// Its cells, from A1 on.
    pub grid: Grid,
}

/// A word of a workbook beside those of the appendix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookWord {
    /// The name of the sheet of a table of the appendix, by what stands above it.
    Sheet(Head),
    /// The name of the sheet 评估结果.
    ResultSheet,
    /// The title above the result.
    ResultTitle,
    /// 社工站: what the name of the station is called.
    Station,
    /// 评估时段.
    Period,
    /// The days of the assessed period.
    PeriodDays,
    /// 评估方, as a column.
    Party,
    /// 满分.
    Cap,
    /// 得分.
    Points,
    /// 占满分.
    Share,
    /// A party, by its place.
    PartyName(usize),
    /// 加分.
    Bonus,
    /// 扣分.
    Deduction,
    /// 总分.
    Total,
    /// The total, or its range while a party is unknown.
    TotalText,
    /// 等级.
    Grade,
    /// The grade, or both ends of its range.
    GradeText,
    /// A band's grade, by its place.
    BandName(usize),
    /// 评分方案.
    Scheme,
    /// The scheme and its year.
    SchemeText,
    /// 依据.
    Basis,
    /// That this simulates.
    Simulates,
    /// 版本.
    Version,
}

/// The words of a workbook in one language.
#[derive(Clone, Copy)]
pub struct BookWords<'a> {
    /// The words of the appendix.
    pub heads: &'a dyn Fn(Head) -> String,
    /// The others.
    pub others: &'a dyn Fn(BookWord) -> String,
}

/// Reads the sheets that have anything in them, in the order of the file. Hidden rows and columns are left
/// out and told of, hidden sheets are marked.
///
/// A number becomes its shortest decimal text, a cell shown as a percentage what it shows (`165.63%`),
/// a day `2024-07-31`, or `3月5日` where its format shows no year; yes and no become `TRUE` and `FALSE`; an error stays as it is printed.
///
/// # Errors
/// [`WorkbookProblem`]. Its limits are checked before anything is unpacked, and again while it is.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, WorkbookProblem> {
    if bytes.len() > MOST_BYTES {
        return Err(WorkbookProblem::TooLarge);
    }
    let mut sheets = Sheets::default();
    match kind::of(bytes) {
        Kind::Zip => {
            let archive = Archive::checked(bytes)?;
            match archive.held() {
                Held::Xlsx => xlsx::read(bytes, &archive, &mut sheets)?,
                Held::Ods => ods::read(&archive, &mut sheets)?,
                Held::Other(kind) => return Err(WorkbookProblem::OtherKind(kind)),
            }
        }
        Kind::Compound => xls::read(bytes, &mut sheets)?,
        Kind::Other(kind) => return Err(WorkbookProblem::OtherKind(kind)),
    }
    sheets.finished()
}

/// A yes or no as spreadsheets print it.
const fn truth(yes: bool) -> &'static str {
    if yes { "TRUE" } else { "FALSE" }
}

/// A workbook of 附件1, 附件2 and 评估结果, with live formulas that carry their results. `version` is
/// that of the app. The same input gives the same bytes.
///
/// # Errors
/// [`NotWritten`]: what was written is read again and compared, cell by cell, before it is given out.
pub fn write(
    document: &Document,
    scheme: &Scheme,
    words: BookWords<'_>,
    version: &str,
) -> Result<Vec<u8>, NotWritten> {
    writing::write(document, scheme, words, version)
}
