//! The result: figures, scores, the path to a grade, chances, scenarios.

mod chances;
mod changes;
mod figures;
mod parts;
mod path;
mod reach;
mod scenarios;
mod screen;

pub use chances::*;
pub use changes::*;
pub use figures::*;
pub use parts::*;
pub use path::*;
pub use reach::*;
pub use scenarios::*;
pub use screen::*;
