//! Keeping: another tab, storage that is damaged, newer, full or absent, and a tab closed at once.

use serde_json::Value;

use crate::support::{Device, Outcome, Page, Screen, browse};

const EXAMPLE: &str = "station-scorecard/station/example";
const THIRD: &str = "score/third_party_evaluator";
/// What opens the example in the station menu.
const OPEN_EXAMPLE: &str = "打开 广州市白鹤洞街社工服务站";

#[tokio::test]
async fn a_change_in_another_tab_arrives() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let first = page.second_tab(Screen::Scores).await?;
        page.type_into(THIRD, "49.51").await?;
        page.wait_until_kept().await?;
        let second = page.go_to_tab(first).await?;
        page.wait_for("total", "91.44").await?;
        page.wait_for_value(THIRD, "49.51").await?;
        page.wait_to_read("另一个窗口改过，已经换成新的").await?;
        page.type_into("score/purchaser", "19").await?;
        page.wait_until_kept().await?;
        page.go_to_tab(second).await?;
        page.wait_for("total", "90.44").await?;
        let keys = page.stored_keys().await?;
        let stations = keys.iter().filter(|key| key.contains("/station/")).count();
        assert_eq!(stations, 1, "edits in turn are no conflict: {keys:?}");
        // What the other tab did can be taken back here.
        page.press("Control+z").await?;
        page.wait_for("total", "91.44").await
    })
    .await
}

#[tokio::test]
async fn closing_a_tab_right_after_a_keystroke_loses_nothing() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let first = page.second_tab(Screen::Scores).await?;
        page.type_into(THIRD, "49.51").await?;
        page.close_tab(first).await?;
        page.wait_for("total", "91.44").await?;
        page.reload().await?;
        page.wait_for_value(THIRD, "49.51").await
    })
    .await
}

#[tokio::test]
async fn damaged_storage_is_set_aside_and_the_rest_is_shown() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into(THIRD, "44.83").await?;
        page.wait_until_kept().await?;
        let whole = kept(page, EXAMPLE).await?;
        let bad_field = whole.replace("\"44.83\"", "\"4483\"");
        let half: String = whole.chars().take(whole.chars().count() / 2).collect();
        for (damaged, total) in [(bad_field.as_str(), "41.93"), (half.as_str(), "86.76")] {
            damage(page, damaged).await?;
            page.wait_until("total", |shown| shown.starts_with(total)).await?;
            page.wait_to_read("原文已另行保存").await?;
            page.wait_until_kept().await?;
            page.go(Screen::Stations).await?;
            page.wait_to_read("读不出来、另存的 1 个").await?;
            set_aside_text_is(page, damaged).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn garbage_in_storage_is_set_aside_and_the_page_works() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        for garbage in ["garbage", "", "null", "{\"version\":1}", "[[[[", "\u{0}\u{ffff}"] {
            damage(page, garbage).await?;
            page.wait_for("total", "86.75").await?;
            set_aside_text_is(page, garbage).await?;
            page.type_into(THIRD, "44.83").await?;
            page.wait_for("total", "86.76").await?;
            page.wait_until_kept().await?;
            set_aside_text_is(page, garbage).await?;
        }
        Ok(())
    })
    .await
}

/// Reading descends with the text, and the program's stack is small.
#[tokio::test]
async fn text_of_any_depth_does_no_harm() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
            for depth in [31, 32, 33, 127, 128, 100_000] {
                let deep = format!("{}1{}", open.repeat(depth), close.repeat(depth));
                damage(page, &deep).await?;
                page.wait_for("total", "86.75").await?;
                set_aside_text_is(page, &deep).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn damaged_preferences_do_no_harm() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        for text in ["{", "7", "{\"theme\":\"purple\",\"station\":[]}"] {
            page.store("station-scorecard/preferences", text).await?;
            page.reload().await?;
            page.wait_for("total", "86.75").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_newer_version_is_refused_by_name_and_left_alone() -> Outcome {
    const NEWER: &str = r#"{"format":"station-scorecard","version":99,"document":{"particulars":{"station":"明年的站"},"new":1}}"#;
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        for key in [EXAMPLE, "station-scorecard/station/other"] {
            page.store(key, NEWER).await?;
        }
        page.store("station-scorecard/preferences", "{\"station\":\"other\"}").await?;
        page.reload().await?;
        page.wait_to_read("“明年的站”由更新的版本（99）保存").await?;
        page.wait_for("total", "86.75").await?;
        page.type_into(THIRD, "44.83").await?;
        page.wait_until_kept().await?;
        page.go(Screen::Stations).await?;
        page.click_by("button", "打开 明年的站").await?;
        page.wait_for("total", "86.76").await?;
        for key in [EXAMPLE, "station-scorecard/station/other"] {
            assert_eq!(kept(page, key).await?, NEWER);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn full_storage_is_told_until_there_is_room() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        fill(page).await?;
        page.type_into(THIRD, "49.51").await?;
        page.wait_for("saved", "未保存").await?;
        page.wait_to_read("这台设备存满了").await?;
        page.wait_for("total", "91.44").await?;
        page.type_into("score/purchaser", "19").await?;
        page.wait_for("total", "90.44").await?;
        page.press("Control+z").await?;
        page.wait_for("total", "91.44").await?;
        page.wait_for("saved", "未保存").await?;
        page.client.execute("localStorage.removeItem('filling/0');", vec![]).await?;
        page.wait_until_kept().await?;
        assert!(!page.words().await?.contains("这台设备存满了"));
        let text = kept(page, EXAMPLE).await?;
        assert!(text.contains("\"49.51\""), "{text}");
        page.reload().await?;
        page.wait_for("total", "91.44").await
    })
    .await
}

/// Also what is not on the desk stays in memory, and the person can ask for another try.
#[tokio::test]
async fn a_whole_station_survives_full_storage() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Stations).await?;
        fill(page).await?;
        page.click_by("button", "新建").await?;
        page.type_into("particulars/station", "满站").await?;
        page.skip_guide().await?;
        page.wait_for("saved", "未保存").await?;
        page.go(Screen::Stations).await?;
        page.click_by("button", OPEN_EXAMPLE).await?;
        page.wait_for("total", "86.75").await?;
        page.wait_for("saved", "未保存").await?;
        page.go(Screen::Stations).await?;
        page.click_by("button", "打开 满站").await?;
        page.named("button", "满站").await?;
        page.client.execute("localStorage.removeItem('filling/0');", vec![]).await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        // Opened again as the last one, although that could not be remembered at first.
        page.named("button", "满站").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_storage_the_page_works_in_memory_and_says_so() -> Outcome {
    const NO_STORAGE: &str = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('not here', 'SecurityError'); } });";
    browse(Device::DESKTOP, async |page| {
        page.before_load(NO_STORAGE).await?;
        page.open(Screen::Scores).await?;
        page.type_into(THIRD, "49.51").await?;
        page.wait_for("total", "91.44").await?;
        page.wait_for("saved", "未保存").await?;
        page.wait_to_read("这个浏览器不能保存").await?;
        page.click_by("button", "新建我的评估").await?;
        page.type_into("particulars/station", "无痕站").await?;
        page.skip_guide().await?;
        page.go(Screen::Stations).await?;
        page.click_by("button", OPEN_EXAMPLE).await?;
        page.wait_for("total", "91.44").await?;
        page.go(Screen::Stations).await?;
        page.click_by("button", "打开 无痕站").await?;
        page.named("button", "无痕站").await?;
        page.close_sheets().await?;
        page.choose_language("English").await?;
        page.wait_for("saved", "Not saved").await
    })
    .await
}

/// Nothing is called saved that was never tried.
#[tokio::test]
async fn absent_storage_is_told_before_anything_is_typed() -> Outcome {
    const NO_STORAGE: &str =
        "Object.defineProperty(window, 'localStorage', { get() { return null; } });";
    browse(Device::DESKTOP, async |page| {
        page.before_load(NO_STORAGE).await?;
        page.open(Screen::Scores).await?;
        page.wait_for("saved", "未保存").await?;
        page.wait_to_read("这个浏览器不能保存").await
    })
    .await
}

async fn kept(page: &Page, key: &str) -> Outcome<String> {
    page.stored(key).await?.ok_or_else(|| format!("nothing is kept under {key}").into())
}

/// Puts a text in place of the kept example; the page finds it when it is loaded anew.
async fn damage(page: &Page, text: &str) -> Outcome {
    page.open(Screen::Scores).await?;
    page.wait_until_kept().await?;
    page.client.execute("localStorage.clear();", vec![]).await?;
    page.store(EXAMPLE, text).await?;
    page.reload().await
}

/// One text is set aside, and it is this one to the letter.
async fn set_aside_text_is(page: &Page, text: &str) -> Outcome {
    let keys = page.stored_keys().await?;
    let aside: Vec<&String> = keys.iter().filter(|key| key.contains("/set-aside/")).collect();
    assert_eq!(aside.len(), 1, "{keys:?}");
    assert_eq!(kept(page, aside[0]).await?, text);
    Ok(())
}

/// Fills the storage to the last character.
async fn fill(page: &Page) -> Outcome {
    let script = "
        let [size, count] = [1 << 20, 0];
        while (size > 0) {
            try {
                localStorage.setItem('filling/' + count, 'x'.repeat(size));
                count += 1;
            } catch { size >>= 1; }
        }
        return count;";
    let count = page.client.execute(script, vec![]).await?;
    assert_ne!(count, Value::from(0), "nothing was filled");
    Ok(())
}
