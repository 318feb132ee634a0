//! What is seen: the only storey that knows Leptos.
//!
//! Invariant: nothing is computed here. An input event becomes a gesture of the session; the store carries
//! out the refreshes it returns and wakes only the signals that differ.
//! May import: everything.

mod app;
mod controls;
mod early;
mod events;
mod focusing;
mod frame;
mod layers;
mod navigation;
mod piece;
mod rooms;
mod screen;
mod screens;
mod sheet;
mod steps;
pub mod store;
mod working;

pub use app::start;
pub use piece::Piece;
pub use screen::{Chunk, Room, Screen};
pub use sheet::Sheet;
