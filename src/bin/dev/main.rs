//! `cargo dev`: everything that is done with this project, from a bare Rust toolchain onward.
//!
//! It installs what is missing, in pinned versions, and calls the real tools; it builds nothing itself.
//! Whatever it starts ends with it.
#![cfg_attr(not(test), deny(clippy::indexing_slicing))]

mod browser;
mod checks;
mod chunk;
mod command_line;
mod compress;
mod data_modules;
mod driver;
mod engines;
mod failure;
mod flaw;
mod fuzz;
mod glue;
mod hash;
mod http;
mod install;
mod lighthouse;
mod markup;
mod names;
mod nginx;
mod not_found;
mod office;
mod offline;
mod packages;
mod packing;
mod page;
mod paths;
mod pins;
mod process_group;
mod seal;
mod search;
mod sheets;
mod sight;
mod split;
mod step;
mod toolchain;
mod wasm;
mod worker;

use std::process::ExitCode;

use command_line::Command;
use failure::Failure;
use paths::Paths;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match command_line::parse(&args).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            step::say(failure.to_string());
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Help => {
            command_line::print_usage();
            Ok(())
        }
        Command::Seal => seal::staged_page(&Paths::find()?),
        Command::Serve { port } => page::serve(&Paths::find()?, port),
        Command::Test(tests) => checks::test(&Paths::find()?, &tests),
        Command::Fuzz { target, seconds } => fuzz::run(&Paths::find()?, target.as_deref(), seconds),
        Command::Build { offline } => page::build(&Paths::find()?, offline),
        Command::Bench(measured) => checks::bench(&Paths::find()?, measured),
        Command::Lighthouse { reuse_build } => lighthouse::judge(&Paths::find()?, reuse_build),
        Command::Lint => checks::lint(&Paths::find()?),
    }
}
