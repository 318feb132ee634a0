//! What comes in and goes out: bytes and text ↔ documents and cells.
//!
//! Invariant: nothing here changes a document. What comes in is a new document or a preview with one action
//! that carries it out; what cannot be read is refused by name or listed, and memory and time are bounded by
//! the limits that each reader names. It contains no words for the screen: callers pass them in, and `texts`
//! words the results. May import: `editor`, `district`, `report`, `document`, `schemes`, `scoring`, `number`. A pasted cell is
//! read by the same reader as a typed one, which is in `editor`.
#![deny(clippy::float_arithmetic)]

pub mod appendix;
mod cell_name;
mod closed;
pub mod copied;
mod crc_32;
pub mod csv;
mod delimited;
pub mod draft;
mod file_kind;
pub mod gathering;
mod grid;
pub mod handing;
mod hiding;
mod html;
pub mod json;
pub mod link;
pub mod many;
pub mod merging;
pub mod message;
pub mod numbered;
pub mod paper;
pub mod paste;
pub mod personal;
#[cfg(feature = "page")]
pub mod png;
pub mod report;
pub mod report_message;
mod sheet_form;
pub mod side_by_side;
mod stated_tables;
mod station_tables;
pub mod word;
pub mod workbook;
#[cfg(feature = "workbooks")]
pub mod worker;
mod xml;

pub use delimited::{protected, unprotected};
pub use file_kind::FileKind;
pub use grid::{
    Damage, Grid, GridCell, GridProblem, Hidden, HiddenCounts, MOST_CELLS, MOST_COLUMNS,
};
pub use stated_tables::{StatedInputs, StatedTable};
pub use station_tables::station_tables;
