//! Exact arithmetic, and the two containers that the page has once ([`ByName`], [`sort_by_key`]), without a word of the
//! domain.
//!
//! Invariant: no binary floating point; `rounding` is the only code that rounds.
//! May import: nothing.
#![deny(clippy::float_arithmetic)]

mod by_name;
mod decimal;
mod fraction;
mod natural;
mod order;
mod percent;
mod printed;
mod ratio;
mod rounding;
mod typed;

pub use by_name::{ByName, Places};
pub use decimal::{Decimal, NotADecimal};
pub use fraction::Fraction;
pub use natural::Natural;
pub use order::sort_by_key;
pub use percent::Percent;
pub use printed::{Fit, Printed};
pub use ratio::Ratio;
pub use rounding::{Mode, Rounding};
pub use typed::{Typed, Unreadable, read_typed, without_unit};
