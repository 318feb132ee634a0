//! 意见: what the parties said.

mod evidence;
mod labels;
mod screen;
mod table;

pub use evidence::*;
pub use labels::*;
pub use screen::*;
pub use table::*;
