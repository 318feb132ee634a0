//! The house rules that no compiler checks: who may import whom, where browsers and floats may be, how long
//! a file may be, where texts are.

use crate::source::{Source, files, folders};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The storeys of `src` and what each may import beside itself.
const MAY_IMPORT: [(&str, &[&str]); 15] = [
    ("number", &[]),
    ("scoring", &["number"]),
    ("schemes", &["number", "scoring"]),
    ("report", &["number", "scoring", "schemes"]),
    ("training", &["number", "scoring", "schemes"]),
    ("document", &["number", "scoring", "schemes"]),
    ("district", &["number", "scoring", "schemes", "document"]),
    ("editor", &["number", "scoring", "schemes", "document"]),
    ("desk", &["number", "scoring", "schemes", "training", "document", "editor"]),
    ("exchange", &["number", "scoring", "schemes", "report", "document", "district", "editor"]),
    ("chart", &["number", "scoring"]),
    (
        "texts",
        &[
            "number", "scoring", "schemes", "report", "training", "document", "district", "editor",
            "desk", "exchange", "chart",
        ],
    ),
    (
        "first_sight",
        &[
            "number", "scoring", "schemes", "training", "document", "editor", "desk", "exchange",
            "chart", "texts",
        ],
    ),
    (
        "browser",
        &["number", "scoring", "schemes", "training", "document", "editor", "desk", "exchange"],
    ),
    (
        "view",
        &[
            "number", "scoring", "schemes", "report", "training", "document", "district", "editor",
            "desk", "exchange", "chart", "texts", "browser",
        ],
    ),
];

/// The one file through which binary floating point comes and goes, as decimal text: workbooks hold it.
const DOOR_OF_FLOATS: &str = "exchange/worker/numbers.rs";

/// The storeys without binary floating point.
const EXACT: [&str; 10] = [
    "number", "scoring", "schemes", "report", "training", "document", "district", "editor", "desk",
    "exchange",
];

/// Reads every Rust file below `src` and collects what is wrong with each.
fn check(fault: impl Fn(&Path, &Source) -> Vec<String>) -> crate::Checked {
    let mut faults = Vec::new();
    for path in files("src", &["rs"])? {
        let source = Source::of(&fs::read_to_string(&path)?);
        let found = fault(&path, &source);
        faults.extend(found.iter().map(|what| format!("{}: {what}", path.display())));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

/// The parts of a path below `src`: `number`, `decimal.rs`.
fn below_src(path: &Path) -> Vec<String> {
    path.iter().skip(1).map(|part| part.to_string_lossy().into_owned()).collect()
}

fn storey(path: &Path) -> String {
    let parts = below_src(path);
    if parts.len() > 1 { parts[0].clone() } else { String::new() }
}

/// How many `super` lead from the file's module to the crate.
fn depth(path: &Path) -> usize {
    let parts = below_src(path);
    let own_folder = parts.last().is_some_and(|file| file == "mod.rs");
    parts.len() - usize::from(own_folder)
}

/// The names right below the crate that a file goes to, by `crate::` or by enough `super::`.
fn crate_names(source: &Source, depth: usize) -> BTreeSet<String> {
    let words = source.words();
    let mut names = BTreeSet::new();
    for at in 0..words.len() {
        let rest = &words[at..];
        let chain = rest.chunks(2).take_while(|pair| **pair == ["super", "::"]).count();
        let begins = at < 2 || words[at - 2] != "super";
        match rest {
            ["crate", "::", path @ ..] => names.extend(heads(path)),
            _ if chain == depth && begins => names.extend(heads(&rest[2 * chain..])),
            _ => {}
        }
    }
    names
}

/// The first name of a path, or of each path of a group.
fn heads(path: &[&str]) -> Vec<String> {
    if path.first() != Some(&"{") {
        return path.first().map(|name| (*name).to_owned()).into_iter().collect();
    }
    let (mut heads, mut open) = (Vec::new(), 0);
    for pair in path.windows(2) {
        match pair[0] {
            "{" => open += 1,
            "}" => open -= 1,
            _ => {}
        }
        if open == 0 {
            break;
        }
        let begins = open == 1 && (pair[0] == "," || std::ptr::eq(pair, &path[..2]));
        if begins && pair[1] != "}" {
            heads.push(pair[1].to_owned());
        }
    }
    heads
}

#[test]
fn nothing_imports_upwards() -> crate::Checked {
    check(|path, source| {
        let storey = storey(path);
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == storey) else {
            return Vec::new();
        };
        let names = crate_names(source, depth(path)).into_iter();
        let wrong = names.filter(|name| *name != storey && !allowed.contains(&name.as_str()));
        wrong.map(|name| format!("{storey} may not import {name}")).collect()
    })
}

/// It weighs more than the whole page.
#[test]
fn what_only_the_worker_for_files_runs_is_imported_by_it_alone() -> crate::Checked {
    check(|path, source| {
        let file = below_src(path).join("/");
        if file.starts_with("exchange/worker/") || file == "bin/xlsx_worker.rs" {
            return Vec::new();
        }
        let words = source.words();
        let from = |at: usize| match &words[at..] {
            ["exchange", "::", names @ ..] => heads(names),
            ["super", "::", names @ ..] if storey(path) == "exchange" => heads(names),
            _ => Vec::new(),
        };
        let is_named = (0..words.len()).flat_map(from).any(|name| name == "worker");
        is_named
            .then(|| "only the worker for files may import exchange::worker".to_owned())
            .into_iter()
            .collect()
    })
}

#[test]
fn every_folder_of_src_is_a_storey_with_a_rule() -> crate::Checked {
    let known = |name: &str| name == "bin" || MAY_IMPORT.iter().any(|(storey, _)| *storey == name);
    for folder in folders(Path::new("src"))? {
        let parts = below_src(&folder);
        let storey = parts.first().map_or("", String::as_str);
        assert!(known(storey), "say in MAY_IMPORT what src/{storey} may import");
    }
    Ok(())
}

#[test]
fn browsers_are_met_only_in_view_and_browser() -> crate::Checked {
    check(|path, source| {
        let (storey, file) = (storey(path), below_src(path).join("/"));
        let words: BTreeSet<&str> = source.words().into_iter().collect();
        let met = |family: &str| words.iter().any(|word| word.starts_with(family));
        let mut faults = Vec::new();
        if met("leptos") && storey != "view" && file != "main.rs" {
            faults.push("leptos belongs to view".to_owned());
        }
        let outside = !["view", "browser"].contains(&storey.as_str());
        for family in ["web_sys", "js_sys", "gloo"] {
            if met(family) && outside {
                faults.push(format!("{family} belongs to browser and view"));
            }
        }
        faults
    })
}

#[test]
fn unsafe_declarations_stand_only_where_a_release_is_cut() -> crate::Checked {
    check(|path, source| {
        let lifted = source.words().contains(&"unsafe_code");
        if !lifted || below_src(path).join("/") == "view/rooms.rs" {
            return Vec::new();
        }
        vec!["unsafe code is forbidden here".to_owned()]
    })
}

#[test]
fn there_are_no_floats_where_figures_are_made() -> crate::Checked {
    check(|path, source| {
        let door = below_src(path).join("/") == DOOR_OF_FLOATS;
        if door || !EXACT.contains(&storey(path).as_str()) {
            return Vec::new();
        }
        let words = source.words();
        let digits = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
        let named = words.iter().filter(|word| word.contains("f32") || word.contains("f64"));
        let mut faults: Vec<String> = named.map(|word| (*word).to_owned()).collect();
        // `1.5` is a float without naming its type; `pair.0.1` is not.
        let written = words
            .windows(4)
            .filter(|four| four[0] != "." && digits(four[1]) && four[2] == "." && digits(four[3]));
        faults.extend(written.map(|four| four[1..].concat()));
        faults
    })
}

#[test]
fn the_view_has_no_texts_of_its_own() -> crate::Checked {
    check(|path, source| {
        if storey(path) != "view" {
            return Vec::new();
        }
        let texts = source.literals.lines().chain(source.code.lines());
        let chinese = texts.filter(|text| text.chars().any(is_chinese));
        chinese.map(|text| format!("{:?} belongs in texts", text.trim())).collect()
    })
}

/// Characters and punctuation of Chinese, full-width forms included.
fn is_chinese(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

#[test]
fn no_file_is_longer_than_400_lines() -> crate::Checked {
    let mut long = Vec::new();
    for folder in ["src", "tests"] {
        for path in files(folder, &["rs", "js", "css"])? {
            let lines = fs::read_to_string(&path)?.lines().count();
            if lines > 400 {
                long.push(format!("{}: {lines} lines", path.display()));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
    Ok(())
}

#[test]
fn every_file_and_so_every_folder_says_what_it_is() -> crate::Checked {
    let mut silent: Vec<PathBuf> = Vec::new();
    for path in [files("src", &["rs"])?, files("tests", &["rs"])?].concat() {
        if !fs::read_to_string(&path)?.starts_with("//! ") {
            silent.push(path);
        }
    }
    for folder in folders(Path::new("src"))? {
        let storey = below_src(&folder).first().is_some_and(|first| first != "bin");
        if storey && !folder.join("mod.rs").exists() {
            silent.push(folder);
        }
    }
    assert!(silent.is_empty(), "without a docstring: {silent:?}");
    Ok(())
}

/// The map of the house names every storey, as `name` or with what is in it, as `name/part`.
/// What a person reads has no rule numbers, but for the workings, the rules themselves and the findings of 核对.
#[test]
fn rule_numbers_stand_in_the_workings_alone() -> crate::Checked {
    const MAY: [&str; 3] = ["working", "rules", "check"];
    check(|path, source| {
        let parts = below_src(path);
        let of_room = parts.get(1).is_some_and(|room| MAY.contains(&room.as_str()));
        if parts.first().is_none_or(|storey| storey != "texts") || of_room {
            return Vec::new();
        }
        let numbered = |line: &&str| {
            line.split("R-").skip(1).any(|after| after.starts_with(|of: char| of.is_ascii_digit()))
        };
        source.literals.lines().filter(numbered).map(str::to_owned).collect()
    })
}

#[test]
fn the_map_in_lib_rs_names_every_storey() -> crate::Checked {
    let lib = fs::read_to_string("src/lib.rs")?;
    let map: String = lib.lines().filter(|line| line.starts_with("//!")).collect();
    let on_map = |name: &str| ["`", "/"].iter().any(|end| map.contains(&format!("`{name}{end}")));
    for folder in folders(Path::new("src"))? {
        let parts = below_src(&folder);
        let storey = parts.first().map_or("", String::as_str);
        assert!(on_map(storey), "{storey} is not on the map in src/lib.rs");
    }
    Ok(())
}

/// The scanner itself: what it would miss, no test above would find.
#[test]
fn paths_to_the_crate_are_found_in_every_form() {
    let names = |text: &str, depth| {
        let names = crate_names(&Source::of(text), depth);
        names.into_iter().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(names("use crate::number::Decimal;", 2), "number");
    assert_eq!(names("use crate::{number::{a, b}, scoring::C, view};", 2), "number scoring view");
    assert_eq!(names("fn f() -> crate::editor::Action {}", 1), "editor");
    assert_eq!(names("use super::view::X; use super::super::editor;", 2), "editor");
    assert_eq!(names("use super::{view, scoring::X};", 1), "scoring view");
    assert_eq!(names("use super::super::super::view;", 3), "view");
    assert_eq!(names("// crate::view\nlet text = \"crate::view\";", 2), "");
    assert_eq!(depth(Path::new("src/number/mod.rs")), 1);
    assert_eq!(depth(Path::new("src/number/decimal.rs")), 2);
    assert_eq!(depth(Path::new("src/document/migrations/mod.rs")), 2);
}
