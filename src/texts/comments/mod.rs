//! 意见: what the parties said.

mod labels;
mod screen;
mod table;

pub use labels::*;
pub use screen::*;
pub use table::*;
