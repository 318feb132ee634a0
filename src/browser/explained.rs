//! What is kept of explained findings in this browser. Only the chunk of the check names any of this.

use super::shelf::Local;
use crate::desk::{self, Refusal};

/// The marks of a text.
pub fn of(digest: &str) -> Vec<String> {
    desk::explained(&Local, digest)
}

/// Marks a finding, or takes the mark off.
///
/// # Errors
/// Why storage refused.
pub fn set(digest: &str, mark: &str, is_explained: bool) -> Result<(), Refusal> {
    desk::explain(&mut Local, digest, mark, is_explained)
}
