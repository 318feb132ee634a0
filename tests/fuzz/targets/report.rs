//! Any bytes as a report's text.
#![no_main]

#[path = "../laws/mod.rs"]
#[allow(dead_code, reason = "every target holds one law")]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::report::hold(bytes));
