//! Any bytes as a workbook, and as the parts of one: what is read is within the limits and lands like
//! any other cells.

use super::archive::stored;
use super::cells;
use station_scorecard::exchange::message::Answer;
use station_scorecard::exchange::worker::read;

/// Parts the content of a sheet from the texts that it shares with others, and these from the styles.
const BETWEEN: &[u8] = b"\n-----\n";

const TYPES: &[u8] =
    b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>\
<Default Extension='xml' ContentType='application/xml'/><Default Extension='rels' \
ContentType='application/vnd.openxmlformats-package.relationships+xml'/>\
<Override PartName='/xl/workbook.xml' ContentType=\
'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>";

const ROOT: &[u8] =
    b"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
<Relationship Id='r1' Target='xl/workbook.xml' \
Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/>\
</Relationships>";

const BOOK: &[u8] = b"<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' \
xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>\
<sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>";

const LINKS: &[u8] =
    b"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
<Relationship Id='r1' Target='worksheets/sheet1.xml' \
Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'/>\
<Relationship Id='r2' Target='sharedStrings.xml' \
Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings'/>\
<Relationship Id='r3' Target='styles.xml' \
Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles'/>\
</Relationships>";

/// The law.
pub(crate) fn hold(bytes: &[u8]) {
    lands(bytes);
    if bytes.starts_with(b"PK") {
        return;
    }
    let (sheet, rest) = parted(bytes);
    let (texts, styles) = parted(rest);
    lands(&stored(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", texts),
        ("xl/styles.xml", styles),
    ]));
    lands(&stored(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", bytes),
    ]));
}

fn lands(workbook: &[u8]) {
    let Ok(sheets) = read(workbook) else { return };
    assert!(!sheets.is_empty());
    let sent = Answer::Sheets(sheets.clone());
    let (text, bytes) = sent.clone().into_parts();
    assert_eq!(Answer::from_parts(&text, bytes), Some(sent), "what is sent arrives");
    for sheet in &sheets {
        let says = !sheet.grid.is_empty() || !sheet.grid.hidden_counts().is_none();
        assert!(says, "a sheet without cells is none");
        cells::hold(&sheet.grid, workbook.len());
    }
}

fn parted(bytes: &[u8]) -> (&[u8], &[u8]) {
    let at = bytes.windows(BETWEEN.len()).position(|window| window == BETWEEN);
    at.map_or((bytes, &[]), |at| (&bytes[..at], &bytes[at + BETWEEN.len()..]))
}
