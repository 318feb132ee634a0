//! A table: merged cells as Word has them, heads that repeat.

use super::xml::runs;
use crate::exchange::draft::{Cell, CellKind, Run, Table};

/// Borders of half a point on every side.
const BORDERS: &str = concat!(
    "<w:tblBorders>",
    "<w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "</w:tblBorders>",
);

/// What stands at each side of the text of a cell, in twentieths of a point: hardly anything in a table of many
/// columns, so that their numbers stay whole in wider fonts too.
const fn margins(columns: usize) -> u32 {
    if columns > 10 { 15 } else { 80 }
}

/// The most letters of an upright heading in one line.
const MOST_UPRIGHT: usize = 8;

/// A place of a column that cells of rows above still cover.
#[derive(Clone, Copy, Default)]
struct Covered {
    /// For how many more rows.
    rows: usize,
    /// How many columns that cell has.
    columns: usize,
}

/// A table on a page of this width, in twentieths of a point.
pub(super) fn table(table: &Table, width: u32) -> String {
    let widths = widths(&table.columns, width);
    let (whole, beside) = (widths.iter().sum::<u32>(), margins(widths.len()));
    let mut xml = [
        &format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{whole}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"
        ),
        BORDERS,
        "<w:tblLayout w:type=\"fixed\"/>",
        &format!(
            "<w:tblCellMar><w:left w:w=\"{beside}\" w:type=\"dxa\"/><w:right w:w=\"{beside}\" w:type=\"dxa\"/></w:tblCellMar>"
        ),
        "</w:tblPr><w:tblGrid>",
    ]
    .concat();
    for width in &widths {
        xml.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
    }
    xml.push_str("</w:tblGrid>");
    let mut covered = vec![Covered::default(); widths.len()];
    for (at, cells) in table.rows.iter().enumerate() {
        xml.push_str("<w:tr>");
        xml.push_str(&row_properties(cells, at < table.head_rows, table.size));
        xml.push_str(&row(cells, &widths, &mut covered, table.size));
        xml.push_str("</w:tr>");
    }
    xml.push_str("</w:tbl>");
    xml
}

/// Shares of a width, in hundredths of a percent; none is nothing.
fn widths(shares: &[u32], width: u32) -> Vec<u32> {
    let part = |share: &u32| u64::from(*share) * u64::from(width) / 10_000;
    shares.iter().map(|share| u32::try_from(part(share)).unwrap_or(width).max(1)).collect()
}

/// A row stays on one page; one with upright headings is as tall as they are, which Word does not see by itself.
fn row_properties(cells: &[Cell], is_head: bool, size: u32) -> String {
    let upright = cells.iter().filter(|cell| cell.kind == CellKind::Upright && cell.rows == 1);
    let letters = upright.map(|cell| letters(&cell.runs).min(MOST_UPRIGHT)).max();
    let height = letters.and_then(|letters| u32::try_from(letters).ok()).map(|letters| {
        // Letters and a half, each as tall as it is wide: tenths of a point are two twentieths.
        let height = (letters * 2 + 1) * size;
        format!("<w:trHeight w:val=\"{height}\" w:hRule=\"atLeast\"/>")
    });
    let repeated = if is_head { "<w:tblHeader/>" } else { "" };
    ["<w:trPr><w:cantSplit/>", height.as_deref().unwrap_or_default(), repeated, "</w:trPr>"]
        .concat()
}

fn letters(runs: &[Run]) -> usize {
    runs.iter().map(|run| run.text().chars().count()).sum()
}

/// The cells of a row, and what cells of rows above cover in it.
fn row(cells: &[Cell], widths: &[u32], covered: &mut [Covered], size: u32) -> String {
    let (mut xml, mut column) = (String::new(), 0);
    let mut cells = cells.iter();
    while let Some(above) = covered.get(column).copied() {
        if above.rows > 0 {
            xml.push_str(&cell_of(above.columns, column, widths, "<w:vMerge/>", "<w:p/>"));
            if let Some(above) = covered.get_mut(column) {
                above.rows -= 1;
            }
            column += above.columns.max(1);
            continue;
        }
        let Some(cell) = cells.next() else {
            xml.push_str(&cell_of(1, column, widths, "", "<w:p/>"));
            column += 1;
            continue;
        };
        let columns = cell.columns.clamp(1, widths.len() - column);
        if cell.rows > 1
            && let Some(place) = covered.get_mut(column)
        {
            *place = Covered { rows: cell.rows - 1, columns };
        }
        xml.push_str(&cell_of(columns, column, widths, &look(cell), &paragraph(cell, size)));
        column += columns;
    }
    xml
}

/// A cell over so many columns; `look` are the properties behind those of its columns.
fn cell_of(columns: usize, at: usize, widths: &[u32], look: &str, content: &str) -> String {
    let width: u32 = widths.iter().skip(at).take(columns).sum();
    let span =
        if columns > 1 { format!("<w:gridSpan w:val=\"{columns}\"/>") } else { String::new() };
    let width = format!("<w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
    ["<w:tc><w:tcPr>", &width, &span, look, "</w:tcPr>", content, "</w:tc>"].concat()
}

fn look(cell: &Cell) -> String {
    let merged = if cell.rows > 1 { "<w:vMerge w:val=\"restart\"/>" } else { "" };
    let (shade, direction) = match cell.kind {
        CellKind::Head => (SHADE, ""),
        CellKind::Upright => (SHADE, "<w:textDirection w:val=\"tbRlV\"/>"),
        CellKind::Number | CellKind::Words => ("", ""),
    };
    [merged, shade, direction, "<w:vAlign w:val=\"center\"/>"].concat()
}

/// Behind headings.
const SHADE: &str = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EFEFEF\"/>";

fn paragraph(cell: &Cell, size: u32) -> String {
    let side = match cell.kind {
        CellKind::Words => "left",
        CellKind::Head | CellKind::Upright | CellKind::Number => "center",
    };
    let bold = match cell.kind {
        CellKind::Head | CellKind::Upright => "<w:b/>",
        CellKind::Number | CellKind::Words => "",
    };
    // In half points.
    let size = size / 5;
    let look = format!("{bold}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
    let style = format!("<w:pStyle w:val=\"TableText\"/><w:jc w:val=\"{side}\"/>");
    ["<w:p><w:pPr>", &style, "</w:pPr>", &runs(&cell.runs, &look), "</w:p>"].concat()
}
