//! 附件2 as the report prints it, pasted into an empty station: its offers, and what stands on the
//! page once they are taken.

use std::fs;

use crate::support::{Device, Outcome, Screen, browse};

const NON_CERTIFIED: [&str; 11] = ["4", "4", "4.5", "5", "4", "4", "6", "6", "4", "6", "6"];
const ALL: [&str; 11] = ["20", "20", "20.5", "21.5", "21", "20", "22", "22", "20", "22", "22"];

#[tokio::test]
async fn the_printed_appendix_2_stands_on_the_page_once_its_offers_are_taken() -> Outcome {
    let table = fs::read_to_string("tests/golden/exchange/printed/appendix-2.tsv")?;
    browse(Device::DESKTOP, async |page| {
        page.start_empty().await?;
        page.go(Screen::Exchange).await?;
        page.copy_elsewhere(&table).await?;
        page.with("#paste-box", async |area| page.click(&area).await).await?;
        page.press("Control+v").await?;
        page.wait_to_read("表里印的合计比名单多").await?;
        page.wait_to_read("非持证：2023-09 3、2023-10 3").await?;
        assert_eq!(page.axe().await?, Vec::<String>::new());
        page.click_by("checkbox", "差额作为未逐人填写的合计导入").await?;
        for (hook, typed) in
            [("required/all", "20"), ("required/certified", "10"), ("retention/continuous", "19")]
        {
            page.type_into(&format!("offer/{hook}"), typed).await?;
        }
        page.click_by("button", "确认导入").await?;
        page.wait_to_read("已导入").await?;
        page.go(Screen::Staffing).await?;
        page.click_by("DisclosureTriangle", "按类别看").await?;
        for (group, months) in [("non_certified", NON_CERTIFIED), ("all", ALL)] {
            for (at, sum) in (1..).zip(months) {
                page.wait_for(&format!("staffing/{group}/month/{at}"), sum).await?;
            }
        }
        page.wait_for("staffing/non_certified/actual", "53.5").await?;
        page.wait_for("staffing/certified/actual", "177.5").await?;
        page.wait_for("staffing/all/actual", "231").await?;
        page.wait_for("staffing/two_years/actual", "151.5").await?;
        page.wait_for("staffing/two_years/share", "65.58%").await?;
        page.wait_for("staffing/retention", "95.00%").await?;
        page.click_by("button", "非持证 详情").await?;
        page.wait_to_read("其中未逐人填写：2023-09 3").await?;
        page.press("Escape").await?;
        page.wait_until_gone("button", "关闭").await?;
        // A month that was lost is filled in: it counts once.
        page.type_into("worker/3/month/7/presence", "1").await?;
        page.click_by("button", "非持证 详情").await?;
        page.wait_to_read("2024-03 4").await?;
        page.wait_for("staffing/non_certified/month/7", "6").await?;
        Ok(())
    })
    .await
}
