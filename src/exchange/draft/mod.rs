//! The draft of a report: a plain model of its paragraphs and tables, and the Word file it becomes.
//!
//! The model comes with its words (`texts/draft`); the page makes it and lists what is blank in it, the worker
//! writes it ([`docx`]). Invariant: a text goes into the file as text, whatever it begins with; what was written was
//! read again and compared.
//!
//! The Word file is made of the pieces already in the worker, its zip and its reader of XML. The library for it,
//! docx-rs 0.4.22 (MIT, kept up), brings a zip and a reader of XML of other versions and the reading of whole
//! documents along: 260 kB of brotli for a heading and a table (measured, without pictures), where the worker may
//! grow by 80.
//! May import: `document`, and what that may import.

#[cfg(feature = "workbooks")]
pub mod docx;
mod kind;
mod model;

pub use kind::{Blank, DraftKind};
pub use model::{Block, Cell, CellKind, Draft, Look, Run, Section, Sheet, Table};
