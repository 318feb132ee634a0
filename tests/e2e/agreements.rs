//! Targets that change from a month on: added, edited, refused in words, marked in the table, undone, kept; their pace.

use crate::support::{Device, Outcome, Page, Screen, browse};

const TARGET: &str = "area/1/home_visit/target";
const RATE: &str = "area/1/home_visit/rate";

/// 入户探访 of 片区1, of which 418 was agreed, changes in the seventh month, March 2024.
async fn change(page: &Page, month: &str, target: &str) -> Outcome {
    page.type_into("agreement/month", month).await?;
    page.type_into("agreement/target", target).await?;
    page.press("Enter").await
}

/// 793 done of 500 is 158.6 %.
#[tokio::test]
async fn a_change_is_added_edited_refused_in_words_and_undone() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.open_item("入户探访").await?;
        page.named("textbox", "从哪个月起").await?;
        change(page, "7", "500").await?;
        page.wait_for_value(&format!("{TARGET}/from/7"), "500").await?;
        page.wait_for_value(&format!("{TARGET}/from/1"), "418").await?;
        page.wait_for_value(TARGET, "500").await?;
        page.wait_for(RATE, "158.60%").await?;
        assert_eq!(page.focused_field().await?, "agreement/month");
        assert_eq!(page.axe().await?, Vec::<String>::new());
        for (month, target, words) in [
            ("13", "600", "评估时段只有 11 个月"),
            ("7", "600", "从 2024-03 起已经有一次变更"),
            ("1", "600", "请改“最初”"),
            ("x", "600", "没有这个月份"),
            ("8", "-3", "不能小于 0"),
            ("8", "many", "不是数字"),
            ("8", "", "不能为空"),
        ] {
            change(page, month, target).await?;
            page.wait_to_read(words).await?;
            page.wait_for_value(TARGET, "500").await?;
        }
        // What stands in the list is edited in place; the last one is the target in force.
        page.type_into(&format!("{TARGET}/from/1"), "400").await?;
        page.type_into(&format!("{TARGET}/from/7"), "520").await?;
        page.wait_for_value(TARGET, "520").await?;
        page.close_sheet().await?;
        let input = page.field(TARGET).await?;
        assert_eq!(input.attr("title").await?.as_deref(), Some("2024-03 起变更"));
        page.wait_until_kept().await?;
        page.reload().await?;
        page.wait_for_value(TARGET, "520").await?;
        let input = page.field(TARGET).await?;
        assert_eq!(input.attr("title").await?.as_deref(), Some("2024-03 起变更"));
        page.open_item("入户探访").await?;
        page.wait_for_value(&format!("{TARGET}/from/1"), "400").await?;
        // Without the change the target is what was agreed first; undo brings it back in one step.
        page.click_by("button", "去掉从 2024-03 起的变更").await?;
        page.wait_for_value(TARGET, "400").await?;
        page.close_sheet().await?;
        page.press("Control+z").await?;
        page.wait_for_value(TARGET, "520").await
    })
    .await
}

/// (418 × 6 + 500 × 5) ÷ 12 = 417.33 are due after eleven months: 430 are ahead, though 86 % of 500 is below 11/12.
#[tokio::test]
async fn the_pace_goes_by_each_months_own_target_in_english() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.type_into("area/1/home_visit/completed", "430").await?;
        page.choose_language("English").await?;
        page.go(Screen::Indicators).await?;
        page.open_item("Home visits").await?;
        change(page, "2024-03", "500").await?;
        page.wait_for_value(&format!("{TARGET}/from/7"), "500").await?;
        page.named("button", "Remove the change from 2024-03 on").await?;
        assert_eq!(page.axe().await?, Vec::<String>::new());
        page.close_sheet().await?;
        page.wait_for(RATE, "86.00%").await?;
        let pace = page.with_figure(RATE, async |rate| Ok(rate.attr("data-pace").await?)).await?;
        assert_eq!(pace.as_deref(), Some("ahead"));
        let words = page.working_of(RATE).await?;
        assert!(words.contains("From 2024-03 on the target is 500"), "{words}");
        Ok(())
    })
    .await
}
