//! The main journeys: from nothing to a result, a trial adopted, a table brought in, Back from a sheet. Each
//! in every engine, and in Chromium by mouse, finger and keyboard, before an office screen and a phone.

use crate::support::hands::Hand;
use crate::support::{Device, Engine, Outcome, Page, Screen, browse, browse_in};

/// A test in each engine by mouse, and in Chromium by finger on a phone, by mouse on a phone and by
/// keyboard, for a journey.
macro_rules! everywhere {
    ($($journey:ident)*) => { $(mod $journey {
        use super::*;

        async fn by(engine: Engine, device: Device, hand: Hand) -> Outcome {
            browse_in(engine, device, async |page: &Page| super::$journey(page, hand).await).await
        }

        #[tokio::test]
        async fn in_chromium_by_mouse() -> Outcome {
            by(Engine::Chromium, Device::DESKTOP, Hand::Mouse).await
        }

        #[tokio::test]
        async fn in_firefox_by_mouse() -> Outcome {
            by(Engine::Firefox, Device::DESKTOP, Hand::Mouse).await
        }

        #[tokio::test]
        async fn in_webkit_by_mouse() -> Outcome {
            by(Engine::Webkit, Device::DESKTOP, Hand::Mouse).await
        }

        #[tokio::test]
        async fn in_chromium_by_keyboard() -> Outcome {
            by(Engine::Chromium, Device::DESKTOP, Hand::Keys).await
        }

        #[tokio::test]
        async fn on_a_phone_by_finger() -> Outcome {
            by(Engine::Chromium, Device::PHONE, Hand::Finger).await
        }

        #[tokio::test]
        async fn on_a_phone_by_mouse() -> Outcome {
            by(Engine::Chromium, Device::PHONE, Hand::Mouse).await
        }
    })* };
}

everywhere! {
    a_station_from_nothing_to_a_result
    a_trial_is_adopted_and_taken_back
    a_table_comes_in
    back_closes_a_sheet_and_stays_in_the_room
}

/// The button with the name of the open station.
const STATION: &str = "h1 button";

/// The four scores of the report: 8.93 + 20 + 13 + 44.82 = 86.75.
async fn a_station_from_nothing_to_a_result(page: &Page, hand: Hand) -> Outcome {
    page.open(Screen::Scores).await?;
    page.use_with(hand, STATION).await?;
    page.press_with(hand, "新建").await?;
    page.press_with(hand, "先不填，直接用").await?;
    page.wait_for("total", "—").await?;
    for (party, points) in [
        ("supervising_authority", "8.93"),
        ("purchaser", "20"),
        ("supervision_centre", "13"),
        ("third_party_evaluator", "44.82"),
    ] {
        page.write_with(hand, &format!("score/{party}"), points).await?;
    }
    page.press("Tab").await?;
    page.wait_for("total", "86.75").await?;
    page.wait_for("grade", "良好").await?;
    page.wait_until_kept().await?;
    page.reload().await?;
    page.wait_for("total", "86.75").await
}

/// 86.75 + (49.51 − 44.82) = 91.44.
async fn a_trial_is_adopted_and_taken_back(page: &Page, hand: Hand) -> Outcome {
    page.open(Screen::Scores).await?;
    page.use_with(hand, "[role=switch][aria-label=\"试算\"]").await?;
    page.wait_until_gone("switch", "试算").await?;
    page.write_with(hand, "score/third_party_evaluator", "49.51").await?;
    page.press("Tab").await?;
    page.wait_for("total", "91.44").await?;
    page.wait_for("actual/total", "86.75").await?;
    page.press_with(hand, "采用").await?;
    page.named("switch", "试算").await?;
    page.wait_for("total", "91.44").await?;
    page.wait_for("grade", "优秀").await?;
    page.press("Control+z").await?;
    page.wait_for("total", "86.75").await
}

async fn a_table_comes_in(page: &Page, hand: Hand) -> Outcome {
    page.open(Screen::Exchange).await?;
    page.copy_elsewhere("片区\t电访\t\n\t协议量\t完成量\n片区1\t501\t1345").await?;
    page.use_with_focus(hand, "#paste-box").await?;
    page.press("Control+v").await?;
    page.press_with(hand, "并入当前").await?;
    page.wait_to_read("会改动当前的").await?;
    page.press_with(hand, "确认导入").await?;
    page.wait_to_read("已导入").await?;
    page.go(Screen::Indicators).await?;
    page.wait_for_value("area/1/phone_visit/completed", "1345").await?;
    page.press("Control+z").await?;
    page.wait_for_value("area/1/phone_visit/completed", "1344").await
}

async fn back_closes_a_sheet_and_stays_in_the_room(page: &Page, hand: Hand) -> Outcome {
    page.open(Screen::Staffing).await?;
    for opener in [STATION, "[aria-label=\"设置\"]"] {
        page.use_with(hand, opener).await?;
        page.with("[role=dialog]", async |_| Ok(())).await?;
        page.back_until_gone("[role=dialog]").await?;
        assert_eq!(page.text_from("return location.hash;", vec![]).await?, "#staffing");
        let back = "return String(document.activeElement.matches(arguments[0]));";
        let back = page.text_from(back, vec![serde_json::json!(opener)]).await?;
        assert_eq!(back, "true", "the focus is where it was: {opener}");
    }
    Ok(())
}

/// Back closes one layer after the other, and only then leaves the room.
#[tokio::test]
async fn back_closes_every_sheet_and_preview() -> Outcome {
    const TABLE: &str = "片区\t电访\t\n\t协议量\t完成量\n片区1\t501\t1345";
    for device in [Device::DESKTOP, Device::PHONE] {
        browse(device, async |page| {
            page.open(Screen::Scores).await?;
            page.go(Screen::Exchange).await?;
            // A preview, a paper and a file, in the place of the room.
            page.copy_elsewhere(TABLE).await?;
            page.use_with_focus(Hand::Mouse, "#paste-box").await?;
            page.press("Control+v").await?;
            page.with("#aside-title", async |_| Ok(())).await?;
            page.back_until_gone("#aside-title").await?;
            for paper in ["打印结果单", "打印附件"] {
                page.let_out(paper).await?;
                page.with("#paper", async |_| Ok(())).await?;
                page.back_until_gone("#paper").await?;
            }
            page.choose_file("station.json", &std::fs::read("tests/golden/versions/v3.json")?)
                .await?;
            page.with("#aside-title", async |_| Ok(())).await?;
            page.back_until_gone("#aside-title").await?;
            // The sheets of the bar, and what opens from them.
            page.use_with(Hand::Mouse, STATION).await?;
            page.click_by("button", "基本信息").await?;
            page.field("particulars/station").await?;
            page.back_until_gone("[data-field=\"particulars/station\"]").await?;
            page.back_through_dialogs().await?;
            page.use_with(Hand::Mouse, STATION).await?;
            page.click_by("button", "新建").await?;
            page.named("button", "先不填，直接用").await?;
            page.back_until_gone("#aside-title").await?;
            page.go(Screen::Scores).await?;
            // The working of a figure.
            page.working_of("total").await?;
            page.back_until_gone("[data-working]").await?;
            assert_eq!(page.text_from("return location.hash;", vec![]).await?, "#result");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
