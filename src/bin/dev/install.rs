//! Installs the pinned tools, once: a tool's folder exists only when its installation is whole.

use std::fs;
use std::path::PathBuf;
use std::thread;

use crate::failure::Failure;
use crate::packages::{NPM, PYTHON, provide};
use crate::paths::Paths;
use crate::pins::{
    AXE, CARGO_FUZZ, ET_XMLFILE, EXCELJS, GECKODRIVER, LIGHTHOUSE, LXML, OPENPYXL, PYTHON_DOCX,
    SHEETJS, TRUNK, TYPING_EXTENSIONS, Tool, WASM_BINDGEN, WASM_SPLIT, check_lock_file,
};
use crate::step::{Step, answer, say};
use crate::toolchain;

/// Installs whatever turns the crate into a page.
pub(crate) fn page_tools(paths: &Paths) -> Result<(), Failure> {
    check_lock_file(paths)?;
    toolchain::wasm_target()?;
    // Together, for each of them alone leaves a core idle most of the time.
    thread::scope(|scope| {
        let other = scope.spawn(|| wasm_bindgen(paths));
        let first = trunk(paths);
        let second = other.join().unwrap_or_else(|_| {
            Err(Failure::missing(
                "wasm-bindgen",
                "Its installation broke off: run the command again.",
            ))
        });
        first.and(second)
    })?;
    toolchain::locked_crates(paths)
}

fn trunk(paths: &Paths) -> Result<(), Failure> {
    let fresh = |unfinished: &Unfinished| {
        // Trunk's own release profile takes most of an hour and gains a build nothing.
        unfinished
            .cargo_install("about 4 minutes")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .args(["--locked", "--no-default-features", "trunk"])
            .args(["--version", TRUNK.version])
    };
    cargo_tool(paths, TRUNK, fresh)
}

fn wasm_bindgen(paths: &Paths) -> Result<(), Failure> {
    let fresh = |unfinished: &Unfinished| {
        // Not `--locked`: the lock file of this version names a crate that does not exist.
        unfinished
            .cargo_install("about 2 minutes")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .args(["--debug", "--no-default-features", "wasm-bindgen-cli"])
            .args(["--version", WASM_BINDGEN.version])
    };
    cargo_tool(paths, WASM_BINDGEN, fresh)
}

/// Installs whatever turns the crate into a release.
pub(crate) fn release_tools(paths: &Paths) -> Result<(), Failure> {
    page_tools(paths)?;
    if WASM_SPLIT.folder(paths).is_dir() {
        // It does not tell its version; its folder is named after the one that was installed.
        return Ok(());
    }
    let unfinished = Unfinished::begin(paths, WASM_SPLIT)?;
    unfinished
        .cargo_install("about 1 minute")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .args(["--locked", "wasm_split_cli_support", "--features", "build-binary"])
        .args(["--version", WASM_SPLIT.version])
        .run_quietly(&unfinished.log)?;
    unfinished.complete(paths)
}

/// Installs what builds the fuzz targets.
pub(crate) fn cargo_fuzz(paths: &Paths) -> Result<(), Failure> {
    let fresh = |unfinished: &Unfinished| {
        unfinished.cargo_install("about 1 minute").env("CARGO_PROFILE_DEV_DEBUG", "0").args([
            "--debug",
            "--locked",
            "cargo-fuzz",
            "--version",
            CARGO_FUZZ.version,
        ])
    };
    cargo_tool(paths, CARGO_FUZZ, fresh)
}

/// The driver of Firefox. Debian has none.
pub(crate) fn geckodriver(paths: &Paths) -> Result<PathBuf, Failure> {
    let fresh = |unfinished: &Unfinished| {
        unfinished.cargo_install("about 3 minutes").env("CARGO_PROFILE_DEV_DEBUG", "0").args([
            "--debug",
            "--locked",
            "geckodriver",
            "--version",
            GECKODRIVER.version,
        ])
    };
    cargo_tool(paths, GECKODRIVER, fresh)?;
    Ok(GECKODRIVER.program(paths, GECKODRIVER.name))
}

/// Folders with the packages of Python that tests import, apart from the system's own.
pub(crate) fn python_packages(paths: &Paths) -> Result<Vec<PathBuf>, Failure> {
    let sets: [&[Tool]; 2] = [&[OPENPYXL, ET_XMLFILE], &[PYTHON_DOCX, LXML, TYPING_EXTENSIONS]];
    sets.into_iter().map(|set| python_package(paths, set)).collect()
}

/// A folder with a package and what it needs, named after the first.
fn python_package(paths: &Paths, set: &[Tool]) -> Result<PathBuf, Failure> {
    let [first, ..] = set else { return Ok(paths.tools()) };
    let folder = first.folder(paths);
    if folder.is_dir() {
        return Ok(folder);
    }
    let unfinished = Unfinished::begin(paths, *first)?;
    let wanted = set.iter().map(|tool| format!("{}=={}", tool.name, tool.version));
    Step::new(unfinished.label("a few seconds"), PYTHON.program()?)
        .args(["-m", "pip", "install", "--no-deps", "--no-compile", "--only-binary=:all:"])
        .args(["--disable-pip-version-check", "--target"])
        .args([&unfinished.root])
        .args(wanted)
        .folder(&unfinished.folder)
        .run_quietly(&unfinished.log)?;
    unfinished.complete(paths)?;
    Ok(folder)
}

/// The accessibility checker's script, from a package of npm.
pub(crate) fn axe(paths: &Paths) -> Result<PathBuf, Failure> {
    npm_script(paths, AXE, "axe.min.js")
}

/// The judge of pages, from a package of npm.
pub(crate) fn lighthouse(paths: &Paths) -> Result<PathBuf, Failure> {
    npm_script(paths, LIGHTHOUSE, "cli/index.js")
}

/// The scripts that workbooks are measured against.
pub(crate) fn rivals(paths: &Paths) -> Result<[PathBuf; 2], Failure> {
    let sheetjs = npm_script(paths, SHEETJS, "dist/xlsx.full.min.js")?;
    Ok([sheetjs, npm_script(paths, EXCELJS, "dist/exceljs.min.js")?])
}

/// A script of a package of npm.
fn npm_script(paths: &Paths, tool: Tool, script: &str) -> Result<PathBuf, Failure> {
    let script = script.split('/').fold(tool.modules(paths), |folder, part| folder.join(part));
    if script.is_file() {
        return Ok(script);
    }
    provide(&[NPM])?;
    let npm = NPM.program()?;
    let unfinished = Unfinished::begin(paths, tool)?;
    Step::new(unfinished.label("a few seconds"), npm)
        .args(["install", "--no-audit", "--no-fund", "--ignore-scripts"])
        .args(["--no-package-lock", "--prefix"])
        .args([&unfinished.root])
        .args([format!("{}@{}", tool.name, tool.version)])
        .folder(&unfinished.root)
        .run_quietly(&unfinished.log)?;
    unfinished.complete(paths)?;
    Ok(script)
}

/// Installs a tool with Cargo unless it is there, and makes sure that it answers with its version.
fn cargo_tool(
    paths: &Paths,
    tool: Tool,
    install: impl Fn(&Unfinished) -> Step,
) -> Result<(), Failure> {
    if !tool.folder(paths).is_dir() {
        let unfinished = Unfinished::begin(paths, tool)?;
        install(&unfinished).run_quietly(&unfinished.log)?;
        unfinished.complete(paths)?;
    }
    let found = answer(tool.program(paths, tool.name), &["--version"]).unwrap_or_default();
    if found.split_whitespace().any(|word| word == tool.version) {
        return Ok(());
    }
    Err(Failure::WrongVersion { folder: tool.folder(paths), found })
}

/// An installation under way, apart from the finished ones. Broken off, it is taken up where it stopped.
#[derive(Debug)]
struct Unfinished {
    tool: Tool,
    folder: PathBuf,
    root: PathBuf,
    log: PathBuf,
}

impl Unfinished {
    fn begin(paths: &Paths, tool: Tool) -> Result<Self, Failure> {
        let folder = paths.unfinished().join(format!("{}-{}", tool.name, tool.version));
        let root = folder.join("root");
        fs::create_dir_all(&root).map_err(Failure::file("creating", &root))?;
        let log = folder.join("log.txt");
        Ok(Self { tool, folder, root, log })
    }

    fn label(&self, duration: &str) -> String {
        let Tool { name, version } = self.tool;
        format!("installing {name} {version} ({duration}, once)")
    }

    fn cargo_install(&self, duration: &str) -> Step {
        // From a folder outside the project, whose settings for Cargo are not meant for tools.
        Step::cargo(self.label(duration))
            .args(["install", "--root"])
            .args([&self.root])
            .env("CARGO_TARGET_DIR", self.folder.join("build"))
            .folder(&self.folder)
    }

    /// Moves the whole installation to its place in one step, and what it was built with away.
    fn complete(self, paths: &Paths) -> Result<(), Failure> {
        let folder = self.tool.folder(paths);
        let tools = paths.tools();
        fs::create_dir_all(&tools).map_err(Failure::file("creating", &tools))?;
        let moved = fs::rename(&self.root, &folder);
        // Someone else may have finished the same installation a moment earlier.
        if !folder.is_dir() {
            moved.map_err(Failure::file("moving an installation to", &folder))?;
        }
        if fs::remove_dir_all(&self.folder).is_err() {
            say(format!("{} can be deleted", self.folder.display()));
        }
        Ok(())
    }
}
