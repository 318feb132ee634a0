//! 阶段和年度: a stage that stays as it is, side by side with the present, the day after, and the next year.

use crate::support::{Device, Outcome, Page, Screen, browse};
use station_scorecard::document::{Envelope, Particular, Stage, Value, example};

const THIRD: &str = "score/third_party_evaluator";

/// From 结果, where the way to them stands.
async fn open_stages(page: &Page) -> Outcome {
    page.click_by("button", "阶段和年度").await?;
    page.named("heading", "阶段和年度").await?;
    Ok(())
}

/// The example is 86.75 with 44.82 of the third party; with 40 it is 81.93, 4.82 less.
#[tokio::test]
async fn a_stage_stays_as_it_is_beside_the_changed_station_after_a_reload() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.click_by("button", "中期").await?;
        page.wait_to_read("已留下“中期”").await?;
        page.wait_for("stage/1/total", "86.75").await?;
        page.click_by("button", "返回").await?;
        page.type_into(THIRD, "40").await?;
        page.wait_for("total", "81.93").await?;
        page.wait_until_kept().await?;
        page.reload().await?;
        page.wait_for("total", "81.93").await?;
        open_stages(page).await?;
        page.wait_for("stage/1/total", "86.75").await?;
        page.wait_for("actual/total", "81.93").await?;
        page.wait_for("stage/1/points/third_party_evaluator", "44.82").await?;
        page.wait_to_read("−4.82").await?;
        page.wait_to_read("没有找到各阶段之间的权重").await?;
        let working = page.working_of("stage/1/total").await?;
        assert!(working.contains("8.93 + 20.00 + 13.00 + 44.82"), "{working}");
        assert!(working.contains("留下的“中期”"), "{working}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_deleted_stage_is_brought_back_and_a_nameless_one_is_not_kept() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.click_by("button", "留下").await?;
        page.wait_to_read("先写一个名称").await?;
        page.type_into("stage/name", "区里抽查").await?;
        page.click_by("button", "留下").await?;
        page.wait_for("stage/1/total", "86.75").await?;
        page.click_by("button", "删除 区里抽查").await?;
        page.wait_until_gone("button", "打开 区里抽查").await?;
        page.click_last_by("button", "撤销").await?;
        page.click_by("button", "打开 区里抽查").await?;
        page.wait_to_read("留下时的样子").await?;
        page.wait_for("stage/1/total", "86.75").await?;
        page.click_by("button", "返回").await?;
        page.named("heading", "并排看").await?;
        Ok(())
    })
    .await
}

/// What the next year begins with: the names and targets, no score, the dates a year later.
#[tokio::test]
async fn the_next_year_is_a_station_of_its_own_and_stands_in_a_row_with_this_one() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.with("summary", async |of| page.click(&of).await).await?;
        page.wait_to_read("2024-09-10 至 2025-09-09").await?;
        page.click_by("button", "不带社工，开始").await?;
        page.wait_to_read("下一年已开始").await?;
        page.wait_for("total", "—").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for_value("area/1/case_session/target", "180").await?;
        page.wait_for_value("area/1/case_session/completed", "").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn how_much_of_the_storage_is_used_stands_in_the_menu() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Stations).await?;
        page.with("#storage-used", async |_| Ok(())).await?;
        page.wait_to_read("5,000,000").await?;
        page.store("elsewhere", &"x".repeat(4_000_000)).await?;
        page.reload().await?;
        page.open(Screen::Stations).await?;
        page.wait_to_read("存储快满了").await?;
        page.store("elsewhere", "").await
    })
    .await
}

#[tokio::test]
async fn stages_fit_a_narrow_phone_and_axe_finds_nothing_in_both_languages() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.click_by("button", "中期").await?;
        page.click_by("button", "预评估").await?;
        page.wait_for("stage/2/total", "86.75").await?;
        for language in ["zh", "en"] {
            if language == "en" {
                page.speak("en").await?;
            }
            page.idle().await?;
            assert!(!page.scrolls_sideways().await?, "{language}");
            assert_eq!(page.axe().await?, Vec::<String>::new(), "{language}");
        }
        Ok(())
    })
    .await
}

/// A station called 乙站 with one stage in its file.
fn file_of_another() -> Outcome<String> {
    let mut document = example().ok_or("no example")?;
    document.particulars.replace(Particular::Station, Value::Text("乙站".to_owned()));
    let envelope = |minute: u8| Envelope {
        stamp: "file".to_owned(),
        saved_at: format!("2024-07-01T08:{minute:02}:00.000Z"),
        document: document.clone(),
    };
    let stage =
        Stage { name: "乙站的预评估".to_owned(), kept_on: None, envelope: envelope(1) };
    Ok(envelope(2).text_with(&[stage]))
}

/// What is open is replaced by a file of another station, which brings its own stage.
#[tokio::test]
async fn a_replaced_station_leaves_its_stages_to_the_backup() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.click_by("button", "中期").await?;
        page.named("button", "打开 中期").await?;
        page.click_by("button", "返回").await?;
        page.go(Screen::Exchange).await?;
        page.choose_file("乙站.json", file_of_another()?.as_bytes()).await?;
        page.click_by("button", "替换当前评估（先备份）").await?;
        page.wait_to_read("原来的内容和 1 个阶段备份在“我的评估”里").await?;
        page.go(Screen::Scores).await?;
        open_stages(page).await?;
        page.named("button", "打开 乙站的预评估").await?;
        assert_eq!(page.count_named("button", "打开 中期").await?, 0);
        page.open(Screen::Stations).await?;
        page.click_by("button", "打开 广州市白鹤洞街社工服务站（替换前的备份）").await?;
        open_stages(page).await?;
        page.named("button", "打开 中期").await?;
        assert_eq!(page.count_named("button", "打开 乙站的预评估").await?, 0);
        Ok(())
    })
    .await
}

/// Fills the storage to the last character.
async fn fill(page: &Page) -> Outcome {
    let script = "
        let [size, count] = [1 << 20, 0];
        while (size > 0) {
            try {
                localStorage.setItem('filling/' + count, 'x'.repeat(size));
                count += 1;
            } catch { size >>= 1; }
        }";
    page.client.execute(script, vec![]).await?;
    Ok(())
}

/// There is no room for the copy it could be brought back from.
#[tokio::test]
async fn with_full_storage_a_stage_can_be_deleted_for_good() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.click_by("button", "中期").await?;
        page.named("button", "删除 中期").await?;
        fill(page).await?;
        page.click_by("button", "末期").await?;
        page.wait_to_read("再到“最近删除”里彻底删除，才腾出地方").await?;
        page.click_by("button", "删除 中期").await?;
        page.wait_to_read("没有删除“中期”：存储满了").await?;
        page.named("button", "打开 中期").await?;
        page.click_by("button", "彻底删除 中期").await?;
        page.wait_until_gone("button", "打开 中期").await?;
        let keys = page.stored_keys().await?;
        assert!(!keys.iter().any(|key| key.contains("stage/")), "{keys:?}");
        page.click_by("button", "末期").await?;
        page.named("button", "打开 末期").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_stage_gets_another_name_and_day_and_keeps_its_figures() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.click_by("button", "中期").await?;
        page.click_by("button", "打开 中期").await?;
        page.open_fold("名称和日期").await?;
        page.type_into("stage/rename", "").await?;
        page.click_by("button", "改好").await?;
        page.wait_to_read("先写一个名称").await?;
        page.type_into("stage/rename", "街道抽查").await?;
        let day = "const input = document.querySelector('[data-field=\"stage/day\"]');
            input.value = '2024-06-30';";
        page.client.execute(day, vec![]).await?;
        page.click_by("button", "改好").await?;
        page.named("heading", "街道抽查").await?;
        page.wait_to_read("2024-06-30 留下").await?;
        page.wait_for("stage/1/total", "86.75").await?;
        page.reload().await?;
        open_stages(page).await?;
        page.named("button", "打开 街道抽查").await?;
        Ok(())
    })
    .await
}

/// 89.9 of 10, 90 of 20, 89.97 of 15 and 90.01 of 55: R-4.
#[tokio::test]
async fn what_rounding_decides_is_said_with_the_grade_side_by_side() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        for (party, mark) in [
            ("supervising_authority", "89.9"),
            ("purchaser", "90"),
            ("supervision_centre", "89.97"),
            ("third_party_evaluator", "90.01"),
        ] {
            page.choose(&format!("score/{party}/mode"), "raw_mark").await?;
            page.type_into(&format!("score/{party}"), mark).await?;
        }
        page.wait_for("total", "90.00").await?;
        open_stages(page).await?;
        page.click_by("button", "中期").await?;
        page.wait_for("stage/1/total", "90.00").await?;
        page.wait_to_read("中期：注意：不逐方取两位小数时，总分是 89.991").await?;
        page.wait_to_read("现在：注意：不逐方取两位小数时，总分是 89.991").await?;
        page.click_by("button", "打开 中期").await?;
        page.wait_to_read("总分是 89.991，等级会是“良好”").await?;
        Ok(())
    })
    .await
}

/// From the name of a row, and from the working of a figure of the present, also where the address stays the same.
#[tokio::test]
async fn what_stands_side_by_side_leads_to_the_inputs_of_the_present() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.click_by("button", "中期").await?;
        page.click_by("button", "第三方：去现在的输入").await?;
        page.wait_for_focus(THIRD).await?;
        open_stages(page).await?;
        page.click_by("button", "专业个案 · 节数：去现在的输入").await?;
        page.wait_for_focus("area/1/case_session/completed").await?;
        page.go(Screen::Scores).await?;
        open_stages(page).await?;
        let working = page.working_of("actual/points/third_party_evaluator").await?;
        assert!(working.contains("44.82"), "{working}");
        page.press("Escape").await?;
        page.working_of("actual/total").await?;
        page.click_by("button", "第三方 得分").await?;
        page.wait_for_focus(THIRD).await
    })
    .await
}

/// 片区1 has another name now; the only stage that still knows it is no longer shown.
#[tokio::test]
async fn rates_of_all_areas_stand_where_the_chosen_area_is_gone() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        open_stages(page).await?;
        page.click_by("button", "中期").await?;
        page.named("button", "打开 中期").await?;
        page.click_by("button", "返回").await?;
        page.go(Screen::Indicators).await?;
        page.click_by("button", "片区1").await?;
        page.type_into("area/1/name", "东片").await?;
        page.close_sheets().await?;
        page.go(Screen::Scores).await?;
        open_stages(page).await?;
        page.click_by("button", "末期").await?;
        page.choose_words("stage/area", "片区1").await?;
        page.wait_for("stage/1/area/1/case_session/rate", "97.22%").await?;
        page.click_by("checkbox", "并排看 中期").await?;
        page.wait_for_value("stage/area", "").await?;
        page.wait_for("stage/2/areas/case_session/rate", "95.83%").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nearly_full_storage_is_told_where_stages_are_kept() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.store("elsewhere", &"x".repeat(4_000_000)).await?;
        open_stages(page).await?;
        page.wait_to_read("存储快满了").await?;
        page.store("elsewhere", "").await
    })
    .await
}
