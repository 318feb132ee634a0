//! The schemes that the program knows: the default one in Rust, those of other cities as JSON files, read on
//! demand.

use super::gz_2023::{DEFAULT, gz_2023};
use super::reading::read;
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
pub const ALL: &[BuiltIn] = &[BuiltIn { id: DEFAULT, make: gz_2023 }];

/// The ids and files of the schemes of other cities. A fault of one of them, such as the two grades of 950
/// in 安庆, is reported by [`Scheme::problems`] and kept.
pub const OTHER_CITIES: &[(&str, &str)] = &[
    ("org-luoyang-2025", include_str!("org_luoyang_2025.json")),
    ("org-anqing-2022", include_str!("org_anqing_2022.json")),
    ("suzhou-2012", include_str!("suzhou_2012.json")),
];

/// The id of a scheme made by hand; documents hold the scheme itself.
pub const OWN: &str = "own";

/// The scheme a new station starts with; it reads no file.
pub fn default_scheme() -> Scheme {
    gz_2023()
}

/// Whether a scheme of that id can be loaded.
pub fn is_known(id: &str) -> bool {
    ALL.iter().any(|built_in| built_in.id == id) || OTHER_CITIES.iter().any(|(of, _)| *of == id)
}

/// The built-in scheme of that id, the default one or that of another city.
pub fn load(id: &str) -> Result<Scheme, UnknownScheme> {
    match ALL.iter().find(|built_in| built_in.id == id) {
        Some(built_in) => Ok((built_in.make)()),
        None => load_of_other_city(id),
    }
}

/// Reads the scheme of another city.
///
/// # Errors
/// [`UnknownScheme`] where none has this id.
pub fn load_of_other_city(id: &str) -> Result<Scheme, UnknownScheme> {
    let unknown = || UnknownScheme(id.to_owned());
    let (_, json) = OTHER_CITIES.iter().find(|(of, _)| *of == id).ok_or_else(unknown)?;
    read(json).map_err(|_| unknown())
}
