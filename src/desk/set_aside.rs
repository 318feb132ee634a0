//! The ids of texts that were set aside as they were found.
//!
//! Invariant: an id names what the text was and when it was set aside, so that a person can be told both although
//! nobody can read the text.

/// What the id of the training's record is in the place of a station's id.
const TRAINING: &str = "training";

/// What an id tells of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetAside<'a> {
    /// Whether it was the record of the training; else it was a station.
    pub is_training: bool,
    /// When it was set aside, as the clock of the page wrote it; empty where the id does not tell.
    pub moment: &'a str,
}

impl<'a> SetAside<'a> {
    /// What an id tells.
    pub fn of(id: &'a str) -> Self {
        let (what, moment) = id.rsplit_once('@').unwrap_or((id, ""));
        Self { is_training: what == TRAINING, moment }
    }

    /// The id of a station's text.
    pub(super) fn station(id: &str, now: &str) -> String {
        [id, "@", now].concat()
    }

    /// The id of the training's record.
    pub(super) fn training(now: &str) -> String {
        Self::station(TRAINING, now)
    }
}
