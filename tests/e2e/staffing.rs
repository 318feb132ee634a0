//! 到岗: the appendix 附件2 on the page, by keyboard, with its findings, on a phone, and from before.

use std::collections::BTreeMap;
use std::fs;

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
        let shown = page.all().await?;
        for (hook, figure) in &printed {
            assert_eq!(shown.get(hook), Some(figure), "{hook}");
        }
        Ok(())
    })
    .await
}

/// One worker of an empty station, without the mouse: list, months, ticks, agreed numbers.
#[tokio::test]
async fn a_worker_is_entered_by_keyboard_alone() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        with_a_period(page).await?;
        page.tab_to("添加社工").await?;
        page.press("Enter").await?;
        page.wait_for_focus("worker/1/label").await?;
        page.press("Control+a").await?;
        page.type_keys("社工7").await?;
        page.tab_to("社工7 2023-09 到岗").await?;
        // Space goes round 1, 0.5, 0; digits type; arrows move.
        page.press("Space").await?;
        page.wait_for("staffing/all/month/1", "1").await?;
        page.press("Right").await?;
        assert_eq!(page.focused_field().await?, "worker/1/month/2/presence");
        page.type_keys("0.5").await?;
        page.wait_for("staffing/all/actual", "1.5").await?;
        page.press("Right").await?;
        page.press("Space").await?;
        page.press("Space").await?;
        page.press("Space").await?;
        page.wait_for_value("worker/1/month/3/presence", "0").await?;
        page.press("Left").await?;
        page.press("Down").await?;
        assert_eq!(page.focused_field().await?, "worker/1/month/2/insurance");
        page.press("Space").await?;
        assert_eq!(ticked(page, "worker/1/month/2/insurance").await?, "yes");
        page.press("Down").await?;
        assert_eq!(page.focused_field().await?, "worker/1/month/2/wages");
        page.press("Space").await?;
        page.press("Space").await?;
        page.wait_to_read("社工7 2023-10：到岗，工资没有发放").await?;
        page.press("Backspace").await?;
        assert_eq!(ticked(page, "worker/1/month/2/wages").await?, "open");
        page.wait_to_read("没有需要核对的地方").await?;
        page.tab_back_to("协议要求社工数").await?;
        page.type_keys("2").await?;
        // Three months of two agreed: 6, and 1.5 were there.
        page.wait_for("staffing/all/required", "6").await?;
        page.wait_for("staffing/all/surplus", "−4.5").await?;
        page.press("Control+z").await?;
        page.wait_for("staffing/all/required", "—").await
    })
    .await
}

#[tokio::test]
async fn months_are_filled_in_one_go_and_taken_back_in_one_step() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        with_a_period(page).await?;
        page.click_by("button", "添加社工").await?;
        page.click_by("button", "添加社工").await?;
        unfold(page, "快速填写").await?;
        page.click_by("button", "到岗 1").await?;
        page.wait_for("staffing/all/actual", "6").await?;
        page.click_by("button", "到岗月份的社保、工资都打勾").await?;
        assert_eq!(ticked(page, "worker/2/month/3/wages").await?, "yes");
        choose(page, "填谁", "2").await?;
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
async fn a_finding_leads_to_its_cell_and_refuses_nothing() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.wait_to_read("没有需要核对的地方").await?;
        page.type_into("worker/5/month/1/presence", "1").await?;
        page.wait_for("staffing/all/actual", "232").await?;
        page.click_by("button", "社工25 2023-09：到岗，但不在合同期内").await?;
        page.wait_for_focus("worker/5/month/1/presence").await?;
        page.type_into("required/all", "21").await?;
        page.wait_to_read("2023-10：全部社工 20，少于协议要求的 21").await?;
        page.wait_for("staffing/all/required", "231").await?;
        page.wait_for("staffing/all/surplus", "+1").await
    })
    .await
}

#[tokio::test]
async fn what_is_no_attendance_is_told_beside_the_table_and_the_last_value_stays() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        for garbage in ["0.7", "2", "-1", "abc", "１ｅ９"] {
            page.type_into("worker/1/month/1/presence", garbage).await?;
            assert!(page.is_refused("worker/1/month/1/presence").await?, "{garbage}");
            let note = page.notes_on("worker/1/month/1/presence").await?;
            assert!(note.contains("社工21 2023-09 到岗") && note.contains('1'), "{note}");
            assert_eq!(page.figure("staffing/all/actual").await?, "231", "{garbage}");
        }
        page.type_into("worker/1/month/1/presence", "０．５").await?;
        page.wait_for("staffing/all/actual", "230.5").await?;
        page.type_into("required/all", "19.5").await?;
        assert!(page.is_refused("required/all").await?, "head counts are whole");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_period_keeps_what_was_typed() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Particulars).await?;
        page.send_to("particulars/assessed_to", "12312023").await?;
        page.go(Screen::Staffing).await?;
        // September to December: 20 + 20 + 20.5 + 21.5.
        page.wait_for("staffing/all/actual", "82").await?;
        assert!(!page.has("worker/1/month/5/presence").await?);
        page.go(Screen::Particulars).await?;
        page.send_to("particulars/assessed_to", "07312024").await?;
        page.go(Screen::Staffing).await?;
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
        page.type_into("threshold/retention", "95").await?;
        page.wait_to_read("已达到对照值").await?;
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
        assert!(!page.words().await?.contains("每个月都到岗的有"), "not all are listed here");
        with_a_period(page).await?;
        page.type_into("required/all", "4").await?;
        page.click_by("button", "添加社工").await?;
        page.click_by("button", "添加社工").await?;
        unfold(page, "快速填写").await?;
        page.click_by("button", "到岗 1").await?;
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
        page.type_into("worker/2/label", "甲").await?;
        page.wait_to_read("像是姓名").await?;
        page.type_into("worker/2/month/3/presence", "1").await?;
        page.type_into("subtotal/certified/month/5", "16.5").await?;
        page.wait_for("staffing/all/month/5", "20.5").await?;
        page.wait_until_kept().await?;
        let before = page.all().await?;
        page.reload().await?;
        page.field("worker/1/label").await?;
        assert_eq!(page.all().await?, before);
        Ok(())
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

#[tokio::test]
async fn on_a_phone_each_worker_has_one_card() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Staffing).await?;
        assert!(!page.scrolls_sideways().await?);
        unfold(page, "社工22 · 非持证").await?;
        page.type_into("worker/2/month/3/presence", "1").await?;
        page.wait_for("staffing/all/actual", "231.5").await?;
        assert!(!page.scrolls_sideways().await?);
        page.type_into("worker/2/month/1/presence", "1").await?;
        unfold(page, "社工22 · 非持证").await?;
        page.click_by("button", "社工22 2023-09：到岗，但不在合同期内").await?;
        page.wait_for_focus("worker/2/month/1/presence").await
    })
    .await
}

/// An empty station whose assessed period is September to November 2023, on the staffing screen.
async fn with_a_period(page: &Page) -> Outcome {
    page.start_empty().await?;
    page.send_to("particulars/assessed_from", "09102023").await?;
    page.send_to("particulars/assessed_to", "11302023").await?;
    page.type_into("particulars/assessed_months", "3").await?;
    page.go(Screen::Staffing).await
}

/// Opens or closes what is folded under this name.
async fn unfold(page: &Page, name: &str) -> Outcome {
    page.click_by("DisclosureTriangle", name).await
}

async fn choose(page: &Page, list: &str, value: &str) -> Outcome {
    page.with_named("combobox", list, async |list| Ok(list.select_by_value(value).await?)).await
}

/// Whether a tick is set: yes, no, or open while nobody said.
async fn ticked(page: &Page, hook: &str) -> Outcome<String> {
    let script = "
        const tick = document.querySelector(arguments[0]);
        return tick.indeterminate ? 'open' : tick.checked ? 'yes' : 'no';";
    page.text_from(script, vec![format!("[data-field=\"{hook}\"]").into()]).await
}
