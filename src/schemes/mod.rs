//! The built-in schemes, one JSON file each, with their sources.
//!
//! Invariant: every file of [`ALL`] reads as a [`Scheme`] without a problem of its own.
//! May import: `scoring`, `number`.

mod reading;

pub use reading::{Unreadable, read};

use crate::scoring::Scheme;

/// A built-in scheme: its id and its file.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    /// The id, as documents name it.
    pub id: &'static str,
    json: &'static str,
}

/// No built-in scheme has this id, or its file does not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownScheme(pub String);

/// The built-in schemes; the first is the default.
pub const ALL: &[BuiltIn] = &[BuiltIn { id: "gz-2023", json: include_str!("gz_2023.json") }];

/// The id of the scheme a new station starts with.
pub const DEFAULT: &str = "gz-2023";

/// Reads the built-in scheme of that id.
pub fn load(id: &str) -> Result<Scheme, UnknownScheme> {
    let unknown = || UnknownScheme(id.to_owned());
    let built_in = ALL.iter().find(|built_in| built_in.id == id).ok_or_else(unknown)?;
    read(built_in.json).map_err(|_| unknown())
}
