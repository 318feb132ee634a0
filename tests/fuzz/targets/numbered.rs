//! Any bytes as a pasted list of comments.
#![no_main]

#[path = "../laws/mod.rs"]
#[allow(dead_code, reason = "every target holds one law")]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::numbered::hold(bytes));
