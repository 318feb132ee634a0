//! 意见: what the parties said.

mod labels;

pub use labels::*;
