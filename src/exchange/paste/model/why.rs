//! Why a cell is not taken over.

use crate::document::Field;
use crate::editor::Problem;

/// Why a cell is not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The input does not accept it.
    Refused(Problem),
    /// The document has no such row or column.
    NoPlace,
    /// Its heading names nothing known.
    UnknownHeading,
    /// Its column is left out for what its heading says.
    LeftColumn,
    /// Its heading names a month that the assessed period has not, or has twice.
    OtherMonth,
    /// Months need the assessed period, which the station lacks.
    NoPeriod,
    /// Its row has no name, or none that is known.
    UnknownRow,
    /// The row's full mark differs from the scheme's.
    OtherCap,
    /// It is a percentage, where an amount belongs.
    Percentage,
    /// It is a day or a month, where an amount belongs.
    Day,
    /// It is what a spreadsheet shows where a formula has no result: `#VALUE!`.
    FormulaError,
    /// No more rows fit.
    Full,
    /// A row above has the same name.
    Twice,
    /// Another cell, by its row and column, was already imported for the same input with a different value.
    Taken(usize, usize),
    /// It is outside the recognised tables.
    NoHeading,
    /// It is a name or a remark.
    Words,
    /// Its row is a remark or a signature.
    Remark,
    /// Its row is a part of the row above, which already includes it.
    OfWhich,
    /// It is a sum without a computed one to compare with.
    Sum,
    /// It is a percentage or a total, which is computed and not taken over.
    Figure,
    /// It is empty: the input stays unchanged.
    Empty,
}

/// A cell that is not understood. Rows and columns are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unrecognised {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// Its text.
    pub text: String,
    /// The input that it was meant for, where that is known.
    pub field: Option<Field>,
    /// Why.
    pub why: Why,
}

/// A cell that is left out on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// Why.
    pub why: Why,
}
