//! Workings of the chances: lines, figures and the words of the ends.

use super::arithmetic::check;
use super::lines;
use crate::made_scheme;
use proptest::prelude::*;
use station_scorecard::number::Decimal;
use station_scorecard::schemes;
use station_scorecard::scoring::{Distribution, Grading, Scheme, Spread};
use station_scorecard::texts::{
    Language, WorkingWords, chance_text, chance_working, median_text, points,
};

fn fixed(hundredths: i64) -> Spread {
    Spread::Fixed(Decimal::from_hundredths(hundredths))
}

fn even(low: i64, high: i64) -> Spread {
    let [low, high] = [low, high].map(Decimal::from_hundredths);
    Spread::Even { low, high }
}

fn peaked([low, likeliest, high]: [i64; 3]) -> Spread {
    let [low, likeliest, high] = [low, likeliest, high].map(Decimal::from_hundredths);
    Spread::Peaked { low, likeliest, high }
}

fn gz() -> Result<Scheme, &'static str> {
    schemes::load("gz-2023").map_err(|_| "no scheme")
}

fn told(hook: &str, spreads: &[Spread], scheme: &Scheme) -> Result<WorkingWords, String> {
    told_beside(hook, (spreads, Decimal::ZERO), scheme)
}

fn told_beside(
    hook: &str,
    ranges: (&[Spread], Decimal),
    scheme: &Scheme,
) -> Result<WorkingWords, String> {
    let words = chance_working(hook, ranges, scheme, Language::ZhCn);
    words.ok_or(format!("{hook} has no working"))
}

/// The statement of the issue: 151 × 301 × 601 combinations, 8020201 of them from 90.00 on.
#[test]
fn the_chance_of_excellent_is_worked_out() -> crate::Checked {
    let scheme = gz()?;
    let spreads = [even(850, 1000), fixed(2000), even(1200, 1500), even(4300, 4900)];
    let words = told("chance/excellent", &spreads, &scheme)?;
    assert_eq!(words.figure, "29.36%");
    let all = "全部组合（各方权重相乘）：151 × 1 × 301 × 601 = 27316051";
    let expected = format!(
        "8020201 ÷ 27316051 | {all} | 总分 90.00–94.00：8020201 \
         | 8020201 ÷ 27316051 = 1145743/3902293 | 1145743/3902293 × 100% = 29.3607…% \
         | 29.3607…% ≈ 29.36%"
    );
    assert_eq!(lines(&words), expected);
    assert_eq!(told("chance/excellent/fraction", &spreads, &scheme)?.figure, "1145743/3902293");
    assert_eq!(told("chance/sum", &spreads, &scheme)?.figure, "1");
    let range = told("chance/range", &spreads, &scheme)?;
    assert_eq!(
        lines(&range),
        "最低：8.50 + 20.00 + 12.00 + 43.00 = 83.50 | 最高：10.00 + 20.00 + 15.00 + 49.00 = 94.00"
    );
    // The middles are 9.25, 13.5 and 46.
    let mean = told("chance/mean", &spreads, &scheme)?;
    assert_eq!(mean.values.as_deref(), Some("9.25 + 20.00 + 13.5 + 46"));
    assert_eq!(mean.figure, "88.75");
    Ok(())
}

/// Weights 1, 2, 1: three of four lie at 90.00 or above.
#[test]
fn a_peak_counts_by_its_weights() -> crate::Checked {
    let scheme = gz()?;
    let spreads = [fixed(893), fixed(2000), fixed(1300), peaked([4806, 4807, 4808])];
    let words = told("chance/excellent", &spreads, &scheme)?;
    assert_eq!(words.steps[2].1, "3 ÷ 4 = 3/4");
    assert_eq!(words.figure, "75.00%");
    let median = told("chance/median", &spreads, &scheme)?;
    let expected = "总分不超过 89.99：1 × 2 < 4 | 总分不超过 90.00：3 × 2 > 4";
    assert!(lines(&median).ends_with(expected), "{}", lines(&median));
    Ok(())
}

#[test]
fn what_is_nearly_certain_is_not_rounded_to_it() -> crate::Checked {
    let bands = [("top", "[1", ""), ("low", "", "1)")];
    let scheme = made_scheme::scheme("1000", 2, &["1000"], &bands)?;
    // 0.99 … 400.00: one of 39902 totals lies below 1.
    let spreads = [even(99, 40_000)];
    let words = told("chance/low", &spreads, &scheme)?;
    assert_eq!(words.figure, "< 0.01%");
    assert!(lines(&words).ends_with("1/39902 × 100% = 0.0025…% | 0.0025…% < 0.01%"));
    assert_eq!(words.rounding, None);
    let words = told("chance/top", &spreads, &scheme)?;
    assert!(lines(&words).ends_with("99.9974…% > 99.99%"), "{}", lines(&words));
    let certain = told("chance/top", &[fixed(100)], &scheme)?;
    assert!(certain.figure.starts_with("100.00%"), "{}", certain.figure);
    assert!(lines(&certain).ends_with("1 × 100% = 100% | 100% = 100.00%"), "{}", lines(&certain));
    Ok(())
}

#[test]
fn ranges_that_cannot_be_counted_have_no_working() -> crate::Checked {
    let scheme = gz()?;
    let reversed = [fixed(0), fixed(0), fixed(0), even(200, 100)];
    assert_eq!(
        chance_working("chance/good", (&reversed, Decimal::ZERO), &scheme, Language::ZhCn),
        None
    );
    let sound = [fixed(0), fixed(0), fixed(0), fixed(0)];
    assert_eq!(
        chance_working("chance/superb", (&sound, Decimal::ZERO), &scheme, Language::ZhCn),
        None
    );
    assert_eq!(
        chance_working("load/1/cases", (&sound, Decimal::ZERO), &scheme, Language::ZhCn),
        None
    );
    Ok(())
}

fn spread(cap: i64) -> impl Strategy<Value = Spread> {
    let numbers = [0..=cap, 0..=cap, 0..=cap];
    (0..3, numbers).prop_map(|(kind, mut numbers)| {
        numbers.sort_unstable();
        match kind {
            0 => fixed(numbers[0]),
            1 => even(numbers[0], numbers[2]),
            _ => peaked(numbers),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn every_line_is_true_and_gives_what_the_screen_shows(
        spreads in [spread(100), spread(200), spread(150), spread(550)],
        beside in (-1_100_i64..60).prop_map(Decimal::from_hundredths),
    ) {
        let bands = [("top", "[4", ""), ("middle", "[3", "4)"), ("low", "", "3)")];
        let scheme = made_scheme::scheme("10", 2, &["1", "2", "1.5", "5.5"], &bands)
            .map_err(TestCaseError::fail)?;
        let distribution = Distribution::of(&scheme, &spreads, beside)
            .map_err(|problem| TestCaseError::fail(format!("{problem:?}")))?;
        let chances = distribution.chances(&scheme);
        for (at, band) in scheme.bands.iter().enumerate() {
            let chance = chances.iter().find(|one| one.grading == Grading::Band(at));
            let chance = chance.map(|one| one.chance.clone());
            let chance = chance.ok_or(TestCaseError::fail("no chance"))?;
            let hook = format!("chance/{}", band.id);
            let words = told_beside(&hook, (&spreads, beside), &scheme).map_err(TestCaseError::fail)?;
            prop_assert_eq!(&words.figure, &chance_text(&chance, Language::ZhCn));
            true_lines(&words).map_err(TestCaseError::fail)?;
            let exact = told_beside(&format!("{hook}/fraction"), (&spreads, beside), &scheme);
            prop_assert_eq!(exact.map_err(TestCaseError::fail)?.figure, chance.to_string());
        }
        for hook in ["chance/sum", "chance/range", "chance/median", "chance/mean"] {
            let words = told_beside(hook, (&spreads, beside), &scheme).map_err(TestCaseError::fail)?;
            true_lines(&words).map_err(TestCaseError::fail)?;
        }
        let median = told_beside("chance/median", (&spreads, beside), &scheme).map_err(TestCaseError::fail)?;
        prop_assert_eq!(median.figure, median_text(distribution.median(), &scheme));
        let range = told_beside("chance/range", (&spreads, beside), &scheme).map_err(TestCaseError::fail)?;
        prop_assert!(range.figure.starts_with(&points(distribution.lowest(), &scheme)));
    }
}

/// Checks every line that begins with an exact number.
fn true_lines(words: &WorkingWords) -> Result<(), String> {
    for (_, line) in words.steps.iter().filter(|(_, line)| !line.contains("…% ")) {
        check(line)?;
    }
    Ok(())
}
