//! Keeping, as far as only a browser can show it: tabs at the same moment, storage that is cleared or
//! full, backups and their reminder. The rest is tested natively (`it/desk`).

use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

const PREFERENCES: &str = "station-scorecard/preferences";
const PURCHASER: &str = "score/purchaser";

/// Types into the purchaser's score and leaves the page, at a moment given in milliseconds.
const TYPE_AT: &str = "
    const [value, moment] = arguments;
    setTimeout(() => {
        const input = document.querySelector('[data-field=\"score/purchaser\"]');
        input.value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        dispatchEvent(new Event('pagehide'));
    }, moment - Date.now());";

/// Whatever the order in which the browser carries the writes out, with locks and without.
#[tokio::test]
async fn writes_of_two_tabs_at_the_same_moment_are_both_kept() -> Outcome {
    const WITHOUT_LOCKS: &str =
        "Object.defineProperty(Navigator.prototype, 'locks', { get() { return undefined; } });";
    for before in ["", WITHOUT_LOCKS] {
        browse(Device::DESKTOP, async |page| {
            if !before.is_empty() {
                page.before_load(before).await?;
            }
            page.open(Screen::Scores).await?;
            let first = page.second_tab(Screen::Scores).await?;
            let moment = page.text_from("return String(Date.now() + 1500);", vec![]).await?;
            let moment: u64 = moment.parse()?;
            page.client.execute(TYPE_AT, vec!["11".into(), moment.into()]).await?;
            page.go_to_tab(first).await?;
            page.client.execute(TYPE_AT, vec!["12".into(), moment.into()]).await?;
            until("both edits in storage", async || {
                let texts = stations(page).await?.join(" ");
                let both = texts.contains("\"11\"") && texts.contains("\"12\"");
                Ok(both.then_some(()))
            })
            .await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_cleared_storage_is_seen_at_the_next_focus_and_never_called_saved() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into(PURCHASER, "19").await?;
        page.wait_until_kept().await?;
        page.client
            .execute("localStorage.clear(); dispatchEvent(new Event('focus'));", vec![])
            .await?;
        page.wait_for("saved", "未保存").await?;
        page.wait_to_read("没能保存，先存成文件").await?;
        assert_eq!(stations(page).await?.len(), 0, "nothing is put back unasked");
        page.click_by("button", "再试").await?;
        page.wait_until_kept().await?;
        assert_eq!(stations(page).await?.len(), 1);
        // And at the next save, without any focus.
        page.client.execute("localStorage.clear();", vec![]).await?;
        page.type_into(PURCHASER, "18").await?;
        page.wait_until_kept().await?;
        assert!(stations(page).await?.join("").contains("\"18\""));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn full_storage_offers_the_station_as_a_file() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into(PURCHASER, "19").await?;
        page.wait_until_kept().await?;
        let before = stations(page).await?;
        fill(page).await?;
        page.go(Screen::Particulars).await?;
        let operator = "w".repeat(199);
        page.type_into("particulars/operator", &operator).await?;
        page.wait_for("saved", "未保存").await?;
        page.close_sheets().await?;
        page.watch_downloads().await?;
        page.click_by("button", "存成文件").await?;
        let (name, bytes) = page.handed(1).await?.remove(0);
        let text = String::from_utf8(bytes)?;
        assert!(
            name.starts_with("广州市白鹤洞街社工服务站 20") && name.ends_with(".json"),
            "{name}"
        );
        assert!(text.contains(&operator) && text.contains("\"19\""), "{text}");
        assert_eq!(stations(page).await?, before, "the old content is intact");
        page.wait_for("saved", "未保存").await
    })
    .await
}

/// There is no room for the copy: nothing goes, and the person is told of the way.
#[tokio::test]
async fn a_deletion_without_room_for_the_copy_is_not_carried_out() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        start_named(page, "甲站").await?;
        page.go(Screen::Stations).await?;
        let before = stations(page).await?;
        fill(page).await?;
        page.act_on("甲站", "删除").await?;
        page.wait_to_read("没有删除“甲站”").await?;
        assert_eq!(stations(page).await?, before);
        page.watch_downloads().await?;
        page.click_by("button", "下载备份").await?;
        let (_, bytes) = page.handed(1).await?.remove(0);
        assert_eq!(String::from_utf8(bytes)?, before[0], "to the letter");
        page.click_by("button", "彻底删除").await?;
        page.wait_until_gone("button", "打开 甲站").await?;
        assert_eq!(stations(page).await?.len(), 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_station_comes_back_beside_one_that_lives_in_its_place() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        start_named(page, "甲站").await?;
        let living = stations(page).await?.remove(0).replace("甲站", "乙站");
        page.go(Screen::Stations).await?;
        page.act_on("甲站", "删除").await?;
        page.wait_to_read("最近删除的 1 个").await?;
        // Another tab went on with it.
        let keys = page.stored_keys().await?;
        let key = keys.iter().find(|key| key.contains("/deleted/")).ok_or("no copy")?;
        page.store(&key.replace("/deleted/", "/station/"), &living).await?;
        page.reload().await?;
        page.go(Screen::Stations).await?;
        let summary = "[role=\"dialog\"] details > summary";
        page.with(summary, async |summary| page.click(&summary).await).await?;
        page.click_by("button", "恢复 甲站").await?;
        page.wait_to_read("恢复的这份改名为“甲站（恢复的）”").await?;
        page.wait_until_kept().await?;
        page.go(Screen::Stations).await?;
        page.named("button", "打开 甲站（恢复的）").await?;
        page.named("button", "打开 乙站").await?;
        assert!(stations(page).await?.contains(&living), "what lives is untouched");
        Ok(())
    })
    .await
}

/// Of the open station and of another one.
#[tokio::test]
async fn a_name_typed_in_the_list_is_kept_when_the_page_goes_at_once() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        start_named(page, "甲站").await?;
        start_named(page, "乙站").await?;
        for name in ["甲站", "乙站"] {
            page.go(Screen::Stations).await?;
            page.act_on(name, "改名").await?;
            page.click_by("textbox", &format!("改名 {name}")).await?;
            page.press("End").await?;
            page.type_keys("新名").await?;
            page.reload().await?;
            page.go(Screen::Stations).await?;
            page.named("button", &format!("打开 {name}新名")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn damaged_preferences_open_the_own_station_saved_last() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        start_named(page, "甲站").await?;
        start_named(page, "乙站").await?;
        for text in ["{", "7", "{\"station\":[]}", "{\"station\":\"gone\"}"] {
            page.store(PREFERENCES, text).await?;
            page.reload().await?;
            page.go(Screen::Particulars).await?;
            page.wait_for_value("particulars/station", "乙站").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_list_says_that_browsers_clear_and_reminds_until_there_is_a_backup() -> Outcome {
    const LATER: &str = "
        const Real = Date;
        window.Date = class extends Real {
            constructor(...parts) {
                super(...(parts.length ? parts : [Real.now() + 31 * 86400000]));
            }
            static now() { return Real.now() + 31 * 86400000; }
        };";
    browse(Device::DESKTOP, async |page| {
        start_named(page, "甲站").await?;
        page.go(Screen::Stations).await?;
        page.wait_to_read("Safari 七天不用就会清除").await?;
        assert!(!page.words().await?.contains("没有下载备份"), "not on the first day");
        page.before_load(LATER).await?;
        page.reload().await?;
        page.go(Screen::Stations).await?;
        page.wait_to_read("已有 31 天没有下载备份").await?;
        page.click_by("link", "去下载备份").await?;
        page.watch_downloads().await?;
        page.let_out("下载当前评估").await?;
        page.handed(1).await?;
        page.go(Screen::Stations).await?;
        page.wait_to_read("Safari 七天不用就会清除").await?;
        assert!(!page.words().await?.contains("没有下载备份"), "there is one now");
        Ok(())
    })
    .await
}

/// The texts of the kept stations.
async fn stations(page: &Page) -> Outcome<Vec<String>> {
    let script = "return JSON.stringify(Object.keys(localStorage).sort()
        .filter(key => key.includes('/station/')).map(key => localStorage.getItem(key)));";
    Ok(serde_json::from_str(&page.text_from(script, vec![]).await?)?)
}

async fn start_named(page: &Page, name: &str) -> Outcome {
    page.start_named(name).await?;
    page.wait_until_kept().await
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
        }";
    page.client.execute(script, vec![]).await?;
    Ok(())
}
