//! The limits hold whatever a file says of itself.

use crate::exchange::Failure;
use station_scorecard::exchange::GridProblem;
use station_scorecard::exchange::workbook::{MOST_BYTES, WorkbookProblem};
use station_scorecard::exchange::worker::read;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A container of these parts.
pub(super) fn packed(parts: &[(&str, &[u8])]) -> Result<Vec<u8>, Failure> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A workbook of OpenDocument with this in its one table.
fn ods(table: &str) -> Result<Vec<u8>, Failure> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>\
         <table:table table:name=\"表\">{table}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// An Excel workbook with these cells, shared texts and styles.
pub(super) fn xlsx(cells: &str, texts: &str, styles: &str) -> Result<Vec<u8>, Failure> {
    let sheet = format!("<worksheet>{cells}</worksheet>");
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        (
            "_rels/.rels",
            b"<Relationships><Relationship Id=\"a\" Type=\"x/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"表\" r:id=\"s\"/></sheets></workbook>".as_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            b"<Relationships><Relationship Id=\"s\" Type=\"x/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", texts.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
    ])
}

pub(super) const NO_TEXTS: &str = "<sst uniqueCount=\"1\"><si><t>一</t></si></sst>";
pub(super) const NO_STYLES: &str = "<styleSheet></styleSheet>";

fn too_large(problem: GridProblem) -> WorkbookProblem {
    WorkbookProblem::Sheet { name: "表".to_owned(), problem }
}

#[test]
fn a_file_is_refused_by_its_size_before_it_is_looked_at() {
    let mut bytes = vec![0; MOST_BYTES + 1];
    assert_eq!(read(&bytes), Err(WorkbookProblem::TooLarge));
    bytes.pop();
    assert_ne!(read(&bytes), Err(WorkbookProblem::TooLarge));
}

#[test]
fn the_small_workbooks_made_here_are_read() -> Result<(), Failure> {
    let row = "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"7\"/></table:table-row>";
    let sheets = read(&ods(row)?).map_err(|problem| format!("{problem:?}"))?;
    assert_eq!(sheets[0].grid.text(0, 0), "7");
    let cells = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>";
    let sheets = read(&xlsx(cells, NO_TEXTS, NO_STYLES)?).map_err(|of| format!("{of:?}"))?;
    assert_eq!(sheets[0].grid.text(0, 0), "一");
    Ok(())
}

/// A cell that is repeated asks for room that no file of its size has.
#[test]
fn repeated_cells_do_not_fill_the_memory() -> Result<(), Failure> {
    let cell = |times: &str| {
        format!(
            "<table:table-cell table:number-columns-repeated=\"{times}\" office:value-type=\"float\" office:value=\"7\"/>"
        )
    };
    let rows = |times: &str, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
    };
    let columns = ods(&rows("1", &cell("18446744073709551615")))?;
    assert_eq!(read(&columns), Err(too_large(GridProblem::TooManyColumns)));
    let cells = ods(&rows("1000000", &cell("1000")))?;
    assert_eq!(read(&cells), Err(too_large(GridProblem::TooManyCells)));
    // Empty rows and columns to the end of the sheet are what every table has.
    let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
    let usual = rows("1", &format!("{}{empty}", cell("1"))) + &rows("1048576", empty);
    let sheets = read(&ods(&usual)?).map_err(|problem| format!("{problem:?}"))?;
    assert_eq!((sheets[0].grid.rows().len(), sheets[0].grid.columns()), (1, 1));
    Ok(())
}

/// One long text may be in many cells.
#[test]
fn a_text_in_every_cell_does_not_fill_the_memory() -> Result<(), Failure> {
    let text = "长".repeat(1_000_000);
    let texts = format!("<sst uniqueCount=\"1\"><si><t>{text}</t></si></sst>");
    let mut cells = String::from("<sheetData>");
    for row in 1..=100 {
        cells.push_str(&format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"));
    }
    cells.push_str("</sheetData>");
    let book = xlsx(&cells, &texts, NO_STYLES)?;
    assert_eq!(read(&book), Err(WorkbookProblem::UnpackedTooLarge));
    Ok(())
}

/// Room is set aside for what a file announces, so nothing absurd may be announced.
#[test]
fn an_absurd_announcement_is_refused() -> Result<(), Failure> {
    let cells = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>";
    for announced in ["uniqueCount=\"999999999999\"", "uniqueCount = '99999999999999999999'"] {
        let texts = format!("<sst {announced}><si><t>一</t></si></sst>");
        assert_eq!(read(&xlsx(cells, &texts, NO_STYLES)?), Err(WorkbookProblem::Damaged));
    }
    let styles = format!(
        "<styleSheet><fonts><font><name val=\"{}\"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>",
        "字".repeat(100_000),
        "<xf fontId=\"0\"/>".repeat(1_000)
    );
    assert_eq!(read(&xlsx(cells, NO_TEXTS, &styles)?), Err(WorkbookProblem::UnpackedTooLarge));
    Ok(())
}

/// Merged cells over whole sheets, one on the other.
#[test]
fn merged_cells_do_not_fill_the_memory() -> Result<(), Failure> {
    let mut cells = String::from("<sheetData>");
    for row in [1, 400] {
        cells.push_str(&format!("<row r=\"{row}\"><c r=\"OJ{row}\"><v>1</v></c></row>"));
    }
    cells.push_str("</sheetData><mergeCells>");
    cells.push_str(&"<mergeCell ref=\"A1:XFD1048576\"/>".repeat(10_000));
    cells.push_str("</mergeCells>");
    let book = xlsx(&cells, NO_TEXTS, NO_STYLES)?;
    assert_eq!(read(&book), Err(too_large(GridProblem::TooManyCells)));
    Ok(())
}
