//! What is hidden in a file or on the clipboard is left out, told, and taken when the person says so; what is
//! cut off is told.

use std::fs;

use crate::support::{Device, Outcome, Page, Screen, browse};

fn case(name: &str) -> Outcome<Vec<u8>> {
    Ok(fs::read(format!("tests/golden/exchange/containers/{name}"))?)
}

/// Opens a file for a new station.
async fn open(page: &Page, name: &str) -> Outcome {
    page.visit("").await?;
    page.click_by("button", "新建我的评估").await?;
    page.skip_guide().await?;
    page.wait_for("total", "—").await?;
    page.go(Screen::Exchange).await?;
    page.choose_file(name, &case(name)?).await
}

#[tokio::test]
async fn a_filtered_row_of_a_workbook_is_told_and_can_be_taken() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page, "hidden-row.xlsx").await?;
        page.wait_for("paste/hidden", "隐藏的 1 行没有取。").await?;
        assert!(!page.words().await?.contains("旧石井片区"));
        page.click_field("hidden/take").await?;
        page.wait_for("paste/hidden", "隐藏的 1 行也取了。").await?;
        page.wait_to_read("新片区：旧石井片区").await?;
        page.wait_to_read("B5：表里是 320，重新计算是 410").await?;
        // The choice keeps the focus, so that the space bar takes it back.
        assert_eq!(page.focused_field().await?, "hidden/take");
        page.press("Space").await?;
        page.wait_for("paste/hidden", "隐藏的 1 行没有取。").await?;
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已导入").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for_value("area/1/phone_visit/target", "320").await?;
        assert!(!page.has("area/2/phone_visit/target").await?, "the hidden row stays out");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn hidden_columns_and_cells_are_told_on_a_phone() -> Outcome {
    browse(Device::NARROW, async |page| {
        open(page, "hidden-column.xlsx").await?;
        page.wait_for("paste/hidden", "隐藏的 2 列没有取。").await?;
        assert!(!page.scrolls_sideways().await?);
        Ok(())
    })
    .await?;
    browse(Device::DESKTOP, async |page| {
        open(page, "hidden-cell.html").await?;
        page.wait_for("paste/hidden", "隐藏的 1 格没有取。").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_hidden_sheet_is_told_and_not_ticked() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        let book = fs::read("tests/golden/exchange/workbook/appendix-live.xlsx")?;
        page.choose_file("附件.xlsx", &book).await?;
        page.wait_to_read("草稿").await?;
        page.wait_to_read("隐藏的工作表").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_that_is_cut_off_comes_in_and_tells_it() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page, "cut-utf8.csv").await?;
        let told = "文件末尾的一个字不完整，没有取。其余内容都读出了。";
        page.wait_for("paste/damage", told).await?;
        page.wait_to_read("党员志愿服务").await?;
        Ok(())
    })
    .await
}
