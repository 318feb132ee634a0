//! What the person should know, until they close it or it no longer holds.

use super::opening::Fetched;
use super::requests::Request;
use super::summary::Summary;
use crate::document::Loss;
use crate::editor::Rejected;

/// How something that was done is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undo {
    /// As the last step of the document.
    Step,
    /// By asking for something else.
    Ask(Request),
}

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
        /// What it held; `None` where it could not be read.
        held: Option<Box<Summary>>,
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
        /// What was lost.
        losses: Vec<Loss>,
        /// Whether it was set aside.
        aside: bool,
        /// The name of the stage that is open in its place, where nothing of it could be read.
        stage: Option<String>,
    },
    /// Something was done.
    Done {
        /// What is told.
        words: String,
        /// How it is taken back, where it can be.
        undo: Option<Undo>,
    },
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
    /// The browser took something neither as a file nor on the clipboard.
    ByHand {
        /// What is told.
        words: String,
        /// The text, to be copied by hand.
        text: String,
    },
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
    pub fn of(fetched: Fetched) -> Option<Notice> {
        match fetched {
            Fetched::Damaged { name, losses, aside, stage, .. } => {
                Some(Notice::Damaged { name, losses, aside, stage })
            }
            Fetched::Newer { name, version } => Some(Notice::Newer { name, version }),
            Fetched::Ready(_) | Fetched::Nothing => None,
        }
    }

    /// Whether it tells what was done, and is no problem: it goes by itself after a while.
    pub const fn is_done(&self) -> bool {
        matches!(self, Notice::Done { .. } | Notice::KeptBeside { .. } | Notice::Deleted { .. })
    }

    /// Whether the band tells it, and not the list of notices.
    pub const fn is_of_band(&self) -> bool {
        matches!(self, Notice::OtherTabChanged)
    }

    /// Whether undo takes it back only while it is the last step.
    pub const fn is_undoable(&self) -> bool {
        matches!(self, Notice::Done { undo: Some(Undo::Step), .. } | Notice::OtherTabChanged)
    }
}

/// Something that happens to the open notices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Telling {
    /// Something is told; the same thing is told once, and of what was done only the last.
    Tell(Notice),
    /// The person has closed a notice.
    Close(Notice),
    /// There is a later step, so undo would no longer take these back.
    NewStep,
    /// What was told as done was taken back.
    TakenBack,
}

/// Brings the open notices up to what happened; whether they differ.
pub fn tell(notices: &mut Vec<Notice>, telling: Telling) -> bool {
    let before = notices.len();
    notices.retain(|told| match &telling {
        Telling::Tell(notice) => told != notice && !(told.is_done() && notice.is_done()),
        Telling::Close(notice) => told != notice,
        Telling::NewStep => !told.is_undoable(),
        Telling::TakenBack => !told.is_done() && !told.is_of_band(),
    });
    if let Telling::Tell(notice) = telling {
        notices.push(notice);
        return true;
    }
    notices.len() != before
}
