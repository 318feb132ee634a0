//! Messages between page and worker survive the conversion to text.

use proptest::prelude::*;
use station_scorecard::district::District;
use station_scorecard::document::{Document, Envelope, Particular};
use station_scorecard::exchange::handing::{Mark, Order, Part};
use station_scorecard::exchange::message::NotText;
use station_scorecard::exchange::message::{Answer, Refusal, Request, Wording};
use station_scorecard::exchange::workbook::{NotWritten, Sheet, WorkbookProblem};
use station_scorecard::exchange::worker::answer;
use station_scorecard::exchange::worker::decode;
use station_scorecard::exchange::{Damage, Grid, GridCell, GridProblem, HiddenCounts};
use station_scorecard::scoring::Bilingual;
use station_scorecard::texts::{Language, UNCHANGED, refusal_words};
use std::fs;

fn over_and_back(answer: &Answer) -> Option<Answer> {
    let (text, bytes) = answer.clone().into_parts();
    Answer::from_parts(&text, bytes)
}

fn read(bytes: &[u8]) -> Answer {
    let (text, bytes) = Request::Read(bytes.to_vec()).into_parts();
    let request = Request::from_parts(text, bytes);
    request.map_or(Answer::Sheets(Vec::new()), |request| answer(request, wording(no_writer)))
}

/// Refusals by their names.
fn wording(workbook: fn(&Document, &str) -> Result<Vec<u8>, NotWritten>) -> Wording {
    let district = |_: &District, _: &str| Err(NotWritten::DoesNotFit);
    Wording { workbook, blank: no_blank, district, refusal: |refusal| named(refusal) }
}

fn named(refusal: &Refusal) -> Bilingual {
    Bilingual { zh_cn: format!("“{refusal:?}”"), en: String::new() }
}

fn no_writer(_: &Document, _: &str) -> Result<Vec<u8>, NotWritten> {
    Err(NotWritten::DoesNotFit)
}

fn texts(answer: &Answer) -> Vec<Vec<String>> {
    let Answer::Sheets(sheets) = answer else { return Vec::new() };
    let rows = sheets.iter().flat_map(|sheet| sheet.grid.rows());
    rows.map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect()
}

#[test]
fn one_table_is_read_alike_in_every_encoding() -> Result<(), Box<dyn std::error::Error>> {
    let gb18030 = fs::read("tests/golden/exchange/paste/csv-gb18030/input.csv")?;
    let decoded = decode(&gb18030).map_err(|problem| format!("{problem:?}"))?;
    let text = decoded.text;
    let read_gb18030 = read(&gb18030);
    assert_eq!(texts(&read_gb18030)[2], ["慈善微心愿，第一期", "个", "50", "61", "122.00%"]);
    assert_eq!(read(text.as_bytes()), read_gb18030);
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    let little: Vec<u8> = units.clone().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units.flat_map(u16::to_be_bytes).collect();
    assert_eq!(read(&little), read_gb18030);
    assert_eq!(read(&big), read_gb18030);
    Ok(())
}

#[test]
fn a_web_page_that_is_called_a_workbook_is_read_with_its_merged_cells() {
    let page = "<html><table><tr><td colspan=2>电访<tr><td>1<td>2</table>";
    let answer = read(page.as_bytes());
    assert_eq!(texts(&answer), [["电访", ""], ["1", "2"]]);
    let begins = match &answer {
        Answer::Sheets(sheets) => sheets[0].grid.begins(0, 1),
        _ => (9, 9),
    };
    assert_eq!(begins, (0, 0));
    assert_eq!(over_and_back(&answer), Some(answer));
    let whole = format!("\u{FEFF}<!DOCTYPE html>\n<head><title>表</title></head>{page}");
    assert_eq!(read(whole.as_bytes()), read(page.as_bytes()), "as a browser saves it");
}

/// The worker reports what is hidden and what is truncated, and the page can import what is hidden.
#[test]
fn what_is_hidden_and_what_is_damaged_goes_along() -> Result<(), Box<dyn std::error::Error>> {
    let case = |name: &str| fs::read(format!("tests/golden/exchange/containers/{name}"));
    let arrived = |bytes: &[u8]| match over_and_back(&read(bytes)) {
        Some(Answer::Sheets(sheets)) => sheets.into_iter().map(|sheet| sheet.grid).next(),
        _ => None,
    };
    let filtered = arrived(&case("hidden-row.xlsx")?).ok_or("no sheet")?;
    assert_eq!(filtered.hidden_counts(), HiddenCounts { rows: 1, columns: 0, cells: 0 });
    assert_eq!((filtered.text(3, 0), filtered.with_hidden().text(3, 0)), ("", "旧石井片区"));
    let web_page = arrived(&case("hidden-cell.html")?).ok_or("no sheet")?;
    assert_eq!(web_page.hidden_counts(), HiddenCounts { rows: 0, columns: 0, cells: 1 });
    let cut = arrived(&case("cut-utf8.csv")?).ok_or("no sheet")?;
    assert_eq!(cut.damage(), Some(Damage::LastCharacter));
    assert_eq!((cut.text(1, 1), cut.text(1, 2), cut.text(2, 0)), ("24", "21", "志"));
    let broken = arrived(&case("broken-off.html")?).ok_or("no sheet")?;
    assert_eq!(broken.damage(), Some(Damage::BrokenOff));
    Ok(())
}

#[test]
fn what_is_refused_is_refused_by_name() {
    let cases = [
        (vec![b'a', 0, b'b'], Refusal::Text(NotText::OtherKind)),
        (vec![0x81, 0xFF], Refusal::Text(NotText::UnknownEncoding)),
        (b"\r\n".to_vec(), Refusal::Cells(GridProblem::Empty)),
        (vec![b','; 10_001], Refusal::Cells(GridProblem::TooManyColumns)),
    ];
    for (bytes, refusal) in cases {
        let answer = read(&bytes);
        assert_eq!(answer, Answer::Refused(named(&refusal)));
        assert_eq!(over_and_back(&answer), Some(answer));
    }
}

fn no_blank(_: &Document, _: &Mark, _: &str) -> Result<Vec<u8>, NotWritten> {
    Err(NotWritten::DoesNotFit)
}

/// The order goes there with the station; the part that is asked for is written with its mark, and a filled one is
/// answered with it.
#[test]
fn a_blank_workbook_is_ordered_and_a_mark_comes_back() -> Result<(), Box<dyn std::error::Error>> {
    fn seen(document: &Document, mark: &Mark, language: &str) -> Result<Vec<u8>, NotWritten> {
        let [station, part, months, _] = mark.texts();
        let areas = document.areas.len().to_string();
        Ok([station.as_str(), "|", &part, "|", &months, "|", &areas, language]
            .concat()
            .into_bytes())
    }
    let mut document = super::the_example()?;
    document.areas[1].name = "东 片区".to_owned();
    let station = document.particulars.text(Particular::Station);
    let envelope = Envelope { stamp: String::new(), saved_at: String::new(), document };
    let month = "2024-03".parse().map_err(|_| "no month")?;
    let order = Order { part: Part::Area("东 片区".to_owned()), month: Some(month) };
    let request = Request::WriteBlank {
        station: envelope.text(),
        order: order.text(),
        language: "en".to_owned(),
    };
    let (text, bytes) = request.clone().into_parts();
    assert_eq!(Request::from_parts(text, bytes), Some(request.clone()));
    let book = answer(request, Wording { blank: seen, ..wording(no_writer) });
    let meant = format!("{station}|area 东 片区|2024-03|1en");
    assert_eq!(book, Answer::Written(meant.into_bytes()));
    let gone = Order { part: Part::Area("没有".to_owned()), month: None };
    let request = Request::WriteBlank {
        station: envelope.text(),
        order: gone.text(),
        language: "en".to_owned(),
    };
    let refused = answer(request, Wording { blank: seen, ..wording(no_writer) });
    assert_eq!(refused, Answer::Refused(named(&Refusal::Station)));
    let mark = Mark::of(&envelope.document, &order).ok_or("a mark")?;
    let marked = Answer::Marked(Vec::new(), mark);
    assert_eq!(over_and_back(&marked), Some(marked));
    Ok(())
}

#[test]
fn a_station_goes_there_and_its_workbook_comes_back() -> Result<(), Box<dyn std::error::Error>> {
    let document = super::the_example()?;
    let envelope = Envelope { stamp: String::new(), saved_at: String::new(), document };
    let request = Request::Write { station: envelope.text(), language: "en".to_owned() };
    let (text, bytes) = request.clone().into_parts();
    assert_eq!(Request::from_parts(text, bytes), Some(request.clone()));
    /// The name of the station and the language, in place of a workbook.
    fn seen(document: &Document, language: &str) -> Result<Vec<u8>, NotWritten> {
        Ok([document.staffing.workers.len().to_string().as_str(), language].concat().into_bytes())
    }
    let count = super::the_example()?.staffing.workers.len();
    let book = answer(request.clone(), wording(seen));
    assert_eq!(book, Answer::Written(format!("{count}en").into_bytes()));
    assert_eq!(over_and_back(&book), Some(book));
    let refused = answer(request, wording(no_writer));
    assert_eq!(refused, Answer::Refused(named(&Refusal::NotWritten(NotWritten::DoesNotFit))));
    assert_eq!(over_and_back(&refused), Some(refused));
    let cut = Request::Write { station: "{".to_owned(), language: "en".to_owned() };
    assert_eq!(answer(cut, wording(seen)), Answer::Refused(named(&Refusal::Station)));
    Ok(())
}

#[test]
fn what_is_no_message_is_none() {
    for text in ["", "null", "{}", "{\"sheets\":3}", "{\"sheets\":[{}]}", "{\"refused\":\"x\"}"] {
        assert_eq!(Answer::from_parts(text, Vec::new()), None, "{text}");
    }
    assert_eq!(Request::from_parts("en".to_owned(), vec![0xFF]), None, "no text of a station");
    let outside = "{\"sheets\":[{\"name\":\"\",\"marks_merges\":true,\"rows\":[[\"a\"]],\
                   \"merged\":[[0,7,0,0]]}]}";
    assert_eq!(Answer::from_parts(outside, Vec::new()), None, "a merged cell where there is none");
    let sheet = |hidden: &str, damage: &str| {
        let text = format!(
            "{{\"sheets\":[{{\"name\":\"\",\"marks_merges\":true,\"rows\":[[\"a\"]],\"merged\":[],\
             \"hidden\":{hidden},\"on_hidden_sheet\":false,\"damage\":{damage}}}]}}"
        );
        Answer::from_parts(&text, Vec::new())
    };
    let hidden = |rows: &str, counts: &str, column: usize| {
        format!(
            "{{\"rows\":{rows},\"columns\":[1],\"counts\":{counts},\"whole\":{{\"marks_merges\":true,\
             \"rows\":[[{}\"b\"]],\"merged\":[]}}}}",
            "\"\",".repeat(column)
        )
    };
    assert!(sheet("null", "null").is_some());
    assert!(sheet(&hidden("[1,2]", "[2,1,0]", 9_999), "\"broken_off\"").is_some());
    assert_eq!(sheet("null", "\"else\""), None, "damage of no kind");
    assert_eq!(sheet(&hidden("[2,1]", "[2,1,0]", 0), "null"), None, "rows out of order");
    assert_eq!(sheet(&hidden("[1,-2]", "[2,1,0]", 0), "null"), None, "no row");
    assert_eq!(sheet(&hidden("[1]", "[2,1]", 0), "null"), None, "a count is missing");
    assert_eq!(sheet(&hidden("[1]", "[2,1,0]", 10_000), "null"), None, "wider than a table is");
}

/// Cells and merged cells of any text.
fn any_sheet() -> impl Strategy<Value = Sheet> {
    let cell = (any::<String>(), proptest::option::of((0_usize..9, 0_usize..9)));
    let rows = proptest::collection::vec(proptest::collection::vec(cell, 1..6), 0..6);
    (any::<String>(), any::<bool>(), rows).prop_map(|(name, marks_merges, rows)| {
        let mut grid = Grid::new(marks_merges);
        for (row, cells) in rows.into_iter().enumerate() {
            for (column, (text, begins)) in cells.into_iter().enumerate() {
                let _ = grid.put(row, column, GridCell { text, begins });
            }
        }
        Sheet { name, grid }
    })
}

proptest! {
    #[test]
    fn sheets_survive_the_way(sheets in proptest::collection::vec(any_sheet(), 0..4)) {
        let answer = Answer::Sheets(sheets);
        prop_assert_eq!(over_and_back(&answer), Some(answer));
    }
}

/// A refused file must be reported as having changed nothing.
#[test]
fn every_refusal_says_in_both_languages_that_nothing_was_changed() {
    let refusals = [
        Refusal::Text(NotText::UnknownEncoding),
        Refusal::Text(NotText::OtherKind),
        Refusal::Cells(GridProblem::TooManyCells),
        Refusal::Workbook(WorkbookProblem::Damaged),
        Refusal::Station,
    ];
    for (language, words) in [(Language::ZhCn, "没有改动"), (Language::En, "nothing was changed")]
    {
        let refused = refusals.iter().map(|refusal| refusal_words(refusal, language));
        let failed = UNCHANGED.iter().map(|text| text.words(language).to_owned());
        for told in refused.chain(failed) {
            assert!(told.to_lowercase().contains(words), "{told}");
        }
    }
}
