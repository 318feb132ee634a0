//! What stands around every screen.

mod announcer;
mod band;
mod band_sheet;
mod closing;
mod deeds;
mod header;
mod look;
mod notices;
mod sheets;
mod sight;
mod title;
mod toast;
mod told;

pub(super) use band::band;
pub(super) use band_sheet::band_sheet;
pub(super) use closing::closing_line;
pub(super) use deeds::do_deed;
pub(super) use header::header;
pub(super) use notices::{notices, open_notices};
pub(super) use sheets::sheets;
pub(super) use sight::keep_sight;
pub(super) use title::follow_title;
