//! Where things lie: the project, what it builds, and the cache that outlives it.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The folders that every word works in.
#[derive(Debug)]
pub(crate) struct Paths {
    project: PathBuf,
    cache: PathBuf,
}

impl Paths {
    /// A place with both of its roots given.
    pub(crate) fn new(project: PathBuf, cache: PathBuf) -> Self {
        Self { project, cache }
    }

    /// The project that this program was started for, and this user's cache.
    pub(crate) fn find() -> Result<Self, Failure> {
        let project = project_folder().ok_or_else(|| {
            Failure::missing(
                "The project (a folder with Trunk.toml)",
                "Start `cargo dev` inside it.",
            )
        })?;
        let cache = cache_folder(env::consts::OS, |name| env::var_os(name)).ok_or_else(|| {
            Failure::missing(
                "A folder for caches",
                "Set XDG_CACHE_HOME (on Windows: LOCALAPPDATA) to one.",
            )
        })?;
        Ok(Self::new(project, cache))
    }

    /// The folder of `Cargo.toml`.
    pub(crate) fn project(&self) -> &Path {
        &self.project
    }

    /// Installed tools, one folder each; shared by all checkouts of this project.
    pub(crate) fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// Unfinished installations: nothing in here is ever used.
    pub(crate) fn unfinished(&self) -> PathBuf {
        self.cache.join("unfinished")
    }

    /// The release, ready for any static host.
    pub(crate) fn dist(&self) -> PathBuf {
        self.project.join("dist")
    }

    /// A folder for what the words write besides the release, out of version control's sight.
    pub(crate) fn scratch(&self, name: &str) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.project.join("target"), |dir| self.project.join(dir))
            .join(name)
    }
}

/// The nearest folder with a `Trunk.toml`: upward from this package, which Cargo names when it runs us,
/// or from the current folder where we are started by hand.
fn project_folder() -> Option<PathBuf> {
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let from = package.into_iter().chain(env::current_dir().ok());
    let upward = |folder: PathBuf| folder.ancestors().map(PathBuf::from).collect::<Vec<_>>();
    from.flat_map(upward).find(|folder| folder.join("Trunk.toml").is_file())
}

/// The user's cache folder by each system's custom, with this project's folder in it.
fn cache_folder(system: &str, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let home = || set("HOME").map(PathBuf::from);
    let root = match system {
        "windows" => set("LOCALAPPDATA").map(PathBuf::from),
        "macos" => set("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .or_else(|| Some(home()?.join("Library").join("Caches"))),
        _ => set("XDG_CACHE_HOME").map(PathBuf::from).or_else(|| Some(home()?.join(".cache"))),
    };
    Some(root?.join("station-scorecard"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<'a>(variables: &'a [(&'a str, &'a str)]) -> impl Fn(&str) -> Option<OsString> + 'a {
        move |name| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| OsString::from(value))
        }
    }

    #[test]
    fn each_system_keeps_the_cache_where_its_users_expect_it() {
        let home = [("HOME", "h"), ("LOCALAPPDATA", "l")];
        let of = |system| cache_folder(system, with(&home));
        let expected = |parts: &[&str]| Some(parts.iter().collect::<PathBuf>());
        assert_eq!(of("linux"), expected(&["h", ".cache", "station-scorecard"]));
        assert_eq!(of("macos"), expected(&["h", "Library", "Caches", "station-scorecard"]));
        assert_eq!(of("windows"), expected(&["l", "station-scorecard"]));
    }

    #[test]
    fn a_chosen_cache_folder_wins_and_an_empty_one_does_not() {
        let chosen = [("XDG_CACHE_HOME", "x"), ("HOME", "h")];
        let expected = Path::new("x").join("station-scorecard");
        assert_eq!(cache_folder("linux", with(&chosen)), Some(expected));
        let empty = [("XDG_CACHE_HOME", "")];
        assert_eq!(cache_folder("linux", with(&empty)), None);
    }
}
