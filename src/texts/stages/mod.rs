//! Stages of a station, and its years.

mod board;
mod explained;
mod years;

pub use board::*;
pub use explained::*;
pub use years::*;
