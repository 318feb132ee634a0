//! What can go wrong, worded for the person at the keyboard: what is missing, and which command mends it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

use crate::flaw::Flaw;

/// Every way in which a word of `cargo dev` can fail.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A word or option that is not known, with what is.
    Usage(String),
    /// Something the machine lacks, with what to do about it.
    Missing { what: String, cure: String },
    /// The command-line tool and the crate of the same name must have one version.
    Drift { locked: String, pinned: String },
    /// A tool in the cache is not what its folder says.
    WrongVersion { folder: PathBuf, found: String },
    /// A program could not be started.
    Start { program: String, cause: io::Error },
    /// A program ran and reported failure.
    Ended { label: String, status: ExitStatus },
    /// A program ran quietly and failed; the end of what it said.
    EndedQuietly { label: String, log: PathBuf, end: String },
    /// A file or folder could not be read or written.
    File { doing: &'static str, path: PathBuf, cause: io::Error },
    /// Something else listens where the page should be served.
    PortTaken(u16),
    /// A program was started and never answered.
    Silent { label: String, seconds: u64 },
    /// A judge of pages found faults.
    Imperfect(Vec<String>),
    /// The built page breaks a promise that the release makes.
    Unsealed { page: PathBuf, flaw: Flaw },
}

impl Failure {
    /// Wraps an error of the file system with what was being done to which path.
    pub(crate) fn file(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_path_buf();
        move |cause| Self::File { doing, path, cause }
    }

    /// Something the machine lacks.
    pub(crate) fn missing(what: impl Into<String>, cure: impl Into<String>) -> Self {
        Self::Missing { what: what.into(), cure: cure.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) => f.write_str(text),
            Self::Missing { what, cure } => write!(f, "{what} is missing. {cure}"),
            Self::Drift { locked, pinned } => write!(
                f,
                "Cargo.lock has the crate wasm-bindgen {locked}, but src/bin/dev/pins.rs names the \
                 tool of version {pinned}. They must be equal: change the pin there, or the \
                 version in Cargo.toml."
            ),
            Self::WrongVersion { folder, found } => write!(
                f,
                "{} answers with version \"{found}\". Delete that folder and run the command again.",
                folder.display()
            ),
            Self::Start { program, cause } => write!(f, "{program} does not start: {cause}"),
            Self::Ended { label, status } => write!(f, "{label} failed ({status})"),
            Self::EndedQuietly { label, log, end } => {
                write!(f, "{label} failed. {} ends with:\n{end}", log.display())
            }
            Self::File { doing, path, cause } => {
                write!(f, "{doing} {} failed: {cause}", path.display())
            }
            Self::PortTaken(port) => write!(
                f,
                "Port {port} is in use by another program. Choose one: cargo dev serve --port {}",
                port.saturating_add(1)
            ),
            Self::Silent { label, seconds } => {
                write!(f, "{label} did not answer within {seconds} s")
            }
            Self::Imperfect(faults) => f.write_str(&faults.join("\n")),
            Self::Unsealed { page, flaw } => write!(f, "{}: {flaw}", page.display()),
        }
    }
}
