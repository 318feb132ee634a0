//! 附件1 as the report prints it, pasted into an empty station: every printed figure is on the page.

use std::fs;

use crate::printed_figures::compare;
use crate::report::Report;
use crate::support::{Device, Outcome, Screen, browse};

#[tokio::test]
async fn the_printed_appendix_1_comes_in_whole_by_one_paste() -> Outcome {
    let part =
        |name: &str| fs::read_to_string(format!("tests/golden/exchange/paste/{name}/input.tsv"));
    let table = format!("{}\n{}", part("report-appendix-1")?, part("report-appendix-1-specific")?);
    browse(Device::DESKTOP, async |page| {
        page.start_empty().await?;
        page.go(Screen::Exchange).await?;
        page.copy_elsewhere(&table).await?;
        page.with("#paste-box", async |area| page.click(&area).await).await?;
        page.press("Control+v").await?;
        page.wait_to_read("将要修改").await?;
        page.wait_to_read("0 格看不懂").await?;
        page.wait_to_read("0 个百分比或合计与重新计算的不一致").await?;
        assert!(!page.words().await?.contains("没法核对"), "every printed figure is compared");
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已导入").await?;
        page.go(Screen::Indicators).await?;
        page.wait_for("areas/home_visit/rate", "177.54%").await?;
        compare(&page.all().await?, true)?;
        for area in Report::read()?.areas() {
            page.named("button", &area.name).await?;
        }
        page.go(Screen::Particulars).await?;
        let lines = [
            ("registered_population", "61113"),
            ("households_on_file", "1217"),
            ("people_on_file", "1353"),
            ("home_visit_person_times", "2008"),
            ("people_served", "778"),
            ("resident_person_times", "35326"),
            ("assessed_from", "2023-09-10"),
            ("assessed_to", "2024-07-31"),
        ];
        for (line, text) in lines {
            page.wait_for_value(&format!("particulars/{line}"), text).await?;
        }
        Ok(())
    })
    .await
}
