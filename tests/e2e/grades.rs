//! Total and grade at the edges of the bands, from points, raw marks, blanks and sliders.

use crate::report::PARTIES;
use crate::support::{Device, Outcome, Page, Screen, browse};

const THIRD: &str = "score/third_party_evaluator";

#[tokio::test]
async fn a_grade_begins_exactly_at_its_lower_end() -> Outcome {
    // Points of each party for the total; one hundredth less of the last for the grade below.
    let cases = [
        (["9.00", "18.00", "13.50", "49.50"], "90.00", "优秀", "49.49", "89.99", "良好"),
        (["8.00", "16.00", "12.00", "44.00"], "80.00", "良好", "43.99", "79.99", "合格"),
        (["6", "12", "9", "33"], "60.00", "合格", "32.99", "59.99", "不合格"),
    ];
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        for (points, total, grade, less, total_less, grade_less) in cases {
            enter(page, points).await?;
            result(page, total, grade).await?;
            page.wait_to_read(&format!("正好在线上，算{grade}")).await?;
            page.type_into(THIRD, less).await?;
            result(page, total_less, grade_less).await?;
            page.wait_to_read("只差 0.01 分").await?;
        }
        enter(page, ["10", "20", "15", "55"]).await?;
        result(page, "100.00", "优秀").await?;
        page.wait_to_read("满分").await
    })
    .await
}

/// rounded party by party, with a warning where the exact sum would be graded otherwise.
#[tokio::test]
async fn raw_marks_are_rounded_party_by_party_and_the_doubt_is_told() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        for (party, _) in PARTIES {
            page.choose(&format!("score/{party}/mode"), "raw_mark").await?;
        }
        enter(page, ["89.9", "90", "89.97", "90.01"]).await?;
        result(page, "90.00", "优秀").await?;
        let warning = page.figure("grade/warning").await?;
        assert!(warning.contains("89.991") && warning.contains("良好"), "{warning}");
        page.wait_to_read("49.51 / 55 分").await?;
        page.wait_for("share/supervising_authority", "89.90%").await?;
        page.type_into(THIRD, "90.03").await?;
        result(page, "90.01", "优秀").await?;
        assert!(!page.has("grade/warning").await?, "the exact sum is 90.002 now");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn switching_points_and_raw_mark_keeps_the_score_worth_the_same() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let mode = format!("{THIRD}/mode");
        page.choose(&mode, "raw_mark").await?;
        page.wait_for_value(THIRD, "81.49").await?;
        page.wait_for("total", "86.75").await?;
        page.type_into(THIRD, "80").await?;
        page.wait_for("total", "85.93").await?;
        page.choose(&mode, "points").await?;
        page.wait_for_value(THIRD, "44.00").await?;
        page.wait_for("total", "85.93").await?;
        page.press("Control+z").await?;
        page.wait_for_value(THIRD, "80").await?;
        assert_eq!(page.value(&mode).await?, "raw_mark");
        page.press("Control+z").await?;
        page.press("Control+z").await?;
        page.wait_for_value(THIRD, "44.82").await
    })
    .await
}

/// unknown is not zero.
#[tokio::test]
async fn a_blank_party_leaves_the_grade_open() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into(THIRD, "").await?;
        result(page, "41.93", "等级未定").await?;
        page.wait_to_read("第三方到 48.07 就是优秀，到 38.07 是良好").await?;
        page.wait_for("total/range", "41.93–96.93").await?;
        page.wait_for("grade/range", "不合格–优秀").await?;
        page.wait_for("share/third_party_evaluator", "—").await?;
        page.type_into(THIRD, "0").await?;
        result(page, "41.93", "不合格").await?;
        page.wait_for("share/third_party_evaluator", "0.00%").await
    })
    .await
}

#[tokio::test]
async fn the_slider_moves_field_and_total_and_follows_the_field() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.click_field(THIRD).await?;
        page.tab_to("第三方 滑块").await?;
        page.press("Right").await?;
        page.wait_for("total", "86.76").await?;
        page.wait_for_value(THIRD, "44.83").await?;
        page.press("End").await?;
        page.wait_for("total", "96.93").await?;
        page.wait_for_value(THIRD, "55.00").await?;
        page.press("Home").await?;
        page.wait_for("total", "41.93").await?;
        page.type_into(THIRD, "12.34").await?;
        page.wait_for_value(&format!("{THIRD}/slider"), "1234").await?;
        let slider = page.named("slider", "第三方 滑块").await?;
        let told = slider.attr("aria-valuetext").await?.unwrap_or_default();
        assert!(told.contains("12.34"), "{told}");
        page.press("Control+z").await?;
        page.wait_for_value(&format!("{THIRD}/slider"), "0").await?;
        page.press("Control+z").await?;
        page.wait_for("total", "86.75").await
    })
    .await
}

/// The steps of a party whose scores are marks of a hundred reach a hundred.
#[tokio::test]
async fn the_slider_of_a_raw_mark_goes_to_a_hundred() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.choose(&format!("{THIRD}/mode"), "raw_mark").await?;
        page.type_into(THIRD, "90").await?;
        page.wait_for("total", "91.43").await?;
        page.tab_to("第三方 滑块").await?;
        page.wait_for_value(&format!("{THIRD}/slider"), "9000").await?;
        page.press("End").await?;
        page.wait_for_value(THIRD, "100").await?;
        page.wait_for("total", "96.93").await
    })
    .await
}

async fn enter(page: &Page, scores: [&str; 4]) -> Outcome {
    for ((party, _), score) in PARTIES.into_iter().zip(scores) {
        page.type_into(&format!("score/{party}"), score).await?;
    }
    Ok(())
}

async fn result(page: &Page, total: &str, grade: &str) -> Outcome {
    page.wait_for("total", total).await?;
    page.wait_for("grade", grade).await
}
