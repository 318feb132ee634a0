//! The working behind a figure: opened in every way, read, followed to its inputs; the page of rules.

use serde_json::json;

use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

#[tokio::test]
async fn a_click_opens_the_working_with_every_printed_step() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        let hook = half(page).await?;
        let words = page.working_of(&hook).await?;
        for line in
            ["165.63%", "159 ÷ 96 = 1.65625", "1.65625 × 100% = 165.625%", "165.625% ≈ 165.63%"]
        {
            assert!(words.contains(line), "{line} is not in:\n{words}");
        }
        assert!(words.contains("第三位是 5"), "the deciding digit is not in:\n{words}");
        assert!(words.contains("R-7 完成率") && words.contains("原文"), "{words}");
        let words = page.working_of("total").await?;
        assert!(words.contains("8.93 + 20.00 + 13.00 + 44.82 = 86.75"), "{words}");
        page.go(Screen::Staffing).await?;
        let words = page.working_of("staffing/retention").await?;
        assert!(words.contains("19 ÷ 20 = 0.95") && words.contains("95.00%"), "{words}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finger_opens_a_working_on_a_phone() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Indicators).await?;
        page.tap_figure("area/1/phone_visit/rate").await?;
        let words = page.working("area/1/phone_visit/rate").await?;
        assert!(words.contains("1344 ÷ 500"), "{words}");
        assert!(!page.scrolls_sideways().await?);
        page.click_by("button", "关闭").await?;
        page.wait_until_gone("dialog", "片区1 电访 完成率").await
    })
    .await
}

#[tokio::test]
async fn f2_opens_the_figure_that_an_input_changes_first() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        for (input, figure) in [
            ("area/1/phone_visit/target", "area/1/phone_visit/rate"),
            ("station/1/completed", "station/1/rate"),
        ] {
            f2(page, input, figure).await?;
        }
        page.go(Screen::Scores).await?;
        f2(page, "score/purchaser", "share/purchaser").await?;
        f2(page, "score/purchaser/slider", "share/purchaser").await?;
        page.go(Screen::Staffing).await?;
        f2(page, "worker/2/month/3/presence", "staffing/all/month/3").await?;
        page.unfold("retention/continuous").await?;
        f2(page, "retention/continuous", "staffing/retention").await
    })
    .await
}

/// F2 in an input opens that figure's working, and Esc leads back into the input.
async fn f2(page: &Page, input: &str, figure: &str) -> Outcome {
    page.client
        .execute("document.querySelector(arguments[0]).focus();", vec![selector(input)])
        .await?;
    page.press("F2").await?;
    page.working(figure).await?;
    page.press("Escape").await?;
    page.wait_for_focus(input).await?;
    assert_eq!(page.open_working().await?, "");
    Ok(())
}

fn selector(input: &str) -> serde_json::Value {
    json!(format!("[data-field=\"{input}\"]"))
}

#[tokio::test]
async fn with_the_switch_on_tab_leads_from_figure_to_figure() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        assert_eq!(stops(page).await?, 0, "tab leads from input to input");
        step_through(page).await?;
        until("figures to be tab stops", async || Ok((stops(page).await? > 10).then_some(())))
            .await?;
        tab_to_figure(page, "share/supervising_authority").await?;
        let told = page.driver.accessible_name(&focused_id(page).await?).await?;
        assert_eq!(told, "89.30%");
        page.press("Enter").await?;
        page.working("share/supervising_authority").await?;
        page.press("Escape").await?;
        assert_eq!(page.focused_figure().await?, "share/supervising_authority");
        page.press("Space").await?;
        page.working("share/supervising_authority").await?;
        page.press("Escape").await?;
        page.press("F2").await?;
        page.working("share/supervising_authority").await?;
        page.press("Escape").await?;
        // What is drawn later is a tab stop too.
        page.go(Screen::Staffing).await?;
        tab_to_figure(page, "staffing/all/month/2").await?;
        page.press("Enter").await?;
        page.working("staffing/all/month/2").await?;
        page.press("Escape").await?;
        step_through(page).await?;
        assert_eq!(stops(page).await?, 0);
        Ok(())
    })
    .await
}

/// Presses the switch in ⚙, by the keyboard alone.
async fn step_through(page: &Page) -> Outcome {
    page.tab_back_to("设置").await?;
    page.press("Enter").await?;
    page.named("dialog", "设置").await?;
    page.tab_to("逐个看算法").await?;
    page.press("Enter").await?;
    page.press("Escape").await?;
    page.wait_until_gone("dialog", "设置").await
}

/// How many figures Tab stops at.
async fn stops(page: &Page) -> Outcome<u64> {
    let script = "return document.querySelectorAll('[data-figure][tabindex=\"0\"]').length;";
    Ok(page.client.execute(script, vec![]).await?.as_u64().unwrap_or_default())
}

async fn tab_to_figure(page: &Page, hook: &str) -> Outcome {
    // The cells of 到岗 are tab stops too.
    for _ in 0..200 {
        if page.focused_figure().await? == hook {
            return Ok(());
        }
        page.press("Tab").await?;
    }
    Err(format!("Tab never leads to {hook}").into())
}

async fn focused_id(page: &Page) -> Outcome<String> {
    Ok(page.client.active_element().await?.element_id().to_string())
}

#[tokio::test]
async fn an_operand_leads_to_its_input_wherever_that_is() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        // From the frame to another screen, in a part of the program that is still to come.
        page.working_of("total").await?;
        page.click_by("button", "购买方 得分").await?;
        page.wait_for_focus("score/purchaser").await?;
        assert_eq!(page.open_working().await?, "", "the panel has closed");
        page.go(Screen::Indicators).await?;
        page.open_fold("进度").await?;
        page.working_of("pace_line").await?;
        page.click_by("button", "评估月数").await?;
        page.wait_for_focus("particulars/assessed_months").await?;
        page.go(Screen::Indicators).await?;
        page.click_by("button", "热力图").await?;
        page.working_of("area/1/phone_visit/rate").await?;
        page.click_by("button", "片区1 电访 完成量").await?;
        page.wait_for_focus("area/1/phone_visit/completed").await
    })
    .await
}

#[tokio::test]
async fn an_operand_leads_to_its_month_on_a_phone() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Staffing).await?;
        page.working_of("staffing/all/month/3").await?;
        page.click_by("button", "社工22 2023-11 到岗").await?;
        page.wait_for_focus("worker/2/month/3/presence").await?;
        assert_eq!(page.hidden_part_of_focused("评估结果").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_figure_within_a_working_opens_its_own_and_there_is_a_way_back() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.working_of("staffing/all/surplus").await?;
        page.click_by("button", "全部社工 实际人次").await?;
        page.working("staffing/all/actual").await?;
        page.click_by("button", "全部社工 2023-11 有效人次").await?;
        let words = page.working("staffing/all/month/3").await?;
        assert!(words.contains("20.5"), "{words}");
        page.click_by("button", "← 返回 全部社工 实际人次").await?;
        page.working("staffing/all/actual").await?;
        page.click_by("button", "← 返回 全部社工 超出或不足").await?;
        let words = page.working("staffing/all/surplus").await?;
        assert!(words.contains("231 − 220 = 11"), "{words}");
        page.press("Escape").await?;
        assert_eq!(page.focused_figure().await?, "staffing/all/surplus");
        Ok(())
    })
    .await
}

/// A rate shows its mark beside the pace line; the comparison is a step away.
#[tokio::test]
async fn a_rate_leads_to_its_comparison_with_the_pace_line() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.working_of("area/2/case_close/rate").await?;
        page.click_by("button", "与进度参考线比较").await?;
        let words = page.working("area/2/case_close/pace").await?;
        assert!(words.contains("12 × 12 = 144") && words.contains("13 × 11 = 143"), "{words}");
        // Where the line is switched off there is nothing to compare with.
        page.open_fold("进度").await?;
        page.click_by("switch", "参考线").await?;
        page.working_of("area/2/case_close/rate").await?;
        assert_eq!(page.count_named("button", "与进度参考线比较").await?, 0, "not asked for");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_open_working_follows_what_is_typed() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.working_of("area/1/phone_visit/rate").await?;
        page.type_into("area/1/phone_visit/completed", "250").await?;
        page.wait_for_working("250 ÷ 500 = 0.5").await?;
        page.wait_for_working("50.00%").await?;
        assert_eq!(page.focused_field().await?, "area/1/phone_visit/completed");
        page.type_into("area/1/phone_visit/target", "/").await?;
        page.wait_for_working("R-9").await?;
        page.press("Control+z").await?;
        page.wait_for_working("250 ÷ 500 = 0.5").await?;
        page.choose_language("English").await?;
        page.wait_for_working("Where the numbers come from").await
    })
    .await
}

#[tokio::test]
async fn the_working_of_a_figure_that_goes_away_says_so() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.click_by("button", "添一项特色指标").await?;
        page.close_sheet().await?;
        page.working_of("station/24/rate").await?;
        page.press("Control+z").await?;
        page.wait_for_working("这个数现在没有了").await?;
        page.press("Escape").await?;
        let focused = page.text_from("return document.activeElement.id;", vec![]).await?;
        assert_eq!(focused, "content", "the keyboard is not lost");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_rules_are_a_shelf_and_a_working_leads_to_its_rule() -> Outcome {
    const UNFOLD: &str = "
        const topics = [...document.querySelectorAll('.topic')];
        const folded = topics.filter(topic => !topic.open).length;
        topics.forEach(topic => topic.querySelector('summary').click());
        return String(folded);";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        let words = page.words().await?;
        assert!(words.contains("完成率怎么取整"), "a topic by its name: {words}");
        assert!(!words.contains("165.63%"), "what a topic holds is folded");
        assert_eq!(page.text_from(UNFOLD, vec![]).await?, "12", "topics and sources");
        // What stands in a topic comes once one is opened.
        page.wait_to_read("· R-22").await?;
        let words = page.words().await?;
        for number in 1..=25 {
            assert!(words.contains(&format!("· R-{number}\n")), "R-{number} is missing");
        }
        for line in ["165.63%", "穗民〔2023〕97号", "由完成率折算得分的公式", "2024-08-14"]
        {
            assert!(words.contains(line), "{line} is missing");
        }
        page.choose_language("English").await?;
        page.text_from(UNFOLD, vec![]).await?;
        page.wait_to_read("Looked for and not found").await?;
        let words = page.words().await?;
        for number in 1..=25 {
            assert!(words.contains(&format!("· R-{number}\n")), "R-{number} is missing");
        }
        page.choose_language("中文").await?;
        page.go(Screen::Indicators).await?;
        page.working_of("area/1/phone_visit/rate").await?;
        page.click_by("button", "R-11 不封顶").await?;
        let script = "return document.activeElement.id + location.hash;";
        until("the rule", async || {
            Ok((page.text_from(script, vec![]).await? == "rule-11#learn").then_some(()))
        })
        .await?;
        assert_eq!(page.hidden_part_of_focused("评估结果").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_narrow_phone_never_scrolls_sideways_for_a_working() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Rules).await?;
        assert!(!page.scrolls_sideways().await?);
        page.go(Screen::Staffing).await?;
        for hook in ["total", "grade", "staffing/two_years/share", "staffing/two_years/actual"] {
            page.working_of(hook).await?;
            assert!(!page.scrolls_sideways().await?, "{hook}");
            let script = "
                const panel = document.querySelector('[data-working]');
                return panel.scrollWidth <= panel.clientWidth;";
            assert_eq!(page.client.execute(script, vec![]).await?, json!(true), "{hook}");
            page.press("Escape").await?;
        }
        Ok(())
    })
    .await
}

/// The part that brings the workings comes with the first one, and its failing harms nothing.
#[tokio::test]
async fn workings_that_do_not_arrive_say_so_and_can_be_fetched_again() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.driver.devtools("Network.enable", json!({})).await?;
        let blocked = json!({ "urls": ["*chunk_working*"] });
        page.driver.devtools("Network.setBlockedURLs", blocked).await?;
        page.with_figure("total", async |figure| page.click(&figure).await).await?;
        page.wait_to_read("多半是刚发布了新版本").await?;
        page.driver.devtools("Network.setBlockedURLs", json!({ "urls": [] })).await?;
        page.click_by("button", "再试一次").await?;
        page.working("total").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// Where 159 ÷ 96 stands on the page: exactly 165.625 %, and the half goes up.
pub(crate) async fn half(page: &Page) -> Outcome<String> {
    let all = page.all().await?;
    let found = all.iter().find(|(_, text)| *text == "165.63%");
    Ok(found.ok_or("165.63% is not on the page")?.0.clone())
}
