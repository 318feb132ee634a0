//! 依据: the next place without, typed, kept and counted; what last year asked for in the checklist of the next; words
//! beside a working.

use crate::support::{Device, Outcome, Page, Screen, browse};

/// From 结果, where the way to 意见 stands.
async fn open_comments(page: &Page) -> Outcome {
    page.click_by("button", "意见").await?;
    page.named("heading", "意见").await?;
    Ok(())
}

/// The first indicator of the example.
const FIRST: &str = "evidence/indicator/file_setup";

#[tokio::test]
async fn the_next_one_without_is_led_to_typed_into_kept_and_counted() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.open_menu().await?;
        page.click_by("button", "都填好了").await?;
        page.wait_to_read("个指标中 0 个写了依据").await?;
        page.click_by("button", "下一个没写的").await?;
        page.named("heading", "意见").await?;
        // The focus is on what adds a note to the first indicator.
        page.wait_to_read("依据").await?;
        page.press("Enter").await?;
        page.wait_for_focus(&format!("{FIRST}/1")).await?;
        page.type_keys("档案登记册").await?;
        page.press("Tab").await?;
        page.type_keys("档案室").await?;
        page.press("Tab").await?;
        page.wait_for_value(&format!("{FIRST}/1/note"), "档案室").await?;
        page.wait_to_read("个指标中 1 个写了依据").await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        page.started().await?;
        open_comments(page).await?;
        page.wait_to_read("个指标中 1 个写了依据").await?;
        page.with("#comments-search", async |of| Ok(of.send_keys("登记册").await?)).await?;
        page.wait_to_read("找到 1 条").await?;
        page.wait_for_value(&format!("{FIRST}/1"), "档案登记册").await?;
        page.click_by("button", "删除 困难群众和特殊群体建档 依据 1").await?;
        page.click_last_by("button", "撤销").await?;
        page.wait_for_value(&format!("{FIRST}/1/note"), "档案室").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_this_year_asks_for_is_in_the_checklist_of_the_next_with_whose_word_it_was() -> Outcome
{
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_comments(page).await?;
        page.click_by("button", "添加一条 购买方 需要关注").await?;
        page.type_into("comment/purchaser/watch/1", "台账要及时").await?;
        page.click_by("button", "返回").await?;
        page.click_by("button", "阶段和年度").await?;
        page.named("heading", "阶段和年度").await?;
        page.with("summary", async |of| page.click(&of).await).await?;
        page.click_by("button", "不带社工，开始").await?;
        page.wait_to_read("下一年已开始").await?;
        page.open_menu().await?;
        page.click_last_by("button", "还差 3 项").await?;
        page.wait_to_read("还有 1 条没有整改").await?;
        page.wait_to_read("购买方 上年需要关注").await?;
        page.click_by("button", "台账要及时 购买方 上年需要关注").await?;
        let earlier = "comment/purchaser/earlier/1";
        page.wait_for_focus(earlier).await?;
        page.choose(&format!("{earlier}/remedy"), "done").await?;
        page.open_menu().await?;
        page.click_last_by("button", "还差 3 项").await?;
        page.wait_to_read("个写了依据").await?;
        assert_eq!(page.count_named("heading", "上年需要关注").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_working_shows_what_was_said_and_leads_there() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_comments(page).await?;
        page.click_by("button", "添加一条 第三方 项目管理 需要关注").await?;
        let watch = "comment/third_party_evaluator/management/watch/1";
        page.type_into(watch, "这一项要补").await?;
        page.click_by("button", "指向 第三方 项目管理 需要关注 1").await?;
        let point = "const of = document.querySelector('.comment-about select'); \
             of.value = 'area/2'; of.dispatchEvent(new Event('change')); return of.value;";
        assert_eq!(page.text_from(point, Vec::new()).await?, "area/2");
        page.go(Screen::Indicators).await?;
        let working = page.working_of("area/2/file_setup/rate").await?;
        assert!(working.contains("有关的意见") && working.contains("这一项要补"), "{working}");
        page.click_by("button", "第三方 项目管理 需要关注 1").await?;
        page.wait_for_focus(watch).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn evidence_fits_a_narrow_phone_and_axe_finds_nothing_in_both_languages() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Scores).await?;
        open_comments(page).await?;
        page.click_by("button", "下一个没写的").await?;
        page.press("Enter").await?;
        page.type_into(&format!("{FIRST}/1"), "档案登记册").await?;
        page.type_into(&format!("{FIRST}/1/note"), "档案室").await?;
        for (language, way, menu) in
            [("zh-CN", "意见", "都填好了"), ("en", "Comments", "All filled in")]
        {
            page.speak(language).await?;
            page.click_by("button", way).await?;
            page.wait_for_value(&format!("{FIRST}/1/note"), "档案室").await?;
            assert!(!page.scrolls_sideways().await?, "{language}");
            assert_eq!(page.axe().await?, Vec::<String>::new(), "{language}");
            page.open_menu().await?;
            page.click_by("button", menu).await?;
            page.idle().await?;
            assert_eq!(page.axe().await?, Vec::<String>::new(), "{language}: the checklist");
            page.close_sheet().await?;
        }
        Ok(())
    })
    .await
}
