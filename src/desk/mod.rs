//! The open document on the desk: typing and what is refused, saving, other tabs, deletion and return,
//! notices, reminders of backups.
//!
//! Invariant: pure logic. Storage is a [`Storage`] handed in, time and ids are arguments, and whatever
//! else has to happen is returned: a [`Refresh`] of a [`Gesture`], an [`Effect`] of an [`Event`]. So every
//! interleaving of typing and tabs is tested natively.
//! May import: `editor`, `document`, `training` and below.

mod backup;
pub mod band;
mod composing;
mod drafts;
mod explained;
mod keeping;
mod months;
mod notices;
mod opening;
pub mod release;
mod removal;
mod requests;
mod revisions;
mod rows;
mod session;
mod set_aside;
mod shelf;
mod showing;
mod stages;
mod stamp;
mod sum;
mod summary;
mod taking_over;
mod training;
mod trial;
mod trying;

pub use backup::{REMIND_AFTER_DAYS, days_without_backup};
pub use composing::{Composed, Composing, OtherTab};
pub use drafts::Draft;
pub use explained::{EXPLAINED, explain, explained};
pub use keeping::{Desk, Effect, Event, Pause, SaveState, Work};
pub use notices::{Notice, Telling, Undo, tell};
pub use opening::{EXAMPLE, Fetched, Opening, fetch, first_station, fitting, name_of};
pub use removal::{Returned, bring_back, delete};
pub use requests::{Cells, ReleaseWish, Request, Stepping, TrialWish};
pub use revisions::{common_revision, keep_revision};
pub use session::{Gesture, Refresh, Session};
pub use set_aside::SetAside;
pub use shelf::{ERASED, Folder, Holdings, Refusal, Shelf, Storage, TRAINING, Used, is_own_key};
pub use showing::score_text;
pub use stages::{
    Forecast, KeptStage, MOST_STAGES, NotKept, StageReader, bring_stage_back, delete_stage,
    keep_backup, keep_stage, last_forecast, leave_stages_to_backup, readable_stages, relabel_stage,
    remove_for_good, stages_of,
};
pub use stamp::{Mark, Stamp};
pub use sum::text_sum;
pub use summary::Summary;
pub use taking_over::{TakenOver, can_type_on_top, take_over};
pub use training::{PutBack, RecordKeeper, RecordNews};
pub use trial::Trial;
