//! The tables of a text as they stand there, for whoever wants to take them over.

use super::text::{Kind, lines, pieces};

/// The tables of a text: rows of cells, in their order. What separates two tables is a line that is neither a row nor
/// blank.
pub fn tables(text: &str) -> Vec<Vec<Vec<String>>> {
    let chars: Vec<char> = text.chars().collect();
    let mut tables: Vec<Vec<Vec<String>>> = Vec::new();
    let mut in_table = false;
    for line in lines(&chars) {
        match line.kind {
            Kind::Row => {}
            Kind::Blank => continue,
            _ => {
                in_table = false;
                continue;
            }
        }
        let inside = chars.get(line.from..line.to).unwrap_or_default();
        let cells = cells(inside);
        // The line that Markdown draws below heads, and a row of nothing.
        if cells.iter().all(|cell| cell.chars().all(|char| matches!(char, '-' | ':' | ' '))) {
            continue;
        }
        match tables.last_mut().filter(|_| in_table) {
            Some(table) => table.push(cells),
            None => tables.push(vec![cells]),
        }
        in_table = true;
    }
    tables
}

fn cells(line: &[char]) -> Vec<String> {
    let mut cells: Vec<String> = pieces(line).into_iter().map(|(_, text)| text).collect();
    // `| a | b |` has nothing before its first bar and behind its last.
    let bars = !line.contains(&'\t') && line.iter().any(|char| matches!(char, '|' | '｜'));
    if bars && cells.first().is_some_and(String::is_empty) {
        cells.remove(0);
        cells.pop();
    }
    cells
}
