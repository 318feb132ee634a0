//! Comments that leave the page and come back: in a link where that is asked for, on paper, on a workbook's sheet;
//! and what a draft lacks of them.

use crate::exchange::{fits, into_the_open_one};
use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

const WATCH: &str = "comment/purchaser/watch/1";

/// Waits until a script gives this.
async fn wait_to_give(page: &Page, script: &str, wanted: &str) -> Outcome {
    until(wanted, async || Ok((page.text_from(script, Vec::new()).await? == wanted).then_some(())))
        .await
}

/// Types an item of the purchaser.
async fn say(page: &Page, text: &str) -> Outcome {
    page.click_by("button", "意见").await?;
    page.click_by("button", "添加一条 购买方 需要关注").await?;
    page.type_into(WATCH, text).await?;
    page.wait_until_kept().await?;
    page.click_by("button", "返回").await
}

/// The item that every test here types is in 意见.
async fn is_kept_again(page: &Page) -> Outcome {
    page.go(Screen::Scores).await?;
    page.click_by("button", "意见").await?;
    page.wait_for_value(WATCH, "台账要及时更新").await
}

#[tokio::test]
async fn a_link_takes_comments_along_once_they_are_asked_for() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        let length = "return document.querySelector('#link-address').value.length.toString()";
        assert_eq!(page.count_named("checkbox", "带上意见、依据和结语").await?, 0);
        page.go(Screen::Scores).await?;
        say(page, "台账要及时更新").await?;
        page.go(Screen::Exchange).await?;
        let without: usize = page.text_from(length, Vec::new()).await?.parse()?;
        page.click_by("checkbox", "带上意见、依据和结语").await?;
        let longer = format!(
            "return document.querySelector('#link-address').value.length > {without} ? 'yes' : ''"
        );
        wait_to_give(page, &longer, "yes").await?;
        let address = "return document.querySelector('#link-address').value";
        let address = page.text_from(address, Vec::new()).await?;
        page.client.goto("about:blank").await?;
        page.client.goto(&address).await?;
        page.click_by("button", "留一份到我的设备").await?;
        page.started().await?;
        is_kept_again(page).await
    })
    .await
}

/// The workbook of the station goes down, the comment is deleted, and the workbook brings it back.
#[tokio::test]
async fn the_sheet_of_a_workbook_brings_comments_back() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        say(page, "台账要及时更新").await?;
        page.go(Screen::Exchange).await?;
        page.watch_downloads().await?;
        page.answer("share-tables").await?;
        page.let_out("下载 Excel 附件").await?;
        let (name, book) = page.handed(1).await?.remove(0);
        page.go(Screen::Scores).await?;
        page.click_by("button", "意见").await?;
        page.click_by("button", "删除 购买方 需要关注 1").await?;
        page.wait_until_gone("textbox", "购买方 需要关注 1").await?;
        page.go(Screen::Exchange).await?;
        page.choose_file(&name, &book).await?;
        into_the_open_one(page).await?;
        page.wait_to_read("新意见：台账要及时更新").await?;
        page.tab_to("确认导入").await?;
        page.press("Enter").await?;
        page.wait_to_read("已导入").await?;
        is_kept_again(page).await
    })
    .await
}

#[tokio::test]
async fn the_paper_of_comments_is_read_and_left() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Scores).await?;
        say(page, "台账要及时更新").await?;
        page.go(Screen::Exchange).await?;
        page.answer("share-tables").await?;
        page.click_by("button", "打印意见").await?;
        page.wait_to_read("各方意见和依据").await?;
        page.wait_to_read("台账要及时更新").await?;
        fits(page).await?;
        let paper = "return document.documentElement.dataset.paper ?? ''";
        assert_eq!(page.text_from(paper, Vec::new()).await?, "comments");
        page.click_by("button", "返回").await?;
        page.wait_until_gone("heading", "各方意见和依据").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_a_draft_lacks_leads_to_the_place_of_the_comments() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.answer("share-report").await?;
        page.click_by("button", "评估报告草稿").await?;
        page.wait_for("draft/missing", "还有 19 项【待填】").await?;
        page.open_fold("项【待填】").await?;
        page.click_by("button", "购买方 需要关注").await?;
        page.named("heading", "意见").await?;
        let focused = "return document.activeElement.getAttribute('aria-label') ?? ''";
        wait_to_give(page, focused, "添加一条 购买方 需要关注").await?;
        page.press("Enter").await?;
        page.wait_for_focus(WATCH).await?;
        page.type_keys("台账要及时更新").await?;
        page.go(Screen::Exchange).await?;
        page.answer("share-report").await?;
        page.wait_for("draft/missing", "还有 18 项【待填】").await?;
        Ok(())
    })
    .await
}

/// The first letters come while nothing of 结语 is in the station yet, and an input method is at work.
#[tokio::test]
async fn closing_words_can_begin_with_an_input_method() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.answer("share-report").await?;
        page.click_by("button", "结语").await?;
        page.compose(&["x", "xie", "xiexie"], "谢谢").await?;
        page.wait_for_value("draft/closing", "谢谢").await?;
        page.compose(&["n", "nimen"], "你们").await?;
        page.wait_for("draft/missing", "内容齐了，没有【待填】。").await?;
        page.wait_for_value("draft/closing", "谢谢你们").await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        page.started().await?;
        page.go(Screen::Exchange).await?;
        page.answer("share-report").await?;
        page.wait_for_value("draft/closing", "谢谢你们").await
    })
    .await
}

#[tokio::test]
async fn closing_words_are_undone_as_other_texts_are() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.answer("share-report").await?;
        page.click_by("button", "结语").await?;
        page.type_keys("谢谢各方。").await?;
        page.wait_for("draft/missing", "内容齐了，没有【待填】。").await?;
        assert_eq!(page.focused_field().await?, "draft/closing");
        page.wait_for_value("draft/closing", "谢谢各方。").await?;
        page.press("Control+z").await?;
        page.wait_for_value("draft/closing", "").await?;
        page.wait_for("draft/missing", "还有 1 项【待填】").await?;
        Ok(())
    })
    .await
}
