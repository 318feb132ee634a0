//! Cuts a release into the part that starts and the files that are fetched when they are wanted.
//!
//! Trunk's own output is of one piece. Here the module it was made from is cut where
//! `src/view/rooms.rs` says so, bound to JavaScript again, and put in the place of Trunk's files. All
//! names bear one hash over all contents, for the pieces fit only each other.
//!
//! The cutting tool writes a module for every set of chunks that share code. Here they are joined to a few
//! files, module behind module, and `loader.js` fetches those in the place of the tool's own loader. What
//! comes with the first visits has files of its own here; the rest is packed by `packing`.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::chunk::{Chunk, PREFIX, chunks};
use crate::data_modules::Data;
use crate::failure::Failure;
use crate::flaw::Flaw;
use crate::glue;
use crate::hash::content_hash;
use crate::names::{Names, shortened};
use crate::packing::{Pack, packed};
use crate::paths::Paths;
use crate::pins::{WASM_BINDGEN, WASM_SPLIT};
use crate::step::Step;
use crate::toolchain::WASM;
use crate::wasm::{with_short_imports, without_custom_sections};

/// What the binding tool calls its files.
const GLUE: &str = "app.js";
const MODULE: &str = "app_bg.wasm";
/// What the cutting tool calls its loader, which tells what every chunk builds on.
const LOADER: &str = "__wasm_split.js";
/// The chunk that reads what is kept: a visit that begins with it fetches it before it shows anything.
const READER: &str = "reader";
/// The chunks that read kept texts as well: what only they and the reader need lies in its file.
const READING: [&str; 11] = [
    READER, "details", "district", "exchange", "incoming", LANDING, "picture", "record", "class",
    "stages", "check",
];
/// The chunk that every visit fetches after the first paint.
const REST: &str = "rest";
/// The chunk of a link's landing.
const LANDING: &str = "landing";
/// The file of what a landing shares with the rest and those cards: whoever opens a link sees the result without
/// either.
const SEEN: &str = "seen";
/// The file of what the reader shares with others, so that it comes without the rest of it.
const EARLY: &str = "early";
/// The chunk of the cards beside the scores, which every visit of the first room fetches.
const OUTLOOK: &str = "outlook";
/// The file of the smaller modules that those cards share with other chunks.
const COMMON: &str = "common";
/// How much more the chunks of rooms count that are opened every day; twice as much those that somebody may meet
/// first, a link and the course; and most what every later visit begins with.
const WEIGHTS: [(&str, usize); 8] = [
    (READER, 12),
    ("indicators", 3),
    ("staffing", 3),
    ("working", 3),
    ("details", 3),
    ("trial", 3),
    ("course", 6),
    (LANDING, 6),
];
/// From this size on, a module that those cards share is a file of its own.
const LARGE: usize = 32 << 10;

/// The files of a release that was cut.
#[derive(Debug)]
pub(crate) struct Pieces {
    /// The script that starts the page: glue, loader of the chunks, and the start itself.
    pub(crate) script: String,
    /// The part of the program that starts.
    pub(crate) module: String,
    /// What a later visit needs at once, to read what is kept.
    pub(crate) reader: Vec<String>,
    /// What a link's landing needs at once, the largest first.
    pub(crate) landing: Vec<String>,
}

/// Cuts the module of the release that Trunk has just built, and writes the pieces into `folder`.
pub(crate) fn release(paths: &Paths, folder: &Path) -> Result<Pieces, Failure> {
    let whole = paths.scratch(WASM).join("release").join("app.wasm");
    let cut = paths.scratch("split");
    if cut.exists() {
        fs::remove_dir_all(&cut).map_err(Failure::file("deleting", &cut))?;
    }
    fs::create_dir_all(&cut).map_err(Failure::file("creating", &cut))?;
    Step::new("cutting the module into chunks", WASM_SPLIT.program(paths, WASM_SPLIT.name))
        .args([&whole, &cut])
        .args(["--out-name", "app"])
        .run_quietly(&cut.join("split.log"))?;
    let bound = cut.join("bound");
    Step::new("binding the module", WASM_BINDGEN.program(paths, WASM_BINDGEN.name))
        // The chunks share the table of functions, which it would otherwise hide.
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .args(["--remove-name-section", "--remove-producers-section", "--out-dir"])
        .args([&bound, &cut.join("app.wasm")])
        .run_quietly(&cut.join("bind.log"))?;
    let text = |path: &Path| fs::read_to_string(path).map_err(Failure::file("reading", path));
    let glue_path = bound.join(GLUE);
    let (glue, loader) = (text(&glue_path)?, text(&cut.join(LOADER))?);
    let module = read(&bound.join(MODULE))?;
    let (module, glue) = with_short_imports(&module, &glue).unwrap_or((module, glue));
    let mut chunks = chunks(&loader);
    let unknown = || Failure::Unsealed { page: glue_path.clone(), flaw: Flaw::UnknownGlue };
    for chunk in &mut chunks {
        let bytes = read(&cut.join(&chunk.file))?;
        // With the byte that begins one, the loader finds the next module.
        let bytes = without_custom_sections(&bytes).ok_or_else(unknown)?;
        let smaller = Data::of(&bytes).and_then(|data| Data::as_one(&[data]));
        chunk.module = smaller.unwrap_or(bytes);
    }
    let files = joined(&chunks);
    let contents: Vec<&[u8]> =
        files.values().flat_map(|file| &file.modules).map(|module| &**module).collect();
    // Over the finished script as well: whatever makes another of it gives another name.
    let nameless = script(&glue, &chunks, &files, &Names(0)).ok_or_else(unknown)?;
    let hash = content_hash(&[nameless.as_bytes(), &module, &contents.concat()].concat());
    let names = Names(hash);
    let script = script(&glue, &chunks, &files, &names).ok_or_else(unknown)?;
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(Failure::file("writing", &path))
    };
    for (name, file) in &files {
        write(&names.file(name), &file.modules.concat())?;
    }
    let named = |home| with_needs(&files, home).into_iter().map(|file| names.file(file)).collect();
    let pieces = Pieces {
        script: names.script(),
        module: names.module(),
        reader: named(READER),
        landing: named(LANDING),
    };
    write(&pieces.module, &module)?;
    write(&pieces.script, script.as_bytes())?;
    Ok(pieces)
}

/// A file of modules, and the other files that have to be there before them.
#[derive(Debug, Default, PartialEq, Eq)]
struct File<'a> {
    modules: Vec<Cow<'a, [u8]>>,
    needs: Vec<String>,
}

/// The names of a file and of those it needs, the largest first.
fn with_needs<'a>(files: &'a BTreeMap<String, File<'_>>, name: &'a str) -> Vec<&'a str> {
    let needs = files.get(name).into_iter().flat_map(|file| &file.needs);
    let mut whole: Vec<&str> = needs.map(String::as_str).chain([name]).collect();
    let modules = |name: &str| files.get(name).into_iter().flat_map(|file| &file.modules);
    whole.sort_by_key(|name| Reverse(modules(name).map(|module| module.len()).sum::<usize>()));
    whole
}

/// The modules by the files in which they are published.
fn joined(chunks: &[Chunk]) -> BTreeMap<String, File<'_>> {
    let homes = homes(chunks);
    let mut files = BTreeMap::<String, File<'_>>::new();
    // What is shared stands before what builds on it, as in the tool's loader.
    for chunk in chunks {
        let Some(home) = homes.get(chunk.name.as_str()) else { continue };
        let file = files.entry(home.clone()).or_default();
        file.modules.push(Cow::Borrowed(&chunk.module));
        let needs = chunk.needs.iter().filter_map(|name| homes.get(name.as_str()));
        file.needs.extend(needs.filter(|need| *need != home).cloned());
        file.needs.sort_unstable();
        file.needs.dedup();
    }
    for file in files.values_mut() {
        join_data(&mut file.modules);
    }
    files
}

/// Puts one module in the place of those that hold nothing but data.
fn join_data(modules: &mut Vec<Cow<'_, [u8]>>) {
    let data: Vec<Data<'_>> = modules.iter().filter_map(|module| Data::of(module)).collect();
    let Some(one) = Data::as_one(&data) else { return };
    modules.retain(|module| Data::of(module).is_none());
    modules.insert(0, Cow::Owned(one));
}

/// The name of the file of each module, by the module's name.
fn homes(chunks: &[Chunk]) -> BTreeMap<&str, String> {
    let mut homes = BTreeMap::new();
    let mut later = Vec::new();
    for chunk in chunks {
        if let Some(entrance) = chunk.entrance() {
            homes.insert(chunk.name.as_str(), entrance.to_owned());
            continue;
        }
        let needing = chunks.iter().filter(|other| other.needs.contains(&chunk.name));
        let needing: BTreeSet<&str> = needing.filter_map(Chunk::entrance).collect();
        let length = chunk.module.len();
        match early_home(&needing, length) {
            Some(home) => drop(homes.insert(&chunk.name, home.to_owned())),
            None if needing.contains(OUTLOOK) => {
                drop(homes.insert(&chunk.name, number(&chunk.name)))
            }
            None => later.push(Pack { names: vec![&chunk.name], length, needing }),
        }
    }
    for pack in packed(later, &WEIGHTS) {
        let home = pack.names.first().map(|name| number(name));
        homes.extend(pack.names.iter().copied().zip(home.into_iter().cycle()));
    }
    homes
}

/// A name for the file that a module begins, which no other file has.
fn number(name: &str) -> String {
    name.trim_start_matches("__chunk_").to_owned()
}

/// The file of a shared module that comes with the first visits.
fn early_home(needing: &BTreeSet<&str>, length: usize) -> Option<&'static str> {
    let is_read_alone = needing.iter().all(|entrance| READING.contains(entrance));
    let is_of_first_room = needing.contains(REST) || needing.contains(OUTLOOK);
    match (needing.contains(READER), is_of_first_room) {
        (true, _) if is_read_alone => Some(READER),
        (true, true) => Some(EARLY),
        (false, true) if length >= LARGE && !needing.contains(REST) => None,
        (false, true) if needing.contains(LANDING) => Some(SEEN),
        (false, true) if needing.contains(REST) => Some(REST),
        (false, true) => Some(COMMON),
        _ => None,
    }
}

/// Glue, loader and start in one script: on a slow line every further request, and the wait of one
/// script for another, delays the first figure. Nothing if the tools' output is not as it is known.
fn script(
    glue: &str,
    chunks: &[Chunk],
    files: &BTreeMap<String, File<'_>>,
    names: &Names,
) -> Option<String> {
    let (imported, glue) = glue::without_imports(glue);
    let glue = glue::of_module(glue).filter(|_| files.contains_key(READER))?;
    let files = files.iter().map(|(name, File { needs, .. })| format!("\"{name}\": {needs:?},\n"));
    let entrances: Vec<&str> = chunks.iter().filter_map(Chunk::entrance).collect();
    let loader = include_str!("loader.js")
        .replace("FILES", &format!("{{\n{}}}", files.collect::<String>()))
        .replace("ADDRESS", &names.file("*"))
        .replace("MODULE", &names.module())
        .replace("PREFIX", PREFIX)
        .replace("ENTRANCES", &format!("{entrances:?}"));
    // All of them are the same; the glue lists each for one and the same key.
    let loader = loader.replace("IMPORTED", imported.first().unwrap_or(&"imported"));
    let glue = glue::without_repeated(&glue, imported.get(1..).unwrap_or_default());
    let whole = format!("{glue}\n{loader}");
    Some(shortened(&minifier::js::minify(&whole).to_string()))
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(Failure::file("reading", path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chunk::LOADER_OF_THREE as LOADER;

    fn cut() -> Vec<Chunk> {
        let mut cut = chunks(LOADER);
        for (chunk, length) in cut.iter_mut().zip([1, 2, LARGE, 3, 4]) {
            chunk.module = vec![0; length];
        }
        cut
    }

    /// The files by their names, each with the lengths of its modules and what it needs.
    fn told(cut: &[Chunk]) -> Vec<String> {
        let files = joined(cut);
        let told = files.iter().map(|(name, File { modules, needs })| {
            let lengths: Vec<usize> = modules.iter().map(|module| module.len()).collect();
            format!("{name} {lengths:?} {}", needs.join(" "))
        });
        told.collect()
    }

    #[test]
    fn what_later_rooms_share_is_packed_by_what_needs_it() {
        let mut cut = cut();
        // What only the reader and a room share is not fetched by every visit.
        let expected = ["3 [1] ", "4 [2, 32768] ", "other [4] 3 4", "reader [3] 3"];
        assert_eq!(told(&cut), expected);
        // A room of every day, which needs the smaller one alone, should not wait for the larger one.
        cut.push(Chunk {
            name: "__wasm_split_load_trial".to_owned(),
            needs: vec!["__chunk_4".to_owned()],
            ..Chunk::default()
        });
        let needs = ["3 [1, 2] ", "5 [32768] ", "other [4] 3 5"];
        assert_eq!(told(&cut), [&needs[..], &["reader [3] 3", "trial [0] 3"]].concat());
    }

    #[test]
    fn what_the_first_room_shares_is_apart_from_what_later_rooms_share() {
        let mut cut = cut();
        for chunk in &mut cut {
            if chunk.name.ends_with("other") {
                chunk.name = "__wasm_split_load_outlook".to_owned();
            }
        }
        let expected = [
            "5 [32768] ",
            "common [2] ",
            "early [1] ",
            "outlook [4] 5 common early",
            "reader [3] early",
        ];
        assert_eq!(told(&cut), expected);
    }

    #[test]
    fn a_landing_needs_nothing_of_what_only_the_rest_does() {
        let mut cut = cut();
        for chunk in &mut cut {
            let name = chunk.name.replace("_other", "_landing");
            chunk.name = name.replace("_reader", "_rest");
        }
        let expected = ["4 [2, 32768] ", "landing [4] 4 seen", "rest [3] seen", "seen [1] "];
        assert_eq!(told(&cut), expected);
        assert_eq!(with_needs(&joined(&cut), "landing"), ["4", "landing", "seen"]);
    }

    #[test]
    fn what_only_reading_chunks_need_lies_with_the_reader() {
        let mut cut = cut();
        for chunk in &mut cut {
            if chunk.name.ends_with("other") {
                chunk.name = "__wasm_split_load_exchange".to_owned();
            }
        }
        let expected = ["4 [2, 32768] ", "exchange [4] 4 reader", "reader [1, 3] "];
        assert_eq!(told(&cut), expected);
    }

    #[test]
    fn glue_loader_and_start_become_one_script() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\n\
                    import * as import2 from \"./__wasm_split.js\"\n\
                    // Why.\nuse({\n  \"./__wasm_split.js\": import1,\n  \"./__wasm_split.js\": import2,\n});\n\
                    async function __wbg_load(module, imports) {\n}\n\
                    export { initSync, __wbg_init as default };\n";
        let cut = cut();
        let files = joined(&cut);
        let whole = script(glue, &cut, &files, &Names(1)).unwrap_or_default();
        let parts = [
            "={\"3\":[],\"4\":[],\"other\":[\"3\",\"4\"],",
            "(\"./chunk_*-0000000000000001.wasm\".replace(\"*\",",
            "of[\"reader\",\"other\"])",
            "[\"__wasm_split_load_\"+",
            "({module_or_path:new URL(\"app-0000000000000001_bg.wasm\",import.meta.url)})",
        ];
        let places = parts.map(|part| whole.find(part));
        assert!(places.is_sorted() && places[0].is_some(), "{places:?} in {whole}");
        assert!(!whole.contains("import1") && !whole.contains("Why"), "{whole}");
        assert_eq!(whole.matches("__wasm_split.js").count(), 1, "one is enough: {whole}");
        let other = glue.replace("export {", "export const a = 1;\nexport {");
        assert_eq!(script(&other, &cut, &files, &Names(1)), None, "an export that nothing expects");
    }
}
