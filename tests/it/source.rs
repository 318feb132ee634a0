//! Rust files as the tidy tests see them: code apart from comments and from literals.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// All files below a folder with one of these endings, in order.
pub(crate) fn files(folder: &str, endings: &[&str]) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path.to_string_lossy(), endings)?);
        } else if path.extension().is_some_and(|ending| endings.iter().any(|one| *one == ending)) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// All folders below a folder.
pub(crate) fn folders(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(folders(&path)?);
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A Rust text taken apart; its comments are dropped.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Source {
    /// The code, a space in place of each comment and each literal's content.
    pub(crate) code: String,
    /// The content of string and character literals.
    pub(crate) literals: String,
}

impl Source {
    pub(crate) fn of(text: &str) -> Source {
        let mut source = Source::default();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let (length, literal) = token(rest);
            let (skipped, after) = rest.split_at(length.max(first.len_utf8()));
            match literal {
                Some(literal) => {
                    source.code.push(' ');
                    source.literals.push_str(literal);
                    source.literals.push('\n');
                }
                None => source.code.push_str(skipped),
            }
            rest = after;
        }
        source
    }

    /// Identifiers, numbers and signs, one by one; `::` is one sign.
    pub(crate) fn words(&self) -> Vec<&str> {
        let mut words = Vec::new();
        let mut rest = self.code.trim_start();
        while let Some(first) = rest.chars().next() {
            let part_of_name = |character: char| character.is_alphanumeric() || character == '_';
            let length = match rest.find(|character: char| !part_of_name(character)) {
                Some(0) if rest.starts_with("::") => 2,
                Some(0) => first.len_utf8(),
                Some(length) => length,
                None => rest.len(),
            };
            let (word, after) = rest.split_at(length);
            words.push(word);
            rest = after.trim_start();
        }
        words
    }
}

/// The length of a comment or literal at the beginning of a text, with a literal's content; a
/// comment has the content "". Length 0 is one character of code.
fn token(text: &str) -> (usize, Option<&str>) {
    if text.starts_with("//") {
        return (text.find('\n').unwrap_or(text.len()), Some(""));
    }
    if text.starts_with("/*") {
        return (block_comment(text), Some(""));
    }
    if let Some(after) = text.strip_prefix('"') {
        let end = escaped_end(after, '"');
        return (1 + end + 1, after.get(..end));
    }
    if let Some(raw) = raw_string(text) {
        return raw;
    }
    if let Some(after) = text.strip_prefix('\'') {
        let lifetime = !after.starts_with('\\') && after.chars().nth(1) != Some('\'');
        let end = escaped_end(after, '\'');
        return if lifetime { (0, None) } else { (1 + end + 1, after.get(..end)) };
    }
    // A name is taken whole, so that its last letter is not seen as the beginning of `r"…"`.
    let name = text.find(|one: char| !(one.is_alphanumeric() || one == '_')).unwrap_or(text.len());
    (name, None)
}

fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// The position of the closing quote; a backslash escapes one character.
fn escaped_end(text: &str, quote: char) -> usize {
    let mut hidden = false;
    for (at, character) in text.char_indices() {
        if !hidden && character == quote {
            return at;
        }
        hidden = !hidden && character == '\\';
    }
    text.len().saturating_sub(1)
}

fn raw_string(text: &str) -> Option<(usize, Option<&str>)> {
    let after = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let content = after.get(hashes..)?.strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(hashes));
    let end = content.find(&closing)?;
    let begin = text.len() - content.len();
    Some((begin + end + closing.len(), content.get(..end)))
}

#[test]
fn comments_and_literals_are_told_from_code() {
    let source = Source::of(
        "let a = \"crate::x // \\\" 总\"; // crate::y\n/* crate /* ::z */ */ fn f<'a>(c: char) {}\n\
         let b = ['\\'', '分', r#\"raw \" 评\"#, b'x'];\nlet var = 1;",
    );
    assert!(!source.code.contains("crate") && !source.code.contains("raw"), "{}", source.code);
    assert!(source.code.contains("fn f<'a>(c: char) {}"), "{}", source.code);
    assert!(source.code.contains("let var = 1;"), "{}", source.code);
    let literals: Vec<&str> = source.literals.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(literals, ["crate::x // \\\" 总", "\\'", "分", "raw \" 评", "x"]);
    let words = Source::of("use crate::{number::Decimal, a1};");
    assert_eq!(
        words.words(),
        ["use", "crate", "::", "{", "number", "::", "Decimal", ",", "a1", "}", ";"]
    );
}
