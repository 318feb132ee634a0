//! Codes in what people paste: alone, in links, among the words of a chat.
//!
//! Nothing else of the text is kept. It is read once from beginning to end, whatever its length.

use super::letters::{CLASS_LETTERS, CodeProblem, elements, is_hyphen, is_invisible, upper};
use super::{ClassCode, ResultCode};

/// A code, or what looks like one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A result code.
    Result(ResultCode),
    /// A class code.
    Class(ClassCode),
    /// What looks like a result code and is none: the piece as pasted, cut, and what is wrong.
    Unread(String, CodeProblem),
}

/// The most letters of a piece that is told.
const MOST_TOLD: usize = 40;

/// A word of letters and digits from so many letters on is taken for a damaged code.
const LONG: usize = 16;

/// So many groups of five letters in a row are taken for one.
const GROUPS: usize = 3;

/// Letters and digits without a gap, hyphens left out.
struct Word<'a> {
    raw: &'a str,
    /// Where it begins in the whole text.
    at: usize,
    letters: String,
    /// The elements of its letters, where all are of the alphabet.
    elements: Option<Vec<u8>>,
    has_hyphen: bool,
    /// Whether it stands in a link in the place of a code.
    is_linked: bool,
    /// Whether something other than a gap stands before it.
    is_apart: bool,
    begins_line: bool,
}

/// Every code in a text, in its order.
pub fn codes(text: &str) -> Vec<Found> {
    let words = words(text);
    let mut found = Vec::new();
    let mut rest = words.as_slice();
    while let Some(first) = rest.first() {
        let (code, taken) = match result(rest) {
            Some((code, taken)) => (Some(code), taken),
            None => match class(first) {
                Some(code) => (Some(Found::Class(code)), 1),
                None => unread(text, rest),
            },
        };
        found.extend(code);
        rest = rest.get(taken..).unwrap_or_default();
    }
    found
}

/// The code of a fragment that begins like this, without what an app appended to it; any other text as it is.
fn own<'a>(text: &'a str, fragment: &str) -> &'a str {
    let code = text.strip_prefix(fragment).map(|code| code.split(|letter| !belongs(letter)));
    code.and_then(|mut pieces| pieces.next()).unwrap_or(text)
}

/// The result code of a fragment: `#result/…`. What an app appended to it is left out.
///
/// # Errors
/// [`CodeProblem`].
pub fn result_code(fragment: &str) -> Result<ResultCode, CodeProblem> {
    ResultCode::read(own(fragment, ResultCode::FRAGMENT))
}

/// The class code that was typed or pasted, alone, in a link or its fragment, or among other words.
///
/// # Errors
/// [`CodeProblem`].
pub fn class_code(text: &str) -> Result<ClassCode, CodeProblem> {
    ClassCode::read(own(text, ClassCode::FRAGMENT)).or_else(|problem| {
        let found = codes(text);
        let known = found.iter().find_map(|found| match found {
            Found::Class(code) => Some(*code),
            Found::Result(_) | Found::Unread(..) => None,
        });
        let is_result = found.iter().any(|found| matches!(found, Found::Result(_)));
        known.ok_or(if is_result { CodeProblem::OtherKind } else { problem })
    })
}

/// The result code that a row of words begins with, and how many of them it takes.
fn result(words: &[Word<'_>]) -> Option<(Found, usize)> {
    let mut joined = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 && word.is_apart {
            return None;
        }
        joined.extend(word.elements.as_ref()?);
        if joined.len() > ResultCode::most_letters() {
            return None;
        }
        match ResultCode::of_elements(&joined) {
            Ok(code) => return Some((Found::Result(code), at + 1)),
            Err(CodeProblem::Later) => {
                return Some((Found::Unread(cut(word.raw), CodeProblem::Later), at + 1));
            }
            Err(_) => {}
        }
    }
    None
}

fn class(word: &Word<'_>) -> Option<ClassCode> {
    let fits = word.letters.len() == CLASS_LETTERS;
    fits.then(|| ClassCode::read(&word.letters).ok()).flatten()
}

/// What looks like a damaged result code at the beginning of a row of words, and how many words to go on by.
fn unread(text: &str, words: &[Word<'_>]) -> (Option<Found>, usize) {
    let Some(first) = words.first() else { return (None, 1) };
    let count = if first.looks_like_code() { 1 } else { groups(words) };
    let (Some(last), true) = (count.checked_sub(1).and_then(|at| words.get(at)), count > 0) else {
        return (None, 1);
    };
    let piece = text.get(first.at..last.at + last.raw.len()).unwrap_or(first.raw);
    let problem = match ResultCode::read(piece) {
        Err(problem) => problem,
        Ok(_) => CodeProblem::Damaged,
    };
    (Some(Found::Unread(cut(piece), problem)), count)
}

/// How many words in a row of one line are groups of a code; 0 where they are not.
fn groups(words: &[Word<'_>]) -> usize {
    let follows = |(at, word): &(usize, &Word<'_>)| *at == 0 || !word.is_apart && !word.begins_line;
    let whole = |(_, word): &(usize, &Word<'_>)| word.letters.len() == 5;
    let count = words.iter().enumerate().take_while(follows).take_while(whole).count();
    let (groups, rest) = words.split_at(count);
    if count < GROUPS || !groups.iter().any(|word| word.letters.contains(is_digit)) {
        return 0;
    }
    let end = rest.first().filter(|word| !word.is_apart && !word.begins_line);
    count + usize::from(end.is_some_and(|word| word.letters.len() < 5))
}

impl Word<'_> {
    /// Whether it is meant as a code: by its length and signs, or because it begins like one.
    fn looks_like_code(&self) -> bool {
        let mut letters = self.letters.chars();
        let is_ours = letters.next() == Some('R') && letters.next().is_some_and(is_digit);
        let is_mixed = self.has_hyphen || self.letters.contains(is_digit);
        let is_long = self.letters.len() >= LONG && is_mixed && !self.letters.chars().all(is_digit);
        self.is_linked || is_long || is_ours && self.letters.len() >= CLASS_LETTERS
    }
}

const fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn cut(piece: &str) -> String {
    piece.trim().chars().take(MOST_TOLD).collect()
}

/// The words of a text. Of an address only what stands in the place of a code is one.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let (mut at, mut is_apart, mut begins_line) = (0, true, true);
    while let Some(rest) = text.get(at..)
        && let Some(letter) = rest.chars().next()
    {
        if let Some(address) = address(rest) {
            // Of a link that broke off before its code there is nothing to tell.
            let linked = linked(address).filter(|(_, code)| code.contains(is_of_code));
            if let Some((before, code)) = linked {
                let mut word = word(code, at + before);
                (word.is_linked, word.is_apart) = (true, true);
                words.push(word);
            }
            at += address.len();
            is_apart = true;
            continue;
        }
        let length = rest.find(|letter| !belongs(letter)).unwrap_or(rest.len());
        let raw = rest.get(..length).unwrap_or_default();
        if raw.contains(is_of_code) {
            let mut word = word(raw, at);
            (word.is_apart, word.begins_line) = (is_apart, begins_line);
            words.push(word);
            (is_apart, begins_line) = (false, false);
        }
        if length > 0 {
            at += length;
            continue;
        }
        begins_line |= letter == '\n';
        is_apart |= !letter.is_whitespace();
        at += letter.len_utf8();
    }
    words
}

/// Whether a character may be one of a code.
fn is_of_code(letter: char) -> bool {
    upper(letter).is_ascii_alphanumeric()
}

/// Whether a character is part of a word.
fn belongs(letter: char) -> bool {
    is_of_code(letter) || is_hyphen(letter) || is_invisible(letter)
}

fn word(raw: &str, at: usize) -> Word<'_> {
    let kept = raw.chars().map(upper).filter(char::is_ascii_alphanumeric);
    let letters: String = kept.collect();
    let elements = elements(&letters).ok();
    let has_hyphen = raw.contains(is_hyphen);
    let (is_linked, is_apart, begins_line) = (false, false, false);
    Word { raw, at, letters, elements, has_hyphen, is_linked, is_apart, begins_line }
}

/// The address that a text begins with.
fn address(text: &str) -> Option<&str> {
    let begins = |scheme: &str| {
        text.get(..scheme.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(scheme))
    };
    if !begins("http://") && !begins("https://") {
        return None;
    }
    let end = text.find(|letter: char| letter.is_whitespace() || !letter.is_ascii());
    text.get(..end.unwrap_or(text.len()))
}

/// Where the code of an address begins, and the code.
fn linked(address: &str) -> Option<(usize, &str)> {
    let before = [ResultCode::FRAGMENT, ClassCode::FRAGMENT]
        .into_iter()
        .find_map(|fragment| Some(address.find(fragment)? + fragment.len()))?;
    let code = address.get(before..)?;
    let end = code.find(|letter| !belongs(letter)).unwrap_or(code.len());
    Some((before, code.get(..end)?))
}
