//! 评分方案 as something a person chooses, makes, completes and keeps.

use crate::support::{Device, Outcome, Page, Screen, browse};

const OWN_NAME: &str = "scheme/name";

async fn open_schemes(page: &Page) -> Outcome {
    page.open(Screen::Scores).await?;
    page.click_by("button", "设置").await?;
    page.click_by("button", "换方案，或自己做一个").await?;
    page.named("heading", "本站现用的方案").await?;
    Ok(())
}

/// Makes a scheme from the one in force, by keyboard.
async fn make_one(page: &Page) -> Outcome {
    open_schemes(page).await?;
    page.tab_to("照现用的方案自己做一个").await?;
    page.press("Enter").await?;
    page.wait_for_value(OWN_NAME, "广州市社工站购买服务项目评估办法（自己修改）").await
}

#[tokio::test]
async fn another_scheme_is_chosen_by_keyboard_and_the_first_scores_come_back() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open_schemes(page).await?;
        page.tab_to("苏州市公益创投中期评估 · 2012").await?;
        page.press("Enter").await?;
        page.tab_to("用这个方案评分 苏州市公益创投中期评估 · 2012").await?;
        page.press("Enter").await?;
        page.wait_to_read("按《苏州市公益创投中期评估》（2012 年）测算").await?;
        page.go(Screen::Scores).await?;
        page.type_into("score/suzhou_2012_score", "79").await?;
        page.wait_until("total", |total| total.starts_with("79")).await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        page.wait_until("total", |total| total.starts_with("79")).await?;
        open_schemes(page).await?;
        page.tab_to("广州市社工站购买服务项目评估办法 · 2023").await?;
        page.press("Enter").await?;
        page.tab_to("用这个方案评分 广州市社工站购买服务项目评估办法 · 2023").await?;
        page.press("Enter").await?;
        page.wait_for("total", "86.75").await?;
        page.close_sheets().await?;
        page.click_by("button", "撤销").await?;
        page.wait_until("total", |total| total.starts_with("79")).await?;
        Ok(())
    })
    .await
}

/// With 优秀 from 86.75 on, 86.75 is in two grades until 良好 ends below it, and in none where the end
/// belongs to neither.
#[tokio::test]
async fn a_scheme_is_made_by_hand_and_everything_follows() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        make_one(page).await?;
        page.wait_for("total", "86.75").await?;
        page.type_into(OWN_NAME, "本区方案").await?;
        page.wait_to_read("按《本区方案》（2023 年）测算").await?;
        page.type_into("scheme/party/4/cap", "50").await?;
        page.wait_to_read("各方满分相加是 95.00，不等于总满分 100.00").await?;
        page.type_into("scheme/party/4/cap", "55").await?;
        page.type_into("scheme/band/1/lower", "86.75").await?;
        page.wait_for("grade", "两个等级").await?;
        page.wait_to_read("86.75 到 89.99 同时属于两个等级").await?;
        page.type_into("scheme/band/2/upper", "86.75").await?;
        page.wait_for("grade", "优秀").await?;
        page.tab_to("等级 1 含下限").await?;
        page.press("Space").await?;
        page.wait_to_read("86.75 不属于任何等级").await?;
        page.wait_for("grade", "无对应等级").await
    })
    .await
}

#[tokio::test]
async fn a_cap_below_given_points_is_refused_and_the_last_one_stays() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        make_one(page).await?;
        page.type_into("scheme/party/4/cap", "44").await?;
        page.wait_to_read("44.82").await?;
        page.wait_to_read("55").await?;
        page.wait_for("total", "86.75").await?;
        page.press("Escape").await?;
        page.wait_for_value("scheme/party/4/cap", "55").await
    })
    .await
}

/// 86.75 + 2 − 0.5 = 88.25.
#[tokio::test]
async fn bonus_and_deduction_count_and_are_kept_with_the_scheme() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        make_one(page).await?;
        for tick in ["设加分", "设扣分"] {
            page.tab_to(tick).await?;
            page.press("Space").await?;
        }
        page.type_into("scheme/most_bonus", "3").await?;
        page.go(Screen::Scores).await?;
        page.type_into("score/bonus", "3.01").await?;
        page.wait_for("total", "86.75").await?;
        page.type_into("score/bonus", "2").await?;
        page.type_into("score/deduction", "0.5").await?;
        page.wait_for("total", "88.25").await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        page.wait_for("total", "88.25").await?;
        open_schemes(page).await?;
        page.tab_to("广州市社工站购买服务项目评估办法 · 2023").await?;
        page.press("Enter").await?;
        page.click_by("button", "用这个方案评分 广州市社工站购买服务项目评估办法 · 2023").await?;
        page.wait_for("total", "86.75").await?;
        page.click_by("button", "换回自己做的方案").await?;
        page.wait_for("total", "88.25").await
    })
    .await
}

/// 深圳 2021 prints 良好 as 80–89 and 优秀 from 90 on: 89.5 is in no grade.
#[tokio::test]
async fn an_incomplete_scheme_is_completed_by_hand() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open_schemes(page).await?;
        let shenzhen = "深圳市政府购买社会工作服务项目评估管理办法（试行）";
        page.tab_to("资料不全的 5 个").await?;
        page.press("Enter").await?;
        page.tab_to(&format!("自己补全后使用 {shenzhen}")).await?;
        page.press("Enter").await?;
        page.wait_for_value(OWN_NAME, shenzhen).await?;
        page.wait_to_read("89.01 到 89.99 不属于任何等级").await?;
        page.wait_to_read("各方满分相加是 0.00，不等于总满分 100.00").await?;
        page.type_into("scheme/party/1/name", "评估方").await?;
        page.type_into("scheme/party/1/cap", "100").await?;
        page.go(Screen::Scores).await?;
        page.type_into("score/own_party_1", "89.5").await?;
        page.wait_for("total", "89.50").await?;
        page.wait_to_read("89.50").await?;
        page.type_into("score/own_party_1", "90").await?;
        page.wait_for("grade", "优秀").await
    })
    .await
}

/// Without the third party's 44.82 the total is 41.93.
#[tokio::test]
async fn parties_and_grades_come_go_and_change_places() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        make_one(page).await?;
        page.click_by("button", "删除评分方 4").await?;
        page.wait_for("total", "41.93").await?;
        page.wait_for("grade", "不合格").await?;
        page.click_by("button", "添加评分方").await?;
        page.wait_for("total", "41.93").await?;
        page.type_into("scheme/party/4/cap", "55").await?;
        page.wait_until("total", |total| total.starts_with("41.93")).await?;
        page.click_by("button", "添加等级").await?;
        page.type_into("scheme/band/5/name", "很差").await?;
        page.click_by("button", "上移 5").await?;
        page.wait_for_value("scheme/band/4/name", "很差").await?;
        page.click_by("button", "删除等级 4").await?;
        page.wait_for_value("scheme/band/4/name", "不合格").await?;
        page.close_sheets().await?;
        for _ in 0..3 {
            page.click_by("button", "撤销").await?;
        }
        page.click_by("button", "设置").await?;
        page.click_by("button", "换方案，或自己做一个").await?;
        page.wait_for_value("scheme/band/4/name", "不合格").await
    })
    .await
}

/// A fifth party of 5 points that gives 0 to 5.00: every total from 86.75 to 91.75.
#[tokio::test]
async fn a_party_more_of_the_scheme_is_open_until_it_has_scored() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        make_one(page).await?;
        page.click_by("button", "添加评分方").await?;
        page.type_into("scheme/party/5/cap", "5").await?;
        page.go(Screen::Scores).await?;
        page.type_into("score/own_party_5", "3.25").await?;
        page.wait_for("total", "90.00").await?;
        page.wait_for("grade", "优秀").await
    })
    .await
}

/// Documents stand by their numbers; the page of an authority is a link with words, never an address.
#[tokio::test]
async fn sources_are_documents_and_official_pages() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open_schemes(page).await?;
        let words = page.words().await?;
        assert!(
            words.contains("资料不全的 5 个") && !words.contains("穗南府办规"),
            "folded: {words}"
        );
        let script = "
            for (const fold of document.querySelectorAll('[role=dialog] details')) fold.open = true;
            const dialog = Array.from(document.querySelectorAll('[role=dialog]')).pop();
            return JSON.stringify([dialog.innerText.includes('://'),
                Array.from(dialog.querySelectorAll('a'), link => [link.innerText, link.host])]);";
        let found = page.text_from(script, vec![]).await?;
        let expected = r#"[false,[["官方网页","www.chanhe.gov.cn"],["官方网页","www.gz.gov.cn"]]]"#;
        assert_eq!(found, expected);
        page.wait_to_read("穗南府办规〔2019〕6号").await
    })
    .await
}

/// The same marks under two schemes of the same full score: 86.75 of 100 is 合格 in 苏州.
#[tokio::test]
async fn the_same_marks_stand_beside_another_scheme() -> Outcome {
    browse(Device::PHONE, async |page| {
        open_schemes(page).await?;
        page.tab_to("同样的分数，两个方案").await?;
        page.press("Enter").await?;
        page.choose_words("scheme/other", "苏州市公益创投中期评估 · 2012").await?;
        page.wait_for("scheme/1/total", "86.75").await?;
        page.wait_for("scheme/2/total", "86.75").await?;
        page.wait_for("scheme/2/grade", "合格").await
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_where_a_scheme_is_made() -> Outcome {
    browse(Device::NARROW, async |page| {
        make_one(page).await?;
        page.click_by("checkbox", "设加分").await?;
        assert!(!page.scrolls_sideways().await?);
        assert_eq!(page.axe().await?, Vec::<String>::new());
        page.type_into("scheme/party/4/cap", "44").await?;
        assert_eq!(page.axe().await?, Vec::<String>::new(), "with a mistake");
        page.press("Escape").await?;
        page.speak("en").await?;
        page.click_by("button", "Settings").await?;
        assert_eq!(page.axe().await?, Vec::<String>::new(), "settings in English");
        Ok(())
    })
    .await
}
