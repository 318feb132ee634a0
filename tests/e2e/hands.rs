//! Many hands: two people's copies of one station merged, many filled workbooks at once.

use station_scorecard::document::{Date, Document, Envelope, Particular, Stage, Value};
use station_scorecard::exchange::{json, link};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;

use crate::exchange::fits;
use crate::support::{Device, Outcome, Page, Screen, browse};

pub(crate) const STATION: &str = "石桥街社工服务站";
const MERGE: &str = "并入当前";

pub(crate) fn amount(whole: i64) -> Quantity {
    Quantity::Amount(Decimal::whole(whole))
}

/// A station of two areas with a target each.
pub(crate) fn station() -> Document {
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

pub(crate) const FIRST: &str = "area/1/file_setup/completed";
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
