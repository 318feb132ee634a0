//! What must hold for whatever comes in.
//!
//! Each law takes any bytes and panics where it is broken. The fuzz targets hold them against bytes
//! that a fuzzer thinks of, the native tests (`it/exchange/fuzzed.rs`) against the samples and against
//! what the fuzzer once found.

mod archive;
mod cells;
pub(crate) mod codes;
pub(crate) mod csv;
pub(crate) mod docx;
pub(crate) mod json;
pub(crate) mod link;
pub(crate) mod numbered;
pub(crate) mod paste;
pub(crate) mod report;
pub(crate) mod workbook;
