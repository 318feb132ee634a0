//! 写报告: the draft in Word, what it still lacks with the way there, its closing words, names asked about first.

use std::io::{Cursor, Read};

use crate::exchange::{fits, focused_on};
use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// The text document in a Word file.
fn document(bytes: &[u8]) -> Outcome<String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut text = String::new();
    zip.by_name("word/document.xml")?.read_to_string(&mut text)?;
    Ok(text)
}

/// Opens 写报告.
async fn write_up(page: &Page) -> Outcome {
    page.go(Screen::Exchange).await?;
    page.answer("share-report").await
}

#[tokio::test]
async fn each_kind_is_downloaded_with_the_figures_of_the_page() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.watch_downloads().await?;
        page.answer("share-report").await?;
        page.wait_for("draft/missing", "还有 1 项【待填】").await?;
        page.click_by("button", "下载 Word 草稿").await?;
        let (name, own) = page.handed(1).await?.remove(0);
        assert!(name.contains("自评报告") && name.ends_with(".docx"), "{name}");
        let own = document(&own)?;
        assert!(own.contains("86.75分（测算）") && own.contains("稳岗率为95.00%"), "{own}");
        assert!(!own.contains("监督方评估"));
        page.wait_to_read("已读回核对，并交给浏览器下载").await?;
        page.click_by("button", "评估报告草稿").await?;
        // Two lists of each of nine places, and the closing words.
        page.wait_for("draft/missing", "还有 19 项【待填】").await?;
        page.click_by("button", "下载 Word 草稿").await?;
        let (name, report) = page.handed(2).await?.remove(1);
        assert!(name.contains("评估报告") && !name.contains("自评"), "{name}");
        assert!(document(&report)?.contains("三、监督方评估"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_missing_unfolds_by_a_key() -> Outcome {
    const IS_OPEN: &str = "
        const summary = document.querySelector('summary[data-figure=\"draft/missing\"]');
        if (arguments[0]) summary.focus();
        return String(summary.parentElement.open);";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        write_up(page).await?;
        page.click_by("button", "评估报告草稿").await?;
        page.wait_for("draft/missing", "还有 19 项【待填】").await?;
        assert_eq!(page.text_from(IS_OPEN, vec![true.into()]).await?, "false");
        page.press("Enter").await?;
        until("the list unfolded", async || {
            Ok((page.text_from(IS_OPEN, vec![false.into()]).await? == "true").then_some(()))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn what_is_missing_leads_to_its_place_and_goes_once_it_is_there() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.answer("share-report").await?;
        page.click_by("button", "结语").await?;
        assert_eq!(page.focused_field().await?, "draft/closing");
        page.type_keys("今年就写到这里。").await?;
        page.wait_for("draft/missing", "内容齐了，没有【待填】。").await?;
        page.reload().await?;
        page.started().await?;
        write_up(page).await?;
        page.wait_for("draft/missing", "内容齐了，没有【待填】。").await?;
        page.watch_downloads().await?;
        page.click_by("button", "下载 Word 草稿").await?;
        let (_, bytes) = page.handed(1).await?.remove(0);
        let text = document(&bytes)?;
        assert!(text.contains("今年就写到这里。") && !text.contains("待填"), "{text}");
        // What is blank leads to its input.
        page.go(Screen::Indicators).await?;
        page.type_into("area/1/phone_visit/completed", "").await?;
        page.press("Tab").await?;
        write_up(page).await?;
        page.wait_for("draft/missing", "还有 1 项【待填】").await?;
        page.click_by("button", "1 个协议量或完成量").await?;
        page.arrived(Screen::Indicators).await?;
        assert_eq!(page.focused_field().await?, "area/1/phone_visit/completed");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn names_are_asked_about_first() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.click_by("button", "社工21 详情").await?;
        page.type_into("worker/1/label", "测试甲").await?;
        page.click_by("button", "关闭").await?;
        write_up(page).await?;
        page.watch_downloads().await?;
        page.click_by("button", "下载 Word 草稿").await?;
        page.wait_to_read("要带上姓名吗").await?;
        focused_on(page, "只写编号").await?;
        page.press("Enter").await?;
        let (_, without) = page.handed(1).await?.remove(0);
        assert!(!document(&without)?.contains("测试甲"));
        page.click_by("button", "下载 Word 草稿").await?;
        page.click_by("button", "带上姓名").await?;
        let (_, with) = page.handed(2).await?.remove(1);
        assert!(document(&with)?.contains("测试甲"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_fits_a_narrow_phone_in_both_languages_and_passes_the_checker() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Exchange).await?;
        page.answer("share-report").await?;
        page.click_by("button", "评估报告草稿").await?;
        page.answer("share-report").await?;
        page.wait_to_read("监督方 值得肯定").await?;
        fits(page).await?;
        page.choose_language("English").await?;
        page.wait_to_read("Download the draft").await?;
        page.answer("share-report").await?;
        page.wait_to_read("Supervising authority").await?;
        fits(page).await
    })
    .await
}
