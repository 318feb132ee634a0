//! The band as people meet it: its height, its sentence and where that leads, what the browser around the page
//! brings about, and what a screen reader hears. What it says of which points is in `it/band`.

use serde_json::json;

use crate::report::PARTIES;
use crate::support::{Device, Outcome, Page, Screen, browse};

const THIRD: &str = "score/third_party_evaluator";
/// A scorecard as another person sends it.
const LINK: &str = include_str!("../golden/exchange/link/v1.txt");

/// The text of the band, and its height.
async fn band(page: &Page) -> Outcome<(String, u64)> {
    let script = "
        const band = document.querySelector('section.band');
        return [band.innerText.replace(/\\s+/g, ' '), band.getBoundingClientRect().height];";
    let found = page.client.execute(script, vec![]).await?;
    Ok(serde_json::from_value(found)?)
}

/// R-4's own case has the longest sentence there is.
async fn rounding_decides(page: &Page) -> Outcome {
    for ((party, _), mark) in PARTIES.into_iter().zip(["89.9", "90", "89.97", "90.01"]) {
        page.choose(&format!("score/{party}/mode"), "raw_mark").await?;
        page.type_into(&format!("score/{party}"), mark).await?;
    }
    page.wait_for("total", "90.00").await
}

#[tokio::test]
async fn the_band_never_grows() -> Outcome {
    let cases = [(Device::DESKTOP, 62), (Device::PHONE, 56), (Device::NARROW, 56)];
    for (device, most) in cases {
        browse(device, async |page| {
            page.open(Screen::Scores).await?;
            let (_, before) = band(page).await?;
            assert!(before <= most, "{before} px at {}", device.width);
            rounding_decides(page).await?;
            assert_eq!(band(page).await?.1, before, "with the longest sentence");
            page.type_into(THIRD, "900").await?;
            page.named("button", "去改").await?;
            assert_eq!(band(page).await?.1, before, "with something to correct");
            page.press("Escape").await?;
            page.click_by("switch", "试算").await?;
            page.type_into(THIRD, "91").await?;
            page.named("button", "退出").await?;
            page.named("button", "存为情景").await?;
            assert_eq!(band(page).await?.1, before, "in a trial");
            assert!(!page.scrolls_sideways().await?, "at {}", device.width);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_sentence_leads_to_the_score_it_names() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Indicators).await?;
        page.click_by("link", "差 3.25 到优秀").await?;
        page.wait_for_focus(THIRD).await
    })
    .await
}

#[tokio::test]
async fn a_sentence_that_does_not_fit_opens_as_a_sheet() -> Outcome {
    let narrow_pc = Device { width: 800, ..Device::DESKTOP };
    browse(narrow_pc, async |page| {
        page.open(Screen::Scores).await?;
        rounding_decides(page).await?;
        let sentence = "各方四舍五入后 90.00 优秀；不舍入 89.991 良好";
        page.click_by("link", &format!("{sentence} ›")).await?;
        page.named("dialog", "总分和等级").await?;
        page.wait_for("distance/down", "0.00").await?;
        page.press("Escape").await?;
        page.wait_until_gone("dialog", "总分和等级").await
    })
    .await
}

#[tokio::test]
async fn an_error_is_told_in_every_room_with_the_way_to_it() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into(THIRD, "60").await?;
        page.go(Screen::Staffing).await?;
        page.wait_to_read("⚠ 1 处要改").await?;
        page.wait_for("total", "86.75").await?;
        page.click_by("button", "去改").await?;
        page.wait_for_focus(THIRD).await?;
        page.press("Escape").await?;
        page.wait_until_gone("button", "去改").await
    })
    .await
}

#[tokio::test]
async fn another_window_is_told_and_its_change_taken_back_in_the_band() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let first = page.second_tab(Screen::Scores).await?;
        page.type_into(THIRD, "49.51").await?;
        page.wait_until_kept().await?;
        page.go_to_tab(first).await?;
        page.wait_for("total", "91.44").await?;
        page.named("link", "另一个窗口改过，已经换成新的").await?;
        let undo = "document.querySelector('section.band button.deed').click();";
        page.client.execute(undo, vec![]).await?;
        page.wait_for("total", "86.75").await?;
        page.wait_until_gone("link", "另一个窗口改过，已经换成新的").await
    })
    .await
}

#[tokio::test]
async fn a_visit_shows_its_own_total_and_offers_a_copy() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into(THIRD, "0").await?;
        page.wait_for("total", "41.93").await?;
        page.visit(&format!("#{}", LINK.trim())).await?;
        page.wait_for("visit/total", "86.75").await?;
        page.wait_for("visit/grade", "良好").await?;
        assert!(!page.has("total").await?, "a visit has no figures of the open station");
        page.click_by("button", "留一份到我的设备").await?;
        page.wait_for("total", "86.75").await
    })
    .await
}

/// The whole of it can be read by whoever hears the page, and not at every key.
#[tokio::test]
async fn the_band_is_heard_once_after_the_last_key_and_not_at_the_start() -> Outcome {
    const LISTEN: &str = "
        window.said = [];
        for (const region of document.querySelectorAll('[aria-live=polite]')) {
            if (region.innerText.trim()) window.said.push(region.innerText);
            new MutationObserver(() => window.said.push(region.innerText.trim()))
                .observe(region, { childList: true, characterData: true, subtree: true });
        }";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.client.execute(LISTEN, vec![]).await?;
        page.type_into(THIRD, "48.07").await?;
        page.wait_until_said().await?;
        let said = page.client.execute("return window.said;", vec![]).await?;
        assert_eq!(said, json!(["90.00，优秀。正好在线上，算优秀；没有余量"]));
        Ok(())
    })
    .await
}

impl Page {
    async fn wait_until_said(&self) -> Outcome {
        let script = "return window.said.length > 0;";
        crate::support::page::until("something said", async || {
            let said = self.client.execute(script, vec![]).await?;
            Ok((said == json!(true)).then_some(()))
        })
        .await
    }
}
