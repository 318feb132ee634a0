//! Hidden rows, columns and sheets of workbooks never come in by themselves.

use super::limits::{NO_STYLES, NO_TEXTS, packed, xlsx};
use super::{sample, taken};
use crate::exchange::{Failure, scheme};
use station_scorecard::document::Document;
use station_scorecard::exchange::paste::{Against, Preview, Standing, Together};
use station_scorecard::exchange::workbook::Sheet;
use station_scorecard::exchange::worker::read;
use station_scorecard::exchange::{Grid, HiddenCounts};
use station_scorecard::texts::{cell_name, known_names};
use std::fs;

fn sheets(book: &[u8]) -> Result<Vec<Sheet>, Failure> {
    read(book).map_err(|problem| format!("{problem:?}").into())
}

fn case(name: &str) -> Result<Vec<Sheet>, Failure> {
    sheets(&fs::read(format!("tests/golden/exchange/containers/{name}"))?)
}

/// The texts of a grid, rows separated by strokes and cells by commas.
fn texts(grid: &Grid) -> String {
    let row = |cells: &Vec<station_scorecard::exchange::GridCell>| {
        let cells: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
        cells.join(",")
    };
    let rows: Vec<String> = grid.rows().iter().map(row).collect();
    rows.join("|")
}

fn counts(grid: &Grid) -> [usize; 3] {
    let HiddenCounts { rows, columns, cells } = grid.hidden_counts();
    [rows, columns, cells]
}

fn preview(grid: &Grid) -> Result<Preview, Failure> {
    let document = Document::empty("榕溪片区");
    Ok(Preview::of(grid, None, &document, &scheme()?, &known_names(&document)))
}

#[test]
fn a_filtered_row_is_left_out_and_the_total_is_that_of_the_others() -> Result<(), Failure> {
    let sheets = case("hidden-row.xlsx")?;
    let grid = &sheets[0].grid;
    assert_eq!(counts(grid), [1, 0, 0]);
    let seen = preview(grid)?;
    assert_eq!((seen.added.len(), seen.changes.len()), (0, 2), "榕溪片区: 320 and 611");
    // 320, 611 in row 5, which is row 5 in Excel too.
    assert_eq!((seen.agreeing, seen.differing.len(), seen.unrecognised.len()), (2, 0, 0));
    let whole = preview(&grid.with_hidden())?;
    assert_eq!((whole.added.len(), whole.changes.len()), (1, 4), "旧石井片区: 90 and 15");
    let differing = whole.differing.iter();
    let differing: Vec<String> = differing
        .map(|of| format!("{} {} {}", cell_name(of.row, of.column), of.printed, of.computed))
        .collect();
    assert_eq!(differing, ["B5 320 410", "C5 611 626"]);
    Ok(())
}

#[test]
fn hidden_columns_are_left_out_and_the_others_keep_their_names() -> Result<(), Failure> {
    let sheets = case("hidden-column.xlsx")?;
    let grid = &sheets[0].grid;
    assert_eq!(counts(grid), [0, 2, 0]);
    assert_eq!(texts(grid), "片区,电访,,,|,协议量,完成量,,|榕溪片区,320,611,,");
    assert_eq!(preview(grid)?.changes.len(), 2);
    assert_eq!(preview(&grid.with_hidden())?.changes.len(), 4);
    // The same with a hidden column before those with figures.
    let cells = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>\
        <row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>片区</t></is></c>\
        <c r=\"B1\" t=\"inlineStr\"><is><t>旧</t></is></c>\
        <c r=\"D1\" t=\"inlineStr\"><is><t>电访</t></is></c></row>\
        <row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>草稿</t></is></c></row>\
        <row r=\"3\"><c r=\"D3\" t=\"inlineStr\"><is><t>协议量</t></is></c>\
        <c r=\"E3\" t=\"inlineStr\"><is><t>完成量</t></is></c></row>\
        <row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>榕溪片区</t></is></c>\
        <c r=\"C4\"><v>9</v></c><c r=\"D4\"><v>320</v></c>\
        <c r=\"E4\" t=\"inlineStr\"><is><t>611x</t></is></c></row></sheetData>\
        <mergeCells><mergeCell ref=\"D1:E1\"/></mergeCells>";
    let sheets = sheets_of(cells)?;
    let grid = &sheets[0].grid;
    assert_eq!(counts(grid), [1, 2, 0]);
    let seen = preview(grid)?;
    let place = |row, column| cell_name(row, column);
    let changes: Vec<String> = seen.changes.iter().map(|of| place(of.row, of.column)).collect();
    let unrecognised: Vec<String> =
        seen.unrecognised.iter().map(|of| place(of.row, of.column)).collect();
    assert_eq!((changes, unrecognised), (vec!["D4".to_owned()], vec!["E4".to_owned()]));
    Ok(())
}

fn sheets_of(cells: &str) -> Result<Vec<Sheet>, Failure> {
    sheets(&xlsx(cells, NO_TEXTS, NO_STYLES)?)
}

#[test]
fn rows_and_columns_are_found_hidden_however_it_is_written() -> Result<(), Failure> {
    let row = |begin: &str| {
        format!(
            "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>\
             <{begin}><c r=\"A2\"><v>3</v></c><c r=\"B2\"><v>4</v></c></row></sheetData>"
        )
    };
    let hidden = [
        "row r=\"2\" hidden=\"1\"",
        "row hidden='true' r='2'",
        "row r=\"2\" spans=\"1:2\" ht=\"0\" customHeight=\"1\"",
        "row r=\"2\"\n outlineLevel=\"1\" hidden = \"1\"",
        "row hidden=\"1\"",
    ];
    for begin in hidden {
        let sheets = sheets_of(&row(begin))?;
        assert_eq!(texts(&sheets[0].grid), "1,2", "{begin}");
        assert_eq!(counts(&sheets[0].grid), [1, 0, 0], "{begin}");
        assert_eq!(texts(&sheets[0].grid.with_hidden()), "1,2|3,4", "{begin}");
    }
    for begin in
        ["row r=\"2\" hidden=\"0\"", "row r=\"2\" ht=\"0.5\"", "row r=\"2\" unhidden=\"1\""]
    {
        let sheets = sheets_of(&row(begin))?;
        assert_eq!(texts(&sheets[0].grid), "1,2|3,4", "{begin}");
        assert!(sheets[0].grid.is_plain(), "{begin}");
    }
    let columns = [
        "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
        "<cols><col min='1' max='1' width='9'/><col hidden='true' min='2' max='16384'></col></cols>",
        "<cols><col min=\"2\" max=\"9\" width=\"0\" customWidth=\"1\"/></cols>",
    ];
    for cols in columns {
        let sheets = sheets_of(&format!("{cols}{}", row("row r=\"2\"")))?;
        assert_eq!(texts(&sheets[0].grid), "1,|3,", "{cols}");
        assert_eq!(counts(&sheets[0].grid), [0, 1, 0], "{cols}");
    }
    let prefixed = "<x:sheetData><x:row r=\"1\" hidden=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row>\
                    <x:row r=\"2\"><x:c r=\"A2\"><x:v>2</x:v></x:c></x:row></x:sheetData>";
    assert_eq!(texts(&sheets_of(prefixed)?[0].grid), "|2");
    Ok(())
}

/// A merged name is shown for those of its rows that are visible.
#[test]
fn a_merged_cell_that_begins_in_a_hidden_row_is_seen_in_the_next_one() -> Result<(), Failure> {
    let cells = "<sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>7</v></c>\
        <c r=\"B1\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c></row>\
        <row r=\"3\"><c r=\"B3\"><v>3</v></c></row></sheetData>\
        <mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>";
    let sheets = sheets_of(cells)?;
    let grid = &sheets[0].grid;
    assert_eq!(texts(grid), ",|7,2|,3");
    assert_eq!(grid.begins(2, 0), (1, 0));
    assert_eq!(texts(&grid.with_hidden()), "7,1|,2|,3");
    Ok(())
}

#[test]
fn hidden_empty_cells_are_not_reported() -> Result<(), Failure> {
    let cells = "<cols><col min=\"3\" max=\"16384\" hidden=\"1\"/></cols><sheetData>\
        <row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"/>\
        <row r=\"3\"><c r=\"B3\"><v>3</v></c></row></sheetData>";
    let sheets = sheets_of(cells)?;
    assert!(sheets[0].grid.is_plain());
    Ok(())
}

#[test]
fn a_sheet_whose_rows_are_all_hidden_is_reported_and_not_lost() -> Result<(), Failure> {
    let cells = "<sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";
    let sheets = sheets_of(cells)?;
    assert!(sheets[0].grid.is_empty());
    assert_eq!(counts(&sheets[0].grid), [1, 0, 0]);
    assert_eq!(texts(&sheets[0].grid.with_hidden()), "1");
    Ok(())
}

/// In a record of a row its options are the seventh number, in one of columns the fifth.
#[test]
fn rows_and_columns_of_old_workbooks_are_found_hidden() -> Result<(), Failure> {
    let mut book = sample("kinds.xls")?;
    assert_eq!(counts(&sheets(&book)?[0].grid), [0, 0, 0]);
    let find = |book: &[u8], record: &[u8]| {
        let found = book.windows(record.len()).position(|of| of == record);
        found.ok_or("no such record")
    };
    // ROW, 16 bytes, row 1; COLINFO, 12 bytes, columns 0 to 256.
    let row = find(&book, b"\x08\x02\x10\x00\x01\x00")?;
    book[row + 4 + 12] |= 0x20;
    let columns = find(&book, b"\x7D\x00\x0C\x00\x00\x00\x00\x01")?;
    (book[columns + 4], book[columns + 6], book[columns + 7]) = (1, 2, 0);
    book[columns + 4 + 8] |= 0x01;
    let sheets = sheets(&book)?;
    let grid = &sheets[0].grid;
    // The third column says something in rows 0, 2, 3, 4 and 6, the second too.
    assert_eq!(counts(grid), [1, 2, 0]);
    assert_eq!(grid.text(1, 0), "");
    assert_eq!((grid.text(0, 0), grid.text(0, 1), grid.text(0, 3)), ("0.1", "", "-3"));
    assert_eq!(grid.with_hidden().text(1, 0), "165.63%");
    Ok(())
}

#[test]
fn rows_and_columns_of_open_documents_are_found_hidden() -> Result<(), Failure> {
    let cell = |number: u8| {
        format!("<table:table-cell office:value-type=\"float\" office:value=\"{number}\"/>")
    };
    let row = |facts: &str, numbers: [u8; 3]| {
        let cells: String = numbers.map(cell).concat();
        format!("<table:table-row{facts}>{cells}</table:table-row>")
    };
    let column = |facts: &str| format!("<table:table-column{facts}/>");
    let hidden = " table:visibility=\"collapse\"";
    let tables = [
        ([column(""), row("", [1, 2, 3]), row(hidden, [4, 5, 6])].concat(), "1,2,3", [1, 0, 0]),
        (
            [
                row(" table:visibility=\"filter\" table:number-rows-repeated=\"2\"", [4, 5, 6]),
                row("", [1, 2, 3]),
            ]
            .concat(),
            ",,|,,|1,2,3",
            [2, 0, 0],
        ),
        (
            [
                column(""),
                column(&format!("{hidden} table:number-columns-repeated=\"2\"")),
                row("", [1, 2, 3]),
            ]
            .concat(),
            "1,,",
            [0, 2, 0],
        ),
        (
            [
                "<table:table-row-group table:display=\"false\">".to_owned(),
                row("", [4, 5, 6]),
                "</table:table-row-group>".to_owned(),
                row("", [1, 2, 3]),
            ]
            .concat(),
            ",,|1,2,3",
            [1, 0, 0],
        ),
    ];
    for (table, seen, told) in tables {
        let content = format!(
            "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"表\">\
             {table}</table:table></office:spreadsheet></office:body></office:document-content>"
        );
        let book = packed(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", content.as_bytes()),
        ])?;
        let sheets = sheets(&book)?;
        assert_eq!(texts(&sheets[0].grid), seen, "{table}");
        assert_eq!(counts(&sheets[0].grid), told, "{table}");
    }
    Ok(())
}

#[test]
fn a_hidden_sheet_waits_to_be_chosen() -> Result<(), Failure> {
    let sheets = sheets(&sample("appendix-live.xlsx")?)?;
    let (document, scheme) = (Document::empty("片区1"), scheme()?);
    let against = Against { document: &document, scheme: &scheme, names: known_names };
    let standings = Together::standings(&sheets, against);
    let hidden = sheets.iter().zip(&standings).filter(|(sheet, _)| sheet.grid.on_hidden_sheet());
    for (sheet, standing) in hidden {
        assert!(matches!(standing, Standing::Hidden | Standing::Unknown), "{}", sheet.name);
    }
    let mut marked = sheets;
    marked.retain(|sheet| sheet.grid.on_hidden_sheet());
    assert_eq!(marked.len(), 1);
    assert!(taken(&marked, &document).is_ok());
    Ok(())
}

/// It fills what no other sheet fills, and is not ticked all the same.
#[test]
fn a_hidden_sheet_whose_headings_are_known_is_not_meant() -> Result<(), Failure> {
    let row = |texts: [&str; 3]| {
        let cell = |text| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        };
        format!("<table:table-row>{}</table:table-row>", texts.map(cell).concat())
    };
    let table = |name: &str, style: &str, item: &str| {
        let rows = row(["指标名称", "指标要求", "完成量"]) + &row([item, "3", "4"]);
        format!(
            "<table:table table:name=\"{name}\" table:style-name=\"{style}\">{rows}</table:table>"
        )
    };
    let content = format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"ta\">\
         <style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>\
         <office:body><office:spreadsheet>{}{}</office:spreadsheet></office:body></office:document-content>",
        table("去年", "ta", "甲甲"),
        table("今年", "tb", "乙乙"),
    );
    let book = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])?;
    let (document, scheme) = (Document::empty("片区1"), scheme()?);
    let against = Against { document: &document, scheme: &scheme, names: known_names };
    let standings = Together::standings(&sheets(&book)?, against);
    assert_eq!(standings, [Standing::Hidden, Standing::Meant]);
    Ok(())
}

/// What is hidden in a book does not keep it from being read.
#[test]
fn a_hidden_sheet_that_is_too_large_is_left_out() -> Result<(), Failure> {
    let table = |name: &str, style: &str, times: usize| {
        format!(
            "<table:table table:name=\"{name}\"{style}><table:table-row table:number-rows-repeated=\"{times}\">\
             <table:table-cell office:value-type=\"float\" office:value=\"7\"/></table:table-row></table:table>"
        )
    };
    let content = format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"ta\">\
         <style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>\
         <office:body><office:spreadsheet>{}{}{}</office:spreadsheet></office:body></office:document-content>",
        table("大", " table:style-name=\"ta\"", 200_001),
        table("表", "", 1),
        table("小", " table:style-name=\"ta\"", 2),
    );
    let book = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])?;
    let sheets = sheets(&book)?;
    let found: Vec<(&str, bool)> =
        sheets.iter().map(|of| (of.name.as_str(), of.grid.on_hidden_sheet())).collect();
    assert_eq!(found, [("表", false), ("小", true)]);
    Ok(())
}

/// Typed 3-5, which a spreadsheet made a day of, is shown as Excel shows it.
#[test]
fn a_day_without_its_year_is_shown_without_it() -> Result<(), Failure> {
    // 45721 is 5 March 2025; 58 is a format of Chinese Excel, 16 one of every Excel.
    let cells = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>45721</v></c><c r=\"B1\" s=\"1\"><v>45721</v></c>\
        <c r=\"C1\" s=\"2\"><v>45721</v></c><c r=\"D1\" s=\"3\"><v>45721</v></c></row></sheetData>";
    let styles = "<styleSheet><numFmts count=\"2\"><numFmt numFmtId=\"176\" formatCode=\"m&quot;月&quot;d&quot;日&quot;;@\"/>\
        <numFmt numFmtId=\"177\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts>\
        <cellXfs count=\"4\"><xf numFmtId=\"176\"/><xf numFmtId=\"58\"/><xf numFmtId=\"16\"/><xf numFmtId=\"177\"/></cellXfs></styleSheet>";
    let sheets = sheets(&xlsx(cells, NO_TEXTS, styles)?)?;
    assert_eq!(texts(&sheets[0].grid), "3月5日,3月5日,3月5日,2025-03-05");
    Ok(())
}
