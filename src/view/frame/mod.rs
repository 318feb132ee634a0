//! What stands around every screen.

mod announcer;
mod header;
mod navigation;
mod notices;
mod result;
mod warnings;

pub(super) use announcer::announcer;
pub(super) use header::header;
pub(super) use navigation::navigation;
pub(super) use notices::{notices, open_notices};
pub(super) use result::result;
