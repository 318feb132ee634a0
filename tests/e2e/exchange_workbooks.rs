//! Workbooks up and down: what Excel, WPS and LibreOffice save comes in by a preview, and ours is
//! what the page shows.

use std::fs;

use serde_json::json;
use station_scorecard::document::example;
use station_scorecard::exchange::paste::Preview;
use station_scorecard::exchange::workbook::Sheet;
use station_scorecard::exchange::worker::read;
use station_scorecard::texts::{cell_name, known_names};

use crate::exchange::{focused_on, into_the_open_one};
use crate::support::files::saved_in;
use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

fn sample(name: &str) -> Outcome<Vec<u8>> {
    Ok(fs::read(format!("tests/golden/exchange/workbook/{name}"))?)
}

fn sheets(bytes: &[u8]) -> Outcome<Vec<Sheet>> {
    read(bytes).map_err(|problem| format!("{problem:?}").into())
}

/// Where a text stands in a workbook, as spreadsheets name the cell.
fn cell_of(sheets: &[Sheet], text: &str) -> Outcome<String> {
    let rows = sheets.iter().flat_map(|sheet| sheet.grid.rows().iter().enumerate());
    let places = rows.flat_map(|(row, cells)| {
        let at = cells.iter().position(|cell| cell.text == text);
        at.map(|column| cell_name(row, column))
    });
    places.into_iter().next().ok_or_else(|| format!("no cell holds {text}").into())
}

/// What `alert` says on the screen.
async fn wait_for_alert(page: &Page, words: &str) -> Outcome {
    const ALERT: &str = "
        const alerts = [...document.querySelectorAll('[role=alert]')];
        return alerts.map(alert => alert.innerText).join('');";
    let question = async || Ok(page.text_from(ALERT, vec![]).await?.contains(words).then_some(()));
    until(&format!("an alert with {words}"), question).await
}

#[tokio::test]
async fn a_printed_rate_that_is_wrong_is_named_with_its_cell_in_the_workbook() -> Outcome {
    let book = sample("appendix-altered.xlsx")?;
    let cell = cell_of(&sheets(&book)?, "236.52%")?;
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.choose_file("报告.xlsx", &book).await?;
        focused_on(page, "文件预览").await?;
        into_the_open_one(page).await?;
        page.wait_to_read(&format!("{cell}：表里是 236.52%，重新计算是 236.25%")).await?;
        page.wait_to_read("表里是 224.32%，重新计算是 177.54%").await
    })
    .await
}

#[tokio::test]
async fn every_kind_of_workbook_brings_figures_and_one_undo_takes_them_back() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        for name in ["appendix-live.xlsx", "appendix-live.xls", "appendix-live.ods"] {
            page.type_into("area/1/phone_visit/completed", "1").await?;
            page.press("Tab").await?;
            page.wait_for("areas/phone_visit/completed", "2213").await?;
            page.go(Screen::Exchange).await?;
            page.choose_file(name, &sample(name)?).await?;
            into_the_open_one(page).await?;
            page.wait_to_read("片区1 电访 完成量").await?;
            page.tab_to("确认导入").await?;
            page.press("Enter").await?;
            page.wait_to_read("已导入").await?;
            page.go(Screen::Indicators).await?;
            page.wait_for("areas/phone_visit/completed", "3556").await?;
            page.press("Control+z").await?;
            page.wait_for("areas/phone_visit/completed", "2213").await?;
            page.press("Control+z").await?;
            page.wait_for("areas/phone_visit/completed", "3556").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_workbook_that_cannot_be_read_is_refused_by_name_and_changes_nothing() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        let before = page.all().await?;
        page.go(Screen::Exchange).await?;
        for (name, words) in [
            ("encrypted.xlsx", "文件有密码保护"),
            ("truncated.xlsx", "不完整或已损坏"),
            ("text.docx", "这是文字文档"),
            ("bomb.xlsx", "解压后太大"),
            ("no-results.xlsx", "没有保存结果的公式"),
            ("plain.zip", "这是压缩包"),
            ("empty.xlsx", "没有带内容的工作表"),
        ] {
            page.choose_file(name, &sample(name)?).await?;
            wait_for_alert(page, words).await?;
        }
        page.choose_language("English").await?;
        page.wait_to_read("Open a file").await?;
        page.choose_file("encrypted.xls", &sample("encrypted.xls")?).await?;
        wait_for_alert(page, "under a password").await?;
        page.choose_language("中文").await?;
        page.go(Screen::Indicators).await?;
        page.idle().await?;
        let after = page.all().await?;
        let differs = before
            .iter()
            .find(|(hook, text)| !hook.starts_with("saved") && after.get(*hook) != Some(*text));
        assert_eq!(differs, None);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_station_goes_out_as_a_workbook_that_holds_its_figures() -> Outcome {
    let document = example().ok_or("there is no example")?;
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.watch_downloads().await?;
        page.let_out("下载 Excel 附件").await?;
        page.wait_to_read("已读回核对，并交给浏览器下载").await?;
        page.wait_to_read("没有下载？").await?;
        let (name, bytes) = page.handed(1).await?.remove(0);
        assert!(name.ends_with(".xlsx"), "{name}");
        let sheets = sheets(&bytes)?;
        let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert!(names.starts_with(&["评估结果", "附件1"]), "{names:?}");
        let (scheme, known) = (document.scheme(), known_names(&document));
        let preview = Preview::of(&sheets[1].grid, None, &document, scheme, &known);
        assert!(preview.changes.is_empty(), "{:?}", preview.changes);
        assert!(preview.differing.is_empty(), "{:?}", preview.differing);
        // The first block has seven indicators: five rates and two totals each, and 22 workers.
        assert_eq!(preview.agreeing, 7 * (5 + 2) + 1);
        cell_of(&sheets, "86.75")?;
        Ok(())
    })
    .await
}

/// Handed on as a workbook, opened on another device.
#[tokio::test]
async fn our_workbook_makes_an_empty_station_the_same_again() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.watch_downloads().await?;
        page.let_out("下载 Excel 附件").await?;
        page.wait_to_read("已读回核对，并交给浏览器下载").await?;
        let (name, bytes) = page.handed(1).await?.remove(0);
        page.start_empty().await?;
        page.go(Screen::Exchange).await?;
        page.choose_file(&name, &bytes).await?;
        page.wait_to_read("购买方 得分").await?;
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已导入").await?;
        page.go(Screen::Scores).await?;
        page.wait_for("total", "86.75").await?;
        assert_eq!(page.value("score/purchaser").await?, "20.00");
        page.go(Screen::Staffing).await?;
        page.wait_for("staffing/all/actual", "231").await?;
        page.go(Screen::Particulars).await?;
        assert_eq!(page.value("particulars/assessed_from").await?, "2023-09-10");
        page.press("Control+z").await?;
        page.wait_for("total", "—").await
    })
    .await
}

/// The browser's own downloads, on the disk: what the page says is saved can be opened again.
#[tokio::test]
async fn the_browser_saves_what_the_page_hands_it() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        let folder = page.save_downloads("saved").await?;
        page.open(Screen::Exchange).await?;
        for (button, ending) in [("下载 Excel 附件", ".xlsx"), ("下载当前评估", ".json")]
        {
            page.let_out(button).await?;
            let (name, bytes) = saved_in(&folder).await?;
            assert!(name.starts_with("广州市白鹤洞街社工服务站"), "{name}");
            assert!(name.ends_with(ending), "{name}");
            page.choose_file(&name, &bytes).await?;
            if ending == ".xlsx" {
                into_the_open_one(page).await?;
            }
            let known = if ending == ".json" {
                "文件里的评估"
            } else {
                "将修改 0 项、新增 0 行"
            };
            page.wait_to_read(known).await?;
            page.click_by("button", "取消").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn names_go_into_a_workbook_only_when_the_person_says_so() -> Outcome {
    let holds_name = |bytes: &[u8]| {
        Ok::<_, Box<dyn std::error::Error>>(
            sheets(bytes)?
                .iter()
                .flat_map(|sheet| sheet.grid.rows())
                .flatten()
                .any(|cell| cell.text.contains("测试甲")),
        )
    };
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.click_by("button", "社工21 详情").await?;
        page.type_into("worker/1/label", "测试甲").await?;
        page.click_by("button", "关闭").await?;
        page.go(Screen::Exchange).await?;
        page.watch_downloads().await?;
        page.let_out("下载 Excel 附件").await?;
        focused_on(page, "只写编号").await?;
        page.press("Enter").await?;
        assert!(!holds_name(&page.handed(1).await?[0].1)?);
        page.let_out("下载 Excel 附件").await?;
        page.click_by("button", "带上姓名").await?;
        assert!(holds_name(&page.handed(2).await?[1].1)?);
        Ok(())
    })
    .await
}

/// A browser that refuses is told apart from one that took the file.
#[tokio::test]
async fn where_the_browser_takes_no_file_nothing_is_said_to_be_saved() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        let refuse = "URL.createObjectURL = () => { throw new Error('no'); };";
        page.client.execute(refuse, vec![json!(null)]).await?;
        page.let_out("下载 Excel 附件").await?;
        page.wait_to_read("文件没有保存：浏览器没有接收它").await?;
        assert!(!page.words().await?.contains("已交给浏览器"));
        assert!(!page.words().await?.contains("已读回核对，"));
        Ok(())
    })
    .await
}
