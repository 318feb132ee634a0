//! 分享: pasted through the real clipboard, files down and up, tables copied, a link and a visit.

use std::fs;

use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// Pastes cells onto an input by the paste key.
async fn pasted_onto(page: &Page, hook: &str, text: &str) -> Outcome {
    page.copy_elsewhere(text).await?;
    page.click_field(hook).await?;
    page.press("Control+v").await
}

/// What the page hands to the browser to be downloaded, as text by name, once there is so much.
async fn downloads(page: &Page, count: usize) -> Outcome<Vec<(String, String)>> {
    let handed = page.handed(count).await?.into_iter();
    handed.map(|(name, bytes)| Ok((name, String::from_utf8(bytes)?))).collect()
}

#[tokio::test]
async fn cells_land_from_the_focused_one_on_after_a_preview_and_one_undo_takes_them_back() -> Outcome
{
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        let before = page.all().await?;
        pasted_onto(page, "area/1/phone_visit/target", "501\t1345\n401\tabc\n").await?;
        page.wait_to_read("将要修改").await?;
        focused_on(page, "粘贴预览").await?;
        let words = page.words().await?;
        for part in ["片区1 电访 协议量", "500", "501", "1344", "1345", "418", "401", "B2", "abc"]
        {
            assert!(words.contains(part), "{part} in {words}");
        }
        page.tab_to("确认导入").await?;
        page.press("Enter").await?;
        page.wait_for_value("area/1/phone_visit/target", "501").await?;
        page.wait_for_value("area/1/phone_visit/completed", "1345").await?;
        // Indicators are rows: the next one of the same area.
        page.wait_for_value("area/1/home_visit/target", "401").await?;
        page.wait_for_value("area/1/home_visit/completed", "793").await?;
        page.wait_for_value("area/2/phone_visit/target", "400").await?;
        assert_eq!(page.focused_field().await?, "area/1/phone_visit/target");
        page.press("Control+z").await?;
        page.wait_for_value("area/1/home_visit/target", "418").await?;
        let after = page.all().await?;
        let differs = before
            .iter()
            .find(|(hook, text)| !hook.starts_with("saved") && after.get(*hook) != Some(*text));
        assert_eq!(differs, None, "one undo takes everything back");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_single_value_is_pasted_as_ever_and_escape_leaves_a_preview() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.copy_elsewhere("777").await?;
        page.click_field("area/1/phone_visit/completed").await?;
        page.press("Control+a").await?;
        page.press("Control+v").await?;
        page.wait_for_value("area/1/phone_visit/completed", "777").await?;
        pasted_onto(page, "area/1/phone_visit/completed", "778\tabc").await?;
        page.wait_to_read("将要修改").await?;
        page.press("Escape").await?;
        page.wait_for_value("area/1/phone_visit/completed", "777").await?;
        assert_eq!(page.focused_field().await?, "area/1/phone_visit/completed");
        Ok(())
    })
    .await
}

/// What stands in the box to paste into.
async fn in_the_box(page: &Page) -> Outcome<String> {
    page.text_from("return document.querySelector('#paste-box')?.value ?? '-';", vec![]).await
}

#[tokio::test]
async fn what_was_pasted_stays_in_the_box_until_it_is_taken_over() -> Outcome {
    let table = "片区\t电访\t\n\t协议量\t完成量\n片区1\t501\t1345";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.copy_elsewhere(table).await?;
        page.with("#paste-box", async |area| page.click(&area).await).await?;
        page.press("Control+v").await?;
        page.wait_to_read("粘贴预览").await?;
        page.click_by("button", "取消").await?;
        page.wait_to_read("粘贴表格或链接").await?;
        assert!(in_the_box(page).await?.contains("1345"), "it is gone after the preview");
        page.go(Screen::Scores).await?;
        page.go(Screen::Exchange).await?;
        assert!(in_the_box(page).await?.contains("1345"), "it is gone after another screen");
        page.click_by("button", "看一眼").await?;
        into_the_open_one(page).await?;
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已导入").await?;
        assert_eq!(in_the_box(page).await?, "", "it was taken over");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn good_news_looks_calm_and_goes_when_it_is_taken_back_or_left() -> Outcome {
    const LOOKS: &str = "
        const told = [...document.querySelectorAll('.notice, .toast')];
        return told.map(of => of.className).join(' ');";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        for leaves in [false, true] {
            pasted_onto(page, "area/1/phone_visit/target", "501\tabc\n").await?;
            page.click_by("button", "确认导入").await?;
            page.wait_to_read("已导入").await?;
            assert_eq!(page.text_from(LOOKS, vec![]).await?, "toast");
            if leaves {
                page.go(Screen::Scores).await?;
            } else {
                page.click_by("button", "撤销").await?;
                page.wait_for_value("area/1/phone_visit/target", "500").await?;
            }
            let none = async || Ok(page.text_from(LOOKS, vec![]).await?.is_empty().then_some(()));
            until("no notice", none).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_printed_rate_that_is_wrong_is_named_with_its_cell() -> Outcome {
    let table = fs::read_to_string("tests/golden/exchange/paste/excel-appendix-1/input.tsv")?;
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.copy_elsewhere(&table).await?;
        page.with("#paste-box", async |area| page.click(&area).await).await?;
        page.press("Control+v").await?;
        into_the_open_one(page).await?;
        page.wait_to_read("H6：表里是 236.52%，重新计算是 236.25%").await?;
        page.wait_to_read("内容和现在填的一样，不用导入").await?;
        page.click_by("button", "取消").await?;
        page.wait_to_read("要交给谁？").await
    })
    .await
}

#[tokio::test]
async fn a_station_goes_out_as_a_file_and_comes_in_again() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/third_party_evaluator", "49.51").await?;
        page.wait_until_kept().await?;
        page.go(Screen::Exchange).await?;
        page.watch_downloads().await?;
        page.let_out("下载当前评估").await?;
        let (name, file) = downloads(page, 1).await?.remove(0);
        assert!(name.ends_with(".json"), "{name}");
        page.wait_to_read("已交给浏览器下载").await?;
        page.go(Screen::Scores).await?;
        page.type_into("score/third_party_evaluator", "1").await?;
        page.go(Screen::Exchange).await?;
        page.choose_file("damaged.json", b"{\"other\":1}").await?;
        page.wait_to_read("这不是本页导出的文件").await?;
        page.choose_file("whole.json", file.as_bytes()).await?;
        page.wait_to_read("文件里的评估").await?;
        assert!(page.words().await?.contains("91.44"));
        page.click_by("button", "替换当前评估（先备份）").await?;
        page.wait_for("total", "91.44").await?;
        page.open(Screen::Stations).await?;
        let kept = "return document.querySelector('[role=dialog]')?.outerHTML ?? '';";
        until("the backup among the stations", async || {
            let kept = page.text_from(kept, vec![]).await?;
            Ok(kept.contains("广州市白鹤洞街社工服务站（替换前的备份）").then_some(()))
        })
        .await?;
        page.press("Escape").await?;
        page.go(Screen::Scores).await?;
        page.press("Control+z").await?;
        page.wait_for("total", "42.93").await
    })
    .await
}

#[tokio::test]
async fn what_is_not_in_the_file_of_all_stations_is_told() -> Outcome {
    const UNREADABLE: &str = r#"
        localStorage.setItem('station-scorecard/station/newer', '{"format":"station-scorecard","version":99}');
        localStorage.setItem('station-scorecard/station/damaged', 'no station');"#;
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.client.execute(UNREADABLE, vec![]).await?;
        page.watch_downloads().await?;
        page.let_out("下载全部评估").await?;
        page.wait_to_read("另有 2 份评估读不出").await?;
        let (_, file) = downloads(page, 1).await?.remove(0);
        assert!(file.contains("白鹤洞街"), "{file}");
        page.click_by("button", "没有下载？显示文字").await?;
        page.wait_to_read("再粘贴到别处保存").await?;
        let words = page.words().await?;
        assert!(words.contains("另有 2 份评估读不出"), "{words}");
        assert!(!words.contains("浏览器没有"), "nothing has failed: {words}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_file_of_all_stations_carries_what_was_learnt_and_puts_it_back() -> Outcome {
    const LEARN: &str = "localStorage.setItem('station-scorecard/training', arguments[0]);";
    const KEPT: &str = "return localStorage.getItem('station-scorecard/training');";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        let text = fs::read_to_string("tests/golden/exchange/codes/record-1.json")?;
        page.client.execute(LEARN, vec![text.trim_end().into()]).await?;
        page.watch_downloads().await?;
        page.let_out("下载全部评估").await?;
        let (_, file) = downloads(page, 1).await?.remove(0);
        page.client.execute("delete localStorage['station-scorecard/training']", vec![]).await?;
        page.choose_file("all.json", file.as_bytes()).await?;
        page.click_by("button", "并入这台设备").await?;
        page.wait_to_read("学习进度和课堂结果已并入。").await?;
        assert_eq!(page.client.execute(KEPT, vec![]).await?.as_str(), Some(text.trim_end()));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn names_go_out_only_when_the_person_says_so() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.click_by("button", "社工21 详情").await?;
        page.type_into("worker/1/label", "测试甲").await?;
        page.click_by("button", "关闭").await?;
        page.go(Screen::Exchange).await?;
        page.watch_downloads().await?;
        page.let_out("下载附件2 CSV").await?;
        page.wait_to_read("要带上姓名吗").await?;
        focused_on(page, "只写编号").await?;
        page.press("Enter").await?;
        let (_, without) = downloads(page, 1).await?.remove(0);
        assert!(!without.contains("测试甲"), "{without}");
        page.let_out("下载附件2 CSV").await?;
        page.click_by("button", "带上姓名").await?;
        let (name, with) = downloads(page, 2).await?.remove(1);
        assert!(with.contains("测试甲"), "{with}");
        assert!(name.ends_with(".csv"), "{name}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_copied_table_is_pasted_back_without_a_difference() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.let_out("复制附件1").await?;
        page.wait_to_read("已复制").await?;
        assert_eq!(page.focused().await?, "复制附件1", "the focus stays");
        page.with("#paste-box", async |area| page.click(&area).await).await?;
        page.press("Control+v").await?;
        into_the_open_one(page).await?;
        page.wait_to_read("0 个百分比或合计与重新计算的不一致").await?;
        page.wait_to_read("将修改 0 项、新增 0 行").await
    })
    .await
}

#[tokio::test]
async fn a_link_shows_a_visit_that_keeps_nothing_until_asked() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        let address = page.link().await?;
        let link = address.split('#').nth(1).unwrap_or_default().to_owned();
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
        page.named("image", "二维码，内容就是这个链接").await?;
        page.go(Screen::Scores).await?;
        page.type_into("score/third_party_evaluator", "1").await?;
        page.wait_until_kept().await?;
        let kept = page.stored("station-scorecard/station/example").await?;
        let keys = page.stored_keys().await?;
        page.visit(&format!("#{link}&from=app")).await?;
        page.client.refresh().await?;
        page.wait_for("visit/total", "86.75").await?;
        page.idle().await?;
        page.open_fold("站点和时段").await?;
        page.wait_to_read("评估时段结束\n2024-07-31").await?;
        let words = page.words().await?;
        assert!(words.contains("86.75"), "{words}");
        assert!(!words.contains("42.93"), "nothing of the open station: {words}");
        assert_eq!(page.stored("station-scorecard/station/example").await?, kept);
        assert_eq!(page.stored_keys().await?, keys);
        page.click_by("button", "留一份到我的设备").await?;
        page.wait_to_read("已保留为新的评估").await?;
        page.wait_until_kept().await?;
        assert_eq!(page.stored("station-scorecard/station/example").await?, kept);
        assert_eq!(page.stored_keys().await?.len(), keys.len() + 1);
        for cut in [&link[..link.len() - 3], &link[..2], "hello"] {
            page.visit(&format!("#{cut}")).await?;
            page.wait_to_read("链接不完整").await?;
            assert!(!page.words().await?.contains("86.75"), "the open station is shown for {cut}");
            page.click_by("button", "回到自己的评估").await?;
            page.wait_to_read("86.75").await?;
        }
        Ok(())
    })
    .await
}

/// 20 + 8.93 + 13 + 44.82 of the report, 4 of a fifth party and 2 beside them.
#[tokio::test]
async fn a_link_brings_a_scheme_made_by_hand_along() -> Outcome {
    let link = fs::read_to_string("tests/golden/exchange/link/v1-own-scheme.txt")?;
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.working_of("total").await?;
        page.visit(&format!("#{}", link.trim())).await?;
        page.wait_for("visit/total", "92.75").await?;
        page.idle().await?;
        let words = page.words().await?;
        for line in ["居民代表", "4.00 / 5", "加分", "+2.00", "按‘本街办法’测算", "五方得分"]
        {
            assert!(words.contains(line), "{line} is not in {words}");
        }
        assert!(!words.contains("86.75"), "nothing of the open station: {words}");
        page.click_by("button", "留一份到我的设备").await?;
        page.wait_for("total", "92.75").await?;
        page.open(Screen::Exchange).await?;
        page.answer("share-report").await?;
        page.wait_to_read("居民代表：4.00分").await?;
        page.with_figure("report", async |report| page.click(&report).await).await?;
        page.idle().await?;
        let panel = "return document.querySelector('[data-working]')?.dataset.working ?? '';";
        assert_eq!(page.text_from(panel, vec![]).await?, "", "a text has no working");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_state_fits_a_small_phone_and_passes_the_checker() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Exchange).await?;
        for answer in ["share-group", "share-tables", "share-report", "share-backup"] {
            page.answer(answer).await?;
            fits(page).await?;
        }
        page.copy_elsewhere("片区\t电访\n\t协议量\t完成量\n片区1\t501\t1345\n片区9\tx\t3\n")
            .await?;
        page.with("#paste-box", async |area| page.click(&area).await).await?;
        page.press("Control+v").await?;
        page.wait_to_read("粘贴预览").await?;
        fits(page).await?;
        page.choose_language("English").await?;
        page.wait_to_read("Preview of the paste").await?;
        fits(page).await
    })
    .await
}

/// Has a table go into the open station, whatever was chosen beforehand.
pub(crate) async fn into_the_open_one(page: &Page) -> Outcome {
    page.click_by("button", "并入当前").await?;
    page.wait_to_read("会改动当前的").await
}

/// Waits until the focus is on what is called so.
pub(crate) async fn focused_on(page: &Page, name: &str) -> Outcome {
    let question = async || Ok((page.focused().await? == name).then_some(()));
    until(&format!("the focus on {name}"), question).await
}

/// Neither wider than the page nor out of order.
pub(crate) async fn fits(page: &Page) -> Outcome {
    assert!(!page.scrolls_sideways().await?, "the page scrolls sideways");
    let findings = page.axe().await?;
    assert!(findings.is_empty(), "{findings:?}");
    Ok(())
}

#[tokio::test]
async fn where_the_browser_does_not_copy_the_text_is_there_to_copy_by_hand() -> Outcome {
    const SELECTED: &str = "
        const area = document.activeElement;
        return area.value?.slice(area.selectionStart, area.selectionEnd) ?? '';";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        page.client.execute("document.execCommand = () => false;", vec![]).await?;
        page.let_out("复制文字").await?;
        let selected = until("a selected text", async || {
            let selected = page.text_from(SELECTED, vec![]).await?;
            Ok((!selected.is_empty()).then_some(selected))
        })
        .await?;
        assert!(selected.contains("总分：86.75分"), "{selected}");
        Ok(())
    })
    .await
}
