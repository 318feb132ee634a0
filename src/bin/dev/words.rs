//! The words that `cargo dev` understands, and what may stand behind each.

use std::io::Write;

use crate::checks::{Measured, Part, Tests};
use crate::failure::Failure;

const LIST: &str = "\
cargo dev serve [--port N]   build the page, serve it at http://127.0.0.1:8080, rebuild on each change
cargo dev test               run every test: native, fuzzed, in spreadsheets, wasm, the built page
cargo dev test native|fuzz|office|wasm|e2e [--no-build] [FILTER]
                             one part of them; --no-build tests the release that is there
cargo dev fuzz [TARGET] [SECONDS]
                             think of inputs for one reader, or for each, as long as wished
cargo dev build              build the release in dist/, ready for any static host
cargo dev bench              measure the evaluation, the page and its workbooks
cargo dev bench workbooks [--no-build]
                             the last of these alone
cargo dev lint               check format, lints and documentation";

/// Where the page is served unless another port is named.
const PORT: u16 = 8080;

/// How long each target is fuzzed unless a time is named, in seconds.
const FUZZED: u64 = 60;

/// A word with what it needs.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// Tell which words there are.
    List,
    /// Serve the page while it is worked on.
    Serve { port: u16 },
    /// Run tests.
    Test(Tests),
    /// Look for inputs that break a law, in one target or in each.
    Fuzz { target: Option<String>, seconds: u64 },
    /// Build the release.
    Build,
    /// Measure everything, or the workbooks alone.
    Bench(Measured),
    /// Judge without running.
    Lint,
    /// Said by Trunk, not by people: seal the release that it has staged.
    Seal,
}

/// Reads what stands behind `cargo dev`.
pub(crate) fn read(args: &[String]) -> Result<Word, Failure> {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        [] | ["help" | "--help" | "-h"] => Ok(Word::List),
        ["serve"] => Ok(Word::Serve { port: PORT }),
        ["serve", "--port", port] => read_port(port),
        ["test", rest @ ..] => read_tests(rest).map(Word::Test),
        ["fuzz", rest @ ..] => read_fuzz(rest),
        ["build"] => Ok(Word::Build),
        ["bench"] => Ok(Word::Bench(Measured::Everything)),
        ["bench", "workbooks"] => Ok(Word::Bench(Measured::Workbooks { reuse_build: false })),
        ["bench", "workbooks", "--no-build"] => {
            Ok(Word::Bench(Measured::Workbooks { reuse_build: true }))
        }
        ["lint"] => Ok(Word::Lint),
        ["seal"] => Ok(Word::Seal),
        unknown => Err(not_understood(unknown)),
    }
}

/// Tells what can be said.
pub(crate) fn list() {
    // A closed terminal is nobody to tell.
    let _ = writeln!(std::io::stdout(), "{LIST}");
}

fn read_port(port: &str) -> Result<Word, Failure> {
    let port = port.parse().map_err(|_| {
        Failure::Usage(format!("\"{port}\" is not a port: a number from 1 to 65535"))
    })?;
    Ok(Word::Serve { port })
}

fn read_fuzz(args: &[&str]) -> Result<Word, Failure> {
    let (seconds, args) = match args {
        [rest @ .., last] if last.parse::<u64>().is_ok() => (last.parse().ok(), rest),
        all => (None, all),
    };
    let target = match args {
        [] => None,
        [target] => Some((*target).to_owned()),
        unknown => return Err(not_understood(unknown)),
    };
    Ok(Word::Fuzz { target, seconds: seconds.unwrap_or(FUZZED) })
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
    Failure::Usage(format!("\"{}\" is not understood. There is:\n{LIST}", args.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(line: &str) -> Result<Word, String> {
        let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        read(&args).map_err(|failure| failure.to_string())
    }

    fn tests(part: Option<Part>, reuse_build: bool, rest: &[&str]) -> Result<Word, String> {
        Ok(Word::Test(Tests {
            part,
            reuse_build,
            rest: rest.iter().map(|&arg| arg.to_owned()).collect(),
        }))
    }

    #[test]
    fn without_a_word_the_words_are_told() {
        assert_eq!(word(""), Ok(Word::List));
        assert!(word("dance").is_err_and(|text| text.contains("cargo dev serve")));
    }

    #[test]
    fn the_port_can_be_chosen() {
        assert_eq!(word("serve"), Ok(Word::Serve { port: 8080 }));
        assert_eq!(word("serve --port 9000"), Ok(Word::Serve { port: 9000 }));
        assert!(word("serve --port 90000").is_err());
    }

    #[test]
    fn fuzzing_takes_a_target_and_a_time_each_of_them_or_neither() {
        let fuzz = |target: Option<&str>, seconds| {
            Ok(Word::Fuzz { target: target.map(str::to_owned), seconds })
        };
        assert_eq!(word("fuzz"), fuzz(None, 60));
        assert_eq!(word("fuzz link"), fuzz(Some("link"), 60));
        assert_eq!(word("fuzz 600"), fuzz(None, 600));
        assert_eq!(word("fuzz link 600"), fuzz(Some("link"), 600));
        assert!(word("fuzz link paste").is_err());
    }

    #[test]
    fn workbooks_can_be_measured_alone() {
        assert_eq!(word("bench"), Ok(Word::Bench(Measured::Everything)));
        let alone = |reuse_build| Ok(Word::Bench(Measured::Workbooks { reuse_build }));
        assert_eq!(word("bench workbooks"), alone(false));
        assert_eq!(word("bench workbooks --no-build"), alone(true));
    }

    #[test]
    fn tests_can_be_narrowed() {
        assert_eq!(word("test"), tests(None, false, &[]));
        assert_eq!(word("test -- print"), tests(None, false, &["print"]));
        assert_eq!(word("test native sum"), tests(Some(Part::Native), false, &["sum"]));
        assert_eq!(word("test fuzz link"), tests(Some(Part::Fuzz), false, &["link"]));
        assert_eq!(word("test office csv"), tests(Some(Part::Office), false, &["csv"]));
        assert_eq!(word("test wasm -- a b"), tests(Some(Part::Wasm), false, &["a", "b"]));
        let narrow = tests(Some(Part::EndToEnd), true, &["print"]);
        assert_eq!(word("test e2e --no-build print"), narrow);
        assert!(word("test everything").is_err());
    }
}
