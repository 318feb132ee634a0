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
use crate::paths::Paths;
use crate::pins::CARGO_FUZZ;
use crate::step::{Step, answer, say};

/// A reader of what comes in.
struct Target {
    name: &'static str,
    /// The folders of its first inputs.
    seeds: &'static [&'static str],
    /// How many inputs a run as part of the tests tries: some twenty seconds.
    briefly: u64,
}

const TARGETS: [Target; 9] = [
    Target { name: "paste", seeds: &["tests/golden/exchange/paste"], briefly: 3_000 },
    Target { name: "csv", seeds: &["tests/golden/exchange/paste"], briefly: 12_000 },
    Target {
        name: "json",
        seeds: &["tests/golden/versions", "tests/golden/comments"],
        briefly: 40_000,
    },
    Target { name: "numbered", seeds: &["tests/golden/exchange/numbered"], briefly: 20_000 },
    Target { name: "codes", seeds: &["tests/golden/exchange/codes"], briefly: 40_000 },
    Target { name: "link", seeds: &["tests/golden/exchange/link"], briefly: 10_000 },
    Target { name: "docx", seeds: &["tests/fuzz/seeds/docx"], briefly: 20_000 },
    Target { name: "report", seeds: &["tests/golden/report"], briefly: 20_000 },
    Target {
        name: "workbook",
        seeds: &["tests/golden/exchange/workbook", "tests/fuzz/seeds/workbook"],
        briefly: 60_000,
    },
];

/// How long a target is fuzzed.
#[derive(Clone, Copy)]
enum Extent {
    /// As part of the tests: from the first inputs alone, so many tries from a fixed beginning, for
    /// the same code must not pass today and fail tomorrow.
    Briefly,
    /// So many seconds, from all that earlier runs have found, by luck.
    Seconds(u64),
}

/// What every input must keep: megabytes in use, seconds of computing.
const BOUNDS: [&str; 2] = ["-rss_limit_mb=2048", "-timeout=10"];

/// The longest input, in bytes: room for a table beyond the limits of a station.
const LONGEST: &str = "-max_len=65536";

/// What inputs are made of.
const WORDS: &str = "-dict=tests/fuzz/words.dict";

/// As much fuzzing as every change is worth.
pub(crate) fn briefly(paths: &Paths, target: Option<&str>) -> Result<(), Failure> {
    fuzz_each(paths, target, Extent::Briefly)
}

/// Fuzzes one target, or each after the other, for so many seconds.
pub(crate) fn run(paths: &Paths, target: Option<&str>, seconds: u64) -> Result<(), Failure> {
    fuzz_each(paths, target, Extent::Seconds(seconds))
}

fn fuzz_each(paths: &Paths, target: Option<&str>, extent: Extent) -> Result<(), Failure> {
    if cfg!(windows) {
        say("fuzzing is left out: its fuzzer is not built here without Microsoft's own sanitizer");
        return Ok(());
    }
    let chosen: Vec<_> =
        TARGETS.iter().filter(|of| target.is_none_or(|wanted| wanted == of.name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = TARGETS.iter().map(|of| of.name).collect();
        return Err(Failure::Usage(format!("There are these targets: {}", names.join(", "))));
    }
    cargo_fuzz(paths)?;
    build(paths, target)?;
    for target in chosen {
        fuzz(paths, target, extent)?;
    }
    Ok(())
}

fn build(paths: &Paths, target: Option<&str>) -> Result<(), Failure> {
    Step::new("building the fuzz targets", CARGO_FUZZ.program(paths, "cargo-fuzz"))
        .args(["fuzz", "build", "--fuzz-dir", "tests/fuzz", "--sanitizer", "none"])
        // To note every comparison takes two thirds of the time; the samples have the words anyway.
        .args(["--no-trace-compares", "--target-dir"])
        .args([paths.scratch("fuzz")])
        .args(target)
        // The flags of the main package are for wasm, and this variable would mix them in.
        .without_env("RUSTFLAGS")
        .folder(paths.project())
        .run()
}

fn fuzz(paths: &Paths, target: &Target, extent: Extent) -> Result<(), Failure> {
    let name = target.name;
    let scratch = paths.scratch("fuzz");
    let findings = scratch.join("findings").join(name);
    let (inputs, label, how_long) = match extent {
        Extent::Briefly => {
            let inputs = scratch.join("inputs").join(format!("{name}-briefly"));
            let tries = target.briefly;
            let how_long = vec!["-seed=1".to_owned(), format!("-runs={tries}")];
            (inputs, format!("fuzzing {name} with {tries} inputs"), how_long)
        }
        Extent::Seconds(seconds) => {
            let inputs = scratch.join("inputs").join(name);
            let how_long = vec![format!("-max_total_time={seconds}")];
            (inputs, format!("fuzzing {name} for {seconds} s"), how_long)
        }
    };
    if matches!(extent, Extent::Briefly) && inputs.exists() {
        fs::remove_dir_all(&inputs).map_err(Failure::file("emptying", &inputs))?;
    }
    for folder in [&inputs, &findings] {
        fs::create_dir_all(folder).map_err(Failure::file("creating", folder))?;
    }
    let seeds = scratch.join("inputs").join(format!("{name}-seeds"));
    write_seeds(paths, target, &seeds)?;
    let log = findings.join("log.txt");
    // New inputs go to the first folder and are the beginning of the next run.
    Step::new(label, program(paths, name)?)
        .args(BOUNDS)
        .args([LONGEST, WORDS, "-print_final_stats=1", "-reload=0"])
        .args(how_long)
        .args([format!("-artifact_prefix={}/", findings.display())])
        .args([format!("-seed_inputs=@{}", seeds.display())])
        .args([inputs])
        // What was broken is the last that is said before the fuzzer's own words.
        .env("RUST_BACKTRACE", "0")
        .folder(paths.project())
        .run_quietly(&log)?;
    tell(name, &log)
}

/// Lists the first inputs by name. A folder lists its files in an order of its own on every disk, and
/// with the order what is made of them differs.
fn write_seeds(paths: &Paths, target: &Target, list: &Path) -> Result<(), Failure> {
    let mut folders: Vec<PathBuf> =
        target.seeds.iter().map(|folder| paths.project().join(folder)).collect();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(Failure::file("reading", &folder))? {
            let path = entry.map_err(Failure::file("reading", &folder))?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    let relative = files.iter().map(|path| path.strip_prefix(paths.project()).unwrap_or(path));
    let names: Vec<String> = relative.map(|path| path.display().to_string()).collect();
    fs::write(list, names.join(",")).map_err(Failure::file("writing", list))
}

/// Where the build puts a target: Cargo adds a folder for the machine.
fn program(paths: &Paths, name: &str) -> Result<PathBuf, Failure> {
    let about = answer("rustc", &["-vV"]).unwrap_or_default();
    let machine = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let program = paths.scratch("fuzz").join(machine).join("release").join(name);
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
