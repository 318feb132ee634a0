//! The built-in schemes, with their sources.
//!
//! The first stands in Rust, for every visit begins with it; others are JSON files, which are read
//! when they are wanted.
//!
//! Invariant: every scheme of [`ALL`] is there and has no problem of its own.
//! May import: `scoring`, `number`.

mod gz_2023;
mod reading;

pub use reading::{Unreadable, read};

use crate::scoring::Scheme;

/// A built-in scheme.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    /// The id, as documents name it.
    pub id: &'static str,
    make: fn() -> Option<Scheme>,
}

/// No built-in scheme has this id, or its file does not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownScheme(pub String);

/// The built-in schemes; the first is the default.
pub const ALL: &[BuiltIn] = &[BuiltIn { id: DEFAULT, make: gz_2023::gz_2023 }];

/// The id of the scheme a new station starts with.
pub const DEFAULT: &str = "gz-2023";

/// The scheme a new station starts with; it reads no file.
pub fn default_scheme() -> Option<Scheme> {
    gz_2023::gz_2023()
}

/// The built-in scheme of that id.
pub fn load(id: &str) -> Result<Scheme, UnknownScheme> {
    let built_in = ALL.iter().find(|built_in| built_in.id == id);
    built_in.and_then(|built_in| (built_in.make)()).ok_or_else(|| UnknownScheme(id.to_owned()))
}
