//! Whatever tells good from bad: tests, lints and measurements. Their output is always in sight.

use crate::browser::Browser;
use crate::engines::Engines;
use crate::failure::Failure;
use crate::fuzz;
use crate::install::{axe, page_tools, release_tools, rivals};
use crate::office;
use crate::packages::{PDF_TEXT, provide};
use crate::page;
use crate::pins::WASM_BINDGEN;
use crate::place::Place;
use crate::step::{Step, say};
use crate::toolchain::{WASM, component, wasm_target};

/// What `cargo dev test` is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tests {
    /// One part alone, or all of them.
    pub(crate) part: Option<Part>,
    /// Whether tests of the built page may use the release that is there.
    pub(crate) reuse_build: bool,
    /// For the test program of the part, or of the built page where all parts run.
    pub(crate) rest: Vec<String>,
}

/// A part of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Everything that needs no browser.
    Native,
    /// Every reader of what comes in, against inputs that a fuzzer thinks of.
    Fuzz,
    /// What goes out, opened by other programs.
    Office,
    /// What only wasm in a browser can run.
    Wasm,
    /// The built page as its users meet it.
    EndToEnd,
}

/// What `cargo dev bench` is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measured {
    /// The evaluation and the page.
    Everything,
    /// How long workbooks take in the page's worker.
    Workbooks {
        /// Whether the release that is there may be used.
        reuse_build: bool,
    },
}

/// Runs tests; installs what they need beforehand, so that nothing is missing half-way.
pub(crate) fn test(place: &Place, tests: &Tests) -> Result<(), Failure> {
    match tests.part {
        Some(Part::Native) => native(place, &tests.rest)?,
        Some(Part::Fuzz) => fuzz::briefly(place, tests.rest.first().map(String::as_str))?,
        Some(Part::Office) => office::test(place, &tests.rest)?,
        Some(Part::Wasm) => wasm(place, &tests.rest)?,
        Some(Part::EndToEnd) => end_to_end(place, tests)?,
        None => {
            release_tools(place)?;
            Browser::provide()?;
            provide(&[PDF_TEXT])?;
            Engines::provide(place)?;
            office::provide(place)?;
            axe(place)?;
            native(place, &[])?;
            fuzz::briefly(place, None)?;
            office::test(place, &[])?;
            wasm(place, &[])?;
            end_to_end(place, tests)?;
        }
    }
    say("all tests passed");
    Ok(())
}

/// Measures the evaluation natively, then the built page in a browser.
pub(crate) fn bench(place: &Place, measured: Measured) -> Result<(), Failure> {
    if measured == Measured::Everything {
        cargo(place, "measuring the evaluation", "bench --bench evaluation").run()?;
    }
    if measured != (Measured::Workbooks { reuse_build: true }) {
        page::build(place)?;
    }
    let [sheetjs, exceljs] = rivals(place)?;
    let run = cargo(place, "measuring the page", "bench --profile dev --bench page")
        .env("SCORECARD_SHEETJS", sheetjs)
        .env("SCORECARD_EXCELJS", exceljs);
    let run = match measured {
        Measured::Everything => run,
        Measured::Workbooks { .. } => run.env("SCORECARD_BENCH_ONLY", "workbooks"),
    };
    in_browser(place, run)
}

/// Everything that is judged without running the program.
pub(crate) fn lint(place: &Place) -> Result<(), Failure> {
    component("rustfmt", "fmt")?;
    component("clippy", "clippy")?;
    wasm_target()?;
    let strict = ["--", "-D", "warnings"];
    cargo(place, "checking the format", "fmt --all --check").run()?;
    cargo(place, "linting the native build", "clippy --workspace --all-targets")
        .args(strict)
        .run()?;
    cargo(place, "linting the page", "clippy --lib --bin app --bin xlsx_worker --test wasm")
        .args(["--target", WASM])
        .args(strict)
        .run()?;
    cargo(place, "checking the documentation", "doc --no-deps --lib")
        .env("RUSTDOCFLAGS", "-Dwarnings")
        .run()
}

fn native(place: &Place, rest: &[String]) -> Result<(), Failure> {
    cargo(
        place,
        "testing natively",
        "test --package dev --package station-scorecard --bin dev --test it --",
    )
    .args(rest)
    .run()
}

fn wasm(place: &Place, rest: &[String]) -> Result<(), Failure> {
    page_tools(place)?;
    let browser = Browser::provide()?;
    let runner = WASM_BINDGEN.program(place, "wasm-bindgen-test-runner");
    // As an option and not as a variable, which Cargo would cut at every space of the path.
    let runner = format!("target.{WASM}.runner = ['{}']", runner.display());
    cargo(place, "testing in wasm", "test --test wasm")
        .args(["--target", WASM, "--config", &runner, "--"])
        .args(rest)
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", browser.describe(place)?)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .run()
}

fn end_to_end(place: &Place, tests: &Tests) -> Result<(), Failure> {
    if !tests.reuse_build || !place.dist().join("index.html").is_file() {
        page::build(place)?;
    }
    provide(&[PDF_TEXT])?;
    // One browser at a time: on two cores a second one makes every wait longer and less sure.
    let run = cargo(place, "testing the built page", "test --test e2e --")
        .args(&tests.rest)
        .env("SCORECARD_PDFTOTEXT", PDF_TEXT.program()?)
        .env("RUST_TEST_THREADS", "1");
    let engines = Engines::drive(place)?;
    in_browser(place, engines.tell(run))
}

/// Runs a program that meets the built page in a browser.
fn in_browser(place: &Place, run: Step) -> Result<(), Failure> {
    let browser = Browser::provide()?;
    let axe = axe(place)?;
    let driver = browser.drive(place)?;
    run.env("SCORECARD_DIST", place.dist())
        .env("SCORECARD_WEBDRIVER", driver.address())
        .env("SCORECARD_CHROMIUM", &browser.program)
        .env("SCORECARD_AXE", axe)
        .run()
}

pub(crate) fn cargo(place: &Place, label: &str, words: &str) -> Step {
    let step = Step::cargo(label).args(words.split(' ')).folder(place.project());
    if cfg!(windows) {
        // Tests build this program again, and Windows does not replace one that is running.
        return step.env("CARGO_TARGET_DIR", place.scratch("checks"));
    }
    step
}
