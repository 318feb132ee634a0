//! How large a document can grow.

/// How large a document can grow.
#[derive(Clone, Copy, Debug)]
pub struct Limits;

impl Limits {
    /// The most service areas.
    pub const AREAS: usize = 500;
    /// The most area indicators.
    pub const INDICATORS: usize = 60;
    /// The most indicators of the station.
    pub const STATION_INDICATORS: usize = 300;
    /// The most single workers.
    pub const WORKERS: usize = 300;
    /// The most scenarios.
    pub const SCENARIOS: usize = 20;
    /// The most scores, those of parties that the scheme in force does not know among them.
    pub const SCORES: usize = 100;
    /// The most titles and sources of a scheme.
    pub const SCHEME_SOURCES: usize = 20;
    /// The most characters of a text.
    pub const TEXT: usize = 200;
    /// The most characters of a comment.
    pub const LONG_TEXT: usize = 2_000;
    /// The most comments.
    pub const COMMENTS: usize = 500;
    /// The most losses that are named one by one when a text is read; the rest are counted.
    pub const LOSSES: usize = 100;
}
