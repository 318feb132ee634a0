//! Workbooks of Excel's and WPS' present format.

use super::archive::Archive;
use super::formats::{Shown, text_of};
use super::xlsx_part::{Part, Parts};
use crate::exchange::workbook::{MOST_UNPACKED, WorkbookProblem};
use crate::exchange::worker::cells::{Merged, Page, Sheets};
use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;

/// The fewest bytes that one shared text takes: `<si/>`.
const SHORTEST_TEXT: usize = 5;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the sheets of a container that was checked; `needs_results` refuses formulas without their results.
pub(super) fn read(
    bytes: &[u8],
    archive: &Archive,
    sheets: &mut Sheets,
    needs_results: bool,
) -> Result<(), WorkbookProblem> {
    check_declared_sizes(archive)?;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|of| refused(&of))?;
    let is_table = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet;
    let found: Vec<calamine::Sheet> =
        book.sheets_metadata().iter().filter(is_table).cloned().collect();
    let parts = Parts::of(archive);
    for of in found {
        let page = sheet(&mut book, &of.name, &parts, needs_results);
        match of.visible {
            SheetVisible::Visible => sheets.take(page?)?,
            SheetVisible::Hidden | SheetVisible::VeryHidden => sheets.take_hidden(page),
        }
    }
    Ok(())
}

/// What a small file can make its reader set aside: room for texts that it announces, and a copy of a
/// format's words for every style that uses it.
fn check_declared_sizes(archive: &Archive) -> Result<(), WorkbookProblem> {
    for texts in archive.parts("sharedStrings.xml") {
        if announced(texts).any(|count| count > texts.len() / SHORTEST_TEXT) {
            return Err(WorkbookProblem::Damaged);
        }
    }
    for styles in archive.parts("styles.xml") {
        let is_style = |four: &&[u8]| matches!(four, [b'<' | b':', b'x', b'f', after] if !after.is_ascii_alphanumeric());
        let count = styles.windows(4).filter(is_style).count();
        let longest = styles.split(|byte| matches!(byte, b'"' | b'\'')).map(<[u8]>::len).max();
        let most = u64::try_from(longest.unwrap_or(0).saturating_mul(count)).unwrap_or(u64::MAX);
        if most > MOST_UNPACKED {
            return Err(WorkbookProblem::UnpackedTooLarge);
        }
    }
    Ok(())
}

/// How many different texts a part says that it has, wherever it says so.
fn announced(texts: &[u8]) -> impl Iterator<Item = usize> {
    const NAME: &[u8] = b"uniqueCount";
    let places = texts.windows(NAME.len()).enumerate().filter(|(_, of)| *of == NAME);
    places.map(|(at, _)| {
        let rest = texts.get(at + NAME.len()..).unwrap_or_default();
        let number = rest.iter().skip_while(|byte| b" \t\r\n=\"'+".contains(byte));
        let digits = number.take_while(|byte| byte.is_ascii_digit());
        let digits: String = digits.map(|byte| char::from(*byte)).collect();
        if digits.is_empty() { 0 } else { digits.parse().unwrap_or(usize::MAX) }
    })
}

fn sheet(
    book: &mut Book<'_>,
    name: &str,
    parts: &Parts<'_>,
    needs_results: bool,
) -> Result<Page, WorkbookProblem> {
    let mut page = Page::new(name);
    let mut any_empty = false;
    let mut cells = book.worksheet_cells_reader(name).map_err(|of| refused(&of))?;
    let shown: Vec<Shown> = cells
        .styles()
        .iter()
        .map(|style| {
            let format = style.number_format.as_ref();
            format.map_or(Shown::Plain, |of| Shown::of(&of.format_code, of.format_id))
        })
        .collect();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|of| refused(&of))? {
        let place = place(cell.get_position());
        match cell.get_value() {
            DataRef::Empty => any_empty = true,
            value => {
                let shown = shown.get(style).copied().unwrap_or(Shown::Plain);
                page.put(place.0, place.1, text_of(value.clone().into(), shown))?;
            }
        }
    }
    drop(cells);
    let part = parts.named(name);
    if needs_results && any_empty && !part.as_ref().is_some_and(Part::has_all_results) {
        check_results(book, name, &page)?;
    }
    let hidden = parts.hidden(name);
    match part.and_then(|part| part.merged()) {
        Some(merged) => page.merge(merged)?,
        None => {
            let merged = book.merge_cells_by_sheet_name(name).map_err(|of| refused(&of))?;
            page.merge(merged.iter().map(area))?;
        }
    }
    page.hide(&hidden.rows, &hidden.columns);
    Ok(page)
}

/// A cell that is empty may hold a formula that was never computed.
fn check_results(book: &mut Book<'_>, name: &str, page: &Page) -> Result<(), WorkbookProblem> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|of| refused(&of))?;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|of| refused(&of))? {
        if cell.formula.is_some() && matches!(cell.value, DataRef::Empty) {
            let (row, column) = place(cell.pos);
            return Err(page.no_result(row, column));
        }
    }
    Ok(())
}

pub(super) fn place((row, column): (u32, u32)) -> (usize, usize) {
    let wide = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    (wide(row), wide(column))
}

pub(super) fn area(of: &Dimensions) -> Merged {
    Merged { from: place(of.start), to: place(of.end) }
}

fn refused(problem: &XlsxError) -> WorkbookProblem {
    match problem {
        XlsxError::Password => WorkbookProblem::Encrypted,
        _ => WorkbookProblem::Damaged,
    }
}
