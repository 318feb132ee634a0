//! The binary `app`: mounts the view, nothing else.
fn main() {}
