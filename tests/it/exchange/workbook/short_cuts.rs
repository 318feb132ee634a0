//! Merged cells and missing results are found without a walk of their own; what a walk would find, they
//! find too.

use super::limits::{NO_STYLES, NO_TEXTS, packed, xlsx};
use super::{sample, writing::written};
use crate::exchange::{Failure, the_example};
use station_scorecard::exchange::workbook::WorkbookProblem;
use station_scorecard::exchange::worker::read;
use station_scorecard::texts::Language;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The same workbook with its sheets named in a way that only the walk follows.
fn unusual(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut zip = ZipArchive::new(Cursor::new(bytes))?;
    let mut parts = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at)?;
        let name = part.name()?.into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content)?;
        if name == "xl/workbook.xml" {
            let text = String::from_utf8(content)?;
            content = text.replace("r:id=", "q:id=").replace("xmlns:r=", "xmlns:q=").into_bytes();
        }
        parts.push((name, content));
    }
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    packed(&parts)
}

#[test]
fn the_same_is_read_with_and_without_them() -> Result<(), Failure> {
    let names = ["appendix-altered", "appendix-live", "kinds", "no-results", "columns", "empty"];
    let samples = names.iter().map(|name| sample(&format!("{name}.xlsx")));
    let mut books = samples.collect::<Result<Vec<_>, _>>()?;
    books.push(written(&the_example()?, Language::ZhCn).map_err(|of| format!("{of:?}"))?);
    let mut merged = 0;
    for (at, book) in books.iter().enumerate() {
        let (short, long) = (read(book), read(&unusual(book)?));
        let sheets = short.iter().flatten();
        let cells = sheets.flat_map(|sheet| sheet.grid.rows()).flatten();
        merged += cells.filter(|cell| cell.begins.is_some()).count();
        assert_eq!(short, long, "book {at}");
    }
    // There is no other source of what is hidden, so it is always found.
    let hidden = std::fs::read("tests/golden/exchange/containers/hidden-row.xlsx")?;
    let (short, long) = (read(&hidden), read(&unusual(&hidden)?));
    assert_eq!(short, long);
    assert!(short.iter().flatten().all(|sheet| sheet.grid.hidden_counts().rows == 1));
    assert!(merged > 100, "{merged} places under merged cells");
    Ok(())
}

#[test]
fn a_formula_without_a_result_is_found_however_it_is_written() -> Result<(), Failure> {
    let nothing = [
        "<c r=\"B1\"><f>1+1</f></c>",
        "<c r=\"B1\"><f>1+1</f><v></v></c>",
        "<c r=\"B1\"><f>1+1</f><v/></c>",
        "<c r=\"B1\"><f t=\"shared\" si=\"0\"/></c>",
        "<c r=\"B1\"><f\n>1+1</f></c><c r=\"C1\"><v>2</v></c>",
        "<x:c r=\"B1\"><x:f>1+1</x:f></x:c>",
    ];
    let book = |cells: &str| {
        let cells = format!(
            "<sheetData><row r=\"1\"><c r=\"A1\"><f>2</f><v>2</v></c>{cells}</row></sheetData>"
        );
        xlsx(&cells, NO_TEXTS, NO_STYLES)
    };
    for cells in nothing {
        let found = read(&book(cells)?).err();
        let problem = WorkbookProblem::NoResult { sheet: "表".to_owned(), row: 0, column: 1 };
        assert_eq!(found, Some(problem), "{cells}");
    }
    let some = ["<c r=\"B1\"><f>1+1</f><v>2</v></c>", "<c r=\"B1\"/>", "<c r=\"B1\" s=\"0\"></c>"];
    for cells in some {
        assert!(read(&book(cells)?).is_ok(), "{cells}");
    }
    Ok(())
}

#[test]
fn merged_cells_are_found_however_they_are_written() -> Result<(), Failure> {
    let cells = |prefix: &str, merged: &str| {
        format!(
            "<{prefix}sheetData><{prefix}row r=\"1\"><{prefix}c r=\"A1\"><{prefix}v>7</{prefix}v></{prefix}c>\
             <{prefix}c r=\"C2\"><{prefix}v>8</{prefix}v></{prefix}c></{prefix}row></{prefix}sheetData>{merged}"
        )
    };
    let merged = [
        cells("", "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>"),
        cells(
            "",
            "<mergeCells><mergeCell ref=\"A1:B2\"></mergeCell></mergeCells><extLst><ext/></extLst>",
        ),
        cells("x:", "<x:mergeCells><x:mergeCell ref=\"A1:B2\"/></x:mergeCells>"),
    ];
    for cells in merged {
        let sheets = read(&xlsx(&cells, NO_TEXTS, NO_STYLES)?).map_err(|of| format!("{of:?}"))?;
        assert_eq!(sheets[0].grid.begins(1, 1), (0, 0), "{cells}");
        assert_eq!(sheets[0].grid.text(1, 2), "8", "{cells}");
    }
    Ok(())
}
