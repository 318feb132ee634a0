//! What the picture of a result says.

use crate::chart::{Code, Piece, Span, Tick};
use crate::number::Percent;

/// How many rates below 100 % are named at most.
pub const MOST_BELOW: usize = 6;

/// What a picture says; empty texts are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// Whose result it is.
    pub station: String,
    /// Of which time.
    pub period: String,
    /// The total, or from where to where it may lie; words where nothing has scored.
    pub total: String,
    /// Whether these are words and no figure.
    pub is_worded: bool,
    /// What stands small beside it: 测算.
    pub estimate: String,
    /// The grade, or those it may become.
    pub grade: String,
    /// How good that is, on the four steps of colours; `None` while it is open.
    pub rank: Option<u8>,
    /// What the total says of the grades, and who has not scored.
    pub sentence: String,
    /// The ruler of the grades.
    pub ruler: RulerContent,
    /// The parties, then bonus and deduction.
    pub parties: Vec<PartyLine>,
    /// 8 处不足 100%, or what is to be said where nothing is.
    pub below: String,
    /// The rates that are below 100 %, at most [`MOST_BELOW`].
    pub rates: Vec<RateLine>,
    /// How many more there are, in words, after none of them, one, …
    pub others: Vec<String>,
    /// What can be done with the code.
    pub scan: String,
    /// On which day it was drawn.
    pub day: String,
    /// Under which scheme.
    pub scheme: String,
    /// Written across the picture: that it is an example.
    pub watermark: String,
    /// The code of the link; `None` where it would be too fine.
    pub code: Option<Code>,
}

/// The ruler with the points on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RulerContent {
    /// The grades from left to right: where, name, step of colours, and whether the total lies there.
    pub bands: Vec<(Span, String, u8, bool)>,
    /// The points end to end, with the figure of a party.
    pub pieces: Vec<(Piece, Span, String)>,
    /// The lines with a value.
    pub ticks: Vec<Tick>,
    /// Where the total lies, once it is known.
    pub mark: Option<Percent>,
}

/// What a party gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartyLine {
    /// Its name.
    pub name: String,
    /// Its points, or that it has not scored.
    pub points: String,
    /// Whether it has.
    pub has_scored: bool,
    /// ` / 55`; "" where there is no limit.
    pub cap: String,
    /// How long its bar is beside the others.
    pub length: Percent,
    /// How much of the bar is filled.
    pub share: Percent,
}

/// A rate below 100 %.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RateLine {
    /// The indicator.
    pub name: String,
    /// Where it is; "" for an indicator of the station.
    pub place: String,
    /// What was done of what was agreed, parted from the place.
    pub done: String,
    /// The rate.
    pub rate: String,
}
