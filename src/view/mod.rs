//! What is seen: the only storey that knows Leptos.
//!
//! Invariant: nothing is computed here. An input event becomes an action of the editor; the
//! store compares the new evaluation with the last one and wakes only the signals that differ.
//! May import: everything.

mod app;
mod controls;
mod events;
mod frame;
mod piece;
mod rooms;
mod screen;
mod screens;
pub mod store;
mod way;
mod working;

pub use app::start;
pub use piece::Piece;
pub use screen::{Chunk, Room, Screen};
