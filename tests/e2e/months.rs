//! Completed amounts kept by months: turned, logged, added up, undone, turned back, kept.

use crate::support::{Device, Outcome, Page, Screen, browse};

const DONE: &str = "area/1/home_visit/completed";
const RATE: &str = "area/1/home_visit/rate";

/// Turns 入户探访 of 片区1 into months, with its 793 as what was done before.
async fn turn(page: &Page) -> Outcome {
    page.open_item("入户探访").await?;
    page.wait_to_read("完成量现在是一个数：793。").await?;
    page.click_by("button", "改为按月记").await?;
    page.named("textbox", "片区1 入户探访 此前累计").await.map(drop)
}

/// 793 ÷ 418 is 189.71 %; with 20 and 7.5 more it is 820.5 ÷ 418 = 196.2918… %.
#[tokio::test]
async fn an_amount_becomes_the_sum_of_its_months_and_one_number_again() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        turn(page).await?;
        page.wait_for_value("area/1/home_visit/month/before", "793").await?;
        page.type_into("area/1/home_visit/month/10", "20").await?;
        page.press("Enter").await?;
        assert_eq!(page.focused_field().await?, "area/1/home_visit/month/11");
        page.type_keys("7.5").await?;
        page.wait_for_value(DONE, "820.5").await?;
        page.wait_for(RATE, "196.29%").await?;
        page.wait_to_read("Σ 820.5").await?;
        // A month below zero is refused in words, and the sum stays.
        page.type_into("area/1/home_visit/month/9", "-3").await?;
        page.wait_to_read("不能小于 0").await?;
        page.wait_for_value(DONE, "820.5").await?;
        page.type_into("area/1/home_visit/month/9", "").await?;
        page.close_sheet().await?;
        // The sum itself is not typed.
        let sum = page.field(DONE).await?;
        assert!(sum.attr("readonly").await?.is_some());
        page.wait_until_kept().await?;
        page.reload().await?;
        page.wait_for_value(DONE, "820.5").await?;
        page.click_field(DONE).await?;
        page.wait_for_value("area/1/home_visit/month/11", "7.5").await?;
        page.click_by("button", "改回一个数").await?;
        page.named("button", "改为按月记").await?;
        page.close_sheet().await?;
        page.wait_for_value(DONE, "820.5").await?;
        page.press("Control+z").await?;
        page.click_field(DONE).await?;
        page.wait_for_value("area/1/home_visit/month/10", "20").await
    })
    .await
}

/// One month of every indicator of an area, on the narrowest phone: turned together, typed, stepped, undone.
#[tokio::test]
async fn a_month_is_logged_on_a_phone() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Indicators).await?;
        page.click_by("button", "录入本月").await?;
        page.named("dialog", "录入本月").await?;
        page.click_by("button", "改为按月记").await?;
        let first = "area/1/file_setup/month/11";
        page.named("textbox", "片区1 困难群众和特殊群体建档 2024-07").await?;
        page.wait_to_read("没填和 0 不一样").await?;
        page.type_into(first, "12").await?;
        page.press("Enter").await?;
        assert_eq!(page.focused_field().await?, "area/1/phone_visit/month/11");
        page.click_by("button", "加一 片区1 困难群众和特殊群体建档 2024-07").await?;
        page.wait_for_value(first, "13").await?;
        assert!(!page.scrolls_sideways().await?, "the sheet scrolls sideways");
        assert_eq!(page.axe().await?, Vec::<String>::new());
        page.click_by("button", "记好了，看片区2").await?;
        page.wait_to_read("一个数，没有分月").await?;
        page.close_sheet().await?;
        page.choose_language("English").await?;
        page.go(Screen::Indicators).await?;
        page.click_by("button", "Log this month").await?;
        page.named("dialog", "Log this month").await?;
        assert_eq!(page.axe().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}
