//! Chinese words within another language, told to screen readers as what they are.

use super::element::{El, el};

/// A text in parts, of which those with Chinese characters say so.
pub(in crate::view) fn in_tongues(text: &str) -> Vec<El> {
    let mut parts: Vec<(bool, String)> = Vec::new();
    for character in text.chars() {
        let chinese = is_chinese(character);
        match parts.last_mut() {
            Some((same, part)) if *same == chinese => part.push(character),
            _ => parts.push((chinese, character.to_string())),
        }
    }
    let part = |(chinese, part): (bool, String)| {
        let span = el("span").text(part);
        if chinese { span.attr("lang", "zh-CN") } else { span }
    };
    parts.into_iter().map(part).collect()
}

/// Characters, not punctuation, which both languages have.
const fn is_chinese(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{2FFF}' | '\u{3021}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}
