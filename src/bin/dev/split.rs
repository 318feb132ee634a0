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
use crate::seal::{Flaw, content_hash};
use crate::step::Step;
use crate::toolchain::WASM;

/// Names that the tools write, before they bear a hash.
const GLUE: &str = "app.js";
const MODULE: &str = "app_bg.wasm";
const LOADER: &str = "__wasm_split.js";
/// The chunk that reads what is kept.
const READER: &str = "split_rest.wasm";

/// The files of a release that was cut.
#[derive(Debug)]
pub(crate) struct Pieces {
    /// The script that starts the page: glue, loader of the chunks, and the start itself.
    pub(crate) script: String,
    /// The part of the program that starts.
    pub(crate) module: String,
    /// What every later visit needs at once, to read what is kept: a chunk, and what it shares with
    /// others.
    pub(crate) readers: Vec<String>,
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
    let text = |path: &Path| fs::read_to_string(path).map_err(Failure::file("reading", path));
    let glue_path = bound.join(GLUE);
    let (glue, loader) = (text(&glue_path)?, text(&cut.join(LOADER))?);
    let module = read(&bound.join(MODULE))?;
    let (module, glue) = shortened(&module, &glue).unwrap_or((module, glue));
    let script = one_script(&glue, &loader)
        .ok_or(Failure::Unsealed { page: glue_path, flaw: Flaw::UnknownGlue })?;
    let mut files =
        BTreeMap::from([(GLUE.to_owned(), script.into_bytes()), (MODULE.to_owned(), module)]);
    for name in chunks(&cut)? {
        let bytes = read(&cut.join(&name))?;
        files.insert(name, without_custom_sections(&bytes).unwrap_or(bytes));
    }
    write(folder, files, &readers(&loader))
}

/// The chunk that reads what is kept and those that the loader fetches along with it.
fn readers(loader: &str) -> Vec<String> {
    let behind = loader.split_once(READER).map_or("", |(_, behind)| behind);
    let shared = behind.split_once("\n, [").and_then(|(_, list)| list.split_once(']'));
    let shared = shared.map_or("", |(list, _)| list).split(", ");
    let shared = shared.filter_map(|name| name.strip_prefix("__"));
    std::iter::once(READER.to_owned()).chain(shared.map(|name| format!("{name}.wasm"))).collect()
}

/// Glue, loader and start in one script: on a slow line every further request, and the wait of one
/// script for another, delays the first figure. Nothing if the tools' output is not as it is known.
fn one_script(glue: &str, loader: &str) -> Option<String> {
    let (imported, glue) = without_imports(glue);
    let glue = glue.trim_end().strip_suffix("export { initSync, __wbg_init as default };")?;
    let loader = loader.strip_prefix("import { initSync } from \"./app.js\";\n")?;
    let exported: Vec<&str> = loader
        .lines()
        .filter_map(|line| line.strip_prefix("export const ")?.split(' ').next())
        .collect();
    let loader = loader.replace("export const ", "const ");
    let rest = [glue, &loader].into_iter().flat_map(str::lines);
    if rest.into_iter().any(|line| line.starts_with("import ") || line.starts_with("export ")) {
        return None;
    }
    let names = exported.join(", ");
    let imported = imported.iter().map(|name| format!("const {name} = {{ {names} }};\n"));
    let imported: String = imported.collect();
    Some(format!("{glue}\n{loader}\n{imported}await __wbg_init();\n"))
}

/// The names under which the glue imports the loader, one for each chunk, and the glue behind them.
fn without_imports(mut glue: &str) -> (Vec<&str>, &str) {
    let mut names = Vec::new();
    while let Some((line, rest)) = glue.split_once('\n') {
        let name = line.strip_prefix("import * as ");
        let name = name.and_then(|line| line.strip_suffix(" from \"./__wasm_split.js\""));
        let Some(name) = name else { break };
        names.push(name);
        glue = rest;
    }
    (names, glue)
}

/// The names of the chunks: `split_….wasm`, and `chunk_….wasm` for what several of them share.
fn chunks(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::file("reading", folder))? {
        let entry = entry.map_err(Failure::file("reading", folder))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_chunk = name.starts_with("split_") || name.starts_with("chunk_");
        if is_chunk && name.ends_with(".wasm") {
            names.push(name);
        }
    }
    Ok(names)
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(Failure::file("reading", path))
}

fn write(
    folder: &Path,
    files: BTreeMap<String, Vec<u8>>,
    readers: &[String],
) -> Result<Pieces, Failure> {
    let hash = content_hash(&files.values().flatten().copied().collect::<Vec<u8>>());
    let names: Vec<(String, String)> =
        files.keys().map(|name| (name.clone(), published(name, hash))).collect();
    for (name, bytes) in files {
        let bytes = if name == GLUE {
            renamed(&String::from_utf8_lossy(&bytes), &names).into_bytes()
        } else {
            bytes
        };
        let path = folder.join(published(&name, hash));
        fs::write(&path, bytes).map_err(Failure::file("writing", &path))?;
    }
    let of = |name: &str| published(name, hash);
    let readers = readers.iter().map(|name| of(name)).collect();
    Ok(Pieces { script: of(GLUE), module: of(MODULE), readers })
}

/// The script with the addresses of the other pieces changed.
fn renamed(script: &str, names: &[(String, String)]) -> String {
    names.iter().fold(script.to_owned(), |script, (old, new)| {
        script
            .replace(&format!("URL(\"./{old}\""), &format!("URL(\"./{new}\""))
            .replace(&format!("URL('{old}'"), &format!("URL('{new}'"))
    })
}

/// The name under which a piece is published.
fn published(name: &str, hash: u64) -> String {
    match name {
        GLUE => format!("app-{hash:016x}.js"),
        MODULE => format!("app-{hash:016x}_bg.wasm"),
        chunk => {
            let name = chunk.trim_start_matches("split_").trim_start_matches("chunk_");
            let name = name.trim_end_matches(".wasm");
            format!("chunk_{name}-{hash:016x}.wasm")
        }
    }
}

/// The module without names and notes, which no browser needs; nothing for a text that is no module.
pub(crate) fn without_custom_sections(module: &[u8]) -> Option<Vec<u8>> {
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
        let names = [("m.wasm".to_owned(), "m-1.wasm".to_owned())];
        let script = "new URL(\"./m.wasm\"); new URL('m.wasm'); {\"./m.wasm\": a}";
        let expected = "new URL(\"./m-1.wasm\"); new URL('m-1.wasm'); {\"./m.wasm\": a}";
        assert_eq!(renamed(script, &names), expected);
    }

    #[test]
    fn glue_loader_and_start_become_one_script() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\n\
                    import * as import2 from \"./__wasm_split.js\"\nuse(import1);\n\
                    export { initSync, __wbg_init as default };\n";
        let loader = "import { initSync } from \"./app.js\";\nexport const a = 1;\n";
        let script = one_script(glue, loader).unwrap_or_default();
        assert_eq!(
            script,
            "use(import1);\n\nconst a = 1;\n\nconst import1 = { a };\nconst import2 = { a };\nawait __wbg_init();\n"
        );
        let other = loader.replace("export const", "export let");
        assert_eq!(one_script(glue, &other), None, "an export that nothing expects");
    }

    #[test]
    fn what_the_reader_shares_is_asked_for_with_it() {
        let loader = "load_other(\"./split_other.wasm\")\n, [__chunk_3]));\n\
                      load_rest(\"./split_rest.wasm\")\n, [__chunk_4, __chunk_5]));\n";
        assert_eq!(readers(loader), ["split_rest.wasm", "chunk_4.wasm", "chunk_5.wasm"]);
        assert_eq!(readers("\"./split_rest.wasm\")\n, []));"), ["split_rest.wasm"]);
    }

    #[test]
    fn pieces_are_published_under_one_hash() {
        assert_eq!(published(GLUE, 10), "app-000000000000000a.js");
        assert_eq!(published(MODULE, 10), "app-000000000000000a_bg.wasm");
        assert_eq!(published("split_rest.wasm", 10), "chunk_rest-000000000000000a.wasm");
    }
}
