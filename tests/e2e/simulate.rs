//! What is unfolded in 结果, behind 怎么到… and 要是…还没定, and two schemes beside each other, by keyboard.

use fantoccini::elements::Element;

use crate::result::unfold;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// Opens a part of the screen with the keyboard.
async fn turn_to(page: &Page, part: &str) -> Outcome {
    page.tab_to(part).await?;
    page.press("Enter").await
}

/// The figures of the printed scores 20.00 / 8.93 / 13.00 / 44.82, worked by hand.
#[tokio::test]
async fn what_several_parties_can_do_together_follows_the_scores() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        unfold(page, "together").await?;
        page.wait_for("path/excellent/needed", "+3.25").await?;
        assert_eq!(page.figure("path/good/needed").await?, "0.00");
        assert_eq!(page.figure("path/pass/needed").await?, "—");
        page.wait_to_read("总分已高于合格。").await?;
        page.wait_for("path/excellent/third_party_evaluator/alone", "48.07").await?;
        assert_eq!(page.figure("path/excellent/third_party_evaluator/least").await?, "45.00");
        assert_eq!(page.figure("path/excellent/supervising_authority/alone").await?, "—");
        page.wait_to_read("即使监督方给满分，总分也只有 87.82").await?;
        let both = "path/excellent/supervising_authority+supervision_centre/together";
        assert_eq!(page.figure(both).await?, "—");
        page.wait_to_read("都给满分，总分也只有 89.82").await?;
        page.tab_to("良好").await?;
        page.press("Enter").await?;
        // 86.75 lies 6.75 above 80.00, and 44.82 − 6.75 = 38.07.
        page.wait_for("path/good/third_party_evaluator/loss", "6.75").await?;
        page.wait_to_read("降到 38.07 仍是良好").await?;
        page.type_into("score/third_party_evaluator", "").await?;
        // 90.00 − 41.93: what the unknown score has to come to; the others are not judged without it.
        page.wait_for("path/excellent/needed", "+48.07").await?;
        page.wait_to_read("未评分的各方").await?;
        page.wait_to_read("20.00＋未评分").await
    })
    .await
}

/// The statement of the issue, and what is typed in between.
#[tokio::test]
async fn the_chance_of_a_grade_is_exact_and_typed_by_keyboard() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        unfold(page, "exact").await?;
        for (party, name, low, high) in [
            ("supervising_authority", "监督方", "8.5", "10"),
            ("supervision_centre", "督导中心", "12", "15"),
        ] {
            page.tab_to(&format!("{name} 分布")).await?;
            page.press("Down").await?;
            page.wait_for_value(&format!("chance/{party}/spread"), "even").await?;
            page.tab_to(&format!("{name} 最低")).await?;
            page.press("Control+a").await?;
            page.type_keys(low).await?;
            page.press("Tab").await?;
            page.press("Control+a").await?;
            page.type_keys(high).await?;
        }
        // The one in doubt has its ends above.
        page.type_into("chance/third_party_evaluator/low", "43").await?;
        page.type_into("chance/third_party_evaluator/high", "49").await?;
        page.wait_for("chance/excellent", "29.36%").await?;
        assert_eq!(page.figure("chance/excellent/fraction").await?, "1145743/3902293");
        assert_eq!(page.figure("chance/sum").await?, "1");
        assert_eq!(page.figure("chance/range").await?, "83.50–94.00");
        page.wait_to_read("从左到右：良好 83.50–89.99，优秀 90.00–94.00").await?;
        // Esc brings back what stood there; an unreadable text changes nothing.
        page.press("Shift+Tab").await?;
        page.press("Tab").await?;
        page.press("End").await?;
        page.type_keys("x").await?;
        assert!(page.is_refused("chance/third_party_evaluator/high").await?);
        assert_eq!(page.figure("chance/excellent").await?, "29.36%");
        page.press("Escape").await?;
        page.wait_for("chance/range", "83.50–94.00").await?;
        assert!(!page.is_refused("chance/third_party_evaluator/high").await?);
        // A lowest above the highest is told and not counted.
        page.paste_into("chance/third_party_evaluator/low", "50").await?;
        page.wait_to_read("最低、最可能、最高要从小到大").await?;
        assert_eq!(page.figure("chance/excellent").await?, "29.36%");
        Ok(())
    })
    .await
}

/// 1, 2, 3, 2, 1 ninths on 9.98 … 10.00 …: a peak whose ends are fixed by three typed numbers.
#[tokio::test]
async fn a_peaked_range_has_its_weight_in_the_middle() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        unfold(page, "exact").await?;
        let choose = async |list: Element| Ok(list.select_by_value("peaked").await?);
        page.with_named("combobox", "第三方 分布", choose).await?;
        page.type_into("chance/third_party_evaluator/high", "48.08").await?;
        page.type_into("chance/third_party_evaluator/likeliest", "48.07").await?;
        page.type_into("chance/third_party_evaluator/low", "48.06").await?;
        // Weights 1, 2, 1: the lower one stays good, the other two are excellent.
        page.wait_for("chance/excellent/fraction", "3/4").await?;
        page.wait_for("chance/median", "90.00").await
    })
    .await
}

/// 86.75 of 100 is 867.5 of 1000, rounded to the whole 868: between 851 and 900.
#[tokio::test]
async fn schemes_are_told_with_their_faults_and_compared_by_keyboard() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        turn_to(page, "设置").await?;
        page.named("dialog", "设置").await?;
        turn_to(page, "换方案，或自己做一个").await?;
        page.named("heading", "本站现用的方案").await?;
        turn_to(page, "同样的分数，两个方案").await?;
        page.tab_to("另一个方案").await?;
        page.type_keys("社会组织评估（安庆").await?;
        page.wait_for("scheme/1/total", "86.75").await?;
        page.wait_for("scheme/2/total", "868").await?;
        assert_eq!(page.figure("scheme/1/grade").await?, "良好");
        assert_eq!(page.figure("scheme/2/grade").await?, "3A");
        turn_to(page, "社会组织评估（安庆怀宁） · 2022").await?;
        page.wait_to_read("950 同时属于两个等级").await?;
        turn_to(page, "资料不全的 5 个").await?;
        page.wait_to_read("广州市社工服务站评估指标体系（试行） · 2019").await?;
        page.wait_to_read("等级分数线").await
    })
    .await
}

/// Unfolds what lies behind both cards, and waits for its figures.
async fn unfold_both(page: &Page) -> Outcome {
    for (fold, figure) in [("together", "path/good/needed"), ("exact", "chance/good")] {
        unfold(page, fold).await?;
        page.figure_element(figure).await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_unfolded_fits_a_phone_in_both_languages() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Scores).await?;
        unfold_both(page).await?;
        assert!(!page.scrolls_sideways().await?);
        page.choose_language("English").await?;
        page.named("heading", "How to reach").await?;
        unfold_both(page).await?;
        assert!(!page.scrolls_sideways().await?, "in English");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_what_is_unfolded() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        unfold_both(page).await?;
        assert_eq!(page.axe().await?, Vec::<String>::new());
        page.type_into("chance/purchaser/low", "21").await?;
        assert!(page.is_refused("chance/purchaser/low").await?);
        assert_eq!(page.axe().await?, Vec::<String>::new(), "with a mistake");
        Ok(())
    })
    .await
}
