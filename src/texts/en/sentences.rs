//! English, the sentences with something to fill in.

use crate::document::Limits;
use crate::editor::{Allowed, List, Problem, Rejected, Trouble};
use crate::texts::Message;

pub(in crate::texts) fn message(message: &Message) -> String {
    match message {
        Message::ToGrade(grade) => format!("To {grade}"),
        Message::AboveGrade(grade) => format!("Above lower end of {grade}"),
        Message::StillToFill(0) => "Everything is filled in".to_owned(),
        Message::StillToFill(1) => "1 still to fill in".to_owned(),
        Message::StillToFill(count) => format!("{count} still to fill in"),
        Message::ToCorrect(count) => format!("✕ {count} to correct"),
        Message::StillToFillParts(scores, indicators, workers) => {
            format!("Scores {scores}, indicators {indicators}, social workers {workers}")
        }
        Message::SchemeOfYear { name, year: 0 } => format!("Scheme: {name}, year unknown"),
        Message::SchemeOfYear { name, year } => format!("Scheme: {name}, {year}"),
        Message::Unrounded { total, grade } => format!(
            "Note: without rounding party by party the total is {total}, which would be {grade} (R-4)."
        ),
        Message::NoGrade { total } => format!("A total of {total} lies in no grade band (R-21)."),
        Message::TwoGrades { total } => {
            format!("A total of {total} lies in two grade bands at once (R-21).")
        }
        Message::OutOf { points, cap } => format!("{points} of {cap}"),
        Message::Problem { label, problem, in_force } => {
            format!("{label}: {} {}", describe(*problem), stays(in_force))
        }
        Message::UnitDropped { unit, amount } => {
            format!("The unit “{unit}” is not needed; {amount} counts.")
        }
        Message::Worth(count) => format!("Worth checking: {count}"),
        Message::Rejected(rejected) => reject(*rejected),
        Message::Short(count) => format!("{count} rates below 100%"),
        Message::Extra(amount) => format!("{amount} extra"),
        Message::PaceLine { assessed, service_year, percent } => {
            format!("Pace line: {assessed} of {service_year} months = {percent}")
        }
        Message::Remove(name) => format!("Remove {name}"),
        Message::MoveUp(name) => format!("Move {name} forward"),
        Message::MoveDown(name) => format!("Move {name} back"),
        Message::Open(name) => format!("Open {name}"),
        Message::Rename(name) => format!("Rename {name}"),
        Message::Duplicate(name) => format!("Duplicate {name}"),
        Message::Delete(name) => format!("Delete {name}"),
        Message::DeleteForGood(name) => format!("Delete for good {name}"),
        Message::BringBack(name) => format!("Bring back {name}"),
        Message::Deleted(name) => format!("“{name}” was deleted."),
        Message::CopyOf(name) => format!("{name} (copy)"),
        Message::ThisTabsChanges(name) => format!("{name} (changes of this tab)"),
        Message::ForkedUnkept(name) => format!(
            "Another tab saved this station first. The changes of this tab are now called “{name}” and are not saved yet: please keep this page open."
        ),
        Message::Forked(name) => format!(
            "Another tab saved this station first. So as not to overwrite it, the changes of this tab were saved as “{name}”; both are under My stations."
        ),
        Message::SavedAt(moment) => format!("Saved {moment}"),
        Message::NewArea(number) => format!("Area {number}"),
        Message::Newer { station, version, known } => format!(
            "“{station}” was saved by a later version ({version}); this page knows versions up to {known}. It was left untouched: reload, or open it with the later version."
        ),
        Message::Damaged { station, lost, aside: true } => format!(
            "{lost} parts of what was kept of “{station}” could not be read. The original text was set aside; below is what could be read, please check it."
        ),
        Message::Damaged { station, lost, aside: false } => format!(
            "{lost} parts of what was kept of “{station}” could not be read. Storage had no room for a copy, so the original text stays where it was; please check what could be read."
        ),
        Message::Announce { total, grade } => format!("Total {total} points, grade {grade}"),
    }
}

/// What stays in force.
fn stays(in_force: &str) -> String {
    if in_force.is_empty() {
        "It still counts as not filled in.".to_owned()
    } else {
        format!("{in_force} stays in force.")
    }
}

/// What is wrong and what is allowed.
fn describe(problem: Problem) -> String {
    let wrong = match problem.trouble {
        Trouble::NotANumber => "This is not a number.",
        Trouble::Scientific => "Please write the number out, without an exponent.",
        Trouble::Negative => "It cannot be below 0.",
        Trouble::TooManyDecimals => "Too many decimals.",
        Trouble::MisplacedComma => "Commas belong between groups of three digits.",
        Trouble::Percentage => "An amount belongs here, not a percentage.",
        Trouble::TooSmall => "Too small.",
        Trouble::TooLarge => "Above the limit.",
        Trouble::NotAgreed => "“/” cannot stand here.",
        Trouble::NotADate => "There is no such day.",
        Trouble::NotAPresence => "Presence is 0, 0.5 or 1.",
        Trouble::NotAMonth => "There is no such month.",
        Trouble::NotAChoice => "There is no such choice.",
        Trouble::Empty => "This cannot be empty.",
        Trouble::TooLong => "Too long.",
    };
    format!("{wrong} {}", accept(problem.allowed))
}

fn accept(allowed: Allowed) -> String {
    match allowed {
        Allowed::Number { lowest, most, decimals, not_agreed, .. } => {
            let digits = match decimals {
                0 => "a whole number".to_owned(),
                1 => "at most 1 decimal".to_owned(),
                decimals => format!("at most {decimals} decimals"),
            };
            let slash = if not_agreed { ", or “/” where nothing was agreed" } else { "" };
            format!("Allowed: {lowest} to {most}, {digits}{slash}.")
        }
        Allowed::Text { required: true } => format!("Allowed: 1 to {} characters.", Limits::TEXT),
        Allowed::Text { required: false } => {
            format!("Allowed: at most {} characters.", Limits::TEXT)
        }
        Allowed::Date => "Allowed: a date such as 2024-07-31.".to_owned(),
        Allowed::Presence => "Allowed: 0, 0.5 or 1; blank while it is not filled in.".to_owned(),
        Allowed::Month => "Allowed: a year and a month such as 2023-11.".to_owned(),
        Allowed::Choice(_) => "Allowed: one of the choices listed.".to_owned(),
    }
}

fn reject(rejected: Rejected) -> String {
    let name = |list| match list {
        List::Areas => "areas",
        List::Indicators => "area indicators",
        List::StationIndicators => "station indicators",
        List::Workers => "social workers",
        List::Scenarios => "scenarios",
    };
    match rejected {
        Rejected::NoSuchPlace => "This is no longer there; nothing was changed.".to_owned(),
        Rejected::NotAllowed(problem) => format!("{} Nothing was changed.", describe(problem)),
        Rejected::Full { list, most } => {
            format!("There can be at most {most} {}; nothing was added.", name(list))
        }
        Rejected::LastOne(list) => {
            format!("One of the {} has to stay; nothing was removed.", name(list))
        }
        Rejected::OutOfOrder => {
            "Overall indicators stand before station-specific ones; nothing was moved.".to_owned()
        }
    }
}
