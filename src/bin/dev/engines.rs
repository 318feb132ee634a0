//! The engines besides Chromium's, for what differs between them: Firefox, and WebKit as GTK builds it.
//!
//! WebKit's browser has no mode without a window, so it gets a screen that nobody sees. It exists for
//! Linux only; elsewhere its tests are left out, and the command says so.

use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use crate::driver::{Driver, log};
use crate::failure::Failure;
use crate::install::geckodriver;
use crate::packages::{FIREFOX, MINI_BROWSER, SCREEN, WEBKIT_DRIVER, provide};
use crate::paths::Paths;
use crate::step::{Running, Step, say};

/// How long the screen may take to tell its number.
const PATIENCE_SECONDS: u64 = 10;

/// Tests in WebKit have this in their names.
const WEBKIT: &str = "webkit";

/// Both engines, each with a driver that answers.
#[derive(Debug)]
pub(crate) struct Engines {
    firefox: (PathBuf, Driver),
    webkit: Option<Webkit>,
}

/// WebKit; its parts end in the order in which they stand here.
#[derive(Debug)]
struct Webkit {
    browser: PathBuf,
    driver: Driver,
    _screen: Running,
}

impl Engines {
    /// Installs whatever is missing.
    pub(crate) fn provide(paths: &Paths) -> Result<PathBuf, Failure> {
        if has_webkit() {
            provide(&[FIREFOX, WEBKIT_DRIVER, MINI_BROWSER, SCREEN])?;
        }
        FIREFOX.program()?;
        geckodriver(paths)
    }

    /// Starts both drivers.
    pub(crate) fn drive(paths: &Paths) -> Result<Self, Failure> {
        let geckodriver = Self::provide(paths)?;
        let firefox = Driver::start(paths, "firefox", &geckodriver, &[])?;
        let webkit = if has_webkit() { Some(Webkit::drive(paths)?) } else { None };
        Ok(Self { firefox: (FIREFOX.program()?, firefox), webkit })
    }

    /// Tells tests where the engines are; those of an engine that is not there are left out.
    pub(crate) fn tell(&self, run: Step) -> Step {
        let (browser, driver) = &self.firefox;
        let run = run
            .env("SCORECARD_FIREFOX", browser)
            .env("SCORECARD_FIREFOX_WEBDRIVER", driver.address());
        match &self.webkit {
            Some(webkit) => run
                .env("SCORECARD_WEBKIT", &webkit.browser)
                .env("SCORECARD_WEBKIT_WEBDRIVER", webkit.driver.address()),
            None => {
                say("tests in WebKit are left out: this system has no driver for it");
                run.args(["--skip", WEBKIT])
            }
        }
    }
}

const fn has_webkit() -> bool {
    cfg!(target_os = "linux")
}

impl Webkit {
    fn drive(paths: &Paths) -> Result<Self, Failure> {
        let (screen, display) = screen(paths)?;
        let variables = [
            ("DISPLAY", display.as_str()),
            ("GDK_BACKEND", "x11"),
            // Its compiler of shaders fails now and then on a busy machine, taking a number that it has just read for too
            // large ("integer is too large: 0"), and the browser with it.
            ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1"),
        ];
        let driver = Driver::start(paths, WEBKIT, &WEBKIT_DRIVER.program()?, &variables)?;
        Ok(Self { browser: MINI_BROWSER.program()?, driver, _screen: screen })
    }
}

/// A screen that nobody sees, and its name. It chooses a free number by itself.
fn screen(paths: &Paths) -> Result<(Running, String), Failure> {
    let log = log(paths, "screen")?;
    let mut screen = Step::new("starting a screen that nobody sees", SCREEN.program()?)
        .args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"])
        .start(Some(&log))?;
    while screen.seconds() < PATIENCE_SECONDS {
        let told = fs::read_to_string(&log).unwrap_or_default();
        let mut whole = told.lines().filter(|_| told.ends_with('\n'));
        if let Some(number) = whole.find(|line| line.parse::<u32>().is_ok()) {
            return Ok((screen, format!(":{number}")));
        }
        if screen.ended()?.is_some() {
            return Err(Failure::EndedQuietly { label: screen.label().to_owned(), log, end: told });
        }
        thread::sleep(Duration::from_millis(50));
    }
    Err(Failure::Silent { label: screen.label().to_owned(), seconds: PATIENCE_SECONDS })
}
