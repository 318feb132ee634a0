//! The parts of the Rust toolchain and the crates, all by its own tools: rustup and Cargo.

use std::env::var_os;
use std::ffi::OsString;
use std::path::Path;

use crate::failure::Failure;
use crate::paths::Paths;
use crate::search;
use crate::step::{Step, answer, cargo_program};

/// The target of the page.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Installs the standard library for wasm unless it is there.
pub(crate) fn wasm_target() -> Result<(), Failure> {
    let args = ["--print", "target-libdir", "--target", WASM];
    if answer(rustc(), &args).is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    rustup(&format!("the Rust target {WASM}"), &["target", "add", WASM])
}

/// Installs a component that is a subcommand of Cargo unless it is there.
pub(crate) fn component(name: &str, subcommand: &str) -> Result<(), Failure> {
    if answer(cargo_program(), &[subcommand, "--version"]).is_some() {
        return Ok(());
    }
    rustup(&format!("the Rust component {name}"), &["component", "add", name])
}

/// Downloads the crates of the page, since Trunk is told never to use the network. Macros and build
/// scripts run here, so the crates for this machine belong to them.
pub(crate) fn locked_crates(paths: &Paths) -> Result<(), Failure> {
    let about = answer(rustc(), &["-vV"]).unwrap_or_default();
    let here = about.lines().find_map(|line| line.strip_prefix("host: "));
    let targets = [Some(WASM), here].into_iter().flatten();
    Step::cargo("fetching the crates that Cargo.lock names")
        .args(["fetch", "--quiet", "--locked"])
        .args(targets.flat_map(|target| ["--target", target]))
        .folder(paths.project())
        .run()
}

/// A step of Cargo in the project's folder.
pub(crate) fn cargo(paths: &Paths, label: &str, words: &str) -> Step {
    let step = Step::cargo(label).args(words.split(' ')).folder(paths.project());
    if cfg!(windows) {
        // Tests build this program again, and Windows does not replace one that is running.
        return step.env("CARGO_TARGET_DIR", paths.scratch("checks"));
    }
    step
}

fn rustc() -> OsString {
    var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

fn rustup(wanted: &str, args: &[&str]) -> Result<(), Failure> {
    let rustup = search::program(&["rustup"]).ok_or_else(|| {
        Failure::missing(
            format!("rustup (for {wanted})"),
            "Get Rust from https://rustup.rs, or install that part the way Rust was installed.",
        )
    })?;
    Step::new(format!("installing {wanted}"), rustup).args(args).run()
}
