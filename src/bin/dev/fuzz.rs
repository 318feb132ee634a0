//! Fuzzing: bytes that nobody thought of, against every reader of what comes in.
//!
//! Built by the installed stable toolchain, so that no second one has to be there, and without a
//! sanitizer, which only a nightly one brings. Nothing is missed by that: sanitizers watch over
//! unsafe code, and the readers have none. Panics, overflows and broken laws end the program by
//! themselves; memory and time are watched by the fuzzer.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::install::cargo_fuzz;
use crate::pins::CARGO_FUZZ;
use crate::place::Place;
use crate::step::{Step, answer, say};

/// Each target with the folders of its first inputs.
const TARGETS: [(&str, &[&str]); 5] = [
    ("paste", &["tests/golden/exchange/paste"]),
    ("csv", &["tests/golden/exchange/paste"]),
    ("json", &["tests/golden/versions"]),
    ("link", &["tests/golden/exchange/link"]),
    ("workbook", &["tests/golden/exchange/workbook", "tests/fuzz/seeds/workbook"]),
];

/// What a run as part of the tests takes for each target, in seconds.
const BRIEFLY: u64 = 20;

/// What every input must keep: megabytes in use, seconds of computing.
const BOUNDS: [&str; 2] = ["-rss_limit_mb=2048", "-timeout=10"];

/// The longest input, in bytes: room for a table beyond the limits of a station.
const LONGEST: &str = "-max_len=65536";

/// What inputs are made of.
const WORDS: &str = "-dict=tests/fuzz/words.dict";

/// As much fuzzing as every change is worth.
pub(crate) fn briefly(place: &Place, target: Option<&str>) -> Result<(), Failure> {
    run(place, target, BRIEFLY)
}

/// Fuzzes one target, or each after the other, for so many seconds.
pub(crate) fn run(place: &Place, target: Option<&str>, seconds: u64) -> Result<(), Failure> {
    if cfg!(windows) {
        say("fuzzing is left out: its fuzzer is not built here without Microsoft's own sanitizer");
        return Ok(());
    }
    let chosen: Vec<_> =
        TARGETS.iter().filter(|(name, _)| target.is_none_or(|wanted| wanted == *name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
        return Err(Failure::Usage(format!("There are these targets: {}", names.join(", "))));
    }
    cargo_fuzz(place)?;
    build(place, target)?;
    for (name, seeds) in chosen {
        fuzz(place, name, seeds, seconds)?;
    }
    Ok(())
}

fn build(place: &Place, target: Option<&str>) -> Result<(), Failure> {
    Step::new("building the fuzz targets", CARGO_FUZZ.program(place, "cargo-fuzz"))
        .args(["fuzz", "build", "--fuzz-dir", "tests/fuzz", "--sanitizer", "none"])
        // To note every comparison takes two thirds of the time; the samples have the words anyway.
        .args(["--no-trace-compares", "--target-dir"])
        .args([place.scratch("fuzz")])
        .args(target)
        // The flags of the main package are for wasm, and this variable would mix them in.
        .without_env("RUSTFLAGS")
        .folder(place.project())
        .run()
}

fn fuzz(place: &Place, name: &str, seeds: &[&str], seconds: u64) -> Result<(), Failure> {
    let own = place.scratch("fuzz").join("inputs").join(name);
    let findings = place.scratch("fuzz").join("findings").join(name);
    for folder in [&own, &findings] {
        fs::create_dir_all(folder).map_err(Failure::file("creating", folder))?;
    }
    let log = findings.join("log.txt");
    // New inputs go to the first folder and are the beginning of the next run.
    Step::new(format!("fuzzing {name} for {seconds} s"), program(place, name)?)
        .args(BOUNDS)
        .args([LONGEST, WORDS, "-print_final_stats=1", "-reload=0"])
        .args([format!("-max_total_time={seconds}")])
        .args([format!("-artifact_prefix={}/", findings.display())])
        .args([own])
        .args(seeds)
        .folder(place.project())
        .run_quietly(&log)?;
    tell(name, &log)
}

/// Where the build puts a target: Cargo adds a folder for the machine.
fn program(place: &Place, name: &str) -> Result<PathBuf, Failure> {
    let about = answer("rustc", &["-vV"]).unwrap_or_default();
    let machine = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let program = place.scratch("fuzz").join(machine).join("release").join(name);
    if program.is_file() {
        return Ok(program);
    }
    Err(Failure::missing(
        format!("{}", program.display()),
        "The fuzz targets were built elsewhere: unset CARGO_BUILD_TARGET and run the command again.",
    ))
}

/// Says how much was tried.
fn tell(name: &str, log: &Path) -> Result<(), Failure> {
    let bytes = fs::read(log).map_err(Failure::file("reading", log))?;
    let text = String::from_utf8_lossy(&bytes);
    let figure = |key: &str| {
        let line = text.lines().rev().find_map(|line| line.strip_prefix(key));
        line.unwrap_or("?").trim().to_owned()
    };
    say(format!(
        "{name}: {} inputs tried, none breaks the law; {} MB in use at most",
        figure("stat::number_of_executed_units:"),
        figure("stat::peak_rss_mb:")
    ));
    Ok(())
}
