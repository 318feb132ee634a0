//! 全区: the stations of a district side by side, worked out from their documents.
//!
//! Invariant: every figure of a station is the engine's, of that station's own document under its own scheme; only
//! stations of one scheme and one period are counted together. Nothing of it is kept.
//! May import: `document`, `schemes`, `scoring`, `number`.
#![deny(clippy::float_arithmetic)]

mod border;
mod column;
mod counted;
mod hook;
mod member;
mod rank;
mod table;

pub use border::Border;
pub use column::{Apart, Cell, Column, Key, Median, Place, Sum};
pub use counted::{Answer, Asked, Counted, Group, GroupName, Twice};
pub use hook::{DistrictSubject, ROOT};
pub use member::{MOST, Member};
pub use rank::{Others, Rank, ranks};
pub use table::{District, Row};
