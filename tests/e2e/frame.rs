//! The frame: sheets and the ways back from them, what undo tells and shows, places that are kept.

use serde_json::json;

use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

const SETTINGS: &str = "设置";

async fn open_settings(page: &Page) -> Outcome {
    page.click_by("button", SETTINGS).await?;
    page.named("dialog", SETTINGS).await?;
    page.idle().await
}

async fn focus_is_inside(page: &Page) -> Outcome<bool> {
    const INSIDE: &str = "return Boolean(document.activeElement?.closest('[role=dialog]'));";
    Ok(page.client.execute(INSIDE, vec![]).await? == json!(true))
}

#[tokio::test]
async fn every_way_out_of_a_sheet_gives_the_focus_back() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.go(Screen::Indicators).await?;
        for way in ["back", "escape", "button", "veil"] {
            open_settings(page).await?;
            until("the focus inside", async || Ok(focus_is_inside(page).await?.then_some(())))
                .await?;
            match way {
                "back" => page.client.back().await?,
                "escape" => page.press("Escape").await?,
                "button" => page.click_by("button", "关闭").await?,
                _ => {
                    let veil = "document.querySelector('[role=dialog]').parentElement.click();";
                    page.client.execute(veil, vec![]).await?;
                }
            }
            page.wait_until_gone("dialog", SETTINGS).await?;
            page.arrived(Screen::Indicators).await?;
            let back = async || Ok((page.focused().await? == SETTINGS).then_some(()));
            until(&format!("the focus back after {way}"), back).await?;
        }
        // None of these left an entry behind.
        page.client.back().await?;
        page.arrived(Screen::Scores).await
    })
    .await
}

#[tokio::test]
async fn tab_stays_inside_a_sheet_both_ways() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_settings(page).await?;
        for key in ["Tab", "Shift+Tab"] {
            for _ in 0..40 {
                page.press(key).await?;
                assert!(focus_is_inside(page).await?, "{key} leads out");
            }
        }
        Ok(())
    })
    .await
}

/// Forward shows no sheet again, and the next one is closed by Back all the same.
#[tokio::test]
async fn an_entry_left_by_forward_is_used_again() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Scores).await?;
        open_settings(page).await?;
        page.client.back().await?;
        page.wait_until_gone("dialog", SETTINGS).await?;
        page.client.forward().await?;
        page.arrived(Screen::Scores).await?;
        assert_eq!(page.count_named("dialog", SETTINGS).await?, 0);
        open_settings(page).await?;
        page.client.back().await?;
        page.wait_until_gone("dialog", SETTINGS).await?;
        page.arrived(Screen::Scores).await
    })
    .await
}

#[tokio::test]
async fn back_closes_the_panel_of_a_working_before_it_leaves_the_room() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Scores).await?;
        page.go(Screen::Staffing).await?;
        page.working_of("total").await?;
        page.client.back().await?;
        let closed = "return document.querySelector('[data-working]') === null;";
        until("a closed panel", async || {
            Ok((page.client.execute(closed, vec![]).await? == json!(true)).then_some(()))
        })
        .await?;
        page.arrived(Screen::Staffing).await
    })
    .await
}

#[tokio::test]
async fn undo_and_redo_say_what_they_did() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/supervising_authority", "9.5").await?;
        page.press("Tab").await?;
        page.press("Control+z").await?;
        page.wait_to_read("撤销了：监督方 得分 8.93").await?;
        page.press("Control+y").await?;
        page.wait_to_read("重做了：监督方 得分 9.50").await?;
        // One at a time.
        assert!(!page.words().await?.contains("撤销了"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn undo_goes_to_what_it_changed_in_another_room() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/third_party_evaluator", "50").await?;
        page.go(Screen::Staffing).await?;
        page.click_by("button", "撤销").await?;
        page.arrived(Screen::Scores).await?;
        page.wait_for_value("score/third_party_evaluator", "44.82").await?;
        page.wait_for_focus("score/third_party_evaluator").await
    })
    .await
}

#[tokio::test]
async fn a_toast_goes_by_itself() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/purchaser", "19").await?;
        page.press("Tab").await?;
        page.press("Control+z").await?;
        page.wait_to_read("撤销了").await?;
        until("no toast", async || Ok((!page.words().await?.contains("撤销了")).then_some(())))
            .await
    })
    .await
}

#[tokio::test]
async fn a_room_is_found_again_where_it_was_left() -> Outcome {
    const SCROLLED: &str = "return String(Math.round(window.scrollY));";
    browse(Device::PHONE, async |page| {
        page.open(Screen::Scores).await?;
        page.client.execute("window.scrollTo(0, 240);", vec![]).await?;
        page.go(Screen::Rules).await?;
        until("the beginning of a new room", async || {
            Ok((page.text_from(SCROLLED, vec![]).await? == "0").then_some(()))
        })
        .await?;
        page.client.back().await?;
        page.arrived(Screen::Scores).await?;
        until("the place in the room before", async || {
            Ok((page.text_from(SCROLLED, vec![]).await? == "240").then_some(()))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn the_bar_at_the_foot_makes_room_for_a_keyboard() -> Outcome {
    const SHOWN: &str = "return document.querySelector('nav').getClientRects().length > 0;";
    browse(Device::PHONE, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/purchaser", "19").await?;
        page.wait_until_kept().await?;
        for (height, shown) in [(360, false), (Device::PHONE.height, true)] {
            page.sit_before(Device { height, ..Device::PHONE }).await?;
            until(&format!("the bar at {height}: {shown}"), async || {
                Ok((page.client.execute(SHOWN, vec![]).await? == json!(shown)).then_some(()))
            })
            .await?;
        }
        Ok(())
    })
    .await
}

/// The tests of other people's tools wait for it, too.
#[tokio::test]
async fn the_page_says_when_its_first_room_takes_input() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.visit("#indicators").await?;
        page.client.wait().for_element(fantoccini::Locator::Css("html[data-ready]")).await?;
        page.go(Screen::Scores).await?;
        page.type_into("score/purchaser", "19").await?;
        page.wait_for("total", "85.75").await
    })
    .await
}
