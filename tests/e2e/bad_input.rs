//! What cannot be accepted is told beside its field and changes nothing; what people of two
//! languages type is understood.

use std::collections::BTreeMap;

use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

const COMPLETED: &str = "area/1/phone_visit/completed";
const AMOUNTS: &str = "可填 0 到 9999999.99";

#[tokio::test]
async fn a_wrong_amount_is_told_beside_its_field_and_changes_nothing() -> Outcome {
    let cases = [
        ("abc", "不是数字"),
        ("1..2", "不是数字"),
        ("1e9", "科学计数法"),
        ("−1", "不能小于 0"),
        ("-0.5", "不能小于 0"),
        ("1.234", "小数位太多"),
        ("10000000", "超出上限"),
        ("9,999,999.999", "小数位太多"),
        ("1,23", "逗号"),
        ("96%", "不填百分比"),
        ("９６％", "不填百分比"),
        ("99999999999999999999999999", "超出上限"),
        ("💥<b>x</b>", "不是数字"),
    ];
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        let before = page.all().await?;
        for (typed, reason) in cases {
            page.type_into(COMPLETED, typed).await?;
            refused(page, COMPLETED, typed, &[reason, AMOUNTS, "1344"]).await?;
            only_differs(page, &before, COMPLETED).await?;
            page.press("Tab").await?;
            assert_eq!(page.value(COMPLETED).await?, typed, "visible after leaving");
            only_differs(page, &before, COMPLETED).await?;
        }
        page.type_into(COMPLETED, "1345").await?;
        page.wait_for("areas/phone_visit/completed", "3557").await?;
        assert!(!page.is_refused(COMPLETED).await?);
        assert_eq!(page.notes_on(COMPLETED).await?, "");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_score_above_its_cap_is_refused_with_the_cap() -> Outcome {
    const PURCHASER: &str = "score/purchaser";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let before = page.all().await?;
        for (typed, reason) in
            [("20.01", "超出上限"), ("−1", "小于"), ("/", "“/”"), ("abc", "数字")]
        {
            page.type_into(PURCHASER, typed).await?;
            refused(page, PURCHASER, typed, &[reason, "可填 0 到 20", "20.00"]).await?;
            only_differs(page, &before, PURCHASER).await?;
        }
        page.press("Escape").await?;
        page.choose("score/purchaser/mode", "raw_mark").await?;
        page.type_into(PURCHASER, "100.01").await?;
        refused(page, PURCHASER, "100.01", &["可填 0 到 100"]).await?;
        page.wait_for("total", "86.75").await
    })
    .await
}

#[tokio::test]
async fn what_was_typed_stays_over_screens_and_languages() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/purchaser", "20.01").await?;
        page.go(Screen::Indicators).await?;
        page.type_into(COMPLETED, "abc").await?;
        page.wait_to_read("⚠ 2 处要改").await?;
        page.choose_language("English").await?;
        // The words are fetched, and then everything is drawn anew.
        page.wait_to_read("not a number").await?;
        refused(page, COMPLETED, "abc", &["not a number", "Allowed: 0 to 9999999.99", "1344"])
            .await?;
        page.go(Screen::Scores).await?;
        refused(page, "score/purchaser", "20.01", &["Allowed: 0 to 20", "20.00 stays"]).await?;
        page.choose_language("中文").await?;
        page.wait_to_read("可填 0 到 20").await?;
        refused(page, "score/purchaser", "20.01", &["可填 0 到 20"]).await?;
        page.go(Screen::Indicators).await?;
        refused(page, COMPLETED, "abc", &["不是数字"]).await?;
        // From any room there is a way to each of them, the oldest first.
        page.go(Screen::Staffing).await?;
        for (hook, text) in [("score/purchaser", "20.00"), (COMPLETED, "1344")] {
            page.click_by("button", "去改").await?;
            page.wait_for_focus(hook).await?;
            page.press("Escape").await?;
            page.wait_for_value(hook, text).await?;
        }
        // What is heard follows what is seen after a pause.
        until("nothing to correct", async || {
            Ok((!page.words().await?.contains("要改；")).then_some(()))
        })
        .await?;
        page.wait_for("total", "86.75").await
    })
    .await
}

#[tokio::test]
async fn what_people_type_in_chinese_is_understood() -> Outcome {
    let cases = [
        ("１２", "12"),
        ("１，２３４", "1234"),
        ("1,234.50", "1234.5"),
        ("１２。５", "12.5"),
        ("96个", "96"),
        ("９６ 人次", "96"),
        (" 1 2 ", "12"),
        ("　１２", "12"),
        ("+7", "7"),
        ("9,999,999.99", "9999999.99"),
        ("0012", "12"),
        ("／", "/"),
        ("/", "/"),
        ("", ""),
    ];
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        for (typed, meant) in cases {
            page.paste_into(COMPLETED, typed).await?;
            if typed.is_empty() {
                page.press("Delete").await?;
            }
            assert!(!page.is_refused(COMPLETED).await?, "{typed:?} is refused");
            assert_eq!(page.value(COMPLETED).await?, typed, "unchanged while it is typed");
            page.press("Tab").await?;
            page.wait_for_value(COMPLETED, meant).await?;
        }
        page.go(Screen::Scores).await?;
        page.paste_into("score/third_party_evaluator", "４９．５１ 分").await?;
        page.wait_for("total", "91.44").await?;
        page.press("Tab").await?;
        page.wait_for_value("score/third_party_evaluator", "49.51").await
    })
    .await
}

#[tokio::test]
async fn pasted_garbage_is_refused_and_the_page_lives_on() -> Outcome {
    let long = "9".repeat(20_000);
    let garbage =
        ["第一行\n第二行\t三", "<script>alert(1)</script>", "\u{202e}\u{0}1", "NaN", &long];
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        let before = page.all().await?;
        for text in garbage {
            page.paste_into(COMPLETED, text).await?;
            assert!(page.is_refused(COMPLETED).await?, "{text:.20} is accepted");
            only_differs(page, &before, COMPLETED).await?;
        }
        page.type_into(COMPLETED, "1345").await?;
        page.wait_for("areas/phone_visit/completed", "3557").await?;
        page.open_item("片区1").await?;
        page.paste_into("area/1/name", &"长".repeat(201)).await?;
        refused(page, "area/1/name", &"长".repeat(201), &["太长", "200"]).await?;
        page.type_into("area/1/name", "").await?;
        refused(page, "area/1/name", "", &["不能为空"]).await
    })
    .await
}

#[tokio::test]
async fn particulars_tell_their_own_limits() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Particulars).await?;
        for (line, typed, parts) in [
            ("assessed_months", "0", ["太小", "可填 1 到 60"]),
            ("assessed_months", "61", ["超出上限", "可填 1 到 60"]),
            ("assessed_months", "1.5", ["小数", "整数"]),
            ("registered_population", "-3", ["小于", "可填 0 到 9999999"]),
        ] {
            let hook = format!("particulars/{line}");
            page.type_into(&hook, typed).await?;
            refused(page, &hook, typed, &parts).await?;
        }
        Ok(())
    })
    .await
}

/// The text stays, and the field's own visible note says all of this.
async fn refused(page: &Page, hook: &str, typed: &str, parts: &[&str]) -> Outcome {
    let value = page.value(hook).await?;
    assert_eq!(value, typed, "what was typed stays visible");
    assert!(page.is_refused(hook).await?, "{typed:?} is accepted in {hook}");
    let notes = page.notes_on(hook).await?;
    for part in parts {
        assert!(notes.contains(part), "{part:?} is missing for {typed:?}: {notes:?}");
    }
    Ok(())
}

/// Every other field and every figure is as before.
async fn only_differs(page: &Page, before: &BTreeMap<String, String>, hook: &str) -> Outcome {
    page.wait_until_kept().await?;
    let mut now = page.all().await?;
    now.insert(hook.to_owned(), before[hook].clone());
    assert_eq!(&now, before, "something else changed");
    Ok(())
}
