//! Any bytes as a file that the text of a report is read from.
#![no_main]

#[path = "../laws/mod.rs"]
#[allow(dead_code, reason = "every target holds one law")]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::docx::hold(bytes));
