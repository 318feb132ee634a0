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
        page.idle().await?;
        for other in ["reader", "indicators", "details"] {
            let asked = asked(page).await?;
            assert!(!asked.contains(other), "{other} in {asked}");
        }
        page.go(Screen::Indicators).await?;
        page.type_into("area/1/phone_visit/completed", "1345").await?;
        page.wait_for("areas/phone_visit/completed", "3557").await?;
        page.wait_until_kept().await?;
        for other in ["reader", "details", "staffing", "working", "trial", "exchange"] {
            let asked = asked(page).await?;
            assert!(!asked.contains(other), "{other} in {asked}");
        }
        page.go(Screen::Stations).await?;
        page.go(Screen::Particulars).await?;
        page.choose_language("English").await?;
        page.wait_to_read("Four scores").await?;
        let asked = asked(page).await?;
        let times = asked.split(' ').filter(|name| *name == "chunk_rest").count();
        assert_eq!(times, 1, "once, however often it is wanted: {asked}");
        assert!(!asked.contains("chunk_staffing"), "{asked}");
        Ok(())
    })
    .await
}

/// Nothing of the picture is fetched before somebody wants one.
#[tokio::test]
async fn the_picture_comes_with_the_tap() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Exchange).await?;
        page.answer("share-group").await?;
        let before = asked(page).await?;
        assert!(!before.contains("picture"), "{before}");
        page.click_by("button", "保存图片").await?;
        page.with(".drawer img", async |_| Ok(())).await?;
        let after = asked(page).await?;
        assert!(after.contains("chunk_picture"), "{after}");
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
        // The host as well, or a new version may have taken its place.
        cut_off(page, &["*"]).await?;
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
        cut_off(page, &["*chunk_english*"]).await?;
        page.open(Screen::Scores).await?;
        page.click_by("button", "设置").await?;
        page.click_by("button", "English").await?;
        page.wait_to_read("页面的这一部分没有取到").await?;
        page.close_sheets().await?;
        assert!(page.words().await?.contains("四方得分"));
        cut_off(page, &[]).await?;
        page.choose_language("English").await?;
        page.wait_to_read("Four scores").await?;
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
        page.wait_to_read("Four scores").await?;
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
        assert_eq!(titles, "社工站评估计算器|广州市白鹤洞街社工服务站 · 86.75 Good · Result");
        assert!(page.words().await?.contains("Four scores"), "{}", page.words().await?);
        assert!(!page.words().await?.contains("得分"));
        Ok(())
    })
    .await
}

/// What follows a person comes after the first paint; keys pressed before it is there wait in their order.
#[tokio::test]
async fn what_is_typed_before_anything_follows_it_is_kept_in_its_order() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        cut_off(page, &["*chunk_rest*"]).await?;
        page.open(Screen::Scores).await?;
        page.type_into("score/purchaser", "19").await?;
        page.press("Enter").await?;
        page.wait_for_focus("score/supervision_centre").await?;
        page.type_keys("12.5").await?;
        page.wait_for("saved", "未保存").await?;
        assert_eq!(page.figure("total").await?, "86.75");
        cut_off(page, &[]).await?;
        // 8.93 + 19 + 12.5 + 44.82.
        page.wait_for("total", "85.25").await?;
        page.press("Control+z").await?;
        page.wait_for("total", "85.75").await?;
        page.press("Control+z").await?;
        page.wait_for("total", "86.75").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// What was pressed, and changes nothing by itself, is done once what does it comes at last.
#[tokio::test]
async fn what_is_pressed_before_anything_follows_it_is_done_in_the_end() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        cut_off(page, &["*chunk_rest*"]).await?;
        page.open(Screen::Scores).await?;
        page.click_by("switch", "试算").await?;
        cut_off(page, &[]).await?;
        page.named("button", "退出").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// However many wait for what follows a person: one Ctrl+Z takes one step back.
#[tokio::test]
async fn what_comes_late_listens_once() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.before_load(
            "const before = window.fetch;
             const held = new Promise(done => window.release = done);
             window.fetch = (asked, options) => String(asked && asked.url || asked).includes('chunk_rest')
                 ? held.then(() => before(asked, options)) : before(asked, options);",
        )
        .await?;
        page.visit(Screen::Scores.fragment()).await?;
        page.wait_for("total", "86.75").await?;
        page.type_into("score/purchaser", "19").await?;
        page.click_by("button", "开始试算").await?;
        page.client.execute("window.release();", vec![]).await?;
        page.named("button", "退出").await?;
        page.type_into("score/supervising_authority", "9").await?;
        page.type_into("score/supervision_centre", "12").await?;
        // 9 + 19 + 12 + 44.82, then with 13.
        page.wait_for("total", "84.82").await?;
        page.press("Control+z").await?;
        page.wait_for("total", "85.82").await?;
        page.wait_to_read("撤销了").await?;
        assert_eq!(page.figure("total").await?, "85.82");
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
        // What is typed meanwhile waits, and becomes a station of its own.
        page.type_into("score/purchaser", "19").await?;
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
        page.wait_to_read("85.75 良好").await?;
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
        const readers = entries.filter(entry => entry.name.includes('chunk_reader'));
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

/// The files asked for before the page took input, once it has; the page itself first.
async fn asked_before_input(page: &Page) -> Outcome<Vec<String>> {
    const NAMES: &str = "
        return ['index.html'].concat(performance.getEntriesByType('resource')
            .filter(entry => entry.startTime <= window.readyAt)
            .map(entry => entry.name.split('/').pop())).join(' ');";
    let names = page.text_from(NAMES, vec![]).await?;
    Ok(names.split(' ').map(str::to_owned).collect())
}

/// What somebody with a kept station fetches before the page shows that one and takes input, when the
/// browser's cache is empty: the page, its styles and scripts, the program, and what reads what is kept.
#[tokio::test]
async fn a_later_visit_makes_few_requests_and_stays_light() -> Outcome {
    const REQUESTS: usize = 8;
    const BYTES: usize = 197_970;
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/third_party_evaluator", "49.51").await?;
        page.wait_until_kept().await?;
        page.driver.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
        page.before_load(
            "new MutationObserver(() => {
                 if (document.documentElement?.hasAttribute('data-ready')) {
                     window.readyAt ??= performance.now();
                 }
             }).observe(document, { attributes: true, childList: true, subtree: true });",
        )
        .await?;
        site()?.take_sent();
        page.reload().await?;
        page.wait_for("total", "91.44").await?;
        page.wait_until_kept().await?;
        page.idle().await?;
        let all = site()?.take_sent();
        assert!(all.iter().all(|sent| sent.found), "{all:?}");
        let early = asked_before_input(page).await?;
        let sent = all.iter().filter(|sent| early.iter().any(|name| sent.path.ends_with(name)));
        let bytes: usize = sent.clone().map(|sent| sent.bytes).sum();
        println!("{} requests, {bytes} bytes before input", sent.clone().count());
        assert!(sent.clone().any(|sent| sent.path.contains("/chunk_reader-")), "{all:?}");
        assert!(sent.clone().count() <= REQUESTS, "{} requests: {all:?}", sent.count());
        assert!(bytes <= BYTES, "{bytes} bytes: {all:?}");
        Ok(())
    })
    .await
}

/// What a visit to 结果 fetches in all, with what follows the first paint.
#[tokio::test]
async fn the_first_room_is_whole_with_few_requests() -> Outcome {
    const REQUESTS: usize = 11;
    const BYTES: usize = 276_000;
    browse(Device::DESKTOP, async |page| {
        site()?.take_sent();
        page.open(Screen::Scores).await?;
        page.wait_to_read("还差 3.25 分").await?;
        page.idle().await?;
        let sent = site()?.take_sent();
        let bytes: usize = sent.iter().map(|sent| sent.bytes).sum();
        println!("{} requests, {bytes} bytes", sent.len());
        assert!(sent.len() <= REQUESTS, "{} requests: {sent:?}", sent.len());
        assert!(bytes <= BYTES, "{bytes} bytes: {sent:?}");
        Ok(())
    })
    .await
}

/// What somebody fetches who comes to 学习 for the first time: neither the workings with the rules, nor what asks
/// questions and marks answers, which comes while the first example is looked at, nor what reads a kept record, which
/// comes with the first thing to keep.
#[tokio::test]
async fn the_course_opens_without_what_is_wanted_later() -> Outcome {
    const KEPT: &str = "return localStorage.getItem('station-scorecard/training') ?? '';";
    const BYTES: usize = 60_000;
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.wait_to_read("还差 3.25 分").await?;
        page.idle().await?;
        site()?.take_sent();
        page.go(Screen::Rules).await?;
        page.wait_to_read("1 / 5").await?;
        page.idle().await?;
        let sent = site()?.take_sent();
        let bytes: usize = sent.iter().map(|sent| sent.bytes).sum();
        println!("{} requests, {bytes} bytes", sent.len());
        assert!(bytes <= BYTES, "{bytes} bytes: {sent:?}");
        for later in ["working", "question", "record", "class", "reader"] {
            let asked = asked(page).await?;
            assert!(!asked.contains(&format!("chunk_{later}")), "{later} in {asked}");
        }
        // Step by step to the end of the worked example, which is the first thing to keep.
        let kept = crate::support::page::until("a kept record", async || {
            let kept = page.text_from(KEPT, vec![]).await?;
            if kept.is_empty() {
                page.use_css("#learn-next").await?;
            }
            Ok((!kept.is_empty()).then_some(kept))
        });
        let kept = kept.await?;
        assert!(kept.contains("\"screens\""), "{kept}");
        for come in ["question", "record"] {
            assert!(asked(page).await?.contains(&format!("chunk_{come}")), "{come} has come");
        }
        Ok(())
    })
    .await
}
