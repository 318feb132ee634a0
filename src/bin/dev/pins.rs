//! The pinned tools: one version each, and the crate in `Cargo.lock` that must agree with its tool.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::paths::Paths;

/// A tool that is kept in the cache under its name and version, so that two versions never meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tool {
    /// Name of the folder and of the main program.
    pub(crate) name: &'static str,
    /// The only version that is used.
    pub(crate) version: &'static str,
}

/// Turns `index.html` and the crate into a page.
pub(crate) const TRUNK: Tool = Tool { name: "trunk", version: "0.21.14" };

/// Writes the JavaScript beside the wasm module, and runs wasm tests. Equal to the crate's version.
pub(crate) const WASM_BINDGEN: Tool = Tool { name: "wasm-bindgen", version: "0.2.130" };

/// Cuts the release's module into the part that starts and the chunks that are fetched later.
pub(crate) const WASM_SPLIT: Tool = Tool { name: "wasm-split-cli", version: "0.2.4" };

/// Looks for accessibility faults in the built page.
pub(crate) const AXE: Tool = Tool { name: "axe-core", version: "4.14.0" };

/// Judges the built page as search engines' makers do.
pub(crate) const LIGHTHOUSE: Tool = Tool { name: "lighthouse", version: "13.5.0" };

/// Builds the fuzz targets with what tells the fuzzer which code an input reached.
pub(crate) const CARGO_FUZZ: Tool = Tool { name: "cargo-fuzz", version: "0.13.2" };

/// Drives Firefox.
pub(crate) const GECKODRIVER: Tool = Tool { name: "geckodriver", version: "0.37.1" };

/// Reads workbooks as many programs in Python do.
pub(crate) const OPENPYXL: Tool = Tool { name: "openpyxl", version: "3.1.5" };

/// What it needs; named too, so that the same set is there on every machine.
pub(crate) const ET_XMLFILE: Tool = Tool { name: "et_xmlfile", version: "2.0.0" };

/// Reads Word files as many programs in Python do.
pub(crate) const PYTHON_DOCX: Tool = Tool { name: "python-docx", version: "1.2.0" };

/// What it needs.
pub(crate) const LXML: Tool = Tool { name: "lxml", version: "6.1.3" };
pub(crate) const TYPING_EXTENSIONS: Tool = Tool { name: "typing_extensions", version: "4.16.0" };

/// The best known reader and writer of workbooks in JavaScript, to be measured against.
pub(crate) const SHEETJS: Tool = Tool { name: "xlsx", version: "0.18.5" };

/// The second best known.
pub(crate) const EXCELJS: Tool = Tool { name: "exceljs", version: "4.4.0" };

impl Tool {
    /// The folder that holds a whole installation, or does not exist.
    pub(crate) fn folder(self, paths: &Paths) -> PathBuf {
        paths.tools().join(format!("{}-{}", self.name, self.version))
    }

    /// The folder of the tool's programs.
    pub(crate) fn programs(self, paths: &Paths) -> PathBuf {
        self.folder(paths).join("bin")
    }

    /// The folder of a package of npm.
    pub(crate) fn modules(self, paths: &Paths) -> PathBuf {
        self.folder(paths).join("node_modules").join(self.name)
    }

    /// One of the tool's programs.
    pub(crate) fn program(self, paths: &Paths, name: &str) -> PathBuf {
        self.programs(paths).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }
}

/// `PATH` with the pinned tools first, so that Trunk finds these and no others.
pub(crate) fn search_path(paths: &Paths) -> OsString {
    let first = [TRUNK.programs(paths), WASM_BINDGEN.programs(paths)];
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let folders = first.into_iter().chain(std::env::split_paths(&inherited));
    std::env::join_paths(folders).unwrap_or(inherited)
}

/// Refuses to work with a wasm-bindgen tool that differs from the crate: its output would not load.
pub(crate) fn check_lock_file(paths: &Paths) -> Result<(), Failure> {
    let path = paths.project().join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(Failure::file("reading", &path))?;
    match locked_version(&text, WASM_BINDGEN.name) {
        Some(locked) if locked != WASM_BINDGEN.version => Err(Failure::Drift {
            locked: locked.to_owned(),
            pinned: WASM_BINDGEN.version.to_owned(),
        }),
        _ => Ok(()),
    }
}

/// The version that a lock file gives to a package.
fn locked_version<'a>(lock_file: &'a str, package: &str) -> Option<&'a str> {
    let name_line = format!("name = \"{package}\"");
    let mut lines = lock_file.lines();
    lines.by_ref().find(|line| *line == name_line)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn a_tool_lies_in_a_folder_of_its_name_and_version() {
        let paths = Paths::new(Path::new("project").into(), Path::new("cache").into());
        let folder = Path::new("cache").join("tools").join("trunk-0.21.14");
        assert_eq!(TRUNK.folder(&paths), folder);
        let program = format!("trunk{}", std::env::consts::EXE_SUFFIX);
        assert_eq!(TRUNK.program(&paths, "trunk"), folder.join("bin").join(program));
    }

    #[test]
    fn the_lock_file_tells_the_version_of_exactly_the_named_package() {
        let lock_file = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                         [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock_file, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock_file, "wasm"), None);
    }
}
