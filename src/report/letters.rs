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

/// Looking for a word in a text. The library's search is made for long words in long texts and tells of its failures in
/// words: it weighs as much as a dozen rules in a program that is fetched on phones, and is slower in a sentence.
pub(super) trait Words {
    /// Where a word begins first.
    fn place_of(&self, word: &str) -> Option<usize>;

    /// Where it begins last.
    fn last_place_of(&self, word: &str) -> Option<usize>;

    /// Whether it is there.
    fn holds(&self, word: &str) -> bool;

    /// Whether a character is there.
    fn has(&self, sign: char) -> bool;

    /// What stands before the first of it, and behind that.
    fn cut(&self, word: &str) -> Option<(&str, &str)>;

    /// What stands before the last of it, and behind that.
    fn cut_last(&self, word: &str) -> Option<(&str, &str)>;

    /// What stands before the first of it: everything where it is not there.
    fn up_to(&self, word: &str) -> &str;

    /// The text with the word left out wherever it stands.
    fn without(&self, word: &str) -> String;
}

impl Words for str {
    #[inline(never)]
    fn place_of(&self, word: &str) -> Option<usize> {
        (0..self.len()).find_map(|end| begins_before(self, word, end))
    }

    fn last_place_of(&self, word: &str) -> Option<usize> {
        (0..self.len()).rev().find_map(|end| begins_before(self, word, end))
    }

    fn holds(&self, word: &str) -> bool {
        word.is_empty() || self.place_of(word).is_some()
    }

    #[inline(never)]
    fn has(&self, sign: char) -> bool {
        self.chars().any(|char| char == sign)
    }

    fn cut(&self, word: &str) -> Option<(&str, &str)> {
        self.split_at_checked(self.place_of(word)?).and_then(|cut| without_lead(cut, word))
    }

    fn cut_last(&self, word: &str) -> Option<(&str, &str)> {
        self.split_at_checked(self.last_place_of(word)?).and_then(|cut| without_lead(cut, word))
    }

    fn up_to(&self, word: &str) -> &str {
        self.cut(word).map_or(self, |(before, _)| before)
    }

    fn without(&self, word: &str) -> String {
        let (mut plain, mut rest) = (String::new(), self);
        while let Some((before, behind)) = rest.cut(word) {
            plain.push_str(before);
            rest = behind;
        }
        plain + rest
    }
}

/// Where a word begins whose last byte is this one. That byte differs most among the characters of a text, so it is
/// looked at first.
fn begins_before(text: &str, word: &str, end: usize) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    if text.get(end) != word.last() {
        return None;
    }
    let begin = (end + 1).checked_sub(word.len())?;
    (text.get(begin..=end) == Some(word)).then_some(begin)
}

fn without_lead<'a>(cut: (&'a str, &'a str), word: &str) -> Option<(&'a str, &'a str)> {
    Some((cut.0, cut.1.strip_prefix(word)?))
}

/// Whether a piece of text holds one of the words.
pub(super) fn holds(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.holds(word))
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
    "一二三四五六七八九十".has(char)
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
