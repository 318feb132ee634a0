//! Sums, medians, ranks, and who is near a line.

use super::{PARTIES, PHONE_VISIT, district, station, three};
use crate::Checked;
use crate::made_scheme::scheme;
use station_scorecard::district::{Border, ranks};
use station_scorecard::document::{Document, Indicator, StationIndicator};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{
    IndicatorEntry, Outcome, PartyScore, Quantity, ScoreMode, evaluate,
};
use station_scorecard::texts::{
    Language, district_column, district_grade_note, district_median_text, district_working,
    grade_range, rate_text, total_text,
};

fn amounts(completed: i64, target: i64) -> IndicatorEntry {
    let amount = |whole| Quantity::Amount(Decimal::whole(whole));
    IndicatorEntry { target: amount(target), completed: amount(completed) }
}

/// 9 + 110 + 24 = 143 of 10 + 100 + 30 = 140, the mean of the rates is 93.33%.
#[test]
fn the_rate_of_the_district_is_the_ratio_of_sums_and_the_median_stands_beside_it() -> Checked {
    let district = district(three())?;
    let names: Vec<&str> = district.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["东街站", "北街站", "西街站"], "by name");
    let column = &district.columns[PHONE_VISIT];
    assert_eq!(district_column(column, Language::ZhCn), "电访");
    let cells = column.cells.iter().flatten().map(|cell| rate_text(cell.completion));
    assert_eq!(cells.collect::<Vec<_>>(), ["90.00%", "80.00%", "110.00%"]);
    assert_eq!(rate_text(column.sum.completion), "102.14%");
    assert_eq!(district_median_text(column.median), "90.00%");
    Ok(())
}

/// 119 of 110; the mean of 90.00% and 110.00%.
#[test]
fn the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() -> Checked {
    let [west, east, _] = three();
    let district = district([west, east])?;
    let column = &district.columns[PHONE_VISIT];
    assert_eq!(rate_text(column.sum.completion), "108.18%");
    assert_eq!(district_median_text(column.median), "100.00%");
    Ok(())
}

#[test]
fn a_party_that_has_not_scored_leaves_total_grade_and_rank_as_ranges() -> Checked {
    let district = district(three())?;
    let outcome = |at: usize| -> &Outcome { &district.rows[at].evaluation.outcome };
    assert_eq!(total_text(outcome(1), &district.scheme), "40.00–95.00");
    assert_eq!(grade_range(outcome(1), &district.scheme, Language::ZhCn), "不合格–优秀");
    // 91 can fall behind 95, 85 behind both, and what is open can stand anywhere.
    assert_eq!(district.ranks, [Some((1, 2)), Some((1, 3)), Some((2, 3))]);
    Ok(())
}

/// 89.9 of 10, 90 of 20, 89.97 of 15, 90.01 of 55: 8.99 + 18 + 13.50 + 49.51 = 90.00, but 89.991 without rounding.
pub(super) fn rounded_up() -> Document {
    let mut document = station("圆街站", [None; 4], (1, 1));
    for (party, mark) in PARTIES.into_iter().zip([8_990, 9_000, 8_997, 9_001]) {
        let raw_mark = Some(Decimal::from_hundredths(mark));
        document.put_score(party, PartyScore { mode: ScoreMode::RawMark, points: None, raw_mark });
    }
    document
}

#[test]
fn where_rounding_decides_the_grade_that_stands_beside_it() -> Checked {
    let [west, east, north] = three();
    let district = district([west, east, north, rounded_up()])?;
    let note = |language| -> Vec<Option<String>> {
        let rows = district.rows.iter();
        rows.map(|row| district_grade_note(row, &district.scheme, language)).collect()
    };
    let names: Vec<&str> = district.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["东街站", "北街站", "圆街站", "西街站"]);
    let chinese = [None, None, Some("不舍入 89.991，良好".to_owned()), None];
    assert_eq!(note(Language::ZhCn), chinese);
    assert_eq!(note(Language::En)[2].as_deref(), Some("unrounded 89.991, Good"));
    let words = district_working(&district, "district/3/grade/warning", Language::ZhCn);
    let words = words.ok_or("no working")?;
    assert!(chinese[2].as_ref().is_some_and(|note| note.contains(&words.figure)), "{words:?}");
    Ok(())
}

/// 59.5 lies between 59 and 60.
#[test]
fn a_total_in_a_gap_of_the_scheme_is_told_beside_the_grade() -> Checked {
    let scheme = scheme("100", 2, &["100"], &[("好", "[60", ""), ("差", "", "59]")])?;
    let mut document = Document::empty("片区1");
    document.schemes = document.schemes.choosing(scheme.clone());
    let party = scheme.parties[0].id.clone();
    let points = Some(Decimal::from_hundredths(5_950));
    document.put_score(&party, PartyScore { points, ..PartyScore::default() });
    let district = district([document])?;
    let note = district_grade_note(&district.rows[0], &district.scheme, Language::ZhCn);
    assert_eq!(note.as_deref(), Some("这个方案里 59.50 不在任何等级内"));
    Ok(())
}

#[test]
fn stations_that_are_level_share_a_rank_and_the_next_one_is_behind_all_of_them() {
    let level = [Some((5, 5)), Some((9, 9)), None, Some((5, 5)), Some((1, 1))];
    let expected = [Some((2, 2)), Some((1, 1)), None, Some((2, 2)), Some((4, 4))];
    assert_eq!(ranks(&level), expected);
}

/// By the fractions: 999 of 1000 and 9,990 of 10,000 are level, 9,989 of 10,000 is not.
#[test]
fn ranks_by_a_rate_go_by_the_fractions() -> Checked {
    let scores = [Some(900), Some(1_800), Some(1_400), Some(5_000)];
    let district = district([
        station("甲", scores, (999, 1_000)),
        station("乙", scores, (9_990, 10_000)),
        station("丙", scores, (99_899, 100_000)),
    ])?;
    let column = &district.columns[PHONE_VISIT];
    // 丙 4E19, 乙 4E59, 甲 7532: in the order of their letters.
    assert_eq!(district.ranks_of(column), [Some((3, 3)), Some((1, 1)), Some((1, 1))]);
    Ok(())
}

/// A line is near within one point of a hundred.
#[test]
fn who_is_near_a_line_is_told_with_the_points() -> Checked {
    let near = |total: i64| -> Result<Option<Border>, String> {
        let scores = [Some(0), Some(1_500), Some(1_500), Some(total - 3_000)];
        let document = station("站", scores, (1, 1));
        Ok(Border::of(
            &evaluate(document.scheme(), &document.entries(document.scheme())).outcome,
            document.scheme(),
        ))
    };
    let points = Decimal::from_hundredths;
    assert_eq!(near(8_400)?, None);
    assert_eq!(near(7_900)?, Some(Border::Below { band: 1, points: points(100) }));
    assert_eq!(near(7_899)?, None);
    assert_eq!(near(8_000)?, Some(Border::Above { band: 1, points: points(0) }));
    assert_eq!(near(8_100)?, Some(Border::Above { band: 1, points: points(100) }));
    assert_eq!(near(8_101)?, None);
    Ok(())
}

/// One counts person-times what the other counts in cases: they are two indicators.
#[test]
fn indicators_are_matched_by_name_and_what_they_count() -> Checked {
    let [mut west, mut east, _] = three();
    let own = |name: &str, unit: &str| Indicator {
        key: "custom_1".to_owned(),
        name: name.to_owned(),
        unit: unit.to_owned(),
        ..Indicator::default()
    };
    for (document, indicator) in [(&mut west, own("义诊", "人次")), (&mut east, own("义诊", "场"))]
    {
        document.indicators.push(indicator);
        let entry = document.areas[0].entries[PHONE_VISIT];
        document.areas[0].entries.push(entry);
    }
    let district = district([west, east])?;
    let found = district.columns.iter().filter(|column| column.known_by.name == "义诊");
    let found: Vec<_> = found.collect();
    let hooks: Vec<&str> = found.iter().map(|column| column.hook.as_str()).collect();
    assert_eq!(hooks, ["custom_1", "custom_1_2"]);
    // 东街站 is the first row.
    assert!(found[0].cells[0].is_some() && found[0].cells[1].is_none());
    assert_eq!(rate_text(found[0].sum.completion), "90.00%");
    assert_eq!((found[1].sum.lacking, rate_text(found[1].sum.completion)), (1, "110.00%".into()));
    Ok(())
}

/// A second indicator that agrees with another of its station in everything is one of its own, in every station.
#[test]
fn a_second_indicator_of_the_same_words_in_one_station_is_summed_as_well() -> Checked {
    let [mut west, mut east, _] = three();
    let own = StationIndicator {
        overall: false,
        name: "义诊".to_owned(),
        unit: "场".to_owned(),
        entry: amounts(3, 4),
    };
    west.station.push(own.clone());
    west.station.push(StationIndicator { entry: amounts(5, 10), ..own.clone() });
    east.station.push(StationIndicator { entry: amounts(1, 1), ..own });
    let district = district([west, east])?;
    let found = district.columns.iter().filter(|column| column.known_by.name == "义诊");
    let told: Vec<_> = found
        .map(|column| {
            let sum = column.sum;
            (district_column(column, Language::ZhCn), rate_text(sum.completion), sum.lacking)
        })
        .collect();
    // 4 of 5 of the first ones, 5 of 10 of the second.
    let expected = [("义诊", "80.00%", 0), ("义诊（第 2 个）", "50.00%", 1)];
    assert_eq!(told, expected.map(|(name, rate, of)| (name.to_owned(), rate.to_owned(), of)));
    Ok(())
}

/// Of the areas in 场 and in 人次, an overall one and a station's own one: four that are called 义诊.
#[test]
fn indicators_that_are_called_the_same_are_told_apart_by_what_differs() -> Checked {
    let [mut west, mut east, _] = three();
    for (document, unit) in [(&mut west, "场"), (&mut east, "人次")] {
        let name = "义诊".to_owned();
        let key = "custom_1".to_owned();
        document.indicators.push(Indicator {
            key,
            name,
            unit: unit.to_owned(),
            ..Indicator::default()
        });
        document.areas[0].entries.push(amounts(1, 2));
    }
    for (document, overall) in [(&mut west, false), (&mut east, true)] {
        let name = "义诊".to_owned();
        let unit = "场".to_owned();
        document.station.push(StationIndicator { overall, name, unit, entry: amounts(1, 2) });
    }
    let district = district([west, east])?;
    let names = |language| {
        let all = district.columns.iter().map(|column| district_column(column, language));
        all.filter(|name| name.starts_with("义诊")).collect::<Vec<_>>()
    };
    let chinese = ["义诊（人次）", "义诊（场）", "义诊（总体）", "义诊（特色）"];
    assert_eq!(names(Language::ZhCn), chinese);
    let english = ["义诊 (人次)", "义诊 (场)", "义诊 (overall)", "义诊 (station-specific)"];
    assert_eq!(names(Language::En), english);
    Ok(())
}

/// A blank is left out of its sum and counted; it is no 0.
#[test]
fn what_is_blank_is_left_out_and_said() -> Checked {
    let [west, mut east, north] = three();
    east.areas[0].entries[PHONE_VISIT].target = Quantity::Blank;
    east.areas[0].entries[PHONE_VISIT].completed = Quantity::Blank;
    let district = district([west, east, north])?;
    let sum = district.columns[PHONE_VISIT].sum;
    // 134 of 130.
    assert_eq!((rate_text(sum.completion), sum.blank), ("103.08%".to_owned(), 1));
    assert_eq!(district_median_text(district.columns[PHONE_VISIT].median), "95.00%");
    Ok(())
}
