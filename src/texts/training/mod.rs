//! 学习: questions, their steps, what is wrong, what the course says.

mod lessons;
mod questions;
mod slips;
mod steps;

pub use lessons::*;
pub use questions::*;
pub use slips::*;
pub use steps::*;
