//! Parts of the program come when they are wanted, and a part that does not come harms nothing.

use serde_json::json;

use crate::support::site::site;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// The chunks that the page has asked for so far.
async fn asked(page: &Page) -> Outcome<String> {
    const ASKED: &str = "
        return performance.getEntriesByType('resource').map(entry => entry.name.split('/').pop())
            .filter(name => name.startsWith('chunk_')).map(name => name.split('-')[0]).join(' ');";
    page.text_from(ASKED, vec![]).await
}

async fn cut_off(page: &Page, addresses: &[&str]) -> Outcome {
    page.driver.devtools("Network.enable", json!({})).await?;
    page.driver.devtools("Network.setBlockedURLs", json!({ "urls": addresses })).await?;
    Ok(())
}

#[tokio::test]
async fn a_first_visit_fetches_only_what_it_shows() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.go(Screen::Indicators).await?;
        page.type_into("area/1/phone_visit/completed", "1345").await?;
        page.wait_for("areas/phone_visit/completed", "3557").await?;
        page.wait_until_kept().await?;
        for other in ["staffing", "working", "simulation", "exchange"] {
            let asked = asked(page).await?;
            assert!(!asked.contains(other), "{other} in {asked}");
        }
        page.go(Screen::Stations).await?;
        page.go(Screen::Particulars).await?;
        page.choose_language("English").await?;
        page.wait_to_read("Particulars").await?;
        let asked = asked(page).await?;
        let times = asked.split(' ').filter(|name| *name == "chunk_rest").count();
        assert_eq!(times, 1, "once, however often it is wanted: {asked}");
        assert!(!asked.contains("chunk_staffing"), "{asked}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_screen_that_does_not_arrive_says_so_and_can_be_fetched_again() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/supervising_authority", "9").await?;
        page.wait_for("total", "86.82").await?;
        cut_off(page, &["*chunk_*"]).await?;
        page.go(Screen::Staffing).await?;
        page.wait_to_read("已填的内容都在").await?;
        page.named("link", "这一部分没有取到，数据都在").await?;
        assert_eq!(page.figure("total").await?, "86.82", "the page works on");
        cut_off(page, &[]).await?;
        page.click_by("button", "再试一次").await?;
        page.wait_to_read("稳岗率").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn english_that_does_not_arrive_leaves_the_page_in_chinese() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        cut_off(page, &["*chunk_*"]).await?;
        page.open(Screen::Scores).await?;
        page.choose_language("English").await?;
        page.wait_to_read("页面的这一部分没有取到").await?;
        assert!(page.words().await?.contains("评分方案"));
        cut_off(page, &[]).await?;
        page.choose_language("English").await?;
        page.wait_to_read("Station scorecard").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_remembered_in_english_opens_in_english_at_once() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.choose_language("English").await?;
        page.wait_to_read("Station scorecard").await?;
        // Every title the page ever has from its start on.
        page.before_load(
            "window.titles = [];
             new MutationObserver(() => window.titles.push(document.title))
                 .observe(document, { childList: true, subtree: true });",
        )
        .await?;
        page.reload().await?;
        let titles =
            page.text_from("return [...new Set(window.titles)].join('|');", vec![]).await?;
        assert_eq!(titles, "社工站评估计算器|86.75 Good · 广州市白鹤洞街社工服务站");
        assert!(page.words().await?.contains("Total"), "{}", page.words().await?);
        assert!(!page.words().await?.contains("总分"));
        Ok(())
    })
    .await
}

/// Kept stations are read by a part of the program; while it does not come, they stay untouched.
#[tokio::test]
async fn kept_stations_that_cannot_be_read_yet_stay_as_they_are() -> Outcome {
    const KEY: &str = "station-scorecard/station/example";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/third_party_evaluator", "49.51").await?;
        page.wait_until_kept().await?;
        let kept = page.stored(KEY).await?;
        cut_off(page, &["*chunk_*"]).await?;
        page.reload().await?;
        page.wait_to_read("保存在这里的评估还没有打开").await?;
        // What is typed meanwhile becomes a station of its own.
        page.type_into("score/purchaser", "19").await?;
        page.wait_for("total", "85.75").await?;
        page.wait_for("saved", "未保存").await?;
        page.wait_to_read("没能保存，先存成文件").await?;
        assert_eq!(page.stored(KEY).await?, kept);
        cut_off(page, &[]).await?;
        page.click_by("button", "再试一次").await?;
        page.wait_to_read("另一个标签页先保存了这份评估").await?;
        page.wait_until_kept().await?;
        assert_eq!(page.stored(KEY).await?, kept);
        page.wait_for("total", "91.44").await?;
        page.go(Screen::Stations).await?;
        page.wait_to_read("85.75 分").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// A later visit asks for the reader by the script before the start, and only once.
#[tokio::test]
async fn a_later_visit_asks_early_for_what_reads_kept_stations() -> Outcome {
    const TIMES: &str = "
        const entries = performance.getEntriesByType('resource');
        const readers = entries.filter(entry => entry.name.includes('chunk_rest'));
        return readers.map(reader => reader.initiatorType).join(' ');";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/third_party_evaluator", "49.51").await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        page.wait_for("total", "91.44").await?;
        assert_eq!(page.text_from(TIMES, vec![]).await?, "link");
        Ok(())
    })
    .await
}

/// What somebody with a kept station fetches when the browser's cache is empty: the page, its styles and
/// scripts, the program, and one file that reads what is kept.
#[tokio::test]
async fn a_later_visit_makes_few_requests_and_stays_light() -> Outcome {
    const REQUESTS: usize = 8;
    const BYTES: usize = 197_970;
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/third_party_evaluator", "49.51").await?;
        page.wait_until_kept().await?;
        page.driver.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
        site()?.take_sent();
        page.reload().await?;
        page.wait_for("total", "91.44").await?;
        page.wait_until_kept().await?;
        let sent = site()?.take_sent();
        let bytes: usize = sent.iter().map(|sent| sent.bytes).sum();
        println!("{} requests, {bytes} bytes", sent.len());
        assert!(sent.iter().all(|sent| sent.found), "{sent:?}");
        assert!(sent.iter().any(|sent| sent.path.contains("/chunk_rest-")), "{sent:?}");
        assert!(sent.len() <= REQUESTS, "{} requests: {sent:?}", sent.len());
        assert!(bytes <= BYTES, "{bytes} bytes: {sent:?}");
        Ok(())
    })
    .await
}
