//! The workings of figures in words.

mod chance_mean;
mod chances;
mod formulas;
mod located;
mod names;
mod numbers;
mod panel;
mod path;
mod remarks;
mod schemes;
mod simulated;
mod whole;

pub use chances::*;
pub use formulas::*;
pub use located::*;
pub use names::*;
pub(in crate::texts) use numbers::{line_text, number_text};
pub use panel::*;
pub use path::*;
pub use remarks::*;
pub use schemes::*;
pub use simulated::*;
pub use whole::*;
