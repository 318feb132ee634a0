//! Cuts a release into the part that starts and the chunks that are fetched when they are wanted.
//!
//! Trunk's own output is of one piece. Here the module it was made from is cut where
//! `src/view/chunk.rs` says so, bound to JavaScript again, and put in the place of Trunk's files. All
//! names bear one hash over all contents, for the pieces fit only each other.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::names::{shortened, unsigned};
use crate::pins::{WASM_BINDGEN, WASM_SPLIT};
use crate::place::Place;
use crate::seal::content_hash;
use crate::step::Step;
use crate::toolchain::WASM;

/// Names that the tools write, before they bear a hash.
const GLUE: &str = "app.js";
const MODULE: &str = "app_bg.wasm";
const LOADER: &str = "__wasm_split.js";

/// The files of a release that was cut.
#[derive(Debug)]
pub(crate) struct Pieces {
    /// The glue of the part that starts.
    pub(crate) glue: String,
    /// The part that starts.
    pub(crate) module: String,
    /// What fetches the chunks.
    pub(crate) loader: String,
}

/// Cuts the module of the release that Trunk has just built, and writes the pieces into `folder`.
pub(crate) fn release(place: &Place, folder: &Path) -> Result<Pieces, Failure> {
    let whole = place.scratch(WASM).join("release").join("app.wasm");
    let cut = place.scratch("split");
    if cut.exists() {
        fs::remove_dir_all(&cut).map_err(Failure::file("deleting", &cut))?;
    }
    fs::create_dir_all(&cut).map_err(Failure::file("creating", &cut))?;
    Step::new("cutting the module into chunks", WASM_SPLIT.program(place, WASM_SPLIT.name))
        .args([&whole, &cut])
        .args(["--out-name", "app"])
        .run_quietly(&cut.join("split.log"))?;
    let bound = cut.join("bound");
    Step::new("binding the module", WASM_BINDGEN.program(place, WASM_BINDGEN.name))
        // The chunks share the table of functions, which it would otherwise hide.
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .args(["--remove-name-section", "--remove-producers-section", "--out-dir"])
        .args([&bound, &cut.join("app.wasm")])
        .run_quietly(&cut.join("bind.log"))?;
    let mut files = BTreeMap::new();
    for (folder, name) in [(&bound, GLUE), (&bound, MODULE), (&cut, LOADER)] {
        files.insert(name.to_owned(), read(&folder.join(name))?);
    }
    let (module, glue) = (&files[MODULE], String::from_utf8_lossy(&files[GLUE]));
    if let Some((module, glue)) = shortened(module, &glue) {
        files.insert(MODULE.to_owned(), module);
        files.insert(GLUE.to_owned(), glue.into_bytes());
    }
    for name in chunks(&cut)? {
        let bytes = read(&cut.join(&name))?;
        files.insert(name, without_custom_sections(&bytes).unwrap_or(bytes));
    }
    write(folder, files)
}

/// The names of the chunks: `split_….wasm`.
fn chunks(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::file("reading", folder))? {
        let entry = entry.map_err(Failure::file("reading", folder))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("split_") && name.ends_with(".wasm") {
            names.push(name);
        }
    }
    Ok(names)
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(Failure::file("reading", path))
}

fn write(folder: &Path, files: BTreeMap<String, Vec<u8>>) -> Result<Pieces, Failure> {
    let hash = content_hash(&files.values().flatten().copied().collect::<Vec<u8>>());
    let names: Vec<(String, String)> =
        files.keys().map(|name| (name.clone(), published(name, hash))).collect();
    for (name, bytes) in files {
        let bytes = if name.ends_with(".js") {
            renamed(&String::from_utf8_lossy(&bytes), &names).into_bytes()
        } else {
            bytes
        };
        let path = folder.join(published(&name, hash));
        fs::write(&path, bytes).map_err(Failure::file("writing", &path))?;
    }
    let of = |name| published(name, hash);
    Ok(Pieces { glue: of(GLUE), module: of(MODULE), loader: of(LOADER) })
}

/// A script with the addresses of other pieces changed. The loader's name also stands inside the
/// module, as the name of an import; that one stays.
fn renamed(script: &str, names: &[(String, String)]) -> String {
    names.iter().fold(script.to_owned(), |script, (old, new)| {
        script
            .replace(&format!("from \"./{old}\""), &format!("from \"./{new}\""))
            .replace(&format!("URL(\"./{old}\""), &format!("URL(\"./{new}\""))
            .replace(&format!("URL('{old}'"), &format!("URL('{new}'"))
    })
}

/// The name under which a piece is published.
fn published(name: &str, hash: u64) -> String {
    match name {
        GLUE => format!("app-{hash:016x}.js"),
        MODULE => format!("app-{hash:016x}_bg.wasm"),
        LOADER => format!("chunks-{hash:016x}.js"),
        chunk => {
            let name = chunk.trim_start_matches("split_").trim_end_matches(".wasm");
            format!("chunk_{name}-{hash:016x}.wasm")
        }
    }
}

/// The module without names and notes, which no browser needs; nothing for a text that is no module.
fn without_custom_sections(module: &[u8]) -> Option<Vec<u8>> {
    const HEAD: usize = 8;
    let mut kept = module.get(..HEAD)?.to_vec();
    let mut at = HEAD;
    while at < module.len() {
        let (length, length_bytes) = unsigned(module.get(at + 1..)?)?;
        let end = at + 1 + length_bytes + length;
        let section = module.get(at..end)?;
        if section.first() != Some(&0) {
            kept.extend_from_slice(section);
        }
        at = end;
    }
    Some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_leave_a_module_and_everything_else_stays() {
        let head = b"\0asm\x01\0\0\0";
        // A note of three bytes, a section 10 of one, and a note whose length takes two bytes.
        let long = [&[0, 0x82, 0x00][..], &[7, 7]].concat();
        let module = [head, &[0, 3, 1, 2, 3][..], &[10, 1, 9], &long].concat();
        assert_eq!(without_custom_sections(&module), Some([head, &[10, 1, 9][..]].concat()));
    }

    #[test]
    fn a_cut_off_module_is_left_as_it_is() {
        assert_eq!(without_custom_sections(b"\0asm\x01\0\0\0\x0a\x05\x01"), None);
        assert_eq!(without_custom_sections(b"\0a"), None);
    }

    #[test]
    fn addresses_are_renamed_and_names_of_imports_are_not() {
        let names = [("l.js".to_owned(), "l-1.js".to_owned())];
        let script =
            "import * as a from \"./l.js\"; new URL(\"./l.js\"); new URL('l.js'); {\"./l.js\": a}";
        let expected = "import * as a from \"./l-1.js\"; new URL(\"./l-1.js\"); new URL('l-1.js'); {\"./l.js\": a}";
        assert_eq!(renamed(script, &names), expected);
    }

    #[test]
    fn pieces_are_published_under_one_hash() {
        assert_eq!(published(GLUE, 10), "app-000000000000000a.js");
        assert_eq!(published(MODULE, 10), "app-000000000000000a_bg.wasm");
        assert_eq!(published("split_rest.wasm", 10), "chunk_rest-000000000000000a.wasm");
    }
}
