//! Pace: the line, the forecast and the months that are left.

use super::entry;
use proptest::prelude::*;
use station_scorecard::number::{Decimal, Percent, Rounding};
use station_scorecard::scoring::{Course, Demand, IndicatorEntry, Months, Pace, Quantity};
use std::cmp::Ordering;

fn course(target: &str, completed: &str, assessed: i64, year: i64) -> Result<Course, String> {
    match Pace::of(entry(target, completed)?, Months::new(assessed, year)) {
        Pace::Known(course) => Ok(course),
        other => Err(format!("{other:?}")),
    }
}

/// Standing, forecast, its rate and the demand, as a person reads them.
fn words(course: Course) -> String {
    let standing = match course.standing {
        Ordering::Less => "behind",
        Ordering::Equal => "on",
        Ordering::Greater => "ahead",
    };
    let demand = match course.demand {
        Demand::Reached => "reached".to_owned(),
        Demand::PerMonth { units, months } => format!("{units} a month for {months}"),
        Demand::NoMonthsLeft { short } => format!("over, {short} short"),
    };
    let forecast = Rounding::PRINTED.round(course.forecast);
    format!("{standing}, {forecast}, {}, {demand}", Percent::of(course.forecast_rate))
}

#[test]
fn in_month_11_of_12_the_printed_indicators_stand_so() -> crate::Checked {
    let printed = |target, completed| course(target, completed, 11, 12).map(words);
    // 22 × 12 ÷ 11 = 24 and 11 × 12 ÷ 11 = 12: exactly the targets.
    assert_eq!(printed("24", "22")?, "on, 24, 100.00%, 2 a month for 1");
    assert_eq!(printed("12", "11")?, "on, 12, 100.00%, 1 a month for 1");
    // 175 × 12 ÷ 11 = 190.909…; ÷ 180 = 106.0606… %
    assert_eq!(printed("180", "175")?, "ahead, 190.91, 106.06%, 5 a month for 1");
    // 21 × 12 ÷ 11 = 22.909…; ÷ 24 = 95.4545… %
    assert_eq!(printed("24", "21")?, "behind, 22.91, 95.45%, 3 a month for 1");
    // 312 × 12 ÷ 11 = 340.3636…; ÷ 80 = 425.4545… %
    assert_eq!(printed("80", "312")?, "ahead, 340.36, 425.45%, reached");
    Ok(())
}

#[test]
fn halves_ask_for_whole_units_a_month() -> crate::Checked {
    // 200 − 177.5 = 22.5 in 4 months: 5.625 a month, so 6.
    let halves = course("200", "177.5", 8, 12).map(words)?;
    assert_eq!(halves, "ahead, 266.25, 133.13%, 6 a month for 4");
    let exact = course("10", "4", 9, 12).map(words)?;
    assert_eq!(exact, "behind, 5.33, 53.33%, 2 a month for 3");
    Ok(())
}

#[test]
fn after_the_last_month_only_the_shortfall_is_left() -> crate::Checked {
    assert_eq!(course("24", "22", 12, 12).map(words)?, "behind, 22, 91.67%, over, 2 short");
    assert_eq!(course("24", "24", 12, 12).map(words)?, "on, 24, 100.00%, reached");
    Ok(())
}

#[test]
fn without_target_amount_or_months_there_is_no_pace() -> crate::Checked {
    let months = Months::new(11, 12);
    let pace = |target, completed| Ok::<_, String>(Pace::of(entry(target, completed)?, months));
    assert_eq!(pace("/", "3")?, Pace::NotAgreed);
    assert_eq!(pace("0", "3")?, Pace::NotAgreed);
    assert_eq!(pace("3", "/")?, Pace::NotAgreed);
    assert_eq!(pace("", "3")?, Pace::ToFill);
    assert_eq!(pace("3", "")?, Pace::ToFill);
    assert_eq!(Pace::of(entry("24", "22")?, None), Pace::NoMonths);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn the_units_of_a_month_are_the_fewest_that_reach_the_target(
        target in 1_i64..=999_999_999,
        completed in 0_i64..=999_999_999,
        months in (1_i64..=60).prop_flat_map(|year| (1..=year, Just(year))),
    ) {
        let quantity = |hundredths| Quantity::Amount(Decimal::from_hundredths(hundredths));
        let entry = IndicatorEntry { target: quantity(target), completed: quantity(completed) };
        let Pace::Known(course) = Pace::of(entry, Months::new(months.0, months.1)) else {
            return Err(TestCaseError::fail("no pace"));
        };
        match course.demand {
            Demand::Reached => prop_assert!(completed >= target),
            Demand::NoMonthsLeft { short } => {
                prop_assert_eq!((short.hundredths(), months.0), (target - completed, months.1));
            }
            Demand::PerMonth { units, months: left } => {
                prop_assert_eq!(left, months.1 - months.0);
                prop_assert!(completed + units * 100 * left >= target);
                prop_assert!(completed + (units - 1) * 100 * left < target);
            }
        }
        // On pace, ahead or behind: so is the forecast to the target.
        let full = course.forecast_rate.numerator().cmp(&course.forecast_rate.denominator());
        prop_assert_eq!(full, course.standing);
    }
}
