//! Looking for words among characters.

/// Whether a piece of text begins with a word.
pub(super) fn begins(chars: &[char], word: &str) -> bool {
    let mut chars = chars.iter();
    word.chars().all(|char| chars.next() == Some(&char))
}

/// Whether a piece of text ends with a word.
pub(super) fn ends(chars: &[char], word: &str) -> bool {
    let length = word.chars().count();
    chars.len() >= length && begins(chars.get(chars.len() - length..).unwrap_or_default(), word)
}

/// Whether a piece of text holds one of the words.
pub(super) fn holds(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// The characters of a name or a number in order: two of them have the same where they have the same characters.
/// They are few, so that the library's sort, compiled anew for them, is not worth its size.
pub(super) fn signature(chars: impl IntoIterator<Item = char>) -> String {
    let mut sorted: Vec<char> = Vec::new();
    for char in chars {
        let at = sorted.iter().rposition(|before| *before <= char).map_or(0, |at| at + 1);
        sorted.insert(at, char);
    }
    sorted.into_iter().collect()
}

/// Whether a character is a digit, narrow or wide.
pub(super) fn is_digit(char: char) -> bool {
    char.is_ascii_digit() || ('０'..='９').contains(&char)
}

/// Whether a character is a numeral up to ten.
pub(super) fn is_numeral(char: char) -> bool {
    "一二三四五六七八九十".contains(char)
}

/// Wide digits and signs as the narrow ones.
pub(super) fn narrow(char: char) -> char {
    match char {
        '０'..='９' => char::from_u32(u32::from(char) - 0xFEE0).unwrap_or(char),
        '％' | '﹪' => '%',
        '．' => '.',
        _ => char,
    }
}
