//! 学习: questions, their steps, what is wrong, what the course says.

mod class_table;
mod codes;
mod lessons;
mod questions;
mod slips;
mod steps;

pub use class_table::*;
pub use codes::*;
pub use lessons::*;
pub use questions::*;
pub use slips::*;
pub use steps::*;
