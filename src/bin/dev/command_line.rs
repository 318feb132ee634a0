//! The command line of `cargo dev`: its commands and their arguments.

use std::io::Write;

use crate::checks::{MEASURES, Measured, Part, Tests};
use crate::failure::Failure;

const USAGE: &str = "\
cargo dev serve [--port N]   build the page, serve it at http://127.0.0.1:8080, rebuild on each change
cargo dev test               lint, then run every test: native, fuzzed, in spreadsheets, wasm, the built page
cargo dev test native|fuzz|office|wasm|e2e [--no-build] [FILTER]
                             one part of them; --no-build tests the release that is there
cargo dev fuzz [TARGET] [SECONDS]
                             think of inputs for one reader, or for each, as long as wished
cargo dev build [--without-offline]
                             build the release in dist/, ready for any static host; --without-offline takes
                             the service worker of earlier releases back
cargo dev bench              measure the evaluation, the page and its workbooks
cargo dev bench elements     weigh the page's elements beside Leptos' view!
cargo dev bench opening|keys|workbooks|large|question|district [--no-build]
                             of the page how it opens, its keys, its workbooks, the largest station, questions of
                             学习, or 全区 alone
cargo dev lighthouse [--no-build]
                             judge the first page and a landing on a phone; fails below 100
cargo dev lint               check format, lints and documentation";

/// Where the page is served unless another port is named.
const PORT: u16 = 8080;

/// How long each target is fuzzed unless a time is named, in seconds.
const FUZZED: u64 = 60;

/// A command with its arguments.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print usage.
    Help,
    /// Serve the page while it is worked on.
    Serve { port: u16 },
    /// Run tests.
    Test(Tests),
    /// Look for inputs that break a law, in one target or in each.
    Fuzz { target: Option<String>, seconds: u64 },
    /// Build the release, with the service worker or with what takes it back.
    Build { offline: bool },
    /// Measure everything, or the workbooks alone.
    Bench(Measured),
    /// Have Lighthouse judge the release, the one that is there where that is wished.
    Lighthouse { reuse_build: bool },
    /// Judge without running.
    Lint,
    /// Called by Trunk, not by people: seals the release that it has staged.
    Seal,
}

/// Parses the arguments of `cargo dev`.
pub(crate) fn parse(args: &[String]) -> Result<Command, Failure> {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        [] | ["help" | "--help" | "-h"] => Ok(Command::Help),
        ["serve"] => Ok(Command::Serve { port: PORT }),
        ["serve", "--port", port] => read_port(port),
        ["test", rest @ ..] => read_tests(rest).map(Command::Test),
        ["fuzz", rest @ ..] => read_fuzz(rest),
        ["build"] => Ok(Command::Build { offline: true }),
        ["build", "--without-offline"] => Ok(Command::Build { offline: false }),
        ["bench"] => Ok(Command::Bench(Measured::Everything)),
        ["bench", "elements"] => Ok(Command::Bench(Measured::Elements)),
        ["bench", part, rest @ ..] => read_measure(part, rest),
        ["lighthouse"] => Ok(Command::Lighthouse { reuse_build: false }),
        ["lighthouse", "--no-build"] => Ok(Command::Lighthouse { reuse_build: true }),
        ["lint"] => Ok(Command::Lint),
        ["seal"] => Ok(Command::Seal),
        unknown => Err(not_understood(unknown)),
    }
}

fn read_measure(part: &str, rest: &[&str]) -> Result<Command, Failure> {
    let known = MEASURES.into_iter().find(|known| *known == part);
    match (known, rest) {
        (Some(part), []) => Ok(Command::Bench(Measured::Page { part, reuse_build: false })),
        (Some(part), ["--no-build"]) => {
            Ok(Command::Bench(Measured::Page { part, reuse_build: true }))
        }
        _ => Err(not_understood(&[&["bench", part], rest].concat())),
    }
}

/// Prints usage.
pub(crate) fn print_usage() {
    // A closed terminal is nobody to tell.
    let _ = writeln!(std::io::stdout(), "{USAGE}");
}

fn read_port(port: &str) -> Result<Command, Failure> {
    let port = port.parse().map_err(|_| {
        Failure::Usage(format!("\"{port}\" is not a port: a number from 1 to 65535"))
    })?;
    Ok(Command::Serve { port })
}

fn read_fuzz(args: &[&str]) -> Result<Command, Failure> {
    let (seconds, args) = match args {
        [rest @ .., last] if last.parse::<u64>().is_ok() => (last.parse().ok(), rest),
        all => (None, all),
    };
    let target = match args {
        [] => None,
        [target] => Some((*target).to_owned()),
        unknown => return Err(not_understood(unknown)),
    };
    Ok(Command::Fuzz { target, seconds: seconds.unwrap_or(FUZZED) })
}

fn read_tests(args: &[&str]) -> Result<Tests, Failure> {
    let (part, args) = match args {
        ["native", rest @ ..] => (Some(Part::Native), rest),
        ["fuzz", rest @ ..] => (Some(Part::Fuzz), rest),
        ["office", rest @ ..] => (Some(Part::Office), rest),
        ["wasm", rest @ ..] => (Some(Part::Wasm), rest),
        ["e2e", rest @ ..] => (Some(Part::EndToEnd), rest),
        rest => (None, rest),
    };
    let (reuse_build, args) = match args {
        ["--no-build", rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let rest = match (part, args) {
        (_, ["--", rest @ ..]) => rest,
        (Some(_), rest) => rest,
        (None, []) => &[],
        (None, unknown) => return Err(not_understood(unknown)),
    };
    Ok(Tests { part, reuse_build, rest: rest.iter().map(|&arg| arg.to_owned()).collect() })
}

fn not_understood(args: &[&str]) -> Failure {
    Failure::Usage(format!("\"{}\" is not understood. There is:\n{USAGE}", args.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&args).map_err(|failure| failure.to_string())
    }

    fn tests(part: Option<Part>, reuse_build: bool, rest: &[&str]) -> Result<Command, String> {
        Ok(Command::Test(Tests {
            part,
            reuse_build,
            rest: rest.iter().map(|&arg| arg.to_owned()).collect(),
        }))
    }

    #[test]
    fn without_arguments_usage_is_printed() {
        assert_eq!(parsed(""), Ok(Command::Help));
        assert!(parsed("dance").is_err_and(|text| text.contains("cargo dev serve")));
    }

    #[test]
    fn the_port_can_be_chosen() {
        assert_eq!(parsed("serve"), Ok(Command::Serve { port: 8080 }));
        assert_eq!(parsed("serve --port 9000"), Ok(Command::Serve { port: 9000 }));
        assert!(parsed("serve --port 90000").is_err());
    }

    #[test]
    fn a_release_is_built_with_its_service_worker_unless_it_is_taken_back() {
        assert_eq!(parsed("build"), Ok(Command::Build { offline: true }));
        assert_eq!(parsed("build --without-offline"), Ok(Command::Build { offline: false }));
        assert!(parsed("build --offline").is_err());
    }

    #[test]
    fn fuzzing_takes_a_target_and_a_time_each_of_them_or_neither() {
        let fuzz = |target: Option<&str>, seconds| {
            Ok(Command::Fuzz { target: target.map(str::to_owned), seconds })
        };
        assert_eq!(parsed("fuzz"), fuzz(None, 60));
        assert_eq!(parsed("fuzz link"), fuzz(Some("link"), 60));
        assert_eq!(parsed("fuzz 600"), fuzz(None, 600));
        assert_eq!(parsed("fuzz link 600"), fuzz(Some("link"), 600));
        assert!(parsed("fuzz link paste").is_err());
    }

    #[test]
    fn a_part_of_the_page_can_be_measured_alone() {
        assert_eq!(parsed("bench"), Ok(Command::Bench(Measured::Everything)));
        let alone = |reuse_build| Ok(Command::Bench(Measured::Page { part: "large", reuse_build }));
        assert_eq!(parsed("bench large"), alone(false));
        assert_eq!(parsed("bench large --no-build"), alone(true));
        assert!(parsed("bench small").is_err() && parsed("bench large --build").is_err());
    }

    #[test]
    fn lighthouse_judges_a_new_release_or_the_one_that_is_there() {
        assert_eq!(parsed("lighthouse"), Ok(Command::Lighthouse { reuse_build: false }));
        assert_eq!(parsed("lighthouse --no-build"), Ok(Command::Lighthouse { reuse_build: true }));
        assert!(parsed("lighthouse now").is_err());
    }

    #[test]
    fn tests_can_be_narrowed() {
        assert_eq!(parsed("test"), tests(None, false, &[]));
        assert_eq!(parsed("test -- print"), tests(None, false, &["print"]));
        assert_eq!(parsed("test native sum"), tests(Some(Part::Native), false, &["sum"]));
        assert_eq!(parsed("test fuzz link"), tests(Some(Part::Fuzz), false, &["link"]));
        assert_eq!(parsed("test office csv"), tests(Some(Part::Office), false, &["csv"]));
        assert_eq!(parsed("test wasm -- a b"), tests(Some(Part::Wasm), false, &["a", "b"]));
        let narrow = tests(Some(Part::EndToEnd), true, &["print"]);
        assert_eq!(parsed("test e2e --no-build print"), narrow);
        assert!(parsed("test everything").is_err());
    }
}
