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
