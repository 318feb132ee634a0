//! What the person should know, until they close it.

use super::{Request, Store};
use crate::desk::Fetched;
use crate::document::Loss;
use crate::editor::Rejected;

/// Something to tell the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// An action was not carried out.
    Rejected(Rejected),
    /// Another tab changed the open station.
    OtherTabChanged,
    /// Another tab deleted the open station.
    OtherTabDeleted,
    /// Another tab saved the open station with a later version of the page.
    OtherTabNewer,
    /// This tab's changes are a station of their own, because another tab saved first.
    Forked {
        /// Its name.
        name: String,
        /// Whether it is kept yet.
        is_kept: bool,
    },
    /// A station was deleted.
    Deleted {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
    },
    /// A station was not deleted, because storage refused the copy.
    NotDeleted {
        /// Its id.
        id: String,
        /// What is told.
        words: String,
    },
    /// A kept text was damaged.
    Damaged {
        /// The station's name, as far as it could be read.
        name: String,
        /// How much was lost.
        lost: usize,
        /// What was lost.
        losses: Vec<Loss>,
        /// Whether it was set aside.
        aside: bool,
    },
    /// Something was done, in words.
    Told(String),
    /// Something was taken over as the last step, in words; it can be undone.
    TakenOver(String),
    /// Tables became a new station.
    KeptBeside {
        /// What is told.
        words: String,
        /// The words of the button that opens the station before.
        back: String,
        /// The id of the station before.
        before: String,
    },
    /// Something was not done, in words.
    NotDone(String),
    /// English was wanted and its words did not come.
    NoEnglish,
    /// A kept text is to be read and the reader did not come.
    NotRead(Request),
    /// A kept station is of a later version.
    Newer {
        /// The station's name, as far as it could be read.
        name: String,
        /// Its version.
        version: u64,
    },
}

impl Notice {
    /// What has to be told of a kept station that was opened.
    pub(super) fn of(fetched: Fetched) -> Option<Notice> {
        match fetched {
            Fetched::Damaged { name, losses, aside, .. } => {
                Some(Notice::Damaged { name, lost: Loss::count(&losses), losses, aside })
            }
            Fetched::Newer { name, version } => Some(Notice::Newer { name, version }),
            Fetched::Ready(_) | Fetched::Nothing => None,
        }
    }

    /// Whether it is good news, and not something to be minded.
    pub fn is_done(&self) -> bool {
        matches!(self, Notice::Told(_) | Notice::TakenOver(_) | Notice::KeptBeside { .. })
    }
}

impl Store {
    /// Tells something; the same thing is told once.
    pub fn tell(self, notice: Notice) {
        self.notices.update(|notices| {
            notices.retain(|told| *told != notice);
            notices.push(notice);
        });
    }

    /// The person has closed a notice.
    pub fn close(self, notice: &Notice) {
        self.notices.update(|notices| notices.retain(|told| told != notice));
    }

    /// Takes away what can no longer be undone as the last step.
    pub(super) fn forget_undoable(self) {
        let is_undoable = |told: &Notice| matches!(told, Notice::TakenOver(_));
        if self.notices.with_untracked(|notices| notices.iter().any(is_undoable)) {
            self.notices.update(|notices| notices.retain(|told| !is_undoable(told)));
        }
    }

    /// Takes away what was told as done: it was taken back, or the person has gone on.
    pub fn forget_done(self) {
        if self.notices.with_untracked(|notices| notices.iter().any(Notice::is_done)) {
            self.notices.update(|notices| notices.retain(|told| !told.is_done()));
        }
    }
}
