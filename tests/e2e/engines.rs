//! The ways in and out in every engine: pasted, uploaded, linked.
//!
//! Each journey runs in Chromium, Firefox and WebKit by the clipboard, the files and the addresses of
//! that browser itself.

use std::fs;

use crate::exchange::into_the_open_one;
use crate::support::{Device, Engine, Outcome, Page, Screen, browse_in};

/// A test in each engine for a journey.
macro_rules! in_each_engine {
    ($($journey:ident)*) => { $(mod $journey {
        use super::*;

        #[tokio::test]
        async fn in_chromium() -> Outcome {
            browse_in(Engine::Chromium, Device::DESKTOP, super::$journey).await
        }

        #[tokio::test]
        async fn in_firefox() -> Outcome {
            browse_in(Engine::Firefox, Device::DESKTOP, super::$journey).await
        }

        #[tokio::test]
        async fn in_webkit() -> Outcome {
            browse_in(Engine::Webkit, Device::DESKTOP, super::$journey).await
        }
    })* };
}

in_each_engine! {
    the_example_has_its_printed_total
    cells_are_pasted_from_the_clipboard_and_taken_back
    a_copied_table_is_pasted_back_without_a_difference
    a_station_and_a_table_come_in_as_files
    a_workbook_comes_in_and_goes_out_by_the_worker
    a_table_of_a_chinese_windows_is_read
    a_link_brings_the_station_and_keeps_nothing
}

async fn the_example_has_its_printed_total(page: &Page) -> Outcome {
    page.open(Screen::Scores).await?;
    page.wait_for("total", "86.75").await?;
    page.type_into("score/third_party_evaluator", "49.51").await?;
    page.wait_for("total", "91.44").await?;
    page.wait_until_kept().await?;
    page.reload().await?;
    page.wait_for("total", "91.44").await
}

async fn cells_are_pasted_from_the_clipboard_and_taken_back(page: &Page) -> Outcome {
    page.open(Screen::Indicators).await?;
    page.copy_elsewhere("501\t1345\n401\tabc\n").await?;
    page.click_field("area/1/phone_visit/target").await?;
    page.press("Control+v").await?;
    page.wait_to_read("将要修改").await?;
    page.wait_to_read("片区1 电访 协议量").await?;
    page.click_by("button", "确认导入").await?;
    page.wait_for_value("area/1/phone_visit/completed", "1345").await?;
    // The next row of the table is the next indicator.
    page.wait_for_value("area/1/home_visit/target", "401").await?;
    page.press("Control+z").await?;
    page.wait_for_value("area/1/home_visit/target", "418").await?;
    page.wait_for_value("area/1/phone_visit/completed", "1344").await
}

async fn a_copied_table_is_pasted_back_without_a_difference(page: &Page) -> Outcome {
    page.open(Screen::Exchange).await?;
    page.let_out("复制附件1").await?;
    page.wait_to_read("已复制").await?;
    page.with("#paste-box", async |area| page.click(&area).await).await?;
    page.press("Control+v").await?;
    into_the_open_one(page).await?;
    page.wait_to_read("0 个百分比或合计与重新计算的不一致").await?;
    page.wait_to_read("将修改 0 项、新增 0 行").await
}

async fn a_station_and_a_table_come_in_as_files(page: &Page) -> Outcome {
    page.open(Screen::Exchange).await?;
    page.choose_file("station.json", &fs::read("tests/golden/versions/v3.json")?).await?;
    page.wait_to_read("文件里的评估").await?;
    page.click_by("button", "取消").await?;
    let table = "片区,电访,\n,协议量,完成量\n片区1,500,1345\n片区5,10,20\n";
    page.choose_file("table.csv", table.as_bytes()).await?;
    into_the_open_one(page).await?;
    page.wait_to_read("新片区：片区5").await?;
    page.click_by("button", "确认导入").await?;
    page.wait_to_read("已导入").await?;
    page.go(Screen::Indicators).await?;
    page.wait_for_value("area/5/phone_visit/completed", "20").await?;
    page.wait_for("areas/phone_visit/completed", "3577").await
}

/// One printed rate of the sample was altered: it is named with its cell.
async fn a_workbook_comes_in_and_goes_out_by_the_worker(page: &Page) -> Outcome {
    page.open(Screen::Exchange).await?;
    let book = fs::read("tests/golden/exchange/workbook/appendix-altered.xlsx")?;
    page.choose_file("报告.xlsx", &book).await?;
    into_the_open_one(page).await?;
    page.wait_to_read("表里是 236.52%，重新计算是 236.25%").await?;
    page.click_by("button", "取消").await?;
    page.watch_downloads().await?;
    page.let_out("下载 Excel 附件").await?;
    page.wait_to_read("已读回核对，并交给浏览器下载").await?;
    let (name, bytes) = page.handed(1).await?.remove(0);
    assert!(name.ends_with(".xlsx"), "{name}");
    page.choose_file("ours.xlsx", &bytes).await?;
    page.wait_to_read("文件：ours.xlsx").await?;
    into_the_open_one(page).await?;
    page.wait_to_read("将修改 0 项、新增 0 行").await
}

async fn a_table_of_a_chinese_windows_is_read(page: &Page) -> Outcome {
    page.open(Screen::Exchange).await?;
    let table = "片区,电访,\n,协议量,完成量\n片区1,500,1345\n";
    page.choose_file("table.csv", &encoding_rs::GB18030.encode(table).0).await?;
    into_the_open_one(page).await?;
    page.wait_to_read("片区1 电访 完成量").await?;
    page.click_by("button", "确认导入").await?;
    page.wait_to_read("已导入").await?;
    page.go(Screen::Indicators).await?;
    page.wait_for_value("area/1/phone_visit/completed", "1345").await
}

async fn a_link_brings_the_station_and_keeps_nothing(page: &Page) -> Outcome {
    page.open(Screen::Exchange).await?;
    let address = page.link().await?;
    let link = address.split('#').nth(1).unwrap_or_default().to_owned();
    let keys = page.stored_keys().await?;
    // The same address with another fragment is not loaded anew by itself.
    page.client.goto("about:blank").await?;
    page.visit(&format!("#{link}&from=app")).await?;
    page.wait_for("visit/total", "86.75").await?;
    assert_eq!(page.stored_keys().await?, keys, "a visit keeps nothing");
    page.click_by("button", "留一份到我的设备").await?;
    page.wait_for("total", "86.75").await?;
    page.wait_until_kept().await?;
    let kept = page.stored_keys().await?;
    let stations = kept.iter().filter(|key| key.starts_with("station-scorecard/station/"));
    assert_eq!(stations.count(), 1, "{kept:?}");
    Ok(())
}
