//! Everything by keyboard alone: the whole worked example from an empty station, and the keys of
//! a spreadsheet.

use crate::report::{PARTIES, Report};
use crate::support::{Device, Outcome, Page, Screen, browse};

#[tokio::test]
async fn the_worked_example_is_retold_by_keyboard_from_an_empty_station() -> Outcome {
    let report = Report::read()?;
    browse(Device::DESKTOP, async |page| {
        page.visit("").await?;
        page.started().await?;
        page.tab_to("新建我的评估").await?;
        page.press("Enter").await?;
        page.wait_for("total", "—").await?;
        page.wait_for("grade", "还没有得分").await?;
        name_the_station(page, &report).await?;
        score(page, &report).await?;
        page.tab_back_to("指标").await?;
        page.press("Enter").await?;
        let areas = report.areas().len();
        add_areas(page, areas).await?;
        add_station_indicators(page, &report).await?;
        fill_areas(page, &report).await?;
        fill_station(page, &report).await?;
        page.press("Tab").await?;
        compare(page, &report).await
    })
    .await
}

async fn name_the_station(page: &Page, report: &Report) -> Outcome {
    page.wait_for_focus("particulars/station").await?;
    page.type_keys(&report.text("/station/name")).await?;
    page.tab_to("其他基本信息").await?;
    page.press("Enter").await?;
    page.field("particulars/operator").await?;
    page.tab_to("承办机构").await?;
    page.type_keys(&report.text("/station/operator")).await?;
    // Esc would give back what was in the field.
    page.tab_back_to("关闭").await?;
    page.press("Enter").await?;
    page.wait_until_gone("dialog", "基本信息").await?;
    page.tab_back_to("先不填，直接用").await?;
    page.press("Enter").await?;
    page.wait_until_gone("button", "先不填，直接用").await
}

async fn score(page: &Page, report: &Report) -> Outcome {
    for (party, name) in PARTIES {
        page.tab_to(&format!("{name} 得分")).await?;
        assert_eq!(page.focused_field().await?, format!("score/{party}"));
        page.type_keys(&report.points(name)).await?;
    }
    page.wait_for("total", "86.75").await?;
    page.wait_for("grade", "良好").await
}

async fn add_areas(page: &Page, wanted: usize) -> Outcome {
    for number in 2..=wanted {
        page.tab_to("添片区").await?;
        page.press("Enter").await?;
        page.wait_for_focus(&format!("area/{number}/name")).await?;
        page.tab_to("关闭").await?;
        page.press("Enter").await?;
    }
    Ok(())
}

/// The overall ones are there from the start, as the appendix has them.
async fn add_station_indicators(page: &Page, report: &Report) -> Outcome {
    for (number, cells) in (1..).zip(report.station()) {
        if page.has(&format!("station/{number}/target")).await? {
            continue;
        }
        page.tab_to("添一项特色指标").await?;
        page.press("Enter").await?;
        page.wait_for_focus(&format!("station/{number}/name")).await?;
        page.type_keys(&cells.name).await?;
        page.tab_to("关闭").await?;
        page.press("Enter").await?;
    }
    Ok(())
}

/// Down the columns of each area with Enter; its workers in its sheet.
async fn fill_areas(page: &Page, report: &Report) -> Outcome {
    let areas = report.areas();
    page.tab_back_to("合计").await?;
    page.press("Enter").await?;
    for (number, row) in (1..).zip(&areas) {
        tab_to_field(page, &format!("area/{number}/social_workers")).await?;
        page.type_keys(&row.social_workers).await?;
    }
    page.tab_to("关闭").await?;
    page.press("Enter").await?;
    for (number, row) in (1..).zip(&areas) {
        let first = row.cells.first().map(|cells| cells.name.clone()).unwrap_or_default();
        for end in ["target", "completed"] {
            page.click_field(&format!("area/{number}/{first}/{end}")).await?;
            for cells in &row.cells {
                let hook = format!("area/{number}/{}/{end}", cells.name);
                assert_eq!(page.focused_field().await?, hook);
                let text = if end == "target" { &cells.target } else { &cells.completed };
                page.type_keys(text).await?;
                page.press("Enter").await?;
            }
        }
    }
    Ok(())
}

/// Down the columns with Enter.
async fn fill_station(page: &Page, report: &Report) -> Outcome {
    let station = report.station();
    for end in ["target", "completed"] {
        tab_to_field(page, "station/1/target").await?;
        if end == "completed" {
            page.press("Tab").await?;
        }
        for (number, cells) in (1..).zip(&station) {
            assert_eq!(page.focused_field().await?, format!("station/{number}/{end}"));
            page.type_keys(if end == "target" { &cells.target } else { &cells.completed }).await?;
            page.press("Enter").await?;
        }
        for _ in 1..station.len() {
            page.press("Shift+Enter").await?;
        }
    }
    Ok(())
}

/// Some Tabs forward, to the field of this hook: between the tables lies 还差什么.
async fn tab_to_field(page: &Page, hook: &str) -> Outcome {
    const FAR: usize = 18;
    for _ in 0..FAR {
        if page.focused_field().await? == hook {
            return Ok(());
        }
        page.press("Tab").await?;
    }
    Err(format!("{hook} is more than {FAR} Tabs away").into())
}

async fn compare(page: &Page, report: &Report) -> Outcome {
    let shown = page.all().await?;
    for (number, row) in (1..).zip(report.areas()) {
        for cells in row.cells {
            assert_eq!(shown[&format!("area/{number}/{}/rate", cells.name)], cells.rate);
        }
    }
    for (number, cells) in (1..).zip(report.station()) {
        assert_eq!(shown[&format!("station/{number}/rate")], cells.rate, "{}", cells.name);
    }
    for cells in report.sums()?.cells {
        assert_eq!(shown[&format!("areas/{}/rate", cells.name)], cells.rate, "{}", cells.name);
    }
    assert_eq!(shown["areas/social_workers"], "22");
    assert_eq!(shown["total"], "86.75");
    Ok(())
}

#[tokio::test]
async fn enter_and_arrows_move_as_in_a_spreadsheet() -> Outcome {
    let moves = [
        ("Enter", "area/1/home_visit/target"),
        ("Down", "area/1/consult_case/target"),
        ("Shift+Enter", "area/1/home_visit/target"),
        ("Up", "area/1/phone_visit/target"),
        // The text is selected as a whole, so both of its edges are reached.
        ("Right", "area/1/phone_visit/completed"),
        ("Left", "area/1/phone_visit/target"),
        ("Tab", "area/1/phone_visit/completed"),
        ("Shift+Tab", "area/1/phone_visit/target"),
    ];
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        let before = page.all().await?;
        page.click_field("area/1/phone_visit/target").await?;
        for (key, hook) in moves {
            page.press(key).await?;
            assert_eq!(page.focused_field().await?, hook, "after {key}");
        }
        // Inside a text the arrows belong to the text.
        page.press("Home").await?;
        page.press("Right").await?;
        assert_eq!(page.focused_field().await?, "area/1/phone_visit/target");
        page.press("End").await?;
        page.press("Left").await?;
        assert_eq!(page.focused_field().await?, "area/1/phone_visit/target");
        page.press("End").await?;
        page.press("Right").await?;
        assert_eq!(page.focused_field().await?, "area/1/phone_visit/completed");
        // From area to area, and no further than the edge of the table.
        page.press("Right").await?;
        assert_eq!(page.focused_field().await?, "area/2/phone_visit/target");
        page.click_field("area/4/small_event_attend/target").await?;
        page.press("Down").await?;
        assert_eq!(page.focused_field().await?, "area/4/small_event_attend/target");
        page.press("End").await?;
        page.press("Right").await?;
        page.press("End").await?;
        page.press("Right").await?;
        assert_eq!(page.focused_field().await?, "area/4/small_event_attend/completed");
        assert_eq!(page.all().await?, before, "moving about changes nothing");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn undo_and_redo_by_keys_and_by_buttons() -> Outcome {
    const THIRD: &str = "score/third_party_evaluator";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        for button in ["撤销", "重做"] {
            assert!(!page.named("button", button).await?.is_enabled().await?, "{button}");
        }
        page.type_into(THIRD, "49.51").await?;
        page.press("Tab").await?;
        page.type_into("score/purchaser", "19.00").await?;
        page.wait_for("total", "90.44").await?;
        let steps = [
            ("Control+z", "91.44"),
            ("Control+z", "86.75"),
            ("Control+z", "86.75"),
            ("Control+Shift+z", "91.44"),
            ("Control+y", "90.44"),
            ("Control+y", "90.44"),
        ];
        for (keys, total) in steps {
            page.press(keys).await?;
            page.wait_for("total", total).await?;
        }
        for (button, total) in [("撤销", "91.44"), ("撤销", "86.75"), ("重做", "91.44")] {
            page.click_by("button", button).await?;
            page.wait_for("total", total).await?;
        }
        page.wait_for_value(THIRD, "49.51").await?;
        page.type_into(THIRD, "40").await?;
        let redo = page.named("button", "重做").await?;
        assert!(!redo.is_enabled().await?, "a new edit ends what could be redone");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_focus_is_never_hidden() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        for screen in Screen::ALL {
            page.open(screen).await?;
            never_hidden(page, "Tab").await?;
            never_hidden(page, "Shift+Tab").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_focus_is_never_hidden_on_a_small_screen_with_warnings() -> Outcome {
    const NO_STORAGE: &str =
        "Object.defineProperty(window, 'localStorage', { get() { return null; } });";
    browse(Device::NARROW, async |page| {
        page.before_load(NO_STORAGE).await?;
        page.open(Screen::Scores).await?;
        for ((party, _), mark) in PARTIES.into_iter().zip(["89.9", "90", "89.97", "90.01"]) {
            page.choose(&format!("score/{party}/mode"), "raw_mark").await?;
            page.type_into(&format!("score/{party}"), mark).await?;
        }
        // The band has one sentence: that nothing is kept comes before what rounding decides.
        page.wait_for("grade", "优秀").await?;
        page.wait_to_read("ⓘ").await?;
        page.wait_for("saved", "未保存").await?;
        page.named("button", "存成文件").await?;
        never_hidden(page, "Tab").await?;
        never_hidden(page, "Shift+Tab").await?;
        page.go(Screen::Indicators).await?;
        page.click_field("area/1/file_setup/target").await?;
        never_hidden(page, "Tab").await?;
        never_hidden(page, "Shift+Tab").await
    })
    .await
}

/// Many steps along the controls; every one of them can be seen.
async fn never_hidden(page: &Page, key: &str) -> Outcome {
    const STEPS: usize = 45;
    for _ in 0..STEPS {
        page.press(key).await?;
        let hidden = page.hidden_part_of_focused("评估结果").await?;
        assert_eq!(hidden, 0, "pixels of {:?} are hidden after {key}", page.focused().await?);
    }
    Ok(())
}
