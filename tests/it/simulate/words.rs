//! The words of the simulation: each case its own, in both languages.

use crate::made_scheme::scheme;
use station_scorecard::document::{Document, example};
use station_scorecard::number::{Decimal, Fraction, Natural};
use station_scorecard::schemes;
use station_scorecard::scoring::{
    AreaLoad, Chase, ChaseRow, Demand, Distribution, Goal, Missing, Pace, Path, SchemeProblem,
    Spread, SpreadProblem,
};
use station_scorecard::texts as words;
use station_scorecard::texts::Language;
use std::collections::HashSet;

const BOTH: [Language; 2] = Language::ALL;

fn points(texts: &[&str]) -> Result<Vec<Option<Decimal>>, &'static str> {
    let points = |text: &&str| match *text {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| "no decimal"),
    };
    texts.iter().map(points).collect()
}

/// The statements of the issue, from 20.00 / 8.93 / 13.00 / 44.82.
#[test]
fn the_printed_scores_are_told_so() -> crate::Checked {
    let gz = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let given = points(&["8.93", "20", "13", "44.82"])?;
    let path = Path::to(&gz, 0, &given, Decimal::ZERO).ok_or("no path")?;
    let [chinese, english] = BOTH.map(|language| words::standing_words(&path, &gz, language));
    assert_eq!(chinese, "还差 3.25 分到优秀（90.00 分起）。");
    assert_eq!(english, "3.25 more points to Excellent (from 90.00).");
    let alone = |party| words::alone_words(&path, party, &gz, Language::ZhCn);
    assert_eq!(alone(0), "即使监督方给满分，总分也只有 87.82，到不了优秀。");
    assert_eq!(alone(3), "第三方至少要给 48.07（满分 55.00）。");
    let least = words::least_words(path.parties[3].least, &gz, Language::ZhCn);
    assert_eq!(least, "其余各方都给满分时，也至少要给 45.00。");
    let both = path.combinations.iter().find(|set| set.len() == 2 && set.has(0) && set.has(2));
    let both = both.ok_or("no set")?;
    let members = words::members_words(*both, &gz, Language::ZhCn);
    assert_eq!(members, "监督方、督导中心");
    let both = words::together_words(*both, &path, &gz, Language::ZhCn);
    assert_eq!(both, "都给满分，总分也只有 89.82，不够。");
    assert_eq!(words::needed_text(&path, &gz), "+3.25");
    Ok(())
}

/// The caps of three parties make just the 90 that 优秀 begins with.
#[test]
fn a_single_sum_is_not_told_as_a_range() -> crate::Checked {
    let gz = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let given = points(&["0", "", "", ""])?;
    let path = Path::to(&gz, 0, &given, Decimal::ZERO).ok_or("no path")?;
    let three = path.combinations.iter().find(|set| set.len() == 3 && !set.has(0));
    let three = three.ok_or("no set")?;
    let told = BOTH.map(|language| words::together_words(*three, &path, &gz, language));
    assert_eq!(told, ["合计要正好 90.00。", "Exactly 90.00 together."]);
    let [chinese, english] = BOTH.map(|language| words::standing_words(&path, &gz, language));
    assert!(chinese.contains("合计要正好 90.00 分，才是优秀"), "{chinese}");
    assert!(english.contains("together exactly 90.00 points for Excellent"), "{english}");
    Ok(())
}

/// A grade left behind asks for nothing; that it once asked for 0 points would say it is reached.
#[test]
fn a_grade_below_the_total_is_told_without_a_figure() -> crate::Checked {
    let gz = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let of =
        |band, given: &[&str]| Path::to(&gz, band, &points(given)?, Decimal::ZERO).ok_or("no path");
    let pass = of(2, &["8.93", "20", "13", "44.82"])?;
    let told = BOTH.map(|language| words::standing_words(&pass, &gz, language));
    assert_eq!(told, ["总分已高于合格。", "The total is already above Pass."]);
    assert_eq!(words::needed_text(&pass, &gz), "—");
    let good = of(1, &["8.93", "20", "13", "44.82"])?;
    assert_eq!(words::needed_text(&good, &gz), "0.00");
    // 10 + 50 are above 不合格 whatever the two others give.
    assert_eq!(words::needed_text(&of(3, &["10", "", "", "50"])?, &gz), "—");
    Ok(())
}

/// 第三方 and 购买方 unknown; the other two gave 20.00 and 13.00.
#[test]
fn what_a_set_of_parties_gave_never_takes_the_unknown_for_nothing() -> crate::Checked {
    let gz = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let path = Path::to(&gz, 0, &points(&["", "20", "13", ""])?, Decimal::ZERO);
    let path = path.ok_or("no path")?;
    let given = |members: u8, language| {
        let set = path.combinations.iter().find(|set| set.members() == members);
        set.map(|set| words::given_words(*set, &path, &gz, language)).unwrap_or_default()
    };
    assert_eq!(BOTH.map(|language| given(0b1001, language)), ["未评分", "not scored"]);
    let some = BOTH.map(|language| given(0b1010, language));
    assert_eq!(some, ["20.00＋未评分", "20.00 + not scored"]);
    assert_eq!(given(0b1111, Language::ZhCn), "33.00＋未评分");
    assert_eq!(given(0b0110, Language::ZhCn), "33.00");
    Ok(())
}

/// Impossible, reached, passed, nothing unknown, some and all unknown: no two sound alike.
#[test]
fn every_standing_has_a_wording_of_its_own() -> crate::Checked {
    let gz = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let bands = [("优秀", "[90", ""), ("其他", "", "90)")];
    let poor = scheme("100", 2, &["20", "60"], &bands)?;
    let cases: [(_, usize, &[&str]); 9] = [
        (&gz, 0, &["8.93", "20", "13", "44.82"]),
        (&gz, 0, &["10", "20", "15", "55"]),
        (&gz, 1, &["10", "20", "15", "55"]),
        (&gz, 3, &["0", "0", "0", "0"]),
        (&gz, 0, &["8.93", "20", "13", ""]),
        (&gz, 0, &["", "", "", ""]),
        (&gz, 0, &["8.93", "20", "", "40"]),
        (&gz, 0, &["", "20", "15", "55"]),
        (&poor, 0, &["20", "60"]),
    ];
    for language in BOTH {
        let mut told = HashSet::new();
        for (scheme, band, given) in cases {
            let path = Path::to(scheme, band, &points(given)?, Decimal::ZERO).ok_or("no path")?;
            let words = words::standing_words(&path, scheme, language);
            let without_figures: String =
                words.chars().filter(|one| !one.is_ascii_digit()).collect();
            assert!(told.insert(without_figures), "{words}");
        }
    }
    Ok(())
}

#[test]
fn a_chance_is_never_rounded_to_certain_or_impossible() {
    let chance = |part, whole| {
        let chance = Fraction::of(&Natural::from(part), &Natural::from(whole));
        chance.map(|chance| words::chance_text(&chance, Language::ZhCn)).unwrap_or_default()
    };
    assert_eq!(chance(1_145_743, 3_902_293), "29.36%");
    assert_eq!(chance(0, 7), "0.00% 不可能");
    assert_eq!(chance(7, 7), "100.00% 一定");
    assert_eq!(chance(1, 20_001), "< 0.01%");
    assert_eq!(chance(1, 20_000), "0.01%");
    assert_eq!(chance(99_999, 100_000), "> 99.99%");
}

#[test]
fn what_to_chase_names_the_indicator_and_the_units() -> crate::Checked {
    let document = example().ok_or("the example does not read")?;
    let gz = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let chase = Chase::of(&document.entries(&gz), Goal::Full).ok_or("nothing")?;
    let told = |language| {
        let one = |missing: &Missing| {
            let name = words::chase_row_name(missing.row, &document, language);
            format!("{name} {}", missing.units)
        };
        chase.missing.iter().map(one).collect::<Vec<String>>()
    };
    let chinese = told(Language::ZhCn);
    assert!(chinese.contains(&"片区1 专业个案 节数 5".to_owned()), "{chinese:?}");
    assert!(chinese.iter().any(|words| words == "党建学习宣传 1"), "{chinese:?}");
    assert!(told(Language::En).contains(&"片区1 Casework sessions 5".to_owned()));
    Ok(())
}

/// The count above the list has the total of a single area, which is no line of its own.
#[test]
fn the_line_of_a_single_area_stands_for_its_total_too() -> crate::Checked {
    let mut document = example().ok_or("the example does not read")?;
    let told =
        |document: &Document, row, language| words::chase_line_words(row, document, language).0;
    let row = ChaseRow::Area(0, 5);
    assert_eq!(told(&document, row, Language::ZhCn), "片区1", "the total has its own line");
    document.areas.truncate(1);
    assert_eq!(told(&document, row, Language::ZhCn), "片区1和合计");
    assert_eq!(told(&document, row, Language::En), "片区1 and the total");
    assert_eq!(told(&document, ChaseRow::Station(0), Language::ZhCn), "");
    Ok(())
}

/// What is left out of the list is counted in what the list counts: 93 rates of 37 indicators.
#[test]
fn places_and_indicators_are_not_mixed_up() -> crate::Checked {
    let document = example().ok_or("the example does not read")?;
    let gz = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let chase = Chase::of(&document.entries(&gz), Goal::Full).ok_or("nothing")?;
    let counts = words::chase_counts(&chase, Language::ZhCn);
    assert_eq!(counts, "已达到 80 处 · 未约定 5 处 · 没填齐 0 处");
    Ok(())
}

/// Units are Chinese words: in English the name says what is counted.
#[test]
fn english_has_no_units_of_another_language() {
    let missing = |language| words::missing_words("3", "节", language);
    assert_eq!(BOTH.map(missing), ["差 3 节", "3 to go"]);
    let over = Demand::NoMonthsLeft { short: Decimal::whole(3) };
    let over = |language| words::demand_words(over, "节", language);
    assert_eq!(BOTH.map(over), ["服务年度已结束，还差 3 节", "the service year is over, 3 short"]);
}

/// blank is not "all fine".
#[test]
fn nothing_short_is_said_only_of_what_is_filled_in() {
    let told = |reached, not_agreed, to_fill, goal| {
        let chase = Chase { missing: Vec::new(), reached, not_agreed, to_fill };
        BOTH.map(|language| words::nothing_to_chase(&chase, goal, language))
    };
    assert_eq!(
        told(80, 5, 0, Goal::Full),
        ["没有不足 100% 的指标。", "No indicator is below 100%."]
    );
    let behind = ["没有落后于进度线的指标。", "No indicator is behind the pace line."];
    assert_eq!(told(80, 5, 0, Goal::Pace), behind);
    let some = [
        "已填齐的指标里没有不足 100% 的；还有 12 项没填齐。",
        "None of the indicators filled in is below 100%; not filled in yet: 12.",
    ];
    assert_eq!(told(3, 0, 12, Goal::Full), some);
    let [chinese, english] = told(3, 0, 12, Goal::Pace);
    assert_eq!(chinese, "已填齐的指标里没有落后于进度线的；还有 12 项没填齐。");
    assert!(english.contains("behind the pace line; not filled in yet: 12"), "{english}");
    for goal in [Goal::Full, Goal::Pace] {
        let nothing = [
            "还没有填齐的指标，暂时看不出差多少。",
            "No indicator is filled in yet, so nobody can tell what is missing.",
        ];
        assert_eq!(told(0, 5, 88, goal), nothing);
        let [chinese, english] = told(0, 93, 0, goal);
        assert!(chinese.starts_with("没有约定协议量的指标"), "{chinese}");
        assert!(english.starts_with("No indicator has a target"), "{english}");
    }
}

/// Every grade with its totals, also those too narrow for a name in the picture.
#[test]
fn what_can_come_out_is_told_from_the_lowest_to_the_highest() -> crate::Checked {
    let gz = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let told = |scheme, spreads: &[Spread]| {
        let counted = Distribution::of(scheme, spreads, Decimal::ZERO);
        let counted = counted.map_err(|problem| format!("{problem:?}"))?;
        Ok::<_, String>(BOTH.map(|language| words::outcomes_words(&counted, scheme, language)))
    };
    let even = |high| Spread::Even { low: Decimal::ZERO, high: Decimal::whole(high) };
    assert_eq!(
        told(&gz, &[10, 20, 15, 55].map(even))?,
        [
            "从左到右：不合格 0.00–59.99，合格 60.00–79.99，良好 80.00–89.99，优秀 90.00–100.00。",
            "From left to right: Fail 0.00–59.99, Pass 60.00–79.99, Good 80.00–89.99, Excellent 90.00–100.00.",
        ]
    );
    let printed = [893, 2_000, 1_300, 4_482].map(Decimal::from_hundredths).map(Spread::Fixed);
    assert_eq!(told(&gz, &printed)?, ["只有一种可能：86.75。", "Only one outcome: 86.75."]);
    let bands = [("优秀", "[90", ""), ("良好", "[80", "88]"), ("其他", "", "79]")];
    let gaps = scheme("100", 0, &["100"], &bands)?;
    let [chinese, _] = told(&gaps, &[even(90)])?;
    let expected = "从左到右：其他 0–79，良好 80–88，不属于任何等级 89，优秀 90。";
    assert_eq!(chinese, expected);
    Ok(())
}

/// Every problem and every absence is said in words of its own, in both languages.
#[test]
fn absences_and_problems_are_told_apart() -> crate::Checked {
    let gz = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let one = Decimal::whole(1);
    for language in BOTH {
        let loads = [
            AreaLoad::ToFill,
            AreaLoad::NotAgreed,
            AreaLoad::WorkersToFill(one),
            AreaLoad::NoWorkers(one),
        ];
        let mut told: Vec<String> =
            loads.iter().map(|load| words::area_load_words(load, language)).collect();
        let paces = [Pace::NoMonths, Pace::ToFill, Pace::NotAgreed];
        told.extend(paces.map(|pace| words::pace_words(pace, language).to_owned()));
        let demands = [
            Demand::Reached,
            Demand::PerMonth { units: 2, months: 1 },
            Demand::NoMonthsLeft { short: one },
        ];
        told.extend(demands.map(|demand| words::demand_words(demand, "个", language)));
        let problems = [
            SpreadProblem::Reversed,
            SpreadProblem::OutsideCap,
            SpreadProblem::NotInSteps,
            SpreadProblem::TooWide,
        ];
        told.extend(problems.map(|one| words::spread_problem_words(one, 0, &gz, language)));
        let faults = [
            SchemeProblem::PartyCount(9),
            SchemeProblem::BandCount(1),
            SchemeProblem::FullScore(one),
            SchemeProblem::CapsDoNotAddUp { sum: one },
            SchemeProblem::Gap { first: one, last: one },
            SchemeProblem::Overlap { first: one, last: one },
        ];
        told.extend(faults.map(|fault| words::scheme_problem_words(fault, &gz, language)));
        let different: HashSet<&String> = told.iter().collect();
        assert_eq!(different.len(), told.len(), "{told:?}");
    }
    Ok(())
}
