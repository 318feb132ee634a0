//! What stands around every screen.

mod announcer;
mod header;
mod notices;
mod result;
mod sheets;
mod title;
mod toast;
mod told;
mod warnings;

pub(super) use announcer::announcer;
pub(super) use header::header;
pub(super) use notices::{notices, open_notices};
pub(super) use result::{band, closing_line};
pub(super) use sheets::sheets;
pub(super) use title::follow_title;
