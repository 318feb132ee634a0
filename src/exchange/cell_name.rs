//! Cells and columns by the names that spreadsheets give them: A3, $H$12, ａ３.

use super::grid::MOST_COLUMNS;

/// The row and the column of a cell by its name, in either width and case.
pub(super) fn named_cell(text: &str) -> Option<(usize, usize)> {
    let text: String =
        text.trim().chars().map(half_width).filter(|letter| *letter != '$').collect();
    let digits = text.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, number) = text.split_at(digits);
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    let row = number.parse::<usize>().ok().filter(|_| is_number)?.checked_sub(1)?;
    let mut column = 0_usize;
    for letter in letters.trim_end().bytes() {
        let place = letter.to_ascii_uppercase().checked_sub(b'A').filter(|place| *place < 26)?;
        column = column.checked_mul(26)?.checked_add(usize::from(place) + 1)?;
        if column > 26 * MOST_COLUMNS {
            return None;
        }
    }
    Some((row, column.checked_sub(1)?))
}

/// A column as spreadsheets name it: 0 is A, 27 is AB.
pub fn column_name(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

/// A cell as spreadsheets name it: row 0, column 27 is AB1.
pub fn cell_name(row: usize, column: usize) -> String {
    format!("{}{}", column_name(column), row + 1)
}

/// Full-width signs of ASCII as ASCII.
pub(crate) fn half_width(letter: char) -> char {
    match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        _ => letter,
    }
}
