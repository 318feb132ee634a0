//! What lets a release open without a network and be installed: its service worker, which knows every part of
//! it, and its manifest; and the way to take the worker back.
//!
//! The page says by `data-release` which release it is. So the worker knows a page of its own from any other
//! that a host may send, and a page without the mark asks for no worker.

use std::env;
use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::flaw::Flaw;
use crate::hash::content_hash;
use crate::markup::tags;
use crate::paths::Paths;

/// Where the worker, the switch, the manifest and the icons are kept, and what of it is published as it is.
const HOME: &str = "src/browser/offline";
const ICONS: [&str; 3] = ["icon-192.png", "icon-512.png", "icon-maskable-512.png"];

/// What the worker is called. It has no hash, for browsers ask again and again for this very name.
const WORKER: &str = "sw.js";
const MANIFEST: &str = "manifest.webmanifest";

/// What the program of a release consists of, besides its page.
const ENDINGS: [&str; 6] = [".js", ".wasm", ".css", ".json", ".svg", ".woff2"];

/// A part beyond this size comes after its first use, and with it all that bears the same name before its
/// hash: what few people open must not weigh on everyone's line.
const LARGE: usize = 1 << 20;

/// Asks for a release that takes the worker back ([`crate::page::build`]).
pub(crate) const WITHOUT: &str = "SCORECARD_WITHOUT_OFFLINE";

/// Publishes worker and manifest beside the page that is staged in `folder`, and tells the page of them.
pub(crate) fn release(paths: &Paths, folder: &Path) -> Result<(), Failure> {
    let home = paths.project().join(HOME);
    let path = folder.join("index.html");
    let page = text(&path)?;
    for icon in ICONS {
        fs::copy(home.join(icon), folder.join(icon))
            .map_err(Failure::file("copying", &home.join(icon)))?;
    }
    let tokens = text(&paths.project().join("style/tokens.css"))?;
    let manifest = manifest(&text(&home.join(MANIFEST))?, &tokens);
    write(&folder.join(MANIFEST), &manifest)?;
    let is_without = env::var_os(WITHOUT).is_some();
    let parts = parts(folder)?;
    let release = (!is_without).then(|| release_number(&page, &parts));
    let unsealed = || Failure::Unsealed { page: path.clone(), flaw: Flaw::NoBody };
    let marked = marked(&page, release.as_deref()).ok_or_else(unsealed)?;
    let worker = match release {
        Some(release) => worker(&text(&home.join("service_worker.js"))?, &release, &parts),
        None => text(&home.join("kill_switch.js"))?,
    };
    write(&folder.join(WORKER), &worker)?;
    write(&path, &marked)
}

/// A part of the program.
struct Part {
    name: String,
    bytes: usize,
    hash: u64,
}

/// All parts in a folder, by their names.
fn parts(folder: &Path) -> Result<Vec<Part>, Failure> {
    let mut parts = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::file("reading", folder))? {
        let entry = entry.map_err(Failure::file("reading", folder))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name != WORKER && ENDINGS.iter().any(|ending| name.ends_with(ending)) {
            let path = entry.path();
            let content = fs::read(&path).map_err(Failure::file("reading", &path))?;
            parts.push(Part { name, bytes: content.len(), hash: content_hash(&content) });
        }
    }
    parts.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(parts)
}

/// The number of a release: it changes with the page and with every part.
fn release_number(page: &str, parts: &[Part]) -> String {
    let parts = parts.iter().map(|part| format!("{} {:016x}\n", part.name, part.hash));
    let all = [page.to_owned(), parts.collect()].concat();
    format!("{:016x}", content_hash(all.as_bytes()))
}

/// The worker of a release.
fn worker(script: &str, release: &str, parts: &[Part]) -> String {
    let list = parts.iter().map(|part| format!("  \"{}\": {},\n", part.name, part.bytes));
    let late: Vec<String> = late(parts).iter().map(|name| format!("\"{name}\"")).collect();
    let lines = script.lines().filter(|line| !line.trim().starts_with("//") && !line.is_empty());
    let script: String = lines.flat_map(|line| [line, "\n"]).collect();
    script
        .replace("\"RELEASE\"", &format!("\"{release}\""))
        .replace("PARTS", &format!("{{\n{}}}", list.collect::<String>()))
        .replace("LATE", &format!("[{}]", late.join(", ")))
}

/// The parts that come after their first use.
fn late(parts: &[Part]) -> Vec<&str> {
    let is_late =
        |name: &str| parts.iter().any(|of| of.bytes > LARGE && stem(&of.name) == stem(name));
    parts.iter().map(|part| part.name.as_str()).filter(|name| is_late(name)).collect()
}

/// A name without its hash.
fn stem(name: &str) -> &str {
    name.split(['-', '.']).next().unwrap_or(name)
}

/// The manifest in the light colours of the page.
fn manifest(template: &str, tokens: &str) -> String {
    ["paper", "act"].iter().fold(template.to_owned(), |text, name| {
        text.replace(&format!("--{name}"), light(tokens, name).unwrap_or("#ffffff"))
    })
}

/// The light value of a colour of the page.
fn light<'a>(tokens: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = tokens.split_once(&format!("--{name}: var(--light, "))?;
    value.split(')').next()
}

/// The page that names its manifest and, where there is one, its release.
fn marked(page: &str, release: Option<&str>) -> Option<String> {
    let links = format!(
        "<link rel=\"manifest\" href=\"./{MANIFEST}\"><link rel=\"apple-touch-icon\" href=\"./{}\">",
        ICONS[2]
    );
    let tags = tags(page);
    let body = tags.iter().find(|tag| tag.name == "body")?.range.start + "<body".len();
    let head = page[..body].rfind("</head>")?;
    let release = release.map(|release| format!(" data-release=\"{release}\""));
    Some(
        [&page[..head], &links, &page[head..body], &release.unwrap_or_default(), &page[body..]]
            .concat(),
    )
}

fn text(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::file("reading", path))
}

fn write(path: &Path, content: &str) -> Result<(), Failure> {
    fs::write(path, content).map_err(Failure::file("writing", path))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, bytes: usize, hash: u64) -> Part {
        Part { name: name.to_owned(), bytes, hash }
    }

    fn all() -> [Part; 4] {
        [
            part("app-1.js", 5, 1),
            part("chunk_rest-1.wasm", LARGE, 2),
            part("worker-2.js", 7, 3),
            part("worker-2_bg.wasm", LARGE + 1, 4),
        ]
    }

    #[test]
    fn the_worker_knows_release_sizes_and_what_comes_late() {
        let script =
            "// Why.\nconst r = \"RELEASE\";\nconst p = PARTS;\n\n  // How.\nconst l = LATE;\n";
        let expected = "const r = \"ab\";\nconst p = {\n  \"app-1.js\": 5,\n  \"chunk_rest-1.wasm\": 1048576,\n  \
                        \"worker-2.js\": 7,\n  \"worker-2_bg.wasm\": 1048577,\n};\n\
                        const l = [\"worker-2.js\", \"worker-2_bg.wasm\"];\n";
        assert_eq!(worker(script, "ab", &all()), expected);
    }

    #[test]
    fn a_release_is_another_one_when_anything_of_it_is() {
        let number = release_number("page", &all());
        assert_eq!(number.len(), 16);
        assert_eq!(number, release_number("page", &all()));
        assert_ne!(number, release_number("other", &all()));
        for at in 0..4 {
            let mut parts = all();
            parts[at].hash += 1;
            assert_ne!(number, release_number("page", &parts), "{}", parts[at].name);
            assert_ne!(number, release_number("page", &all()[..at]));
        }
    }

    #[test]
    fn the_page_says_its_release_and_names_its_manifest() {
        let page = "<head><title>t</title></head>\n<body data-worker=\"./w.js\"><p>";
        let with = marked(page, Some("ab")).unwrap_or_default();
        let expected = "<head><title>t</title><link rel=\"manifest\" href=\"./manifest.webmanifest\">\
                        <link rel=\"apple-touch-icon\" href=\"./icon-maskable-512.png\"></head>\n\
                        <body data-release=\"ab\" data-worker=\"./w.js\"><p>";
        assert_eq!(with, expected);
        let without = marked(page, None).unwrap_or_default();
        assert!(without.ends_with("<body data-worker=\"./w.js\"><p>"), "{without}");
        assert_eq!(marked("<p>", None), None);
    }

    #[test]
    fn the_manifest_has_the_light_colours_of_the_page() {
        let tokens = "--paper: var(--light, #faf8f4) var(--dark, #131615);\n--act: var(--light, #203b36) var(--dark, #d5e5df);";
        let template = "{ \"background_color\": \"--paper\", \"theme_color\": \"--act\" }";
        let expected = "{ \"background_color\": \"#faf8f4\", \"theme_color\": \"#203b36\" }";
        assert_eq!(manifest(template, tokens), expected);
    }
}
