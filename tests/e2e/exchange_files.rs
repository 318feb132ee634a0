//! Files of other programs through the worker: read, taken over, refused; and what happens when the
//! worker does not do as it should.

use std::fs;

use crate::exchange::{fits, focused_on, into_the_open_one};
use crate::support::page::until;
use crate::support::site::site;
use crate::support::{Device, Outcome, Page, Screen, browse, environment};

/// One more area, and one other amount than the example's.
const TABLE: &str = "片区,电访,\n,协议量,完成量\n片区1,500,1345\n片区5,10,20\n";

/// A worker that never answers and counts how often it was stopped; `LETTERS` tells what it posts
/// once it is asked.
fn made_up_worker(letters: &str) -> String {
    format!(
        "window.stopped = 0;
        window.Worker = class {{
            constructor() {{ setTimeout(() => this.onmessage?.({{ data: 'ready' }}), 0); }}
            postMessage() {{ setTimeout(() => {{ {letters} }}, 0); }}
            terminate() {{ window.stopped += 1; }}
        }};"
    )
}

/// Clocks of ten seconds run out at once.
const TEN_SECONDS_PASS: &str = "
    const later = window.setTimeout;
    window.setTimeout = (act, wait, ...rest) => later(act, wait === 10000 ? 0 : wait, ...rest);";

pub(crate) fn gb18030(text: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(text).0.into_owned()
}

fn utf_16(text: &str) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// The real worker, counted; the second clock of ten seconds, which waits for more work, runs out at
/// once.
const TEN_IDLE_SECONDS_PASS: &str = "
    window.stopped = 0;
    window.Worker = class extends Worker {
        terminate() { window.stopped += 1; super.terminate(); }
    };
    const later = window.setTimeout;
    let tens = 0;
    window.setTimeout = (act, wait, ...rest) => {
        const idle = wait === 10000 && ++tens % 2 === 0;
        return later(act, idle ? 0 : wait, ...rest);
    };";

/// How often the page has stopped its worker.
async fn stopped(page: &Page) -> Outcome<u64> {
    let count = page.client.execute("return window.stopped;", vec![]).await?;
    Ok(count.as_u64().unwrap_or_default())
}

/// Everything that the page holds and shows, on the screen with the most of it.
async fn station(page: &Page) -> Outcome<Vec<(String, String)>> {
    page.go(Screen::Indicators).await?;
    page.idle().await?;
    let all = page.all().await?.into_iter();
    Ok(all.filter(|(hook, _)| !hook.starts_with("saved")).collect())
}

#[tokio::test]
async fn tables_in_old_encodings_come_in_by_a_preview_and_one_undo_takes_them_back() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        let plain = ("plain.csv", TABLE.as_bytes().to_vec());
        for (name, bytes) in [plain, ("表.csv", gb18030(TABLE)), ("text.txt", utf_16(TABLE))] {
            page.choose_file(name, &bytes).await?;
            into_the_open_one(page).await?;
            page.wait_to_read("新片区：片区5").await?;
            page.tab_to("确认导入").await?;
            page.press("Enter").await?;
            page.wait_to_read("已导入").await?;
            page.go(Screen::Indicators).await?;
            page.wait_for_value("area/5/phone_visit/completed", "20").await?;
            page.wait_for("areas/phone_visit/completed", "3577").await?;
            page.press("Control+z").await?;
            page.wait_for("areas/phone_visit/completed", "3556").await?;
            assert!(!page.has("area/5/phone_visit/completed").await?, "the new area is gone too");
            page.go(Screen::Exchange).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_table_that_was_saved_as_a_web_page_comes_in() -> Outcome {
    let rows = TABLE.trim().lines().map(|row| format!("<tr><td>{}", row.replace(',', "<td>")));
    let saved =
        format!("<!DOCTYPE html>\n<html><table>{}</table></html>", rows.collect::<String>());
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        let accepted = "return document.querySelector('#file-input').accept;";
        let accepted = page.text_from(accepted, vec![]).await?;
        assert!(accepted.split(',').any(|ending| ending == ".html"), "{accepted}");
        for name in ["saved.html", "saved.htm", "saved"] {
            page.choose_file(name, saved.as_bytes()).await?;
            page.wait_to_read("新片区：片区5").await?;
            focused_on(page, "文件预览").await?;
            page.press("Escape").await?;
            page.wait_to_read("粘贴表格").await?;
        }
        Ok(())
    })
    .await
}

/// The paths of the worker's files that the host was asked for since it was last looked.
fn asked_for_worker() -> Outcome<Vec<String>> {
    let sent = site()?.take_sent().into_iter().map(|sent| sent.path);
    Ok(sent.filter(|path| path.contains("/worker-")).collect())
}

#[tokio::test]
async fn the_worker_is_fetched_at_its_first_use_and_once_for_several() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        asked_for_worker()?;
        page.open(Screen::Exchange).await?;
        page.choose_file("plain.csv", TABLE.as_bytes()).await?;
        page.wait_to_read("新片区：片区5").await?;
        page.press("Escape").await?;
        assert_eq!(asked_for_worker()?, Vec::<String>::new(), "UTF-8 needs no worker");
        for _ in 0..2 {
            page.choose_file("old.csv", &gb18030(TABLE)).await?;
            page.wait_to_read("新片区：片区5").await?;
            page.press("Escape").await?;
            page.wait_to_read("粘贴表格").await?;
        }
        let mut asked = asked_for_worker()?;
        asked.sort_by_key(|path| !path.ends_with(".js"));
        let endings = asked.iter().map(|path| path.rsplit('.').next().unwrap_or_default());
        assert_eq!(endings.collect::<Vec<_>>(), ["js", "wasm"], "{asked:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_idle_worker_is_stopped_and_another_starts_when_it_is_wanted() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.before_load(TEN_IDLE_SECONDS_PASS).await?;
        page.open(Screen::Exchange).await?;
        for times in 1..3 {
            page.choose_file("old.csv", &gb18030(TABLE)).await?;
            page.wait_to_read("新片区：片区5").await?;
            until("a stopped worker", async || Ok((stopped(page).await? == times).then_some(())))
                .await?;
            page.press("Escape").await?;
            page.wait_to_read("粘贴表格").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_no_table_is_refused_in_words_and_changes_nothing() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        let before = station(page).await?;
        page.go(Screen::Exchange).await?;
        let large = vec![b'1'; 5 * 1024 * 1024 + 1];
        let cases: [(&str, &[u8], &str); 4] = [
            ("large.csv", &large, "文件太大"),
            ("damaged.xlsx", b"PK\x03\x04", "没有改动"),
            ("unknown.csv", &[0x81, 0xFF, b'1'], "编码"),
            ("empty.xls", b"\xFF\xFE\r\0\n\0", "没有"),
        ];
        for (name, bytes, words) in cases {
            page.choose_file(name, bytes).await?;
            let alert = "return [...document.querySelectorAll('[role=alert]')]
                .map(alert => alert.innerText).join('');";
            until(&format!("{words} for {name}"), async || {
                Ok(page.text_from(alert, vec![]).await?.contains(words).then_some(()))
            })
            .await?;
        }
        assert_eq!(station(page).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn work_over_a_second_is_told_and_can_be_stopped_by_keyboard() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.before_load(&made_up_worker("")).await?;
        page.open(Screen::Exchange).await?;
        page.choose_file("old.csv", &gb18030(TABLE)).await?;
        page.named("button", "停止").await?;
        page.wait_to_read("正在读取文件").await?;
        fits(page).await?;
        let input = page.client.find(fantoccini::Locator::Css("#file-input")).await?;
        let focus = "arguments[0].focus();";
        page.client.execute(focus, vec![serde_json::to_value(&input)?]).await?;
        page.tab_to("停止").await?;
        page.press("Enter").await?;
        page.wait_to_read("已停止，没有改动").await?;
        assert_eq!(stopped(page).await?, 1);
        let focused = page.text_from("return document.activeElement.id;", vec![]).await?;
        assert_eq!(focused, "file-input");
        assert!(!page.words().await?.contains("正在读取"));
        page.go(Screen::Scores).await?;
        page.wait_for("total", "86.75").await
    })
    .await
}

#[tokio::test]
async fn a_worker_that_fails_is_told_in_words_and_stopped() -> Outcome {
    let cases = [
        (made_up_worker("") + TEN_SECONDS_PASS, "十秒还没有做完"),
        (made_up_worker("this.onerror({ preventDefault() {} });"), "处理表格时出了错"),
        (made_up_worker("this.onmessage({ data: ['{}', new Uint8Array()] });"), "结果读不出来"),
        (made_up_worker("this.onmessage({ data: 7 });"), "结果读不出来"),
    ];
    for (worker, words) in cases {
        browse(Device::DESKTOP, async |page| {
            page.before_load(&worker).await?;
            page.open(Screen::Exchange).await?;
            page.choose_file("old.csv", &gb18030(TABLE)).await?;
            page.wait_to_read(words).await?;
            assert_eq!(stopped(page).await?, 1, "{words}");
            page.go(Screen::Scores).await?;
            page.wait_for("total", "86.75").await
        })
        .await?;
    }
    Ok(())
}

/// The name of the worker's file that ends so.
fn worker_file(ending: &str) -> Outcome<String> {
    for entry in fs::read_dir(environment::dist()?)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with("worker-") && name.ends_with(ending) {
            return Ok(name);
        }
    }
    Err("the release has no worker".into())
}

#[tokio::test]
async fn a_worker_that_does_not_come_is_told_and_the_page_works_on() -> Outcome {
    for ending in [".js", ".wasm"] {
        let missing = site()?.without(&worker_file(ending)?);
        browse(Device::DESKTOP, async |page| {
            page.open(Screen::Exchange).await?;
            page.choose_file("old.csv", &gb18030(TABLE)).await?;
            page.wait_to_read("程序没有取到，没有改动").await?;
            page.choose_file("plain.csv", TABLE.as_bytes()).await?;
            page.wait_to_read("新片区：片区5").await?;
            focused_on(page, "文件预览").await?;
            page.go(Screen::Scores).await?;
            page.wait_for("total", "86.75").await?;
            page.driver.log_errors().await?;
            Ok(())
        })
        .await?;
        drop(missing);
    }
    Ok(())
}
