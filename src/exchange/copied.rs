//! The appendix and blocks of cells for the clipboard: tab-separated text, and HTML for Excel, WPS and Word.

use super::appendix::{Cell, Printed, Printing, Table};
use super::csv::push_table;

/// A block of cells out of a table of the page: tab-separated text, and HTML.
pub fn block(rows: &[Vec<String>]) -> (String, String) {
    let (mut text, mut html) = (String::new(), String::from("<meta charset=\"utf-8\"><table>"));
    for row in rows {
        html.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            text.push_str(cell);
            html.push_str("<td>");
            push_escaped(&mut html, cell);
            html.push_str("</td>");
        }
        text.push('\n');
        html.push_str("</tr>");
    }
    html.push_str("</table>");
    (text, html)
}

/// Tables below each other, separated by an empty line, cells separated by tabs.
pub fn tab_separated(tables: &[Table], printing: &Printing<'_>) -> String {
    let mut out = String::new();
    for (at, table) in tables.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        push_table(&mut out, table, printing, '\t', "\n");
    }
    out
}

/// Tables with merged cells. Words are marked as text, so that no spreadsheet makes a date or a
/// formula of them.
pub fn html(tables: &[Table], printing: &Printing<'_>) -> String {
    let mut out = String::from("<meta charset=\"utf-8\">");
    for (at, table) in tables.iter().enumerate() {
        if at > 0 {
            out.push_str("<br>");
        }
        push_html_table(&mut out, table, printing);
    }
    out
}

fn push_html_table(out: &mut String, table: &Table, printing: &Printing<'_>) {
    out.push_str("<table border=\"1\" style=\"border-collapse:collapse\">");
    for row in &table.rows {
        out.push_str("<tr>");
        row.iter().for_each(|cell| push_html_cell(out, *cell, printing));
        out.push_str("</tr>");
    }
    out.push_str("</table>");
}

fn push_html_cell(out: &mut String, cell: Cell, printing: &Printing<'_>) {
    let name = if cell.is_head() { "th" } else { "td" };
    let printed = printing.printed(cell.content);
    out.push('<');
    out.push_str(name);
    for (attribute, count) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
        if count > 1 {
            out.push_str(&format!(" {attribute}=\"{count}\""));
        }
    }
    if matches!(printed, Printed::Text(_)) {
        out.push_str(" style=\"mso-number-format:'\\@'\"");
    }
    out.push('>');
    push_escaped(out, &printed.text());
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Text as HTML shows it letter by letter: runs of spaces too.
pub(super) fn push_escaped(out: &mut String, text: &str) {
    let mut after_space = true;
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            ' ' if after_space => out.push_str("&nbsp;"),
            '\n' => out.push_str("<br>"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
        after_space = letter == ' ' && !after_space;
    }
}
