//! Exported workbooks: their content, and that it is read back.

use super::taken;
use crate::exchange::tables::{emptied, without_result};
use crate::exchange::{Failure, scheme, the_example};
use calamine::{Reader, Xlsx};
use serde_json::Value as Json;
use station_scorecard::document::{Document, Field, Value};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::appendix::Part;
use station_scorecard::exchange::workbook::{BookWords, NotWritten, Sheet};
use station_scorecard::exchange::worker;
use station_scorecard::scoring::Quantity;
use station_scorecard::texts::{Language, book_words, head_words, not_written_words};
use std::fs;
use std::io::{Cursor, Read};

/// The workbook of a station.
pub(crate) fn written(document: &Document, language: Language) -> Result<Vec<u8>, NotWritten> {
    let scheme = document.scheme();
    let heads = |head| head_words(head, document, scheme, language);
    let others = |word| book_words(word, document, scheme, language);
    worker::write(document, scheme, BookWords { heads: &heads, others: &others }, "1.2.3")
}

fn sheets(document: &Document, language: Language) -> Result<Vec<Sheet>, Failure> {
    let bytes = written(document, language).map_err(|problem| format!("{problem:?}"))?;
    worker::read(&bytes).map_err(|problem| format!("{problem:?}").into())
}

/// The texts of a row, without the empty places of merged cells.
fn line(sheet: &Sheet, row: usize) -> Vec<&str> {
    let cells = sheet.grid.rows()[row].iter().filter(|cell| cell.begins.is_none());
    cells.map(|cell| cell.text.as_str()).collect()
}

fn part(bytes: &[u8], name: &str) -> Result<String, Failure> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut text = String::new();
    zip.by_name(name)?.read_to_string(&mut text)?;
    Ok(text)
}

#[test]
fn the_example_comes_back_whole() -> Result<(), Failure> {
    let example = the_example()?;
    for language in Language::ALL {
        let sheets = sheets(&example, language)?;
        let empty = without_result(&emptied(&emptied(&example, Part::Indicators), Part::Staffing));
        let taken = taken(&sheets, &empty)?;
        assert!(taken.unrecognised.is_empty(), "{:?}", taken.unrecognised);
        assert!(taken.differing.is_empty(), "{:?}", taken.differing);
        assert_eq!(taken.document, example);
    }
    Ok(())
}

#[test]
fn the_total_row_shows_the_sums_and_rates_of_the_report() -> Result<(), Failure> {
    let report = fs::read_to_string("tests/golden/gz-2023/baihedong-2024/printed.json")?;
    let report: Json = serde_json::from_str(&report)?;
    let areas = report["areas"].as_array().ok_or("no areas")?;
    let sum = areas.iter().find(|area| area["is_total"] == true).ok_or("no total row")?;
    let mut expected = vec!["合计".to_owned(), String::new(), "22".to_owned()];
    for column in report["indicator_columns"].as_array().into_iter().flatten().take(7) {
        let key = column["key"].as_str().ok_or("no key")?;
        let raw = sum["indicators"][key]["raw"].as_array().ok_or("no figures")?;
        expected.extend(raw.iter().filter_map(Json::as_str).map(str::to_owned));
    }
    let sheets = sheets(&the_example()?, Language::ZhCn)?;
    // The title, three rows of headings, four areas.
    assert_eq!(line(&sheets[1], 8), expected);
    Ok(())
}

#[test]
fn rates_and_totals_are_live_formulas_that_carry_their_results() -> Result<(), Failure> {
    let bytes = written(&the_example()?, Language::ZhCn).map_err(|of| format!("{of:?}"))?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let formulas = book.worksheet_formula("附件1")?;
    let formula = |row, column| formulas.get_value((row, column)).map(String::as_str);
    // 片区1's 建档: D5 agreed, E5 done, F5 the rate; row 9 the totals.
    let rate = formula(4, 5).ok_or("no rate")?;
    assert!(rate.contains("ROUND(E5/D5,4)"), "{rate}");
    let sum = formula(8, 4).ok_or("no total")?;
    assert!(sum.contains("SUM(E5:E8)"), "{sum}");
    let total_rate = formula(8, 5).ok_or("no rate of the totals")?;
    assert!(total_rate.contains("ROUND(E9/D9,4)"), "of the sums, not a mean (R-8): {total_rate}");
    let values = book.worksheet_range("附件1")?;
    let value = |row, column| values.get_value((row, column)).map(ToString::to_string);
    assert_eq!(value(8, 5).as_deref(), Some("4.1375"), "413.75%");
    assert_eq!(value(8, 4).as_deref(), Some("993"));
    assert_eq!(value(4, 14).as_deref(), Some("/"), "咨询个案 has no rate (R-9)");
    Ok(())
}

#[test]
fn the_result_sheet_names_parties_total_grade_and_scheme() -> Result<(), Failure> {
    let example = the_example()?;
    let sheets = sheets(&example, Language::ZhCn)?;
    let result = sheets.first().ok_or("no sheet")?;
    assert_eq!(result.name, "评估结果");
    let lines: Vec<Vec<&str>> =
        (0..result.grid.rows().len()).map(|row| line(result, row)).collect();
    // The report's order and points; 8.93 of 10, 13 of 15 and 44.82 of 55 by hand.
    let points: Vec<&[&str]> = lines[4..9].iter().map(|line| &line[1..]).collect();
    let expected: [&[&str]; 5] = [
        &["20", "20", "100.00%"],
        &["10", "8.93", "89.30%"],
        &["15", "13", "86.67%"],
        &["55", "44.82", "81.49%"],
        &["100", "86.75"],
    ];
    assert_eq!(points, expected);
    assert_eq!(lines[1], ["社工站", "广州市白鹤洞街社工服务站"]);
    assert_eq!(lines[2], ["评估时段", "2023-09-10 – 2024-07-31"]);
    assert_eq!(lines[9], ["等级", "良好"]);
    assert!(lines[10][1].contains("2023"), "{:?}", lines[10]);
    let rest: Vec<&str> = lines[11..].concat();
    assert!(rest.contains(&"穗府办〔2023〕7号") && rest.contains(&"1.2.3"), "{rest:?}");
    assert!(rest.iter().any(|text| text.contains("测算")), "{rest:?}");
    Ok(())
}

/// the points of a party that has not scored are unknown, so the total is a range.
#[test]
fn an_unknown_party_leaves_the_total_a_range() -> Result<(), Failure> {
    let mut editor = Editor::new(the_example()?);
    let party = scheme()?.party("purchaser").ok_or("no purchaser")?;
    let blank = Action::Set(Field::Score(party), Value::Quantity(Quantity::Blank));
    editor.dispatch(blank).map_err(|of| format!("{of:?}"))?;
    let sheets = sheets(editor.document(), Language::ZhCn)?;
    let result = sheets.first().ok_or("no sheet")?;
    assert_eq!(line(result, 8), ["总分", "100", "66.75–86.75"]);
    assert_eq!(line(result, 9), ["等级", "合格–良好"]);
    Ok(())
}

#[test]
fn a_name_that_looks_like_a_formula_stays_a_name() -> Result<(), Failure> {
    let mut document = the_example()?;
    for (area, name) in document.areas.iter_mut().zip(["=1+1", "+8613", "-5", "@名字"]) {
        area.name = name.to_owned();
    }
    document.station[6].name = "=HYPERLINK(\"x\")".to_owned();
    let bytes = written(&document, Language::ZhCn).map_err(|of| format!("{of:?}"))?;
    let found = worker::read(&bytes).map_err(|of| format!("{of:?}"))?;
    let names: Vec<&str> = (4..8).map(|row| found[1].grid.text(row, 0)).collect();
    assert_eq!(names, ["=1+1", "+8613", "-5", "@名字"]);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name)?;
        let typed = formulas.used_cells().filter(|(.., formula)| formula.contains("HYPERLINK"));
        assert_eq!(typed.count(), 0, "{name}");
        let first = formulas.used_cells().filter(|(row, column, _)| *column == 0 && *row < 4);
        let (_, left) = formulas.start().unwrap_or((0, 1));
        assert!(left > 0 || first.count() == 0, "{name}");
    }
    Ok(())
}

#[test]
fn pages_are_a4_across_with_headings_that_repeat() -> Result<(), Failure> {
    let bytes = written(&the_example()?, Language::ZhCn).map_err(|of| format!("{of:?}"))?;
    let book = part(&bytes, "xl/workbook.xml")?;
    for sheet in 1..=6 {
        let xml = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"))?;
        let setup = xml.split("<pageSetup ").nth(1).ok_or("no page setup")?;
        let setup = setup.split("/>").next().unwrap_or_default();
        assert!(setup.contains("paperSize=\"9\"") && setup.contains("landscape"), "{setup}");
        assert!(setup.contains("fitToHeight=\"0\"") && xml.contains("fitToPage=\"1\""), "{setup}");
    }
    // The title and three rows of headings of the first block; six sheets, each with its own.
    assert!(book.contains("附件1!$1:$4"), "{book}");
    assert_eq!(book.matches("_xlnm.Print_Titles").count(), 6, "{book}");
    Ok(())
}

#[test]
fn the_same_station_gives_the_same_bytes() -> Result<(), Failure> {
    let example = the_example()?;
    let [one, other] = [(); 2].map(|()| written(&example, Language::ZhCn));
    assert!(one == other);
    // Not the time of writing, which two in the same second would share.
    let made = part(&one.map_err(|of| format!("{of:?}"))?, "docProps/core.xml")?;
    assert_eq!(made.matches("2024-01-01T00:00:00Z").count(), 2, "{made}");
    Ok(())
}

/// What a workbook cannot hold is not given out: a text that is too long, letters that its text may
/// not have, for Excel would call the file damaged.
#[test]
fn what_does_not_fit_is_refused() -> Result<(), Failure> {
    let mut document = the_example()?;
    for name in ["长".repeat(40_000), "一\u{FFFF}二".to_owned()] {
        document.areas[0].name = name;
        assert_eq!(written(&document, Language::ZhCn).err(), Some(NotWritten::DoesNotFit));
    }
    Ok(())
}

/// Letters that the format writes in a way of its own come back as they were.
#[test]
fn strange_letters_come_back() -> Result<(), Failure> {
    let mut document = the_example()?;
    for name in ["\u{1}", "_x0041_", "_x005F_x0041_", "a\rb", "a\r\nb", "\tb ", "<&>\"'", "𠀀"] {
        document.areas[0].name = name.to_owned();
        let sheets = sheets(&document, Language::ZhCn)?;
        assert_eq!(sheets[1].grid.rows()[4][0].text, name);
    }
    Ok(())
}

#[test]
fn a_difference_is_reported_with_its_cell() {
    let differs = NotWritten::Differs { sheet: "附件1".to_owned(), row: 4, column: 0 };
    for language in Language::ALL {
        let words = not_written_words(&differs, language);
        assert!(words.contains("附件1") && words.contains("A5"), "{words}");
    }
}
