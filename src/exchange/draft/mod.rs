//! The draft of a report: a plain model of its paragraphs and tables, and the Word file it becomes.
//!
//! The model comes with its words (`texts/draft`); the page makes it and lists what is blank in it, the worker
//! writes it (`worker/docx`). Invariant: a text goes into the file as text, whatever it begins with; what was written was
//! read again and compared.
//! May import: `document`, and what that may import.

mod kind;
mod model;

pub use kind::{Blank, DraftKind};
pub use model::{Block, Cell, CellKind, Draft, Look, Run, Section, Sheet, Table};
