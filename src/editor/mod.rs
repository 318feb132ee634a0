//! What is happening to a document: typed text → action → changed document, and back again.
//!
//! Invariant: every change of a document is an [`Action`] through [`Editor::dispatch`], and undo
//! brings back the document exactly.
//! May import: `document`, `schemes`, `scoring`, `number`.

mod action;
mod apply;
mod block;
mod history;
mod lie;
mod month_block;
mod month_range;
mod neighbour;
mod new_terms;
mod quick_fill;
mod relocation;
mod scenario;
mod stepped;
mod typed;

pub use crate::document::{Allowed, List, Problem, Trouble};
pub use action::{Action, Gone, Item, Rejected};
pub use apply::{apply, most_items};
pub use block::Block;
pub use history::{Editor, MOST_STEPS};
pub use lie::{Direction, Lie};
pub use month_block::{MonthBlock, NotPasted, PastedMonths, pasted_along};
pub use month_range::{MonthCell, MonthRange, next_presence, presence_of_key};
pub use neighbour::{Next, neighbour, next_completed};
pub use new_terms::{NotAStart, new_start};
pub use quick_fill::{Fill, months_between, quick_fill};
pub use relocation::Relocation;
pub use stepped::{Stepped, numbers_held};
pub use typed::{dropped_unit, read, read_month};
