//! Paths to a grade.

use crate::made_scheme::{Band, scheme};
use station_scorecard::number::{Decimal, Mode, Rounding};
use station_scorecard::schemes;
use station_scorecard::scoring::{
    Grading, Need, PartyScore, Path, Scheme, ScoreMode, Standing, least_raw_mark,
};

type Failure = Box<dyn std::error::Error>;

fn points(text: &str) -> Result<Decimal, Failure> {
    text.parse().map_err(|_| format!("{text} is no decimal").into())
}

/// Points by party as text, "" for one that has not scored.
fn all(texts: &[&str]) -> Result<Vec<Option<Decimal>>, Failure> {
    let points = |text: &&str| if text.is_empty() { Ok(None) } else { points(text).map(Some) };
    texts.iter().map(points).collect()
}

fn path(scheme: &Scheme, band: usize, texts: &[&str]) -> Result<Path, Failure> {
    Path::to(scheme, band, &all(texts)?, Decimal::ZERO).ok_or_else(|| "no such band".into())
}

fn gz_2023() -> Result<Scheme, Failure> {
    schemes::load("gz-2023").map_err(|unknown| unknown.0.into())
}

/// A need as text: `45–55`, `<87.82` even with full marks, `>90` even with nothing.
fn words(need: Need) -> String {
    match need {
        Need::Give { least, most } => format!("{least}–{most}"),
        Need::TooLittle { total } => format!("<{total}"),
        Need::TooMuch { total } => format!(">{total}"),
        Need::Missed => "missed".to_owned(),
    }
}

/// The need of the set of these parties.
fn together(path: &Path, parties: &[usize]) -> Result<String, Failure> {
    let is_it = |found: &Vec<usize>| found.as_slice() == parties;
    let members = |at: usize| (0..8).filter(|party| path.combinations[at].has(*party)).collect();
    let at = (0..path.combinations.len()).find(|at| is_it(&members(*at))).ok_or("no such set")?;
    Ok(words(path.combinations[at].need))
}

/// The printed scores: 监督方 8.93, 购买方 20.00, 督导中心 13.00, 第三方 44.82, in all 86.75.
const PRINTED: [&str; 4] = ["8.93", "20.00", "13.00", "44.82"];

/// 90 − 86.75 = 3.25. Third party: 90 − 41.93 = 48.07 of 55. Supervising authority: 77.82 + 10 =
/// 87.82. Centre: 73.75 + 15 = 88.75. Purchaser: it has its full marks, 86.75. Supervising
/// authority and centre: 64.82 + 25 = 89.82.
#[test]
fn from_the_printed_scores_to_excellent() -> crate::Checked {
    let path = path(&gz_2023()?, 0, &PRINTED)?;
    assert_eq!(path.standing, Standing::Short { needed: points("3.25")? });
    assert_eq!((path.known, path.lowest), (points("86.75")?, points("90")?));
    let alone: Vec<String> = path.parties.iter().map(|party| words(party.alone)).collect();
    assert_eq!(alone, ["<87.82", "<86.75", "<88.75", "48.07–55"]);
    let least: Vec<_> = path.parties.iter().map(|party| party.least).collect();
    let expected = all(&["0", "10", "5", "45"])?;
    assert_eq!(least, expected);
    assert_eq!(path.combinations.len(), 15);
    assert_eq!(together(&path, &[0, 2])?, "<89.82");
    assert_eq!(together(&path, &[0, 1])?, "<87.82");
    // 90 − 33.00 = 57.00 of 65; 90 − 20 = 70 of 80.
    assert_eq!(together(&path, &[0, 3])?, "57–65");
    assert_eq!(together(&path, &[0, 2, 3])?, "70–80");
    assert_eq!(together(&path, &[0, 1, 2, 3])?, "90–100");
    Ok(())
}

/// 86.75 − 80 = 6.75 above 良好, 89.99 − 86.75 = 3.24 below its end.
#[test]
fn a_reached_grade_says_what_each_party_may_take_away() -> crate::Checked {
    let path = path(&gz_2023()?, 1, &PRINTED)?;
    let (above, below) = (Some(points("6.75")?), Some(points("3.24")?));
    assert_eq!(path.standing, Standing::Reached { above, below });
    let losses: Vec<_> = path.parties.iter().map(|party| party.may_take_away()).collect();
    assert_eq!(losses, all(&["6.75", "6.75", "6.75", "6.75"])?);
    let keeps: Vec<String> = path.parties.iter().map(|party| words(party.alone)).collect();
    assert_eq!(keeps, ["2.18–10", "13.25–20", "6.25–15", "38.07–48.06"]);
    // With 5.00 instead of 8.93 the total is 82.82; the authority may take all of its points? No:
    // 77.82 without it. With all others full, 90, it may: the grade below asks nothing of it.
    assert_eq!(path.parties[0].least, Some(Decimal::ZERO));
    Ok(())
}

#[test]
fn a_party_that_can_take_everything_away_is_told_so() -> crate::Checked {
    // 88 − 80 = 8: the authority's 5 points may go altogether.
    let path = path(&gz_2023()?, 1, &["5", "20", "13", "50"])?;
    assert_eq!(path.parties[0].may_take_away(), Some(points("5")?));
    assert_eq!(path.parties[1].may_take_away(), Some(points("8")?));
    Ok(())
}

#[test]
fn a_better_total_has_passed_the_band() -> crate::Checked {
    let path = path(&gz_2023()?, 1, &["10", "20", "15", "48"])?;
    assert_eq!(path.standing, Standing::Passed);
    assert_eq!(path.parties[3].may_take_away(), None);
    Ok(())
}

/// Known 41.93; unknown 55: 优秀 needs 48.07.
#[test]
fn unknown_scores_have_to_add_up_to_something() -> crate::Checked {
    let gz = gz_2023()?;
    let open = |texts: [&str; 4], band| Ok::<_, Failure>(path(&gz, band, &texts)?.standing);
    let give = |least, most| {
        Ok::<_, Failure>(Standing::Open(Need::Give { least: points(least)?, most: points(most)? }))
    };
    assert_eq!(open(["8.93", "20", "13", ""], 0)?, give("48.07", "55")?);
    assert_eq!(open(["8.93", "", "13", ""], 0)?, give("68.07", "75")?);
    assert_eq!(open(["", "", "", ""], 0)?, give("90", "100")?);
    let out_of_reach = Need::TooLittle { total: points("89.99")? };
    assert_eq!(open(["", "20", "15", "44.99"], 0)?, Standing::Open(out_of_reach));
    let too_good = Need::TooMuch { total: points("60")? };
    assert_eq!(open(["10", "", "", "50"], 3)?, Standing::Open(too_good));
    assert_eq!(open(["", "20", "15", "45"], 1)?, give("0", "9.99")?);
    assert_eq!(open(["", "20", "15", "55"], 0)?, Standing::Sure);
    Ok(())
}

#[test]
fn a_grade_that_no_scores_reach_is_impossible() -> crate::Checked {
    let bands = [("合格", "[60", ""), ("不合格", "", "60)")];
    let low = scheme("100", 2, &["20", "39.99"], &bands)?;
    let path = path(&low, 0, &["20", "39.99"])?;
    assert_eq!(path.standing, Standing::Never { highest: points("59.99")? });
    assert_eq!(path.parties[0].least, None);
    Ok(())
}

/// 深圳 2021: 89.5 is in no band; 安庆 2022: 950 is in two.
#[test]
fn gaps_and_overlaps_are_told_and_not_resolved() -> crate::Checked {
    let bands: [Band<'_>; 3] = [("优秀", "[90", ""), ("良好", "[80", "89]"), ("其他", "", "79]")];
    let shenzhen = scheme("100", 2, &["100"], &bands)?;
    let to = |band| path(&shenzhen, band, &["89.5"]);
    assert_eq!(to(0)?.standing, Standing::Short { needed: points("0.5")? });
    assert_eq!(to(1)?.standing, Standing::Passed);
    let bands: [Band<'_>; 3] = [("5A", "[950", ""), ("4A", "[901", "950]"), ("3A", "", "900]")];
    let anqing = scheme("1000", 0, &["1000"], &bands)?;
    let best = path(&anqing, 0, &["900"])?;
    assert_eq!(best.lowest, points("950")?);
    assert_eq!(best.grading, Grading::Overlap(0, 1));
    assert_eq!(best.undisputed, Some(points("951")?));
    let second = path(&anqing, 1, &["900"])?;
    assert_eq!((second.grading, second.undisputed), (Grading::Band(1), Some(points("901")?)));
    Ok(())
}

#[test]
fn an_end_that_leaves_its_number_out_starts_one_step_above() -> crate::Checked {
    let above_60 = [("合格", "(60", ""), ("不合格", "", "60]")];
    for (decimals, needed) in [(2, "0.01"), (1, "0.1"), (0, "1")] {
        let path = path(&scheme("100", decimals, &["100"], &above_60)?, 0, &["60"])?;
        assert_eq!(path.standing, Standing::Short { needed: points(needed)? });
    }
    Ok(())
}

/// A band between two steps: with whole points nothing lies strictly between 60 and 61.
#[test]
fn a_band_between_two_steps_is_missed() -> crate::Checked {
    let bands = [("高", "[61", ""), ("中", "(60", "61)"), ("低", "", "60]")];
    let path = path(&scheme("100", 0, &["100"], &bands)?, 1, &["60"])?;
    assert_eq!(path.parties[0].alone, Need::Missed);
    Ok(())
}

/// Every sum of what a set can give, tried one by one, with everything that the `open` others can give.
fn count(
    scheme: &Scheme,
    band: usize,
    (others, open): (Decimal, i64),
    full: i64,
) -> Option<(i64, i64)> {
    let step = scheme.rounding.step().hundredths();
    let band = Grading::Band(band);
    let holds = |given: &i64| {
        (0..=open / step).any(|rest| {
            let total = others + Decimal::from_hundredths((given + rest) * step);
            scheme.grading_of_points(total.max(Decimal::ZERO)) == band
        })
    };
    let fits: Vec<i64> = (0..=full / step).filter(holds).collect();
    Some((*fits.first()? * step, *fits.last()? * step))
}

/// Small parties in which every combination of scores, every set and every band is tried: the
/// answer is the least that works, and one step less fails.
#[test]
fn every_answer_of_a_small_scheme_is_the_least_that_works() -> crate::Checked {
    let tables: [(u8, [&str; 3], [Band<'_>; 3]); 3] = [
        (
            2,
            ["0.03", "0.02", "0.04"],
            [("a", "[0.07", ""), ("b", "[0.04", "0.07)"), ("c", "", "0.04)")],
        ),
        (
            2,
            ["0.03", "0.02", "0.04"],
            [("a", "(0.06", ""), ("b", "[0.03", "0.05]"), ("c", "", "0.02)")],
        ),
        (
            1,
            ["0.3", "0.2", "0.4"],
            [("a", "[0.65", "0.85]"), ("b", "(0.3", "0.6)"), ("c", "", "0.3]")],
        ),
    ];
    let mut tried = 0;
    for (decimals, caps, bands) in tables {
        let scheme = scheme("100", decimals, &caps, &bands)?;
        let step = scheme.rounding.step().hundredths();
        let caps: Vec<i64> = scheme.parties.iter().map(|party| party.cap.hundredths()).collect();
        let choices = |cap: i64| {
            let scored = (0..=cap / step).map(move |at| Some(Decimal::from_hundredths(at * step)));
            scored.chain([None]).collect::<Vec<_>>()
        };
        for one in choices(caps[0]) {
            for two in choices(caps[1]) {
                for three in choices(caps[2]) {
                    for (band, steps) in [(0, 0), (1, 0), (2, 0), (0, 1), (1, -2), (2, -3)] {
                        let points = [one, two, three];
                        let beside = Decimal::from_hundredths(steps * step);
                        let path =
                            Path::to(&scheme, band, &points, beside).ok_or("no such band")?;
                        tried += check(&scheme, &path, &points, (&caps, beside));
                    }
                }
            }
        }
    }
    assert_eq!(tried, 3 * 6 * 5 * 4 * 6 * 7);
    Ok(())
}

/// Every answer of a path beside bonus and deduction.
fn check(
    scheme: &Scheme,
    path: &Path,
    points: &[Option<Decimal>],
    (caps, beside): (&[i64], Decimal),
) -> usize {
    for combination in &path.combinations {
        let outside =
            || points.iter().zip(caps).enumerate().filter(|(at, _)| !combination.has(*at));
        let others: Decimal = outside().filter_map(|(_, (points, _))| *points).sum();
        let others = others + beside;
        let open: i64 =
            outside().filter(|(_, (points, _))| points.is_none()).map(|(_, of)| of.1).sum();
        let inside = caps.iter().enumerate().filter(|(at, _)| combination.has(*at));
        let full: i64 = inside.map(|(_, cap)| cap).sum();
        let expected = count(scheme, path.band, (others, open), full);
        let found = match combination.need {
            Need::Give { least, most } => Some((least.hundredths(), most.hundredths())),
            _ => None,
        };
        assert_eq!(found, expected, "{combination:?} beside {others} in band {}", path.band);
    }
    for (at, party) in path.parties.iter().enumerate() {
        let single = path.combinations.iter().find(|set| set.len() == 1 && set.has(at));
        assert_eq!(single.map(|set| set.need), Some(party.alone));
        let least = least_of(scheme, path.band, (caps, beside), at);
        assert_eq!(party.least.map(Decimal::hundredths), least, "{path:?}, party {at}");
    }
    path.combinations.len()
}

/// The least that a party gives in any total of the band, by trying all.
fn least_of(
    scheme: &Scheme,
    band: usize,
    (caps, beside): (&[i64], Decimal),
    at: usize,
) -> Option<i64> {
    let step = scheme.rounding.step().hundredths();
    let others: i64 = caps.iter().enumerate().filter(|(of, _)| *of != at).map(|(_, cap)| cap).sum();
    let works = |given: &i64| {
        (0..=others / step).any(|rest| {
            let total = beside + Decimal::from_hundredths((given + rest) * step);
            scheme.grading_of_points(total.max(Decimal::ZERO)) == Grading::Band(band)
        })
    };
    (0..=caps[at] / step).find(works).map(|given| given * step)
}

/// Every mark of a party of 15 and one of 55 points, tried one by one.
#[test]
fn the_least_raw_mark_counts_for_the_points_and_one_hundredth_less_does_not() -> crate::Checked {
    let whole = Rounding::new(0, Rounding::PRINTED.mode()).ok_or("whole points")?;
    let cut = Rounding::new(1, Mode::Down).ok_or("one decimal")?;
    let printed = Rounding::PRINTED;
    for (cap, rounding) in [("15", printed), ("55", printed), ("100", whole), ("60", cut)] {
        let cap = points(cap)?;
        let worth = |mark: i64| {
            let raw_mark = Some(Decimal::from_hundredths(mark));
            let score = PartyScore { mode: ScoreMode::RawMark, points: None, raw_mark };
            score.counted(cap, rounding).unwrap_or_default()
        };
        for hundredths in (0..=cap.hundredths()).step_by(rounding.step().hundredths() as usize) {
            let wanted = Decimal::from_hundredths(hundredths);
            let mark = least_raw_mark(wanted, cap, rounding).ok_or("no mark")?.hundredths();
            assert!(worth(mark) >= wanted, "{mark} for {wanted} of {cap}");
            assert!(mark == 0 || worth(mark - 1) < wanted, "{mark} for {wanted} of {cap}");
        }
        assert_eq!(least_raw_mark(cap + rounding.step(), cap, rounding), None);
    }
    Ok(())
}
