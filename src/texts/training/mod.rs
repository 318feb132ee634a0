//! 学习: the course, practice, and what is said of answers.

mod class;
mod room;
#[allow(missing_docs)]
mod stub;

pub use class::*;
pub use room::*;
pub use stub::*;
