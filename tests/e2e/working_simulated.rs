//! Workings of what might be: scenarios, tried moves, and figures without one.

use fantoccini::elements::Element;

use crate::support::{Device, Outcome, Page, Screen, browse};

/// Every figure whose hook begins so opens a working that ends in it.
async fn all_are_worked_out(page: &Page, beginning: &str) -> Outcome<usize> {
    let mut count = 0;
    for worked in page.every_working().await? {
        if !worked.hook.starts_with(beginning) || worked.shown.is_empty() {
            continue;
        }
        assert_eq!(worked.hook, worked.explained);
        // Where nothing can be computed, the page says why behind the dash.
        let with_reason = worked.shown.starts_with(&format!("{} ", worked.result));
        assert!(worked.shown.ends_with(&worked.result) || with_reason, "{worked:?}");
        count += 1;
    }
    Ok(count)
}

#[tokio::test]
async fn a_scenarios_figures_open_its_own_workings_and_lead_to_its_inputs() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Simulation).await?;
        page.click_by("button", "测算情景").await?;
        page.click_by("button", "新建情景").await?;
        page.wait_for_focus("scenario/1/name").await?;
        page.type_into("scenario/1/score/third_party_evaluator", "48.07").await?;
        page.wait_for("scenario/1/total", "90.00").await?;
        let words = page.working_of("scenario/1/total").await?;
        assert!(words.contains("不是实际数据") && words.contains("48.07"), "{words}");
        // 2 × total, grade, difference and four parties; one changed input.
        assert_eq!(all_are_worked_out(page, "scenario/").await?, 15);
        page.working_of("scenario/1/difference").await?;
        page.click_by("button", "实际 总分").await?;
        page.wait_for_working("86.75").await?;
        page.working_of("scenario/1/total").await?;
        page.click_by("button", "情景1 · 第三方 得分").await?;
        page.wait_for_focus("scenario/1/score/third_party_evaluator").await?;
        assert_eq!(page.open_working().await?, "");
        Ok(())
    })
    .await
}

/// From another part of the screen the way leads back to where the scenario is changed.
#[tokio::test]
async fn the_way_to_a_scenarios_input_turns_the_screen_to_it() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Simulation).await?;
        page.click_by("button", "测算情景").await?;
        page.click_by("button", "新建情景").await?;
        page.wait_for_focus("scenario/1/name").await?;
        let choose = async |list: Element| Ok(list.select_by_label("片区1").await?);
        page.with_named("combobox", "改哪里", choose).await?;
        page.type_into("scenario/1/area/1/case_session/completed", "180").await?;
        page.working_of("scenario/1/area/1/case_session/rate").await?;
        page.go(Screen::Scores).await?;
        page.click_by("button", "情景1 · 片区1 专业个案 节数 完成量").await?;
        page.wait_for_focus("scenario/1/area/1/case_session/completed").await
    })
    .await
}

#[tokio::test]
async fn tried_moves_and_schemes_side_by_side_have_workings() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Simulation).await?;
        page.click_by("button", "工作量").await?;
        page.click_by("button", "试一试").await?;
        // 17 cases of 片区2 for 7 workers.
        page.wait_for("load/2/cases/after", "2.43").await?;
        let words = page.working_of("load/2/cases/after").await?;
        assert!(words.contains("17 ÷ 7") && words.contains("实际数据不变"), "{words}");
        assert!(all_are_worked_out(page, "load/").await? > 30);
        page.press("Escape").await?;
        page.click_by("button", "评分方案").await?;
        // Under 洛阳 2025 with its 1000 whole points.
        page.wait_for("scheme/2/total", "868").await?;
        let words = page.working_of("scheme/2/total").await?;
        assert!(words.contains("86.75 ÷ 100 × 1000") && words.contains("867.5"), "{words}");
        assert!(all_are_worked_out(page, "scheme/").await? > 3);
        Ok(())
    })
    .await
}
