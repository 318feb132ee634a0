//! `cargo dev`: everything that is done with this project, from a bare Rust toolchain onward.
//!
//! It installs what is missing, in pinned versions, and calls the real tools; it builds nothing itself.
//! Whatever it starts ends with it.
#![cfg_attr(not(test), deny(clippy::indexing_slicing))]

mod ask;
mod browser;
mod checks;
mod driver;
mod engines;
mod failure;
mod fuzz;
mod install;
mod leash;
mod markup;
mod names;
mod office;
mod packages;
mod page;
mod pins;
mod place;
mod seal;
mod search;
mod split;
mod step;
mod toolchain;
mod words;
mod worker;

use std::process::ExitCode;

use failure::Failure;
use place::Place;
use words::Word;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match words::read(&args).and_then(obey) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            step::say(failure.to_string());
            ExitCode::FAILURE
        }
    }
}

fn obey(word: Word) -> Result<(), Failure> {
    match word {
        Word::List => {
            words::list();
            Ok(())
        }
        Word::Seal => seal::staged_page(&Place::find()?),
        Word::Serve { port } => page::serve(&Place::find()?, port),
        Word::Test(tests) => checks::test(&Place::find()?, &tests),
        Word::Fuzz { target, seconds } => fuzz::run(&Place::find()?, target.as_deref(), seconds),
        Word::Build => page::build(&Place::find()?),
        Word::Bench(measured) => checks::bench(&Place::find()?, measured),
        Word::Lint => checks::lint(&Place::find()?),
    }
}
