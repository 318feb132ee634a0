//! Every figure there is opens a working that ends in it, and a figure shown twice is the same one.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{Device, Outcome, Page, Screen, browse};

#[tokio::test]
async fn every_figure_of_the_example_opens_a_working_that_ends_in_it() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let hooks = everything_is_worked_out(page, Device::DESKTOP).await?;
        // Total and grade, both with their ranges, 8 of parties, 99 of the areas and the sum of
        // 服务对象人数, 23 of the station, 53 of 附件2, the pace line and what is below 100 %.
        let station = 4 + 8 + 99 + 1 + 23 + 53 + 2;
        // 4 grades, 3 × 4 parties and 11 sets; 4 chances twice and 4 facts; 8 rates below 100 %;
        // 14 + 23 indicators of the whole station, each thrice; 4 areas × 7 kinds of work.
        let simulated = (4 + 12 + 11) + (8 + 4) + 8 + 37 * 3 + 28;
        assert_eq!(hooks.len(), station + simulated, "{hooks:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_figure_of_a_changed_station_opens_a_working_that_ends_in_it() -> Outcome {
    // Where the band has no room for the warning, a click shows the whole of it first.
    let wide = Device { width: 1900, ..Device::DESKTOP };
    browse(wide, async |page| {
        page.open(Screen::Scores).await?;
        rounding_decides(page).await?;
        page.go(Screen::Indicators).await?;
        for (input, text) in [
            ("area/1/phone_visit/completed", ""),
            ("area/2/phone_visit/target", "0"),
            ("area/3/home_visit/target", "/"),
            ("area/1/case_open/completed", "29.5"),
        ] {
            page.type_into(input, text).await?;
        }
        page.open_item("片区1").await?;
        page.type_into("area/1/social_workers", "").await?;
        page.close_sheet().await?;
        page.go(Screen::Staffing).await?;
        page.unfold("required/all").await?;
        page.type_into("required/all", "").await?;
        page.type_into("worker/1/month/1/presence", "0.5").await?;
        let hooks = everything_is_worked_out(page, Device::DESKTOP).await?;
        assert!(hooks.contains("grade/warning"));
        page.go(Screen::Scores).await?;
        page.type_into("score/third_party_evaluator", "").await?;
        let hooks = everything_is_worked_out(page, Device::DESKTOP).await?;
        assert!(!hooks.contains("grade/warning"), "a range is not warned of");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_phone_too_every_figure_opens_a_working_that_ends_in_it() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Indicators).await?;
        assert!(everything_is_worked_out(page, Device::PHONE).await?.len() > 180);
        Ok(())
    })
    .await
}

/// R-4's own case: 90.00 rounded party by party, 89.991 unrounded.
async fn rounding_decides(page: &Page) -> Outcome {
    for (party, mark) in [
        ("supervising_authority", "89.9"),
        ("purchaser", "90"),
        ("supervision_centre", "89.97"),
        ("third_party_evaluator", "90.01"),
    ] {
        page.choose(&format!("score/{party}/mode"), "raw_mark").await?;
        page.type_into(&format!("score/{party}"), mark).await?;
    }
    page.figure_element("grade/warning").await.map(drop)
}

#[tokio::test]
async fn a_warning_that_has_no_room_leads_to_its_working_all_the_same() -> Outcome {
    let narrow_pc = Device { width: 800, ..Device::DESKTOP };
    browse(narrow_pc, async |page| {
        page.open(Screen::Scores).await?;
        rounding_decides(page).await?;
        page.with_figure("grade/warning", async |figure| page.click(&figure).await).await?;
        page.named("dialog", "总分和等级").await?;
        page.click_by("button", "去看").await?;
        let words = page.working("grade/warning").await?;
        assert!(words.contains("89.991"), "{words}");
        Ok(())
    })
    .await
}

/// Walks through all screens and pictures: each figure's working ends in it, and a figure that is
/// shown in several places is the same everywhere. Gives all hooks.
async fn everything_is_worked_out(page: &Page, device: Device) -> Outcome<BTreeSet<String>> {
    page.working_of("total").await?;
    let mut shown: BTreeMap<String, String> = BTreeMap::new();
    let mut twice = 0;
    let look = async |shown: &mut BTreeMap<String, String>, twice: &mut usize, place: &str| {
        for worked in page.every_working().await? {
            // A range is that of the figure, and explained with it.
            let of =
                worked.hook.strip_suffix("/range").filter(|of| ["total", "grade"].contains(of));
            assert_eq!(of.unwrap_or(&worked.hook), worked.explained, "{place}");
            let (text, result) = (&worked.shown, &worked.result);
            let in_words = worked.hook == "grade/warning" && text.contains(result.as_str());
            // Where there is nothing to stand, the screen says why behind the mark.
            let has_reason = worked.hook.ends_with("/standing") || worked.hook.starts_with("load/");
            let with_reason = has_reason && text.starts_with(&format!("{result} "));
            // Of an unknown party the working knows both ends; the band shows the known points.
            let is_end = matches!(worked.hook.as_str(), "total" | "grade") && result.contains('–');
            assert!(text == result || in_words || with_reason || is_end, "{place}: {worked:?}");
            if let Some(before) = shown.insert(worked.hook.clone(), text.clone()) {
                assert_eq!(before, *text, "{place}: {} is shown twice", worked.hook);
                *twice += 1;
            }
        }
        Outcome::Ok(())
    };
    // A phone shows one area at a time, and the list of all of them with their sums.
    let (choices, list): (&[&str], _) = match device.phone {
        true => (&["片区2", "片区3", "片区4", "合计"], "片区和人数 ›"),
        false => (&[], "合计"),
    };
    for screen in Screen::ALL {
        if screen.is_sheet() {
            page.go(screen).await?;
        } else {
            // On a phone the panel lies over the rooms' links.
            page.press("Escape").await?;
            page.go(screen).await?;
            page.working_of("total").await?;
        }
        for fold in folds(screen) {
            page.open_fold(fold).await?;
        }
        page.idle().await?;
        look(&mut shown, &mut twice, &format!("{screen:?}")).await?;
        if screen == Screen::Indicators {
            for choice in choices {
                page.click_by("button", choice).await?;
                page.idle().await?;
                look(&mut shown, &mut twice, choice).await?;
            }
            for sheet in [list, "完整列表 ›", "完整的表 ›"] {
                page.click_by("button", sheet).await?;
                page.idle().await?;
                look(&mut shown, &mut twice, sheet).await?;
                page.close_sheets().await?;
            }
        }
    }
    assert!(twice > 150, "only {twice} figures were seen in a second place");
    page.press("Escape").await?;
    Ok(shown.into_keys().collect())
}

/// What is folded in a room, by words of its name.
fn folds(screen: Screen) -> &'static [&'static str] {
    match screen {
        Screen::Scores => &["几方一起补", "精确的数"],
        Screen::Indicators => &["另外", "进度", "工作量"],
        Screen::Staffing => &["按类别"],
        _ => &[],
    }
}
