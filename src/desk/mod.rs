//! How stations are kept: saving, other tabs, deletion and return, reminders of backups.
//!
//! Invariant: pure logic. Storage is a [`Storage`] handed in, time and ids are arguments, and whatever
//! else has to happen is told as an [`Effect`]; so every interleaving of tabs is tested natively.
//! May import: `editor`, `document` and below.

mod backup;
mod keeping;
mod opening;
mod removal;
mod shelf;
mod stamp;

pub use backup::{REMIND_AFTER_DAYS, days_without_backup};
pub use keeping::{Desk, Effect, Event, Pause, SaveState, Work};
pub use opening::{EXAMPLE, Fetched, Opening, fetch, first_station, fitting, name_of};
pub use removal::{Returned, bring_back, delete};
pub use shelf::{Place, Refusal, Shelf, Storage};
pub use stamp::{Mark, Stamp};
