//! 要交给谁？: answers by keyboard, what is shown beside them, and what the box of 导入 understands.

use crate::exchange::{focused_on, into_the_open_one};
use crate::support::{Device, Outcome, Page, Screen, browse};

/// The id of the chosen answer, and of what has the focus.
async fn chosen(page: &Page) -> Outcome<(String, String)> {
    let script = "
        const chosen = [...document.querySelectorAll('[role=tab]')]
            .filter(tab => tab.getAttribute('aria-selected') === 'true').map(tab => tab.id);
        return JSON.stringify([chosen.join(' '), document.activeElement.id]);";
    Ok(serde_json::from_str(&page.text_from(script, vec![]).await?)?)
}

#[tokio::test]
async fn answers_are_tabs_by_keyboard_and_stay_chosen_in_other_rooms() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.client.execute("document.querySelector('#share-group').focus();", vec![]).await?;
        for (key, id) in [
            ("Right", "share-tables"),
            ("Down", "share-report"),
            ("End", "share-backup"),
            ("Right", "share-group"),
            ("Left", "share-backup"),
            ("Home", "share-group"),
            ("Right", "share-tables"),
        ] {
            page.press(key).await?;
            assert_eq!(chosen(page).await?, (id.to_owned(), id.to_owned()), "{key}");
        }
        page.press("Tab").await?;
        focused_on(page, "下载 Excel 附件").await?;
        page.press("Shift+Tab").await?;
        assert_eq!(chosen(page).await?.1, "share-tables", "one stop for all four");
        page.go(Screen::Scores).await?;
        page.go(Screen::Exchange).await?;
        assert_eq!(chosen(page).await?.0, "share-tables");
        Ok(())
    })
    .await
}

/// A link that someone has copied is opened from the box as from the address; Back leads to the room.
#[tokio::test]
async fn a_pasted_link_is_a_visit_and_back_leads_out_of_it() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        let address = page.link().await?;
        page.copy_elsewhere(&address).await?;
        page.with("#paste-box", async |area| page.click(&area).await).await?;
        page.press("Control+v").await?;
        page.wait_for("visit/total", "86.75").await?;
        page.client.back().await?;
        page.wait_to_read("要交给谁？").await
    })
    .await
}

/// The link and its code are those of the station as it is now.
#[tokio::test]
async fn the_link_follows_an_edit() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        let before = page.link().await?;
        page.go(Screen::Scores).await?;
        page.type_into("score/third_party_evaluator", "49.51").await?;
        page.wait_for("total", "91.44").await?;
        page.go(Screen::Exchange).await?;
        page.wait_to_read("91.44 优秀 · 测算").await?;
        let after = page.link().await?;
        assert_ne!(before, after);
        // Undo goes to where it shows what it took back.
        page.press("Control+z").await?;
        page.wait_for("total", "86.75").await?;
        page.go(Screen::Exchange).await?;
        page.wait_to_read("86.75 良好 · 测算").await?;
        assert_eq!(page.link().await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_box_with_text_offers_a_look_and_an_empty_one_does_not() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        assert_eq!(page.count_named("button", "看一眼").await?, 0);
        page.with("#paste-box", async |area| page.click(&area).await).await?;
        page.type_keys("{\"other\":1}").await?;
        page.click_by("button", "看一眼").await?;
        page.wait_to_read("这不是本页导出的文件").await?;
        page.press("Control+a").await?;
        page.with("#paste-box", async |area| page.click(&area).await).await?;
        page.press("Control+a").await?;
        page.press("Delete").await?;
        page.wait_until_gone("button", "看一眼").await
    })
    .await
}

/// 86.75 is the station's, 91.44 what is being tried.
#[tokio::test]
async fn during_a_trial_what_goes_out_are_the_real_figures() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let link = async || {
            page.go(Screen::Exchange).await?;
            page.link().await
        };
        let before = link().await?;
        page.go(Screen::Scores).await?;
        page.start_trial().await?;
        page.type_into("score/third_party_evaluator", "49.51").await?;
        page.press("Tab").await?;
        page.wait_for("total", "91.44").await?;
        assert_eq!(link().await?, before, "the link is that of the station");
        for answer in ["share-group", "share-tables", "share-report", "share-backup"] {
            page.answer(answer).await?;
            page.wait_to_read("交出去的是实际的数").await?;
        }
        page.watch_downloads().await?;
        page.let_out("下载当前评估").await?;
        let (_, file) = page.handed(1).await?.remove(0);
        let file: serde_json::Value = serde_json::from_slice(&file)?;
        let scores = file["document"]["scores"].to_string();
        assert!(scores.contains("44.82") && !scores.contains("49.51"), "{scores}");
        page.let_out("打印结果单").await?;
        page.wait_to_read("交出去的是实际的数").await?;
        let paper = "return document.querySelector('#paper').innerText;";
        let paper = page.text_from(paper, vec![]).await?;
        assert!(paper.contains("86.75") && !paper.contains("91.44"), "{paper}");
        Ok(())
    })
    .await
}

/// Where headings are recognised, Back from the preview leaves everything as it was, and Forward brings
/// nothing by itself.
#[tokio::test]
async fn back_from_a_preview_loses_nothing() -> Outcome {
    const TABLE: &str = "片区\t电访\t\n\t协议量\t完成量\n片区1\t501\t1345";
    for device in [Device::DESKTOP, Device::PHONE] {
        browse(device, async |page| {
            page.open(Screen::Exchange).await?;
            page.answer("share-report").await?;
            page.copy_elsewhere(TABLE).await?;
            page.with("#paste-box", async |area| page.click(&area).await).await?;
            page.press("Control+v").await?;
            into_the_open_one(page).await?;
            page.client.back().await?;
            page.wait_to_read("要交给谁？").await?;
            assert_eq!(page.text_from("return location.hash;", vec![]).await?, "#share");
            assert_eq!(chosen(page).await?.0, "share-report", "the answer stays open");
            let held = "return document.querySelector('#paste-box').value;";
            assert!(page.text_from(held, vec![]).await?.contains("1345"), "the box is as it was");
            page.click_by("button", "看一眼").await?;
            into_the_open_one(page).await?;
            page.click_by("button", "确认导入").await?;
            page.wait_to_read("已导入").await?;
            page.go(Screen::Indicators).await?;
            page.wait_for_value("area/1/phone_visit/completed", "1345").await
        })
        .await?;
    }
    Ok(())
}
