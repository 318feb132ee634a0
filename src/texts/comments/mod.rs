//! 意见: what the parties said.

mod labels;
mod screen;

pub use labels::*;
pub use screen::*;
