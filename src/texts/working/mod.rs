//! The workings of figures in words.

mod chances;
mod formulas;
mod located;
mod meanings;
mod names;
mod panel;
mod path;
mod remarks;
mod schemes;
mod simulated;
mod whole;

pub use chances::*;
pub use formulas::*;
pub use located::*;
pub use meanings::*;
pub use names::*;
pub use panel::*;
pub use path::*;
pub use remarks::*;
pub use schemes::*;
pub use simulated::*;
pub use whole::*;
