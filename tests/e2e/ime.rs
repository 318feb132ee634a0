//! A Chinese input method at work is never disturbed: nothing is read, moved or put back before
//! it has put its text in place.

use serde_json::json;

use crate::support::{Device, Outcome, Page, Screen, browse};

const COMPLETED: &str = "area/1/phone_visit/completed";

#[tokio::test]
async fn drafts_are_left_alone_and_the_outcome_counts() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        select(page, COMPLETED).await?;
        for draft in ["y", "yi", "yi er"] {
            compose(page, draft).await?;
            assert_eq!(page.value(COMPLETED).await?, draft);
            assert!(!page.is_refused(COMPLETED).await?, "{draft:?} is judged too early");
            page.wait_for("areas/phone_visit/completed", "3556").await?;
        }
        page.paste("１２").await?;
        page.wait_for("areas/phone_visit/completed", "2224").await?;
        assert_eq!(page.value(COMPLETED).await?, "１２", "as written, while the field is open");
        page.press("Tab").await?;
        page.wait_for_value(COMPLETED, "12").await?;
        page.press("Control+z").await?;
        page.wait_for_value(COMPLETED, "1344").await
    })
    .await
}

#[tokio::test]
async fn names_are_composed_word_by_word_as_one_step() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.open_item("片区1").await?;
        select(page, "area/1/name").await?;
        page.compose(&["h", "he", "he d"], "鹤洞").await?;
        page.compose(&["d", "do", "dong"], "东").await?;
        page.compose(&["q"], "区").await?;
        page.wait_for_value("area/1/name", "鹤洞东区").await?;
        page.press("Tab").await?;
        page.wait_for_name(COMPLETED, "鹤洞东区 电访 完成量").await?;
        page.press("Control+z").await?;
        page.wait_for_value("area/1/name", "片区1").await
    })
    .await
}

/// Enter takes a word, Esc drops it, arrows choose one: these keys belong to the input method.
#[tokio::test]
async fn keys_of_the_input_method_neither_move_nor_restore() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        select(page, COMPLETED).await?;
        compose(page, "wu").await?;
        for key in ["Enter", "Escape", "ArrowDown", "ArrowUp", "ArrowLeft", "z"] {
            key_229(page, key).await?;
            assert_eq!(page.focused_field().await?, COMPLETED, "{key} moved");
            assert_eq!(page.value(COMPLETED).await?, "wu", "{key} disturbed the draft");
        }
        page.paste("５").await?;
        page.wait_for("areas/phone_visit/completed", "2217").await
    })
    .await
}

#[tokio::test]
async fn a_dropped_composition_leaves_the_field_as_it_was() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.click_field("score/purchaser").await?;
        page.press("End").await?;
        compose(page, "ni").await?;
        compose(page, "").await?;
        page.press("Tab").await?;
        page.wait_for_value("score/purchaser", "20.00").await?;
        assert!(!page.is_refused("score/purchaser").await?);
        page.wait_for("total", "86.75").await
    })
    .await
}

/// What another tab saves while an input method is composing is shown once that has ended: the letters
/// of the draft never stay in the name.
#[tokio::test]
async fn another_tabs_save_never_ends_a_composition() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        let first = page.second_tab(Screen::Scores).await?;
        page.type_into("score/purchaser", "18").await?;
        page.wait_until_kept().await?;
        let saved = page.stored(KEY).await?.ok_or("the other tab has saved nothing")?;
        page.type_into("score/purchaser", "19").await?;
        page.wait_until_kept().await?;
        page.close_tab(first).await?;
        page.wait_for("total", "85.75").await?;
        page.open_item("片区1").await?;
        select(page, "area/1/name").await?;
        compose(page, "xin").await?;
        // Going to the other tab would end the composition, so a frame saves what that tab has saved.
        page.client.execute(SAVE_ELSEWHERE, vec![json!(KEY), json!(saved)]).await?;
        assert_eq!(page.value("area/1/name").await?, "xin", "the draft stands as it was");
        page.paste("新").await?;
        page.wait_for_value("area/1/name", "新").await?;
        page.wait_to_read("另一个窗口改过，已经换成新的").await?;
        // 8.93 + 18 + 13 + 44.82
        page.wait_for("total", "84.75").await?;
        page.wait_until_kept().await?;
        let keys = page.stored_keys().await?;
        let stations = keys.iter().filter(|key| key.contains("/station/")).count();
        assert_eq!(stations, 1, "a name on top of another tab's score is no conflict: {keys:?}");
        page.reload().await?;
        page.wait_for_name(COMPLETED, "新 电访 完成量").await?;
        page.wait_for("total", "84.75").await
    })
    .await
}

/// Puts a text into storage from another document, which this one hears of.
const SAVE_ELSEWHERE: &str = "
    const frame = document.createElement('iframe');
    document.head.appendChild(frame);
    frame.contentWindow.localStorage.setItem(arguments[0], arguments[1]);";

/// What is kept of the example.
const KEY: &str = "station-scorecard/station/example";

async fn select(page: &Page, hook: &str) -> Outcome {
    page.click_field(hook).await?;
    page.press("Control+a").await
}

/// Shows a draft and leaves it open.
async fn compose(page: &Page, draft: &str) -> Outcome {
    let end = draft.chars().count();
    let shown = json!({ "text": draft, "selectionStart": end, "selectionEnd": end });
    page.driver.devtools("Input.imeSetComposition", shown).await?;
    Ok(())
}

/// A key as browsers report it while an input method takes it.
async fn key_229(page: &Page, key: &str) -> Outcome {
    for kind in ["rawKeyDown", "keyUp"] {
        let stroke = json!({ "type": kind, "key": key, "windowsVirtualKeyCode": 229 });
        page.driver.devtools("Input.dispatchKeyEvent", stroke).await?;
    }
    Ok(())
}
