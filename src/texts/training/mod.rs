//! 学习: questions, their steps, what is wrong, what the course says, and the words of the room.

mod class;
mod lessons;
mod questions;
mod room;
mod slips;
mod steps;

pub use class::*;
pub use lessons::*;
pub use questions::*;
pub use room::*;
pub use slips::*;
pub use steps::*;
