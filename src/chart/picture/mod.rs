//! The picture of a result: where each text and box of it is drawn, in pixels.
//!
//! Pure: how wide a text is drawn is asked of the caller, and colours are the names of tokens, so that a
//! test sees the same picture as a browser. `texts/share/picture.rs` words it, `browser/canvas.rs` draws it.

mod content;
mod footer;
mod layout;
mod lines;
mod pen;
mod ruler;
mod step;
mod tables;

pub use content::{Content, MOST_BELOW, PartyLine, RateLine, RulerContent};
pub use layout::drawing;
pub use lines::{balanced, cut, wrapped};
pub use step::{
    Align, Colour, Drawing, Font, HIGHEST, LEAST_MODULE, Measure, Place, Step, WIDTH, Weight,
};
