//! What titles say of the station: the assessed period and its name.

use crate::exchange::{Failure, scheme, with_period};
use station_scorecard::document::{Document, Particular};
use station_scorecard::exchange::Grid;
use station_scorecard::exchange::paste::{Preview, cells, found_period, found_station_name};
use station_scorecard::texts::known_names;

const TABLE: &str = "片区\t电访\t\n\t协议量\t完成量\n片区1\t1\t2\n";

fn grid(text: &str) -> Result<Grid, Failure> {
    cells(None, text).map_err(|problem| format!("{problem:?}").into())
}

fn period(title: &str) -> Result<Option<(String, String)>, Failure> {
    let found = found_period(&grid(&format!("{title}\n{TABLE}"))?);
    Ok(found.map(|found| (found.from.to_string(), found.to.to_string())))
}

fn name(title: &str) -> Result<Option<String>, Failure> {
    Ok(found_station_name(&grid(&format!("{title}\n{TABLE}"))?).map(|found| found.name))
}

#[test]
fn a_title_gives_the_assessed_period_in_any_notation() -> Result<(), Failure> {
    let days = ("2023-09-10", "2024-07-31");
    let months = ("2023-09-01", "2024-07-31");
    for (title, (from, to)) in [
        ("(2023年9月10日至2024年7月31日)", days),
        ("指标完成情况统计表（2023年9月10日—2024年7月31日）", days),
        ("2023.9.10-2024.7.31", days),
        ("评估时段：2023/09/10 ~ 2024/07/31", days),
        ("2023-09-10至2024-07-31", days),
        ("2023-9-10-2024-7-31", days),
        ("２０２３年９月１０日至２０２４年７月３１日", days),
        ("2023年9月至2024年7月到岗情况", months),
        ("2023.9-2024.7", months),
        ("2024年2月1日至2月", ("2024-02-01", "2024-02-29")),
    ] {
        assert_eq!(period(title)?, Some((from.to_owned(), to.to_owned())), "{title}");
    }
    Ok(())
}

#[test]
fn what_is_no_assessed_period_is_none() -> Result<(), Failure> {
    for title in [
        "合同期限 2023.4.25-2025.4.24",
        "服务期限：2022年1月1日至2024年12月31日",
        "2024年7月31日至2023年9月10日",
        "2023年13月1日至2024年7月31日",
        "填表日期：2024年7月31日",
        "电话 020-81810000-8012",
        "2023年度",
    ] {
        assert_eq!(period(title)?, None, "{title}");
    }
    // A contract in a row of the table is none either.
    let rows = grid("姓名\t合同期限\t持证情况\n甲\t2023.4.25-2025.4.24\t是\n")?;
    assert_eq!(found_period(&rows), None);
    Ok(())
}

/// Months of headings: years follow from the one that has its year.
#[test]
fn months_give_the_period_if_no_title_does() -> Result<(), Failure> {
    let of = |text: &str| -> Result<Option<[String; 2]>, Failure> {
        Ok(found_period(&grid(text)?).map(|of| [of.from.to_string(), of.to.to_string()]))
    };
    let both = |from: &str, to: &str| Some([from.to_owned(), to.to_owned()]);
    let found = of("姓名\t11月\t12月\t2024年1月\t2月\n甲\t1\t1\t1\t1\n")?;
    assert_eq!(found, both("2023-11-01", "2024-02-29"));
    let years = "姓名\t2023年\t\t2024年\t\n\t11月\t12月\t1月\t2月\n甲\t1\t1\t1\t1\n";
    assert_eq!(of(years)?, both("2023-11-01", "2024-02-29"));
    // Without any year nothing can be derived.
    assert_eq!(of("姓名\t11月\t12月\n甲\t1\t1\n")?, None);
    Ok(())
}

#[test]
fn a_title_gives_the_station() -> Result<(), Failure> {
    for (title, found) in [
        ("广州市白鹤洞街社工站购买服务项目指标完成情况统计表", "白鹤洞街社工站"),
        ("附件1：广东省广州市荔湾区白鹤洞街社工服务站指标统计表", "白鹤洞街社工服务站"),
        ("2023年度石围塘街社工站到岗情况表", "石围塘街社工站"),
    ] {
        assert_eq!(name(title)?, Some(found.to_owned()), "{title}");
    }
    for title in [
        "社工站指标完成情况统计表",
        "广州市社工站指标汇总表",
        "各街道社工站情况",
        "由街道社工站评估",
        "社工站稳岗率",
    ] {
        assert_eq!(name(title)?, None, "{title}");
    }
    Ok(())
}

/// What the station has stays; what it lacks is shown among the changes.
#[test]
fn only_what_the_station_lacks_is_taken() -> Result<(), Failure> {
    let text =
        format!("广州市白鹤洞街社工站指标完成情况统计表\n(2023年9月10日至2024年7月31日)\n{TABLE}");
    let grid = grid(&text)?;
    let preview = |document: &Document| -> Result<Preview, Failure> {
        Ok(Preview::of(&grid, None, document, &scheme()?, &known_names(document)))
    };
    let empty = preview(&Document::empty("片区1"))?;
    assert_eq!(empty.after.particulars.text(Particular::Station), "白鹤洞街社工站");
    assert_eq!(empty.after.particulars.text(Particular::AssessedTo), "2024-07-31");
    // Name, two days, target and completed amount.
    assert_eq!(empty.changes.len(), 5);
    let other = with_period();
    let kept = preview(&other)?;
    assert_eq!(kept.after.particulars.text(Particular::AssessedTo), "2023-11-30");
    assert_eq!(kept.after.particulars.text(Particular::Station), "白鹤洞街社工站");
    Ok(())
}

/// Months without a year are those of the assessed period, as long as they fit it in one way.
#[test]
fn months_without_a_year_follow_from_the_assessed_period() -> Result<(), Failure> {
    let preview = |text: &str| -> Result<Preview, Failure> {
        let document = with_period();
        Ok(Preview::of(&grid(text)?, None, &document, &scheme()?, &known_names(&document)))
    };
    let found = preview("姓名\t9月\t10月\t11月\n甲\t1\t0.5\t1\n")?;
    let sums = station_scorecard::scoring::Staffing::of(&found.after.staffing_entries());
    let months: Vec<String> = sums
        .group(station_scorecard::scoring::Group::All)
        .months
        .iter()
        .map(|of| of.text())
        .collect();
    assert_eq!(months, ["1", "0.5", "1"]);
    let outside = preview("姓名\t9月\t12月\n甲\t1\t1\n")?;
    assert_eq!(outside.unrecognised.len(), 1, "{:?}", outside.unrecognised);
    Ok(())
}
