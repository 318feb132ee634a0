//! What stands between texts: lists, names before what they name, sentences.

use crate::texts::{Language, phrase::words};

words! {
    /// Signs between texts, as each language sets them.
    JoinText {
        Comma = "、" | ", ";
        Pause = "，" | ", ";
        Semicolon = "；" | "; ";
        Stop = "。" | ". ";
        And = "、" | " + ";
        Plus = "＋" | " + ";
        Space = "" | " ";
        Wide = "　" | " · ";
        Dot = " · " | " · ";
        named(name, words) = "{name}：{words}" | "{name}: {words}";
    }
}

/// The parts that are not empty, with spaces between.
pub(in crate::texts) fn join(parts: &[String]) -> String {
    let parts: Vec<&str> =
        parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// A list in one line: 片区1、片区2.
pub(in crate::texts) fn listed<T: AsRef<str>>(parts: &[T], language: Language) -> String {
    joined(parts, JoinText::Comma.words(language))
}

/// Phrases that stand side by side.
pub fn parted_words<T: AsRef<str>>(phrases: &[T], language: Language) -> String {
    joined(phrases, JoinText::Semicolon.words(language))
}

/// The parts of a line that are not empty.
pub fn parts_of_a_line(parts: &[&str], language: Language) -> String {
    let there: Vec<&str> = parts.iter().copied().filter(|words| !words.is_empty()).collect();
    there.join(JoinText::Dot.words(language))
}

/// Sentences one after the other.
pub fn one_after_another(sentences: &[&str], language: Language) -> String {
    let there: Vec<&str> = sentences.iter().copied().filter(|words| !words.is_empty()).collect();
    there.join(JoinText::Space.words(language))
}

fn joined<T: AsRef<str>>(parts: &[T], between: &str) -> String {
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    parts.join(between)
}
