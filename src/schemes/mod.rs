//! The built-in schemes, with their sources.
//!
//! The first stands in Rust, for every visit begins with it; others are JSON files, which are read
//! when they are wanted.
//!
//! Invariant: every scheme of [`ALL`] is there and has no problem of its own; those of
//! [`ELSEWHERE`] read, and may have the problems their sources have.
//! May import: `scoring`, `number`.

mod elsewhere;
mod gz_2023;
mod incomplete;
mod own;
mod reading;

pub use elsewhere::{ELSEWHERE, load_elsewhere};
pub use incomplete::{End, INCOMPLETE, Incomplete, Missing, Name};
pub use own::{
    MOST_BANDS, MOST_PARTIES, SchemeEdit, band_id, completing, edited, is_own_party, made_from,
    party_id,
};
pub use reading::{Unreadable, read, read_json};

use crate::scoring::Scheme;

/// A built-in scheme.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    /// The id, as documents name it.
    pub id: &'static str,
    make: fn() -> Scheme,
}

/// No built-in scheme has this id, or its file does not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownScheme(pub String);

/// The built-in schemes; the first is the default.
pub const ALL: &[BuiltIn] = &[BuiltIn { id: DEFAULT, make: gz_2023::gz_2023 }];

/// The id of the scheme a new station starts with.
pub const DEFAULT: &str = "gz-2023";

/// The id of a scheme made by hand; documents hold the scheme itself.
pub const OWN: &str = "own";

/// The scheme a new station starts with; it reads no file.
pub fn default_scheme() -> Scheme {
    gz_2023::gz_2023()
}

/// Whether a scheme of that id can be loaded.
pub fn is_known(id: &str) -> bool {
    ALL.iter().any(|built_in| built_in.id == id) || ELSEWHERE.iter().any(|(of, _)| *of == id)
}

/// The built-in scheme of that id, of here or elsewhere.
pub fn load(id: &str) -> Result<Scheme, UnknownScheme> {
    match ALL.iter().find(|built_in| built_in.id == id) {
        Some(built_in) => Ok((built_in.make)()),
        None => load_elsewhere(id),
    }
}
