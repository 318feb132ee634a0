//! What a person has to know of a table beside its cells.

/// What of a source did not come in, because the source itself is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// HTML ends within a table.
    BrokenOff,
    /// A text ends within its last character, which is left out.
    LastCharacter,
}

/// How much of a table is hidden and says something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HiddenCounts {
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Cells and parts of cells in rows and columns that are shown.
    pub cells: usize,
}

impl HiddenCounts {
    /// Whether nothing is hidden.
    pub const fn is_none(self) -> bool {
        self.rows == 0 && self.columns == 0 && self.cells == 0
    }
}
