//! No circles between files: a file can be read with those below it, and nothing leads back up.
//!
//! A file leads to the files that define what it imports or names by path. A name that a `mod.rs` hands on leads to
//! the file that defines it, so a `mod.rs` that only declares and re-exports its children is in no circle. Methods
//! of a type are not followed: no path names them.

use crate::source::{Source, files};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

/// The crates under `src`: the file at the root of each and the folder of its modules.
const CRATES: [(&str, &str); 2] = [("src/lib.rs", "src"), ("src/bin/dev/main.rs", "src/bin/dev")];

/// No path in the code has so many parts.
const LONGEST_PATH: usize = 12;

/// The path of a module below its crate: `["number", "decimal"]`.
type Name = Vec<String>;

/// What a file declares and refers to.
#[derive(Default)]
struct Module {
    file: String,
    children: BTreeSet<String>,
    items: BTreeSet<String>,
    /// Imported paths by the name they have here.
    imports: BTreeMap<String, Name>,
    globs: Vec<Name>,
    /// The paths that it uses, re-exports left out that it does not use itself.
    uses: BTreeSet<Name>,
}

/// A path of a `use` with the name that it brings in; `None` for `*`.
type Import = (Name, Option<String>);

/// Flattens the tree of a `use`; returns the words behind it.
fn imports<'a>(tree: &'a [&'a str], before: &[String], found: &mut Vec<Import>) -> &'a [&'a str] {
    let mut path = before.to_vec();
    let mut rest = tree;
    loop {
        match rest {
            ["{", after @ ..] => {
                rest = after;
                while !matches!(rest, ["}", ..] | []) {
                    rest = imports(rest, &path, found);
                    rest = rest.strip_prefix(&[","]).unwrap_or(rest);
                }
                return rest.get(1..).unwrap_or_default();
            }
            ["*", after @ ..] => {
                found.push((path, None));
                return after;
            }
            [name, "::", after @ ..] => {
                path.push((*name).to_owned());
                rest = after;
            }
            [name, "as", alias, after @ ..] => {
                path.push((*name).to_owned());
                found.push((path, Some((*alias).to_owned())));
                return after;
            }
            [name, after @ ..] => {
                // `use super::cell::{self, value}` brings `cell` in.
                if *name != "self" || path.is_empty() {
                    path.push((*name).to_owned());
                }
                let last = path.last().cloned();
                found.push((path, last));
                return after;
            }
            [] => return rest,
        }
    }
}

impl Module {
    fn read(file: &str, text: &str) -> Module {
        let source = Source::of(text);
        let words = source.words();
        let mut module = Module { file: file.to_owned(), ..Module::default() };
        let (mut depth, mut handed_on, mut rest) = (0_usize, Vec::new(), words.as_slice());
        let mut before = "";
        let mut named = BTreeSet::new();
        while let [first, after @ ..] = rest {
            rest = after;
            match (*first, after) {
                ("{", _) => depth += 1,
                ("}", _) => depth = depth.saturating_sub(1),
                ("use", tree) => {
                    let mut found = Vec::new();
                    rest = imports(tree, &[], &mut found);
                    for (path, name) in found {
                        match name {
                            Some(name) if matches!(before, "pub" | ")") => {
                                handed_on.push((name.clone(), path.clone()));
                                module.imports.insert(name, path);
                            }
                            Some(name) => {
                                module.uses.insert(path.clone());
                                module.imports.insert(name, path);
                            }
                            None => module.globs.push(path),
                        }
                    }
                }
                // A declaration uses nothing, also where a child hands on an item of its own name.
                ("mod", [name, ";", after @ ..]) => {
                    module.children.insert((*name).to_owned());
                    rest = after;
                }
                ("fn" | "struct" | "enum" | "const" | "static" | "type" | "trait", [name, ..])
                    if depth == 0 =>
                {
                    module.items.insert((*name).to_owned());
                }
                (name, ["::", ..]) if before != "::" => {
                    let pairs = after.chunks(2).take_while(|pair| pair.first() == Some(&"::"));
                    let names = pairs.filter_map(|pair| pair.get(1));
                    let path = [name].into_iter().chain(names.copied()).map(str::to_owned);
                    named.insert(name.to_owned());
                    module.uses.insert(path.collect());
                }
                (name, _) if before != "::" && before != "." => {
                    named.insert(name.to_owned());
                }
                _ => {}
            }
            before = *first;
        }
        let used = handed_on.into_iter().filter(|(name, _)| named.contains(name));
        module.uses.extend(used.map(|(_, path)| path));
        module
    }
}

/// A module, and an item of it where a path leads to one.
type Found = (Name, Option<String>);

/// The modules of a crate.
struct Crate {
    modules: HashMap<Name, Module>,
}

impl Crate {
    fn read(root: &str, folder: &str) -> Result<Crate, Box<dyn std::error::Error>> {
        let mut modules = HashMap::new();
        let mut waiting: Vec<Name> = vec![Vec::new()];
        while let Some(name) = waiting.pop() {
            let path = format!("{folder}/{}", name.join("/"));
            let one = format!("{path}.rs");
            let file = match name.is_empty() {
                true => root.to_owned(),
                false if Path::new(&one).exists() => one,
                false => format!("{path}/mod.rs"),
            };
            let module = Module::read(&file, &fs::read_to_string(&file)?);
            let below = |child: &String| [name.as_slice(), std::slice::from_ref(child)].concat();
            waiting.extend(module.children.iter().map(below));
            modules.insert(name, module);
        }
        Ok(Crate { modules })
    }

    /// The module that defines what a path leads to, seen from a module, and the name of the item; `None` outside the
    /// crate.
    fn definer(&self, from: &[String], path: &[String]) -> Option<Found> {
        self.search(from, path, &mut Vec::new())
    }

    /// The same; `asked` are the questions that led here, for modules may import all of each other.
    fn search(
        &self,
        from: &[String],
        path: &[String],
        asked: &mut Vec<(Name, Name)>,
    ) -> Option<Found> {
        let module = self.modules.get(from)?;
        let Some((first, rest)) = path.split_first() else { return Some((from.to_vec(), None)) };
        // `use other::name as other` would make the path longer for ever.
        if path.len() > LONGEST_PATH || asked.iter().any(|(of, what)| of == from && what == path) {
            return None;
        }
        asked.push((from.to_vec(), path.to_vec()));
        match first.as_str() {
            "self" => self.search(from, rest, asked),
            "super" => self.search(from.split_last()?.1, rest, asked),
            "crate" => self.search(&[], rest, asked),
            name if module.children.contains(name) => {
                self.search(&[from, &[name.to_owned()]].concat(), rest, asked)
            }
            name if module.items.contains(name) => Some((from.to_vec(), Some(name.to_owned()))),
            name => match module.imports.get(name) {
                Some(import) => self.search(from, &[import.as_slice(), rest].concat(), asked),
                None => module.globs.iter().find_map(|glob| {
                    let path = [glob.as_slice(), path].concat();
                    self.search(from, &path, asked).filter(|found| found.1.is_some())
                }),
            },
        }
    }

    /// The file that defines what a path leads to and the name of it there; `None` for a whole module, which is named
    /// again where something of it is used.
    fn used(&self, from: &[String], path: &[String]) -> Option<(&str, String)> {
        // What follows an item is a variant or an associated function.
        let mut begins = (1..=path.len()).rev().filter_map(|length| path.get(..length));
        let found = begins.find_map(|begin| Some((begin.len(), self.definer(from, begin)?)));
        let (length, (module, item)) = found?;
        if length == path.len() && item.is_none() {
            return None;
        }
        let file = self.modules.get(&module)?.file.as_str();
        Some((file, item.or_else(|| path.last().cloned())?))
    }

    /// The files that each file uses, with the names used.
    fn edges(&self) -> Edges {
        let mut edges = Edges::new();
        for (name, module) in &self.modules {
            for path in &module.uses {
                if let Some((file, item)) = self.used(name, path).filter(|of| of.0 != module.file) {
                    let names = edges.entry(module.file.clone()).or_default();
                    names.entry(file.to_owned()).or_default().insert(item);
                }
            }
        }
        edges
    }
}

/// For each file those that it uses, with the names used.
type Edges = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

fn reached(edges: &Edges, from: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![from.to_owned()];
    while let Some(file) = waiting.pop() {
        for next in edges.get(&file).into_iter().flat_map(BTreeMap::keys) {
            if reached.insert(next.clone()) {
                waiting.push(next.clone());
            }
        }
    }
    reached
}

/// The circles of files: in each, every file leads to every other.
fn circles(edges: &Edges) -> Vec<Vec<String>> {
    let reached: BTreeMap<&String, BTreeSet<String>> =
        edges.keys().map(|file| (file, reached(edges, file))).collect();
    let mut circles = BTreeSet::new();
    for (file, below) in &reached {
        if below.contains(*file) {
            let back = |other: &&String| reached.get(other).is_some_and(|of| of.contains(*file));
            circles.insert(below.iter().filter(back).cloned().collect());
        }
    }
    circles.into_iter().collect()
}

/// A circle in words: its files, and what ties them.
fn told(circle: &[String], edges: &Edges) -> String {
    let mut lines = vec![format!("{} files in a circle:", circle.len())];
    for file in circle {
        for (used, names) in edges.get(file).into_iter().flatten() {
            if circle.contains(used) {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                lines.push(format!("  {file} -> {used}: {}", names.join(", ")));
            }
        }
    }
    lines.join("\n")
}

#[test]
fn no_files_of_src_use_each_other_in_a_circle() -> crate::Checked {
    let mut edges = Edges::new();
    for (root, folder) in CRATES {
        edges.extend(Crate::read(root, folder)?.edges());
    }
    let read: BTreeSet<&String> = edges.keys().collect();
    assert!(read.len() > files("src", &["rs"])?.len() / 2, "most files were not read");
    let circles = circles(&edges);
    let told: Vec<String> = circles.iter().map(|circle| told(circle, &edges)).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    Ok(())
}

/// The scanner itself: a circle that it does not see would not be refused.
#[test]
fn circles_are_found_through_imports_paths_and_re_exports() {
    let crate_of = |files: &[(&str, &str)]| {
        let module = |(file, text): &(&str, &str)| {
            let name = file.trim_end_matches("/mod.rs").trim_end_matches(".rs");
            let name: Name =
                name.split('/').filter(|part| *part != "lib").map(str::to_owned).collect();
            (name, Module::read(file, text))
        };
        Crate { modules: files.iter().map(module).collect() }
    };
    let found = |files: &[(&str, &str)]| {
        let edges = crate_of(files).edges();
        circles(&edges).iter().map(|circle| told(circle, &edges)).collect::<Vec<_>>().join("\n")
    };
    let lib = ("lib.rs", "mod a; mod b; pub use b::B;");
    let two = |a, b| found(&[lib, ("a.rs", a), ("b.rs", b)]);
    let circle = "2 files in a circle:\n  a.rs -> b.rs: B\n  b.rs -> a.rs: A";
    assert_eq!(two("use crate::b::B; pub struct A;", "use super::{a::A}; pub struct B;"), circle);
    assert_eq!(
        two("use crate::B; pub struct A(B);", "pub struct B; fn f(_: crate::a::A) {}"),
        circle
    );
    assert_eq!(
        two("use super::b; pub struct A(b::B);", "use super::a::{self}; pub enum B { C(a::A) }"),
        circle
    );
    assert_eq!(two("pub struct A; // crate::b::B", "use crate::a::A; pub struct B;"), "");
    assert_eq!(two("use super::b; pub struct A;", "use super::a::A; pub struct B;"), "", "unused");
    let folder =
        |face, child| found(&[("lib.rs", "mod c;"), ("c/mod.rs", face), ("c/d.rs", child)]);
    assert_eq!(folder("mod d; pub use d::D; pub struct C;", "use super::C; pub struct D;"), "");
    assert_eq!(folder("mod d; pub use d::d; pub struct C;", "use super::C; pub fn d() {}"), "");
    let both = "2 files in a circle:\n  c/d.rs -> c/mod.rs: C\n  c/mod.rs -> c/d.rs: D";
    assert_eq!(
        folder("mod d; pub use d::D; pub struct C(D);", "use super::C; pub struct D;"),
        both
    );
}
