//! What a first visit costs and what the built files may contain. No browser needed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;

use base64::Engine;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::support::site::{compressed, is_copy};
use crate::support::{Outcome, environment};

/// The most a first visit may weigh until the page takes input: with brotli, with gzip, and as it is.
const FIRST_LOAD_BYTES: [usize; 3] = [102_000, 124_000, 325_000];

/// The most that the worker may weigh, which comes when a file needs it.
const WORKER_BYTES: usize = 680_000;

/// The most that the worker may weigh which checks a report: whoever pastes a text waits for it.
const READER_BYTES: usize = 190_000;

/// The most that the worker may weigh which reads Word files: whoever chooses one waits for both.
const WORD_BYTES: usize = 48_000;

/// What the policy of the page must say: nothing from elsewhere, and in the page what its hash allows.
const POLICY: [&str; 4] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
];

#[test]
fn a_first_visit_stays_light() -> Outcome {
    let files = files(&environment::dist()?)?;
    let mut totals = [0; 3];
    let mut table = String::new();
    for name in first_load(&files) {
        let plain = &files[&name];
        let bytes = [compressed(plain)?.len(), gzipped(plain)?, plain.len()];
        table += &format!("{bytes:>9?}  {name}\n");
        totals.iter_mut().zip(bytes).for_each(|(total, bytes)| *total += bytes);
    }
    println!("{table}{totals:>9?}  in all");
    for (total, most) in totals.into_iter().zip(FIRST_LOAD_BYTES) {
        assert!(total <= most, "{total} bytes, at most {most} (brotli, gzip, plain):\n{table}");
    }
    Ok(())
}

/// How many bytes gzip makes of these.
fn gzipped(plain: &[u8]) -> Outcome<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain)?;
    Ok(encoder.finish()?.len())
}

/// What reads workbooks is in the worker and nowhere else, or everyone would fetch it.
#[test]
fn only_the_worker_reads_workbooks_and_it_stays_within_bounds() -> Outcome {
    // A part of every xlsx, which a reader has to name.
    const MARK: &[u8] = b"xl/workbook.xml";
    let files = files(&environment::dist()?)?;
    let holds = |bytes: &Vec<u8>| bytes.windows(MARK.len()).any(|part| part == MARK);
    let readers: Vec<&String> =
        files.iter().filter(|(_, bytes)| holds(bytes)).map(|(name, _)| name).collect();
    assert!(readers.iter().all(|name| is_worker(name)), "{readers:?} hold spreadsheet code");
    assert!(!readers.is_empty(), "no file reads workbooks");
    let total = weight(&files, is_worker)?;
    assert!(total <= WORKER_BYTES, "{total} bytes of brotli, at most {WORKER_BYTES}");
    Ok(())
}

/// What judges texts is in a worker of its own, and so is what reads Word files.
#[test]
fn texts_are_judged_and_word_files_read_in_workers_that_stay_within_bounds() -> Outcome {
    // A word that the judge takes for another one, and the kind that every Word file declares: drafts are written too.
    let judges = ("新闻媒体报道", is_judge as fn(&str) -> bool, READER_BYTES);
    let reads = ("wordprocessingml.document.main+xml", is_word as fn(&str) -> bool, WORD_BYTES);
    let files = files(&environment::dist()?)?;
    for (mark, is_it, most) in [judges, reads] {
        let holds = |bytes: &[u8]| bytes.windows(mark.len()).any(|part| part == mark.as_bytes());
        let holders: Vec<&String> =
            files.iter().filter(|(_, bytes)| holds(bytes)).map(|(name, _)| name).collect();
        let known = |name: &&String| is_it(name) || mark.is_ascii() && is_worker(name);
        assert!(!holders.is_empty() && holders.iter().all(known), "{mark} is in {holders:?}");
        let total = weight(&files, is_it)?;
        assert!(total > 0 && total <= most, "{total} bytes of brotli, at most {most}");
    }
    Ok(())
}

/// How much files weigh together with brotli.
fn weight(files: &BTreeMap<String, Vec<u8>>, of: fn(&str) -> bool) -> Outcome<usize> {
    let mut total = 0;
    for (name, bytes) in files.iter().filter(|(name, _)| of(name)) {
        let bytes = compressed(bytes)?.len();
        println!("{bytes:>9}  {name}");
        total += bytes;
    }
    Ok(total)
}

/// Sentences of every room. Whoever reads Chinese must not fetch them.
#[test]
fn english_lies_in_a_chunk_of_its_own() -> Outcome {
    const SENTENCES: [&str; 8] = [
        "stays in the browser of this device; nothing is uploaded",
        "The parties not scored yet: ",
        "A reference line, not a requirement",
        "A name is personal data and stays on this device.",
        "The printed totals are higher than the list",
        "every combination is counted",
        "A rate beyond 100% is nothing unusual",
        "What was done, as a share of what was agreed.",
    ];
    let files = files(&environment::dist()?)?;
    for sentence in SENTENCES {
        let holds =
            |bytes: &[u8]| bytes.windows(sentence.len()).any(|part| part == sentence.as_bytes());
        let holders: Vec<&String> = files
            .iter()
            .filter(|(name, bytes)| name.ends_with(".wasm") && !is_worker(name) && holds(bytes))
            .map(|(name, _)| name)
            .collect();
        let alone = matches!(holders.as_slice(), [one] if one.starts_with("chunk_english"));
        assert!(alone, "“{sentence}” is in {holders:?}");
    }
    Ok(())
}

#[test]
fn no_file_names_another_host() -> Outcome {
    for (name, bytes) in files(&environment::dist()?)? {
        if !is_text(&name) {
            continue;
        }
        let text = String::from_utf8(bytes)?;
        // Names of XML vocabularies look like addresses; nobody fetches them.
        let text = text.replace("http://www.w3.org/", "");
        for mark in ["http://", "https://", "=\"//", "url(//"] {
            assert!(!text.contains(mark), "{name} contains {mark}");
        }
    }
    Ok(())
}

#[test]
fn the_page_states_a_strict_policy_and_keeps_it() -> Outcome {
    let dist = environment::dist()?;
    let html = fs::read_to_string(dist.join("index.html"))?;
    let policy = policy(&html).ok_or("index.html states no content security policy")?;
    let mut allowed = BTreeSet::new();
    let mut stated = Vec::new();
    for directive in policy.split(';').map(str::trim) {
        let (hashes, rest): (Vec<&str>, Vec<&str>) =
            directive.split(' ').partition(|word| word.starts_with("'sha256-"));
        allowed.extend(hashes.into_iter().map(str::to_owned));
        stated.push(rest.join(" "));
    }
    for directive in POLICY {
        assert!(
            stated.iter().any(|part| part == directive),
            "{directive} is missing from: {policy}"
        );
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("unsafe-hashes"), "{policy}");
    let inside: BTreeSet<String> =
        inside(&html, "style").chain(inside(&html, "script")).map(hash).collect();
    assert_eq!(allowed, inside, "the policy allows what stands in the page, and nothing more");
    for element in tags(&html) {
        for attribute in element.split_whitespace().filter(|part| part.contains('=')) {
            let inline = attribute.starts_with("style=") || attribute.starts_with("on");
            assert!(!inline, "inline style or script: <{element}>");
        }
    }
    Ok(())
}

/// The texts of the elements of this name that have one.
fn inside<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let end = format!("</{name}>");
    let parts: Vec<&str> = html.split(&end).filter(|part| part.len() < html.len()).collect();
    let start = format!("<{name}");
    let texts = parts.into_iter().filter_map(move |part| part.rsplit_once(&start));
    texts
        .filter_map(|(_, text)| text.split_once('>'))
        .map(|(_, text)| text)
        .filter(|text| !text.is_empty())
}

/// How a policy names a text.
fn hash(text: &str) -> String {
    let sum = hmac_sha256::Hash::hash(text.as_bytes());
    format!("'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(sum))
}

#[test]
fn names_carry_a_hash_of_their_content() -> Outcome {
    let files = files(&environment::dist()?)?;
    let workers = files.keys().filter(|name| is_worker(name) || is_reader(name));
    for name in first_load(&files).iter().chain(workers) {
        if name.ends_with(".js") || name.ends_with(".wasm") || name.ends_with(".css") {
            let is_hash = |part: &str| part.len() >= 8 && u64::from_str_radix(part, 16).is_ok();
            let parts = name.split(['-', '_', '.', '/']);
            assert!(parts.into_iter().any(is_hash), "{name} bears no hash");
        }
    }
    Ok(())
}

/// Every file of a folder with its content, by its path below the folder; compressed copies are left out.
pub(crate) fn files(folder: &Path) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            for (below, bytes) in files(&path)? {
                found.insert(format!("{name}/{below}"), bytes);
            }
        } else if !is_copy(&name) {
            found.insert(name.into_owned(), fs::read(&path)?);
        }
    }
    Ok(found)
}

/// The page and all files that are named in it, or in a text file so found, but for the chunks and
/// the workers, which are fetched when they are wanted, and for service worker, manifest and icons; `chunks.rs`,
/// `exchange_files.rs` and `offline.rs` watch that.
pub(crate) fn first_load(files: &BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    let mut needed = BTreeSet::new();
    let mut open = vec!["index.html".to_owned()];
    while let Some(name) = open.pop() {
        let text = files.get(&name).filter(|_| is_text(&name));
        let text = text.map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        if needed.insert(name) {
            let text = text.unwrap_or_default();
            let named = |file: &&String| text.contains(file.rsplit('/').next().unwrap_or(file));
            let first = |file: &&String| {
                let is_worker = is_worker(file) || is_reader(file);
                !file.starts_with("chunk_") && !is_worker && !is_of_home(file)
            };
            open.extend(files.keys().filter(named).filter(first).cloned());
        }
    }
    needed
}

fn is_worker(name: &str) -> bool {
    name.starts_with("worker-")
}

/// Whether it is a part of one of the two workers of 核对.
fn is_reader(name: &str) -> bool {
    is_judge(name) || is_word(name)
}

fn is_judge(name: &str) -> bool {
    name.starts_with("reports-")
}

fn is_word(name: &str) -> bool {
    name.starts_with("word-")
}

/// Whether it is asked for by who puts the page on a home screen, or keeps it for days without a network.
fn is_of_home(name: &str) -> bool {
    matches!(name, "sw.js" | "manifest.webmanifest") || name.starts_with("icon-")
}

fn is_text(name: &str) -> bool {
    [".html", ".js", ".css", ".json", ".svg"].iter().any(|ending| name.ends_with(ending))
}

/// The content of the policy's meta element.
fn policy(html: &str) -> Option<String> {
    let meta = tags(html).find(|tag| tag.to_lowercase().contains("content-security-policy"))?;
    let from = meta.find("content=\"")? + "content=\"".len();
    let length = meta[from..].find('"')?;
    Some(meta[from..from + length].replace("&#39;", "'"))
}

/// The opening tags of a page, without their brackets.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|rest| rest.split('>').next())
}
