//! What breaks off: the program itself, a part of it that is gone, a listener whose view is gone.

use std::fs;

use serde_json::{Value, json};

use crate::landing::in_wechat;
use crate::result::unfold;
use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// From now on a chunk, or the program, is answered like this.
fn answered(what: &str, answer: &str) -> String {
    format!(
        "const before = window.fetch;
         window.fetch = (address, options) =>
             String(address && address.url || address).includes('{what}') ? {answer} : before(address, options);"
    )
}

const HTML: &str = "Promise.resolve(new Response('<!doctype html><p>home', { status: 200, headers: { 'content-type': 'text/html' } }))";
const GONE: &str = "Promise.resolve(new Response('<!doctype html><p>404', { status: 404, headers: { 'content-type': 'text/html' } }))";

/// A host answers for a part that is gone with "not found", or with its first page.
#[tokio::test]
async fn a_part_gone_after_a_new_version_is_told_as_that() -> Outcome {
    for answer in [GONE, HTML] {
        browse(Device::DESKTOP, async |page| {
            page.open(Screen::Scores).await?;
            page.type_into("score/supervising_authority", "9").await?;
            page.wait_for("total", "86.82").await?;
            page.client.execute(&answered("chunk_", answer), vec![]).await?;
            page.go(Screen::Staffing).await?;
            page.wait_to_read("多半是刚发布了新版本").await?;
            page.wait_to_read("已填的内容都在").await?;
            assert!(!page.words().await?.contains("这个浏览器"), "it is no matter of the browser");
            assert_eq!(page.figure("total").await?, "86.82", "the page works on");
            page.click_by("button", "重新载入").await?;
            page.wait_to_read("稳岗率").await?;
            page.wait_for("total", "86.82").await?;
            page.driver.log_errors().await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Without a network the part is not gone, and can be fetched again.
#[tokio::test]
async fn a_part_that_the_network_lost_is_not_told_as_gone() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let lost = "window.kept = window.fetch; window.fetch = () => Promise.reject(new TypeError('lost'));";
        page.client.execute(lost, vec![]).await?;
        page.go(Screen::Staffing).await?;
        page.wait_to_read("网络断了").await?;
        page.client.execute("window.fetch = window.kept;", vec![]).await?;
        page.click_by("button", "再试一次").await?;
        page.wait_to_read("稳岗率").await?;
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// A module that only traps, as the program does after a panic.
const TRAP: &str = "
    const bytes = [0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11];
    const module = new WebAssembly.Module(new Uint8Array(bytes));
    setTimeout(() => new WebAssembly.Instance(module).exports.f());";

/// The mark before which parts are drawn traps, so that the program breaks off while it draws.
const REFUSED: &str = "
    const bytes = [0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11];
    const module = new WebAssembly.Module(new Uint8Array(bytes));
    const trap = new WebAssembly.Instance(module).exports.f;
    Document.prototype.createComment = () => trap();";

async fn stops(page: &Page, reason: &str) -> Outcome {
    page.wait_to_read("计算程序出错，停下来了").await?;
    let words = page.words().await?;
    for part in ["数据都在", "The program stopped", "Your data is kept", reason] {
        assert!(words.contains(part), "{part:?} is missing:\n{words}");
    }
    assert!(!words.contains("这个浏览器无法运行"), "it is no matter of the browser");
    page.driver.log_errors().await?;
    page.click_by("button", "重新载入 Reload").await?;
    page.started().await?;
    page.wait_for("total", "86.82").await?;
    assert!(!page.words().await?.contains("停下来了"));
    Ok(())
}

#[tokio::test]
async fn a_program_that_traps_says_so_and_is_loaded_again() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/supervising_authority", "9").await?;
        page.wait_until_kept().await?;
        page.client.execute(TRAP, vec![]).await?;
        stops(page, "unreachable").await
    })
    .await
}

#[tokio::test]
async fn a_program_that_breaks_off_in_a_click_says_so_and_is_loaded_again() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/supervising_authority", "9").await?;
        page.wait_until_kept().await?;
        page.client.execute(REFUSED, vec![]).await?;
        page.click_by("link", "指标").await?;
        stops(page, "unreachable").await
    })
    .await
}

/// What an extension of the browser breaks is not the program's.
#[tokio::test]
async fn an_error_of_somebody_else_is_not_told() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let foreign = "
            const error = new Error('not ours');
            const filename = 'chrome-extension://somebody/else.js';
            window.dispatchEvent(new ErrorEvent('error', { error, filename, message: 'not ours' }));
            return document.getElementById('failure').hidden;";
        assert_eq!(page.client.execute(foreign, vec![]).await?, json!(true));
        Ok(())
    })
    .await
}

/// At the start too: the file of the program is another one, and the browser is not to blame.
#[tokio::test]
async fn a_program_that_is_gone_is_not_blamed_on_the_browser() -> Outcome {
    for answer in [GONE, HTML] {
        browse(Device::PHONE, async |page| {
            page.before_load(&answered("_bg", answer)).await?;
            page.visit("").await?;
            page.wait_to_read("页面没有取全，还不能计算").await?;
            let words = page.words().await?;
            for part in
                ["刚发布了新版本", "数据都在", "A part of this page did not arrive", "重新载入"]
            {
                assert!(words.contains(part), "{part:?} is missing:\n{words}");
            }
            assert!(
                !words.contains("这个浏览器无法运行") && !words.contains("正在打开"),
                "{words}"
            );
            page.driver.log_errors().await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// The log of the browser has to be empty, which the harness checks: a listener that runs after its view
/// is gone is an error there.
#[tokio::test]
async fn going_back_from_a_typed_range_leaves_nothing_behind() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.go(Screen::Scores).await?;
        unfold(page, "exact").await?;
        page.choose("chance/supervising_authority/spread", "even").await?;
        page.type_into("chance/supervising_authority/low", "8").await?;
        page.client.back().await?;
        page.arrived(Screen::Indicators).await?;
        page.field("area/1/phone_visit/target").await?;
        let errors = page.driver.log_errors().await?;
        assert!(errors.is_empty(), "{errors:?}");
        assert!(!page.words().await?.contains("停下来了"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn quick_undo_with_a_sheet_open_leaves_nothing_behind() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.click_by("button", "添片区").await?;
        page.wait_for_focus("area/5/name").await?;
        // The sheet of the new area adds the next one.
        page.click_last_by("button", "添片区").await?;
        page.wait_for_focus("area/6/name").await?;
        for _ in 0..3 {
            let undo = "
                for (let at = 0; at < 2; at += 1) {
                    document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                        { key: 'z', ctrlKey: true, bubbles: true }));
                    document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                        { key: 'y', ctrlKey: true, bubbles: true }));
                    document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                        { key: 'z', ctrlKey: true, bubbles: true }));
                }";
            page.client.execute(undo, vec![]).await?;
            page.press("Control+y").await?;
            page.press("Control+z").await?;
        }
        page.idle().await?;
        let errors = page.driver.log_errors().await?;
        assert!(errors.is_empty(), "{errors:?}");
        assert!(!page.words().await?.contains("停下来了"));
        Ok(())
    })
    .await
}

/// The example under the scheme made by hand that is kept with it, with two scenarios.
fn under_its_own_scheme() -> Outcome<String> {
    let mut kept: Value =
        serde_json::from_str(&fs::read_to_string("tests/golden/versions/v3.json")?)?;
    kept["document"]["scheme"] = json!("own");
    Ok(kept.to_string())
}

/// The buttons that lead to the scheme.
const TO_SCHEMES: &[&str] = &["设置", "换方案，或自己做一个"];

/// Opens a sheet by its button, or unfolds what lies under these words.
pub(crate) async fn open_part(page: &Page, words: &str) -> Outcome {
    let open = "
        const called = control => control.getAttribute('aria-label') ?? control.textContent;
        const controls = document.querySelectorAll('button, details:not([open]) > summary');
        const found = [...controls].filter(control => called(control).includes(arguments[0]));
        found.sort((one, other) => called(one).length - called(other).length)[0]?.click();
        return String(found.length);";
    until(words, async || {
        let found = page.text_from(open, vec![json!(words)]).await?;
        Ok((found != "0").then_some(()))
    })
    .await
}

/// What is wrong in any kind of input is reached from the count of what is to be corrected.
#[tokio::test]
async fn the_way_to_what_is_wrong_reaches_every_kind_of_input() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.store("station-scorecard/station/example", &under_its_own_scheme()?).await?;
        page.reload().await?;
        let inputs: [(Screen, &[&str], &str, &str); 12] = [
            (Screen::Scores, &[], "score/own_party_1", "x"),
            (Screen::Scores, &[], "score/bonus", "x"),
            (Screen::Scores, &[], "score/deduction", "x"),
            (Screen::Indicators, &["片区1"], "area/1/name", ""),
            (Screen::Indicators, &[], "area/1/phone_visit/target", "x"),
            (Screen::Indicators, &[], "station/1/completed", "x"),
            (Screen::Indicators, &["电访"], "indicator/phone_visit/name", ""),
            (Screen::Indicators, &["社区调研"], "station/2/name", ""),
            (Screen::Staffing, &["协议要求"], "required/all", "x"),
            (Screen::Particulars, &[], "particulars/annual_funding", "x"),
            (Screen::Scores, TO_SCHEMES, "scheme/name", ""),
            (Screen::Scores, TO_SCHEMES, "scheme/party/2/cap", "x"),
        ];
        for (screen, way, hook, wrong) in inputs {
            page.go(screen).await?;
            for part in way {
                open_part(page, part).await?;
            }
            page.type_into(hook, wrong).await?;
            page.press("Tab").await?;
            for from in [Screen::Rules, Screen::Exchange] {
                page.go(from).await?;
                page.click_by("button", "去改").await?;
                page.wait_for_focus(hook).await?;
            }
            page.press("Escape").await?;
            page.press("Tab").await?;
            page.wait_until("total", |_| true).await?;
        }
        Ok(())
    })
    .await
}

/// WeChat's browser does nothing when it is asked to print or to keep a file, so the page says what helps.
#[tokio::test]
async fn in_wechat_files_become_copies_and_the_page_says_how_to_get_them() -> Outcome {
    browse(Device::PHONE, async |page| {
        in_wechat(page).await?;
        page.open(Screen::Exchange).await?;
        // Nothing there that WeChat does not do: what files hold is copied instead.
        page.answer("share-tables").await?;
        page.wait_to_read("用浏览器打开").await?;
        for button in ["下载 Excel 附件", "打印附件", "打印结果单"] {
            assert_eq!(page.count_named("button", button).await?, 0, "{button}");
        }
        page.let_out("复制附件1").await?;
        page.wait_to_read("已复制").await?;
        page.let_out("复制当前评估").await?;
        page.wait_to_read("已复制").await?;
        page.wait_to_read("用浏览器打开").await?;
        // What was copied comes in by the box to paste into.
        page.with("#paste-box", async |area| page.click(&area).await).await?;
        page.press("Control+v").await?;
        page.wait_to_read("文件里的评估").await
    })
    .await
}

/// What a host shows where there is nothing looks like the page, and leads to it.
#[tokio::test]
async fn an_address_without_a_page_leads_to_the_page() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.visit("404.html").await?;
        page.wait_to_read("没有这一页").await?;
        assert_eq!(page.axe().await?, Vec::<String>::new());
        assert!(!page.scrolls_sideways().await?);
        page.click_by("link", "打开计算器 Open the scorecard").await?;
        page.started().await?;
        page.wait_for("total", "86.75").await
    })
    .await
}

/// Backups leave WeChat by the clipboard, else by a text box, all of it selected; the code of the link is a
/// picture in pixels that a long press saves.
#[tokio::test]
async fn in_wechat_backups_are_copied_and_codes_are_pictures() -> Outcome {
    const SELECTED: &str = "
        const area = document.activeElement;
        return area.value?.slice(area.selectionStart, area.selectionEnd) ?? '';";
    browse(Device::PHONE, async |page| {
        in_wechat(page).await?;
        page.open(Screen::Exchange).await?;
        page.answer("share-group").await?;
        let source = "return document.querySelector('img.qr-code')?.src.slice(0, 15) ?? '';";
        until("a code in pixels", async || {
            Ok((page.text_from(source, vec![]).await? == "data:image/png;").then_some(()))
        })
        .await?;
        page.go(Screen::Stations).await?;
        page.act_on("广州市白鹤洞街社工服务站", "复制备份").await?;
        page.wait_to_read("备份已复制").await?;
        page.client.execute("document.execCommand = () => false;", vec![]).await?;
        page.close_sheets().await?;
        page.go(Screen::Stations).await?;
        page.act_on("广州市白鹤洞街社工服务站", "复制备份").await?;
        page.wait_to_read("点右上角 ··· 用浏览器打开").await?;
        until("a backup, selected", async || {
            let selected = page.text_from(SELECTED, vec![]).await?;
            Ok((selected.contains("\"document\"") && selected.ends_with('}')).then_some(()))
        })
        .await?;
        assert_eq!(page.axe().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

/// Cells that the browser does not copy by the button are shown to be copied by hand.
#[tokio::test]
async fn cells_that_are_not_copied_are_shown_to_be_copied_by_hand() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.click_field("area/1/phone_visit/target").await?;
        page.press("Shift+Right").await?;
        page.client.execute("document.execCommand = () => false;", vec![]).await?;
        page.click_by("button", "复制").await?;
        page.wait_to_read("浏览器没有让本页复制").await?;
        let held = "return document.querySelector('.notice .by-hand')?.value ?? '';";
        assert_eq!(page.text_from(held, vec![]).await?.trim(), "500\t1344");
        Ok(())
    })
    .await
}
