//! 意见: typed, pasted as a numbered list, found again, marked beside the figure, and kept.

use crate::support::{Device, Outcome, Page, Screen, browse};

const GOOD: &str = "comment/supervising_authority/good";
const WATCH: &str = "comment/third_party_evaluator/management/watch";

/// From 结果, where the way to them stands.
async fn open_comments(page: &Page) -> Outcome {
    page.click_by("button", "意见").await?;
    page.named("heading", "意见").await?;
    Ok(())
}

/// Pastes onto an item, as the browser tells the page of it.
async fn paste(page: &Page, hook: &str, text: &str) -> Outcome {
    let script = "const [hook, text] = arguments; const data = new DataTransfer(); \
         data.setData('text/plain', text); \
         const area = document.querySelector(`[data-field=\"${hook}\"]`); area.focus(); \
         area.dispatchEvent(new ClipboardEvent('paste', \
             { clipboardData: data, bubbles: true, cancelable: true })); return 'pasted';";
    page.text_from(script, vec![hook.into(), text.into()]).await?;
    Ok(())
}

#[tokio::test]
async fn a_pasted_list_makes_items_that_are_undone_kept_and_found() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_comments(page).await?;
        page.click_by("button", "添加一条 监督方 值得肯定").await?;
        page.wait_for_focus(&format!("{GOOD}/1")).await?;
        let list = "1.联动机制好\n2.志愿者队伍壮大\n需要关注的地方：\n（1）专业能力要提升";
        paste(page, &format!("{GOOD}/1"), list).await?;
        page.wait_for_value(&format!("{GOOD}/2"), "志愿者队伍壮大").await?;
        page.wait_for_value(&format!("{GOOD}/1"), "联动机制好").await?;
        let watch = "comment/supervising_authority/watch/1";
        page.wait_for_value(watch, "专业能力要提升").await?;
        page.click_last_by("button", "撤销").await?;
        page.wait_until_gone("textbox", "监督方 值得肯定 2").await?;
        paste(page, &format!("{GOOD}/1"), list).await?;
        page.click_by("button", "上移 监督方 值得肯定 2").await?;
        page.wait_for_value(&format!("{GOOD}/1"), "志愿者队伍壮大").await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        open_comments(page).await?;
        page.wait_for_value(&format!("{GOOD}/2"), "联动机制好").await?;
        page.with("#comments-search", async |of| Ok(of.send_keys("志愿").await?)).await?;
        page.wait_to_read("找到 1 条").await?;
        page.wait_until_gone("textbox", "监督方 需要关注 1").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn none_raised_is_an_answer_of_its_own_that_gives_way_to_an_item() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_comments(page).await?;
        page.click_by("checkbox", "没有提出 购买方 需要关注").await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        open_comments(page).await?;
        let none = "return String(document.querySelector(\
             '[data-field=\"comment/purchaser/watch/none\"]')?.checked)";
        assert_eq!(page.text_from(none, Vec::new()).await?, "true");
        page.click_by("button", "添加一条 购买方 需要关注").await?;
        page.type_into("comment/purchaser/watch/1", "再看一条").await?;
        assert!(!page.has("comment/purchaser/watch/none").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_item_points_to_an_indicator_and_is_marked_beside_it() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_comments(page).await?;
        page.click_by("button", "添加一条 第三方 项目管理 需要关注").await?;
        page.type_into(&format!("{WATCH}/1"), "这一项要补").await?;
        page.click_by("button", "指向 第三方 项目管理 需要关注 1").await?;
        let point = "const of = document.querySelector('.comment-about select'); \
             of.value = 'area/2'; of.dispatchEvent(new Event('change')); return of.value;";
        assert_eq!(page.text_from(point, Vec::new()).await?, "area/2");
        page.click_by("button", "去看 片区2").await?;
        page.wait_to_read("有关的意见").await?;
        page.wait_to_read("这一项要补").await?;
        page.choose(&format!("{WATCH}/1/remedy"), "done").await?;
        page.close_sheet().await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        page.open(Screen::Scores).await?;
        open_comments(page).await?;
        page.wait_for_value(&format!("{WATCH}/1/remedy"), "done").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn comments_fit_a_narrow_phone_and_axe_finds_nothing_in_both_languages() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Scores).await?;
        open_comments(page).await?;
        page.click_by("button", "添加一条 监督方 需要关注").await?;
        let watch = "comment/supervising_authority/watch/1";
        page.type_into(watch, "专业能力要提升").await?;
        page.choose(&format!("{watch}/remedy"), "underway").await?;
        page.type_into(&format!("{watch}/note"), "正在培训").await?;
        for (language, way) in [("zh-CN", "意见"), ("en", "Comments")] {
            page.speak(language).await?;
            page.click_by("button", way).await?;
            page.wait_for_value(&format!("{watch}/note"), "正在培训").await?;
            assert!(!page.scrolls_sideways().await?, "{language}");
            assert_eq!(page.axe().await?, Vec::<String>::new(), "{language}");
        }
        Ok(())
    })
    .await
}
