//! Every figure of 全区 explains itself, by its hook.

use super::{PHONE_VISIT, district, station, three};
use crate::Checked;
use station_scorecard::texts::{Language, district_working, rate_text};

fn told(hook: &str) -> Result<String, Box<dyn std::error::Error>> {
    let district = district(three())?;
    let words = district_working(&district, hook, Language::ZhCn);
    Ok(words.map(|words| words.as_text(Language::ZhCn)).unwrap_or_default())
}

#[test]
fn the_sum_tells_both_sums_and_whose_they_are() -> Checked {
    let told = told("district/sum/phone_visit/rate")?;
    for line in [
        "全区 电访 完成率 = 102.14%",
        "完成量之和：9 + 24 + 110 = 143",
        "协议量之和：10 + 30 + 100 = 140",
        "143 ÷ 140 = 143/140 = 1.021428…",
        "102.1428…% ≈ 102.14%",
        "东街站 完成量：9",
        "西街站 协议量：100",
        "R-8",
    ] {
        assert!(told.contains(line), "{line} is not in {told}");
    }
    Ok(())
}

#[test]
fn the_median_lists_the_rates() -> Checked {
    let told = told("district/median/phone_visit/rate")?;
    for line in ["全区 电访 完成率 中位数 = 90.00%", "北街站：80.00%", "3 个站有完成率"]
    {
        assert!(told.contains(line), "{line} is not in {told}");
    }
    Ok(())
}

/// 13 of 40 hundredths go up: (90.00 + 80.01) ÷ 2 = 85.005.
#[test]
fn a_median_of_two_is_rounded_like_every_percentage() -> Checked {
    let [_, east, mut north] = three();
    let whole = |number| {
        station_scorecard::scoring::Quantity::Amount(station_scorecard::number::Decimal::whole(
            number,
        ))
    };
    north.areas[0].entries[PHONE_VISIT].completed = whole(8_001);
    north.areas[0].entries[PHONE_VISIT].target = whole(10_000);
    let district = district([east, north])?;
    let words = district_working(&district, "district/median/phone_visit/rate", Language::ZhCn);
    let words = words.ok_or("no working")?;
    assert_eq!(words.figure, "85.01%");
    assert_eq!(words.rounding.ok_or("not rounded")?.0, "85.005% ≈ 85.01%");
    Ok(())
}

#[test]
fn a_cell_opens_the_working_of_its_station() -> Checked {
    let told = told("district/3/phone_visit/rate")?;
    for line in ["西街站 合计 电访 完成率 = 110.00%", "110 ÷ 100 = 1.1", "这是西街站的数"]
    {
        assert!(told.contains(line), "{line} is not in {told}");
    }
    Ok(())
}

/// 91 can fall behind 95, 85 behind both; what is open can stand anywhere.
#[test]
fn a_rank_by_total_names_who_stands_before_it_and_counts_them() -> Checked {
    let told = told("district/1/rank")?;
    for line in
        ["东街站 名次 = 1–2", "最好：0 + 1 = 1", "最差：1 + 1 = 2", "可能比它高的 1 个：北街站"]
    {
        assert!(told.contains(line), "{line} is not in {told}");
    }
    let third = self::told("district/3/rank")?;
    for line in ["最好：1 + 1 = 2", "一定比它高的 1 个：东街站", "可能比它高的 1 个：北街站"]
    {
        assert!(third.contains(line), "{line} is not in {third}");
    }
    Ok(())
}

/// All three print 99.90%; 99,899 of 100,000 is 99.899%.
#[test]
fn a_rank_by_rate_tells_the_fractions_that_it_goes_by_and_who_is_level() -> Checked {
    let scores = [Some(900), Some(1_800), Some(1_400), Some(5_000)];
    let district = district([
        station("甲", scores, (999, 1_000)),
        station("乙", scores, (9_990, 10_000)),
        station("丙", scores, (99_899, 100_000)),
    ])?;
    let told = |hook: &str| {
        let words = district_working(&district, hook, Language::ZhCn);
        words.map(|words| words.as_text(Language::ZhCn)).unwrap_or_default()
    };
    let last = told("district/1/phone_visit/rank");
    for line in [
        "丙 电访 名次 = 3",
        "2 + 1",
        "比它高的 2 个：乙、甲",
        "按没有舍入的分数比",
        "丙：99.90%（99899 ÷ 100000）",
        "甲：99.90%（999 ÷ 1000）",
    ] {
        assert!(last.contains(line), "{line} is not in {last}");
    }
    let (first, behind) = (last.find("乙：99.90%"), last.find("丙：99.90%"));
    assert!(first < behind, "the best first: {last}");
    let level = told("district/3/phone_visit/rank");
    for line in ["甲 电访 名次 = 1", "没有比它高的", "名次相同的 1 个：乙"] {
        assert!(level.contains(line), "{line} is not in {level}");
    }
    Ok(())
}

#[test]
fn every_figure_that_the_page_shows_has_a_working_that_ends_in_it() -> Checked {
    let district = district(three())?;
    let figure = |hook: &str| {
        let words = district_working(&district, hook, Language::En);
        words.map(|words| words.figure).ok_or_else(|| format!("{hook} has no working"))
    };
    for (hook, expected) in [
        ("district/1/total", "91.00"),
        ("district/2/total", "40.00–95.00"),
        ("district/1/grade", "Excellent"),
        ("district/3/points/third_party_evaluator", "47.00"),
        ("district/3/distance/up", "+5.00"),
        ("district/1/below_full", "2"),
        ("district/1/staffing/all/surplus", "—"),
        ("district/1/staffing/retention", "—"),
        ("district/1/rank", "1–2"),
        ("district/3/phone_visit/rank", "1"),
        ("district/3/overall_1/rate", "—"),
    ] {
        assert_eq!(figure(hook)?, expected, "{hook}");
    }
    for column in &district.columns {
        let hook = format!("district/sum/{}/rate", column.hook);
        assert_eq!(figure(&hook)?, rate_text(column.sum.completion), "{hook}");
        figure(&format!("district/median/{}/rate", column.hook))?;
    }
    for hook in ["district/4/total", "district/0/total", "district/sum/other/rate", "total"] {
        assert!(figure(hook).is_err(), "{hook}");
    }
    Ok(())
}
