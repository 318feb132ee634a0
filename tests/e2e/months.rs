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

/// Months of one amount as cells: selected, filled from the first, copied, pasted, emptied, each as one step.
#[tokio::test]
async fn months_of_an_amount_are_selected_filled_and_pasted_as_in_a_table() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        turn(page).await?;
        let month = |at: usize| format!("area/1/home_visit/month/{at}");
        page.type_into(&month(1), "5").await?;
        page.press("Tab").await?;
        page.click_field(&month(1)).await?;
        page.press("Shift+Down").await?;
        page.press("Shift+Down").await?;
        page.wait_to_read("已选 3 格").await?;
        page.press("Control+d").await?;
        page.wait_for_value(&month(3), "5").await?;
        // 793 and three times 5.
        page.wait_to_read("Σ 808").await?;
        page.press("Control+c").await?;
        page.click_field(&month(10)).await?;
        page.press("Control+v").await?;
        page.wait_for_value(&month(11), "5").await?;
        // There is no month behind July.
        page.wait_to_read("后面的 1 格没有地方放，没有填").await?;
        page.press("Control+z").await?;
        page.wait_for_value(&month(11), "").await?;
        page.click_field(&month(3)).await?;
        page.press("Shift+Up").await?;
        page.press("Delete").await?;
        page.wait_for_value(&month(2), "").await?;
        page.wait_to_read("Σ 798").await?;
        page.press("Control+z").await?;
        page.wait_to_read("Σ 808").await?;
        // Esc gives up what is selected first, and then the sheet.
        page.press("Escape").await?;
        assert!(!page.words().await?.contains("已选"));
        page.named("textbox", "片区1 入户探访 此前累计").await?;
        // What is refused is told with its month, and nothing is changed.
        page.copy_elsewhere("1\t-2").await?;
        page.click_field(&month(4)).await?;
        page.press("Control+v").await?;
        page.wait_to_read("片区1 入户探访 2024-01").await?;
        page.wait_for_value(&month(4), "").await?;
        page.wait_to_read("Σ 808").await
    })
    .await
}

/// One month of an area's amounts as a column, and a table of two months pasted onto it.
#[tokio::test]
async fn a_column_of_a_month_is_filled_and_takes_a_table() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.click_by("button", "录入本月").await?;
        page.click_by("button", "改为按月记").await?;
        let cell = |of: &str| format!("area/1/{of}/month/11");
        page.type_into(&cell("phone_visit"), "4").await?;
        page.press("Tab").await?;
        page.click_field(&cell("phone_visit")).await?;
        page.press("Shift+Down").await?;
        page.click_by("button", "照第一格填").await?;
        page.wait_for_value(&cell("home_visit"), "4").await?;
        page.wait_to_read("累计 797").await?;
        page.copy_elsewhere("1\t2\n3\t4").await?;
        page.with_named("combobox", "月份", async |list| {
            Ok(list.select_by_value("2024-06").await?)
        })
        .await?;
        page.click_field("area/1/phone_visit/month/10").await?;
        page.press("Control+v").await?;
        page.wait_to_read("填了 4 格，到片区1 入户探访 2024-07").await?;
        page.wait_for_value("area/1/home_visit/month/10", "3").await?;
        // 793 + 3 + 4.
        page.wait_to_read("累计 800").await?;
        page.press("Control+z").await?;
        page.wait_to_read("累计 797").await?;
        assert_eq!(page.axe().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

/// What was undone in a month that is nowhere to be seen is shown on the sheet of its indicator and its area.
#[tokio::test]
async fn undo_leads_to_the_month_that_it_changed() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.click_by("button", "录入本月").await?;
        page.click_by("button", "记好了，看片区2").await?;
        page.click_by("button", "改为按月记").await?;
        page.type_into("area/2/phone_visit/month/11", "6").await?;
        page.press("Tab").await?;
        page.close_sheet().await?;
        page.go(Screen::Staffing).await?;
        page.press("Control+z").await?;
        page.wait_for_value("area/2/phone_visit/month/11", "").await?;
        page.named("textbox", "片区2 电访 2024-07").await?;
        assert_eq!(page.focused_field().await?, "area/2/phone_visit/month/11");
        Ok(())
    })
    .await
}
