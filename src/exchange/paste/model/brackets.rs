//! What stands in brackets behind a name, and names that differ in nothing else.

use super::holds::Rows;
use super::words::{bare_name, half_width, plain};
use std::collections::{BTreeMap, BTreeSet};

/// Letters and words of units: 个, 人次, 场/年, 单位：份.
const UNITS: &str = "个份节次人月名户场支项篇条件家对组年季天小时课元万期例宗队台套单位总数";
const UNIT_WORDS: &str = "times persons people cases hours sessions groups events files visits items no number unit \
    units person-times total per year month";

/// What stands in the brackets of a text, half-width.
pub(crate) fn inside(text: &str) -> Option<String> {
    let text: String = text.chars().map(half_width).collect();
    let (_, rest) = text.split_once(['(', '['])?;
    Some(rest.trim_end_matches([')', ']']).trim().to_lowercase())
}

/// Whether the brackets of a name say which one it is, and not only what is counted.
pub(crate) fn says_which(name: &str) -> bool {
    let Some(inside) = inside(name) else { return false };
    let is_unit = |letter: char| UNITS.contains(letter) || !letter.is_alphabetic();
    let mut words = inside.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    let in_units = inside.chars().any(char::is_alphabetic) && inside.chars().all(is_unit);
    let in_words = words.all(|word| UNIT_WORDS.split_whitespace().any(|unit| unit == word));
    !inside.is_empty() && !in_units && !in_words
}

/// Names that are alike but for what stands in brackets.
#[derive(Default)]
pub(crate) struct Alike {
    /// The whole names by the kind of row and the name without brackets.
    whole: BTreeMap<(u8, String), BTreeSet<String>>,
}

impl Alike {
    /// Whether no name was taken in yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// Takes the name of a row in.
    pub(crate) fn add(&mut self, rows: Rows, name: &str) {
        let whole = bare_name(name);
        if !whole.is_empty() {
            self.whole.entry((kind(rows), plain(name))).or_default().insert(whole);
        }
    }

    /// Whether brackets tell several of a name apart.
    pub(crate) fn are_several(&self, rows: Rows, name: &str) -> bool {
        self.whole.get(&(kind(rows), plain(name))).is_some_and(|whole| whole.len() > 1)
    }
}

/// Rows among which a name may stand once.
const fn kind(rows: Rows) -> u8 {
    match rows {
        Rows::Areas => 0,
        Rows::Station { .. } => 1,
        Rows::Workers => 2,
        Rows::Numbers => 3,
        Rows::Parties => 4,
    }
}
