//! Stations of one's own: started, kept over a reload, copied, renamed, opened, deleted, brought
//! back; and the example, always to be had again.

use crate::support::{Device, Outcome, Page, Screen, browse};

#[tokio::test]
async fn an_own_station_is_still_there_after_a_reload() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.visit("").await?;
        page.click_by("button", "新建我的评估").await?;
        page.type_into("particulars/station", "鹤岗社工站").await?;
        page.skip_guide().await?;
        page.go(Screen::Particulars).await?;
        page.type_into("particulars/assessed_months", "11").await?;
        page.send_to("particulars/assessed_to", "07312024").await?;
        page.type_into("area/1/communities", "甲社区、乙社区").await?;
        page.go(Screen::Scores).await?;
        page.type_into("score/purchaser", "18.5").await?;
        page.go(Screen::Indicators).await?;
        page.type_into("area/1/phone_visit/target", "200").await?;
        page.type_into("area/1/phone_visit/completed", "177.5").await?;
        page.wait_for("areas/phone_visit/rate", "88.75%").await?;
        page.wait_until_kept().await?;
        let before = page.all().await?;
        page.reload().await?;
        page.field("area/1/phone_visit/target").await?;
        assert_eq!(page.all().await?, before);
        known(page, "18.50").await?;
        assert_eq!(page.count_named("button", "新建我的评估").await?, 0, "this is no example");
        page.go(Screen::Particulars).await?;
        for (hook, text) in [
            ("particulars/station", "鹤岗社工站"),
            ("particulars/assessed_months", "11"),
            ("particulars/assessed_to", "2024-07-31"),
            ("area/1/communities", "甲社区、乙社区"),
        ] {
            page.wait_for_value(hook, text).await?;
        }
        page.wait_to_read("鹤岗社工站").await
    })
    .await
}

#[tokio::test]
async fn a_reload_right_after_a_keystroke_loses_nothing() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/third_party_evaluator", "49.51").await?;
        page.reload().await?;
        page.wait_for("total", "91.44").await?;
        page.wait_for_value("score/third_party_evaluator", "49.51").await
    })
    .await
}

#[tokio::test]
async fn a_copy_of_the_example_is_a_station_of_its_own() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Stations).await?;
        page.click_by("button", "照示例新建").await?;
        page.type_into("score/third_party_evaluator", "55").await?;
        page.wait_for("total", "96.93").await?;
        page.go(Screen::Stations).await?;
        // The example stands last, under the same name.
        page.click_last_by("button", "打开 广州市白鹤洞街社工服务站").await?;
        page.wait_for("total", "86.75").await?;
        page.go(Screen::Stations).await?;
        page.click_by("button", "打开 广州市白鹤洞街社工服务站").await?;
        page.wait_for("total", "96.93").await
    })
    .await
}

#[tokio::test]
async fn stations_are_renamed_duplicated_and_opened() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        start_named(page, "甲站", "10").await?;
        start_named(page, "乙站", "12").await?;
        open_station(page, "甲站").await?;
        known(page, "10.00").await?;
        page.open_menu().await?;
        rename(page, "甲站", "甲一站").await?;
        page.wait_to_read("甲一站").await?;
        rename(page, "乙站", "乙二站").await?;
        page.act_on("乙二站", "复制").await?;
        page.wait_to_read("已复制为“乙二站（副本）”").await?;
        page.named("button", "打开 乙二站（副本）").await?;
        page.reload().await?;
        known(page, "10.00").await?;
        open_station(page, "乙二站（副本）").await?;
        known(page, "12.00").await?;
        page.type_into("score/purchaser", "13").await?;
        known(page, "13.00").await?;
        open_station(page, "乙二站").await?;
        known(page, "12.00").await
    })
    .await
}

/// Years, what is still to be filled in and the result stand beside each name, and follow what is typed.
#[tokio::test]
async fn each_station_says_its_years_and_its_result() -> Outcome {
    browse(Device::PHONE, async |page| {
        start_named(page, "甲站", "12").await?;
        page.open_menu().await?;
        page.wait_to_read("还差 5 项").await?;
        page.wait_to_read("12.00 起").await?;
        page.wait_to_read("2023–2024 · 示例").await?;
        page.wait_to_read("86.75 良好").await?;
        page.wait_to_read("只存在这台设备").await
    })
    .await
}

/// The box for another name holds nothing of the document, so its undo is its own.
#[tokio::test]
async fn undo_in_a_new_name_takes_back_the_name_alone() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        start_named(page, "甲站", "12").await?;
        page.open_menu().await?;
        page.act_on("甲站", "改名").await?;
        let input = page.named("textbox", "改名 甲站").await?;
        page.click(&input).await?;
        page.press("End").await?;
        page.type_keys("一").await?;
        assert_eq!(input.prop("value").await?.as_deref(), Some("甲站一"));
        page.press("Control+z").await?;
        assert_eq!(input.prop("value").await?.as_deref(), Some("甲站"));
        assert!(page.figure("total").await?.starts_with("12.00"));
        // Elsewhere the same keys take back the last edit of the document.
        page.press("Enter").await?;
        page.press("Control+z").await?;
        page.wait_until("total", |total| !total.starts_with("12.00")).await?;
        Ok(())
    })
    .await
}

/// Another tab's save arrives while a name is half typed: the row it is typed in stays.
#[tokio::test]
async fn a_save_leaves_a_half_typed_name_alone() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        start_named(page, "甲站", "12").await?;
        start_named(page, "乙站", "10").await?;
        page.open_menu().await?;
        page.act_on("乙站", "改名").await?;
        let input = page.named("textbox", "改名 乙站").await?;
        page.click(&input).await?;
        page.press("End").await?;
        page.type_keys("一").await?;
        // As the browser tells it; going to the other tab and back would leave the box.
        let script = "
            const keys = Object.keys(localStorage).filter(key => key.includes('/station/'));
            const key = keys.find(key => localStorage.getItem(key).includes('甲站'));
            const newValue = localStorage.getItem(key).replace('\"12\"', '\"13\"');
            localStorage.setItem(key, newValue);
            dispatchEvent(new StorageEvent('storage', { key, newValue }));";
        page.client.execute(script, vec![]).await?;
        page.wait_to_read("13.00 起").await?;
        assert_eq!(input.prop("value").await?.as_deref(), Some("乙站一"));
        page.press("Enter").await?;
        page.named("button", "打开 乙站一").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_deleted_station_comes_back_at_once_and_later() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        start_named(page, "甲站", "10").await?;
        start_named(page, "乙站", "12").await?;
        page.open_menu().await?;
        page.act_on("乙站", "删除").await?;
        page.wait_to_read("已删除“乙站”：12.00 起、1 个片区。").await?;
        known(page, "10.00").await?;
        // The toast lies over the sheet; the other button of this name is that of the bar.
        page.click_last_by("button", "撤销").await?;
        known(page, "12.00").await?;
        page.go(Screen::Stations).await?;
        page.act_on("甲站", "删除").await?;
        page.wait_to_read("最近删除的 1 个").await?;
        page.reload().await?;
        known(page, "12.00").await?;
        page.go(Screen::Stations).await?;
        unfold_deleted(page).await?;
        page.click_by("button", "恢复 甲站").await?;
        known(page, "10.00").await?;
        page.go(Screen::Stations).await?;
        page.act_on("甲站", "删除").await?;
        unfold_deleted(page).await?;
        page.click_by("button", "彻底删除 甲站").await?;
        page.wait_until_gone("button", "恢复 甲站").await?;
        let keys = page.stored_keys().await?.join(" ");
        assert!(!keys.contains("deleted/"), "deleted for good: {keys}");
        Ok(())
    })
    .await
}

/// There is nothing to put back until something was changed.
#[tokio::test]
async fn the_changed_example_is_kept_and_can_be_put_back() -> Outcome {
    const EXAMPLE: &str = "广州市白鹤洞街社工服务站";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.open_menu().await?;
        page.click_by("button", &format!("更多：{EXAMPLE}")).await?;
        page.named("button", &format!("复制 {EXAMPLE}")).await?;
        assert_eq!(page.count_named("button", "恢复示例原样").await?, 0);
        page.close_sheets().await?;
        page.type_into("score/purchaser", "1").await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        page.wait_for("total", "67.75").await?;
        page.open_menu().await?;
        page.wait_to_read("示例已改动").await?;
        page.click_by("button", &format!("更多：{EXAMPLE}")).await?;
        page.click_by("button", "恢复示例原样").await?;
        page.wait_for("total", "86.75").await?;
        page.close_sheets().await?;
        page.press("Control+z").await?;
        page.wait_for("total", "67.75").await?;
        page.press("Control+y").await?;
        page.wait_for("total", "86.75").await
    })
    .await
}

/// A newcomer deletes the only own station and still has a page.
#[tokio::test]
async fn after_the_last_station_the_example_is_shown() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        start_named(page, "甲站", "10").await?;
        page.open_menu().await?;
        page.act_on("甲站", "删除").await?;
        page.wait_for("total", "86.75").await?;
        page.wait_until_kept().await
    })
    .await
}

/// The station is looked through without a mouse: opened, copied, and left by Esc and by Back.
#[tokio::test]
async fn the_menu_works_by_keyboard_and_closes_by_esc_and_back() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        start_named(page, "甲站", "10").await?;
        page.open(Screen::Scores).await?;
        page.tab_to("甲站").await?;
        page.press("Enter").await?;
        page.tab_to("更多：甲站").await?;
        page.press("Enter").await?;
        page.tab_to("复制 甲站").await?;
        page.press("Enter").await?;
        page.named("button", "打开 甲站（副本）").await?;
        page.press("Escape").await?;
        page.wait_until_gone("dialog", "我的评估").await?;
        assert_eq!(page.focused().await?, "甲站", "the focus is where it was");
        page.press("Enter").await?;
        page.named("dialog", "我的评估").await?;
        page.client.back().await?;
        page.wait_until_gone("dialog", "我的评估").await?;
        known(page, "10.00").await
    })
    .await
}

/// On a phone every way of the menu is touched: 基本信息, and back from it to the room.
#[tokio::test]
async fn particulars_open_from_the_menu_and_back_closes_them() -> Outcome {
    browse(Device::PHONE, async |page| {
        start_named(page, "甲站", "10").await?;
        page.go(Screen::Particulars).await?;
        page.type_into("particulars/operator", "某社工机构").await?;
        assert_eq!(page.sheets().await?, 1, "it stands in the place of the menu");
        page.client.back().await?;
        page.wait_until_gone("dialog", "基本信息").await?;
        page.go(Screen::Particulars).await?;
        page.wait_for_value("particulars/operator", "某社工机构").await
    })
    .await
}

/// The points that are known; a range behind them is the band's affair.
async fn known(page: &Page, points: &str) -> Outcome {
    page.wait_until("total", |total| total.starts_with(points)).await?;
    Ok(())
}

async fn open_station(page: &Page, name: &str) -> Outcome {
    page.go(Screen::Stations).await?;
    page.click_by("button", &format!("打开 {name}")).await
}

async fn unfold_deleted(page: &Page) -> Outcome {
    let summary = "[role=\"dialog\"] details > summary";
    page.with(summary, async |summary| page.click(&summary).await).await
}

async fn start_named(page: &Page, name: &str, purchaser: &str) -> Outcome {
    page.start_named(name).await?;
    page.type_into("score/purchaser", purchaser).await?;
    page.wait_until_kept().await
}

async fn rename(page: &Page, old: &str, new: &str) -> Outcome {
    page.act_on(old, "改名").await?;
    page.click_by("textbox", &format!("改名 {old}")).await?;
    page.press("Control+a").await?;
    page.type_keys(new).await?;
    page.press("Enter").await?;
    page.named("button", &format!("打开 {new}")).await?;
    Ok(())
}
