//! Schemes of other places that can compute, one JSON file each, read when they are wanted.

use super::{UnknownScheme, read};
use crate::scoring::Scheme;

/// The ids and files of the schemes of other places. What is wrong with one of them, as the two
/// grades of 950 in 安庆, is told by [`Scheme::problems`] and stays.
pub const ELSEWHERE: &[(&str, &str)] = &[
    ("org-luoyang-2025", include_str!("org_luoyang_2025.json")),
    ("org-anqing-2022", include_str!("org_anqing_2022.json")),
    ("suzhou-2012", include_str!("suzhou_2012.json")),
];

/// Reads the scheme of another place.
///
/// # Errors
/// [`UnknownScheme`] where none has this id.
pub fn load_elsewhere(id: &str) -> Result<Scheme, UnknownScheme> {
    let unknown = || UnknownScheme(id.to_owned());
    let (_, json) = ELSEWHERE.iter().find(|(of, _)| *of == id).ok_or_else(unknown)?;
    read(json).map_err(|_| unknown())
}
