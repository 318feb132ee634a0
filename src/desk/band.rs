//! The band: what every room says in one line, and what can be done about it there and then.
//!
//! One function decides what it says, in the order of [`Says`]: first what would be lost, then what is not
//! as it looks, then what the points come to. The words are those of `texts/frame/band.rs`.

use super::keeping::SaveState;
use super::shelf::Refusal;
use crate::document::Field;
use crate::editor::Problem;
use crate::number::Decimal;
use crate::scoring::{Closing, Grading, Outcome, Outlook, Reach, Scheme, Settled};

/// What the band is decided from.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// What the figures on screen come to; in a trial the trial's.
    pub outcome: &'a Outcome,
    /// Inputs with something unreadable in them.
    pub problems: &'a [(Field, Problem)],
    /// Whether everything is kept.
    pub saved: SaveState,
    /// Whether another window has just changed the station.
    pub is_replaced: bool,
    /// Whether the part of the program that the room needs is here.
    pub part: Part,
    /// Whether it is somebody else's scorecard.
    pub is_visit: bool,
    /// The trial, while there is one.
    pub trial: Option<Tried>,
    /// Whether it is the worked example, with other figures than the published ones.
    pub is_changed_example: bool,
    /// How many things are still to be filled in and were not dismissed.
    pub to_fill: usize,
}

/// A part of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// It is here, on its way, or not wanted.
    #[default]
    Here,
    /// It did not come.
    Missing,
    /// A new version has taken its place.
    Outdated,
}

/// A trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// What the station itself comes to.
    pub actual: Outcome,
    /// How many inputs differ from the station's.
    pub changes: usize,
}

/// What the band says, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// So many inputs hold something unreadable; the first of them, and what is wrong.
    Correct(usize, Field, Problem),
    /// The storage of the browser refuses the station.
    NotSaved(Refusal),
    /// Another window changed the station, and its figures are shown now.
    Replaced,
    /// A part of the program did not come.
    PartMissing,
    /// There is a new version.
    NewVersion,
    /// Somebody else's scorecard is being read.
    Visit,
    /// A trial without changes.
    Trying,
    /// A trial: how many changes, and by how much the total differs.
    Tried(usize, Decimal),
    /// What the points say.
    Points(Outlook),
}

/// What the chip beside the figure says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chip {
    /// No party has scored.
    NoScores,
    /// Several grades are possible, the lowest among them.
    Open,
    /// This grade or a better one.
    AtLeast(usize),
    /// This grade.
    Grade(usize),
    /// None.
    NoGrade,
    /// Two.
    TwoGrades,
}

/// Something that a button or switch of the band does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Leads to the first input to correct.
    Correct,
    /// Hands the station over as a file.
    SaveFile,
    /// Tries to keep the station again.
    SaveAgain,
    /// Takes the last step back.
    Undo,
    /// Fetches the missing part again.
    FetchAgain,
    /// Loads the page anew.
    Update,
    /// Puts the new version off.
    UpdateLater,
    /// Keeps somebody else's scorecard.
    KeepCopy,
    /// Writes the trial into the station.
    Adopt,
    /// Keeps the trial as a scenario.
    KeepScenario,
    /// Leaves the trial.
    LeaveTrial,
    /// Shows the scheme and what is wrong with it.
    ShowScheme,
    /// Puts the published example back.
    Restore,
    /// Shows what is still to be filled in.
    Checklist(usize),
    /// Begins a trial.
    Try,
}

/// Where the sentence leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// An input.
    Field(Field),
    /// What can be done for a grade.
    Path,
    /// What several parties can do together for it.
    Together,
    /// Why rounding decides, or why there is no one grade.
    Warning,
    /// The scheme.
    Scheme,
}

/// What the band says.
pub fn says(seen: &Seen<'_>) -> Says {
    if let (Some((field, problem)), false) = (seen.problems.first(), seen.is_visit) {
        return Says::Correct(seen.problems.len(), *field, *problem);
    }
    if let SaveState::NotSaved(refusal) = seen.saved {
        return Says::NotSaved(refusal);
    }
    match (seen.part, seen.trial) {
        _ if seen.is_replaced => Says::Replaced,
        (Part::Missing, _) => Says::PartMissing,
        (Part::Outdated, _) => Says::NewVersion,
        _ if seen.is_visit => Says::Visit,
        (_, Some(Tried { changes: 0, .. })) => Says::Trying,
        (_, Some(tried)) => Says::Tried(tried.changes, seen.outcome.lowest - tried.actual.lowest),
        _ => Says::Points(seen.outcome.outlook),
    }
}

/// What can be done there, the most likely first.
pub fn deeds(says: &Says, seen: &Seen<'_>) -> Vec<Deed> {
    let mut deeds = match says {
        Says::Correct(..) => vec![Deed::Correct],
        // What is full or absent stays so until something else is done.
        Says::NotSaved(Refusal::Full | Refusal::Absent) => vec![Deed::SaveFile],
        Says::NotSaved(_) => vec![Deed::SaveFile, Deed::SaveAgain],
        Says::Replaced => vec![Deed::Undo],
        Says::PartMissing => vec![Deed::FetchAgain],
        Says::NewVersion => vec![Deed::Update, Deed::UpdateLater],
        Says::Visit => vec![Deed::KeepCopy],
        Says::Tried(..) => vec![Deed::Adopt, Deed::KeepScenario],
        Says::Points(Outlook::Settled(Settled::Ungraded)) => vec![Deed::ShowScheme],
        Says::Trying | Says::Points(_) => Vec::new(),
    };
    if seen.trial.is_some() {
        deeds.push(Deed::LeaveTrial);
    } else if let (Says::Points(outlook), true) = (says, deeds.is_empty()) {
        if seen.is_changed_example {
            deeds.push(Deed::Restore);
        }
        if seen.to_fill > 0 {
            deeds.push(Deed::Checklist(seen.to_fill));
        }
        if *outlook != Outlook::Nothing {
            deeds.push(Deed::Try);
        }
    }
    deeds
}

/// Where the sentence leads; `None` where it leads to the result as the rest of the band does.
pub fn place(says: &Says) -> Option<Place> {
    let score = |party| Some(Place::Field(Field::Score(party)));
    match says {
        Says::Correct(_, field, _) => Some(Place::Field(*field)),
        Says::Points(Outlook::Nothing) => score(0),
        Says::Points(Outlook::Open(open)) => match (open.reach, open.last) {
            (Reach::Upto { .. }, Some(party)) => score(party),
            (Reach::Upto { .. }, None) => Some(Place::Path),
            (Reach::Unclear, _) => Some(Place::Scheme),
            (Reach::Sure(_), _) => None,
        },
        Says::Points(Outlook::Settled(settled)) => match settled {
            Settled::Below(_, Closing::Alone { party, .. })
            | Settled::JustBelow(_, Closing::Alone { party, .. }) => score(*party),
            Settled::Below(_, Closing::Together) | Settled::JustBelow(_, Closing::Together) => {
                Some(Place::Together)
            }
            Settled::Below(..) | Settled::JustBelow(..) => Some(Place::Path),
            Settled::Rounded | Settled::Ungraded => Some(Place::Warning),
            Settled::Full | Settled::OnLine(_) | Settled::Best(..) => None,
        },
        _ => None,
    }
}

/// Whether the sentence says that it leads on, by a sign at its end.
pub const fn leads_on(says: &Says) -> bool {
    match says {
        Says::Correct(..) | Says::Points(Outlook::Nothing) => true,
        Says::Points(Outlook::Settled(settled)) => {
            matches!(settled, Settled::Below(..) | Settled::Rounded | Settled::Ungraded)
        }
        _ => false,
    }
}

/// What the chip says of an outcome.
pub fn chip(outcome: &Outcome, scheme: &Scheme) -> Chip {
    let grading = match outcome.outlook {
        Outlook::Nothing => return Chip::NoScores,
        Outlook::Settled(_) => outcome.lowest_grading,
        Outlook::Open(open) => match open.reach {
            Reach::Sure(band) => Grading::Band(band),
            Reach::Upto { least: Some(band), .. } if band + 1 < scheme.bands.len() => {
                return Chip::AtLeast(band);
            }
            Reach::Upto { .. } | Reach::Unclear => return Chip::Open,
        },
    };
    match grading {
        Grading::Band(band) => Chip::Grade(band),
        Grading::Gap => Chip::NoGrade,
        Grading::Overlap(..) => Chip::TwoGrades,
    }
}
