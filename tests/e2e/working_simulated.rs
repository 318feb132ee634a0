//! Workings of scenarios beside the station.

use crate::support::{Device, Outcome, Page, Screen, browse};

/// Every figure whose hook begins so opens a working that ends in it.
async fn all_are_worked_out(page: &Page, beginning: &str) -> Outcome<usize> {
    let mut count = 0;
    for worked in page.every_working().await? {
        if !worked.hook.starts_with(beginning) || worked.shown.is_empty() {
            continue;
        }
        assert_eq!(worked.hook, worked.explained);
        // A count has its unit beside it.
        let with_unit = worked.shown.starts_with(&format!("{} ", worked.result));
        assert!(worked.shown.ends_with(&worked.result) || with_unit, "{worked:?}");
        count += 1;
    }
    Ok(count)
}

/// Outside of a trial the way from a scenario's figure to its input begins one.
#[tokio::test]
async fn a_scenarios_figures_open_its_own_workings_and_lead_to_its_inputs() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.click_by("switch", "试算").await?;
        page.named("button", "退出").await?;
        page.type_into("score/third_party_evaluator", "48.07").await?;
        page.wait_for("scenario/1/total", "90.00").await?;
        page.click_by("button", "退出").await?;
        page.wait_for("total", "86.75").await?;
        let words = page.working_of("scenario/1/total").await?;
        assert!(words.contains("不是实际数据") && words.contains("48.07"), "{words}");
        // Total, grade, four parties and what is below 100 %, in both columns.
        assert_eq!(all_are_worked_out(page, "scenario/").await?, 7);
        assert_eq!(all_are_worked_out(page, "actual/").await?, 7);
        page.working_of("scenario/1/total").await?;
        page.click_by("button", "情景 1 · 第三方 得分").await?;
        page.wait_for_focus("score/third_party_evaluator").await?;
        page.wait_for("total", "90.00").await?;
        assert_eq!(page.open_working().await?, "");
        Ok(())
    })
    .await
}
