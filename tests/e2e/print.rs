//! What is printed: the appendix and the result sheet, read back from the PDF.

use fantoccini::Locator;
use serde_json::json;

use crate::report::{PARTIES, Report};
use crate::support::page::until;
use crate::support::paper::Printed;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// Words of controls and of the page around a paper, in both languages.
const AROUND: [&str; 10] =
    ["返回", "撤销", "导入导出", "跟随系统", "Ctrl", "Back", "Undo", "Inandout", "English", "Redo"];

/// Opens a view by its button, once the screen is there.
pub(crate) async fn open(page: &Page, button: &str) -> Outcome {
    page.open(Screen::Exchange).await?;
    page.let_out(button).await?;
    shown(page).await
}

async fn shown(page: &Page) -> Outcome {
    until("a paper", async || {
        let found = page.client.find_all(Locator::Css("#paper .paper")).await?;
        Ok((!found.is_empty()).then_some(()))
    })
    .await
}

/// Everything of every page is within the page, and nothing of the page around is on it.
pub(crate) fn check_pages(pages: &[Printed], is_landscape: bool) {
    for page in pages {
        assert_eq!(page.width > page.height, is_landscape, "{} × {}", page.width, page.height);
        let short = page.width.min(page.height);
        assert!((590.0..600.0).contains(&short), "A4 is 595 points wide, this {short}");
        for word in &page.words {
            let [left, top, right, bottom] = word.place;
            let inside = left > 20.0 && top > 20.0 && right < page.width - 20.0;
            assert!(inside && bottom < page.height - 5.0, "{word:?} on {}", page.width);
        }
        let text = page.text();
        for words in AROUND {
            assert!(!text.contains(words), "{words} is printed:\n{text}");
        }
    }
}

/// Every rate and every sum of the report is printed at least as often as there.
fn check_appendix(pages: &[Printed]) -> Outcome {
    let report = Report::read()?;
    let sums = report.sums()?;
    let rows = report.areas().into_iter().chain([report.sums()?]);
    let cells: Vec<_> = rows.flat_map(|row| row.cells).chain(report.station()).collect();
    let rates: Vec<String> =
        cells.into_iter().map(|of| of.rate).filter(|rate| rate.ends_with('%')).collect();
    assert_eq!(rates.len(), 88, "printed percentages");
    let on_paper = |text: &str| pages.iter().map(|page| page.count(text)).sum::<usize>();
    for rate in &rates {
        let printed = rates.iter().filter(|other| *other == rate).count();
        assert!(on_paper(rate) >= printed, "{rate}: {} times of {printed}", on_paper(rate));
    }
    let agreed = sums.cells.iter().filter(|cells| cells.completed != "/");
    let sums: Vec<&String> = agreed.flat_map(|cells| [&cells.target, &cells.completed]).collect();
    assert_eq!(sums.len(), 26, "printed sums");
    for sum in sums {
        assert!(on_paper(sum) > 0, "{sum} is not printed");
    }
    // R-15 … R-19: the sums of 附件2.
    for sum in ["231", "177.5", "53.5", "151.5", "65.58%", "95.00%", "20.5", "21.5", "16.5"] {
        assert!(on_paper(sum) > 0, "{sum} is not printed");
    }
    Ok(())
}

#[tokio::test]
async fn the_printed_appendix_has_every_figure_of_the_report_in_both_languages() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page, "打印附件").await?;
        let pages = page.printed("appendix").await?;
        check_pages(&pages, true);
        check_appendix(&pages)?;
        let text: String = pages.iter().map(Printed::text).collect();
        for part in
            ["附件1", "附件2", "特色服务指标完成情况", "协助街道介入", "户籍人口（人）：61113"]
        {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
        for (number, page) in (1..).zip(&pages) {
            let below = page.words.iter().filter(|word| word.place[1] > page.height - 45.0);
            let below: String = below.map(|word| word.text.as_str()).collect();
            assert_eq!(below, format!("{number}/{}", pages.len()), "page numbers");
        }
        assert!(text.contains(&format!("程序版本：{}", env!("CARGO_PKG_VERSION"))), "{text}");
        page.choose_language("English").await?;
        page.wait_to_read("Appendix 2: staffing by month").await?;
        let pages = page.printed("appendix-en").await?;
        check_pages(&pages, true);
        check_appendix(&pages)?;
        let text: String = pages.iter().map(Printed::text).collect();
        assert!(text.contains("Appendix1:completionoftheserviceindicators"), "{text}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_result_sheet_is_one_page_with_each_step_version_and_checksum() -> Outcome {
    let report = Report::read()?;
    browse(Device::DESKTOP, async |page| {
        open(page, "打印结果单").await?;
        for (language, code) in [("中文", "zh"), ("English", "en")] {
            page.choose_language(language).await?;
            page.wait_to_read(if language == "中文" { "所引规则" } else { "Rules cited" }).await?;
            let pages = page.printed(&format!("result-{code}")).await?;
            assert_eq!(pages.len(), 1, "one page");
            check_pages(&pages, false);
            let text = pages[0].text();
            for (_, party) in PARTIES {
                let points = report.points(party);
                assert!(pages[0].count(&points) > 0, "{points} is not printed");
            }
            let total = report.text("/total_printed");
            assert!(pages[0].count(&total) > 1, "{total} is not printed");
            let station = report.text("/station/name");
            for part in [station.as_str(), "8.93+20.00+13.00+44.82=86.75", "80≤86.75<90", "R-3"] {
                assert!(text.contains(part), "{part} is not in\n{text}");
            }
            assert!(text.contains(env!("CARGO_PKG_VERSION")), "{text}");
            if language == "中文" {
                let grade = report.text("/grade_printed");
                for part in [grade.as_str(), "优秀+3.25", "以评估方公布的结果为准", "2023年"]
                {
                    assert!(text.contains(part), "{part} is not in\n{text}");
                }
            }
        }
        Ok(())
    })
    .await
}

/// The checksum on a result sheet, as it is printed.
async fn checksum(page: &Page, name: &str) -> Outcome<String> {
    open(page, "打印结果单").await?;
    let text = page.printed(name).await?.iter().map(Printed::text).collect::<String>();
    let sum = text.split("校验码：").nth(1).unwrap_or_default();
    Ok(sum.chars().take(9).collect())
}

#[tokio::test]
async fn two_sheets_have_the_same_checksum_only_for_the_same_inputs() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        let first = checksum(page, "sum-1").await?;
        let letters: Vec<&str> = first.split('-').collect();
        assert!(letters.len() == 2 && letters.iter().all(|four| four.len() == 4), "{first}");
        page.open(Screen::Indicators).await?;
        page.type_into("area/1/phone_visit/completed", "1345").await?;
        page.wait_until_kept().await?;
        let other = checksum(page, "sum-2").await?;
        assert_ne!(first, other);
        page.open(Screen::Indicators).await?;
        page.type_into("area/1/phone_visit/completed", "1344").await?;
        page.wait_until_kept().await?;
        assert_eq!(checksum(page, "sum-3").await?, first);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_party_without_a_score_is_named_with_the_range() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into("score/purchaser", "").await?;
        page.wait_until_kept().await?;
        open(page, "打印结果单").await?;
        let pages = page.printed("result-unknown").await?;
        let text = pages.iter().map(Printed::text).collect::<String>();
        assert_eq!(pages.len(), 1, "one page");
        for part in ["66.75–86.75分", "合格–良好", "未评分", "四、还未知道", "R-5"]
        {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn names_are_printed_only_when_the_person_says_so() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.click_by("button", "社工21 详情").await?;
        page.type_into("worker/1/label", "测试甲").await?;
        page.click_by("button", "关闭").await?;
        page.wait_until_kept().await?;
        for (answer, is_printed) in [("只写编号", false), ("带上姓名", true)] {
            page.open(Screen::Exchange).await?;
            page.let_out("打印附件").await?;
            page.wait_to_read("要带上姓名吗").await?;
            page.click_by("button", answer).await?;
            shown(page).await?;
            let pages = page.printed("names").await?;
            let text = pages.iter().map(Printed::text).collect::<String>();
            assert_eq!(text.contains("测试甲"), is_printed, "{answer}");
            page.click_by("button", "返回").await?;
        }
        page.let_out("打印附件").await?;
        page.click_by("button", "取消").await?;
        assert_eq!(page.focused().await?, "打印附件", "the focus goes back");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_paper_is_opened_printed_and_left_by_keyboard_and_passes_the_checker() -> Outcome {
    const STUB: &str = "window.asked = 0; window.print = () => { window.asked += 1; };";
    for device in [Device::DESKTOP, Device::NARROW] {
        browse(device, async |page| {
            page.open(Screen::Exchange).await?;
            page.client.execute(STUB, vec![]).await?;
            page.answer("share-tables").await?;
            for button in ["打印附件", "打印结果单"] {
                page.tab_to(button).await?;
                page.press("Enter").await?;
                shown(page).await?;
                page.wait_to_read("只打印下面的纸面").await?;
                assert!(!page.scrolls_sideways().await?, "the page scrolls sideways");
                let findings = page.axe().await?;
                assert!(findings.is_empty(), "{findings:?}");
                page.tab_to("打印").await?;
                page.press("Enter").await?;
                page.tab_to("返回").await?;
                page.press("Enter").await?;
                until("the focus on the button again", async || {
                    Ok((page.focused().await? == button).then_some(()))
                })
                .await?;
            }
            let asked = page.client.execute("return window.asked;", vec![]).await?;
            assert_eq!(asked, json!(2), "the browser was asked to print");
            let words = page.printed(&format!("screen-{}", device.width)).await?;
            let text = words.iter().map(Printed::text).collect::<String>();
            // Nothing of the frame prints, and of the paper nothing is left that hides the room.
            assert!(text.contains("要交给谁"), "another screen prints as ever: {text}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// By the browser's own menu a room prints as it stands: whole tables with their names, on a phone too, and no sheet
/// for what is only a control.
#[tokio::test]
async fn rooms_print_their_names_and_every_area() -> Outcome {
    let report = Report::read()?;
    for device in [Device::DESKTOP, Device::PHONE] {
        browse(device, async |page| {
            page.open(Screen::Indicators).await?;
            let pages = page.printed(&format!("indicators-{}", device.width)).await?;
            let text: String = pages.iter().map(Printed::text).collect();
            for name in ["片区1", "片区4", "合计", "困难群众和特殊群体建档"] {
                assert!(text.contains(name), "{name}: {text}");
            }
            let on_paper = |text: &str| pages.iter().map(|page| page.count(text)).sum::<usize>();
            for cells in report.areas().into_iter().flat_map(|row| row.cells) {
                assert!(on_paper(&cells.completed) > 0, "{} of {}", cells.completed, cells.name);
            }
            assert!(pages[0].words.len() > 60, "the first sheet is filled: {:?}", pages[0].text());
            page.go(Screen::Scores).await?;
            page.wait_to_read("十次里").await?;
            let pages = page.printed(&format!("result-room-{}", device.width)).await?;
            let text: String = pages.iter().map(Printed::text).collect();
            assert!(text.contains("要是第三方还没定"), "{text}");
            assert!(!text.contains("如果"), "{text}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
