//! What the texts of a column are, where no heading says it.

use super::recognised::Recognised;
use crate::exchange::paste::model::words::{Word, half_width, tick, word};
use std::collections::BTreeSet;
use std::ops::Range;

impl Recognised<'_> {
    /// Whether a column counts the rows from 1, with a different word beside each number.
    pub(crate) fn are_row_numbers(&self, column: usize, rows: Range<usize>) -> bool {
        let is_item = |row: &usize| {
            let name = self.grid.text(*row, column + 1);
            !name.is_empty() && word(name) != Some(Word::Sum)
        };
        let mut names = BTreeSet::new();
        let mut count = 0;
        for row in rows.filter(is_item) {
            count += 1;
            let (number, name) = (self.grid.text(row, column), self.grid.text(row, column + 1));
            if number.parse() != Ok(count) || !is_word(name) || !names.insert(name) {
                return false;
            }
        }
        count > 0
    }
}

/// Whether a text is a word and no amount with its unit (12个), no tick, no date and no sign that
/// nothing is there.
pub(crate) fn is_word(text: &str) -> bool {
    const NOTHING: [&str; 8] = ["无", "暂无", "没有", "不适用", "未定", "n/a", "na", "nil"];
    let text: String = text.trim().chars().map(half_width).flat_map(char::to_lowercase).collect();
    let is_figure = |letter: char| letter.is_numeric() || ".,%/-".contains(letter);
    let rest = text.trim_start_matches(is_figure);
    let is_date = rest.len() < text.len() && rest.starts_with(['年', '月']);
    rest.chars().any(char::is_alphabetic)
        && (rest == text || rest.chars().count() > 2)
        && !is_date
        && !NOTHING.contains(&text.as_str())
        && tick(&text).is_none()
}
