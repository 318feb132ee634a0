//! 试算: one switch, and every room writes into a scenario; adopted, left, gone on with, compared.

use serde_json::json;

use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

const CENTRE: &str = "score/supervision_centre";
const THIRD: &str = "score/third_party_evaluator";
const SESSIONS: &str = "area/1/case_session/completed";

async fn begin(page: &Page) -> Outcome {
    page.open(Screen::Scores).await?;
    page.click_by("switch", "试算").await?;
    page.named("button", "退出").await?;
    Ok(())
}

/// What an input says of the station while something else is tried in it.
async fn original(page: &Page, hook: &str) -> Outcome<String> {
    page.text_from(
        "return document.querySelector(arguments[0])?.getAttribute('aria-description') ?? '';",
        vec![json!(format!("[data-field=\"{hook}\"]"))],
    )
    .await
}

async fn gone(page: &Page, hook: &str) -> Outcome {
    until(&format!("{hook} gone"), async || Ok((!page.has(hook).await?).then_some(()))).await
}

/// 13.50 in the place of 13.00; 180 of 180 sessions; 17 person-months in the place of 16.
#[tokio::test]
async fn a_trial_over_three_rooms_is_adopted_as_one_step() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        begin(page).await?;
        page.type_into(CENTRE, "13.5").await?;
        page.wait_for("total", "87.25").await?;
        page.wait_for("actual/total", "86.75").await?;
        assert_eq!(original(page, CENTRE).await?, "原 13.00");
        page.go(Screen::Indicators).await?;
        page.type_into(SESSIONS, "180").await?;
        page.wait_for("area/1/case_session/rate", "100.00%").await?;
        assert_eq!(original(page, SESSIONS).await?, "原 175");
        page.go(Screen::Staffing).await?;
        page.type_into("subtotal/certified/month/1", "17").await?;
        page.wait_for("staffing/all/actual", "232").await?;
        page.go(Screen::Scores).await?;
        page.wait_to_read("指标改了，总分不会跟着变").await?;
        page.click_by("button", "采用").await?;
        page.wait_until_gone("button", "退出").await?;
        page.wait_for("total", "87.25").await?;
        page.wait_to_read("已采用 3 处改动").await?;
        assert_eq!(original(page, CENTRE).await?, "", "it is the station's now");
        page.press("Control+z").await?;
        page.wait_for("total", "86.75").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for_value(SESSIONS, "175").await?;
        page.go(Screen::Staffing).await?;
        page.wait_for("staffing/all/actual", "231").await
    })
    .await
}

#[tokio::test]
async fn a_reload_goes_on_with_the_trial_and_leaving_keeps_it_as_a_scenario() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        begin(page).await?;
        page.reload().await?;
        page.named("button", "退出").await?;
        page.type_into(THIRD, "48.07").await?;
        page.wait_for("total", "90.00").await?;
        page.reload().await?;
        page.wait_for("total", "90.00").await?;
        page.wait_for_value(THIRD, "48.07").await?;
        page.click_by("button", "退出").await?;
        page.wait_for("total", "86.75").await?;
        page.wait_for("scenario/1/total", "90.00").await?;
        page.reload().await?;
        page.wait_for("total", "86.75").await?;
        page.wait_for("scenario/1/grade", "优秀").await?;
        page.named("switch", "试算").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn undo_stays_within_the_trial_and_one_without_changes_vanishes() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into(CENTRE, "14").await?;
        page.wait_for("total", "87.75").await?;
        page.click_by("switch", "试算").await?;
        page.named("button", "退出").await?;
        page.type_into(THIRD, "48").await?;
        page.wait_for("total", "90.93").await?;
        for _ in 0..3 {
            page.press("Control+z").await?;
        }
        page.wait_for("total", "87.75").await?;
        page.wait_for_value(CENTRE, "14.00").await?;
        page.click_by("button", "退出").await?;
        page.named("switch", "试算").await?;
        gone(page, "actual/total").await?;
        page.press("Control+z").await?;
        page.wait_for("total", "86.75").await
    })
    .await
}

#[tokio::test]
async fn scenarios_are_compared_named_copied_and_deleted() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        begin(page).await?;
        page.type_into(CENTRE, "13.5").await?;
        page.type_into(THIRD, "47.69").await?;
        page.wait_for("total", "90.12").await?;
        page.wait_to_read("只高出 0.12 分").await?;
        page.wait_to_read("哪一方少 0.13 就回到良好").await?;
        page.wait_for("scenario/1/score/third_party_evaluator/difference", "+2.87").await?;
        page.click_by("button", "存为情景").await?;
        page.type_into("scenario/1/name", "稳妥").await?;
        page.press("Enter").await?;
        page.wait_to_read("已存为情景“稳妥”").await?;
        page.wait_for("total", "90.12").await?;
        page.click_by("button", "退出").await?;
        page.wait_for("scenario/1/total", "90.12").await?;
        page.click_by("button", "稳妥：打开、改名、复制、删除").await?;
        page.click_by("button", "复制").await?;
        page.wait_for("scenario/2/total", "90.12").await?;
        page.click_by("button", "稳妥（副本）：打开、改名、复制、删除").await?;
        page.click_by("button", "改名").await?;
        page.type_into("scenario/2/name", "保底").await?;
        page.press("Enter").await?;
        page.click_by("button", "保底：打开、改名、复制、删除").await?;
        page.click_by("button", "打开试算").await?;
        page.wait_for_value(THIRD, "47.69").await?;
        page.type_into(THIRD, "42").await?;
        page.wait_for("scenario/2/total", "84.43").await?;
        assert_eq!(page.figure("scenario/1/total").await?, "90.12");
        page.click_by("button", "稳妥：打开、改名、复制、删除").await?;
        page.click_by("button", "删除").await?;
        page.wait_to_read("已删除情景“稳妥”").await?;
        page.wait_for("scenario/1/total", "84.43").await?;
        page.with(".toast button", async |undo| page.click(&undo).await).await?;
        page.wait_for("scenario/1/total", "90.12").await?;
        page.wait_for("total", "84.43").await
    })
    .await
}

#[tokio::test]
async fn the_sheet_of_names_closes_by_back_and_keeps_nothing() -> Outcome {
    browse(Device::PHONE, async |page| {
        begin(page).await?;
        page.type_into(THIRD, "48.07").await?;
        page.wait_for("total", "90.00").await?;
        page.click_by("button", "存为情景").await?;
        page.type_into("scenario/1/name", "不要").await?;
        page.client.back().await?;
        gone(page, "scenario/1/name").await?;
        page.wait_for("total", "90.00").await?;
        assert!(!page.words().await?.contains("不要"));
        assert!(!page.scrolls_sideways().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_goes_out_during_a_trial_are_the_real_figures() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        begin(page).await?;
        page.type_into(THIRD, "55").await?;
        page.wait_for("total", "96.93").await?;
        page.go(Screen::Exchange).await?;
        page.answer("share-report").await?;
        page.wait_until("report", |text| text.contains("86.75") && !text.contains("96.93")).await?;
        page.wait_to_read("交出去的是实际的数").await
    })
    .await
}

#[tokio::test]
async fn the_working_of_a_figure_is_that_of_the_trial_and_says_so() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        begin(page).await?;
        page.type_into(THIRD, "48.07").await?;
        page.wait_for("total", "90.00").await?;
        let words = page.working_of("total").await?;
        assert!(words.contains("48.07") && words.contains("试算中的数"), "{words}");
        let words = page.working_of("actual/total").await?;
        assert!(words.contains("44.82") && !words.contains("试算中的数"), "{words}");
        let words = page.working_of("scenario/1/total").await?;
        assert!(words.contains("48.07") && words.contains("不是实际数据"), "{words}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_a_trial() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        begin(page).await?;
        page.type_into(THIRD, "48.07").await?;
        page.wait_for("scenario/1/total", "90.00").await?;
        assert_eq!(page.axe().await?, Vec::<String>::new());
        page.click_by("button", "试算中 · 情景 1：改名、复制、删除").await?;
        page.click_by("button", "改名").await?;
        page.field("scenario/1/name").await?;
        assert_eq!(page.axe().await?, Vec::<String>::new(), "the sheet of names");
        Ok(())
    })
    .await
}
