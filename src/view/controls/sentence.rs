//! A figure within a sentence.

use super::element::{El, el};

/// A sentence in which a figure stands under its hook, so that its working can be opened there too;
/// the plain sentence where the figure is "".
#[inline(never)]
pub(in crate::view) fn sentence(words: &str, figure: &str, hook: &str) -> Vec<El> {
    let part = |text: Option<&str>| el("span").text(text.unwrap_or_default().to_owned());
    let length = figure.len().max(1);
    // Bytes, for the search of a text in a text is five kilobytes of program.
    let found = words.as_bytes().windows(length).position(|part| part == figure.as_bytes());
    let Some(at) = found else { return vec![part(Some(words))] };
    let figure = part(Some(figure)).attr("data-figure", hook.to_owned());
    vec![part(words.get(..at)), figure, part(words.get(at + length..))]
}
