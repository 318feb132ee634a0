//! Many hands: two people's copies of one station merged, many filled workbooks at once.

use station_scorecard::document::{Date, Document, Envelope, Particular, Stage, Value};
use station_scorecard::exchange::handing::{Mark, Order, Part};
use station_scorecard::exchange::workbook::{BlankWords, BookWords, read_marked, write_blank};
use station_scorecard::exchange::{json, link};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;
use station_scorecard::texts::{Language, blank_book_words, book_words, head_words};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::exchange::fits;
use crate::support::{Device, Outcome, Page, Screen, browse};

const STATION: &str = "石桥街社工服务站";
const MERGE: &str = "并入当前";

fn amount(whole: i64) -> Quantity {
    Quantity::Amount(Decimal::whole(whole))
}

/// A station of two areas with a target each.
fn station() -> Document {
    let mut document = Document::empty("片区1");
    let second = document.blank_area("片区2");
    document.areas.push(second);
    document.particulars.replace(Particular::Station, Value::Text(STATION.to_owned()));
    for area in &mut document.areas {
        area.entries[0].target = amount(20);
    }
    document
}

/// The colleague's copy: one amount is new, one target another.
fn copy() -> Document {
    let mut copy = station();
    copy.areas[0].entries[0].completed = amount(7);
    copy.areas[1].entries[0].target = amount(32);
    copy
}

fn file(document: Document) -> String {
    json::one(&Envelope { stamp: String::new(), saved_at: String::new(), document })
}

const FIRST: &str = "area/1/file_setup/completed";
const SECOND: &str = "area/2/file_setup/target";

async fn holds(page: &Page, first: &str, second: &str) -> Outcome {
    page.wait_for_value(FIRST, first).await?;
    page.wait_for_value(SECOND, second).await
}

/// What only the copy has comes in, what differs is asked, and all of it is one step.
#[tokio::test]
async fn a_file_of_the_open_station_is_merged_with_a_question_answered() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.bring(station()).await?;
        page.open(Screen::Exchange).await?;
        page.choose_file("copy.json", file(copy()).as_bytes()).await?;
        page.click_by("button", MERGE).await?;
        page.wait_to_read("没有共同的上一版").await?;
        page.wait_to_read("拿过来 1 处，要定 1 处").await?;
        assert_eq!(page.count_named("button", "并进来").await?, 0, "not before the answer");
        fits(page).await?;
        page.click_by("button", "那份的：32").await?;
        page.wait_for("paste/undecided", "都定了").await?;
        page.click_by("button", "并进来").await?;
        page.wait_to_read("已并入").await?;
        page.go(Screen::Indicators).await?;
        holds(page, "7", "32").await?;
        page.press("Control+z").await?;
        holds(page, "", "20").await?;
        page.press("Control+Shift+z").await?;
        holds(page, "7", "32").await
    })
    .await
}

/// A link of the open station asks where the copy goes.
#[tokio::test]
async fn a_link_of_the_open_station_asks_whether_it_is_merged() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.bring(station()).await?;
        // What the file was kept with is told over the foot of the page.
        page.reload().await?;
        let letters = link::write(&copy()).map_err(|of| format!("{of:?}"))?;
        page.visit(&format!("#{letters}")).await?;
        page.click_by("button", "留一份到我的设备").await?;
        page.wait_to_read("正开着").await?;
        fits(page).await?;
        page.click_by("button", MERGE).await?;
        page.wait_to_read("要定 1 处").await?;
        fits(page).await?;
        page.choose_language("English").await?;
        page.wait_to_read("To be decided: 1").await?;
        fits(page).await?;
        page.click_by("button", "Here: 20").await?;
        page.click_by("button", "Merge").await?;
        page.wait_to_read("Merged.").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for_value(FIRST, "7").await
    })
    .await
}

/// The same copy brings nothing.
#[tokio::test]
async fn a_copy_without_news_has_nothing_to_merge() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.bring(station()).await?;
        page.open(Screen::Exchange).await?;
        page.choose_file("copy.json", file(station()).as_bytes()).await?;
        page.click_by("button", MERGE).await?;
        page.wait_to_read("那一份没有新的内容").await?;
        page.click_by("button", "取消").await?;
        page.wait_to_read("要交给谁？").await
    })
    .await
}

/// Stages of the copy come along, once; undo takes the merging back, and leaves them.
#[tokio::test]
async fn stages_of_a_copy_come_along_once() -> Outcome {
    let stage = Stage {
        name: "中期".to_owned(),
        kept_on: Date::new(2025, 6, 30),
        envelope: Envelope {
            stamp: String::new(),
            saved_at: "2025-06-30T08:00:00Z".to_owned(),
            document: station(),
        },
    };
    let envelope = Envelope { stamp: String::new(), saved_at: String::new(), document: copy() };
    let text = json::one(&(envelope, vec![stage]));
    browse(Device::DESKTOP, async |page| {
        page.bring(station()).await?;
        page.open(Screen::Exchange).await?;
        page.choose_file("copy.json", text.as_bytes()).await?;
        page.click_by("button", MERGE).await?;
        page.wait_to_read("还有 1 个留下的阶段一起拿过来：中期").await?;
        page.click_by("button", "这里的：20").await?;
        page.click_by("button", "并进来").await?;
        page.wait_to_read("阶段留着").await?;
        page.go(Screen::Indicators).await?;
        holds(page, "7", "20").await?;
        page.press("Control+z").await?;
        holds(page, "", "20").await?;
        // Again: the stage is here already, the amount is not.
        page.open(Screen::Exchange).await?;
        page.choose_file("copy.json", text.as_bytes()).await?;
        page.click_by("button", MERGE).await?;
        page.wait_to_read("拿过来 1 处，要定 1 处").await?;
        let shown = page.figure("paste/preview").await?;
        assert!(!shown.contains("中期"), "{shown}");
        Ok(())
    })
    .await
}

/// A copy of what was sent comes back: the revision that was sent is kept, so what one side alone changed needs
/// no question, not even where both are filled in.
#[tokio::test]
async fn a_copy_of_what_was_sent_is_merged_by_it() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.bring(station()).await?;
        page.open(Screen::Exchange).await?;
        page.watch_downloads().await?;
        page.let_out("下载当前评估").await?;
        let (_, sent) = page.handed(1).await?.remove(0);
        // Meanwhile the target of the first area changes here, and that of the second one there.
        page.go(Screen::Indicators).await?;
        page.type_into("area/1/file_setup/target", "21").await?;
        page.wait_until_kept().await?;
        let listed = json::list(&String::from_utf8(sent)?).map_err(|of| format!("{of:?}"))?;
        let listed = listed.into_iter().next().ok_or("a station")?;
        let mut document = listed.document.ok_or("readable")?;
        document.areas[1].entries[0].target = amount(32);
        let envelope = Envelope { stamp: listed.stamp, saved_at: listed.saved_at, document };
        page.open(Screen::Exchange).await?;
        page.choose_file("back.json", json::one(&envelope).as_bytes()).await?;
        page.click_by("button", MERGE).await?;
        page.wait_to_read("找到了两份共同的上一版").await?;
        page.wait_to_read("拿过来 1 处，要定 0 处").await?;
        page.click_by("button", "并进来").await?;
        page.wait_to_read("已并入").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for_value("area/1/file_setup/target", "21").await?;
        page.wait_for_value(SECOND, "32").await
    })
    .await
}

/// The table of one worker: 建档 of some areas.
fn table(rows: &str) -> String {
    format!("片区,电访,\n,协议量,完成量\n{rows}")
}

const PHONE_1: &str = "area/1/phone_visit/completed";
const PHONE_2: &str = "area/2/phone_visit/completed";

/// Three files at once: new values, two that disagree with who says what, one that is no table.
#[tokio::test]
async fn three_filled_files_come_in_as_one_step() -> Outcome {
    let first = table("片区1,20,7\n片区2,30,4\n");
    let second = table("片区1,20,9\n");
    let files: [(&str, Vec<u8>); 3] = [
        ("甲.csv", first.into_bytes()),
        ("乙.csv", second.into_bytes()),
        ("丙.csv", "没有表\n".into()),
    ];
    browse(Device::DESKTOP, async |page| {
        page.bring(station()).await?;
        page.open(Screen::Exchange).await?;
        page.choose_files_in("#file-input", &files).await?;
        // 协议量 of both areas and 完成量 of the second are new; 完成量 of the first is disputed.
        page.wait_to_read("3 个文件：新填 3 处，和现在不同 0 处，互相不同 1 处").await?;
        page.wait_to_read("没有看懂的表").await?;
        page.wait_to_read("甲.csv C4").await?;
        assert_eq!(page.count_named("button", "确认导入").await?, 0, "not before the answer");
        fits(page).await?;
        page.click_by("button", "9 · 乙.csv C3").await?;
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已导入").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for_value(PHONE_1, "9").await?;
        page.wait_for_value(PHONE_2, "4").await?;
        page.press("Control+z").await?;
        page.wait_for_value(PHONE_1, "").await?;
        page.wait_for_value(PHONE_2, "").await
    })
    .await
}

/// The same files again bring nothing; on a small phone and in English.
#[tokio::test]
async fn the_same_files_again_bring_nothing() -> Outcome {
    let text = table("片区1,20,7\n");
    let files: [(&str, Vec<u8>); 2] =
        [("a.csv", text.clone().into_bytes()), ("b.csv", text.into_bytes())];
    browse(Device::NARROW, async |page| {
        page.bring(station()).await?;
        page.open(Screen::Exchange).await?;
        page.choose_files_in("#file-input", &files).await?;
        page.wait_to_read("2 个文件：新填 2 处").await?;
        fits(page).await?;
        page.choose_language("English").await?;
        page.wait_to_read("Files: 2. New: 2.").await?;
        fits(page).await?;
        page.click_by("button", "Take it over").await?;
        page.wait_to_read("Taken over.").await?;
        page.open(Screen::Exchange).await?;
        page.choose_files_in("#file-input", &files).await?;
        page.wait_to_read("There is nothing new to take over.").await
    })
    .await
}

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
