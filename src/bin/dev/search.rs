//! Finds programs that belong to the system, not to this project: by `PATH`, then in their usual places.

use std::env;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::step::{Step, answer};

/// Where Windows and macOS put browsers, which they do not add to `PATH`.
const BROWSER_PLACES: [&str; 5] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
    r"%LOCALAPPDATA%\Google\Chrome\Application\chrome.exe",
];

/// Where some systems put the driver.
const DRIVER_PLACES: [&str; 4] = [
    "/usr/lib/chromium/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
    "/opt/homebrew/bin/chromedriver",
    "%CHROMEWEBDRIVER%/chromedriver",
];

/// The first of these names that `PATH` leads to.
pub(crate) fn program(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let files = |name: &&str| endings().map(|ending| format!("{name}{ending}"));
    names.iter().flat_map(files).find_map(|file| {
        let found = folders.iter().map(|folder| folder.join(&file));
        found.into_iter().find(|path| path.is_file())
    })
}

/// Windows finds a program by the name's ending, elsewhere there is none.
fn endings() -> impl Iterator<Item = &'static str> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd", ".bat"]
    } else {
        &[""]
    };
    endings.iter().copied()
}

/// A Chromium, or Chrome, which is built from it.
pub(crate) fn browser() -> Option<PathBuf> {
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ];
    chosen("SCORECARD_CHROMIUM")
        .or_else(|| program(&names))
        .or_else(|| usual(&BROWSER_PLACES))
}

/// The program that drives it.
pub(crate) fn driver() -> Option<PathBuf> {
    chosen("CHROMEDRIVER")
        .or_else(|| program(&["chromedriver"]))
        .or_else(|| usual(&DRIVER_PLACES))
}

/// The Node package manager, installed where we may.
pub(crate) fn npm() -> Result<PathBuf, Failure> {
    if let Some(npm) = program(&["npm"]) {
        return Ok(npm);
    }
    if let Some(apt) = Apt::find() {
        apt.install(&["nodejs", "npm"])?;
    }
    program(&["npm"]).ok_or_else(|| {
        Failure::missing(
            "npm (for the accessibility checker)",
            cure(["nodejs npm", "node", "OpenJS.NodeJS.LTS"]),
        )
    })
}

/// How a person installs packages by hand: Debian's names, Homebrew's, and those of winget.
pub(crate) fn cure([debian, brew, winget]: [&str; 3]) -> String {
    match env::consts::OS {
        "macos" => format!("Install it with: brew install {brew}"),
        "windows" => format!("Install it with: winget install {winget}"),
        _ => format!(
            "On Debian or Ubuntu, install it with: sudo apt-get install {debian}. \
             Elsewhere, use the system's own packages."
        ),
    }
}

fn chosen(variable: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env::var_os(variable)?);
    path.is_file().then_some(path)
}

fn usual(places: &[&str]) -> Option<PathBuf> {
    let files = |place: &&str| {
        let place = filled(place);
        endings().map(move |ending| place.clone().map(|text| PathBuf::from(text + ending)))
    };
    places
        .iter()
        .filter(|place| !place.starts_with('%') || cfg!(windows) || place.contains('/'))
        .flat_map(files)
        .flatten()
        .find(|path| path.is_file())
}

/// Replaces a leading `%NAME%` by that variable; nothing where it is not set.
fn filled(place: &str) -> Option<String> {
    let Some((name, rest)) = place.strip_prefix('%').and_then(|text| text.split_once('%')) else {
        return Some(place.to_owned());
    };
    Some(env::var(name).ok()? + rest)
}

/// Debian's package manager, where we may use it without being asked for a password.
#[derive(Debug)]
pub(crate) struct Apt {
    program: PathBuf,
    sudo: Option<PathBuf>,
}

impl Apt {
    /// The package manager, if there is one and it is ours to use.
    pub(crate) fn find() -> Option<Self> {
        let program = program(&["apt-get"])?;
        if answer("id", &["-u"]).as_deref() == Some("0") {
            let sudo = None;
            return Some(Self { program, sudo });
        }
        let sudo = self::program(&["sudo"])?;
        answer(&sudo, &["-n", "true"])?;
        let sudo = Some(sudo);
        Some(Self { program, sudo })
    }

    /// Installs packages.
    pub(crate) fn install(&self, packages: &[&str]) -> Result<(), Failure> {
        self.step("updating the list of Debian packages")
            .args(["update", "-qq"])
            .run()?;
        self.step(format!("installing {}", packages.join(", ")))
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages)
            .run()
    }

    fn step(&self, label: impl Into<String>) -> Step {
        match &self.sudo {
            None => Step::new(label, &self.program).env("DEBIAN_FRONTEND", "noninteractive"),
            Some(sudo) => Step::new(label, sudo)
                .args(["-n", "DEBIAN_FRONTEND=noninteractive"])
                .args([&self.program]),
        }
    }
}
