//! The mark of a workbook that was handed out, as other programs save it.

use super::limits::packed;
use crate::Checked;
use crate::exchange::Failure;
use station_scorecard::exchange::handing::{Mark, Order, Part};
use station_scorecard::exchange::worker::read_marked;

/// What WPS adds to the properties of every file, in front of those that are there, and the mark as it writes it.
const WPS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" \
xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">\
<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"KSOProductBuildVer\"><vt:lpwstr>2052-12.1.0.18276</vt:lpwstr></property>\
<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"3\" name=\"scorecard_station\"><vt:lpwstr>石桥街&amp;“东”社工服务站</vt:lpwstr></property>\
<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"4\" name=\"scorecard_part\"><vt:lpwstr>area 东&#29255;区</vt:lpwstr></property>\
<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"5\" name=\"scorecard_months\"><vt:lpwstr>2025-03</vt:lpwstr></property>\
<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"6\" name=\"scorecard_version\"><vt:lpwstr>1-0123abcd</vt:lpwstr></property>\
<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"7\" name=\"ICV\"><vt:lpwstr>0A1B</vt:lpwstr></property></Properties>";

const NAMES: &str = "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">表!$1:$4</definedName>\
<definedName name=\"scorecard_months\">\"2025-03\"</definedName>\
<definedName name=\"scorecard_part\">\"area 东片区\"</definedName>\
<definedName name=\"scorecard_station\">\"石桥街&amp;“东”社工服务站\"</definedName>\
<definedName name=\"scorecard_version\">\"1-0123abcd\"</definedName></definedNames>";

/// A workbook of one cell, with these defined names and properties.
fn read(names: &str, properties: Option<&str>) -> Result<Option<Mark>, Failure> {
    let book =
        format!("<workbook><sheets><sheet name=\"表\" r:id=\"rId1\"/></sheets>{names}</workbook>");
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        (
            "_rels/.rels",
            b"<Relationships><Relationship Id=\"a\" Type=\"x/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        ("xl/workbook.xml", book.as_bytes()),
        (
            "xl/_rels/workbook.xml.rels",
            b"<Relationships><Relationship Id=\"rId1\" Type=\"x/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        (
            "xl/worksheets/sheet1.xml",
            b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>",
        ),
    ];
    parts.extend(properties.map(|text| ("docProps/custom.xml", text.as_bytes())));
    let (_, mark) = read_marked(&packed(&parts)?).map_err(|of| format!("{of:?}"))?;
    Ok(mark)
}

fn meant() -> Result<Mark, Failure> {
    let texts = ["石桥街&“东”社工服务站", "area 东片区", "2025-03", "1-0123abcd"];
    Ok(Mark::of_texts(texts.map(str::to_owned)).ok_or("no mark")?)
}

#[test]
fn properties_as_wps_saves_them_are_a_mark() -> Checked {
    let mark = read("", Some(WPS))?.ok_or("no mark")?;
    assert_eq!(mark, meant()?);
    let order = Order { part: Part::Area("东片区".to_owned()), month: "2025-03".parse().ok() };
    assert_eq!(mark.order, order);
    Ok(())
}

/// Programs that drop the properties keep the names, and those that drop names keep the properties.
#[test]
fn names_alone_are_a_mark() -> Checked {
    assert_eq!(read(NAMES, None)?, Some(meant()?));
    let other = WPS.replace("scorecard_", "other_");
    assert_eq!(read(NAMES, Some(&other))?, Some(meant()?));
    Ok(())
}

#[test]
fn half_a_mark_is_none_and_the_cells_are_read_all_the_same() -> Checked {
    assert_eq!(read(&NAMES.replace("scorecard_version", "version"), None)?, None);
    assert_eq!(read("", Some(&WPS.replace("area ", "street ")))?, None);
    assert_eq!(read("", Some(&WPS[..WPS.len() - 60]))?, Some(meant()?), "cut off behind it");
    assert_eq!(read("", Some(&WPS[..400]))?, None);
    assert_eq!(read("", None)?, None);
    Ok(())
}
