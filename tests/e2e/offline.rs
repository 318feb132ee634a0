//! Without a network: the page opens as it is, and a host that is not well harms nothing. The worker that does
//! this belongs to a release, so these tests need one.

use std::cell::RefCell;

use serde_json::json;

use crate::exchange_files::gb18030;
use crate::support::host::{Host, Mood};
use crate::support::page::until;
use crate::support::release::{NEXT, Release};
use crate::support::session::{browse_site, browse_site_in};
use crate::support::{Device, Engine, Outcome, Page, Screen};

const THIRD: &str = "score/third_party_evaluator";

/// Waits until the page says this of days without a network, in ⚙.
pub(crate) async fn wait_to_be_told(page: &Page, words: &str) -> Outcome {
    page.close_sheets().await?;
    page.click_by("button", "设置").await?;
    page.wait_to_read("离线使用").await?;
    page.wait_to_read(words).await?;
    page.close_sheets().await
}

/// Opens the page and waits until all of it is kept that opens without a network.
pub(crate) async fn open_and_keep(page: &Page) -> Outcome {
    page.open(Screen::Scores).await?;
    wait_to_be_told(page, "可离线").await
}

/// Which release the page is.
pub(crate) async fn release_of(page: &Page) -> Outcome<String> {
    page.text_from("return document.body.dataset.release ?? '';", vec![]).await
}

/// Has the browser look for a newer worker, as it does now and then.
pub(crate) async fn look_for_newer(page: &Page) -> Outcome {
    const LOOK: &str = "
        const done = arguments[arguments.length - 1];
        navigator.serviceWorker.getRegistration().then(of => of.update()).then(() => done(), () => done());";
    page.client.execute_async(LOOK, vec![]).await?;
    Ok(())
}

/// Loads the page anew as its own button does: the command of Firefox' driver goes past the worker.
async fn reload_offline(page: &Page) -> Outcome {
    page.client.execute("window.isLeft = true; location.reload();", vec![]).await?;
    until("another page", async || {
        let is_left = page.client.execute("return window.isLeft === true;", vec![]).await;
        Ok((is_left.ok() == Some(json!(false))).then_some(()))
    })
    .await?;
    page.started().await
}

/// Everything that the caches of the browser hold, as `cache: path type`.
async fn kept(page: &Page) -> Outcome<Vec<String>> {
    const KEPT: &str = "
        const done = arguments[arguments.length - 1];
        (async () => {
            const found = [];
            for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                    const type = (await cache.match(request)).headers.get('content-type');
                    found.push(`${name}: ${new URL(request.url).pathname} ${type}`);
                }
            }
            return found;
        })().then(done, error => done([String(error)]));";
    Ok(serde_json::from_value(page.client.execute_async(KEPT, vec![]).await?)?)
}

/// WebKit's driver loses its browser when a page is loaded without a host, and cannot tell.
macro_rules! in_each_engine_that_can {
    ($($journey:ident)*) => { $(mod $journey {
        use super::*;

        #[tokio::test]
        async fn in_chromium() -> Outcome {
            super::$journey(Engine::Chromium).await
        }

        #[tokio::test]
        async fn in_firefox() -> Outcome {
            super::$journey(Engine::Firefox).await
        }
    })* };
}

in_each_engine_that_can! { the_page_opens_without_its_host_and_goes_on_keeping }

async fn the_page_opens_without_its_host_and_goes_on_keeping(engine: Engine) -> Outcome {
    let host = RefCell::new(Host::start(&Release::built()?)?);
    let address = host.borrow().url();
    browse_site_in(engine, &address, Device::DESKTOP, async |page| {
        host.borrow_mut().come_back()?;
        open_and_keep(page).await?;
        page.type_into(THIRD, "49.51").await?;
        page.wait_for("total", "91.44").await?;
        page.wait_until_kept().await?;
        host.borrow_mut().go_down()?;
        reload_offline(page).await?;
        page.wait_for("total", "91.44").await?;
        for screen in [Screen::Indicators, Screen::Staffing, Screen::Rules, Screen::Exchange] {
            page.go(screen).await?;
        }
        page.go(Screen::Scores).await?;
        page.type_into("score/purchaser", "19").await?;
        page.wait_for("total", "90.44").await?;
        page.wait_until_kept().await?;
        reload_offline(page).await?;
        page.wait_for("total", "90.44").await?;
        page.wait_for_value(THIRD, "49.51").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// A link that somebody gave out opens as well, and so does one to which a messenger has added words.
#[tokio::test]
async fn rooms_and_added_words_of_an_address_open_without_a_host_and_other_addresses_do_not()
-> Outcome {
    let mut host = Host::start(&Release::built()?)?;
    browse_site(&host.url(), Device::PHONE, async |page| {
        open_and_keep(page).await?;
        host.go_down()?;
        for ending in ["?from=groupmessage#staffing", "index.html#staffing"] {
            page.visit(ending).await?;
            page.wait_to_read("稳岗率").await?;
        }
        assert!(page.visit("no-such-page").await.is_err(), "only the page itself is kept");
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// Opens a table of a Chinese Windows, which only the late part reads.
async fn read_a_table(page: &Page) -> Outcome {
    const TABLE: &str = "片区,社区,电访 协议量,电访 完成量\n片区1,甲社区,500,1345\n";
    page.go(Screen::Exchange).await?;
    page.choose_file("old.csv", &gb18030(TABLE)).await?;
    page.wait_to_read("文件预览").await
}

/// Reading workbooks is kept once somebody wants that, and then it works.
#[tokio::test]
async fn all_parts_are_kept_when_that_is_wished_and_by_the_next_release_too() -> Outcome {
    let release = Release::built()?;
    let mut host = Host::start(&release)?;
    browse_site(&host.url(), Device::DESKTOP, async |page| {
        open_and_keep(page).await?;
        let is_late = |kept: &String| kept.contains("/worker-");
        assert_eq!(kept(page).await?.iter().filter(|of| is_late(of)).count(), 0);
        page.click_by("button", "设置").await?;
        page.click_by("button", "下载全部以便离线").await?;
        page.wait_to_read("各部分都在").await?;
        assert_eq!(kept(page).await?.iter().filter(|of| is_late(of)).count(), 2);
        page.close_sheets().await?;
        host.deploy(&release.next(NEXT)?);
        look_for_newer(page).await?;
        page.click_by("button", "现在更新").await?;
        until("the next release", async || Ok((release_of(page).await? == NEXT).then_some(())))
            .await?;
        page.started().await?;
        wait_to_be_told(page, "各部分都在").await?;
        host.go_down()?;
        read_a_table(page).await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_late_part_is_kept_after_its_first_use() -> Outcome {
    let mut host = Host::start(&Release::built()?)?;
    browse_site(&host.url(), Device::DESKTOP, async |page| {
        open_and_keep(page).await?;
        read_a_table(page).await?;
        until("the worker for workbooks in the cache", async || {
            let all = kept(page).await?;
            Ok((all.iter().filter(|of| of.contains("/worker-")).count() == 2).then_some(()))
        })
        .await?;
        host.go_down()?;
        page.reload().await?;
        read_a_table(page).await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// The page works and keeps what is typed; that it will not open without a network is told.
#[tokio::test]
async fn a_browser_without_room_for_the_parts_says_so_and_keeps_what_is_typed() -> Outcome {
    let host = Host::start(&Release::built()?)?;
    let origin = host.url();
    browse_site(&host.url(), Device::DESKTOP, async |page| {
        let quota = json!({ "origin": origin, "quotaSize": 20_000 });
        page.driver.devtools("Storage.overrideQuotaForOrigin", quota).await?;
        page.open(Screen::Scores).await?;
        page.type_into(THIRD, "49.51").await?;
        page.wait_until_kept().await?;
        wait_to_be_told(page, "尚不能离线").await?;
        page.go(Screen::Staffing).await?;
        page.reload().await?;
        page.go(Screen::Scores).await?;
        page.wait_for("total", "91.44").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// Nothing of what such a host sends is kept in the place of a part, at first and with the next release.
#[tokio::test]
async fn a_host_that_answers_its_page_for_everything_harms_nothing() -> Outcome {
    let release = Release::built()?;
    let mut host = Host::start(&release)?;
    // What asks for the worker is such a page, the worker itself, or only all that it asks for.
    let but: [&'static [&'static str]; 3] = [&[], &["chunk_offline"], &["chunk_offline", "sw.js"]];
    for but in but {
        host.be(Mood::Well);
        browse_site(&host.url(), Device::DESKTOP, async |page| {
            page.open(Screen::Scores).await?;
            page.click_by("button", "设置").await?;
            page.wait_to_read("正在准备").await?;
            page.close_sheets().await?;
            page.type_into(THIRD, "49.51").await?;
            page.wait_for("total", "91.44").await?;
            host.be(Mood::FirstPage(but));
            wait_to_be_told(page, "尚不能离线").await?;
            let kept = kept(page).await?;
            let wrong = |of: &&String| of.contains("html") && !of.contains("/where/ text/html");
            assert_eq!(kept.iter().find(wrong), None, "{kept:?}");
            host.be(Mood::Well);
            page.reload().await?;
            page.wait_for("total", "91.44").await?;
            page.driver.log_errors().await?;
            Ok(())
        })
        .await?;
    }
    browse_site(&host.url(), Device::DESKTOP, async |page| {
        open_and_keep(page).await?;
        page.type_into(THIRD, "49.51").await?;
        page.wait_until_kept().await?;
        host.deploy(&release.next(NEXT)?);
        host.be(Mood::FirstPage(&["sw.js"]));
        host.take_asked();
        look_for_newer(page).await?;
        until("the next release was tried", async || {
            let asked = host.take_asked();
            Ok(asked.iter().any(|name| name.ends_with(".wasm")).then_some(()))
        })
        .await?;
        page.reload().await?;
        page.wait_for("total", "91.44").await?;
        assert_eq!(release_of(page).await?, release.number()?);
        host.go_down()?;
        page.reload().await?;
        page.go(Screen::Staffing).await?;
        page.wait_to_read("稳岗率").await?;
        page.wait_for("total", "91.44").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// Asked once, after the first station of one's own was kept; the answer stands in the station menu.
#[tokio::test]
async fn the_browser_is_asked_once_not_to_clear_what_is_kept() -> Outcome {
    const PROMISES: &str = "
        navigator.storage.persist = async () => {
            sessionStorage.setItem('asked', Number(sessionStorage.getItem('asked') ?? 0) + 1);
            return true;
        };
        navigator.storage.persisted = async () => sessionStorage.getItem('asked') !== null;";
    let host = Host::start(&Release::built()?)?;
    browse_site(&host.url(), Device::DESKTOP, async |page| {
        page.before_load(PROMISES).await?;
        open_and_keep(page).await?;
        page.go(Screen::Stations).await?;
        page.wait_to_read("Safari 七天不用就会清除").await?;
        page.go(Screen::Scores).await?;
        page.type_into(THIRD, "49.51").await?;
        page.wait_until_kept().await?;
        page.type_into(THIRD, "49.52").await?;
        page.wait_until_kept().await?;
        page.go(Screen::Stations).await?;
        page.wait_to_read("浏览器已答应不自动清除").await?;
        page.reload().await?;
        page.type_into("score/purchaser", "19").await?;
        page.wait_until_kept().await?;
        wait_to_be_told(page, "可离线").await?;
        let asked = page.text_from("return sessionStorage.getItem('asked');", vec![]).await?;
        assert_eq!(asked, "1");
        Ok(())
    })
    .await
}

/// Chromium finds nothing wrong with the manifest, and the icons are what it says.
#[tokio::test]
async fn the_page_can_be_installed() -> Outcome {
    let release = Release::built()?;
    let host = Host::start(&release)?;
    browse_site(&host.url(), Device::PHONE, async |page| {
        open_and_keep(page).await?;
        let told = page.driver.devtools("Page.getAppManifest", json!({})).await?;
        assert_eq!(told["errors"], json!([]), "{told}");
        let manifest: serde_json::Value =
            serde_json::from_str(told["data"].as_str().unwrap_or_default())?;
        assert_eq!(manifest["name"], "社工站评估计算器");
        assert_eq!((&manifest["start_url"], &manifest["scope"]), (&json!("./"), &json!("./")));
        // A context of a test is one without a memory, for which alone Chromium installs nothing.
        let told = page.driver.devtools("Page.getInstallabilityErrors", json!({})).await?;
        let told = told["installabilityErrors"].as_array().cloned().unwrap_or_default();
        let errors: Vec<_> = told.iter().filter(|of| of["errorId"] != "in-incognito").collect();
        assert!(errors.is_empty(), "{errors:?}");
        Ok(())
    })
    .await?;
    for (name, size) in
        [("icon-192.png", 192), ("icon-512.png", 512), ("icon-maskable-512.png", 512)]
    {
        let icon = release.files.get(name).ok_or(name)?;
        // Width and height follow the name of the first chunk.
        let side = |at: usize| u16::from_be_bytes([icon[at + 2], icon[at + 3]]);
        assert_eq!((side(16), side(20)), (size, size), "{name}");
    }
    Ok(())
}
