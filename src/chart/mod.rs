//! The geometry of pictures: positions in percent of the picture's width; the picture of a result
//! ([`picture`]) in whole pixels.
//!
//! Invariant: lengths are [`Percent`]s, exact like every other figure; what is drawn never
//! decides anything.
//! May import: `scoring`, `number`.

mod bar;
mod code;
mod distribution;
mod handle;
mod heat;
pub mod picture;
mod rank;
mod ruler;
mod running;
pub mod shapes;
mod stack;
mod strip;
mod year_line;

pub use bar::{FULL, SCALE, length};
pub use code::Code;
pub use distribution::{Column, columns};
pub use handle::{place_of, value_at};
pub use heat::Heat;
pub use rank::rank;
pub use ruler::{Ruler, Span};
pub use running::Running;
pub use stack::{Piece, Tick, weight};
pub use strip::{Dot, Strip};
pub use year_line::YearLine;

#[doc(no_inline)]
pub use crate::number::Percent;
