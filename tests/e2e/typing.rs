//! Typing a number: the first click selects it in every engine, units and percentages are told, a rate
//! far above its target is worth a look, and months follow from the dates.

use fantoccini::actions::{
    InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};
use std::time::Duration;

use crate::support::page::until;
use crate::support::{Device, Engine, Outcome, Page, Screen, browse, browse_in};

/// 1344 calls were completed.
const COMPLETED: &str = "area/1/phone_visit/completed";
const TARGET: &str = "area/1/phone_visit/target";
const RATE: &str = "area/1/phone_visit/rate";

/// A test in each engine for a journey.
macro_rules! in_each_engine {
    ($($journey:ident)*) => { $(mod $journey {
        use super::*;

        #[tokio::test]
        async fn in_chromium() -> Outcome {
            browse_in(Engine::Chromium, Device::DESKTOP, super::$journey).await
        }

        #[tokio::test]
        async fn in_firefox() -> Outcome {
            browse_in(Engine::Firefox, Device::DESKTOP, super::$journey).await
        }

        #[tokio::test]
        async fn in_webkit() -> Outcome {
            browse_in(Engine::Webkit, Device::DESKTOP, super::$journey).await
        }
    })* };
}

in_each_engine! {
    a_first_click_selects_the_number_and_a_second_sets_the_caret
    a_part_selected_by_dragging_stays_selected
}

async fn a_first_click_selects_the_number_and_a_second_sets_the_caret(page: &Page) -> Outcome {
    page.open(Screen::Indicators).await?;
    page.click_field(COMPLETED).await?;
    assert_eq!(selected(page, COMPLETED).await?, "1344");
    page.type_keys("600").await?;
    page.wait_for_value(COMPLETED, "600").await?;
    // 600 ÷ 500
    page.wait_for(RATE, "120.00%").await?;
    click_beside(page, COMPLETED).await?;
    assert_eq!(selected(page, COMPLETED).await?, "", "the second click sets the caret");
    page.press("End").await?;
    page.type_keys("1").await?;
    page.wait_for_value(COMPLETED, "6001").await?;
    page.click_field(TARGET).await?;
    assert_eq!(selected(page, TARGET).await?, "500");
    page.click_field(COMPLETED).await?;
    assert_eq!(selected(page, COMPLETED).await?, "6001", "coming back is a first click again");
    // A field of text is not selected.
    page.open(Screen::Particulars).await?;
    page.click_field("particulars/operator").await?;
    assert_eq!(selected(page, "particulars/operator").await?, "");
    page.click_field("particulars/people_on_file").await?;
    assert_eq!(selected(page, "particulars/people_on_file").await?, "1353");
    Ok(())
}

/// From the middle of the number to its end and beyond: not all of it is selected.
async fn a_part_selected_by_dragging_stays_selected(page: &Page) -> Outcome {
    page.open(Screen::Particulars).await?;
    let hook = "particulars/resident_person_times";
    page.type_into(hook, "3532").await?;
    page.click_field("particulars/people_served").await?;
    page.with_field(hook, async |field| {
        let of = |x| PointerAction::MoveToElement {
            element: field.clone(),
            duration: Some(Duration::ZERO),
            x,
            y: 0.0,
        };
        let (_, _, width, _) = field.rectangle().await?;
        let start = text_middle(page, hook).await? - width / 2.0;
        let drag = MouseActions::new("mouse".to_owned())
            .then(of(start))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(of(width / 4.0))
            .then(of(width / 2.0 - 6.0))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(page.client.perform_actions(drag).await?)
    })
    .await?;
    let part = selected(page, hook).await?;
    assert!(!part.is_empty() && part.len() < 4, "{part:?} is selected");
    Ok(())
}

#[tokio::test]
async fn a_tap_on_a_phone_selects_the_number() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Scores).await?;
        let hook = "score/third_party_evaluator";
        let script = "arguments[0].scrollIntoView({ block: 'center' });";
        page.with_field(hook, async |field| {
            page.client.execute(script, vec![serde_json::to_value(&field)?]).await?;
            let middle = PointerAction::MoveToElement {
                element: field,
                duration: Some(Duration::ZERO),
                x: 0.0,
                y: 0.0,
            };
            let tap = TouchActions::new("finger".to_owned())
                .then(middle)
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
            Ok(page.client.perform_actions(tap).await?)
        })
        .await?;
        page.wait_for_focus(hook).await?;
        assert_eq!(selected(page, hook).await?, "44.82");
        page.type_keys("49.51").await?;
        page.wait_for("total", "91.44").await
    })
    .await
}

#[tokio::test]
async fn units_are_told_and_percentages_are_refused() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.type_into(COMPLETED, "600个").await?;
        page.wait_for(RATE, "120.00%").await?;
        page.wait_to_read("单位“个”不用填，按 600 计算。").await?;
        page.press("Tab").await?;
        page.wait_for_value(COMPLETED, "600").await?;
        page.wait_to_read("单位“个”不用填，按 600 计算。").await?;
        page.type_into(COMPLETED, "50%").await?;
        page.wait_to_read("这里填数量，不填百分比。").await?;
        assert!(page.is_refused(COMPLETED).await?);
        page.wait_for(RATE, "120.00%").await
    })
    .await
}

/// 600500 of 500 is 120100 %: counted, listed, and led to.
#[tokio::test]
async fn a_rate_far_above_its_target_is_worth_a_look() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.type_into(COMPLETED, "5000").await?;
        page.wait_for(RATE, "1000.00%").await?;
        assert!(!page.words().await?.contains("值得核对"), "1000 % is no finding");
        page.type_into(COMPLETED, "600500").await?;
        page.wait_for(RATE, "120100.00%").await?;
        page.wait_to_read("值得核对 1 处").await?;
        let finding = "片区1 电访 完成量：完成率 120100.00%，高于 1000%";
        page.wait_to_read(finding).await?;
        assert!(!page.is_refused(COMPLETED).await?);
        page.click_by("button", finding).await?;
        page.wait_for_focus(COMPLETED).await?;
        page.type_into(COMPLETED, "600").await?;
        until("no finding", async || Ok((!page.words().await?.contains("值得核对")).then_some(())))
            .await
    })
    .await
}

/// In an empty station the dates give both numbers; an end before its start is told and kept.
#[tokio::test]
async fn months_follow_from_the_dates() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.start_empty().await?;
        page.go(Screen::Particulars).await?;
        for (line, keys) in [
            ("service_year_from", "09102023"),
            ("service_year_to", "09092024"),
            ("assessed_from", "09102023"),
            ("assessed_to", "07312024"),
        ] {
            page.send_to(&format!("particulars/{line}"), keys).await?;
        }
        page.wait_for_value("particulars/assessed_months", "11").await?;
        page.wait_for_value("particulars/service_year_months", "12").await?;
        page.wait_to_read("按日期算出 11 个月，可以改。").await?;
        page.wait_to_read("2023-09-10 至 2023-09-30 不满一个月，按一个月算。").await?;
        page.type_into("particulars/assessed_months", "10").await?;
        page.wait_to_read("填的是 10，按日期是 11，请核对。").await?;
        page.click_by("button", "改用 11").await?;
        page.wait_for_value("particulars/assessed_months", "11").await?;
        page.send_to("particulars/service_year_from", "09102024").await?;
        page.wait_to_read("结束早于开始（2024-09-10）。两个日期都保留。").await?;
        page.wait_to_read("日期前后颠倒，改好后再算月数。").await?;
        page.wait_for_value("particulars/service_year_to", "2024-09-09").await?;
        page.wait_for_value("particulars/service_year_months", "").await
    })
    .await
}

/// Clicks a field beside its middle: twice in the same place would be a double click.
async fn click_beside(page: &Page, hook: &str) -> Outcome {
    page.with_field(hook, async |field| {
        let beside = PointerAction::MoveToElement {
            element: field,
            duration: Some(Duration::ZERO),
            x: -12.0,
            y: 0.0,
        };
        let click = MouseActions::new("mouse".to_owned())
            .then(beside)
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(page.client.perform_actions(click).await?)
    })
    .await
}

/// The part of a field's text that is selected.
async fn selected(page: &Page, hook: &str) -> Outcome<String> {
    let script = "const input = document.querySelector(`[data-field=\"${arguments[0]}\"]`); \
                  return input.value.slice(input.selectionStart, input.selectionEnd);";
    page.text_from(script, vec![hook.into()]).await
}

/// How far from the left edge of a field the middle of its text is.
async fn text_middle(page: &Page, hook: &str) -> Outcome<f64> {
    let script = "const input = document.querySelector(`[data-field=\"${arguments[0]}\"]`); \
                  const style = getComputedStyle(input); \
                  const canvas = document.createElement('canvas').getContext('2d'); \
                  canvas.font = style.font; \
                  const width = canvas.measureText(input.value).width; \
                  const room = input.getBoundingClientRect().width; \
                  const right = /end|right/.test(style.textAlign); \
                  const pad = parseFloat(style.paddingRight) + parseFloat(style.borderRightWidth); \
                  return String(right ? room - pad - width / 2 : pad + width / 2);";
    Ok(page.text_from(script, vec![hook.into()]).await?.parse()?)
}
