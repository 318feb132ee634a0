//! `cargo dev`
fn main() {}
