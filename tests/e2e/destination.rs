//! Where tables go: into a new station or into the open one; cells that are pasted at once; and the
//! example, which says that it was changed.

use crate::exchange::{fits, into_the_open_one};
use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// The report of another station and another year: 100 and 200 agreed, 97 and 210 done.
const OTHER: &str = "附件1 广州市海云街社工服务站服务指标完成情况统计表（2024年9月10日至2025年7月31日）,,\n片区,电访,\n\
                     ,协议量,完成量\n海天片区,100,97\n海云片区,200,210\n";

/// Five specific indicators of the example from the sixth row on; five of the ten amounts are others:
/// 24 22, 12 11, 50 61, 6 6, 20 30.
const TEN: &str = "25\t22\n13\t11\n51\t61\n7\t6\n21\t30\n";

/// Which of the answers is chosen.
async fn chosen(page: &Page) -> Outcome<String> {
    let script = "return [...document.querySelectorAll('.destination [aria-pressed=true]')]
        .map(answer => answer.innerText).join('|');";
    page.text_from(script, vec![]).await
}

async fn pasted_onto(page: &Page, hook: &str, text: &str) -> Outcome {
    page.copy_elsewhere(text).await?;
    page.click_field(hook).await?;
    page.press("Control+v").await
}

/// What the open notices and the toast say.
async fn notices(page: &Page) -> Outcome<String> {
    let script = "return [...document.querySelectorAll('.notice, .toast')]
        .map(of => of.innerText).join('|');";
    page.text_from(script, vec![]).await
}

/// Waits until the bar has this beside the name of the station.
async fn wait_for_mark(page: &Page, mark: &str) -> Outcome {
    let script = "return document.querySelector('h1').innerText.trim().split('\\n').at(-1);";
    let question = async || Ok((page.text_from(script, vec![]).await? == mark).then_some(()));
    until(&format!("the mark {mark}"), question).await
}

async fn wait_for_no_notice(page: &Page) -> Outcome {
    until("no notice", async || Ok(notices(page).await?.is_empty().then_some(()))).await
}

#[tokio::test]
async fn a_table_of_another_station_becomes_a_new_one_and_the_example_stays() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.choose_file("other.csv", OTHER.as_bytes()).await?;
        page.wait_to_read("会新建“海云街社工服务站”，当前的评估不变。").await?;
        assert_eq!(chosen(page).await?, "新的评估");
        page.wait_to_read(
            "表里和当前评估不同：社工站是“海云街社工服务站”；评估时段是 2024-09-10 至 2025-07-31；片区多出海天片区、海云片区。",
        )
        .await?;
        page.click_by("button", "确认导入").await?;
        page.wait_to_read(
            "已新建“海云街社工服务站”。“广州市白鹤洞街社工服务站”没有改动。",
        )
        .await?;
        // Nothing of the example's scores.
        page.wait_for("total", "—").await?;
        page.click_by("button", "回到“广州市白鹤洞街社工服务站”").await?;
        page.wait_for("total", "86.75").await?;
        wait_for_no_notice(page).await?;
        wait_for_mark(page, "示例").await?;
        page.go(Screen::Indicators).await?;
        assert!(!page.has("area/5/phone_visit/target").await?, "nothing came into the example");
        page.go(Screen::Stations).await?;
        page.click_by("button", "打开 海云街社工服务站").await?;
        page.wait_for("total", "—").await?;
        page.go(Screen::Indicators).await?;
        page.named("button", "海天片区").await?;
        page.named("button", "海云片区").await?;
        assert!(!page.has("area/3/phone_visit/target").await?, "no area of the example");
        // 307 ÷ 300.
        page.wait_for("areas/phone_visit/rate", "102.33%").await?;
        let keys = page.stored_keys().await?.into_iter();
        let stations: Vec<String> =
            keys.filter(|key| key.starts_with("station-scorecard/station/")).collect();
        assert_eq!(stations.len(), 1, "the example as published is not kept: {stations:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_table_is_merged_on_request_and_the_answer_stays() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.choose_file("other.csv", OTHER.as_bytes()).await?;
        page.wait_to_read("会新建“海云街社工服务站”").await?;
        into_the_open_one(page).await?;
        page.wait_to_read("新片区：海天片区").await?;
        page.choose_language("English").await?;
        page.wait_to_read("Not as in the open station").await?;
        assert_eq!(chosen(page).await?, "Into the open one");
        page.choose_language("中文").await?;
        page.wait_to_read("新片区：海天片区").await?;
        assert_eq!(chosen(page).await?, "并入当前");
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已导入").await?;
        page.wait_for("total", "86.75").await?;
        page.click_last_by("button", "撤销").await?;
        wait_for_no_notice(page).await?;
        page.go(Screen::Indicators).await?;
        page.wait_for("areas/phone_visit/completed", "3556").await?;
        assert!(!page.has("area/5/phone_visit/target").await?, "one undo takes all of it back");
        Ok(())
    })
    .await
}

/// The station's own next table: nothing of another station, so it is merged unless told otherwise.
#[tokio::test]
async fn a_table_of_the_open_station_is_merged_unless_told_otherwise() -> Outcome {
    let again = "片区,电访,\n,协议量,完成量\n海云片区,200,220\n";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.choose_file("other.csv", OTHER.as_bytes()).await?;
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已新建").await?;
        page.choose_file("again.csv", again.as_bytes()).await?;
        page.wait_to_read("会改动当前的“海云街社工服务站”，可以撤销。").await?;
        assert_eq!(chosen(page).await?, "并入当前");
        assert!(!page.words().await?.contains("表里和当前评估不同"));
        page.wait_to_read("将修改 1 项、新增 0 行").await?;
        page.click_by("button", "新的评估").await?;
        page.wait_to_read("会新建“again”，当前的评估不变。").await?;
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已新建“again”").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for("areas/phone_visit/completed", "220").await
    })
    .await
}

/// With headings of areas and an indicator that nobody knows, and without any heading.
#[tokio::test]
async fn a_paste_that_is_not_recognised_is_chosen_from() -> Outcome {
    let unknown = "片区\t怪项目\t\n\t协议量\t完成量\n片区1\t501\t1345\n";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.copy_elsewhere(unknown).await?;
        page.with("#paste-box", async |area| page.click(&area).await).await?;
        page.press("Control+v").await?;
        page.wait_to_read("没有一项对得上").await?;
        into_the_open_one(page).await?;
        assert_eq!(page.value("pick/from").await?, "A3");
        page.choose_words("pick/column/C", "电访 完成量").await?;
        page.wait_to_read("将修改 1 项").await?;
        page.click_by("button", "取消").await?;
        page.go(Screen::Indicators).await?;
        pasted_onto(page, "area/1/phone_visit/target", "甲\t乙\n丙\t丁\n").await?;
        page.wait_to_read("没有认出表里的标题").await?;
        page.field("pick/column/A").await?;
        page.click_by("button", "取消").await?;
        page.wait_for_value("area/1/phone_visit/target", "500").await?;
        assert_eq!(page.focused_field().await?, "area/1/phone_visit/target", "back where it began");
        // Doubtful cells can be chosen from too.
        pasted_onto(page, "area/1/phone_visit/target", "501\tabc\n").await?;
        page.wait_to_read("将修改 1 项").await?;
        page.click_by("button", "自己选范围和列").await?;
        page.field("pick/column/A").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn ten_cells_go_onto_ten_cells_at_once_and_one_undo_takes_them_back() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        for by_keyboard in [false, true] {
            pasted_onto(page, "station/6/target", TEN).await?;
            page.wait_to_read("已粘贴，改了 5 格，5 格本来就一样。").await?;
            assert!(!page.words().await?.contains("粘贴预览"), "no preview is needed");
            let stays =
                async || Ok((page.focused_field().await? == "station/6/target").then_some(()));
            until("the focus in the cell", stays).await?;
            for (row, target) in [(6, "25"), (7, "13"), (8, "51"), (9, "7"), (10, "21")] {
                page.wait_for_value(&format!("station/{row}/target"), target).await?;
            }
            // 22 of 25.
            page.wait_for("station/6/rate", "88.00%").await?;
            if by_keyboard {
                page.press("Control+z").await?;
            } else {
                page.click_last_by("button", "撤销").await?;
            }
            for (row, target) in [(6, "24"), (7, "12"), (8, "50"), (9, "6"), (10, "20")] {
                page.wait_for_value(&format!("station/{row}/target"), target).await?;
            }
            wait_for_no_notice(page).await?;
        }
        // What was typed since would be what undo takes back.
        pasted_onto(page, "station/6/target", TEN).await?;
        page.wait_to_read("已粘贴").await?;
        page.type_into("station/6/completed", "25").await?;
        wait_for_no_notice(page).await?;
        page.wait_for("station/6/rate", "100.00%").await
    })
    .await
}

#[tokio::test]
async fn the_example_says_that_it_was_changed_and_is_restored_in_one_step() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        wait_for_mark(page, "示例").await?;
        assert_eq!(page.count_named("button", "恢复原样").await?, 0, "nothing to put back");
        page.type_into("score/third_party_evaluator", "49.51").await?;
        wait_for_mark(page, "示例已改动").await?;
        page.wait_for("total", "91.44").await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        page.wait_to_read("示例已改动").await?;
        page.type_into("score/purchaser", "19").await?;
        page.wait_for("total", "90.44").await?;
        page.click_by("button", "恢复原样").await?;
        page.wait_for("total", "86.75").await?;
        wait_for_mark(page, "示例").await?;
        assert_eq!(page.focused().await?, "试算", "the focus is not lost");
        assert_eq!(page.value("score/purchaser").await?, "20.00");
        page.press("Control+z").await?;
        page.wait_for("total", "90.44").await?;
        page.wait_to_read("示例已改动").await
    })
    .await
}

/// The papers as they are read, the report's sentences, a table and a visit by link.
#[tokio::test]
async fn whatever_goes_out_of_the_example_says_what_it_is() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        for (line, mark) in [
            ("示例：数字来自已公开的报告。", "（示例）"),
            ("示例（已改动）：数字不是报告公布的。", "（示例，已改动）"),
        ] {
            page.answer("share-report").await?;
            page.wait_to_read(line).await?;
            let name = format!("广州市白鹤洞街社工服务站{mark}");
            for paper in ["打印附件", "打印结果单"] {
                page.let_out(paper).await?;
                page.wait_to_read(&name).await?;
                page.click_by("button", "返回").await?;
            }
            page.watch_downloads().await?;
            page.let_out("下载附件1 CSV").await?;
            let (file, bytes) = page.handed(1).await?.remove(0);
            assert!(file.contains(&name), "{file}");
            let table = String::from_utf8(bytes)?;
            assert!(table.contains(&format!("服务指标完成情况统计表 1/2{mark}")), "{table}");
            let address = page.link().await?;
            let link = address.split('#').nth(1).unwrap_or_default().to_owned();
            page.visit(&format!("#{link}")).await?;
            page.client.refresh().await?;
            page.wait_for("visit/station", &name).await?;
            page.wait_to_read(&name).await?;
            page.open(Screen::Scores).await?;
            page.type_into("score/third_party_evaluator", "49.51").await?;
            page.wait_until_kept().await?;
            page.open(Screen::Exchange).await?;
        }
        Ok(())
    })
    .await
}

/// With a photo of each state in `target/screenshots`.
#[tokio::test]
async fn the_question_and_what_is_told_fit_every_width_and_pass_the_checker() -> Outcome {
    for device in [Device::NARROW, Device::PHONE, Device::DESKTOP] {
        browse(device, async |page| {
            let look = async |state: &str| {
                page.picture(&format!("destination-{}-{state}", device.width)).await?;
                fits(page).await
            };
            page.open(Screen::Scores).await?;
            page.type_into("score/third_party_evaluator", "49.51").await?;
            page.wait_to_read("示例已改动").await?;
            look("changed-example").await?;
            page.open(Screen::Exchange).await?;
            page.choose_file("other.csv", OTHER.as_bytes()).await?;
            page.wait_to_read("会新建").await?;
            look("new").await?;
            page.click_by("button", "自己选范围和列").await?;
            page.field("pick/from").await?;
            look("by-hand").await?;
            page.click_by("button", "按认出的标题").await?;
            into_the_open_one(page).await?;
            look("merge").await?;
            page.click_by("button", "新的评估").await?;
            page.click_by("button", "确认导入").await?;
            page.wait_to_read("已新建").await?;
            look("kept-beside").await?;
            page.click_by("button", "回到“广州市白鹤洞街社工服务站”").await?;
            page.go(Screen::Indicators).await?;
            pasted_onto(page, "station/6/target", TEN).await?;
            page.wait_to_read("已粘贴").await?;
            look("pasted").await
        })
        .await?;
    }
    Ok(())
}
