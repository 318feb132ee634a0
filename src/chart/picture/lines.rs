//! Texts in lines: where they may break, and where they are cut off.

use super::{Font, Measure};

/// What a cut text ends with.
const CUT: char = '…';

/// Signs that no line begins with.
const NOT_FIRST: &str = "，。、；：！？）》”’】…·%,.;:!?)";
/// Signs that no line ends with.
const NOT_LAST: &str = "（《“‘【(";

/// The text, or as much of it as there is room for, with `…` after it.
pub fn cut(text: &str, font: Font, width: i32, measure: Measure<'_>) -> String {
    if measure(text, font) <= width {
        return text.to_owned();
    }
    let mut kept: Vec<char> = text.chars().collect();
    // No letter is narrower than a sixth of its height: what is far too long is not measured letter by letter.
    kept.truncate(usize::try_from(6 * width / font.size.max(1)).unwrap_or_default());
    loop {
        let whole: String = kept.iter().copied().chain([CUT]).collect();
        if kept.pop().is_none() || measure(&whole, font) <= width {
            return whole;
        }
    }
}

/// The text in at most `most` lines; the last one is cut off where it is longer.
pub fn wrapped(
    text: &str,
    font: Font,
    width: i32,
    most: usize,
    measure: Measure<'_>,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for unit in units(text).into_iter().flat_map(|unit| broken(unit, font, width, measure)) {
        let longer = [line.as_str(), &unit].concat();
        let is_last = lines.len() + 1 >= most;
        if line.is_empty() || is_last || measure(longer.trim_end(), font) <= width {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, unit));
        }
    }
    lines.push(line);
    let lines = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    lines.map(|line| cut(line, font, width, measure)).collect()
}

/// The text in as few lines as [`wrapped`] makes, about equally long.
pub fn balanced(
    text: &str,
    font: Font,
    width: i32,
    most: usize,
    measure: Measure<'_>,
) -> Vec<String> {
    let mut best = wrapped(text, font, width, most, measure);
    let is_cut = best.last().is_some_and(|line| line.ends_with(CUT));
    if is_cut || best.len() < 2 {
        return best;
    }
    let narrower = (1..).map(|step| width - step * font.size / 2).take_while(|width| *width > 0);
    for width in narrower {
        let lines = wrapped(text, font, width, most, measure);
        if lines.len() > best.len() || lines.last().is_some_and(|line| line.ends_with(CUT)) {
            break;
        }
        best = lines;
    }
    best
}

/// A unit; its letters where it is wider than a line.
fn broken(unit: String, font: Font, width: i32, measure: Measure<'_>) -> Vec<String> {
    if measure(unit.trim_end(), font) <= width {
        return vec![unit];
    }
    unit.chars().map(String::from).collect()
}

/// What never breaks: a word with the space after it, a Chinese character with the signs that go with it.
fn units(text: &str) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    let mut before: Option<char> = None;
    for letter in text.chars() {
        let joins = before.is_some_and(|before| {
            NOT_FIRST.contains(letter)
                || letter == ' '
                || NOT_LAST.contains(before)
                || (before != ' ' && is_of_a_word(before) && is_of_a_word(letter))
        });
        match units.last_mut() {
            Some(unit) if joins => unit.push(letter),
            _ => units.push(letter.to_string()),
        }
        before = Some(letter);
    }
    units
}

/// Whether a letter belongs to a word of several, as Chinese characters do not.
const fn is_of_a_word(letter: char) -> bool {
    !matches!(letter, '\u{2E80}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}
