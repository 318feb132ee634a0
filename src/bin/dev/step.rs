//! One step of work: announced before it starts, heard from while it runs, timed when it is done.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::process_group::ProcessGroup;

/// How often a step that is still running says so.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// Lines of a quiet step's output that are shown when it fails.
const SHOWN_OF_LOG: usize = 30;

/// So many letters of each line.
const WIDEST_OF_LOG: usize = 600;

/// Tells what is being done. A closed terminal is no reason to stop working.
pub(crate) fn say(line: impl AsRef<str>) {
    let _ = writeln!(std::io::stderr().lock(), "dev: {}", line.as_ref());
}

/// A program to run, and what it does in a person's words.
#[derive(Debug)]
pub(crate) struct Step {
    label: String,
    command: Command,
}

impl Step {
    /// A step that runs a program; the label completes "dev: …".
    pub(crate) fn new(label: impl Into<String>, program: impl AsRef<OsStr>) -> Self {
        Self { label: label.into(), command: Command::new(program) }
    }

    /// A step that runs the same Cargo that started us.
    pub(crate) fn cargo(label: impl Into<String>) -> Self {
        Self::new(label, cargo_program())
    }

    /// Adds arguments.
    pub(crate) fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.command.args(args);
        self
    }

    /// Sets a variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Unsets a variable.
    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Has Cargo compile the project's own code by Clippy, which is the compiler with more lints; all of them
    /// are errors. This is how `cargo clippy` itself calls it.
    pub(crate) fn linted(self) -> Self {
        self.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
            .env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__")
    }

    /// Sets the folder to run in.
    pub(crate) fn folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it with its output in sight.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let label = self.label.clone();
        let status = self.start(None)?.wait()?;
        if status.success() {
            return Ok(());
        }
        Err(Failure::Ended { label, status })
    }

    /// Runs it with its output in a file, whose end is shown if it fails.
    pub(crate) fn run_quietly(self, log: &Path) -> Result<(), Failure> {
        let label = self.label.clone();
        if self.start(Some(log))?.wait()?.success() {
            return Ok(());
        }
        let text = fs::read(log).map_err(Failure::file("reading", log))?;
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<String> =
            text.lines().map(|line| line.chars().take(WIDEST_OF_LOG).collect()).collect();
        let shown = lines.len().saturating_sub(SHOWN_OF_LOG);
        let end = lines.get(shown..).unwrap_or_default().join("\n");
        Err(Failure::EndedQuietly { label, log: log.to_path_buf(), end })
    }

    /// Starts it and returns; it ends with the value that is returned.
    pub(crate) fn start(self, log: Option<&Path>) -> Result<Running, Failure> {
        say(&self.label);
        let output = match log {
            Some(path) => Some(fs::File::create(path).map_err(Failure::file("writing", path))?),
            None => None,
        };
        let process =
            ProcessGroup::start(&self.command, output).map_err(|cause| Failure::Start {
                program: self.command.get_program().to_string_lossy().into_owned(),
                cause,
            })?;
        Ok(Running { label: self.label, process, since: Instant::now(), next_beat: HEARTBEAT })
    }
}

/// The Cargo that started us.
pub(crate) fn cargo_program() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// A step under way.
#[derive(Debug)]
pub(crate) struct Running {
    label: String,
    process: ProcessGroup,
    since: Instant,
    next_beat: Duration,
}

impl Running {
    /// How it ended, if it has; otherwise a heartbeat where one is due.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>, Failure> {
        let status = self
            .process
            .ended()
            .map_err(|cause| Failure::Start { program: self.label.clone(), cause })?;
        if status.is_none() && self.since.elapsed() >= self.next_beat {
            self.next_beat += HEARTBEAT;
            say(format!("{} … {} s", self.label, self.seconds()));
        }
        Ok(status)
    }

    /// No more heartbeats: from here on it is not expected to end.
    pub(crate) fn silence(&mut self) {
        self.next_beat = Duration::MAX;
    }

    /// The step that this is, for messages about it.
    pub(crate) fn label(&self) -> &str {
        &self.label
    }

    /// Whole seconds since the start.
    pub(crate) fn seconds(&self) -> u64 {
        self.since.elapsed().as_secs()
    }

    /// Waits to the end, heartbeats included.
    pub(crate) fn wait(mut self) -> Result<ExitStatus, Failure> {
        loop {
            if let Some(status) = self.ended()? {
                if status.success() && self.seconds() > 0 {
                    say(format!("{}: done in {} s", self.label, self.seconds()));
                }
                return Ok(status);
            }
            thread::sleep(Duration::from_millis(30));
        }
    }
}

/// What a short program says about itself, if it can be run at all.
pub(crate) fn answer(program: impl AsRef<OsStr>, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}
