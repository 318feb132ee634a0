//! What to chase: the fewest whole units.

use super::entry;
use proptest::prelude::*;
use station_scorecard::document::{Document, example};
use station_scorecard::number::Decimal;
use station_scorecard::schemes;
use station_scorecard::scoring::{
    Chase, ChaseRow, Completion, Entries, Goal, IndicatorEntry, Months, Quantity,
};
use std::cmp::Ordering;

fn name(row: ChaseRow, document: &Document) -> String {
    let indicator = |at: usize| document.indicators.get(at).map_or("", |found| &found.key);
    match row {
        ChaseRow::Area(area, at) => format!("片区{} {}", area + 1, indicator(at)),
        ChaseRow::Total(at) => format!("合计 {}", indicator(at)),
        ChaseRow::Station(at) => {
            document.station.get(at).map_or(String::new(), |found| found.name.clone())
        }
    }
}

/// The eight rates of the report below 100 %: 180 − 175, 102 − 94, 13 − 12, 162 − 159, 156 − 147,
/// 600 − 575, 24 − 22, 12 − 11.
#[test]
fn the_report_lacks_these_units_the_fewest_first() -> crate::Checked {
    let document = example().ok_or("the example does not read")?;
    let scheme = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let entries = document.entries(&scheme);
    let chase = Chase::of(&entries, Goal::Full).ok_or("nothing")?;
    let found: Vec<(String, i64)> =
        chase.missing.iter().map(|one| (name(one.row, &document), one.units)).collect();
    let expected = [
        ("片区2 case_close", 1),
        ("党建学习宣传", 1),
        ("社区党组织走访", 2),
        ("片区3 case_session", 3),
        ("片区1 case_session", 5),
        ("片区2 case_session", 8),
        ("片区4 case_session", 9),
        ("合计 case_session", 25),
    ];
    assert_eq!(found, expected.map(|(name, units)| (name.to_owned(), units)));
    // 4 × 14 cells, 14 sums and 23 of the station; 咨询个案 is "/" in all areas and in the sum.
    assert_eq!((chase.reached, chase.not_agreed, chase.to_fill), (93 - 8 - 5, 5, 0));
    let pace = Chase::of(&entries, Goal::Pace).ok_or("no pace")?;
    assert!(pace.missing.is_empty(), "none of the report is behind the pace line");
    Ok(())
}

fn alone(entry: IndicatorEntry, months: Option<Months>) -> Entries<'static> {
    Entries {
        scores: Vec::new(),
        columns: 0,
        areas: Vec::new(),
        station: vec![entry],
        monthly: Vec::new(),
        earlier: Vec::new(),
        months,
        bonus: None,
        deduction: None,
    }
}

fn units(target: &str, completed: &str, goal: Goal) -> Result<Option<i64>, String> {
    let entries = alone(entry(target, completed)?, Months::new(11, 12));
    let chase = Chase::of(&entries, goal).ok_or("no pace line")?;
    Ok(chase.missing.first().map(|missing| missing.units))
}

#[test]
fn halves_are_rounded_up_to_whole_units() -> crate::Checked {
    assert_eq!(units("200", "177.5", Goal::Full)?, Some(23));
    assert_eq!(units("200", "177", Goal::Full)?, Some(23));
    assert_eq!(units("200", "199.99", Goal::Full)?, Some(1));
    assert_eq!(units("200", "200", Goal::Full)?, None);
    // 200 × 11 ÷ 12 = 183.33…, less 177.5.
    assert_eq!(units("200", "177.5", Goal::Pace)?, Some(6));
    assert_eq!(units("24", "22", Goal::Pace)?, None);
    assert_eq!(units("24", "21.99", Goal::Pace)?, Some(1));
    Ok(())
}

#[test]
fn what_has_no_target_or_is_not_filled_in_is_counted_apart() -> crate::Checked {
    let mut entries = alone(entry("/", "3")?, None);
    entries.station.extend([entry("0", "")?, entry("5", "")?, entry("", "5")?, entry("5", "5")?]);
    let chase = Chase::of(&entries, Goal::Full).ok_or("nothing")?;
    assert_eq!((chase.reached, chase.not_agreed, chase.to_fill), (1, 2, 2));
    assert_eq!(Chase::of(&entries, Goal::Pace), None, "no months, no pace line");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    /// Measured by the completion rate itself: with the units it is reached, with one less not.
    #[test]
    fn the_units_reach_the_goal_and_one_less_does_not(
        target in 1_i64..=100_000,
        completed in 0_i64..=100_000,
        assessed in 1_i64..=12,
        full in any::<bool>(),
    ) {
        let months = Months::new(assessed, 12);
        let quantity = |hundredths| Quantity::Amount(Decimal::from_hundredths(hundredths));
        let entry = IndicatorEntry { target: quantity(target), completed: quantity(completed) };
        let goal = if full { Goal::Full } else { Goal::Pace };
        let chase = Chase::of(&alone(entry, months), goal).ok_or_else(|| TestCaseError::fail("no goal"))?;
        let units = chase.missing.first().map_or(0, |missing| missing.units);
        let reached = |units: i64| {
            let entry = IndicatorEntry { completed: quantity(completed + 100 * units), ..entry };
            match entry.completion(months) {
                Completion::Rate { reached, .. } if full => reached,
                Completion::Rate { pace, .. } => pace != Some(Ordering::Less),
                _ => false,
            }
        };
        prop_assert!(reached(units));
        prop_assert!(units == 0 || !reached(units - 1));
    }
}
