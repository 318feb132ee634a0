//! The appendix as CSV, and CSV as cells.

use super::appendix::{Printed, Printing, Table};
use super::delimited::{self, protected, push_cell};
use super::grid::{Grid, GridProblem};

/// Without it Excel takes UTF-8 for the encoding of the system.
const MARK: char = '\u{FEFF}';

/// Tables below each other, an empty line between: UTF-8 with its mark, lines ended as Excel does.
pub fn write(tables: &[Table], printing: &Printing<'_>) -> String {
    let mut out = MARK.to_string();
    for (at, table) in tables.iter().enumerate() {
        if at > 0 {
            out.push_str("\r\n");
        }
        push_table(&mut out, table, printing, ',', "\r\n");
    }
    out
}

/// A table in lines; of merged cells only the first one has a text.
pub(super) fn push_table(
    out: &mut String,
    table: &Table,
    printing: &Printing<'_>,
    delimiter: char,
    end: &str,
) {
    for row in table.places() {
        for (column, cell) in row.iter().enumerate() {
            let printed = cell.map_or(Printed::Nothing, |cell| printing.printed(cell.content));
            let text = match printed {
                Printed::Text(text) => protected(&text),
                other => other.text(),
            };
            push_cell(out, &text, delimiter, column == 0);
        }
        out.push_str(end);
    }
}

/// Reads the cells of a CSV text, whichever of comma, semicolon and tab parts them.
///
/// # Errors
/// Above the limits of a grid, or without any text.
pub fn read(text: &str) -> Result<Grid, GridProblem> {
    let text = text.strip_prefix(MARK).unwrap_or(text);
    let (told, text) = declared_delimiter(text);
    delimited::read(text, told.unwrap_or_else(|| likely_delimiter(text)))
}

/// The delimiter of a first line `sep=;`, and the text after it.
fn declared_delimiter(text: &str) -> (Option<char>, &str) {
    let told = text.strip_prefix("sep=").and_then(|rest| {
        let delimiter = rest.chars().next().filter(|letter| [',', ';', '\t'].contains(letter))?;
        let rest = rest.strip_prefix(delimiter)?;
        let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'))?;
        Some((delimiter, rest))
    });
    told.map_or((None, text), |(delimiter, rest)| (Some(delimiter), rest))
}

/// The most frequent one outside quotes in the first lines; a comma if there is none.
fn likely_delimiter(text: &str) -> char {
    const LINES: usize = 20;
    let (mut counts, mut in_quotes, mut lines) = ([0_u32; 3], false, 0);
    for letter in text.chars() {
        match letter {
            '"' => in_quotes = !in_quotes,
            '\n' if !in_quotes => lines += 1,
            ',' if !in_quotes => counts[0] += 1,
            ';' if !in_quotes => counts[1] += 1,
            '\t' if !in_quotes => counts[2] += 1,
            _ => {}
        }
        if lines == LINES {
            break;
        }
    }
    let [comma, semicolon, tab] = counts;
    match () {
        () if tab > 0 && tab >= comma && tab >= semicolon => '\t',
        () if semicolon > comma => ';',
        () => ',',
    }
}
