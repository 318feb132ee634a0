//! A browser for tests: found or installed, driven by a driver of our own on a port of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::ask;
use crate::failure::Failure;
use crate::packages::{CHINESE_FONT, CHROMEDRIVER, CHROMIUM, provide};
use crate::place::Place;
use crate::step::{Running, Step, say};

/// How long a driver may take to answer; busy machines are slow.
const PATIENCE_SECONDS: u64 = 30;

/// Without a window, as root, in a container, and without a word to the network.
const FLAGS: [&str; 8] = [
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
    pub(crate) fn describe(&self, place: &Place) -> Result<PathBuf, Failure> {
        let folder = place.scratch("wasm-tests");
        fs::create_dir_all(&folder).map_err(Failure::file("creating", &folder))?;
        let path = folder.join("webdriver.json");
        let text = capabilities(&self.program);
        fs::write(&path, text).map_err(Failure::file("writing", &path))?;
        Ok(path)
    }

    /// Starts the driver and waits until it answers.
    pub(crate) fn drive(&self, place: &Place) -> Result<Driver, Failure> {
        let folder = place.scratch("e2e");
        fs::create_dir_all(&folder).map_err(Failure::file("creating", &folder))?;
        let log = folder.join("driver.log");
        let label = "starting the browser's driver";
        let start_failure =
            |cause| Failure::Start { program: self.driver.display().to_string(), cause };
        let port = ask::free_port().map_err(start_failure)?;
        let running =
            Step::new(label, &self.driver).args([format!("--port={port}")]).start(Some(&log))?;
        let mut driver = Driver { port, running };
        driver.wait_until_ready(&log)?;
        Ok(driver)
    }
}

/// A driver that answers; it and the browsers that it started end with this value.
#[derive(Debug)]
pub(crate) struct Driver {
    port: u16,
    running: Running,
}

impl Driver {
    /// Where tests reach it.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn wait_until_ready(&mut self, log: &Path) -> Result<(), Failure> {
        while self.running.seconds() < PATIENCE_SECONDS {
            if matches!(ask::status(self.port, "/status"), Ok(200)) {
                return Ok(());
            }
            if self.running.ended()?.is_some() {
                let text = fs::read_to_string(log).unwrap_or_default();
                return Err(Failure::EndedQuietly {
                    label: self.running.label().to_owned(),
                    log: log.to_path_buf(),
                    end: text,
                });
            }
            thread::sleep(Duration::from_millis(50));
        }
        Err(Failure::Silent { label: self.running.label().to_owned(), seconds: PATIENCE_SECONDS })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked kindly, it closes its browsers and deletes their profiles; the leash does the rest.
        let _ = ask::status(self.port, "/shutdown");
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
