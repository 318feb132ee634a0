//! The programs that drive browsers: each on a port of its own, each ended with the tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::failure::Failure;
use crate::http;
use crate::paths::Paths;
use crate::step::{Running, Step};

/// How long a driver may take to answer; busy machines are slow.
const PATIENCE_SECONDS: u64 = 30;

/// A driver that answers; it and the browsers that it started end with this value.
#[derive(Debug)]
pub(crate) struct Driver {
    port: u16,
    _running: Running,
}

impl Driver {
    /// Starts a driver and waits until it answers; `variables` are for it and its browsers.
    pub(crate) fn start(
        paths: &Paths,
        browser: &str,
        program: &Path,
        variables: &[(&str, &str)],
    ) -> Result<Self, Failure> {
        let log = log(paths, browser)?;
        let start_failure =
            |cause| Failure::Start { program: program.display().to_string(), cause };
        let port = http::free_port().map_err(start_failure)?;
        let step = Step::new(format!("starting the driver of {browser}"), program)
            .args([format!("--port={port}")]);
        let step = variables.iter().fold(step, |step, (name, value)| step.env(name, value));
        let mut running = step.start(Some(&log))?;
        wait_for_answer(&mut running, port, "/status", &log)?;
        Ok(Self { port, _running: running })
    }

    /// Where tests reach it.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked kindly, Chromium's closes its browsers and deletes their profiles; its process group does the
        // rest, for the others too.
        let _ = http::status(self.port, "/shutdown");
    }
}

/// Waits until a program that was started answers on its port.
pub(crate) fn wait_for_answer(
    running: &mut Running,
    port: u16,
    path: &str,
    log: &Path,
) -> Result<(), Failure> {
    while running.seconds() < PATIENCE_SECONDS {
        if matches!(http::status(port, path), Ok(200)) {
            return Ok(());
        }
        if running.ended()?.is_some() {
            let end = fs::read_to_string(log).unwrap_or_default();
            let label = running.label().to_owned();
            return Err(Failure::EndedQuietly { label, log: log.to_path_buf(), end });
        }
        thread::sleep(Duration::from_millis(50));
    }
    Err(Failure::Silent { label: running.label().to_owned(), seconds: PATIENCE_SECONDS })
}

/// A file for what a program says while tests run.
pub(crate) fn log(paths: &Paths, name: &str) -> Result<PathBuf, Failure> {
    let folder = paths.scratch("e2e");
    fs::create_dir_all(&folder).map_err(Failure::file("creating", &folder))?;
    Ok(folder.join(format!("{name}.log")))
}
