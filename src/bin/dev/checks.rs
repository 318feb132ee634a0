//! Whatever tells good from bad: tests, lints and measurements. Their output is always in sight.

use std::convert::identity;

use crate::browser::Browser;
use crate::engines::Engines;
use crate::failure::Failure;
use crate::fuzz;
use crate::install::{axe, cargo_fuzz, page_tools, release_tools, rivals};
use crate::nginx::Nginx;
use crate::office;
use crate::packages::{CODE_READER, PDF_TEXT, provide};
use crate::page;
use crate::paths::Paths;
use crate::pins::WASM_BINDGEN;
use crate::step::{Step, say};
use crate::toolchain::{WASM, cargo, component, wasm_target};

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
    /// What the page's elements weigh beside Leptos' `view!`.
    Elements,
    /// One part of what is measured in the page.
    Page {
        /// Which one; one of [`MEASURES`].
        part: &'static str,
        /// Whether the release that is there may be used.
        reuse_build: bool,
    },
}

/// The parts of the page's measures that can be taken alone: `tests/bench/page.rs` knows them by these names.
pub(crate) const MEASURES: [&str; 6] =
    ["opening", "keys", "workbooks", "large", "question", "district"];

/// Tests that Cargo leaves out of all targets, because they run only when they are asked for.
const ASKED_FOR: &str = "--test office --test e2e";

/// Runs tests; installs what they need beforehand, so that nothing is missing half-way. Where all of them
/// run, Clippy judges the code while it is compiled for them: a lint of its own would read everything twice.
pub(crate) fn test(paths: &Paths, tests: &Tests) -> Result<(), Failure> {
    match tests.part {
        Some(Part::Native) => native(paths, &tests.rest, briefly)?,
        Some(Part::Fuzz) => fuzz::briefly(paths, tests.rest.first().map(String::as_str))?,
        Some(Part::Office) => office::test(paths, &tests.rest, identity)?,
        Some(Part::Wasm) => wasm(paths, &tests.rest, identity)?,
        Some(Part::EndToEnd) => end_to_end(paths, tests, identity)?,
        None => {
            release_tools(paths)?;
            Browser::provide()?;
            provide(&[PDF_TEXT, CODE_READER])?;
            Engines::provide(paths)?;
            Nginx::provide()?;
            office::provide(paths)?;
            axe(paths)?;
            cargo_fuzz(paths)?;
            compile_with_lints(paths)?;
            native(paths, &[], Step::linted)?;
            fuzz::briefly(paths, None)?;
            office::test(paths, &[], Step::linted)?;
            wasm(paths, &[], Step::linted)?;
            end_to_end(paths, tests, Step::linted)?;
        }
    }
    say("all tests passed");
    Ok(())
}

/// Measures the evaluation natively, then the built page in a browser.
pub(crate) fn bench(paths: &Paths, measured: Measured) -> Result<(), Failure> {
    if measured == Measured::Elements {
        wasm_target()?;
        return cargo(paths, "weighing the elements", "bench --bench elements").run();
    }
    if measured == Measured::Everything {
        cargo(paths, "measuring the evaluation", "bench --bench evaluation").run()?;
    }
    if !matches!(measured, Measured::Page { reuse_build: true, .. }) {
        page::build(paths, true)?;
    }
    let [sheetjs, exceljs] = rivals(paths)?;
    let run = cargo(paths, "measuring the page", "bench --profile dev --bench page")
        .env("SCORECARD_SHEETJS", sheetjs)
        .env("SCORECARD_EXCELJS", exceljs);
    let run = match measured {
        Measured::Everything => run,
        Measured::Elements => return Ok(()),
        Measured::Page { part, .. } => run.env("SCORECARD_BENCH_ONLY", part),
    };
    in_browser(paths, run)
}

/// Everything that is judged without running the program.
pub(crate) fn lint(paths: &Paths) -> Result<(), Failure> {
    lint_tools()?;
    let strict = ["--", "-D", "warnings"];
    check_format(paths)?;
    cargo(paths, "linting the native build", "clippy --workspace --all-targets")
        .args(strict)
        .run()?;
    cargo(paths, "linting the tests with other programs", &["clippy", ASKED_FOR].join(" "))
        .args(strict)
        .run()?;
    cargo(
        paths,
        "linting the page",
        "clippy --lib --bin app --bin xlsx_worker --bin report_worker --bin word_worker --test wasm --test whole",
    )
    .args(["--target", WASM])
    .args(strict)
    .run()?;
    check_documentation(paths)
}

/// What [`lint`] judges, by compiling what the tests will run.
fn compile_with_lints(paths: &Paths) -> Result<(), Failure> {
    lint_tools()?;
    check_format(paths)?;
    cargo(paths, "compiling and linting natively", "test --no-run --workspace --all-targets")
        .linted()
        .run()?;
    let words = ["test --no-run", ASKED_FOR].join(" ");
    cargo(paths, "compiling and linting the tests with other programs", &words).linted().run()?;
    let words = "build --bin app --bin xlsx_worker --bin report_worker --bin word_worker --target";
    cargo(paths, "compiling and linting the page", words).args([WASM]).linted().run()?;
    cargo(
        paths,
        "compiling and linting its tests",
        "test --no-run --test wasm --test whole --target",
    )
    .args([WASM])
    .linted()
    .run()?;
    check_documentation(paths)
}

fn lint_tools() -> Result<(), Failure> {
    component("rustfmt", "fmt")?;
    component("clippy", "clippy")?;
    wasm_target()
}

fn check_format(paths: &Paths) -> Result<(), Failure> {
    cargo(paths, "checking the format", "fmt --all --check").run()
}

fn check_documentation(paths: &Paths) -> Result<(), Failure> {
    cargo(paths, "checking the documentation", "doc --no-deps --lib")
        .env("RUSTDOCFLAGS", "-Dwarnings")
        .run()
}

fn native(paths: &Paths, rest: &[String], compile: fn(Step) -> Step) -> Result<(), Failure> {
    let words = "test --package dev --package station-scorecard --bin dev --test it";
    compile(cargo(paths, "testing natively", words)).args(["--"]).args(rest).run()
}

/// A little optimised, and tries a quarter of the random documents: run after every edit, these tests have to be quick.
fn briefly(step: Step) -> Step {
    step.args(["--profile", "native"]).env("SCORECARD_BRIEF", "1")
}

/// When the runner of the wasm tests gives up on all of them together, in seconds. Its own 20 s end
/// before a test may: the one of the whole page waits 5 s for each of the five rooms, and an unoptimised
/// page draws them ten times as slowly where others use the processor.
const WASM_TESTS_END: &str = "300";

fn wasm(paths: &Paths, rest: &[String], compile: fn(Step) -> Step) -> Result<(), Failure> {
    page_tools(paths)?;
    let browser = Browser::provide()?;
    let runner = WASM_BINDGEN.program(paths, "wasm-bindgen-test-runner");
    // As an option and not as a variable, which Cargo would cut at every space of the path.
    let runner = format!("target.{WASM}.runner = ['{}']", runner.display());
    compile(cargo(paths, "testing in wasm", "test --test wasm --test whole"))
        .args(["--target", WASM, "--config", &runner, "--"])
        .args(rest)
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", browser.describe(paths)?)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", WASM_TESTS_END)
        .run()
}

fn end_to_end(paths: &Paths, tests: &Tests, compile: fn(Step) -> Step) -> Result<(), Failure> {
    if !tests.reuse_build || !paths.dist().join("index.html").is_file() {
        page::build(paths, true)?;
    }
    provide(&[PDF_TEXT, CODE_READER])?;
    // One test at a time: on two cores a second one makes every wait longer and less sure.
    let run = compile(cargo(paths, "testing the built page", "test --test e2e --"))
        .args(&tests.rest)
        .env("SCORECARD_PDFTOTEXT", PDF_TEXT.program()?)
        .env("SCORECARD_ZBARIMG", CODE_READER.program()?)
        .env("RUST_TEST_THREADS", "1");
    let engines = Engines::drive(paths)?;
    let run = engines.tell(run);
    if !Nginx::is_packaged() {
        say("tests with nginx are left out: this system has no package of it with its modules");
        return in_browser(paths, run.args(["--skip", "nginx::"]));
    }
    let nginx = Nginx::start(paths)?;
    in_browser(paths, run.env("SCORECARD_NGINX", nginx.address()))
}

/// Runs a program that meets the built page in a browser.
fn in_browser(paths: &Paths, run: Step) -> Result<(), Failure> {
    let browser = Browser::provide()?;
    let axe = axe(paths)?;
    let driver = browser.drive(paths)?;
    run.env("SCORECARD_DIST", paths.dist())
        .env("SCORECARD_WEBDRIVER", driver.address())
        .env("SCORECARD_CHROMIUM", &browser.program)
        .env("SCORECARD_AXE", axe)
        .run()
}
