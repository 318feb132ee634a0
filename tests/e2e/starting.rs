//! The guided beginning, the checklist 还差 n 项, ⚙ and deleting everything.

use crate::support::{Device, Outcome, Page, Screen, browse};

const WIDTHS: [Device; 2] = [Device::DESKTOP, Device::PHONE];

async fn begin(page: &Page) -> Outcome {
    page.open(Screen::Stations).await?;
    page.click_by("button", "新建").await?;
    page.named("heading", "建新的评估").await?;
    Ok(())
}

/// From nothing to 27.50 of 30 without a mouse. A date is typed part by part, as its input takes it.
#[tokio::test]
async fn a_station_is_begun_step_by_step_by_keyboard() -> Outcome {
    for device in WIDTHS {
        browse(device, async |page| {
            page.open(Screen::Stations).await?;
            page.tab_to("新建").await?;
            page.press("Enter").await?;
            page.wait_for_focus("particulars/station").await?;
            page.type_keys("示范街社工站").await?;
            page.press("Tab").await?;
            page.type_keys("01012025").await?;
            page.tab_to("评估时段结束").await?;
            page.type_keys("10312025").await?;
            page.tab_to("下一步：片区和协议量").await?;
            page.press("Enter").await?;
            page.wait_for_focus("area/1/name").await?;
            page.wait_to_read("2025 年 1 月至 10 月").await?;
            page.tab_to("片区1 困难群众和特殊群体建档 协议量").await?;
            page.type_keys("80").await?;
            page.tab_to("下一步：得分").await?;
            page.press("Enter").await?;
            page.wait_for_focus("score/supervising_authority").await?;
            page.wait_to_read("协议量：18 个空着").await?;
            page.type_keys("8.5").await?;
            page.type_into("score/purchaser", "19").await?;
            page.wait_until("total", |total| total.starts_with("27.50")).await?;
            page.wait_to_read("两方得分没有填").await?;
            page.tab_to("看结果").await?;
            page.press("Enter").await?;
            page.wait_until_gone("heading", "建新的评估").await?;
            page.wait_for_value("score/purchaser", "19.00").await?;
            page.wait_until_kept().await?;
            page.reload().await?;
            page.wait_until("total", |total| total.starts_with("27.50")).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Whatever is left for later is still asked for, and every step can be taken up again.
#[tokio::test]
async fn every_step_can_be_left_for_later() -> Outcome {
    browse(Device::PHONE, async |page| {
        begin(page).await?;
        for lack in ["名称和时段没有填", "协议量：19 个空着", "四方得分没有填"]
        {
            page.click_by("button", "以后再填").await?;
            page.wait_to_read(lack).await?;
        }
        page.wait_to_read("还差 5 项").await?;
        page.named("button", "填完成量").await?;
        page.click_by("button", "填 片区和协议量").await?;
        page.wait_for_focus("area/1/name").await?;
        page.click_by("button", "添片区").await?;
        page.wait_for_focus("area/2/name").await?;
        page.wait_to_read("协议量：33 个空着").await?;
        page.type_into("area/2/file_setup/target", "30").await?;
        page.wait_to_read("协议量：32 个空着").await?;
        page.press("Control+z").await?;
        page.wait_for_value("area/2/file_setup/target", "").await
    })
    .await
}

/// Esc and Back leave the beginning; the station stays, and everything typed.
#[tokio::test]
async fn back_leaves_the_beginning_and_keeps_the_station() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        begin(page).await?;
        page.type_into("particulars/station", "半途站").await?;
        page.client.back().await?;
        page.wait_until_gone("heading", "建新的评估").await?;
        page.named("button", "半途站").await?;
        page.field("score/purchaser").await?;
        page.open_menu().await?;
        page.click_last_by("button", "还差 5 项").await?;
        page.click_by("button", "一步步填").await?;
        page.wait_for_value("particulars/station", "半途站").await
    })
    .await
}

/// Each of the five leads to its first blank input.
#[tokio::test]
async fn the_checklist_leads_to_its_fields() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.start_empty().await?;
        for (words, hook) in [
            ("名称和时段没有填", "particulars/station"),
            ("协议量：19 个空着", "area/1/file_setup/target"),
            ("四方得分没有填", "score/supervising_authority"),
            ("完成量：19 个空着", "area/1/file_setup/completed"),
        ] {
            page.close_sheets().await?;
            page.open_menu().await?;
            page.click_last_by("button", "还差 5 项").await?;
            page.click_by("button", words).await?;
            page.wait_for_focus(hook).await?;
        }
        page.open_menu().await?;
        page.click_last_by("button", "还差 5 项").await?;
        page.click_by("button", "到岗：还没有社工").await?;
        page.idle().await?;
        page.client
            .wait()
            .for_element(fantoccini::Locator::Css("nav a[href=\"#staffing\"][aria-current]"))
            .await?;
        Ok(())
    })
    .await
}

/// Dismissed, it is gone from the band, after a reload too; the menu still has it, and the toast takes it back.
#[tokio::test]
async fn reminders_stop_for_one_station_and_come_back() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.start_empty().await?;
        page.wait_until_kept().await?;
        page.click_by("button", "还差 5 项").await?;
        page.click_by("button", "不再提醒").await?;
        page.wait_to_read("不再提醒这份评估还差什么").await?;
        page.wait_until_gone("button", "还差 5 项").await?;
        page.reload().await?;
        page.wait_until_kept().await?;
        assert_eq!(page.count_named("button", "还差 5 项").await?, 0);
        page.open_menu().await?;
        page.click_last_by("button", "还差 5 项").await?;
        page.click_by("button", "恢复提醒").await?;
        page.close_sheets().await?;
        page.named("button", "还差 5 项").await?;
        Ok(())
    })
    .await
}

/// The scheme's sheet lies on that of the settings: Back closes one after the other.
#[tokio::test]
async fn back_closes_one_sheet_after_the_other() -> Outcome {
    for device in WIDTHS {
        browse(device, async |page| {
            page.open(Screen::Scores).await?;
            page.click_by("button", "设置").await?;
            page.wait_to_read("关于本页").await?;
            page.wait_to_read("只存在这台设备的浏览器里，不上传").await?;
            page.click_by("button", "换方案，或自己做一个").await?;
            page.named("heading", "本站现用的方案").await?;
            assert_eq!(page.sheets().await?, 2);
            page.client.back().await?;
            page.wait_until_gone("heading", "本站现用的方案").await?;
            assert_eq!(page.sheets().await?, 1);
            page.client.back().await?;
            page.wait_until_gone("dialog", "设置").await?;
            page.wait_for("total", "86.75").await
        })
        .await?;
    }
    Ok(())
}

/// Keys of this page go, those of the host stay; another tab that is open begins anew, too, and what was
/// typed there does not come back.
#[tokio::test]
async fn deleting_everything_leaves_a_first_visit_in_every_tab() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.start_named("甲站").await?;
        page.wait_until_kept().await?;
        page.open_menu().await?;
        page.act_on("甲站", "复制").await?;
        page.named("button", "打开 甲站（副本）").await?;
        page.act_on("甲站（副本）", "删除").await?;
        page.store("elsewhere", "of the host").await?;
        page.client.execute("sessionStorage.setItem('elsewhere', '1');", vec![]).await?;
        let first = page.second_tab(Screen::Scores).await?;
        page.type_into("score/purchaser", "19").await?;
        let second = page.go_to_tab(first).await?;
        page.close_sheets().await?;
        page.click_by("button", "设置").await?;
        page.click_by("button", "删掉全部").await?;
        page.wait_to_read("1 份评估、1 份最近删除的、语言、外观等设置").await?;
        page.click_by("button", "不删").await?;
        assert!(page.stored_keys().await?.len() > 2, "asked, and not done");
        page.click_by("button", "删掉全部").await?;
        page.click_by("button", "全部删掉").await?;
        page.wait_for("total", "86.75").await?;
        assert_eq!(page.stored_keys().await?, ["elsewhere"]);
        page.go_to_tab(second).await?;
        page.wait_for("total", "86.75").await?;
        page.started().await?;
        assert_eq!(page.stored_keys().await?, ["elsewhere"], "the other tab writes nothing back");
        let session = "return Object.keys(sessionStorage).join(' ');";
        assert_eq!(page.text_from(session, vec![]).await?, "");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_beginning_and_on_the_sheets() -> Outcome {
    for device in [Device::DESKTOP, Device::NARROW] {
        browse(device, async |page| {
            begin(page).await?;
            for _ in 0..3 {
                assert_eq!(page.axe().await?, Vec::<String>::new());
                assert!(!page.scrolls_sideways().await?);
                page.click_by("button", "以后再填").await?;
            }
            assert_eq!(page.axe().await?, Vec::<String>::new(), "the last step");
            page.open_menu().await?;
            page.click_by("button", "更多：未命名的社工站").await?;
            assert_eq!(page.axe().await?, Vec::<String>::new(), "the menu");
            page.click_last_by("button", "还差 5 项").await?;
            assert_eq!(page.axe().await?, Vec::<String>::new(), "the checklist");
            page.close_sheets().await?;
            page.click_by("button", "设置").await?;
            page.click_by("button", "删掉全部").await?;
            assert_eq!(page.axe().await?, Vec::<String>::new(), "the settings");
            assert!(!page.scrolls_sideways().await?);
            Ok(())
        })
        .await?;
    }
    Ok(())
}
