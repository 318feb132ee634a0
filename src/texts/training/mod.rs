//! 学习: questions, their steps, what is wrong, what the course says, and the words of the room.

mod class;
mod class_table;
mod codes;
mod lessons;
mod questions;
mod room;
mod slips;
mod steps;

pub use class::*;
pub use class_table::*;
pub use codes::*;
pub use lessons::*;
pub use questions::*;
pub use room::*;
pub use slips::*;
pub use steps::*;
