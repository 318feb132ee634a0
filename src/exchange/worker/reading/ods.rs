//! Workbooks of OpenDocument, as LibreOffice and WPS write them.

use super::archive::Archive;
use super::ods_cell::Cell;
use super::xml::{Xml, attribute, count, event};
use crate::exchange::grid::MOST_CELLS;
use crate::exchange::workbook::WorkbookProblem;
use crate::exchange::worker::cells::{Merged, Page, Sheets};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::ops::Range;

/// Reads the sheets of a container that was checked; `needs_results` refuses formulas without their results.
pub(super) fn read(
    archive: &Archive,
    sheets: &mut Sheets,
    needs_results: bool,
) -> Result<(), WorkbookProblem> {
    let manifest = archive.part("META-INF/manifest.xml").unwrap_or_default();
    let mark = b"encryption-data";
    if manifest.windows(mark.len()).any(|of| of == mark) {
        return Err(WorkbookProblem::Encrypted);
    }
    let content = archive.part("content.xml").ok_or(WorkbookProblem::Damaged)?;
    let content = std::str::from_utf8(content).map_err(|_| WorkbookProblem::Damaged)?;
    let mut xml = Reader::from_str(content);
    xml.config_mut().expand_empty_elements = true;
    let (mut style, mut hidden) = (String::new(), Vec::new());
    loop {
        match event(&mut xml)? {
            Event::Start(of) if of.name().as_ref() == "style:style" => {
                style = attribute(&of, "style:name")?.unwrap_or_default();
            }
            Event::Start(of)
                if of.name().as_ref() == "style:table-properties"
                    && attribute(&of, "table:display")?.as_deref() == Some("false") =>
            {
                hidden.push(style.clone());
            }
            Event::Start(of) if of.name().as_ref() == "table:table" => {
                let of_style = attribute(&of, "table:style-name")?.unwrap_or_default();
                let name = attribute(&of, "table:name")?.unwrap_or_default();
                let page = Table::read(&mut xml, &name, needs_results);
                match page {
                    page if !hidden.contains(&of_style) => sheets.take(page?.finished()?)?,
                    Ok(table) => sheets.take_hidden(table.finished()),
                    Err(WorkbookProblem::Damaged) => return Err(WorkbookProblem::Damaged),
                    Err(_) => skip_table(&mut xml)?,
                }
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// Reads to the end of a table.
fn skip_table(xml: &mut Xml<'_>) -> Result<(), WorkbookProblem> {
    loop {
        match event(xml)? {
            Event::End(of) if of.name().as_ref() == "table:table" => return Ok(()),
            Event::Eof => return Err(WorkbookProblem::Damaged),
            _ => {}
        }
    }
}

/// A table being read.
struct Table {
    needs_results: bool,
    page: Page,
    row: usize,
    column: usize,
    merged: Vec<Merged>,
    hidden_rows: Vec<Range<usize>>,
    hidden_columns: Vec<Range<usize>>,
    /// The groups of rows or columns that are open, and whether each is folded away.
    groups: Vec<bool>,
}

/// The elements that hold rows or columns which can be folded away together.
const GROUPS: [&str; 2] = ["table:table-row-group", "table:table-column-group"];

impl Table {
    fn read(xml: &mut Xml<'_>, name: &str, needs_results: bool) -> Result<Table, WorkbookProblem> {
        let mut table = Table {
            needs_results,
            page: Page::new(name),
            row: 0,
            column: 0,
            merged: Vec::new(),
            hidden_rows: Vec::new(),
            hidden_columns: Vec::new(),
            groups: Vec::new(),
        };
        loop {
            match event(xml)? {
                Event::Start(of) if of.name().as_ref() == "table:table-row" => {
                    let times = count(&of, "table:number-rows-repeated")?;
                    if table.hides(&of)? {
                        table.hidden_rows.push(table.row..table.row.saturating_add(times));
                    }
                    table.row(xml, times)?;
                }
                Event::Start(of) if of.name().as_ref() == "table:table-column" => {
                    let times = count(&of, "table:number-columns-repeated")?;
                    let end = table.column.saturating_add(times);
                    if table.hides(&of)? {
                        table.hidden_columns.push(table.column..end);
                    }
                    table.column = end;
                }
                Event::Start(of) if GROUPS.contains(&of.name().as_ref()) => {
                    let shown = attribute(&of, "table:display")?;
                    table.groups.push(shown.as_deref() == Some("false"));
                }
                Event::End(of) if GROUPS.contains(&of.name().as_ref()) => {
                    table.groups.pop();
                }
                Event::End(of) if of.name().as_ref() == "table:table" => return Ok(table),
                Event::Eof => return Err(WorkbookProblem::Damaged),
                _ => {}
            }
        }
    }

    /// Whether a row or a column is hidden: by itself, by a filter, or with its group.
    fn hides(&self, of: &BytesStart<'_>) -> Result<bool, WorkbookProblem> {
        let seen = attribute(of, "table:visibility")?;
        let own = matches!(seen.as_deref(), Some("collapse" | "filter"));
        Ok(own || self.groups.contains(&true))
    }

    fn finished(mut self) -> Result<Page, WorkbookProblem> {
        self.page.merge(self.merged)?;
        self.page.hide(&self.hidden_rows, &self.hidden_columns);
        Ok(self.page)
    }

    /// A row; an empty one, however often it is repeated, takes no room.
    fn row(&mut self, xml: &mut Xml<'_>, times: usize) -> Result<(), WorkbookProblem> {
        let mut cells: Vec<(usize, usize, Cell)> = Vec::new();
        let mut column: usize = 0;
        loop {
            match event(xml)? {
                Event::Start(of)
                    if ["table:table-cell", "table:covered-table-cell"]
                        .contains(&of.name().as_ref()) =>
                {
                    let wide = count(&of, "table:number-columns-repeated")?;
                    let cell = Cell::read(xml, &of)?;
                    if cell.lacks_result && self.needs_results {
                        return Err(self.page.no_result(self.row, column));
                    }
                    if !cell.is_empty() {
                        cells.push((column, wide, cell));
                    }
                    column = column.saturating_add(wide);
                }
                Event::End(of) if of.name().as_ref() == "table:table-row" => break,
                Event::Eof => return Err(WorkbookProblem::Damaged),
                _ => {}
            }
        }
        if cells.is_empty() {
            self.row = self.row.saturating_add(times);
            return Ok(());
        }
        for _ in 0..times {
            self.put(&cells)?;
            self.row += 1;
        }
        Ok(())
    }

    fn put(&mut self, cells: &[(usize, usize, Cell)]) -> Result<(), WorkbookProblem> {
        for (from, wide, cell) in cells {
            for column in *from..from.saturating_add(*wide) {
                self.page.put(self.row, column, cell.text.clone())?;
                if cell.columns > 1 || cell.rows > 1 {
                    if self.merged.len() >= MOST_CELLS {
                        return Err(self.page.too_many());
                    }
                    let to = (
                        self.row.saturating_add(cell.rows.saturating_sub(1)),
                        column.saturating_add(cell.columns.saturating_sub(1)),
                    );
                    self.merged.push(Merged { from: (self.row, column), to });
                }
            }
        }
        Ok(())
    }
}
