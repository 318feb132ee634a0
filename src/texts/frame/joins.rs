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
        With = "和" | " and ";
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

/// A list whose last two are joined: 督导中心和第三方.
pub fn listed_and(parts: &[String], language: Language) -> String {
    match parts {
        [rest @ .., one, other] => {
            let pair = [one.as_str(), JoinText::With.words(language), other].concat();
            let all: Vec<&str> = rest.iter().map(String::as_str).chain([pair.as_str()]).collect();
            listed(&all, language)
        }
        few => listed(few, language),
    }
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

/// Parts with something between them.
pub(in crate::texts) fn joined<T: AsRef<str>>(parts: &[T], between: &str) -> String {
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    parts.join(between)
}
