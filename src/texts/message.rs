//! Sentences with something to fill in.

use crate::editor::{Problem, Rejected};

/// A sentence with its particulars. Figures come in as text, from `figures`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Before the points to a better grade.
    ToGrade(String),
    /// Before the points above the lower end of a grade.
    AboveGrade(String),
    /// How many inputs are blank.
    StillToFill(u32),
    /// How many inputs hold something unreadable.
    ToCorrect(usize),
    /// Which inputs are blank: scores, indicators, social workers.
    StillToFillParts(u32, u32, u32),
    /// The scheme and its year.
    SchemeOfYear {
        /// Its name.
        name: String,
        /// Its year.
        year: u16,
    },
    /// The exact sum would be graded otherwise.
    Unrounded {
        /// The exact sum.
        total: String,
        /// The grade it would have.
        grade: String,
    },
    /// No band holds the total.
    NoGrade {
        /// The total.
        total: String,
    },
    /// Two bands hold the total.
    TwoGrades {
        /// The total.
        total: String,
    },
    /// Points out of a cap.
    OutOf {
        /// The points, or a dash.
        points: String,
        /// The cap.
        cap: String,
    },
    /// What was typed is not accepted, and what stays in force.
    Problem {
        /// The name of the input.
        label: String,
        /// What is wrong and what is allowed.
        problem: Problem,
        /// What is in force; empty for nothing.
        in_force: String,
    },
    /// A unit typed behind a number is not kept.
    UnitDropped {
        /// The unit.
        unit: &'static str,
        /// The number that counts.
        amount: String,
    },
    /// How much in months and indicators is worth a look.
    Worth(usize),
    /// An action was not carried out.
    Rejected(Rejected),
    /// How many indicators are below 100 %.
    Short(usize),
    /// Work done where nothing was agreed.
    Extra(String),
    /// The pace line.
    PaceLine {
        /// Assessed months.
        assessed: String,
        /// Months of the service year.
        service_year: String,
        /// The line as a percentage.
        percent: String,
    },
    /// Removes an item by name.
    Remove(String),
    /// Moves an item one place up or to the left.
    MoveUp(String),
    /// Moves an item one place down or to the right.
    MoveDown(String),
    /// Opens a station by name.
    Open(String),
    /// Renames a station by name.
    Rename(String),
    /// Duplicates a station by name.
    Duplicate(String),
    /// Deletes a station by name.
    Delete(String),
    /// Deletes something kept for good.
    DeleteForGood(String),
    /// Brings a deleted station back.
    BringBack(String),
    /// A station was deleted and can be brought back.
    Deleted(String),
    /// The name of a copy.
    CopyOf(String),
    /// The name of what this tab had typed when another tab saved first.
    ThisTabsChanges(String),
    /// Another tab saved first, so this tab's changes are a station of their own.
    Forked(String),
    /// The same, and the new station is not kept yet.
    ForkedUnkept(String),
    /// When a station was saved.
    SavedAt(String),
    /// The name of a new service area.
    NewArea(usize),
    /// A station of a later version is not opened.
    Newer {
        /// Its name, if it could be read.
        station: String,
        /// Its version.
        version: u64,
        /// The version this page knows.
        known: u64,
    },
    /// Something kept is damaged; how many parts were lost.
    Damaged {
        /// The station, if its name could be read.
        station: String,
        /// How many parts.
        lost: usize,
        /// Whether the text was set aside.
        aside: bool,
    },
    /// The result, as a screen reader hears it after a pause.
    Announce {
        /// The total.
        total: String,
        /// The grade.
        grade: String,
    },
}
