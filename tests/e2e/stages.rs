//! 阶段和年度: a stage that stays as it is, side by side with the present, the day after, and the next year.

use crate::support::{Device, Outcome, Page, Screen, browse};

const THIRD: &str = "score/third_party_evaluator";

/// From 结果, where the way to them stands.
async fn open_stages(page: &Page) -> Outcome {
    page.click_by("button", "阶段和年度").await?;
    page.named("heading", "阶段和年度").await?;
    Ok(())
}

/// The example is 86.75 with 44.82 of the third party; with 40 it is 81.93, 4.82 less.
#[tokio::test]
async fn a_stage_stays_as_it_is_beside_the_changed_station_after_a_reload() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.click_by("button", "中期").await?;
        page.wait_to_read("已留下“中期”").await?;
        page.wait_for("stage/1/total", "86.75").await?;
        page.click_by("button", "返回").await?;
        page.type_into(THIRD, "40").await?;
        page.wait_for("total", "81.93").await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        page.wait_for("total", "81.93").await?;
        open_stages(page).await?;
        page.wait_for("stage/1/total", "86.75").await?;
        page.wait_for("actual/total", "81.93").await?;
        page.wait_for("stage/1/points/third_party_evaluator", "44.82").await?;
        page.wait_to_read("−4.82").await?;
        page.wait_to_read("没有找到各阶段之间的权重").await?;
        let working = page.working_of("stage/1/total").await?;
        assert!(working.contains("8.93 + 20.00 + 13.00 + 44.82"), "{working}");
        assert!(working.contains("留下的“中期”"), "{working}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_deleted_stage_is_brought_back_and_a_nameless_one_is_not_kept() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.click_by("button", "留下").await?;
        page.wait_to_read("先写一个名称").await?;
        page.type_into("stage/name", "区里抽查").await?;
        page.click_by("button", "留下").await?;
        page.wait_for("stage/1/total", "86.75").await?;
        page.click_by("button", "删除 区里抽查").await?;
        page.wait_until_gone("button", "打开 区里抽查").await?;
        page.click_last_by("button", "撤销").await?;
        page.click_by("button", "打开 区里抽查").await?;
        page.wait_to_read("留下时的样子").await?;
        page.wait_for("stage/1/total", "86.75").await?;
        page.click_by("button", "返回").await?;
        page.named("heading", "并排看").await?;
        Ok(())
    })
    .await
}

/// What the next year begins with: the names and targets, no score, the dates a year later.
#[tokio::test]
async fn the_next_year_is_a_station_of_its_own_and_stands_in_a_row_with_this_one() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.with("summary", async |of| page.click(&of).await).await?;
        page.wait_to_read("2024-09-10 至 2025-09-09").await?;
        page.click_by("button", "不带社工，开始").await?;
        page.wait_to_read("下一年已开始").await?;
        page.wait_for("total", "—").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for_value("area/1/case_session/target", "180").await?;
        page.wait_for_value("area/1/case_session/completed", "").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn how_much_of_the_storage_is_used_stands_in_the_menu() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Stations).await?;
        page.wait_until("storage/used", |text| text.contains("5,000,000")).await?;
        page.store("elsewhere", &"x".repeat(4_000_000)).await?;
        page.reload().await?;
        page.open(Screen::Stations).await?;
        page.wait_to_read("存储快满了").await?;
        page.store("elsewhere", "").await
    })
    .await
}

#[tokio::test]
async fn stages_fit_a_narrow_phone_and_axe_finds_nothing_in_both_languages() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.click_by("button", "中期").await?;
        page.click_by("button", "预评估").await?;
        page.wait_for("stage/2/total", "86.75").await?;
        for language in ["zh", "en"] {
            if language == "en" {
                page.speak("en").await?;
            }
            page.idle().await?;
            assert!(!page.scrolls_sideways().await?, "{language}");
            assert_eq!(page.axe().await?, Vec::<String>::new(), "{language}");
        }
        Ok(())
    })
    .await
}
