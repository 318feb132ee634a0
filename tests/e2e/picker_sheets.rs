//! A workbook with several sheets: which come in, what each would do, all of it in one step.

use std::fs;

use crate::exchange::fits;
use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// The appendix of the example as other programs save it: 附件1, 特色指标, 附件2.
const BOOK: &str = "tests/golden/exchange/workbook/appendix-live.xlsx";

/// Chooses the workbook for a new station, which has none of it.
async fn open(page: &Page) -> Outcome {
    page.visit("").await?;
    page.click_by("button", "新建我的评估").await?;
    page.skip_guide().await?;
    page.wait_for("total", "—").await?;
    page.go(Screen::Exchange).await?;
    page.choose_file("附件.xlsx", &fs::read(BOOK)?).await?;
    page.wait_to_read("导入哪些工作表").await
}

/// The headings of the preview that name sheets.
async fn sheets(page: &Page) -> Outcome<Vec<String>> {
    let script = "return [...document.querySelectorAll('[data-figure=\"paste/preview\"] h3')]
        .map(heading => heading.innerText);";
    Ok(serde_json::from_value(page.client.execute(script, vec![]).await?)?)
}

#[tokio::test]
async fn ticked_sheets_come_in_together_and_one_undo_takes_them_back() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        assert_eq!(sheets(page).await?, ["附件1", "特色指标", "附件2"]);
        page.click_field("pick/take/3").await?;
        let two = async || Ok((sheets(page).await?.len() == 2).then_some(()));
        until("two sheets", two).await?;
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已导入").await?;
        page.go(Screen::Indicators).await?;
        // From 附件1, and from the list of the station's own indicators.
        page.wait_for_value("area/2/phone_visit/target", "400").await?;
        page.wait_for("areas/phone_visit/completed", "3556").await?;
        // 96 agreed and 159 done: 165.63 % (R-7).
        page.wait_for("station/23/rate", "165.63%").await?;
        page.press("Control+z").await?;
        page.wait_for_value("area/1/phone_visit/target", "").await?;
        assert!(!page.has("area/2/phone_visit/target").await?, "one undo takes all of it back");
        assert!(!page.has("station/23/rate").await?, "one undo takes all of it back");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_ticked_sheet_nothing_can_be_taken_over() -> Outcome {
    browse(Device::NARROW, async |page| {
        open(page).await?;
        fits(page).await?;
        for at in 1..=3 {
            page.click_field(&format!("pick/take/{at}")).await?;
        }
        page.wait_to_read("请至少勾选一张工作表").await?;
        assert!(!page.words().await?.contains("确认导入"));
        fits(page).await
    })
    .await
}

#[tokio::test]
async fn a_range_of_another_sheet_can_be_chosen_by_hand() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        page.click_by("button", "自己选范围和列").await?;
        page.with_field("pick/sheet", async |list| Ok(list.select_by_index(1).await?)).await?;
        let of_station = "return document.querySelector('[data-field=\"pick/rows\"]')
            ?.selectedOptions[0]?.text ?? '';";
        let chosen = async || {
            let rows = page.text_from(of_station, vec![]).await?;
            Ok((rows == "特色服务指标").then_some(()))
        };
        until("rows of the chosen sheet", chosen).await?;
        page.wait_to_read("将修改 36 项、新增 18 行").await?;
        // What was typed for one sheet is there again after a look at another.
        let first = page.value("pick/from").await?;
        page.type_into("pick/to", "e5").await?;
        page.with_field("pick/sheet", async |list| Ok(list.select_by_index(0).await?)).await?;
        page.field("pick/column/F").await?;
        page.with_field("pick/sheet", async |list| Ok(list.select_by_index(1).await?)).await?;
        page.wait_for_value("pick/to", "e5").await?;
        assert_eq!(page.value("pick/from").await?, first);
        Ok(())
    })
    .await
}
