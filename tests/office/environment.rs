//! What `cargo dev test` prepares and names, and where tests put files.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs};

use crate::Outcome;

/// A program or folder that one of the variables names.
pub(crate) fn named(variable: &str) -> Outcome<PathBuf> {
    match env::var_os(variable) {
        Some(value) if !value.is_empty() => Ok(value.into()),
        _ => Err(format!("{variable} is not set: run `cargo dev test office`").into()),
    }
}

/// A folder of its own for one test's files, below `target`.
pub(crate) fn folder() -> Outcome<PathBuf> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("office").join(count.to_string());
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
