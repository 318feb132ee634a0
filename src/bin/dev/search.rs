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

/// A Firefox of any channel.
pub(crate) fn firefox() -> Option<PathBuf> {
    let application = PathBuf::from("/Applications/Firefox.app/Contents/MacOS/firefox");
    let program_folders = ["ProgramFiles", "ProgramFiles(x86)"]
        .into_iter()
        .filter_map(folder)
        .map(|folder| folder.join(r"Mozilla Firefox\firefox.exe"));
    chosen("SCORECARD_FIREFOX")
        .or_else(|| program(&["firefox-esr", "firefox"]))
        .or_else(|| first_file([application].into_iter().chain(program_folders)))
}

/// The small browser that WebKitGTK brings, the newest one that is there.
pub(crate) fn mini_browser() -> Option<PathBuf> {
    let folders = ["/usr/lib", "/usr/libexec"].into_iter().map(PathBuf::from);
    let machines = ["x86_64-linux-gnu", "aarch64-linux-gnu"];
    let folders =
        folders.flat_map(|lib| machines.map(|machine| lib.join(machine)).into_iter().chain([lib]));
    let builds = ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"];
    let programs = folders.flat_map(|lib| builds.map(|build| lib.join(build).join("MiniBrowser")));
    chosen("SCORECARD_WEBKIT").or_else(|| first_file(programs))
}

/// nginx, which Debian keeps where only administrators look.
pub(crate) fn nginx() -> Option<PathBuf> {
    program(&["nginx"]).or_else(|| first_file([PathBuf::from("/usr/sbin/nginx")]))
}

/// Its module that sends copies in brotli.
pub(crate) fn nginx_brotli() -> Option<PathBuf> {
    let folders = ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/etc/nginx/modules"];
    let file = "ngx_http_brotli_static_module.so";
    first_file(folders.map(|folder| PathBuf::from(folder).join(file)))
}

/// LibreOffice's program that needs no window.
pub(crate) fn libreoffice() -> Option<PathBuf> {
    let application = PathBuf::from("/Applications/LibreOffice.app/Contents/MacOS/soffice");
    let folders = ["ProgramFiles"].into_iter().filter_map(folder);
    let windows = folders.map(|folder| folder.join(r"LibreOffice\program\soffice.com"));
    // Without Calc it opens no tables and without Writer no texts; Debian installs each part by itself.
    let debian = PathBuf::from("/usr/lib/libreoffice/program");
    let has = |part: &str| debian.join(part).is_file();
    let whole = !debian.is_dir() || (has("libsclo.so") && has("libswlo.so"));
    program(&["soffice", "libreoffice"])
        .filter(|_| whole)
        .or_else(|| first_file([application].into_iter().chain(windows)))
}

/// A Python 3 that can install packages.
pub(crate) fn python() -> Option<PathBuf> {
    let found = program(&["python3", "python"])?;
    answer(&found, &["-m", "pip", "--version"])?;
    Some(found)
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
