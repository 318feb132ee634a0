//! A browser for tests: found or installed, driven by a driver of our own on a port of its own.

use std::fs;
use std::path::{Path, PathBuf};

use crate::driver::Driver;
use crate::failure::Failure;
use crate::packages::{CHINESE_FONT, CHROMEDRIVER, CHROMIUM, provide};
use crate::paths::Paths;
use crate::step::say;

/// Without a window, as root, in a container, and without a word to the network.
pub(crate) const FLAGS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
];

/// A browser and the program that drives it, both present.
#[derive(Debug)]
pub(crate) struct Browser {
    /// The browser's program.
    pub(crate) program: PathBuf,
    /// Its driver.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Finds both, installing what is missing.
    pub(crate) fn provide() -> Result<Self, Failure> {
        provide(&[CHROMIUM, CHROMEDRIVER, CHINESE_FONT])?;
        if let Err(missing) = CHINESE_FONT.program() {
            say(missing.to_string());
        }
        Ok(Self { program: CHROMIUM.program()?, driver: CHROMEDRIVER.program()? })
    }

    /// Writes the file by which the wasm test runner learns how to start the browser.
    pub(crate) fn describe(&self, paths: &Paths) -> Result<PathBuf, Failure> {
        let folder = paths.scratch("wasm-tests");
        fs::create_dir_all(&folder).map_err(Failure::file("creating", &folder))?;
        let path = folder.join("webdriver.json");
        let text = capabilities(&self.program);
        fs::write(&path, text).map_err(Failure::file("writing", &path))?;
        Ok(path)
    }

    /// Starts the driver and waits until it answers.
    pub(crate) fn drive(&self, paths: &Paths) -> Result<Driver, Failure> {
        Driver::start(paths, "chromium", &self.driver, &[])
    }
}

/// The browser's wishes in the form that drivers understand.
fn capabilities(program: &Path) -> String {
    let flags: Vec<String> = FLAGS.iter().map(|flag| json_string(flag)).collect();
    format!(
        "{{\"goog:chromeOptions\": {{\"binary\": {}, \"args\": [{}]}}}}\n",
        json_string(&program.to_string_lossy()),
        flags.join(", ")
    )
}

/// A JSON string of a text without control characters.
fn json_string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_backslashes_stays_whole_in_json() {
        let text = capabilities(Path::new(r"C:\Program Files\chrome.exe"));
        assert!(text.contains(r#""binary": "C:\\Program Files\\chrome.exe""#));
        assert!(text.contains(r#""--headless=new", "--no-sandbox""#));
    }
}
