//! 指标 as a spreadsheet: blocks selected by keys and mouse, copied, filled and emptied; tables pasted in both
//! directions; the table turned; heads that stay in sight.

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::json;
use std::time::Duration;

use crate::support::{Device, Engine, Outcome, Page, Screen, browse, browse_in};

const FIRST: &str = "area/1/phone_visit/target";

/// 电访 500 1344 and 入户探访 418 793 of 片区1, 400 and 90 agreed in 片区2.
#[tokio::test]
async fn a_block_is_selected_by_keys_copied_and_pasted_elsewhere() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.click_field(FIRST).await?;
        for key in ["Shift+Down", "Shift+Right", "Shift+Right"] {
            page.press(key).await?;
        }
        page.wait_to_read("已选 2 × 3 格").await?;
        page.press("Control+c").await?;
        page.click_field("area/3/phone_visit/target").await?;
        page.press("Control+v").await?;
        page.wait_to_read("已粘贴，改了 6 格").await?;
        for (hook, value) in [
            ("area/3/phone_visit/target", "500"),
            ("area/3/phone_visit/completed", "1344"),
            ("area/4/phone_visit/target", "400"),
            ("area/4/phone_visit/completed", "249"),
            ("area/4/home_visit/target", "90"),
        ] {
            page.wait_for_value(hook, value).await?;
        }
        page.press("Control+z").await?;
        page.wait_for_value("area/3/phone_visit/target", "490").await?;
        page.wait_for_value("area/4/home_visit/target", "60").await
    })
    .await
}

#[tokio::test]
async fn a_block_is_filled_down_and_emptied_each_as_one_step() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.click_field(FIRST).await?;
        for key in ["Shift+Down", "Shift+Down", "Shift+Right"] {
            page.press(key).await?;
        }
        page.wait_to_read("已选 3 × 2 格").await?;
        page.press("Control+d").await?;
        page.wait_for_value("area/1/consult_case/completed", "1344").await?;
        page.wait_for("area/1/consult_case/rate", "268.80%").await?;
        page.press("Delete").await?;
        page.wait_for_value(FIRST, "").await?;
        page.wait_for_value("area/1/home_visit/completed", "").await?;
        page.press("Control+z").await?;
        page.wait_for_value("area/1/home_visit/completed", "1344").await?;
        page.press("Control+z").await?;
        page.wait_for_value("area/1/home_visit/completed", "793").await?;
        page.wait_for_value("area/1/consult_case/target", "/").await?;
        // Esc gives the block up, and an arrow goes on from its first cell.
        page.press("Escape").await?;
        page.press("Down").await?;
        assert_eq!(page.focused_field().await?, "area/1/home_visit/target");
        assert!(!page.words().await?.contains("已选"));
        Ok(())
    })
    .await
}

/// One value goes into every cell of a block; a click with Shift draws it.
#[tokio::test]
async fn a_click_with_shift_draws_a_block_that_one_value_fills() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.copy_elsewhere("7").await?;
        page.click_field("station/1/completed").await?;
        let click = "document.querySelector(`[data-field=\"${arguments[0]}\"]`).dispatchEvent(
            new MouseEvent('mousedown',
                { bubbles: true, cancelable: true, buttons: 1, shiftKey: true }));";
        page.client.execute(click, vec![json!("station/3/completed")]).await?;
        page.wait_to_read("已选 3 × 1 格").await?;
        page.press("Control+v").await?;
        for at in 1..=3 {
            page.wait_for_value(&format!("station/{at}/completed"), "7").await?;
        }
        // 7 of 100.
        page.wait_for("station/1/rate", "7.00%").await?;
        page.press("Control+z").await?;
        page.wait_for_value("station/3/completed", "28").await?;
        page.wait_for_value("station/1/completed", "107").await
    })
    .await
}

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

in_each_engine! { dragging_draws_a_block }

async fn dragging_draws_a_block(page: &Page) -> Outcome {
    page.open(Screen::Indicators).await?;
    page.idle().await?;
    page.with_field(FIRST, async |first| {
        let last = page.field("area/2/home_visit/completed").await?;
        let over = |element| PointerAction::MoveToElement {
            element,
            duration: Some(Duration::from_millis(50)),
            x: 0.0,
            y: 0.0,
        };
        let drag = MouseActions::new("mouse".to_owned())
            .then(over(first))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(over(page.field("area/1/home_visit/target").await?))
            .then(over(last))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(page.client.perform_actions(drag).await?)
    })
    .await?;
    page.wait_to_read("已选 2 × 4 格").await?;
    page.press("Delete").await?;
    page.wait_for_value(FIRST, "").await?;
    page.wait_for_value("area/2/home_visit/completed", "").await?;
    page.press("Control+z").await?;
    page.wait_for_value("area/2/home_visit/completed", "262").await
}

/// Areas as rows as in the appendix, and as columns as on the page: both come in after a look.
#[tokio::test]
async fn a_table_is_pasted_in_both_directions_after_a_preview() -> Outcome {
    const DOWN: &str = "片区\t电访\t\n\t协议量\t完成量\n片区1\t501\t1345\n片区2\t401\t946\n";
    const ACROSS: &str =
        "指标\t片区1\t\t片区2\t\n\t协议\t完成\t协议\t完成\n电访\t502\t1346\t402\t947\n";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        for (table, values) in [(DOWN, ["501", "946"]), (ACROSS, ["502", "947"])] {
            page.copy_elsewhere(table).await?;
            page.click_field("area/1/file_setup/target").await?;
            page.press("Control+v").await?;
            page.click_by("button", "并入当前").await?;
            page.wait_to_read("片区2 电访 完成量").await?;
            page.click_by("button", "确认导入").await?;
            page.wait_for_value(FIRST, values[0]).await?;
            page.wait_for_value("area/2/phone_visit/completed", values[1]).await?;
        }
        Ok(())
    })
    .await
}

/// Names in front of cells without headings say that they are areas, though areas lie across here.
#[tokio::test]
async fn rows_that_lie_the_other_way_are_turned_and_looked_at() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.copy_elsewhere("片区2\t401\t946\n片区4\t121\t250\n").await?;
        page.click_field(FIRST).await?;
        page.press("Control+v").await?;
        page.wait_to_read("行和列与页面上的表相反").await?;
        page.wait_to_read("片区4 电访 完成量").await?;
        page.click_by("button", "确认导入").await?;
        page.wait_for_value("area/4/phone_visit/completed", "250").await?;
        page.wait_for_value("area/2/phone_visit/target", "401").await?;
        page.wait_for_value(FIRST, "500").await
    })
    .await
}

#[tokio::test]
async fn above_eight_areas_the_table_can_be_turned() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        nine_areas(page).await?;
        page.click_by("button", "横竖对调").await?;
        page.click_field(FIRST).await?;
        page.press("Enter").await?;
        assert_eq!(page.focused_field().await?, "area/2/phone_visit/target");
        page.press("Right").await?;
        page.press("End").await?;
        page.press("Right").await?;
        assert_eq!(page.focused_field().await?, "area/2/home_visit/target");
        page.press("Shift+Down").await?;
        page.wait_to_read("已选 2 × 1 格").await?;
        page.wait_for("areas/phone_visit/completed", "3556").await?;
        page.type_into("area/9/phone_visit/completed", "4").await?;
        page.wait_for("areas/phone_visit/completed", "3560").await?;
        assert!(!page.scrolls_sideways().await?);
        page.click_by("button", "横竖对调").await?;
        page.click_field(FIRST).await?;
        page.press("Enter").await?;
        assert_eq!(page.focused_field().await?, "area/1/home_visit/target");
        Ok(())
    })
    .await
}

async fn nine_areas(page: &Page) -> Outcome {
    page.open(Screen::Indicators).await?;
    assert_eq!(page.count_named("button", "横竖对调").await?, 0);
    for number in 5..=9 {
        page.click_by("button", "添片区").await?;
        page.wait_for_focus(&format!("area/{number}/name")).await?;
        page.close_sheet().await?;
    }
    Ok(())
}

/// The frame of the table scrolls, and never the page sideways; its heads and its first column stay.
#[tokio::test]
async fn heads_and_names_stay_in_sight_while_the_table_scrolls() -> Outcome {
    const SCROLLED: &str = "
        const frame = document.querySelector('[role=group][aria-label=各片区服务指标]');
        const box = frame.getBoundingClientRect();
        frame.scrollTo(frame.scrollWidth, frame.scrollHeight);
        await new Promise(requestAnimationFrame);
        const of = selector => frame.querySelector(selector).getBoundingClientRect();
        const name = of('tbody th'), head = of('thead th:last-of-type');
        const corner = of('thead th');
        return JSON.stringify([
            frame.scrollLeft > 300, Math.round(name.left - box.left), Math.round(head.top - box.top),
            Math.round(corner.left - box.left), Math.round(corner.top - box.top),
        ]);";
    browse(Device::DESKTOP, async |page| {
        nine_areas(page).await?;
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {SCROLLED} }})().then(done, problem => done(String(problem)));"
        );
        let measured = page.client.execute_async(&script, vec![]).await?;
        assert_eq!(measured, json!("[true,1,1,1,1]"));
        assert!(!page.scrolls_sideways().await?);
        // A cell that gets the focus is not under them.
        page.click_field("area/9/phone_visit/completed").await?;
        page.press("Left").await?;
        page.press("Left").await?;
        assert_eq!(page.hidden_part_of_focused("评估结果").await?, 0);
        Ok(())
    })
    .await
}

/// 14 rows of one area in 700 px; the first input in the upper 45 % of the screen.
#[tokio::test]
async fn a_phone_shows_one_area_and_goes_on_from_amount_to_amount() -> Outcome {
    const MEASURED: &str = "
        const first = document.querySelector('main input').getBoundingClientRect();
        const rows = document.querySelector('main table tbody').getBoundingClientRect();
        return JSON.stringify([first.top <= 0.45 * innerHeight, rows.height <= 700,
            document.querySelectorAll('main table')[0].querySelectorAll('input').length]);";
    browse(Device::PHONE, async |page| {
        page.open(Screen::Indicators).await?;
        assert_eq!(page.text_from(MEASURED, vec![]).await?, "[true,true,28]");
        page.click_by("button", "片区2").await?;
        page.click_field("area/2/home_visit/completed").await?;
        // 咨询个案 has no agreement and is passed over.
        page.press("Enter").await?;
        assert_eq!(page.focused_field().await?, "area/2/case_open/completed");
        page.click_field("area/2/small_event_attend/target").await?;
        page.press("Enter").await?;
        assert_eq!(page.focused_field().await?, "area/2/small_event_attend/completed");
        page.type_keys("1365").await?;
        page.press("Enter").await?;
        page.wait_to_read("片区2填好了").await?;
        page.wait_for_value("area/2/small_event_attend/completed", "1365").await?;
        // The choice stays over rooms.
        page.go(Screen::Scores).await?;
        page.go(Screen::Indicators).await?;
        page.wait_for_value("area/2/small_event_attend/completed", "1365").await
    })
    .await
}

#[tokio::test]
async fn without_an_agreement_is_a_switch_on_a_phone() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Indicators).await?;
        page.click_by("button", "片区3").await?;
        page.open_item("电访").await?;
        page.click_by("switch", "片区3 未约定").await?;
        page.close_sheet().await?;
        page.wait_for_value("area/3/phone_visit/target", "/").await?;
        // Work done without an agreement stays.
        page.wait_for_value("area/3/phone_visit/completed", "1018").await?;
        page.open_item("电访").await?;
        page.click_by("switch", "片区3 未约定").await?;
        page.close_sheet().await?;
        page.wait_for_value("area/3/phone_visit/target", "").await?;
        page.wait_for("area/3/phone_visit/rate", "—").await
    })
    .await
}

/// 8 rates below 100 %: the least missing first, each leads to its cell.
#[tokio::test]
async fn what_is_missing_is_told_by_effort_and_leads_to_its_cell() -> Outcome {
    for device in [Device::DESKTOP, Device::PHONE] {
        browse(device, async |page| {
            page.open(Screen::Indicators).await?;
            page.wait_to_read("8 处不足 100%").await?;
            page.wait_to_read("头 3 处加起来只差 4。").await?;
            page.wait_for("chase/area/2/case_close/units", "1").await?;
            page.wait_for("chase/station/6/units", "2").await?;
            assert!(!page.has("chase/area/1/case_session/units").await?, "folded");
            page.open_fold("另外 4 处，都是节数").await?;
            page.wait_for("chase/area/1/case_session/units", "5").await?;
            page.wait_for("chase/areas/case_session/units", "25").await?;
            page.click_by("button", "专业个案 节数 片区3 · 159 / 162").await?;
            page.wait_for_focus("area/3/case_session/completed").await?;
            page.type_keys("162").await?;
            page.wait_to_read("7 处不足 100%").await?;
            page.wait_to_read("头 3 处加起来只差 4。").await
        })
        .await?;
    }
    Ok(())
}

/// 175 of 180 and 22 of 24 in month 11 of 12; 26 cases ÷ 5 workers and 17 ÷ 6.
#[tokio::test]
async fn pace_and_load_are_folded_with_their_lists_in_sheets() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.open_fold("进度：没有一项落后").await?;
        page.click_by("button", "补到进度线").await?;
        page.wait_to_read("没有落后于进度线的指标").await?;
        page.click_by("button", "补到 100%").await?;
        page.click_by("button", "完整列表 ›").await?;
        page.wait_for("pace/station/6/standing", "＝ 正好持平").await?;
        page.wait_for("pace/areas/case_session/forecast", "627.27（104.55%）").await?;
        page.wait_for("pace/areas/case_session/per_month", "每月 25 节，还有 1 个月").await?;
        page.with_named("combobox", "看哪里", async |list| {
            Ok(list.select_by_label("片区2").await?)
        })
        .await?;
        // 94 of 102: 8 more in the one month left.
        page.wait_for("pace/area/2/case_session/per_month", "每月 8 节，还有 1 个月").await?;
        page.close_sheet().await?;
        page.open_fold("工作量：片区3最重").await?;
        page.click_by("button", "完整的表 ›").await?;
        page.wait_for("load/4/cases", "5.20").await?;
        page.wait_for("load/2/cases", "2.83").await?;
        page.close_sheet().await
    })
    .await
}

/// The rows without anything missing go out of sight; one that is filled stays until it is chosen again.
#[tokio::test]
async fn only_rows_below_100_are_shown_on_request() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.click_by("button", "▼ 不足 8 处").await?;
        page.click_field("area/2/case_close/completed").await?;
        page.press("Up").await?;
        assert_eq!(page.focused_field().await?, "area/2/case_session/completed");
        page.type_into("area/2/case_close/completed", "13").await?;
        page.wait_for("area/2/case_close/rate", "100.00%").await?;
        page.click_by("button", "▼ 不足 7 处").await?;
        let seen = "return String([...document.querySelectorAll('[data-field$=completed]')]
            .filter(input => input.offsetParent).length);";
        // 专业个案 节数 in four areas, and two of the station.
        assert_eq!(page.text_from(seen, vec![]).await?, "6");
        page.click_by("button", "全部 37 项").await?;
        assert_eq!(page.text_from(seen, vec![]).await?, "79");
        Ok(())
    })
    .await
}
