//! The figures of the printed report and the stated roundings, on the page itself.

use std::collections::BTreeMap;

use crate::report::{PARTIES, Report};
use crate::support::{Device, Outcome, Page, Screen, browse};

#[tokio::test]
async fn the_first_visit_shows_the_printed_result() -> Outcome {
    let report = Report::read()?;
    browse(Device::DESKTOP, async |page| {
        page.visit("").await?;
        page.wait_for("total", "86.75").await?;
        let shown = page.all().await?;
        assert_eq!(shown["total"], report.text("/total_printed"));
        assert_eq!(shown["grade"], report.text("/grade_printed"));
        page.wait_to_read("离优秀还差 3.25 分：第三方到 48.07 就够").await?;
        for ((party, name), share) in
            PARTIES.into_iter().zip(["89.30%", "100.00%", "86.67%", "81.49%"])
        {
            assert_eq!(shown[&format!("score/{party}")], report.points(name), "{party}");
            assert_eq!(shown[&format!("share/{party}")], share, "{party}");
        }
        let scheme = "按《广州市社工站购买服务项目评估办法》（2023 年）测算";
        // The closing line comes in once what lies below the first sight is there.
        for promise in ["示例", scheme, "只供参考", "正式结果以评估方公布的为准"]
        {
            page.wait_to_read(promise).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_printed_rate_and_sum_is_in_the_tables() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        compare(&page.all().await?, true)?;
        page.click_by("button", "热力图").await?;
        page.wait_to_read("深色 150% 起").await?;
        compare(&page.all().await?, true)
    })
    .await
}

#[tokio::test]
async fn every_printed_rate_and_sum_is_on_a_phone_one_area_at_a_time() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Indicators).await?;
        let mut shown = page.all().await?;
        for area in ["片区2", "片区3", "片区4", "合计"] {
            page.click_by("button", area).await?;
            shown.extend(page.all().await?);
        }
        page.click_by("button", "片区和人数 ›").await?;
        page.wait_for("areas/social_workers", "22").await?;
        shown.extend(page.all().await?);
        compare(&shown, true)
    })
    .await
}

#[tokio::test]
async fn the_particulars_are_those_of_the_report() -> Outcome {
    let report = Report::read()?;
    let lines = [
        ("station", "/station/name"),
        ("operator", "/station/operator"),
        ("supervising_authority", "/station/supervisor"),
        ("purchaser", "/station/purchaser"),
        ("evaluator", "/station/evaluator"),
        ("evaluation_date", "/station/evaluation_date"),
        ("service_year_from", "/station/service_year/0"),
        ("assessed_to", "/station/assessment_period/1"),
        ("assessed_months", "/station/assessment_months"),
        ("service_year_months", "/station/service_year_months"),
        ("annual_funding", "/station/annual_fund_wan_yuan"),
        ("registered_population", "/population_line/户籍人口"),
        ("home_visit_person_times", "/population_line/入户探访总人数_人次"),
        ("resident_person_times", "/population_line/服务社区居民_人次"),
    ];
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Particulars).await?;
        page.field("area/4/communities").await?;
        let shown = page.all().await?;
        for (line, pointer) in lines {
            assert_eq!(shown[&format!("particulars/{line}")], report.text(pointer), "{line}");
        }
        assert_eq!(shown["area/4/communities"], "佳汇社区、观御社区、融穗社区、华尚社区");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn rates_are_rounded_half_up_and_never_capped() -> Outcome {
    let cases = [
        ("96", "159", "165.63%"),
        ("800", "1", "0.13%"),
        ("110", "177.5", "161.36%"),
        ("1", "999999", "99999900.00%"),
        ("/", "5", "/"),
        ("0", "5", "/"),
        ("", "5", "—"),
        ("24", "22", "91.67%"),
    ];
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        for (target, completed, rate) in cases {
            page.type_into("station/1/target", target).await?;
            page.type_into("station/1/completed", completed).await?;
            page.wait_for("station/1/rate", rate).await?;
            page.type_into("area/2/consult_case/target", target).await?;
            page.type_into("area/2/consult_case/completed", completed).await?;
            page.wait_for("area/2/consult_case/rate", rate).await?;
            // The other areas have no consultations agreed: blank adds nothing to them.
            let sum = if target.is_empty() { "/" } else { rate };
            page.wait_for("areas/consult_case/rate", sum).await?;
        }
        page.wait_for("areas/home_visit/rate", "177.54%").await
    })
    .await
}

/// the two rates that equal 11/12 are on pace, whatever they round to.
#[tokio::test]
async fn the_pace_line_compares_fractions() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        page.wait_to_read("8 处不足 100%").await?;
        page.wait_to_read("进度：没有一项落后").await?;
        page.open_fold("进度").await?;
        page.wait_to_read("11 ÷ 12 = 91.67%").await?;
        page.wait_to_read("不是要求").await?;
        for hook in ["station/6/rate", "station/7/rate"] {
            let pace = pace_of(page, hook).await?;
            assert_eq!(pace.as_deref(), Some("on"), "{hook}");
        }
        page.type_into("station/6/completed", "21.99").await?;
        page.wait_for("station/6/rate", "91.63%").await?;
        let pace = pace_of(page, "station/6/rate").await?;
        assert_eq!(pace.as_deref(), Some("behind"));
        page.wait_to_read("进度：落后 1 处").await?;
        page.wait_to_read("落后于进度线").await?;
        // One tap, and it is out of sight for good.
        page.click_by("switch", "参考线").await?;
        page.wait_to_read("进度：参考线没打开").await?;
        page.reload().await?;
        page.wait_to_read("进度：参考线没打开").await?;
        assert!(!page.words().await?.contains("落后于进度线"));
        Ok(())
    })
    .await
}

/// Whether every printed rate, and every printed sum where the page shows them, stands on the page.
pub(crate) fn compare(shown: &BTreeMap<String, String>, sums: bool) -> Outcome {
    let report = Report::read()?;
    let printed = report.sums()?;
    let rates = compare_area_rates(shown)? + compare_station_rates(shown)?;
    assert_eq!(rates, 88, "printed percentages");
    let mut amounts = 0;
    for cells in printed.cells.iter().filter(|_| sums) {
        assert_eq!(shown[&format!("areas/{}/target", cells.name)], cells.target, "{}", cells.name);
        let completed = &shown[&format!("areas/{}/completed", cells.name)];
        assert_eq!(*completed, cells.completed, "{}", cells.name);
        amounts += if cells.completed == "/" { 0 } else { 2 };
    }
    assert_eq!(amounts, 26, "printed sums");
    assert_eq!(shown["areas/social_workers"], printed.social_workers);
    assert_eq!(shown["areas/social_workers"], "22");
    Ok(())
}

/// How many of the rates by area are percentages; each is as printed.
fn compare_area_rates(shown: &BTreeMap<String, String>) -> Outcome<usize> {
    let report = Report::read()?;
    let mut printed = Vec::new();
    for (number, row) in (1..).zip(report.areas()) {
        let hook = |key: &str| format!("area/{number}/{key}/rate");
        printed.extend(row.cells.iter().map(|cells| (hook(&cells.name), cells.rate.clone())));
    }
    let hook = |key: &str| format!("areas/{key}/rate");
    printed
        .extend(report.sums()?.cells.iter().map(|cells| (hook(&cells.name), cells.rate.clone())));
    Ok(as_printed(shown, &printed))
}

/// How many of the station's rates are percentages; each is as printed.
fn compare_station_rates(shown: &BTreeMap<String, String>) -> Outcome<usize> {
    let hook = |number: usize| format!("station/{number}/rate");
    let station = Report::read()?.station();
    let printed: Vec<_> =
        (1..).zip(station).map(|(number, cells)| (hook(number), cells.rate)).collect();
    Ok(as_printed(shown, &printed))
}

fn as_printed(shown: &BTreeMap<String, String>, printed: &[(String, String)]) -> usize {
    for (hook, rate) in printed {
        assert_eq!(shown.get(hook), Some(rate), "{hook}");
    }
    printed.iter().filter(|(_, rate)| rate.ends_with('%')).count()
}

/// How a rate stands to the pace line: `ahead`, `on` or `behind`.
async fn pace_of(page: &Page, hook: &str) -> Outcome<Option<String>> {
    page.with_figure(hook, async |rate| Ok(rate.attr("data-pace").await?)).await
}
