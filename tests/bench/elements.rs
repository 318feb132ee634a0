//! What elements weigh: the page's plain data (`src/view/controls/element.rs`) beside Leptos' `view!`.
//!
//! `cargo bench --bench elements` builds the package in `elements/` as a release in both ways, with four
//! cards and with one more section, and prints what each adds to a page without elements: the module
//! without its names and relocations, as brotli.

use std::io::{Error, Result};
use std::path::Path;
use std::process::Command;

/// What is built, and the features that say so; the first has no elements.
const BUILDS: [(&str, &str); 5] = [
    ("no elements", ""),
    ("four cards, plain data", "plain"),
    ("and one more section", "plain,section"),
    ("four cards, view!", "view"),
    ("and one more section", "view,section"),
];

const TARGET: &str = "wasm32-unknown-unknown";

fn main() -> Result<()> {
    let mut base = None;
    println!("{:>9} {:>9}  bytes of brotli", "module", "added");
    for (name, features) in BUILDS {
        let size = brotli(&bare(&build(features)?)?)?;
        let added = size - *base.get_or_insert(size);
        println!("{size:>9} {added:>9}  {name}");
    }
    Ok(())
}

/// The module with these features.
fn build(features: &str) -> Result<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/elements");
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--release", "--package", "elements", "--target", TARGET])
        .args(["--features", features, "--target-dir"])
        .arg(&folder)
        .status()?;
    if !status.success() {
        return Err(Error::other("the package does not build"));
    }
    std::fs::read(folder.join(TARGET).join("release/elements.wasm"))
}

/// A module without its custom sections.
fn bare(module: &[u8]) -> Result<Vec<u8>> {
    let cut = || Error::other("the module is cut off");
    let (head, mut rest) = module.split_at_checked(8).ok_or_else(cut)?;
    let mut bare = head.to_vec();
    while let Some(kind) = rest.first() {
        let (length, digits) = length(&rest[1..]).ok_or_else(cut)?;
        let (section, after) = rest.split_at_checked(1 + digits + length).ok_or_else(cut)?;
        if *kind != 0 {
            bare.extend(section);
        }
        rest = after;
    }
    Ok(bare)
}

/// The length of a section (LEB128), and how many bytes say so.
fn length(bytes: &[u8]) -> Option<(usize, usize)> {
    let last = bytes.iter().position(|byte| byte & 0x80 == 0)?;
    let digits = bytes.get(..=last)?.iter().rev();
    let length = digits.fold(0, |length, digit| (length << 7) | usize::from(digit & 0x7F));
    Some((length, last + 1))
}

/// What a host sends.
fn brotli(bytes: &[u8]) -> Result<usize> {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut sent = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut sent, &params)?;
    Ok(sent.len())
}
