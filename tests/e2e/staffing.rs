//! 到岗: the appendix 附件2 on the page by keyboard alone, a worker's sheet, quick fill, what is worth
//! checking, and stations from before. Cells are in `staffing_cells.rs`.

use std::collections::BTreeMap;
use std::fs;

use serde_json::json;

use crate::staffing_cells::drag;
use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// The figures that 附件2 prints and those the report derives from it, by their hooks.
fn printed() -> Outcome<BTreeMap<String, String>> {
    let text = fs::read_to_string("tests/golden/gz-2023/staffing-2024/expected.json")?;
    let steps: Vec<BTreeMap<String, String>> = serde_json::from_str(&text)?;
    Ok(steps.into_iter().next().ok_or("no step")?)
}

#[tokio::test]
async fn the_printed_staffing_figures_are_on_the_page() -> Outcome {
    let printed = printed()?;
    assert!(printed.len() > 40, "months, sums, shares and head counts: {}", printed.len());
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.click_by("DisclosureTriangle", "按类别看").await?;
        let shown = page.all().await?;
        for (hook, figure) in &printed {
            assert_eq!(shown.get(hook), Some(figure), "{hook}");
        }
        // The sign belongs to the figure; beside 多 it takes no room.
        page.wait_to_read("要求 220，多 +11").await?;
        page.wait_to_read("要求 110，多 +67.5").await?;
        page.wait_to_read("151.5 ÷ 231 人次").await?;
        page.wait_to_read("持续在岗 19 ÷ 协议 20").await?;
        page.wait_to_read("协议要求：社工 20 人，其中持证 10 人，评估 11 个月").await
    })
    .await
}

/// One worker of an empty station, without the mouse: sheet, months, ticks, agreed numbers.
#[tokio::test]
async fn a_worker_is_entered_by_keyboard_alone() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        with_a_period(page).await?;
        page.wait_to_read("还没有社工。添一位，或粘贴名单。").await?;
        page.tab_to("添社工").await?;
        page.press("Enter").await?;
        page.wait_for_focus("worker/1/label").await?;
        page.press("Control+a").await?;
        page.type_keys("社工7").await?;
        close(page).await?;
        page.tab_to("社工7 2023-09 到岗").await?;
        // Space goes round, keys set at once, arrows move, and a half can be typed in full.
        page.press("Space").await?;
        page.wait_for("staffing/all/month/1", "1").await?;
        page.press("Right").await?;
        assert_eq!(page.focused_field().await?, "worker/1/month/2/presence");
        page.press("5").await?;
        page.wait_for("staffing/all/actual", "1.5").await?;
        page.press("Right").await?;
        page.type_keys("0.5").await?;
        page.wait_for("staffing/all/actual", "2").await?;
        // Left and entered again, it is one month again and no text that goes on.
        page.press("Shift+Tab").await?;
        page.press("Tab").await?;
        page.wait_for_focus("worker/1/month/3/presence").await?;
        page.press("0").await?;
        page.wait_for_value("worker/1/month/3/presence", "0").await?;
        page.press("Delete").await?;
        page.wait_for_value("worker/1/month/3/presence", "").await?;
        page.press("1").await?;
        page.wait_for_value("worker/1/month/3/presence", "1").await?;
        // Above the first worker are the totals of both kinds.
        page.press("Up").await?;
        assert_eq!(page.focused_field().await?, "subtotal/non_certified/month/3");
        page.press("Down").await?;
        page.press("Left").await?;
        page.press("Left").await?;
        assert_eq!(page.focused_field().await?, "worker/1/month/1/presence");
        page.tab_back_to("社工7 详情").await?;
        page.press("Enter").await?;
        page.tab_to("社工7 2023-10 社保购买").await?;
        page.press("Space").await?;
        assert_eq!(ticked(page, "worker/1/month/2/insurance").await?, "yes");
        page.press("Right").await?;
        assert_eq!(page.focused_field().await?, "worker/1/month/2/wages");
        page.press("Space").await?;
        page.press("Space").await?;
        assert_eq!(ticked(page, "worker/1/month/2/wages").await?, "no");
        page.press("Down").await?;
        assert_eq!(page.focused_field().await?, "worker/1/month/3/wages");
        close(page).await?;
        page.wait_to_read("社工7 的 10 月没有发工资。").await?;
        page.tab_to("协议要求社工数").await?;
        page.type_keys("2").await?;
        // Three months of two agreed: 6, and 1 + 0.5 + 1 were there.
        page.wait_for("staffing/all/required", "6").await?;
        page.wait_for("staffing/all/surplus", "−3.5").await?;
        page.wait_to_read("有 3 个月在岗不到 2 人，最多差 1.5 人。").await?;
        page.press("Control+z").await?;
        page.wait_for("staffing/all/required", "—").await
    })
    .await
}

/// The sheet lies over the room: Back closes it, the next worker is one click away, and removing is
/// done at once, told with what it held, and taken back.
#[tokio::test]
async fn a_worker_has_a_sheet_that_back_closes() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.click_by("button", "社工21 详情").await?;
        page.wait_for_value("worker/1/contract_from", "2023-04-25").await?;
        page.click_by("button", "下一位").await?;
        page.wait_for_value("worker/2/label", "社工22").await?;
        page.client.back().await?;
        page.wait_until_gone("dialog", "社工22").await?;
        let address = page.client.current_url().await?;
        assert_eq!(address.fragment(), Some("staffing"), "the room stays");
        page.click_by("button", "社工22 详情").await?;
        page.click_by("button", "上移").await?;
        page.wait_for_value("worker/1/label", "社工22").await?;
        page.click_by("button", "移除").await?;
        page.wait_to_read("移除了社工22，1.5 人次").await?;
        page.wait_for("staffing/all/actual", "229.5").await?;
        page.click_last_by("button", "撤销").await?;
        page.wait_for("staffing/all/actual", "231").await?;
        page.wait_for_value("worker/1/month/3/presence", "0.5").await?;
        // What came back is shown where it was removed.
        page.wait_for_value("worker/1/label", "社工22").await?;
        page.close_sheets().await?;
        // The totals of a kind have a sheet too.
        page.click_by("button", "持证 详情").await?;
        page.wait_for_value("subtotal/certified/two_years", "131.5").await
    })
    .await
}

#[tokio::test]
async fn months_are_filled_in_one_go_and_taken_back_in_one_step() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        with_a_period(page).await?;
        for worker in ["社工1", "社工2"] {
            page.click_by("button", "添社工").await?;
            page.wait_to_read(worker).await?;
            close(page).await?;
        }
        page.click_by("button", "社工2 详情").await?;
        page.click_by("DisclosureTriangle", "快速填写").await?;
        choose(page, "填谁", "all").await?;
        page.click_by("button", "到岗 1").await?;
        page.wait_for("staffing/all/actual", "6").await?;
        page.click_by("button", "到岗月份的社保、工资都打勾").await?;
        assert_eq!(ticked(page, "worker/2/month/3/wages").await?, "yes");
        choose(page, "填谁", "one").await?;
        choose(page, "从", "2023-10").await?;
        page.click_by("button", "到岗 0.5").await?;
        page.wait_for("staffing/all/actual", "5").await?;
        // The month before the range is what the range becomes.
        page.click_by("button", "照抄上个月").await?;
        page.wait_for("staffing/all/actual", "6").await?;
        page.press("Control+z").await?;
        page.wait_for("staffing/all/actual", "5").await?;
        page.press("Control+z").await?;
        page.wait_for("staffing/all/actual", "6").await
    })
    .await
}

#[tokio::test]
async fn a_finding_leads_to_its_place_and_refuses_nothing() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.click_by("button", "看这几月 有 4 个月在岗正好 20 人，没有余量。").await?;
        assert_eq!(page.focused_figure().await?, "staffing/all/month/1");
        page.type_into("worker/5/month/1/presence", "1").await?;
        page.wait_for("staffing/all/actual", "232").await?;
        page.click_by("button", "去看 社工25 的 9 月到岗，不在合同期内。").await?;
        page.wait_for_focus("worker/5/month/1/presence").await?;
        page.unfold("required/all").await?;
        page.type_into("required/all", "21").await?;
        // October, November, February and May are below 21, September and January hold it.
        page.wait_to_read("有 4 个月在岗不到 21 人，最多差 1 人。").await?;
        page.wait_to_read("有 2 个月在岗正好 21 人，没有余量。").await?;
        page.wait_for("staffing/all/required", "231").await?;
        page.wait_for("staffing/all/surplus", "+1").await?;
        assert_eq!(below(page).await?, "2023-10 2023-11 2024-02 2024-05");
        page.type_into("required/all", "15").await?;
        page.wait_for("staffing/all/required", "165").await?;
        page.type_into("worker/5/month/1/presence", "0").await?;
        page.wait_until_gone("heading", "核对一下").await
    })
    .await
}

#[tokio::test]
async fn what_is_no_attendance_is_told_below_the_row_and_the_last_value_stays() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        let cell = "worker/1/month/1/presence";
        for garbage in ["0.7", "2", "-1", "abc", "１ｅ９"] {
            // By keys alone, so that no click changes what is there.
            page.with_field(cell, async |field| {
                page.client.execute("arguments[0].focus();", vec![json!(field)]).await?;
                Ok(())
            })
            .await?;
            page.press("1").await?;
            page.wait_for("staffing/all/actual", "231").await?;
            page.type_keys(garbage).await?;
            assert!(page.is_refused(cell).await?, "{garbage}");
            let note = page.notes_on(cell).await?;
            assert!(note.contains("社工21 2023-09 到岗") && note.contains('1'), "{note}");
            page.wait_for("staffing/all/actual", "231").await?;
            page.press("Escape").await?;
            assert!(!page.is_refused(cell).await?, "{garbage}");
        }
        page.type_into(cell, "０．５").await?;
        page.wait_for("staffing/all/actual", "230.5").await?;
        page.unfold("required/all").await?;
        page.type_into("required/all", "19.5").await?;
        assert!(page.is_refused("required/all").await?, "head counts are whole");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_period_keeps_what_was_typed() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.wait_for("staffing/all/actual", "231").await?;
        page.open(Screen::Particulars).await?;
        page.send_to("particulars/assessed_to", "12312023").await?;
        page.open(Screen::Staffing).await?;
        // September to December: 20 + 20 + 20.5 + 21.5.
        page.wait_for("staffing/all/actual", "82").await?;
        assert!(!page.has("worker/1/month/5/presence").await?);
        page.open(Screen::Particulars).await?;
        page.send_to("particulars/assessed_to", "07312024").await?;
        page.open(Screen::Staffing).await?;
        page.wait_for("staffing/all/actual", "231").await?;
        page.wait_for_value("worker/6/month/10/presence", "1").await
    })
    .await
}

#[tokio::test]
async fn a_number_to_compare_with_is_the_persons_own() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        assert_eq!(page.value("threshold/retention").await?, "", "none is built in");
        page.unfold("threshold/retention").await?;
        page.type_into("threshold/retention", "95").await?;
        page.wait_to_read("达到对照值").await?;
        page.type_into("threshold/retention", "95.01").await?;
        page.wait_to_read("低于对照值").await
    })
    .await
}

/// The count of those always there is offered only where everyone is listed.
#[tokio::test]
async fn those_always_in_post_are_counted_and_the_count_can_be_taken() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.unfold("required/all").await?;
        assert!(!page.words().await?.contains("每个月都到岗的有"), "not all are listed here");
        with_a_period(page).await?;
        page.type_into("required/all", "4").await?;
        for worker in ["社工1", "社工2"] {
            page.click_by("button", "添社工").await?;
            page.wait_to_read(worker).await?;
            close(page).await?;
        }
        drag(page, "worker/1/month/1/presence", "worker/2/month/3/presence").await?;
        page.click_by("menuitem", "整月").await?;
        page.wait_for("staffing/all/actual", "6").await?;
        page.type_into("worker/2/month/2/presence", "0").await?;
        page.wait_to_read("名单中每个月都到岗的有 1 人").await?;
        page.click_by("button", "填入").await?;
        page.wait_for_value("retention/continuous", "1").await?;
        page.wait_for("staffing/retention", "25.00%").await
    })
    .await
}

#[tokio::test]
async fn staffing_is_still_there_after_a_reload() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.click_by("button", "社工22 详情").await?;
        page.type_into("worker/2/label", "甲").await?;
        page.wait_to_read("像是姓名").await?;
        close(page).await?;
        page.type_into("worker/2/month/3/presence", "1").await?;
        page.type_into("subtotal/certified/month/5", "16.5").await?;
        page.wait_for("staffing/all/month/5", "20.5").await?;
        page.wait_until_kept().await?;
        let before = page.all().await?;
        page.reload().await?;
        page.field("worker/1/month/1/presence").await?;
        assert_eq!(page.all().await?, before);
        page.click_by("button", "甲 详情").await?;
        page.wait_for_value("worker/2/label", "甲").await
    })
    .await
}

/// A station that the page's first version kept has no staffing; everything else is in it.
#[tokio::test]
async fn a_station_kept_by_the_first_version_opens_whole() -> Outcome {
    let text = fs::read_to_string("tests/golden/versions/v1.json")?;
    assert!(text.contains("\"version\": 1"), "frozen by the first version");
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.store("station-scorecard/station/example", &text).await?;
        page.reload().await?;
        page.wait_for("total", "86.75").await?;
        assert!(!page.words().await?.contains("损坏"), "{}", page.words().await?);
        page.go(Screen::Indicators).await?;
        page.wait_for("areas/home_visit/rate", "177.54%").await?;
        page.go(Screen::Staffing).await?;
        page.wait_for("staffing/all/actual", "—").await?;
        page.type_into("required/all", "20").await?;
        page.wait_for("staffing/all/required", "220").await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        page.wait_for_value("required/all", "20").await
    })
    .await
}

/// A pasted list comes in where every table does.
#[tokio::test]
async fn paste_a_list_leads_to_where_tables_come_in() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.click_by("button", "粘贴名单").await?;
        let focused = async || {
            let script = "return document.activeElement.id;";
            Ok((page.text_from(script, vec![]).await? == "paste-box").then_some(()))
        };
        until("the box to paste into", focused).await
    })
    .await
}

/// An empty station whose assessed period is September to November 2023, in the room 到岗.
pub(crate) async fn with_a_period(page: &Page) -> Outcome {
    page.start_empty().await?;
    page.go(Screen::Particulars).await?;
    page.send_to("particulars/assessed_from", "09102023").await?;
    page.send_to("particulars/assessed_to", "11302023").await?;
    page.type_into("particulars/assessed_months", "3").await?;
    page.wait_until_kept().await?;
    page.open(Screen::Staffing).await
}

/// Closes the sheet over the room.
pub(crate) async fn close(page: &Page) -> Outcome {
    page.click_by("button", "关闭").await?;
    page.wait_until_gone("button", "关闭").await
}

async fn choose(page: &Page, list: &str, value: &str) -> Outcome {
    page.with_named("combobox", list, async |list| Ok(list.select_by_value(value).await?)).await
}

/// Whether a tick is set: yes, no, or open while nobody said.
pub(crate) async fn ticked(page: &Page, hook: &str) -> Outcome<String> {
    let script = "
        const tick = document.querySelector(arguments[0]);
        return tick.indeterminate ? 'open' : tick.checked ? 'yes' : 'no';";
    page.text_from(script, vec![format!("[data-field=\"{hook}\"]").into()]).await
}

/// The months that the head of the grid marks as below what was agreed.
async fn below(page: &Page) -> Outcome<String> {
    let script = "
        const heads = document.querySelectorAll('[role=columnheader][data-standing=short]');
        return [...heads].map(head => head.getAttribute('aria-label')).join(' ');";
    page.text_from(script, vec![]).await
}
