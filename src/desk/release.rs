//! What a service worker says of a release, and what follows for a page that is open.
//!
//! Nothing is ever loaded anew by itself: a newer release is told, and once a person wants it, every tab keeps
//! what was typed and loads the page anew only if nothing would be lost by that.

/// Whether this release opens without a network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offline {
    /// This browser has no workers, or this page asks for none.
    #[default]
    Never,
    /// Its parts are being kept.
    Preparing,
    /// They were not all to be had, or the browser has no room for them.
    Failed,
    /// It does, and what few people open comes after its first use.
    Whole,
    /// All of it is being fetched.
    Fetching,
    /// Not all of it came.
    Partly,
    /// All of it does.
    All,
}

/// What the page knows of its release.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Release {
    /// Whether it opens without a network.
    pub offline: Offline,
    /// Whether there is a newer one.
    pub is_outdated: bool,
}

/// What a worker wants of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// To be told which release the page is.
    Name,
    /// That everything is kept, for the release is about to change.
    Save,
}

/// What a line of a worker wants; nothing where it only tells.
pub fn wanted(line: &str) -> Option<Wanted> {
    match line {
        "which" => Some(Wanted::Name),
        "save" => Some(Wanted::Save),
        _ => None,
    }
}

impl Release {
    /// What the page knows after a worker's line, where that tells something: the page is of release `own`.
    ///
    /// Only the newest worker tells of itself, so one of another release is a newer one.
    pub fn told(self, line: &str, own: &str) -> Release {
        let Some((word, of)) = line.split_once(' ') else { return self };
        let offline = match word {
            "whole" => Offline::Whole,
            "all" => Offline::All,
            "partly" => Offline::Partly,
            "failed" => Offline::Failed,
            _ => return self,
        };
        match (of == own, offline) {
            (true, Offline::Failed) => Release { offline, ..self },
            // What was newer was taken back.
            (true, _) => Release { offline, is_outdated: false },
            // The newer one did not come whole, so there is nothing to change over to.
            (false, Offline::Failed) => self,
            // It hears what is wanted, and fetches its own parts: those of this one stay as they are.
            (false, _) if self.offline == Offline::Fetching => {
                Release { offline: Offline::Whole, is_outdated: true }
            }
            (false, _) => Release { is_outdated: true, ..self },
        }
    }
}
