//! Workbooks of Excel 97 to 2003 and of WPS, in their compound files.

use super::compound::{Compound, Stream};
use super::formats::{Shown, text_of};
use super::records::{Facts, SheetFacts};
use super::xlsx::{area, place};
use crate::exchange::FileKind;
use crate::exchange::workbook::WorkbookProblem;
use crate::exchange::worker::cells::{Page, Sheets};
use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError};
use std::io::Cursor;

/// A kind of record that says nothing to any reader.
const UNKNOWN: [u8; 2] = [0xFF, 0x7F];

/// Reads the sheets of a compound file.
pub(super) fn read(bytes: &[u8], sheets: &mut Sheets) -> Result<(), WorkbookProblem> {
    let file = Compound::of(bytes)?;
    let stream = match workbook(&file)? {
        Some(stream) => stream,
        None => return Err(other_kind(&file)),
    };
    let facts = Facts::of(&stream.content)?;
    let bytes = without_declared_sizes(bytes, &stream, &facts);
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|of| refused(&of))?;
    let found: Vec<calamine::Sheet> = book.sheets_metadata().to_vec();
    for (at, found) in found.iter().enumerate() {
        if found.typ != SheetType::WorkSheet {
            continue;
        }
        let page = sheet(&mut book, &found.name, facts.sheets.get(at));
        match found.visible {
            SheetVisible::Visible => sheets.take(page?)?,
            SheetVisible::Hidden | SheetVisible::VeryHidden => sheets.take_hidden(page),
        }
    }
    Ok(())
}

fn workbook(file: &Compound<'_>) -> Result<Option<Stream>, WorkbookProblem> {
    let name = ["Workbook", "Book"].into_iter().find(|name| file.has(name));
    name.map(|name| file.stream(name)).transpose()
}

fn other_kind(file: &Compound<'_>) -> WorkbookProblem {
    match () {
        () if file.has("EncryptedPackage") => WorkbookProblem::Encrypted,
        () if file.has("WordDocument") => WorkbookProblem::OtherKind(FileKind::TextDocument),
        () if file.has("PowerPoint Document") => WorkbookProblem::OtherKind(FileKind::Slides),
        () => WorkbookProblem::OtherKind(FileKind::Unknown),
    }
}

/// The file without the records of declared sizes, which follow from the cells themselves, and without names
/// and formulas: only results are read.
fn without_declared_sizes(bytes: &[u8], stream: &Stream, facts: &Facts) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let declared = facts.declared.iter().map(|at| (*at, UNKNOWN));
    let formulas = facts.formulas.iter().map(|at| (*at, [0; 2]));
    for (at, written) in declared.chain(formulas) {
        for (at, byte) in (at..).zip(written) {
            if let Some(slot) = stream.place(at).and_then(|place| bytes.get_mut(place)) {
                *slot = byte;
            }
        }
    }
    bytes
}

fn sheet(
    book: &mut Xls<Cursor<Vec<u8>>>,
    name: &str,
    facts: Option<&SheetFacts>,
) -> Result<Page, WorkbookProblem> {
    let mut page = Page::new(name);
    let range = book.worksheet_range(name).map_err(|of| refused(&of))?;
    let (top, left) = place(range.start().unwrap_or_default());
    for (row, column, value) in range.used_cells() {
        let place = (top + row, left + column);
        let shown = facts.map_or(Shown::Plain, |facts| facts.shown(place));
        page.put(place.0, place.1, text_of(value.clone(), shown))?;
    }
    let merged = book.merge_cells_by_sheet_name(name).map_err(|of| refused(&of))?;
    page.merge(merged.iter().map(area))?;
    if let Some(facts) = facts {
        page.hide(&facts.hidden_rows, &facts.hidden_columns);
    }
    Ok(page)
}

fn refused(problem: &XlsError) -> WorkbookProblem {
    match problem {
        XlsError::Password => WorkbookProblem::Encrypted,
        _ => WorkbookProblem::Damaged,
    }
}
