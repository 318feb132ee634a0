//! The staffing screen.

mod labels;
mod screen;

pub use labels::*;
pub use screen::*;
