//! Changing over to a newer release: nothing reloads by itself, and nothing that was typed is lost, whatever
//! becomes of tabs, host and worker meanwhile.

use serde_json::json;

use crate::offline::{look_for_newer, open_and_keep, release_of, wait_to_be_told};
use crate::support::host::{COUNTS_LOADS, Host, Mood, WITHOUT_WORKERS};
use crate::support::page::until;
use crate::support::release::{LAST, NEXT, Release};
use crate::support::session::browse_site;
use crate::support::{Device, Outcome, Page, Screen};

const THIRD: &str = "score/third_party_evaluator";
const PURCHASER: &str = "score/purchaser";

/// Waits until the page is of a release, and has started.
async fn wait_for_release(page: &Page, number: &str) -> Outcome {
    until(&format!("release {number}"), async || {
        Ok((release_of(page).await? == number).then_some(()))
    })
    .await?;
    page.started().await
}

/// How often the tab has loaded the page, counted by [`COUNTS_LOADS`].
async fn loads(page: &Page) -> Outcome<String> {
    page.text_from("return sessionStorage.getItem('loads');", vec![]).await
}

/// Types into the purchaser's score in the very moment in which a worker asks the tab to save: nothing can have
/// kept it before.
const TYPES_AT_THE_LAST_MOMENT: &str = "
    navigator.serviceWorker.addEventListener('message', event => {
        if (event.data !== 'save') return;
        const input = document.querySelector('[data-field=\"score/purchaser\"]');
        input.value = '19';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });";

#[tokio::test]
async fn two_tabs_change_over_at_once_and_nothing_typed_is_lost() -> Outcome {
    let release = Release::built()?;
    let host = Host::start(&release)?;
    browse_site(&host.url(), Device::DESKTOP, async |page| {
        page.before_load(COUNTS_LOADS).await?;
        page.before_load(TYPES_AT_THE_LAST_MOMENT).await?;
        open_and_keep(page).await?;
        let first = page.second_tab(Screen::Scores).await?;
        page.before_load(COUNTS_LOADS).await?;
        page.reload().await?;
        host.deploy(&release.next(NEXT)?);
        look_for_newer(page).await?;
        page.named("button", "现在更新").await?;
        page.wait_to_read("有新版本").await?;
        let second = page.go_to_tab(first).await?;
        page.named("button", "现在更新").await?;
        // Told in both, and both are as they were.
        assert_eq!((release_of(page).await?, loads(page).await?), (release.number()?, "1".into()));
        let first = page.go_to_tab(second).await?;
        assert_eq!((release_of(page).await?, loads(page).await?), (release.number()?, "1".into()));
        page.type_into(THIRD, "49.51").await?;
        page.click_by("button", "现在更新").await?;
        wait_for_release(page, NEXT).await?;
        assert_eq!(loads(page).await?, "2");
        page.go_to_tab(first).await?;
        wait_for_release(page, NEXT).await?;
        assert_eq!(loads(page).await?, "2");
        // 8.93 + 19 + 12.5 … of the one, 49.51 of the other: both are kept, in one station or in two.
        let kept = stations(page).await?.join(" ");
        assert!(kept.contains("\"19\"") && kept.contains("\"49.51\""), "{kept}");
        // The set before is gone once no tab shows it.
        until("one cache", async || Ok((caches(page).await?.len() == 1).then_some(()))).await?;
        Ok(())
    })
    .await
}

/// All stations that are kept, as texts.
async fn stations(page: &Page) -> Outcome<Vec<String>> {
    let script = "return Object.keys(localStorage)
        .filter(key => key.startsWith('station-scorecard/station/')).map(key => localStorage[key]);";
    Ok(serde_json::from_value(page.client.execute(script, vec![]).await?)?)
}

/// The names of all caches.
async fn caches(page: &Page) -> Outcome<Vec<String>> {
    let names = page.client.execute_async("caches.keys().then(arguments[0]);", vec![]).await?;
    Ok(serde_json::from_value(names)?)
}

/// A tab in which something would be lost stays as it is, with all of its rooms, and changes over later.
#[tokio::test]
async fn a_tab_with_something_unreadable_in_it_goes_on_with_its_own_release() -> Outcome {
    let release = Release::built()?;
    let host = Host::start(&release)?;
    browse_site(&host.url(), Device::DESKTOP, async |page| {
        open_and_keep(page).await?;
        page.type_into(PURCHASER, "1x").await?;
        page.named("button", "去改").await?;
        let first = page.second_tab(Screen::Scores).await?;
        host.deploy(&release.next(NEXT)?);
        look_for_newer(page).await?;
        page.click_by("button", "现在更新").await?;
        wait_for_release(page, NEXT).await?;
        wait_to_be_told(page, "可离线").await?;
        page.go_to_tab(first).await?;
        // Its parts are no longer on the host.
        for screen in [Screen::Staffing, Screen::Rules, Screen::Exchange, Screen::Scores] {
            page.go(screen).await?;
        }
        assert_eq!(release_of(page).await?, release.number()?);
        page.wait_for_value(PURCHASER, "1x").await?;
        page.type_into(PURCHASER, "19").await?;
        page.click_by("button", "现在更新").await?;
        wait_for_release(page, NEXT).await?;
        page.wait_for_value(PURCHASER, "19.00").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// What was put off stays off, and can be done from ⚙.
#[tokio::test]
async fn a_newer_release_can_wait() -> Outcome {
    let release = Release::built()?;
    let host = Host::start(&release)?;
    browse_site(&host.url(), Device::PHONE, async |page| {
        open_and_keep(page).await?;
        host.deploy(&release.next(NEXT)?);
        look_for_newer(page).await?;
        page.click_by("button", "稍后").await?;
        page.wait_to_read("还差 3.25 分").await?;
        assert_eq!(page.count_named("button", "现在更新").await?, 0);
        page.click_by("button", "设置").await?;
        page.wait_to_read("有新版本").await?;
        page.click_by("button", "现在更新").await?;
        wait_for_release(page, NEXT).await
    })
    .await
}

/// Some browsers never tell a page that another worker serves it.
#[tokio::test]
async fn without_word_of_the_change_the_tab_changes_over_by_the_clock() -> Outcome {
    const DEAF: &str = "
        navigator.serviceWorker.addEventListener('controllerchange',
            event => event.stopImmediatePropagation());";
    let release = Release::built()?;
    let host = Host::start(&release)?;
    browse_site(&host.url(), Device::DESKTOP, async |page| {
        page.before_load(COUNTS_LOADS).await?;
        page.before_load(DEAF).await?;
        open_and_keep(page).await?;
        page.type_into(PURCHASER, "19").await?;
        host.deploy(&release.next(NEXT)?);
        look_for_newer(page).await?;
        page.click_by("button", "现在更新").await?;
        wait_for_release(page, NEXT).await?;
        page.wait_for_value(PURCHASER, "19.00").await?;
        assert_eq!(loads(page).await?, "2");
        Ok(())
    })
    .await
}

/// The host breaks off in the middle of a release, and comes back with it whole.
#[tokio::test]
async fn a_release_that_came_by_half_leaves_the_one_before_as_it_was() -> Outcome {
    let release = Release::built()?;
    let mut host = Host::start(&release)?;
    let address = host.url();
    browse_site(&address, Device::DESKTOP, async |page| {
        open_and_keep(page).await?;
        page.type_into(PURCHASER, "19").await?;
        page.wait_until_kept().await?;
        host.deploy(&release.next(NEXT)?);
        host.be(Mood::Stalls("chunk_exchange"));
        host.take_asked();
        look_for_newer(page).await?;
        until("half of the release", async || {
            Ok(host.take_asked().iter().any(|name| name.contains("chunk_exchange")).then_some(()))
        })
        .await?;
        assert_eq!(page.count_named("button", "现在更新").await?, 0);
        host.go_down()?;
        page.reload().await?;
        page.wait_for_value(PURCHASER, "19.00").await?;
        assert_eq!(release_of(page).await?, release.number()?);
        for screen in [Screen::Staffing, Screen::Exchange, Screen::Scores] {
            page.go(screen).await?;
        }
        page.type_into(THIRD, "49.51").await?;
        page.wait_until_kept().await?;
        host.be(Mood::Well);
        host.come_back()?;
        look_for_newer(page).await?;
        page.click_by("button", "现在更新").await?;
        wait_for_release(page, NEXT).await?;
        page.wait_for_value(PURCHASER, "19.00").await?;
        page.wait_for_value(THIRD, "49.51").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// The release after next takes the place of one that was never changed over to.
#[tokio::test]
async fn of_two_newer_releases_the_last_is_changed_over_to() -> Outcome {
    let release = Release::built()?;
    let host = Host::start(&release)?;
    browse_site(&host.url(), Device::DESKTOP, async |page| {
        open_and_keep(page).await?;
        for number in [NEXT, LAST] {
            host.deploy(&release.next(number)?);
            look_for_newer(page).await?;
            page.named("button", "现在更新").await?;
            until("the set of it", async || {
                Ok(caches(page).await?.iter().any(|name| name.ends_with(number)).then_some(()))
            })
            .await?;
        }
        page.click_by("button", "现在更新").await?;
        wait_for_release(page, LAST).await
    })
    .await
}

/// Deployed over a living worker, the switch takes it back with all that it kept, and nothing else.
#[tokio::test]
async fn the_switch_takes_the_worker_back_with_its_caches_alone() -> Outcome {
    const NEIGHBOUR: &str = "station-scorecard /some/ 1";
    let release = Release::built()?;
    let host = Host::start(&release)?;
    browse_site(&host.url(), Device::DESKTOP, async |page| {
        open_and_keep(page).await?;
        let other = "const done = arguments[1]; caches.open(arguments[0]).then(() => done());";
        page.client.execute_async(other, vec![json!(NEIGHBOUR)]).await?;
        assert_eq!(caches(page).await?.len(), 2);
        page.type_into(PURCHASER, "19").await?;
        host.deploy(&release.taken_back()?);
        look_for_newer(page).await?;
        until("nothing but the neighbour's cache", async || {
            Ok((caches(page).await? == [NEIGHBOUR]).then_some(()))
        })
        .await?;
        let registered = "
            navigator.serviceWorker.getRegistrations().then(all => arguments[0](all.length));";
        until("no worker", async || {
            let left = page.client.execute_async(registered, vec![]).await?;
            Ok((left == json!(0)).then_some(()))
        })
        .await?;
        // The open page works on with the host, and so does the next one.
        page.go(Screen::Staffing).await?;
        page.go(Screen::Scores).await?;
        page.wait_for_value(PURCHASER, "19.00").await?;
        page.reload().await?;
        assert_eq!(release_of(page).await?, "");
        page.wait_for_value(PURCHASER, "19.00").await?;
        wait_to_be_told(page, "这里不能离线用").await?;
        assert_eq!(caches(page).await?, [NEIGHBOUR]);
        Ok(())
    })
    .await
}

/// Without a worker the page meets parts that are gone: it says so, keeps what is typed, and loads anew.
#[tokio::test]
async fn without_a_worker_a_part_gone_after_a_deployment_is_told_and_the_page_loads_anew() -> Outcome
{
    let release = Release::built()?;
    let host = Host::start(&release)?;
    browse_site(&host.url(), Device::DESKTOP, async |page| {
        page.before_load(WITHOUT_WORKERS).await?;
        page.before_load(COUNTS_LOADS).await?;
        page.open(Screen::Scores).await?;
        host.deploy(&release.next(NEXT)?);
        page.go(Screen::Staffing).await?;
        page.wait_to_read("多半是刚发布了新版本").await?;
        page.click_by("link", "结果").await?;
        page.type_into(PURCHASER, "19").await?;
        page.click_by("link", "到岗").await?;
        assert_eq!(loads(page).await?, "1", "nothing reloads by itself");
        page.click_by("button", "现在更新").await?;
        wait_for_release(page, NEXT).await?;
        page.wait_to_read("稳岗率").await?;
        page.go(Screen::Scores).await?;
        page.wait_for_value(PURCHASER, "19.00").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}
