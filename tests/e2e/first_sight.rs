//! What is seen before the program: the worked example in its places, what one saw last, or a hollow frame; and
//! never anything that is not so.
//!
//! A second copy of the release has no program. It stays as it was before the program came, beside the whole one
//! on the same host, with which it shares what is kept.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::support::session::browse_site_in;
use crate::support::site::{APP, Site, is_copy};
use crate::support::{Device, Engine, Outcome, Page, Screen, environment};

const STOPPED: &str = "/stopped/";

/// Every part of the first sight that both draw: what it says, and the box that it fills.
const PARTS: &str = "
    const parts = [
        '.station-name', '.station .tag', '.rooms a', '.tool', '.band-figure strong', '.chip',
        '.mini-ruler', '.mini-ruler > span', '.band-sentence', '.try', '.scores h2', '.scores .hint',
        '.who-name', '.who small', '.track', '.drag', '.drag-fill', '.drag-handle', '.track-note',
        '.framed', '.framed .number', '.framed-unit', '.adds-up-head', '.laid:not([aria-hidden])',
        '.bands li[data-rank]', '.bands .mark', '.ticks i', '.scores', '.way', '.way h2', '.choice button', '.say',
        '.say > *', '.ways li', '.ways li > *', '.needed > *', '.fold-row summary', '.fold-row button',
        ...(innerWidth > 760 ? ['.what-if', '.what-if button'] : []),
    ];
    const visible = element => element.getClientRects().length > 0 && !element.closest('.unseen');
    return parts.flatMap(part => [...document.querySelectorAll(part)].filter(visible).map((element, at) => {
        const box = element.getBoundingClientRect();
        const unseen = [...element.querySelectorAll('.unseen, select')].map(of => of.innerText);
        const text = unseen.reduce((text, of) => of ? text.replace(of, '') : text, typeof element.value === 'string' && !element.matches('button') ? element.value : element.innerText);
        const places = [box.left, box.top, box.width, box.height].map(of => Math.round(of * 2) / 2);
        const said = ['.framed', '.scores', '.way'].includes(part) ? '' : text;
        return `${part} ${at}: ${said.replace(/\\s+/g, ' ').trim()} ${places}`;
    }));";

/// Visible text of the page, without space at its ends.
const SEEN: &str = "return document.body.innerText.trim();";

/// The host of both copies.
fn site() -> Outcome<&'static Site> {
    static SITE: OnceLock<Result<Site, String>> = OnceLock::new();
    let started = SITE.get_or_init(|| start().map_err(|error| error.to_string()));
    started.as_ref().map_err(|error| error.clone().into())
}

fn start() -> Outcome<Site> {
    let (dist, stopped) =
        (environment::dist()?, Path::new(env!("CARGO_TARGET_TMPDIR")).join("stopped"));
    if stopped.exists() {
        fs::remove_dir_all(&stopped)?;
    }
    fs::create_dir_all(&stopped)?;
    for file in fs::read_dir(&dist)?.filter_map(Result::ok) {
        let name = file.file_name().to_string_lossy().into_owned();
        if name.starts_with("app-") && name.ends_with(".js") {
            fs::write(stopped.join(&name), "export {};")?;
        } else if !is_copy(&name) {
            fs::copy(file.path(), stopped.join(&name))?;
        }
    }
    Site::start(&[(APP, &dist), (STOPPED, &stopped)])
}

/// A journey that begins at the whole page.
pub(crate) async fn browse(device: Device, journey: impl AsyncFn(&Page) -> Outcome) -> Outcome {
    browse_in(Engine::Chromium, device, journey).await
}

async fn browse_in(
    engine: Engine,
    device: Device,
    journey: impl AsyncFn(&Page) -> Outcome,
) -> Outcome {
    browse_site_in(engine, &site()?.url(APP), device, journey).await
}

/// The page as it is before the program comes.
pub(crate) async fn before(page: &Page, ending: &str) -> Outcome {
    // Elsewhere first: a change of the fragment alone loads nothing.
    page.client.goto("about:blank").await?;
    Ok(page.client.goto(&site()?.url(&format!("{STOPPED}{ending}"))).await?)
}

async fn parts(page: &Page) -> Outcome<Vec<String>> {
    Ok(serde_json::from_value(page.client.execute(PARTS, vec![]).await?)?)
}

pub(crate) async fn seen(page: &Page) -> Outcome<String> {
    page.text_from(SEEN, vec![]).await
}

/// What is drawn before the program and after it differs nowhere.
async fn the_program_takes_over_without_a_jump(engine: Engine) -> Outcome {
    for device in [Device::DESKTOP, Device::PHONE] {
        browse_in(engine, device, async |page| {
            before(page, "").await?;
            let drawn = parts(page).await?;
            assert!(drawn.len() > 50, "{drawn:#?}");
            page.open(Screen::Scores).await?;
            let made = parts(page).await?;
            let differing: Vec<_> = drawn.iter().zip(&made).filter(|(was, is)| was != is).collect();
            assert!(differing.is_empty(), "{engine:?} {device:?}: {differing:#?}");
            assert_eq!(drawn.len(), made.len(), "{engine:?} {device:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_program_takes_over_without_a_jump_in_chromium() -> Outcome {
    the_program_takes_over_without_a_jump(Engine::Chromium).await
}

#[tokio::test]
async fn the_program_takes_over_without_a_jump_in_firefox() -> Outcome {
    the_program_takes_over_without_a_jump(Engine::Firefox).await
}

#[tokio::test]
async fn the_program_takes_over_without_a_jump_in_webkit() -> Outcome {
    the_program_takes_over_without_a_jump(Engine::Webkit).await
}

/// The figures are those of the printed report; they become figures of the page only with the program.
#[tokio::test]
async fn the_example_stands_in_the_page_and_nothing_is_confirmed() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        before(page, "").await?;
        let seen = seen(page).await?;
        for words in ["86.75", "良好", "8.93", "20.00", "13.00", "44.82", "离优秀还差 3.25 分"]
        {
            assert!(seen.contains(words), "{words} is missing: {seen}");
        }
        assert!(!seen.contains("正在打开"), "{seen}");
        let figures = "return document.querySelectorAll('[data-figure], [data-field]').length;";
        assert_eq!(page.client.execute(figures, vec![]).await?, json!(0));
        assert_eq!(page.axe().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

/// A station of one's own with three scores: 8.93 + 20 + 13 = 41.93 of 45.
async fn own_station(page: &Page) -> Outcome {
    page.open(Screen::Scores).await?;
    page.start_named("沙面街社工服务站").await?;
    for (party, points) in
        [("supervising_authority", "8.93"), ("purchaser", "20"), ("supervision_centre", "13")]
    {
        page.type_into(&format!("score/{party}"), points).await?;
    }
    page.press("Tab").await?;
    page.wait_for("total", "41.93").await?;
    page.wait_until_kept().await
}

#[tokio::test]
async fn who_returns_sees_what_they_saw_last() -> Outcome {
    for device in [Device::DESKTOP, Device::PHONE] {
        browse(device, async |page| {
            own_station(page).await?;
            page.reload().await?;
            let band =
                "return document.querySelector('.band').innerText.replace(/\\s+/g, ' ').trim();";
            let made = page.text_from(band, vec![]).await?;
            before(page, "").await?;
            let drawn = page.text_from(band, vec![]).await?;
            assert!(drawn.contains("41.93") && made.starts_with(&drawn), "{drawn} | {made}");
            let name = "return document.querySelector('.hollow .station-name').innerText;";
            assert!(page.text_from(name, vec![]).await?.contains("沙面街社工服务站"));
            let busy = "return document.getElementById('waiting').getAttribute('aria-busy');";
            assert_eq!(page.text_from(busy, vec![]).await?, "true");
            let seen = seen(page).await?;
            assert!(!seen.contains("86.75") && !seen.contains("44.82"), "the example: {seen}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// The record is that of the station that will be opened, however like another it is: 8.93 + 20 + 13 and
/// 7.93 + 20 + 13.
#[tokio::test]
async fn who_has_changed_over_sees_the_station_that_was_open_last() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        own_station(page).await?;
        page.open_menu().await?;
        page.act_on("沙面街社工服务站", "复制").await?;
        page.click_by("button", "打开 沙面街社工服务站（副本）").await?;
        page.type_into("score/supervising_authority", "7.93").await?;
        page.press("Tab").await?;
        page.wait_for("total", "40.93").await?;
        page.wait_until_kept().await?;
        page.open_menu().await?;
        page.click_by("button", "打开 沙面街社工服务站").await?;
        page.wait_for("total", "41.93").await?;
        page.wait_until_kept().await?;
        before(page, "").await?;
        let seen = seen(page).await?;
        assert!(seen.contains("41.93") && !seen.contains("副本"), "{seen}");
        Ok(())
    })
    .await
}

/// Nothing but names of rooms and dashes.
async fn is_hollow(page: &Page, why: &str) -> Outcome {
    let seen = seen(page).await?;
    assert!(!seen.chars().any(|letter| letter.is_ascii_digit()), "{why}: {seen}");
    assert!(seen.contains('—'), "{why}: {seen}");
    Ok(())
}

/// A link, another room, and a trial that a reload goes on with: what stands there is another matter.
#[tokio::test]
async fn elsewhere_the_frame_is_hollow() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        for ending in ["#1abc", "#v1.abc", "#staffing", "#indicators"] {
            before(page, ending).await?;
            is_hollow(page, ending).await?;
        }
        own_station(page).await?;
        for ending in ["#1abc", "#v1.abc", "#staffing"] {
            before(page, ending).await?;
            is_hollow(page, ending).await?;
        }
        page.client
            .execute("sessionStorage.setItem('station-scorecard/trial', 'x');", vec![])
            .await?;
        before(page, "").await?;
        is_hollow(page, "a trial").await
    })
    .await
}

/// What another tab of an earlier version kept since, and what somebody has damaged.
#[tokio::test]
async fn a_record_that_does_not_fit_shows_nothing() -> Outcome {
    const CHANGES: [(&str, &str); 5] = [
        (
            "another tab's newer save",
            "const key = Object.keys(localStorage).find(key => key.includes('/station/')); \
          localStorage[key] = localStorage[key].replace('沙面街', '南源街')",
        ),
        ("a changed figure", "localStorage[sight] = localStorage[sight].replace('41.93', '94.93')"),
        ("cut off", "localStorage[sight] = localStorage[sight].slice(0, -9)"),
        ("no record", "localStorage[sight] = 'x'"),
        (
            "another station was open last",
            "const kept = JSON.parse(localStorage[likes]); kept.station = 'example'; \
          localStorage[likes] = JSON.stringify(kept)",
        ),
    ];
    for (why, change) in CHANGES {
        browse(Device::DESKTOP, async |page| {
            own_station(page).await?;
            let script = format!(
                "const [sight, likes] = ['station-scorecard/sight', 'station-scorecard/preferences']; {change};"
            );
            before(page, "").await?;
            page.client.execute(&script, vec![]).await?;
            before(page, "").await?;
            is_hollow(page, why).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn another_language_and_the_dark_are_there_at_once() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.choose_language("English").await?;
        page.appear("dark").await?;
        before(page, "").await?;
        is_hollow(page, "the example speaks Chinese").await?;
        page.visit("").await?;
        page.started().await?;
        page.type_into("score/third_party_evaluator", "49.51").await?;
        page.wait_for("total", "91.44").await?;
        page.wait_until_kept().await?;
        before(page, "").await?;
        let seen = seen(page).await?;
        assert!(seen.contains("91.44") && seen.contains("Excellent"), "{seen}");
        assert!(!seen.contains("86.75"), "{seen}");
        let root = "const of = document.documentElement; return of.lang + ' ' + of.dataset.theme;";
        assert_eq!(page.text_from(root, vec![]).await?, "en dark");
        Ok(())
    })
    .await
}

/// Nothing moves after the first paint, the parts that come later included.
#[tokio::test]
async fn nothing_moves_while_the_page_comes_to_life() -> Outcome {
    const SHIFTS: &str = "
        const done = arguments[0];
        new PerformanceObserver(list => done(list.getEntries().map(entry => ({
            value: entry.value,
            sources: entry.sources.map(source => source.node?.className ?? source.node?.nodeName),
        })))).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done([]), 500);";
    for device in [Device::DESKTOP, Device::PHONE] {
        browse(device, async |page| {
            page.open(Screen::Scores).await?;
            let shifts = page.client.execute_async(SHIFTS, vec![]).await?;
            assert_eq!(shifts, Value::Array(Vec::new()), "{device:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
