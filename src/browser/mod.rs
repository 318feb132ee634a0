//! The browser, one file for each of its concerns.
//!
//! Invariant: the only storey that names web-sys and gloo, besides event types in `view`; no
//! rule and no wording lives here.
//! May import: `exchange`, `desk`, `editor` and below.

mod by_name;
#[cfg(feature = "page")]
pub mod canvas;
pub mod cells;
mod client;
pub mod clipboard;
pub mod clock;
pub mod durable;
pub mod explained;
pub mod files;
mod find;
mod focus;
pub mod grid;
pub mod history;
pub mod keyboard;
mod letter;
pub mod locks;
pub mod offline;
pub mod page;
pub mod panics;
pub mod pointer;
pub mod preferences;
mod reach;
pub mod report_client;
mod root;
pub mod session;
pub mod shelf;
pub mod sight;
pub mod style;
pub mod tabs;
pub mod training;
pub mod worker;
pub mod xlsx_client;
