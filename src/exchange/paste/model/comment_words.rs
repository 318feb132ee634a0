//! The words of the sheet of comments, in every language.

use super::words::bare;
use crate::document::{About, AreaGroup, CommentList, CommentPart, Document, Remedy};

/// What a word of the sheet stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommentWord {
    /// A part of the assessment.
    Part(CommentPart),
    /// A list.
    List(CommentList),
    /// 没有提出.
    Nothing,
    /// What became of an item.
    Remedy(Remedy),
    /// An indicator, an area or a kind of workers.
    About(About),
}

/// What stands between names in a cell.
const BETWEEN: [&str; 2] = ["、", ","];

/// What a text begins with: a name that is known, and what stands behind it.
fn begins<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.strip_prefix(name).filter(|_| !name.is_empty())
}

/// What all of a text names, one name after the other; `None` where anything of it is no name.
fn all_of<T: Copy>(text: &str, names: &[(&str, T)]) -> Option<Vec<T>> {
    for (name, of) in names {
        let Some(rest) = begins(text, name) else { continue };
        if rest.is_empty() {
            return Some(vec![*of]);
        }
        let between = BETWEEN.iter().find_map(|sign| rest.strip_prefix(sign));
        if let Some(mut found) = between.and_then(|rest| all_of(rest.trim_start(), names)) {
            found.insert(0, *of);
            return Some(found);
        }
    }
    None
}

/// The only word that is called so.
pub(crate) fn word_of<'a, T>(
    text: &str,
    words: &'a [(String, CommentWord)],
    wanted: impl Fn(&'a CommentWord) -> Option<T>,
) -> Option<T> {
    let text = bare(text);
    let mut named = words.iter().filter(|(name, _)| !text.is_empty() && bare(name) == text);
    named.find_map(|(_, word)| wanted(word))
}

/// The things that a cell points to, each once and in order.
pub(crate) fn abouts(text: &str, words: &[(String, CommentWord)]) -> Option<Vec<About>> {
    let names: Vec<(&str, About)> = words
        .iter()
        .filter_map(|(name, word)| match word {
            CommentWord::About(about) => Some((name.as_str(), *about)),
            _ => None,
        })
        .collect();
    let mut found = all_of(text.trim(), &names)?;
    found.sort_unstable();
    found.dedup();
    Some(found)
}

/// The areas that a cell names together.
pub(crate) fn areas(text: &str, document: &Document) -> Option<CommentPart> {
    let names: Vec<(&str, usize)> =
        document.areas.iter().enumerate().map(|(at, area)| (area.name.trim(), at)).collect();
    AreaGroup::new(all_of(text.trim(), &names)?).map(CommentPart::Areas)
}
