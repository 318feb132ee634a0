//! The indicators: the table, what to chase, pace and load.

mod agreements;
mod by_month;
mod chase;
mod load;
mod names;
mod pace;
mod screen;

pub use agreements::*;
pub use by_month::*;
pub use chase::*;
pub use load::*;
pub use names::*;
pub use pace::*;
pub use screen::*;
