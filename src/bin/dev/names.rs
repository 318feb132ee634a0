//! Gives the script of a release short names: those of its functions and variables, which nobody outside it knows.
//!
//! Enough of JavaScript is read for that: words, texts, templates and brackets. Regular expressions are not: a word in
//! one would be renamed. A name that also is the key of an
//! object somewhere stays as it is everywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A shorter name would save nothing.
const LONG_ENOUGH: usize = 3;

/// A word of the script outside texts.
struct Word<'a> {
    text: &'a str,
    at: Range<usize>,
    /// Whether it is said of something: `of.word`.
    is_member: bool,
    /// Whether it is or may be the key of an object: `{ word }`, `{ word: x }`.
    is_key: bool,
}

/// The script with short names.
pub(crate) fn shortened(script: &str) -> String {
    let words = words(script);
    let taken: BTreeSet<&str> = words.iter().map(|word| word.text).collect();
    let keys: BTreeSet<&str> =
        words.iter().filter(|word| word.is_key).map(|word| word.text).collect();
    let mut counts = BTreeMap::<&str, usize>::new();
    for name in declared(&words).filter(|name| name.len() >= LONG_ENOUGH && !keys.contains(name)) {
        counts.entry(name).or_default();
    }
    for word in words.iter().filter(|word| !word.is_member) {
        if let Some(count) = counts.get_mut(word.text) {
            *count += 1;
        }
    }
    // Those that are said most get the shortest.
    let mut names: Vec<(&str, usize)> = counts.into_iter().collect();
    names.sort_by_key(|(name, count)| (usize::MAX - count, *name));
    let short = short_names().filter(|short| !taken.contains(short.as_str()));
    let short: BTreeMap<&str, String> =
        names.into_iter().map(|(name, _)| name).zip(short).collect();
    let (mut made, mut done) = (String::new(), 0);
    for word in words.iter().filter(|word| !word.is_member) {
        if let Some(name) = short.get(word.text) {
            made.push_str(&script[done..word.at.start]);
            made.push_str(name);
            done = word.at.end;
        }
    }
    made + &script[done..]
}

/// What the script declares: the word behind the keyword, and arguments as the binding tool calls them.
fn declared<'a>(words: &'a [Word<'a>]) -> impl Iterator<Item = &'a str> {
    let behind = words.windows(2).filter_map(|pair| {
        let [keyword, name] = pair else { return None };
        let declares = matches!(keyword.text, "function" | "let" | "const" | "var");
        // Destructuring stands between them otherwise.
        (declares && name.at.start == keyword.at.end + 1).then_some(name.text)
    });
    let arguments = words
        .iter()
        .map(|word| word.text)
        .filter(|text| text.strip_prefix("arg").is_some_and(|end| end.parse::<u8>().is_ok()));
    behind.chain(arguments)
}

/// `a`, `b` … `z`, `A` … `aa`, `ab` …: none of those of two letters is a word of the language but these.
fn short_names() -> impl Iterator<Item = String> {
    const WORDS: [&str; 5] = ["as", "do", "if", "in", "of"];
    let letters = || ('a'..='z').chain('A'..='Z');
    let pairs = letters().flat_map(move |first| letters().map(move |second| [first, second]));
    let single = letters().map(String::from);
    let pairs = pairs.map(|pair| pair.iter().collect::<String>());
    single.chain(pairs.filter(|pair| !WORDS.contains(&pair.as_str())))
}

/// All words outside texts, in their order.
fn words(script: &str) -> Vec<Word<'_>> {
    let bytes = script.as_bytes();
    let mut words: Vec<Word<'_>> = Vec::new();
    // The brackets that are open; a template within them is `\``.
    let mut open = Vec::new();
    let mut at = 0;
    let is_of_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$';
    while let Some(&byte) = bytes.get(at) {
        if open.last() == Some(&b'`') {
            match byte {
                b'`' => _ = open.pop(),
                b'\\' => at += 1,
                b'$' if bytes.get(at + 1) == Some(&b'{') => {
                    open.push(b'$');
                    at += 1;
                }
                _ => {}
            }
            at += 1;
            continue;
        }
        match byte {
            b'"' | b'\'' => at = end_of_text(bytes, at),
            b'`' | b'(' | b'[' | b'{' => open.push(byte),
            b')' | b']' | b'}' => _ = open.pop(),
            _ if is_of_word(byte) => {
                let length = bytes.iter().skip(at).take_while(|byte| is_of_word(**byte)).count();
                let (before, after) = (before(bytes, at), after(bytes, at + length));
                let is_key = open.last() == Some(&b'{')
                    && matches!(before, Some(b'{' | b','))
                    && matches!(after, Some(b',' | b'}' | b':'));
                // Three dots spread, they do not name a member.
                let is_member = before == Some(b'.') && !script[..at].trim_end().ends_with("...");
                let range = at..at + length;
                words.push(Word { text: &script[range.clone()], at: range, is_member, is_key });
                at += length;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    words
}

/// The last byte of a text that begins there.
fn end_of_text(bytes: &[u8], start: usize) -> usize {
    let (mut at, quote) = (start + 1, bytes.get(start));
    while let Some(byte) = bytes.get(at).filter(|byte| Some(*byte) != quote) {
        at += if *byte == b'\\' { 2 } else { 1 };
    }
    at
}

fn before(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.iter().take(at).rev().find(|byte| !byte.is_ascii_whitespace()).copied()
}

fn after(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.iter().skip(at).find(|byte| !byte.is_ascii_whitespace()).copied()
}

/// The names under which the pieces are published, by the hash over all of them.
pub(crate) struct Names(pub(crate) u64);

impl Names {
    /// The script that starts the page.
    pub(crate) fn script(&self) -> String {
        format!("app-{:016x}.js", self.0)
    }

    /// The part of the program that starts.
    pub(crate) fn module(&self) -> String {
        format!("app-{:016x}_bg.wasm", self.0)
    }

    /// Not only wasm, but hosts compress what ends so.
    pub(crate) fn file(&self, name: &str) -> String {
        format!("chunk_{name}-{:016x}.wasm", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declared_names_become_short_the_commonest_first() {
        let script = "function getView(arg0){const size=arg0;return size+size}getView(1)";
        assert_eq!(shortened(script), "function c(b){const a=b;return a+a}c(1)");
    }

    #[test]
    fn members_texts_and_keys_stay() {
        let script = "let wasm;wasm.memory;use(of.wasm,'wasm',\"a \\\" wasm\",...wasm)";
        assert_eq!(shortened(script), "let a;a.memory;use(of.wasm,'wasm',\"a \\\" wasm\",...a)");
        let destructured = "const{module,instance}=x;let instance;let other={module:instance}";
        let expected = destructured.replace("other", "a");
        assert_eq!(shortened(destructured), expected);
    }

    #[test]
    fn templates_hold_words_only_between_their_brackets() {
        let script = "let name;`name ${name} {name} ${f({name:1},`${name}`)}`";
        assert_eq!(shortened(script), script, "a key somewhere stays everywhere");
        let script = "let name;`name ${name} {name} ${f([name],`${name}`)}`";
        assert_eq!(shortened(script), "let a;`name ${a} {name} ${f([a],`${a}`)}`");
    }

    #[test]
    fn short_names_leave_out_what_is_taken_and_what_the_language_says() {
        assert_eq!(shortened("let long;a"), "let b;a");
        let names: Vec<String> = short_names().collect();
        assert_eq!(names.len(), 52 + 52 * 52 - 5);
        assert!(["as", "do", "if", "in", "of"].iter().all(|word| !names.contains(&(*word).into())));
    }
}
