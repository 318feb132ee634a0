//! What could not be read of a kept text.

use crate::document::limits::Limits;

/// A part of a kept text that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The text is not JSON, and its beginning is not either.
    NotJson,
    /// The text is not one of ours.
    NotOurs,
    /// The end of the text is missing.
    CutOff,
    /// What stands at this place, named by the path of JSON keys: `areas/2/entries/phone_visit`.
    At(String),
    /// The list at this place is longer than its limit; the rest of it was left out.
    TooMany {
        /// The path of JSON keys.
        place: String,
        /// The limit.
        most: usize,
    },
    /// The text at this place is longer than [`Limits::TEXT`] and was left out.
    TooLong(String),
    /// So many further losses ([`Limits::LOSSES`]).
    More(usize),
}

impl Loss {
    /// How many places were lost.
    pub fn count(losses: &[Loss]) -> usize {
        let places = losses.iter().map(|loss| if let Loss::More(more) = loss { *more } else { 1 });
        places.sum()
    }

    /// Adds a loss; beyond [`Limits::LOSSES`] only their number grows.
    pub(in crate::document) fn add(self, losses: &mut Vec<Loss>) {
        let is_full = losses.len() >= Limits::LOSSES;
        match losses.last_mut() {
            Some(Loss::More(more)) => *more += 1,
            _ => losses.push(if is_full { Loss::More(1) } else { self }),
        }
    }
}

/// Whether a text is above the limit of all texts.
pub(super) fn is_too_long(text: &str) -> bool {
    text.chars().count() > Limits::TEXT
}
