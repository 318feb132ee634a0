//! 学习: the course, practice, and what is said of answers.

mod room;
#[allow(missing_docs)]
mod stub;

pub use room::*;
pub use stub::*;
