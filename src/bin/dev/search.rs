//! Finds programs that belong to the system, not to this project: chosen by a variable, by `PATH`, or
//! in their usual places.

use std::env;
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

use crate::step::answer;

/// The first of these names that `PATH` leads to.
pub(crate) fn program(names: &[&str]) -> Option<PathBuf> {
    // Windows finds a program by its ending, and npm there is a script.
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let files = |name: &&str| endings.iter().map(|end| format!("{name}{end}")).collect();
    let files: Vec<String> = names.iter().flat_map(|name| -> Vec<String> { files(name) }).collect();
    let in_folders = |file| folders.iter().map(move |folder| folder.join(file));
    first_file(files.iter().flat_map(in_folders))
}

/// A Chromium, or Chrome, which is built from it.
pub(crate) fn browser() -> Option<PathBuf> {
    const NAMES: [&str; 5] =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    // Windows and macOS do not add browsers to `PATH`.
    let applications = ["Google Chrome", "Chromium"]
        .map(|name| PathBuf::from(format!("/Applications/{name}.app/Contents/MacOS/{name}")));
    let program_folders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
        .into_iter()
        .filter_map(folder)
        .map(|folder| folder.join(r"Google\Chrome\Application\chrome.exe"));
    chosen("SCORECARD_CHROMIUM")
        .or_else(|| program(&NAMES))
        .or_else(|| first_file(applications.into_iter().chain(program_folders)))
}

/// The program that drives it.
pub(crate) fn driver() -> Option<PathBuf> {
    let beside = ["/usr/lib/chromium", "/usr/lib/chromium-browser", "/opt/homebrew/bin"];
    let folders = folder("CHROMEWEBDRIVER").into_iter().chain(beside.map(PathBuf::from));
    chosen("CHROMEDRIVER")
        .or_else(|| program(&["chromedriver"]))
        .or_else(|| first_file(folders.map(|dir| dir.join(format!("chromedriver{EXE_SUFFIX}")))))
}

/// The file of a font with Chinese characters. Only Linux leaves that to its users.
pub(crate) fn chinese_font() -> Option<PathBuf> {
    if !cfg!(target_os = "linux") {
        return Some(PathBuf::new());
    }
    let files = answer("fc-list", &[":lang=zh-cn", "file"])?;
    files.lines().next().map(|line| PathBuf::from(line.trim_end_matches([':', ' '])))
}

fn chosen(variable: &str) -> Option<PathBuf> {
    first_file(env::var_os(variable).map(PathBuf::from))
}

fn folder(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}

fn first_file(paths: impl IntoIterator<Item = PathBuf>) -> Option<PathBuf> {
    paths.into_iter().find(|path| path.is_file())
}
