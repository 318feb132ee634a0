//! Blank workbooks: handed out, and recognised by their marks when they come back filled.

use station_scorecard::document::{Document, Particular, Value};
use station_scorecard::exchange::handing::{Mark, Order, Part};
use station_scorecard::exchange::workbook::{BlankWords, BookWords};
use station_scorecard::exchange::worker::{read_marked, write_blank};
use station_scorecard::texts::{Language, blank_book_words, book_words, head_words};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::exchange::fits;
use crate::hands::{FIRST, STATION, amount, station};
use crate::support::{Device, Outcome, Screen, browse};

/// The station of two areas, assessed through 2025.
fn assessed() -> Outcome<Document> {
    let mut document = station();
    for (line, day) in
        [(Particular::AssessedFrom, "2025-01-01"), (Particular::AssessedTo, "2025-12-31")]
    {
        document.particulars.replace(line, line.read(day).ok_or("no day")?);
    }
    Ok(document)
}

fn order(area: &str, month: &str) -> Order {
    Order { part: Part::Area(area.to_owned()), month: month.parse().ok() }
}

/// A blank workbook as the worker writes it.
fn blank(document: &Document, order: &Order) -> Outcome<Vec<u8>> {
    let mark = Mark::of(document, order).ok_or("no mark")?;
    let blank = order.blank(document).ok_or("no such part")?;
    let (scheme, language) = (blank.scheme(), Language::ZhCn);
    let heads = |head| head_words(head, &blank, scheme, language);
    let others = |word| book_words(word, &blank, scheme, language);
    let words = |word| blank_book_words(word, &mark, language);
    let book = BookWords { heads: &heads, others: &others };
    let words = BlankWords { book, blank: &words };
    Ok(write_blank(&blank, &mark, words).map_err(|of| format!("{of:?}"))?)
}

/// The workbook with a number in a cell that was empty.
fn filled(bytes: &[u8], cell: &str, number: u32) -> Outcome<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(bytes))?;
    let mut into = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at)?;
        let (name, mut text) = (part.name()?.into_owned(), String::new());
        part.read_to_string(&mut text)?;
        if name == "xl/worksheets/sheet1.xml" {
            let begins = format!("<c r=\"{cell}\"");
            let (before, rest) = text.split_once(&begins).ok_or("no such cell")?;
            let (style, behind) = rest.split_once("/>").ok_or("not empty")?;
            text = format!("{before}{begins}{style}><v>{number}</v></c>{behind}");
        }
        into.start_file(name, SimpleFileOptions::default())?;
        into.write_all(text.as_bytes())?;
    }
    Ok(into.finish()?.into_inner())
}

/// The completed amount of 建档 in the first block: behind the area, its communities, workers and the target.
const DONE: &str = "E5";

/// Unfolds the choice of blank workbooks.
const UNFOLD: &str = "document.querySelector('#hand-out').open = true;";

/// Chosen by keyboard, the workbook of an area and a month is downloaded with its mark.
#[tokio::test]
async fn a_blank_workbook_of_an_area_and_a_month_is_downloaded() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        let document = assessed()?;
        page.bring(document.clone()).await?;
        page.open(Screen::Exchange).await?;
        page.watch_downloads().await?;
        page.answer("share-tables").await?;
        page.client.execute(UNFOLD, vec![]).await?;
        page.wait_to_read("里面没有社工姓名").await?;
        fits(page).await?;
        for (name, words) in [("哪一部分", "片区2"), ("填什么时候的", "2025-03")] {
            page.with_named("combobox", name, async |list| Ok(list.select_by_label(words).await?))
                .await?;
        }
        page.click_by("button", "下载空表").await?;
        let (name, bytes) = page.handed(1).await?.remove(0);
        assert!(name.starts_with("石桥街社工服务站 片区2，2025-03 空表"), "{name}");
        let (sheets, mark) = read_marked(&bytes).map_err(|of| format!("{of:?}"))?;
        assert_eq!(mark, Mark::of(&document, &order("片区2", "2025-03")));
        let title = sheets.first().map(|sheet| sheet.grid.text(0, 0)).unwrap_or_default();
        assert!(title.contains(STATION) && title.contains("片区2，2025-03"), "{title}");
        page.choose_language("English").await?;
        page.client.execute(UNFOLD, vec![]).await?;
        page.wait_to_read("No worker is named in it").await?;
        fits(page).await
    })
    .await
}

/// Twenty filled workbooks of a month, one of another station and one with an older list among them: those two are
/// named and left out, a single number gives way to months when somebody says so, and undo takes one step.
#[tokio::test]
async fn filled_workbooks_come_in_by_their_marks() -> Outcome {
    let mut document = assessed()?;
    document.areas[0].entries[0].completed = amount(30);
    let mut other = document.clone();
    other.particulars.replace(Particular::Station, Value::Text("东山街社工服务站".to_owned()));
    let mut older = document.clone();
    older.areas[1].name = "片区二".to_owned();
    let march = order("片区1", "2025-03");
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for number in 0..18 {
        files.push((format!("{number:02}.xlsx"), filled(&blank(&document, &march)?, DONE, 4)?));
    }
    files.push(("other.xlsx".to_owned(), filled(&blank(&other, &march)?, DONE, 9)?));
    files.push((
        "older.xlsx".to_owned(),
        filled(&blank(&older, &order("片区二", "2025-03"))?, DONE, 6)?,
    ));
    let named: Vec<(&str, Vec<u8>)> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    browse(Device::NARROW, async |page| {
        page.bring(document).await?;
        page.open(Screen::Exchange).await?;
        page.choose_files_in("#file-input", &named).await?;
        page.wait_to_read("20 个文件：新填 1 处，和现在不同 0 处，互相不同 0 处").await?;
        page.wait_to_read("是“东山街社工服务站”的，没有算上").await?;
        page.wait_to_read("是旧的空表").await?;
        page.wait_to_read("原来的总数算什么").await?;
        assert_eq!(page.count_named("button", "确认导入").await?, 0, "not before the answer");
        fits(page).await?;
        page.click_by("button", "是这些月之前的，另外加上").await?;
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已导入").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for_value(FIRST, "34").await?;
        page.press("Control+z").await?;
        page.wait_for_value(FIRST, "30").await
    })
    .await
}

/// One alone is recognised as well, and its older list is counted once somebody says so.
#[tokio::test]
async fn one_filled_workbook_with_an_older_list_is_counted_when_asked_for() -> Outcome {
    let document = assessed()?;
    let mut older = document.clone();
    older.indicators[3].name = "从前的名字".to_owned();
    let file = filled(&blank(&older, &order("片区1", ""))?, DONE, 6)?;
    browse(Device::DESKTOP, async |page| {
        page.bring(document).await?;
        page.open(Screen::Exchange).await?;
        page.choose_file("older.xlsx", &file).await?;
        page.wait_to_read("是旧的空表：片区或指标后来改过，没有算上").await?;
        assert_eq!(page.count_named("button", "确认导入").await?, 0);
        page.click_by("button", "旧的空表也算上").await?;
        page.wait_to_read("也算上了").await?;
        page.click_by("button", "确认导入").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for_value(FIRST, "6").await
    })
    .await
}

/// A year of five areas, each month in a workbook of its own: as many as come in at once; one more is refused in words.
#[tokio::test]
async fn sixty_filled_workbooks_come_in_as_one_step() -> Outcome {
    let mut document = assessed()?;
    for number in 3..=5 {
        let area = document.blank_area(&format!("片区{number}"));
        document.areas.push(area);
    }
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for area in 1..=5 {
        for month in 1..=12 {
            let order = order(&format!("片区{area}"), &format!("2025-{month:02}"));
            let name = format!("片区{area} {month}月.xlsx");
            files.push((name, filled(&blank(&document, &order)?, DONE, month)?));
        }
    }
    let named: Vec<(&str, Vec<u8>)> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    let one_more: Vec<(&str, Vec<u8>)> =
        named.iter().cloned().chain([("再一份.xlsx", files[0].1.clone())]).collect();
    browse(Device::DESKTOP, async |page| {
        page.bring(document).await?;
        page.open(Screen::Exchange).await?;
        page.choose_files_in("#file-input", &one_more).await?;
        page.wait_to_read("一次最多 60 个文件，没有读").await?;
        assert_eq!(page.count_named("button", "确认导入").await?, 0, "not one more");
        page.choose_files_in("#file-input", &named).await?;
        page.wait_to_read("60 个文件：新填 60 处，和现在不同 0 处，互相不同 0 处").await?;
        fits(page).await?;
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已导入").await?;
        page.go(Screen::Indicators).await?;
        // 1 + 2 + … + 12.
        page.wait_for_value(FIRST, "78").await?;
        page.wait_for_value("area/5/file_setup/completed", "78").await?;
        page.press("Control+z").await?;
        page.wait_for_value(FIRST, "").await?;
        page.wait_for_value("area/5/file_setup/completed", "").await
    })
    .await
}
