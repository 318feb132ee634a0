//! What the list of stations shows, and a station of it as a file.

use super::{Kept, KeptState, Store};
use crate::browser::clock;
use crate::desk::{EXAMPLE, Folder, Summary, name_of};
use crate::document::{Envelope, example};

impl Store {
    /// The kept stations, the newest first, and the example in any case.
    pub(in crate::view) fn listed(self) -> Vec<Kept> {
        let mut kept = self.kept(Folder::Station);
        if kept.iter().all(|kept| kept.id != EXAMPLE)
            && let Some(example) = example()
        {
            kept.push(Kept {
                id: EXAMPLE.to_owned(),
                name: name_of(&example),
                saved_at: String::new(),
                state: KeptState::Readable(Box::new(Summary::of(&example, true))),
            });
        }
        kept
    }

    /// Hands over a station of the list as a file.
    pub(in crate::view) fn save_file(self, id: &str) {
        self.save_now();
        let is_open = self.station.with_untracked(|open| open == id);
        if is_open {
            self.download_open();
        } else if self.kept_text(Folder::Station, id).is_some() {
            self.download_kept(id);
        } else if let Some(printed) = self.printed(id) {
            self.hand_over(&name_of(&printed.document), &printed.text());
        }
    }

    /// The example as printed, which is kept nowhere; `None` for any other station.
    pub(super) fn printed(self, id: &str) -> Option<Envelope> {
        let document = example().filter(|_| id == EXAMPLE)?;
        Some(Envelope { stamp: clock::fresh_id(), saved_at: clock::now(), document })
    }
}
