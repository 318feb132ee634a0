//! 意见: what the parties said.

mod evidence;
mod labels;
mod names;
mod paper;
mod screen;
mod table;

pub use evidence::*;
pub use labels::*;
pub use names::*;
pub use paper::*;
pub use screen::*;
pub use table::*;
