//! Tables of the appendix as they are read, without inputs.

use crate::document::Document;
use crate::exchange::appendix::{Cell, Part, Printed, Printing, Table, tables};
use crate::scoring::Scheme;
use crate::texts::{Language, head_words};
use crate::view::controls::{El, el, scroller};

/// Every table of a part.
pub(in crate::view::screens) fn drawn(
    document: &Document,
    scheme: &Scheme,
    part: Part,
    language: Language,
) -> Vec<El> {
    let heading = |head| head_words(head, document, scheme, language);
    let printing = Printing::new(document, scheme, &heading);
    let tables = tables(document, part);
    tables.iter().map(|table| one(table, &printing)).collect()
}

/// The title of a table stands in its first row, over all columns.
fn one(table: &Table, printing: &Printing<'_>) -> El {
    let title = table.rows.first().and_then(|row| row.first());
    let title = title.map(|cell| printing.printed(cell.content).text()).unwrap_or_default();
    let row = |cells: &Vec<Cell>, is_head| {
        el("tr").children(cells.iter().map(|cell| drawn_cell(*cell, is_head, printing)))
    };
    let heads = table.head_rows.min(table.rows.len());
    let (heads, rows) = table.rows.split_at(heads);
    let heads = heads.iter().skip(1).map(|cells| row(cells, true));
    let rows = rows.iter().map(|cells| row(cells, false));
    let drawn = el("table")
        .child(el("caption").text(title.clone()))
        .child(el("thead").children(heads))
        .child(el("tbody").children(rows));
    scroller(title, drawn)
}

fn drawn_cell(cell: Cell, is_head: bool, printing: &Printing<'_>) -> El {
    let name = if is_head || cell.is_head() { "th" } else { "td" };
    let printed = printing.printed(cell.content);
    // "/" stands in columns of numbers.
    let is_words = matches!(&printed, Printed::Text(text) if text != "/") && name == "td";
    let mut drawn = el(name).text(printed.text());
    if is_words {
        drawn = drawn.class("words");
    }
    if name == "th" {
        drawn = drawn.attr("scope", scope(is_head, cell));
    }
    for (attribute, count) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
        if count > 1 {
            drawn = drawn.attr(attribute, count.to_string());
        }
    }
    drawn
}

/// What a heading is the heading of.
pub(in crate::view::screens) const fn scope(is_head: bool, cell: Cell) -> &'static str {
    match (is_head, cell.columns > 1, cell.rows > 1) {
        (true, true, _) => "colgroup",
        (true, false, _) => "col",
        (false, _, true) => "rowgroup",
        (false, _, false) => "row",
    }
}
