//! Saving, other tabs, deletion and return, without a browser.

mod backup;
mod browser;
mod erasure;
mod explained;
mod opening;
mod release;
mod removal;
mod revisions;
mod saving;
mod schedules;
mod seat;
mod shelf;
mod stages;
mod stages_moved;
mod tab;
mod training;
mod trial;
mod trial_tabs;
mod typed_schedules;
mod typing;

pub(crate) use browser::{Shared, View};
