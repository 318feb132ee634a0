//! Chances of the grades.

use super::plain_distribution::{convolved, weights};
use crate::made_scheme::{Band, scheme};
use station_scorecard::chart::columns;
use station_scorecard::number::{Decimal, Natural, Percent, Ratio};
use station_scorecard::schemes;
use station_scorecard::scoring::{
    Distribution, GradeChance, Grading, Scheme, Spread, SpreadProblem,
};
use std::collections::BTreeMap;

type Failure = Box<dyn std::error::Error>;

fn gz_2023() -> Result<Scheme, Failure> {
    schemes::load("gz-2023").map_err(|unknown| unknown.0.into())
}

const fn fixed(value: i64) -> Spread {
    Spread::Fixed(Decimal::from_hundredths(value))
}

const fn even(low: i64, high: i64) -> Spread {
    Spread::Even { low: Decimal::from_hundredths(low), high: Decimal::from_hundredths(high) }
}

const fn peaked(low: i64, likeliest: i64, high: i64) -> Spread {
    Spread::Peaked {
        low: Decimal::from_hundredths(low),
        likeliest: Decimal::from_hundredths(likeliest),
        high: Decimal::from_hundredths(high),
    }
}

fn counted(scheme: &Scheme, spreads: &[Spread]) -> Result<Distribution, Failure> {
    Distribution::of(scheme, spreads, Decimal::ZERO)
        .map_err(|problem| format!("{problem:?}").into())
}

fn chance(chances: &[GradeChance], grading: Grading) -> Option<(String, String)> {
    let found = chances.iter().find(|chance| chance.grading == grading)?;
    let percent = Percent::of_fraction(&found.chance)?;
    Some((found.chance.to_string(), percent.to_string()))
}

/// The printed example: 151 × 301 × 601 combinations, 8,020,201 of them give 90 or more.
const EXAMPLE: [Spread; 4] = [even(850, 1000), fixed(2000), even(1200, 1500), even(4300, 4900)];

#[test]
fn the_stated_example_has_the_stated_chance() -> crate::Checked {
    let gz = gz_2023()?;
    let distribution = counted(&gz, &EXAMPLE)?;
    let chances = distribution.chances(&gz);
    let excellent = chance(&chances, Grading::Band(0)).ok_or("no chance of 优秀")?;
    assert_eq!(excellent, ("1145743/3902293".to_owned(), "29.36%".to_owned()));
    assert_eq!(distribution.lowest().to_string(), "83.5");
    assert_eq!(distribution.highest().to_string(), "94");
    // 9.25 + 20 + 13.5 + 46, and all of it lies evenly around that.
    assert_eq!(distribution.sum_of_means(), Ratio::new(8875, 100));
    assert_eq!(distribution.mean().map(|mean| mean.to_string()).as_deref(), Some("355/4"));
    assert_eq!(distribution.median().lower.to_string(), "88.75");
    assert_eq!(distribution.median().upper.to_string(), "88.75");
    let pass = chance(&chances, Grading::Band(2)).ok_or("no chance of 合格")?;
    assert_eq!(pass, ("0".to_owned(), "0.00%".to_owned()));
    Ok(())
}

/// 0.00 0.01 0.02 0.03 with the peak at 0.02: three steps up, two down, so 1×2 2×2 3×2 and 1×3.
#[test]
fn peaked_weights_are_as_defined() {
    assert_eq!(weights(peaked(0, 2, 3)), [2, 4, 6, 3]);
    assert_eq!(weights(peaked(5, 5, 5)), [1]);
    assert_eq!(weights(peaked(0, 0, 2)), [3, 2, 1]);
}

/// Every combination counted one by one: total → ways.
fn full_count(spreads: &[Spread]) -> BTreeMap<i64, u128> {
    let mut ways = BTreeMap::from([(0, 1)]);
    for spread in spreads {
        let mut next = BTreeMap::new();
        for (total, way) in &ways {
            let values = spread.low().hundredths()..=spread.high().hundredths();
            for (value, weight) in values.zip(weights(*spread)) {
                *next.entry(total + value).or_insert(0) += way * weight;
            }
        }
        ways = next;
    }
    ways
}

/// Every kind of spread over a few values, in a scheme with a gap and an overlap.
#[test]
fn chances_equal_a_full_count_and_add_up_to_one() -> crate::Checked {
    let bands: [Band<'_>; 4] =
        [("a", "[0.07", ""), ("b", "[0.05", "0.07]"), ("c", "(0.02", "0.04)"), ("d", "", "0.02]")];
    let small = scheme("100", 2, &["0.04", "0.03", "0.05"], &bands)?;
    let kinds = |cap: i64| {
        let mut kinds = vec![fixed(0), fixed(cap), even(0, cap), even(1, cap - 1)];
        kinds.extend((0..=cap).map(|likeliest| peaked(0, likeliest, cap)));
        kinds.push(peaked(1, 2, 2));
        kinds
    };
    let mut tried = 0;
    for one in kinds(4) {
        for two in kinds(3) {
            for three in kinds(5) {
                check(&small, &[one, two, three])?;
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 10 * 9 * 11);
    Ok(())
}

fn check(scheme: &Scheme, spreads: &[Spread]) -> crate::Checked {
    check_beside(scheme, spreads, 0)
}

/// The same with a bonus or a deduction in hundredths beside the parties. As on the page, no total is
/// below 0.
fn check_beside(scheme: &Scheme, spreads: &[Spread], beside: i64) -> crate::Checked {
    let distribution = Distribution::of(scheme, spreads, Decimal::from_hundredths(beside))
        .map_err(|problem| format!("{spreads:?}: {problem:?}"))?;
    let mut ways = BTreeMap::<i64, u128>::new();
    for (sum, way) in full_count(spreads) {
        *ways.entry((sum + beside).max(0)).or_default() += way;
    }
    let whole: u128 = ways.values().sum();
    let totals: Vec<i64> =
        (0..distribution.totals()).map(|at| distribution.total(at).hundredths()).collect();
    assert_eq!(totals, ways.keys().copied().collect::<Vec<_>>(), "{spreads:?}");
    let chances = distribution.chances(scheme);
    let mut sum = 0;
    for GradeChance { grading, chance } in &chances {
        let here = ways.iter().filter(|(total, _)| {
            scheme.grading_of_points(Decimal::from_hundredths(**total)) == *grading
        });
        let here: u128 = here.map(|(_, way)| way).sum();
        let number = |natural: &Natural| natural.to_string().parse::<u128>();
        let (part, of) = (number(chance.numerator())?, number(chance.denominator())?);
        assert_eq!(part * whole, here * of, "{grading:?} of {spreads:?}");
        assert!((2..=of).all(|divisor| part % divisor != 0 || of % divisor != 0), "{chance}");
        sum += part * whole / of;
    }
    assert_eq!(sum, whole, "{chances:?} are not 1");
    check_middle(&distribution, &ways, whole);
    Ok(())
}

fn check_middle(distribution: &Distribution, ways: &BTreeMap<i64, u128>, whole: u128) {
    let weighted: u128 =
        ways.iter().map(|(total, way)| u128::from(total.unsigned_abs()) * way).sum();
    let number = |natural: &Natural| natural.to_string().parse::<u128>().ok();
    let mean = distribution.mean();
    let mean = mean.and_then(|of| number(of.numerator()).zip(number(of.denominator())));
    assert_eq!(mean.map(|(upper, _)| upper * whole * 100), mean.map(|(_, lower)| weighted * lower));
    assert!(mean.is_some(), "no mean");
    let plain = distribution.sum_of_means();
    let plain = plain.map(|of| u128::from(of.numerator().unsigned_abs()) * whole * 100);
    let lower = distribution.sum_of_means().map(|of| u128::from(of.denominator().unsigned_abs()));
    assert_eq!(plain, lower.map(|lower| weighted * lower), "sum of means");
    let mut below = 0;
    let running: Vec<(i64, u128)> = ways
        .iter()
        .map(|(total, way)| {
            below += way;
            (*total, 2 * below)
        })
        .collect();
    let first = |enough: &dyn Fn(u128) -> bool| {
        running.iter().find(|(_, twice)| enough(*twice)).map(|(total, _)| *total)
    };
    let (lower, upper) = (first(&|twice| twice >= whole), first(&|twice| twice > whole));
    let lowest = ways.keys().next().copied().map(Decimal::from_hundredths);
    let highest = ways.keys().next_back().copied().map(Decimal::from_hundredths);
    assert_eq!((Some(distribution.lowest()), Some(distribution.highest())), (lowest, highest));
    let median = distribution.median();
    for (at, total) in ways.keys().enumerate() {
        assert_eq!(distribution.place(Decimal::from_hundredths(*total)), at);
    }
    let found = [median.lower, median.upper].map(|total| Some(total.hundredths()));
    assert_eq!(found, [lower, upper], "median");
}

/// Deductions that take some, most or all sums below 0, those that meet 0 and those that pass it.
#[test]
fn with_a_deduction_no_total_is_below_zero() -> crate::Checked {
    let bands: [Band<'_>; 4] =
        [("a", "[0.07", ""), ("b", "[0.05", "0.07]"), ("c", "(0.02", "0.04)"), ("d", "", "0.02]")];
    let small = scheme("100", 2, &["0.04", "0.03", "0.05"], &bands)?;
    let spreads = [
        [even(0, 4), even(1, 3), peaked(0, 2, 5)],
        [peaked(0, 4, 4), fixed(2), even(2, 5)],
        [fixed(1), fixed(2), fixed(3)],
    ];
    for spreads in &spreads {
        for beside in -15..=3 {
            check_beside(&small, spreads, beside)?;
        }
    }
    Ok(())
}

/// Steps of 0.1 and a deduction of 0.25: sums lie at …, −0.05, 0.05, …, and what is below 0 is 0.
#[test]
fn a_deduction_between_two_steps_leaves_zero_as_the_lowest_total() -> crate::Checked {
    let coarse =
        scheme("100", 1, &["0.4"], &[("a", "[0.1", ""), ("b", "(0", "0.1)"), ("c", "", "0]")])?;
    let distribution = Distribution::of(&coarse, &[even(0, 40)], Decimal::from_hundredths(-25))
        .map_err(|problem| format!("{problem:?}"))?;
    let totals: Vec<String> =
        (0..distribution.totals()).map(|at| distribution.total(at).to_string()).collect();
    assert_eq!(totals, ["0", "0.05", "0.15"]);
    // Three of five sums (0, 0.1, 0.2 less 0.25) count as 0.
    assert_eq!(distribution.weight(0..1).to_string(), "3");
    let chances = distribution.chances(&coarse);
    let chances: Vec<String> = chances.iter().map(|one| one.chance.to_string()).collect();
    assert_eq!(chances, ["1/5", "1/5", "3/5"]);
    // (0.05 + 0.15) ÷ 5
    assert_eq!(distribution.mean().map(|mean| mean.to_string()).as_deref(), Some("1/25"));
    assert_eq!((distribution.median().lower, distribution.sum_of_means()), (Decimal::ZERO, None));
    Ok(())
}

/// The four parties over their whole caps against the plain double loop, total by total.
#[test]
fn whole_caps_with_peaks_equal_a_plain_double_loop() -> crate::Checked {
    let gz = gz_2023()?;
    let spreads =
        [peaked(0, 893, 1000), peaked(0, 2000, 2000), peaked(0, 700, 1500), peaked(0, 4482, 5500)];
    let distribution = counted(&gz, &spreads)?;
    let ways = convolved(&spreads);
    assert_eq!(distribution.totals(), ways.len());
    // Ours are divided by what the two sides of each peak have in common.
    let ours = distribution.weight(0..1).to_string().parse::<u128>()?;
    let common = ways[0] / ours;
    for (at, way) in ways.iter().enumerate() {
        let ours = distribution.weight(at..at + 1).to_string().parse::<u128>()?;
        assert_eq!(ours * common, *way, "at {at}");
    }
    Ok(())
}

/// Eight parties of 1000 points: numbers of 300 digits to the base 2, nothing is lost.
#[test]
fn very_many_combinations_are_counted_exactly() -> crate::Checked {
    let bands = [("a", "[4000", ""), ("b", "", "4000)")];
    let wide = scheme("1000", 2, &["1000"; 8], &bands)?;
    let spreads = [peaked(0, 20_000, 40_000); 8];
    let distribution = counted(&wide, &spreads)?;
    // Rise and fall by 1, so one party weighs 20001², and all of them that to the eighth power.
    let square = 20_001_u32;
    let whole = (0..16).fold(Natural::from(1), |product, _| product.times(square));
    assert_eq!(distribution.weight(0..distribution.totals()), whole);
    assert_eq!(distribution.weight(0..1), Natural::from(1));
    assert_eq!(distribution.median().lower.to_string(), "1600");
    let below = distribution.weight(0..160_000);
    assert_eq!(
        below.times(2).plus(&distribution.weight(160_000..160_001)),
        whole,
        "it is symmetric"
    );
    Ok(())
}

#[test]
fn whole_points_are_counted_in_whole_points() -> crate::Checked {
    let bands = [("a", "[900", ""), ("b", "", "900)")];
    let whole = scheme("1000", 0, &["1000"], &bands)?;
    let distribution = counted(&whole, &[even(89_000, 90_900)])?;
    assert_eq!(distribution.totals(), 20);
    let excellent = chance(&distribution.chances(&whole), Grading::Band(0));
    assert_eq!(excellent, Some(("1/2".to_owned(), "50.00%".to_owned())));
    assert_eq!(distribution.median().lower.to_string(), "899");
    assert_eq!(distribution.median().upper.to_string(), "900");
    let between = Distribution::of(&whole, &[even(89_050, 90_900)], Decimal::ZERO);
    assert_eq!(between.map(|_| ()), Err((0, SpreadProblem::NotInSteps)));
    Ok(())
}

#[test]
fn what_cannot_be_counted_is_told_by_its_party() -> crate::Checked {
    let gz = gz_2023()?;
    let wrong = [
        (even(900, 800), SpreadProblem::Reversed),
        (peaked(100, 90, 200), SpreadProblem::Reversed),
        (peaked(100, 210, 200), SpreadProblem::Reversed),
        (even(900, 1501), SpreadProblem::OutsideCap),
        (fixed(-1), SpreadProblem::OutsideCap),
    ];
    for (spread, problem) in wrong {
        let refused = Distribution::of(&gz, &[fixed(0), fixed(0), spread, fixed(0)], Decimal::ZERO);
        assert_eq!(refused.map(|_| ()), Err((2, problem)), "{spread:?}");
    }
    let bands = [("a", "[60", ""), ("b", "", "60)")];
    let wide = scheme("100", 2, &["9000", "9000"], &bands)?;
    let refused = Distribution::of(&wide, &[even(0, 500_000), even(0, 500_000)], Decimal::ZERO);
    assert_eq!(refused.map(|_| ()), Err((1, SpreadProblem::TooWide)));
    Ok(())
}

#[test]
fn columns_cover_the_range_and_stop_at_the_ends_of_bands() -> crate::Checked {
    let gz = gz_2023()?;
    let columns = columns(&counted(&gz, &EXAMPLE)?, &gz);
    assert!((100..=130).contains(&columns.len()), "{}", columns.len());
    let mut end = Percent::default();
    for column in &columns {
        assert_eq!(column.from, end, "they stand side by side");
        end = Percent::from_hundredths(end.hundredths() + column.length.hundredths());
    }
    assert_eq!(end.hundredths(), 10_000);
    assert_eq!(columns.iter().map(|column| column.height.hundredths()).max(), Some(10_000));
    // 90.00 is the total at place 650 of 1051.
    let first = columns.iter().find(|column| column.grading == Grading::Band(0)).ok_or("优秀")?;
    assert_eq!(first.from.to_string(), "61.85%");
    let alone = columns_of_one(&gz)?;
    assert_eq!(alone, 1);
    Ok(())
}

fn columns_of_one(gz: &Scheme) -> Result<usize, Failure> {
    let sure = [fixed(893), fixed(2000), fixed(1300), fixed(4482)];
    Ok(columns(&counted(gz, &sure)?, gz).len())
}
