//! The page: served while it is worked on, or built as a release.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::compress::{BROTLI, beside, copy_of, is_copy};
use crate::failure::Failure;
use crate::http;
use crate::install::{page_tools, release_tools};
use crate::offline::WITHOUT;
use crate::paths::Paths;
use crate::pins::{TRUNK, search_path};
use crate::step::{Running, Step, say};

/// Builds the page and serves it until Ctrl+C; a saved file builds it again.
pub(crate) fn serve(paths: &Paths, port: u16) -> Result<(), Failure> {
    if !http::is_free(port) {
        return Err(Failure::PortTaken(port));
    }
    page_tools(paths)?;
    let mut server = trunk(paths, format!("building the page for port {port}"))
        .args(["serve", "--address", "127.0.0.1", "--port"])
        .args([port.to_string()])
        .args(["--disable-address-lookup", "true", "--dist"])
        // Not `dist`, where the release lies.
        .args([paths.scratch("serve")])
        .start(None)?;
    let address = format!("http://127.0.0.1:{port}");
    match first_status(&mut server, port)? {
        200 => say(format!("the page is at {address} (Ctrl+C stops it)")),
        _ => say(format!("the page does not build yet, see above; once mended it is at {address}")),
    }
    server.silence();
    let label = server.label().to_owned();
    let status = server.wait()?;
    Err(Failure::Ended { label, status })
}

/// Waits for the first answer. Trunk listens as soon as its first build has ended, well or badly.
fn first_status(server: &mut Running, port: u16) -> Result<u16, Failure> {
    loop {
        if let Some(status) = server.ended()? {
            let label = server.label().to_owned();
            return Err(Failure::Ended { label, status });
        }
        if let Ok(status) = http::status(port, "/") {
            return Ok(status);
        }
        thread::sleep(Duration::from_millis(200));
    }
}

/// Builds the release into `dist`, with compressed copies of its parts, and tells the size of each. Without
/// `offline` it takes back the service workers that earlier releases have left in browsers.
pub(crate) fn build(paths: &Paths, offline: bool) -> Result<(), Failure> {
    release_tools(paths)?;
    let step = trunk(paths, "building the release");
    let step = if offline { step } else { step.env(WITHOUT, "1") };
    step
        // Trunk called by hand would leave these flags out, so its hook asks for this.
        .env("SCORECARD_RELEASE", "1")
        // Beside the flags of `.cargo/config.toml`: where this user keeps crates is private.
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_own_paths())
        .args(["build", "--release"])
        .run()?;
    let dist = paths.dist();
    let mut files = Vec::new();
    collect_files(&dist, &mut files)?;
    files.retain(|path| !is_copy(path));
    files.sort();
    say("compressing its parts");
    // Only now, when nobody changes a part any more.
    beside(&files)?;
    tell_sizes(&dist, &files)
}

/// Trunk, which finds the pinned tools before any others.
fn trunk(paths: &Paths, label: impl Into<String>) -> Step {
    let step = Step::new(label, TRUNK.program(paths, "trunk"))
        .env("PATH", search_path(paths))
        // Where a build fails, the compiler says why; a stack of Trunk's own calls would bury it.
        .env("RUST_BACKTRACE", "0")
        .folder(paths.project());
    if std::env::var_os("NO_COLOR").is_none() {
        return step;
    }
    // Trunk stops at any value of this variable but `true` and `false`.
    step.without_env("NO_COLOR").env("TRUNK_COLOR", "never")
}

/// A flag that shortens the paths of crates in the messages of the program.
fn without_own_paths() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let crates = home.unwrap_or_default().join("registry").join("src");
    format!("--remap-path-prefix={}=crates", crates.display())
}

fn tell_sizes(dist: &Path, files: &[PathBuf]) -> Result<(), Failure> {
    let size = |path: &Path| -> Result<u64, Failure> {
        Ok(fs::metadata(path).map_err(Failure::file("reading", path))?.len())
    };
    say(format!("the release is in {}; plain and in brotli:", dist.display()));
    let mut sums = [0, 0];
    for path in files {
        let plain = size(path)?;
        let copy = copy_of(path, BROTLI);
        let brotli = if copy.is_file() { size(&copy)? } else { plain };
        sums = [sums[0] + plain, sums[1] + brotli];
        let name = path.strip_prefix(dist).unwrap_or(path);
        say(size_line([plain, brotli], &name.to_string_lossy()));
    }
    say(size_line(sums, "in all"));
    Ok(())
}

fn collect_files(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).map_err(Failure::file("reading", folder))? {
        let path = entry.map_err(Failure::file("reading", folder))?.path();
        if path.is_dir() {
            collect_files(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Sizes with their thousands apart, in columns, and what they are the sizes of.
fn size_line(sizes: [u64; 2], name: &str) -> String {
    let [plain, brotli] = sizes.map(|bytes| {
        let digits = bytes.to_string();
        let groups: Vec<String> = digits
            .as_bytes()
            .rchunks(3)
            .rev()
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect();
        groups.join(" ")
    });
    format!("{plain:>12}{brotli:>12}  {name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_stand_in_columns_with_their_thousands_apart() {
        assert_eq!(size_line([0, 7], "a"), "           0           7  a");
        assert_eq!(size_line([1_234_567, 1000], "b"), "   1 234 567       1 000  b");
        assert_eq!(size_line([100, 99], "c"), "         100          99  c");
    }
}
