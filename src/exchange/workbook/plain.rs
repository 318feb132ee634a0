//! A table that comes with its words, to be written as a workbook.

use serde::{Deserialize, Serialize};

/// A sheet with one table: a title, heads, rows, and lines below.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlainTable {
    /// The name of the sheet.
    pub sheet: String,
    /// Above the table.
    pub title: String,
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// The rows, each with a cell for each head.
    pub rows: Vec<Vec<PlainCell>>,
    /// Below the table.
    pub notes: Vec<String>,
}

/// A cell of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PlainCell {
    /// A count.
    Count(u32),
    /// Words; written as text whatever they begin with.
    Text(String),
}

impl PlainTable {
    /// The most rows and columns.
    pub(super) const MOST: (usize, usize) = (1_000, 20);

    /// Whether it is a table at all, and not too large.
    pub(super) fn is_sound(&self) -> bool {
        let (rows, columns) = PlainTable::MOST;
        let count = self.heads.len();
        let is_even = self.rows.iter().all(|row| row.len() == count);
        is_even && (1..=columns).contains(&count) && self.rows.len() <= rows
    }
}
