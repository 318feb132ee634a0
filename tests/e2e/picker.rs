//! A file's tables where headings tell nothing: range and columns chosen, looked at, taken over.

use fantoccini::Locator;

use crate::exchange::{fits, focused_on, into_the_open_one};
use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// Headings that say nothing. 1345 ÷ 501 = 268.463 %, 945 ÷ 402 = 235.075 %; with the 490 and 120,
/// 1018 and 249 of the two other areas 3557 ÷ 1513 = 235.096 %, which is not 235.09 %.
const TABLE: &str = "年度汇总,,,,\n甲,乙,丙,丁,戊\n片区1,501,1345,268.46%,第一\n\
                     片区2,402,945,235.07%,第二\n合计,1513,3557,235.09%,\n制表人,,,,\n";

/// Opens the screen and chooses a file of that text.
async fn choose(page: &Page, text: &str) -> Outcome {
    page.open(Screen::Exchange).await?;
    page.choose_file("table.csv", text.as_bytes()).await?;
    page.wait_to_read("文件：table.csv").await
}

/// The same, into the station that is open.
async fn open(page: &Page, text: &str) -> Outcome {
    choose(page, text).await?;
    into_the_open_one(page).await
}

/// Says what a column holds.
async fn say(page: &Page, column: &str, holds: &str) -> Outcome {
    page.choose_words(&format!("pick/column/{column}"), holds).await
}

/// What a choice shows.
async fn said(page: &Page, hook: &str) -> Outcome<String> {
    let script = "const select = document.querySelector(`[data-field=\"${arguments[0]}\"]`);
        return select?.selectedOptions[0]?.text ?? '';";
    page.text_from(script, vec![hook.into()]).await
}

/// Waits until a choice shows this.
async fn wait_to_say(page: &Page, hook: &str, words: &str) -> Outcome {
    let question = async || Ok((said(page, hook).await? == words).then_some(()));
    until(&format!("{hook} saying {words}"), question).await
}

/// Whether there is a button that takes the preview over.
async fn can_be_taken_over(page: &Page) -> Outcome<bool> {
    let buttons = page.client.find_all(Locator::Css("main button.primary")).await?;
    Ok(!buttons.is_empty())
}

#[tokio::test]
async fn a_table_without_known_headings_is_mapped_and_one_undo_takes_it_back() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page, TABLE).await?;
        page.wait_to_read("没有认出表里的标题").await?;
        // The first row of figures to the last one, with the names of the areas.
        assert_eq!(page.value("pick/from").await?, "A3");
        assert_eq!(page.value("pick/to").await?, "E5");
        assert_eq!(said(page, "pick/rows").await?, "片区");
        assert_eq!(said(page, "pick/match").await?, "按名称");
        assert_eq!(said(page, "pick/column/A").await?, "片区名称");
        assert!(!can_be_taken_over(page).await?);
        page.wait_to_read("至少选一列数据").await?;
        say(page, "B", "电访 协议量").await?;
        page.wait_to_read("将修改 2 项").await?;
        page.click_by("button", "B 列右边按顺序接着选").await?;
        wait_to_say(page, "pick/column/C", "电访 完成量").await?;
        wait_to_say(page, "pick/column/D", "电访 百分比（只核对）").await?;
        say(page, "E", "不导入").await?;
        page.wait_to_read("将修改 3 项").await?;
        page.wait_to_read("D5：表里是 235.09%，重新计算是 235.10%").await?;
        let words = page.words().await?;
        for part in ["1 个百分比或合计与重新计算的不一致", "片区1 电访 完成量", "1344", "1345"]
        {
            assert!(words.contains(part), "{part} in {words}");
        }
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已导入").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for_value("area/1/phone_visit/completed", "1345").await?;
        page.wait_for("areas/phone_visit/rate", "235.10%").await?;
        page.press("Control+z").await?;
        page.wait_for_value("area/1/phone_visit/completed", "1344").await?;
        page.wait_for_value("area/2/phone_visit/target", "400").await?;
        page.wait_for_value("area/1/phone_visit/target", "500").await
    })
    .await
}

/// Its headings are those of areas, and its indicators nobody knows.
#[tokio::test]
async fn a_file_of_which_nothing_is_understood_is_chosen_from_at_once() -> Outcome {
    let table = "片区,怪项目,\n,协议量,完成量\n片区1,501,1345\n";
    browse(Device::DESKTOP, async |page| {
        open(page, table).await?;
        page.wait_to_read("没有一项对得上").await?;
        assert_eq!(page.value("pick/from").await?, "A3");
        assert_eq!(said(page, "pick/column/A").await?, "片区名称");
        page.click_by("button", "按认出的标题").await?;
        page.wait_to_read("标题认不出").await?;
        assert!(!can_be_taken_over(page).await?);
        page.click_by("button", "自己选范围和列").await?;
        assert_eq!(page.value("pick/to").await?, "C3");
        say(page, "C", "电访 完成量").await?;
        page.wait_to_read("将修改 1 项").await
    })
    .await
}

#[tokio::test]
async fn a_range_that_is_none_is_told_and_nothing_can_be_taken_over() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page, TABLE).await?;
        say(page, "B", "电访 协议量").await?;
        page.wait_to_read("将修改 2 项").await?;
        page.type_into("pick/to", "Z9").await?;
        page.wait_to_read("“到（右下角）”超出了表格，表格只到 E6").await?;
        assert!(!can_be_taken_over(page).await?);
        page.type_into("pick/to", "H").await?;
        page.wait_to_read("“到（右下角）”要写成单元格").await?;
        page.type_into("pick/to", "ｄ３").await?;
        page.wait_to_read("将修改 1 项").await?;
        // What was said of a column stays while the range changes; it need not be said again.
        assert_eq!(said(page, "pick/column/B").await?, "电访 协议量");
        page.paste_into("pick/from", "$a$3：b4").await?;
        page.press("Tab").await?;
        page.wait_for_value("pick/from", "$a$3").await?;
        page.wait_for_value("pick/to", "b4").await?;
        page.wait_to_read("将修改 2 项").await?;
        assert!(!page.has("pick/column/C").await?, "a column outside the range holds nothing");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_pasted_table_without_headings_is_chosen_from_too() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.with("#paste-box", async |area| page.click(&area).await).await?;
        page.paste("片区1\t501\n片区2\t402\n").await?;
        page.click_by("button", "看一眼").await?;
        page.wait_to_read("没有认出表里的标题").await?;
        into_the_open_one(page).await?;
        say(page, "B", "投入社工人数").await?;
        page.wait_to_read("将修改 2 项").await?;
        page.click_by("button", "取消").await?;
        page.wait_to_read("要交给谁？").await?;
        let script = "return document.activeElement?.id ?? '';";
        assert_eq!(page.text_from(script, vec![]).await?, "paste-box", "back where it began");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_does_not_fit_together_is_told() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page, TABLE).await?;
        say(page, "B", "电访 协议量").await?;
        say(page, "C", "电访 协议量").await?;
        page.wait_to_read("B 列和 C 列选了同一项").await?;
        assert!(!can_be_taken_over(page).await?);
        say(page, "C", "不导入").await?;
        page.wait_to_read("将修改 2 项").await?;
        say(page, "A", "不导入").await?;
        wait_to_say(page, "pick/match", "按顺序").await?;
        page.wait_to_read("将修改 2 项").await?;
        page.choose_words("pick/match", "按名称").await?;
        page.wait_to_read("要有一列是名称").await?;
        // Other rows have other columns.
        page.choose_words("pick/rows", "特色服务指标").await?;
        wait_to_say(page, "pick/column/B", "不导入").await?;
        say(page, "A", "站点指标名称").await?;
        say(page, "B", "完成量").await?;
        page.wait_to_read("新站点指标：片区1").await
    })
    .await
}

#[tokio::test]
async fn a_range_is_chosen_and_taken_over_by_keyboard_only() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        choose(page, TABLE).await?;
        focused_on(page, "文件预览").await?;
        page.tab_to("并入当前").await?;
        page.press("Enter").await?;
        page.wait_to_read("会改动当前的").await?;
        assert_eq!(page.focused().await?, "并入当前", "the focus stays on the answer");
        page.tab_to("到（右下角）").await?;
        page.press("Control+a").await?;
        page.type_keys("b4").await?;
        page.tab_to("B 列是").await?;
        // Left out, the area's name, its communities, its workers.
        for _ in 0..3 {
            page.press("Down").await?;
        }
        wait_to_say(page, "pick/column/B", "投入社工人数").await?;
        page.wait_to_read("将修改 2 项").await?;
        assert_eq!(page.focused().await?, "B 列是", "the focus stays on the choice");
        page.tab_to("导入后继续选").await?;
        page.press("Enter").await?;
        page.wait_to_read("可以接着选别的范围").await?;
        focused_on(page, "文件预览").await?;
        page.press("Control+z").await?;
        page.wait_to_read("将修改 2 项").await?;
        page.tab_to("确认导入").await?;
        page.press("Enter").await?;
        page.wait_to_read("已导入").await?;
        let script = "return document.activeElement?.id ?? '';";
        assert_eq!(page.text_from(script, vec![]).await?, "file-input", "back where it began");
        page.go(Screen::Indicators).await?;
        page.click_by("button", "合计").await?;
        page.wait_for_value("area/2/social_workers", "402").await
    })
    .await
}

#[tokio::test]
async fn a_recognised_file_can_be_mapped_by_hand_and_a_choice_outlives_a_change_of_language()
-> Outcome {
    let table = "片区,电访,,\n,协议量,完成量,\n片区1,501,1345,8\n片区2,402,945,9\n";
    browse(Device::DESKTOP, async |page| {
        open(page, table).await?;
        page.wait_to_read("将修改 3 项").await?;
        page.click_by("button", "自己选范围和列").await?;
        // What its headings tell is there already.
        page.wait_for_value("pick/from", "A3").await?;
        assert_eq!(page.value("pick/to").await?, "D4");
        assert_eq!(said(page, "pick/column/C").await?, "电访 完成量");
        page.wait_to_read("将修改 3 项").await?;
        say(page, "D", "投入社工人数").await?;
        page.wait_to_read("将修改 5 项").await?;
        page.choose_language("English").await?;
        page.wait_to_read("5 to change").await?;
        assert_eq!(said(page, "pick/column/D").await?, "Social workers");
        assert_eq!(page.value("pick/to").await?, "D4");
        page.click_by("button", "By its headings").await?;
        page.wait_to_read("3 to change").await?;
        page.press("Escape").await?;
        page.wait_to_read("Who is it for?").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for_value("area/1/phone_visit/completed", "1344").await
    })
    .await
}

#[tokio::test]
async fn every_state_of_a_choice_fits_a_small_phone_and_passes_the_checker() -> Outcome {
    browse(Device::NARROW, async |page| {
        open(page, TABLE).await?;
        fits(page).await?;
        say(page, "B", "电访 协议量").await?;
        page.wait_to_read("将修改 2 项").await?;
        fits(page).await?;
        page.choose_language("English").await?;
        page.wait_to_read("2 to change").await?;
        fits(page).await?;
        page.type_into("pick/to", "Z9").await?;
        page.wait_to_read("outside the sheet").await?;
        fits(page).await
    })
    .await
}

#[tokio::test]
async fn a_choice_passes_the_checker_in_the_dark_and_by_its_headings() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.system_wishes("prefers-color-scheme", "dark").await?;
        open(page, "片区,电访,\n,协议量,完成量\n片区1,501,1345\n").await?;
        fits(page).await?;
        page.click_by("button", "自己选范围和列").await?;
        page.field("pick/column/B").await?;
        fits(page).await
    })
    .await
}
