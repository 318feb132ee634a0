//! Areas and indicators added, renamed, removed and reordered where they are, and every step taken back.

use crate::support::{Device, Outcome, Screen, browse};

#[tokio::test]
async fn an_area_is_added_renamed_moved_and_removed() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.click_by("button", "添片区").await?;
        page.wait_for_focus("area/5/name").await?;
        page.type_keys("东区").await?;
        page.close_sheet().await?;
        page.type_into("area/5/phone_visit/target", "100").await?;
        page.type_into("area/5/phone_visit/completed", "50").await?;
        page.wait_for("area/5/phone_visit/rate", "50.00%").await?;
        page.wait_for("areas/phone_visit/target", "1610").await?;
        page.wait_for_name("area/5/phone_visit/completed", "东区 电访 完成量").await?;
        page.open_item("东区").await?;
        page.click_by("button", "左移").await?;
        page.wait_for("area/4/phone_visit/rate", "50.00%").await?;
        page.wait_for_value("area/4/name", "东区").await?;
        page.wait_for_name("area/4/phone_visit/completed", "东区 电访 完成量").await?;
        page.click_by("button", "删除").await?;
        page.wait_for("areas/phone_visit/target", "1510").await?;
        page.wait_to_read("东区").await?;
        assert!(!page.has("area/5/phone_visit/target").await?);
        page.press("Control+z").await?;
        page.wait_for("area/4/phone_visit/rate", "50.00%").await?;
        for _ in 0..5 {
            page.press("Control+z").await?;
        }
        page.wait_for("areas/phone_visit/rate", "235.50%").await?;
        assert!(!page.has("area/5/phone_visit/target").await?, "all steps were taken back");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_indicator_is_added_with_a_unit_and_reordered() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        let before = page.all().await?;
        page.click_by("button", "添指标").await?;
        page.named("textbox", "指标名称 15").await?;
        page.press("Control+a").await?;
        page.type_keys("探访独居长者").await?;
        page.click_by("textbox", "探访独居长者 单位").await?;
        page.type_keys("人").await?;
        page.close_sheet().await?;
        let completed = page.named("textbox", "片区1 探访独居长者 完成量").await?;
        let hook = completed.attr("data-field").await?.unwrap_or_default();
        let target = hook.replace("completed", "target");
        page.type_into(&target, "10").await?;
        page.type_into(&hook, "9").await?;
        page.wait_for(&hook.replace("completed", "rate"), "90.00%").await?;
        page.wait_to_read("差 1 人").await?;
        page.open_item("探访独居长者").await?;
        page.click_by("button", "上移").await?;
        page.close_sheet().await?;
        page.wait_for(&hook.replace("completed", "rate"), "90.00%").await?;
        page.wait_for_value(&hook, "9").await?;
        page.wait_for_name(&hook, "片区1 探访独居长者 完成量").await?;
        page.open_item("探访独居长者").await?;
        page.click_by("button", "删除").await?;
        page.wait_until_gone("textbox", "片区1 探访独居长者 完成量").await?;
        page.wait_until_kept().await?;
        assert_eq!(page.all().await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_station_indicator_is_renamed_moved_and_removed() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.open_item("社区党组织走访").await?;
        page.type_into("station/6/name", "走访党组织").await?;
        page.type_into("station/6/unit", "次").await?;
        page.wait_for_name("station/6/target", "走访党组织 协议量").await?;
        page.click_by("button", "下移").await?;
        page.wait_for_value("station/7/name", "走访党组织").await?;
        page.wait_for_value("station/7/completed", "22").await?;
        page.click_by("button", "上移").await?;
        page.wait_for_value("station/6/name", "走访党组织").await?;
        page.click_by("button", "上移").await?;
        page.wait_to_read("总体服务指标要排在特色服务指标之前").await?;
        page.close_sheet().await?;
        page.click_by("button", "添一项总体指标").await?;
        page.wait_for_focus("station/6/name").await?;
        page.close_sheet().await?;
        page.open_item("走访党组织").await?;
        page.wait_for_value("station/7/name", "走访党组织").await?;
        page.click_by("button", "删除").await?;
        page.wait_for_name("station/7/target", "党建学习宣传 协议量").await?;
        page.reload().await?;
        page.wait_for("station/7/rate", "91.67%").await?;
        assert!(!page.words().await?.contains("走访党组织"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_new_name_is_heard_at_every_input_of_the_area() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.open_item("片区2").await?;
        page.type_into("area/2/name", "南片").await?;
        for (hook, name) in [
            ("area/2/phone_visit/completed", "南片 电访 完成量"),
            ("area/2/small_event_attend/target", "南片 中小型社区活动 人次 协议量"),
        ] {
            page.wait_for_name(hook, name).await?;
        }
        page.close_sheet().await?;
        page.named("button", "南片").await?;
        page.press("Control+z").await?;
        page.wait_for_name("area/2/phone_visit/completed", "片区2 电访 完成量").await
    })
    .await
}

#[tokio::test]
async fn the_last_area_stays() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        for area in ["片区1", "片区2", "片区3"] {
            page.open_item(area).await?;
            page.click_by("button", "删除").await?;
            page.wait_until_gone("button", area).await?;
        }
        page.open_item("片区4").await?;
        page.click_by("button", "删除").await?;
        page.wait_to_read("至少要保留一个片区").await?;
        page.wait_for("areas/social_workers", "5").await
    })
    .await
}

/// A keyboard user goes on from the place of the edit, not from the top of the page.
#[tokio::test]
async fn moving_an_item_by_keyboard_keeps_the_place() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.tab_to("片区1").await?;
        page.press("Enter").await?;
        page.wait_for_value("area/1/name", "片区1").await?;
        page.tab_to("右移").await?;
        page.press("Enter").await?;
        page.wait_for_value("area/2/name", "片区1").await?;
        page.press("Enter").await?;
        page.wait_for_value("area/3/name", "片区1").await
    })
    .await
}

/// Cells are made once: a new area, and taking it back, touch no other cell, nor what is typed there.
#[tokio::test]
async fn other_cells_stay_while_an_area_comes_and_goes() -> Outcome {
    const HALF: &str = "area/1/phone_visit/completed";
    const MARK: &str = "
        for (const input of document.querySelectorAll('[data-field^=area]')) input.marked = true;
        return '';";
    const UNMARKED: &str = "
        const inputs = [...document.querySelectorAll('[data-field^=area]')];
        const fresh = inputs.filter(input => !input.marked).map(input => input.dataset.field);
        return [...new Set(fresh.map(field => field.split('/')[1]))].join(' ');";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.type_into(HALF, "12x").await?;
        page.text_from(MARK, vec![]).await?;
        page.click_by("button", "添片区").await?;
        page.wait_for_focus("area/5/name").await?;
        assert_eq!(page.value(HALF).await?, "12x");
        assert!(page.is_refused(HALF).await?);
        assert_eq!(page.text_from(UNMARKED, vec![]).await?, "5");
        page.close_sheet().await?;
        page.press("Control+z").await?;
        page.wait_until_gone("button", "片区5").await?;
        assert_eq!(page.value(HALF).await?, "12x");
        assert_eq!(page.text_from(UNMARKED, vec![]).await?, "");
        Ok(())
    })
    .await
}
