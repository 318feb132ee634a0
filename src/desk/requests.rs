//! What needs a kept text to be read. A first visit keeps none, so the reader is not needed for first
//! paint and is asked for when it is.

use super::opening::Opening;
use crate::document::{Document, Field, Scenario, Value};
use crate::editor::{Action, Lie};

/// Something to be done with a kept text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The page starts where stations are kept: the one open last, or the example, is shown.
    Begin,
    /// A station that was read is shown in the place of the open one.
    Show(Box<Opening>),
    /// A station of one's own is started.
    Start {
        /// Whether it is a copy of the example.
        from_example: bool,
    },
    /// An input method has ended after other tabs have changed something.
    Composed {
        /// The input it was at work in, if that is still there.
        field: Option<Field>,
        /// The text in it.
        typed: String,
    },
    /// Another tab has written the open station: what storage holds is shown in its place.
    TakeOver,
    /// The same while an input method was at work: what it has put in place comes on top.
    TakeOverBelow {
        /// The input that was being typed in.
        field: Field,
        /// The text in it now.
        typed: String,
    },
    /// A deleted station comes back.
    BringBack(String),
    /// The open station is handed over as a file, from memory.
    DownloadOpen,
    /// A station that came by link is kept beside the others, and opened.
    KeepSent(Box<Document>),
    /// A station that came by link is looked at, to be merged into the open one.
    MergeSent(Box<Document>),
    /// A kept station is handed over as a file.
    Download(String),
    /// A deleted stage comes back.
    StageBack(String),
    /// A station that could not be copied is deleted for good.
    DeleteForGood(String),
    /// A station was kept apart, because another tab has written under its id: its name says so.
    NameApart(String),
    /// The person is reminded again of what the open station lacks.
    Remind,
    /// A kept station, or the example, is opened.
    Open(String),
    /// Something is to be tried, or a trial ends.
    Trial(TrialWish),
    /// A step was taken back or forth, or took an item out of its list, which made so many edits: it is told,
    /// unless there was another one meanwhile.
    Stepped(Stepping, u32),
    /// Cells were pasted onto an input, when so many edits had been made.
    Pasted(Cells, u32),
    /// Something is wanted of the release of the page.
    Release(ReleaseWish),
}

/// What is wanted of the release of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseWish {
    /// To keep it, so that the page opens without a network, and to hear of newer ones.
    Follow,
    /// To keep all of it.
    FetchAll,
    /// To change over to the newer one.
    Update,
    /// To ask the browser not to clear by itself what is kept, once something is.
    Promise,
}

/// What a person wants of trials and scenarios. Scenarios are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrialWish {
    /// To try something, beginning with these changes; a score is in points.
    Start(Vec<(Field, Value)>),
    /// To go on with a scenario.
    Open(usize),
    /// To go on with the trial that was broken off by a reload.
    Resume,
    /// To write what was tried into the station.
    Adopt,
    /// To keep what was tried under a name.
    KeepAs(String),
    /// To go back to the station.
    Leave,
    /// To name a scenario otherwise.
    Rename(usize, String),
    /// To have a scenario twice.
    Copy(usize),
    /// To delete a scenario.
    Delete(usize),
    /// To have a deleted one back in its place.
    BringBack(usize, Box<Scenario>),
}

/// A step that is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stepping {
    /// A step was taken back, by this action.
    Undone(Box<Action>),
    /// An undo was taken back, by this action.
    Redone(Box<Action>),
    /// The last step took an item out of its list.
    Deleted,
}

/// Cells as they were pasted, to be placed from an input on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    /// As text.
    pub text: String,
    /// As HTML, where the clipboard has it.
    pub html: Option<String>,
    /// The input they were pasted onto.
    pub field: Option<Field>,
    /// How the area table lay around it.
    pub lie: Lie,
    /// Whether what is hidden in them is taken as well.
    pub with_hidden: bool,
}
