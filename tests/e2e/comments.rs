//! 意见: the answer that there is none, and items that take its place.

use crate::support::{Device, Outcome, Page, Screen, browse};

/// From 结果, where the way to them stands.
async fn open_comments(page: &Page) -> Outcome {
    page.click_by("button", "意见").await?;
    page.named("heading", "意见").await?;
    Ok(())
}

#[tokio::test]
async fn none_raised_is_an_answer_of_its_own_that_gives_way_to_an_item() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_comments(page).await?;
        page.click_by("checkbox", "没有提出 购买方 需要关注").await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        open_comments(page).await?;
        let none = "return String(document.querySelector(\
             '[data-field=\"comment/purchaser/watch/none\"]')?.checked)";
        assert_eq!(page.text_from(none, Vec::new()).await?, "true");
        page.click_by("button", "添加一条 购买方 需要关注").await?;
        page.type_into("comment/purchaser/watch/1", "再看一条").await?;
        assert!(!page.has("comment/purchaser/watch/none").await?);
        Ok(())
    })
    .await
}
